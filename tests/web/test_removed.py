"""What was removed waits thirty days on a page of its own."""

from datetime import timedelta

import pytest
import time_machine

from tests.domain.design.documents import PROCESS
from tests.support.pages import headings, words
from workshop.domain.design.commands import Remove
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Process, Stage
from workshop.domain.people import Role
from workshop.store import activities, deals, imports, processes, publishing, trash, versions
from workshop.store.activities import NewActivity
from workshop.store.callers import Member
from workshop.store.clock import now
from workshop.store.publishing import Wish
from workshop.store.trash import Kind


@pytest.fixture
def inside(app, karin, workspace):
    """`inside(verb, ...)` does something in the store as Karin."""

    def do(verb, *arguments, **others):
        with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
            return verb(session, *arguments, **others)

    return do


@pytest.fixture
def deal(inside):
    """A deal that Karin has removed."""
    made = inside(deals.add, "Port of Gent").deal.id
    inside(deals.remove, made)
    return made


def restore(workspace, kind, removed):
    return f"/w/{workspace}/removed/{kind}/{removed}/restore"


def test_before_anything_is_removed_the_page_tells_what_it_is_for(karin, workspace):
    page = karin.get(f"/w/{workspace}/removed")
    assert headings(page)[0] == "Removed"
    assert "Nothing was removed in the last 30 days." in words(page)
    assert "For example: Northgate Instruments, deal, removed by Karin Holm" in words(page)


def test_every_page_of_the_workspace_leads_to_what_was_removed(karin, workspace):
    for page in ("", "/members", "/settings"):
        assert f'href="/w/{workspace}/removed"' in karin.get(f"/w/{workspace}{page}").text


def test_a_removed_deal_tells_who_and_when_and_comes_back(karin, workspace, inside, deal):
    assert "Port of Gent Deal Karin " in words(karin.get(f"/w/{workspace}/removed"))
    answer = karin.post(restore(workspace, Kind.DEAL, deal))
    assert answer.location == f"/w/{workspace}/removed"
    page = words(karin.get(answer.location))
    assert "Back again: Port of Gent" in page
    assert "Nothing was removed" in page
    assert [line.id for line in inside(deals.lines)] == [deal]


def test_an_activity_tells_its_deal_and_a_long_one_is_cut(karin, workspace, inside):
    deal = inside(deals.add, "Harbour crane").deal.id
    (note,) = inside(activities.add_many, deal, [NewActivity("k", "They called again " * 500)])
    inside(activities.remove, note.activity.id)
    page = words(karin.get(f"/w/{workspace}/removed"))
    assert "They called again" in page
    assert "… in the deal Harbour crane Activity Karin" in page
    assert len(page) < 2_000
    assert karin.post(restore(workspace, Kind.ACTIVITY, note.activity.id)).status_code == 303
    assert "Back again: They called again" in words(karin.get(f"/w/{workspace}/removed"))


def test_a_facilitator_brings_back_a_process_and_a_member_does_not(karin, member_as, workspace, inside):
    process = inside(processes.create, Process("Cranes", (Stage("a", "A", 5),)), key="p")
    inside(processes.remove, process)
    ben = member_as(Role.MEMBER)
    assert "Bring back" not in words(ben.get(f"/w/{workspace}/removed"))
    assert ben.post(restore(workspace, Kind.PROCESS, process)).status_code == 403
    assert member_as(Role.FACILITATOR).post(restore(workspace, Kind.PROCESS, process)).status_code == 303
    assert inside(trash.removed) == ()


def test_an_import_is_named_for_its_files(karin, workspace, inside):
    batch = inside(imports.commit, (), source="csv", files=["deals.csv", "tasks.csv"], key="b").id
    inside(imports.withdraw, batch)
    assert "deals.csv, tasks.csv Import Karin" in words(karin.get(f"/w/{workspace}/removed"))
    assert karin.post(restore(workspace, Kind.BATCH, batch)).status_code == 303


def test_what_looks_like_code_is_shown_as_text(karin, workspace, inside):
    made = inside(deals.add, '<b>x</b> {{7*7}} "]').deal.id
    inside(deals.remove, made)
    page = karin.get(f"/w/{workspace}/removed")
    assert "&lt;b&gt;x&lt;/b&gt; {{7*7}}" in page.text


def test_after_thirty_days_it_is_not_there_any_more(karin, workspace, inside):
    deal = inside(deals.add, "Port of Gent").deal.id
    with time_machine.travel(now() - timedelta(days=30, minutes=1)):
        inside(deals.remove, deal)
    assert "Port of Gent" not in words(karin.get(f"/w/{workspace}/removed"))
    assert karin.post(restore(workspace, Kind.DEAL, deal)).status_code == 404


def test_a_reader_sees_what_was_removed_and_brings_nothing_back(reader, workspace, deal):
    assert "Port of Gent" in words(reader.get(f"/w/{workspace}/removed"))
    assert "Bring back" not in words(reader.get(f"/w/{workspace}/removed"))
    assert reader.post(restore(workspace, Kind.DEAL, deal)).status_code == 403


def test_a_stranger_and_an_outsider_bring_nothing_back(stranger, outsider, workspace, deal):
    assert stranger.post(restore(workspace, Kind.DEAL, deal), token="none").status_code == 403
    assert outsider.post(restore(workspace, Kind.DEAL, deal)).status_code == 404
    assert outsider.get(f"/w/{workspace}/removed").status_code == 404


@pytest.mark.parametrize("kind", ["activity", "process", "nothing"])
def test_a_thing_of_another_kind_is_not_found(karin, workspace, deal, kind):
    assert karin.post(restore(workspace, kind, deal)).status_code == 404


def test_bringing_back_takes_a_button_not_a_link(karin, workspace, deal):
    assert karin.get(restore(workspace, Kind.DEAL, deal)).status_code == 405


def test_a_part_of_the_process_tells_its_stage_and_comes_back(karin, member_as, workspace, inside):
    process = inside(processes.create, PROCESS, key="p")
    gone = PROCESS.stages[0].milestones[0]
    inside(processes.apply, process, Remove(gone.id, fingerprint(gone)), key="r")
    ben = member_as(Role.MEMBER)
    page = words(ben.get(f"/w/{workspace}/removed"))
    assert "Need written down from “Interest” Part of the process Karin" in page
    [one] = inside(trash.removed)
    answer = ben.post(restore(workspace, Kind.PART, one.id))
    assert "Back again: Need written down" in words(ben.get(answer.location))
    assert inside(processes.head, process).process == PROCESS


def test_a_withdrawn_version_is_brought_back_by_a_facilitator(karin, member_as, workspace, inside):
    process = inside(processes.create, PROCESS, key="p")
    inside(publishing.publish, process, Wish(1, in_spite_of_errors=True), key="v")
    inside(versions.withdraw, process, 1)
    page = words(karin.get(f"/w/{workspace}/removed"))
    assert "How we sell pumps version 1 Published version Karin" in page
    [one] = inside(trash.removed)
    assert member_as(Role.MEMBER).post(restore(workspace, Kind.VERSION, one.id)).status_code == 403
    assert karin.post(restore(workspace, Kind.VERSION, one.id)).status_code == 303
    assert inside(versions.newest, process).number == 1
