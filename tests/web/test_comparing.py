"""Very many activities are compared as a job; its page tells how far it is and leads on to the groups."""

import re

import pytest

from tests.domain.cluster.told import WON, deal
from tests.support.pages import new_workspace, words
from tests.support.station import Station
from workshop.domain.people import Role
from workshop.domain.words import say
from workshop.store import runs, work
from workshop.store.callers import Operator
from workshop.store.runs import Asked
from workshop.trades import compare_told
from workshop.web import groups_compared


@pytest.fixture
def station(app, workspace, karin, monkeypatch):
    """A workspace with more activities than are compared at once."""
    monkeypatch.setattr(groups_compared, "AT_ONCE", 10)
    made = Station(app, workspace, karin)
    made.tell(*WON)
    return made


def take(station):
    with station.database.write(Operator()) as session:
        return work.take(session)


def do_the_work(station, *, error=None):
    """Compares as the process that does the heavy work would."""
    taken = take(station)
    with station.database.write(Operator()) as session:
        if error:
            work.fail(session, taken, error)
        else:
            made = compare_told(taken.payload, lambda *_: None)
            work.finish(session, taken, made, media_type="application/octet-stream")


def go_on(station, page):
    """Presses the button that the finished work offers."""
    fields = dict(re.findall(r'name="(stages|strictness)" value="([^"]*)"', page.text))
    return station.owner.post(station.address, fields)


def newest(station):
    return station.read(runs.latest)


def test_few_activities_are_grouped_at_once(app, workspace, karin):
    few = Station(app, workspace, karin)
    few.tell(*WON)
    assert few.group().location == few.address


def test_many_activities_become_a_job_whose_page_tells_how_far_it_is(station, karin):
    page = station.group()
    assert "/groups/comparing/" in page.location
    assert newest(station) is None
    assert "Waiting its turn" in words(karin.get(page.location))
    taken = take(station)
    with station.database.write(Operator()) as session:
        work.progress(session, taken, 0.4, say("Comparing {n} activities with each other", n="16"))
    shown = karin.get(page.location)
    assert "Comparing 16 activities with each other" in words(shown)
    assert 'value="0.4"' in shown.text
    assert "Stop comparing" in words(shown)


def test_the_page_asks_again_and_gets_only_what_changed(station, karin):
    where = station.group().location
    live = where.replace("?", "/live?")
    since = re.search(r'data-since="([^"]+)"', karin.get(where).text)[1]
    assert karin.get(f"{live}&since={since}").status_code == 204
    do_the_work(station)
    answer = karin.get(f"{live}&since={since}")
    assert "All activities are compared." in words(answer)
    assert "<html" not in answer.text


def test_when_it_is_done_one_press_leads_on_to_the_groups(station, karin):
    where = station.group().location
    do_the_work(station)
    page = karin.get(where)
    assert "Go on to the groups" in words(page)
    assert go_on(station, page).location == station.address
    assert "5 groups" in words(karin.get(station.address))


def test_what_was_compared_once_is_not_compared_again(station):
    station.group()
    do_the_work(station)
    station.group()
    groups_compared._unpacked.cache_clear()
    assert station.arrange("aside", said=["gave the demo"]).location.startswith(f"{station.address}#")
    assert take(station) is None


def test_what_was_asked_for_is_remembered_while_the_work_is_done(station, karin):
    station.group()
    do_the_work(station)
    station.group()
    station.tell(deal("d", "buyer: contract signed by the CEO"))
    where = karin.post(f"{station.address}/stages", {"stages": "4"}).location
    do_the_work(station)
    go_on(station, karin.get(where))
    assert newest(station).asked == Asked(4)


def test_an_answer_to_a_card_holds_at_once_and_is_heeded_wholly_when_grouped_again(station, karin):
    station.group()
    do_the_work(station)
    station.group()
    gave, held = station.id_of("gave the demo"), station.id_of("demo held with the team")
    fields = {"row": [gave, held], "out": held, "asked": "yes", f"to-{held}": "own"}
    assert karin.post(f"{station.address}/cards", fields).location == f"{station.address}/cards"
    assert station.texts_with("demo held with the team") == {"demo held with the team"}
    assert "/groups/comparing/" in station.group().location


def test_a_decision_made_while_deals_arrived_is_stored_before_the_work(station, karin):
    station.group()
    do_the_work(station)
    station.group()
    station.tell(deal("d", "buyer: contract signed by the CEO"))
    assert "/groups/comparing/" in station.arrange("aside", said=["gave the demo"]).location
    assert len(station.decisions) == 1


def test_the_work_is_stopped_and_the_notice_can_undo_it(station, karin):
    where = station.group().location
    assert karin.post(where.replace("?", "/cancel?")).location == station.address
    assert "/groups/comparing/" in station.undo().location
    karin.post(where.replace("?", "/cancel?"))
    stopped = words(karin.get(where))
    assert "It was stopped before it was done." in stopped
    assert "No longer comparing." in stopped


def test_a_failure_tells_why_and_how_to_go_on(station, karin):
    where = station.group().location
    do_the_work(station, error=say("It took longer than {seconds} seconds and was ended.", seconds=180))
    page = words(karin.get(where))
    assert "They could not be compared. It took longer than 180 seconds and was ended." in page
    assert "Try again" in page


def test_deals_that_cannot_be_grouped_are_refused_before_any_work(app, workspace, karin, monkeypatch):
    monkeypatch.setattr(groups_compared, "AT_ONCE", 0)
    empty = Station(app, workspace, karin)
    empty.tell(deal("a", "!!"))
    assert empty.group().status_code == 422
    assert take(empty) is None


def test_the_work_is_followed_by_readers_and_stopped_by_members(
    station, reader, stranger, outsider, app, member_as
):
    where = station.group().location
    stop = where.replace("?", "/cancel?")
    assert "Stop comparing" not in words(reader.get(where))
    assert reader.post(stop).status_code == 403
    assert stranger.get(where).status_code == 303
    own = new_workspace(app, outsider, "Own")
    for ask in (
        outsider.get(where),
        outsider.get(where.replace(station.workspace, own)),
        outsider.post(stop),
    ):
        assert ask.status_code == 404
    assert member_as(Role.MEMBER, "Cara").post(stop).status_code == 303


@pytest.mark.parametrize("path", ["", "/live", "/cancel"])
def test_work_that_there_is_not_is_not_found(path, station, karin):
    ask = karin.post if path == "/cancel" else karin.get
    assert ask(f"{station.address}/comparing/nothing{path}").status_code == 404


def test_a_file_is_no_comparison_and_a_comparison_no_file(station, karin):
    job = station.group().location.split("/comparing/")[1].split("?")[0]
    for path in ("", "/live", "/file"):
        assert karin.get(f"/w/{station.workspace}/exports/jobs/{job}{path}").status_code == 404
