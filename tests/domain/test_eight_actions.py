from dataclasses import replace

from workshop.domain.design.process import Milestone, Process, Stage
from workshop.domain.eight_actions import Facts, LeadersAction, ticks

STAGES = tuple(
    Stage(
        f"s{number}", f"Stage {number}", 20 * number, "The buyer has a plan.", (Milestone("m", "Plan sent"),)
    )
    for number in range(1, 4)
)
PROCESS = Process("Selling", STAGES)


def done(**facts):
    return {each.action.value for each in ticks(Facts(**facts)) if each.done}


def test_in_an_empty_workspace_nothing_is_ticked_and_all_eight_are_there():
    assert done() == set()
    assert [each.action for each in ticks(Facts())] == list(LeadersAction)


def test_a_closed_round_ticks_the_assessment():
    assert done(closed_rounds=1) == {"assess"}


def test_a_process_of_three_stages_with_buyers_and_milestones_ticks_three():
    assert done(process=PROCESS) == {"buyers-process", "flowchart", "milestones"}


def test_two_stages_are_no_flowchart():
    assert done(process=replace(PROCESS, stages=STAGES[:2])) == set()


def test_one_stage_without_milestone_leaves_the_milestones_open():
    stages = (replace(STAGES[0], milestones=()), *STAGES[1:])
    assert done(process=replace(PROCESS, stages=stages)) == {"buyers-process", "flowchart"}


def test_one_stage_that_does_not_say_where_the_buyer_stands_leaves_the_buyers_process_open():
    stages = (replace(STAGES[0], progress=""), *STAGES[1:])
    assert done(process=replace(PROCESS, stages=stages)) == {"flowchart", "milestones"}


def test_what_needs_open_deals_says_that_nobody_can_know_it_here_yet():
    unknown = {each.action.value for each in ticks(Facts(9, PROCESS)) if not each.known}
    assert unknown == {"track", "benchmark", "train", "audit"}
    assert done(closed_rounds=9, process=PROCESS) & unknown == set()
