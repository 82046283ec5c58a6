from tests.domain.design.documents import PROCESS
from tests.support.pages import headings, words
from workshop.domain.people import Role
from workshop.exports import graphviz_program


def test_the_playbook_is_read_in_the_browser_without_making_a_file(station, member_as):
    page = station.as_seen_by(member_as(Role.READER)).get("/playbook")
    assert page.status_code == 200
    assert headings(page)[0] == PROCESS.name
    told = words(page)
    for stage in PROCESS.stages:
        assert stage.title in told
        for milestone in stage.milestones:
            assert milestone.title in told
            assert milestone.evidence in told
    assert "Before you move on: is it known, and where is the proof?" in told
    assert station.jobs() == ()


def test_it_offers_no_field_to_change_the_process(station):
    assert "?open=" not in station.get("/playbook").text


def test_it_is_there_where_nothing_can_be_drawn(station, monkeypatch):
    monkeypatch.setattr(graphviz_program, "_COMMAND", ("no-such-program",))
    # Another aim, because a drawing that was made before is kept.
    station.change("Read without a drawing")
    page = station.get("/playbook")
    assert page.status_code == 200
    assert "<svg" in page.text
    assert 'class="chart' not in page.text


def test_text_that_looks_like_code_is_text(begin):
    page = begin(aim="<script>alert(1)</script> {{7*7}}").get("/playbook")
    assert "<script>alert(1)" not in page.text
    assert "<script>alert(1)</script> {{7*7}}" in words(page)


def test_it_is_nobody_else_s(station, outsider, stranger):
    assert station.as_seen_by(outsider).get("/playbook").status_code == 404
    assert station.as_seen_by(stranger).get("/playbook").status_code == 303
