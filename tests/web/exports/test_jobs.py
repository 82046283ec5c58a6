from datetime import timedelta

import pytest

from tests.support.pages import new_workspace, words
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import work
from workshop.store.callers import Operator


def begin_work(station):
    with station.database.write(Operator()) as session:
        taken = work.take(session)
        work.progress(session, taken, 0.6, say("Laying out page {page}", page=3))
    return taken


def since(page):
    return page.text.split('data-since="')[1].split('"')[0]


def test_the_page_tells_how_far_the_file_is(station):
    job = station.make()
    assert "Waiting its turn" in words(station.get(job))
    begin_work(station)
    page = station.get(job)
    assert "Laying out page 3" in words(page)
    assert 'value="0.6"' in page.text
    assert "Stop making it" in words(page)


def test_a_page_that_asks_again_gets_what_changed_and_nothing_else(station):
    job = station.make()
    known = since(station.get(job))
    assert station.get(f"{job}/live?since={known}").status_code == 204
    begin_work(station)
    answer = station.get(f"{job}/live?since={known}")
    assert "Laying out page 3" in words(answer)
    assert "<html" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_file_that_is_ready_is_downloaded_under_a_name_that_says_what_it_is(clock, station):
    job = station.make()
    station.work(b"%PDF the book")
    page, file = station.get(job), station.get(f"{job}/file")
    assert "It is ready. Made 22 Nov 2026, 10:42 from revision 1." in words(page)
    assert f'href="{station.front}{job}/file"' in page.text
    assert file.data == b"%PDF the book"
    assert file.mimetype == "application/pdf"
    assert file.headers["Content-Disposition"] == "attachment; filename=Acme-playbook-2026-11-22.pdf"
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert file.headers["Cache-Control"] == "no-store"


def test_a_name_with_letters_of_its_own_is_given_in_both_spellings(clock, station):
    station.person.post(f"/w/{station.workspace}/rename", {"name": "Müller & Söhne / Kiel"})
    job = station.make("playbook-letter")
    station.work()
    told = station.get(f"{job}/file").headers["Content-Disposition"]
    assert "filename=Muller-&-Sohne-Kiel-playbook-letter-2026-11-22.pdf" in told
    assert "filename*=UTF-8''M%C3%BCller-&-S%C3%B6hne-Kiel-playbook-letter-2026-11-22.pdf" in told


def test_a_file_that_is_not_ready_is_not_found_and_says_where_to_look(station):
    answer = station.get(f"{station.make()}/file")
    assert answer.status_code == 404
    assert "Make it again under Export." in words(answer)


def test_a_failure_tells_why_and_how_to_go_on(station):
    job = station.make()
    station.work(error=say("Pango is missing. Run: apt-get install libpangoft2-1.0-0"))
    page = station.get(job)
    assert "It could not be made. Pango is missing. Run: apt-get install" in words(page)
    assert "Try again" in words(page)
    assert station.make() != job


def test_where_nobody_makes_files_the_page_says_so_after_a_few_seconds(clock, station):
    job = station.make()
    known = since(station.get(job))
    clock.shift(timedelta(seconds=4))
    assert station.get(f"{job}/live?since={known}").status_code == 204
    clock.shift(timedelta(seconds=2))
    told = words(station.get(f"{job}/live?since={known}"))
    assert "No program on this server makes files at the moment" in told
    assert "workshop render" in told


def test_who_waits_behind_another_job_is_not_told_that_nobody_works(clock, station):
    station.make()
    begin_work(station)
    job = station.make("flowchart")
    clock.shift(timedelta(seconds=10))
    assert "Waiting its turn" in words(station.get(job))
    assert "No program" not in words(station.get(job))


def test_a_job_is_stopped_and_the_notice_can_undo_it(station):
    job = station.make()
    assert station.post(f"{job}/cancel").location == station.front
    page = station.get()
    assert "Playbook, A4: no longer being made." in words(page)
    assert f'action="{station.front}/pdf" data-undo' in page.text
    assert 'name="kind" value="playbook"' in page.text
    assert "It was stopped before it was ready." in words(station.get(job))
    assert station.jobs() == ()


def test_what_is_ready_already_cannot_be_stopped_any_more(station):
    job = station.make()
    station.work()
    assert station.post(f"{job}/cancel").location == f"{station.front}{job}"
    assert "It is ready." in words(station.get(job))


def test_a_reader_follows_the_work_and_gets_the_file_but_does_not_stop_it(station, member_as):
    job, reader = station.make(), station.as_seen_by(member_as(Role.READER))
    assert "Stop making it" not in reader.get(job).text
    assert reader.post(f"{job}/cancel").status_code == 403
    station.work(b"%PDF")
    assert reader.get(f"{job}/file").data == b"%PDF"


@pytest.mark.parametrize("path", ["", "/live", "/file"])
def test_a_job_of_another_workspace_is_not_found(station, app, outsider, path):
    job = station.make()
    station.work()
    own = new_workspace(app, outsider, "Own")
    assert outsider.get(f"{station.front}{job}{path}").status_code == 404
    assert outsider.get(f"/w/{own}/exports{job}{path}").status_code == 404


def test_nobody_stops_a_job_of_another_workspace(station, app, outsider):
    job = station.make()
    own = new_workspace(app, outsider, "Own")
    for where in (station.front, f"/w/{own}/exports"):
        assert outsider.post(f"{where}{job}/cancel").status_code == 404
    assert [each.state for each in station.jobs()] == ["waiting"]


def test_a_stranger_neither_sees_nor_stops_it(station, stranger):
    job, unknown = station.make(), station.as_seen_by(stranger)
    assert unknown.get(job).status_code == 303
    assert unknown.post(f"{job}/cancel").status_code == 403


@pytest.mark.parametrize("path", ["", "/live", "/file", "/cancel"])
def test_a_job_that_there_is_not_is_not_found(station, path):
    ask = station.post if path == "/cancel" else station.get
    assert ask(f"/jobs/nothing{path}").status_code == 404


def test_stopping_takes_a_post(station):
    assert station.get(f"{station.make()}/cancel").status_code == 405
