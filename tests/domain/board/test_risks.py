from dataclasses import replace

from workshop.domain.board.risks import risks
from workshop.domain.board.voting import Option, Tally
from workshop.domain.cluster.discovery import Discovery, Group, ProposedStage, Standing, Support
from workshop.domain.collect.deals import Side
from workshop.domain.words import say


def gate(label, deals, of=12):
    why = say("Because.")
    return Group(
        label, label, (), Side.BUYER, Support(deals, of), 0.5, (0.4, 0.6), None, Standing.GATE, why, why
    )


def found(*groups, stages=None):
    whole = (ProposedStage("Need agreed", tuple(one.id for one in groups), say("Because.")),)
    return Discovery(groups, whole if stages is None else stages)


def votes(*numbers):
    return [Tally(Option(str(n), str(n)), number) for n, number in enumerate(numbers, 1)]


def words(*args):
    return [str(one) for one in risks(*args)]


SOUND = found(gate("Budget named", 10))


def test_enough_deals_a_passed_gate_and_a_sure_room_leave_nothing_to_say():
    assert words(12, 3, SOUND, votes(0, 0, 1, 6, 3)) == []


def test_few_deals_are_stories():
    assert words(3, 1, SOUND, []) == [
        "All of this rests on 3 won deals. Tell a few more before you rely on it."
    ]


def test_a_gate_that_few_won_deals_passed_is_too_idealistic():
    rare = found(gate("Budget named", 10), gate("Board met", 4), gate("Audit done", 5))
    assert words(12, 1, rare, []) == [
        "“Board met” is a gate, but only 4 of 12 won deals passed it. It may be too idealistic."
    ]


def test_a_stage_without_a_gate_has_no_end():
    call = replace(gate("Call", 10), standing=Standing.ACTIVITY)
    assert words(12, 1, found(call), []) == [
        "Nothing that the buyer does ends the stage “Need agreed”, so nobody can tell when it is over."
    ]


def test_low_confidence_is_told_with_its_mean():
    assert words(12, 1, SOUND, votes(2, 3, 3, 2, 0)) == [
        "The room gave its confidence 2.5 of 5. Ask what would make it a four."
    ]


def test_opinions_that_are_far_apart_are_told_even_where_their_mean_is_good():
    assert words(12, 1, SOUND, votes(2, 0, 0, 2, 6)) == [
        "Opinions are far apart: 2 gave a one or a two, 8 a four or a five. Hear the few."
    ]


def test_without_lost_deals_nothing_tells_them_apart():
    assert words(12, 0, SOUND, []) == [
        "No lost deal was told, so nothing shows yet what won deals have that lost ones have not."
    ]


def test_three_are_enough_the_weightiest_first():
    call = replace(gate("Call", 10), standing=Standing.ACTIVITY)
    bad = found(call, gate("Board met", 1), stages=(ProposedStage("Start", ("Call",), say("Because.")),))
    assert [one.split()[0] for one in words(2, 0, bad, votes(5, 0, 0, 0, 0))] == ["All", "The", "“Board"]
