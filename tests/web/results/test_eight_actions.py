"""The leader's eight actions on the workspace's page."""

import re
from dataclasses import replace

from tests.domain.design.documents import PROCESS
from tests.support.answered import Voice
from tests.support.pages import new_workspace, words
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.callers import Member


def ticked(person, workspace):
    page = person.get(f"/w/{workspace}").text
    lines = re.findall(
        r'eight-mark(.*?)".*?eight-name">(.*?)<span class="soft small">(.*?)</span>', page, re.DOTALL
    )
    return {re.sub(r"<[^>]+>", "", name).strip(): state for _mark, name, state in lines}


def test_in_a_new_workspace_all_eight_are_there_and_none_is_done(karin, workspace):
    assert list(ticked(karin, workspace).values()) == ["to do"] * 4 + ["not known yet"] * 4
    assert "0 of 8 done." in words(karin.get(f"/w/{workspace}"))


def test_a_closed_round_with_answers_ticks_the_first_and_an_open_one_does_not(karin, workspace, ask, reopen):
    ask()
    assert ticked(karin, workspace)["Assess your level"] == "to do"
    round = ask(Voice("Ada"))
    assert ticked(karin, workspace)["Assess your level"] == "done"
    reopen(round)
    assert ticked(karin, workspace)["Assess your level"] == "to do"


def test_another_workspace_s_round_ticks_nothing_here(app, karin, outsider, spring):
    theirs = new_workspace(app, outsider, "Theirs")
    assert ticked(outsider, theirs)["Assess your level"] == "to do"


def test_a_process_ticks_what_it_has(app, karin, workspace):
    stages = tuple(
        replace(PROCESS.stages[0], id=f"s{number}", progress="", milestones=()) for number in range(3)
    )
    with app.extensions["database"].write(Member(workspace, karin.id, Role.OWNER)) as session:
        processes.create(session, replace(PROCESS, stages=stages), key="begun")
    marks = ticked(karin, workspace)
    assert marks["Make a flowchart of the main stages"] == "done"
    assert marks["Find the milestones"] == marks["Write down how your buyers buy"] == "to do"


def test_what_nobody_can_know_yet_says_how_it_will_be_known(karin, workspace):
    told = words(karin.get(f"/w/{workspace}"))
    assert "Benchmark all sellers not known yet" in told
    assert "To be known once the open deals of each seller are run here." in told
