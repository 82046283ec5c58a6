"""A form tells the browser when what it keeps on the device has arrived."""


def test_an_accepted_form_is_noted_on_the_next_page_once(karin):
    answer = karin.post("/workspaces", {"name": "Acme", "draft": "workspace"})
    assert '<span hidden data-delivered="workspace"></span>' in karin.get(answer.location).text
    assert "data-delivered" not in karin.get(answer.location).text


def test_a_form_that_came_back_is_not_taken_for_delivered(karin):
    answer = karin.post("/workspaces", {"name": "", "draft": "workspace"})
    assert "data-delivered" not in answer.text
    assert "data-delivered" not in karin.get("/").text


def test_a_refused_form_is_not_taken_for_delivered(karin):
    karin.post("/workspaces", {"name": "Acme", "draft": "workspace"}, token="none")
    assert "data-delivered" not in karin.get("/").text
