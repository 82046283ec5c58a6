from dataclasses import replace
from datetime import date

import pytest

from tests.domain.cluster.told import BAKER, LOST, MILLER, OPEN, WEAVER, WON, deal, group_of
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Discovery, Standing, Support
from workshop.domain.collect.deals import Deal, Side


@pytest.fixture(scope="module")
def found() -> Discovery:
    return discover((*WON, LOST, OPEN))


def test_the_same_thing_in_different_words_becomes_one_group(found):
    assert set(group_of(found, "a1").activities) == {"a1", "b1", "c1"}
    assert set(group_of(found, "a3").activities) == {"a3", "b3", "c2"}
    assert set(group_of(found, "a5").activities) == {"a5", "b6", "c5"}


def test_asking_for_a_demo_and_giving_one_are_two_things(found):
    assert group_of(found, "a1") is not group_of(found, "a2")


def test_groups_stand_in_the_order_in_which_they_happen(found):
    order = [group.id for group in found.groups]

    asked, given, approved, quoted, signed = (group_of(found, f"a{n}").id for n in range(1, 6))
    assert order == [asked, given, approved, quoted, signed]


def test_chat_and_notes_to_oneself_are_set_aside_and_kept(found):
    assert {"b4", "c4"} <= set(found.aside)


def test_support_counts_won_and_lost_deals_apart(found):
    assert group_of(found, "a2").support == Support(deals=2, of=3, lost=1, of_lost=1)
    assert group_of(found, "a5").support == Support(deals=3, of=3, lost=0, of_lost=1)


def test_activities_of_lost_deals_join_the_groups_that_won_deals_made(found):
    assert group_of(found, "l1") is group_of(found, "a2")
    assert group_of(found, "l2") is group_of(found, "a4")


def test_what_only_lost_deals_tell_makes_no_group(found):
    assert "l3" in found.aside


def test_activities_of_open_deals_are_neither_grouped_nor_set_aside(found):
    assert found.open == ("o1",)
    assert "o1" not in found.aside
    assert all("o1" not in group.activities for group in found.groups)


def test_lost_deals_change_nothing_about_the_groups_of_the_won_ones(found):
    without = discover(WON)

    assert [group.label for group in without.groups] == [group.label for group in found.groups]
    assert without.stages == found.stages


def test_a_group_says_whose_act_it_is(found):
    assert group_of(found, "a1").side is Side.BUYER
    assert group_of(found, "a4").side is Side.SELLER


def test_the_side_is_read_from_the_words_where_nobody_ticked_it():
    unticked = [deal(name, "the customer confirmed", "we prepared our paper") for name in "ab"]

    found = discover(unticked)

    assert group_of(found, "a1").side is Side.BUYER
    assert group_of(found, "a2").side is Side.SELLER


def test_a_label_is_one_of_the_groups_own_wordings(found):
    wordings = {activity.id: activity.text for deal in WON for activity in deal.activities}

    for group in found.groups:
        assert group.label in {wordings[each] for each in group.activities if each in wordings}


def test_a_label_avoids_shouting_names_figures_and_slips_of_the_pen():
    told = (
        deal("a", "buyer: CONTRACT SIGNED BY CUSTOMER!!"),
        deal("b", "buyer: contract signed by Petra Novak, 12,500 EUR on 3 May"),
        deal("c", "buyer: contract signed by the customer"),
        deal("d", "buyer: contrcat signd by teh custmer"),
    )

    assert discover(told).groups[0].label == "contract signed by the customer"


def test_why_names_the_words_that_the_wordings_share(found):
    assert str(group_of(found, "a3").why) == (
        "3 wordings of 3 deals share ‘approved’ and ‘budget’ and stand near the middle."
    )


def test_why_names_the_topic_where_no_word_is_shared():
    told = (
        deal("a", "us: sent the offer", "buyer: they signed"),
        deal("b", "us: sent the offer", "buyer: Vertrag unterschrieben"),
        deal("c", "us: sent the offer", "buyer: contrat signé"),
    )

    assert str(group_of(discover(told), "b2").why) == (
        "3 wordings of 3 deals tell of ‘signature’ in different words and stand near the end."
    )


def test_one_wording_in_several_languages_and_with_typing_errors_is_one_group():
    told = (
        deal("a", "buyer: budget approved", "buyer: contract signed"),
        deal("b", "buyer: bugdet aproved", "buyer: contract singed"),
        deal("c", "buyer: Budget genehmigt", "buyer: Vertrag unterschrieben"),
        deal("d", "buyer: presupuesto aprobado", "buyer: contrato firmado"),
    )

    found = discover(told)

    assert set(group_of(found, "a1").activities) == {"a1", "b1", "c1", "d1"}
    assert set(group_of(found, "a2").activities) == {"a2", "b2", "c2", "d2"}


def test_a_loop_in_a_deal_stays_one_group():
    told = [
        deal(name, "us: offer sent", "buyer: asked for changes", "us: offer sent", "buyer: signed")
        for name in "ab"
    ]

    assert group_of(discover(told), "a1").activities == ("a1", "a3", "b1", "b3")


def test_a_group_tells_its_place_its_quartiles_and_its_median_day():
    days = (date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 12), None, date(2026, 4, 1))
    dated = [_dated(each, days) for each in (BAKER, _renamed(BAKER, "d"))]

    found = discover(dated)

    assert (group_of(found, "a3").place, group_of(found, "a3").spread) == (0.5, (0.5, 0.5))
    assert group_of(found, "a3").day == 10
    assert group_of(found, "a4").day is None
    assert group_of(found, "a5").day == 30


def test_the_order_of_the_deals_changes_nothing(found):
    assert discover((OPEN, WEAVER, LOST, MILLER, BAKER)) == found


def test_progress_rises_to_one():
    heard: list[float] = []

    discover(WON, progress=heard.append)

    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_single_deal_makes_a_group_of_each_different_wording_and_says_why():
    found = discover([BAKER])

    assert [group.activities for group in found.groups] == [("a1",), ("a2",), ("a3",), ("a4",), ("a5",)]
    assert {str(group.why) for group in found.groups} == {
        "Only one won deal was told, so every different wording stands for itself."
    }


def test_a_process_of_our_own_actions_only_has_no_milestone():
    ours = [deal(name, "us: gave a demo", "us: sent the quote", "us: sent the contract") for name in "ab"]

    found = discover(ours)

    assert len(found.groups) == 3
    assert {group.standing for group in found.groups} == {Standing.ACTIVITY}
    assert {str(group.standing_why) for group in found.groups} == {"Not a milestone: this is our own action."}


def _renamed(told: Deal, name: str) -> Deal:
    return Deal(
        name,
        name,
        told.outcome,
        tuple(replace(each, id=f"{name}{number}") for number, each in enumerate(told.activities, 1)),
    )


def _dated(told: Deal, days: tuple[date | None, ...]) -> Deal:
    return replace(
        told,
        activities=tuple(replace(each, date=day) for each, day in zip(told.activities, days, strict=True)),
    )
