"""Questionnaires of one's own: uploading, every fault at once, removing, a file to start from."""

from io import BytesIO

import pytest

from tests.support.pages import headings, words
from tests.web.deals.test_deals import undo_on
from workshop.domain.people import Role

BOMB = b"a: &a [x, x, x]\nb: &b [*a, *a, *a]\n"


@pytest.fixture
def page(workspace):
    return f"/w/{workspace}/questionnaires"


@pytest.fixture
def good(karin, page):
    return karin.get(f"{page}/quick-check/file").data.replace(b"title: ", b"title: Our own ", 1)


def upload(person, page, content, name="ours.yaml", key="k"):
    return person.post(page, {"file": (BytesIO(content), name), "key": key})


def test_a_shipped_one_is_downloaded_changed_and_uploaded(karin, page, good):
    found = karin.get(f"{page}/sales-process-maturity/file")
    assert found.headers["Content-Disposition"] == "attachment; filename=sales-process-maturity.yaml"
    shown = words(karin.get(upload(karin, page, good).location))
    assert "Our own Quick check of our sales process can be asked now." in shown
    assert "Our own Quick check of our sales process 10 questions · ours.yaml, by Karin on" in shown


def test_a_file_sent_twice_is_kept_once(karin, page, good):
    for _ in range(2):
        upload(karin, page, good)
    assert words(karin.get(page)).count("ours.yaml") == 1


def test_every_fault_is_told_at_once_with_its_line_and_key(karin, page, good):
    bad = good.replace(b"language: en", b"language: 5").replace(b"id: ", b"idd: ", 1)
    answer = upload(karin, page, bad)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    told = words(answer)
    assert "idd" in told
    assert "Line 3" in told
    assert "language" in told
    assert "Choose ours.yaml again." in told
    assert "<title>Error:" in answer.text


@pytest.mark.parametrize("content", [BOMB, b"!!python/object:os.system x", b"[" * 9000, b"\xff\xfe\xff", b""])
def test_a_hostile_file_is_refused_with_words(karin, page, content):
    answer = upload(karin, page, content)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"


def test_no_file_at_all_is_told(karin, page):
    answer = karin.post(page, {"key": "k"})
    assert answer.status_code == 422
    assert "Choose a questionnaire, a file that ends with .yaml." in words(answer)


def test_an_own_one_is_downloaded_as_it_was_and_removed_and_brought_back(karin, page, good):
    shown = karin.get(upload(karin, page, good).location)
    remove = undo_on(shown)[0]
    own = remove.removesuffix("/remove")
    assert karin.get(f"{own}/file").data == good
    gone = karin.get(karin.post(remove).location)
    assert "ours.yaml" not in words(gone)
    assert karin.get(f"{own}/file").status_code == 404
    karin.post(*undo_on(gone))
    assert karin.get(f"{own}/file").data == good


def test_who_may_not_run_rounds_uploads_and_removes_nothing(karin, page, good, member_as, outsider, stranger):
    remove = undo_on(karin.get(upload(karin, page, good).location))[0]
    for person, status in ((member_as(Role.MEMBER), 403), (outsider, 404), (stranger, 403)):
        assert upload(person, page, good, key="other").status_code == status
        assert person.post(remove).status_code == status
    assert words(karin.get(page)).count("ours.yaml") == 1


def test_a_questionnaire_that_is_not_there_is_not_found(karin, page, outsider, good):
    own = undo_on(karin.get(upload(karin, page, good).location))[0].removesuffix("/remove")
    for person, address in ((karin, f"{page}/nothing"), (outsider, own)):
        assert person.get(f"{address}/file").status_code == 404
        assert person.post(f"{address}/remove").status_code == 404
        assert person.post(f"{address}/restore").status_code == 404
