"""What people do with groups: each act is one decision, told in a notice and taken back by Undo."""

import re

import pytest

from tests.domain.cluster.told import WON, deal
from tests.support.pages import headings, words
from tests.support.station import Station
from workshop.domain.cluster.decisions import Aside, Labelled, Same, Sided
from workshop.domain.collect.deals import Side
from workshop.domain.people import Role
from workshop.store import deals, decisions

ASKED = "asked for a demo on the website"
GAVE = "gave the demo"
HELD = "demo held with the team"
CHAT = "nice call"


@pytest.fixture
def station(app, workspace, karin):
    made = Station(app, workspace, karin)
    made.tell(*WON)
    made.group()
    karin.get(made.address)
    return made


def test_two_ticked_groups_are_merged_and_undo_parts_them(station, karin):
    before = station.texts_with(ASKED), station.texts_with(GAVE)
    answer = station.arrange("together", groups=[ASKED, GAVE])
    merged = station.group_of(ASKED)
    assert answer.status_code == 303
    assert answer.location == f"{station.address}#group-{merged.id}"
    assert station.texts_with(ASKED) == before[0] | before[1]
    assert f"2 groups are one group now: “{merged.label}”." in words(karin.get(station.address))

    station.arrange("together", groups=[ASKED, "sent the quote"])
    station.undo()
    assert "Taken back: putting together." in words(karin.get(station.address))
    assert station.texts_with(ASKED) == before[0] | before[1]


def test_ticked_wordings_become_a_group_of_their_own(station, karin):
    station.arrange("together", said=[HELD])
    assert station.texts_with(HELD) == {HELD}
    assert station.texts_with(GAVE) == {GAVE}
    assert f"“{HELD}” is a group of its own now." in words(karin.get(station.address))


def test_ticked_wordings_are_moved_to_another_group(station, karin):
    station.arrange("move", said=[HELD], to=ASKED)
    assert HELD in station.texts_with(ASKED)
    assert station.texts_with(GAVE) == {GAVE}
    page = words(karin.get(station.address))
    assert f"1 activity moved to “{station.group_of(ASKED).label}”." in page


def test_what_says_the_same_in_the_same_group_moves_together(station):
    station.tell(deal("d", "us: demo held with the team"), deal("e", "us: demo held with the team"))
    station.group()
    station.arrange("move", said=[HELD], to=ASKED)
    (decision,) = station.decisions
    assert len(decision.activities) - len(decision.into) == 3


def test_ticked_wordings_are_set_aside_and_put_back(station, karin):
    answer = station.arrange("aside", said=[HELD])
    assert station.decisions == (Aside((station.id_of(HELD),)),)
    assert answer.location.endswith(f"#group-{station.group_of(GAVE).id}"), "one stays where one was"
    page = words(karin.get(station.address))
    assert "1 activity set aside." in page
    assert f"People set these aside. {HELD} b" in page
    station.arrange("move", said=[HELD], to=GAVE)
    assert station.texts_with(HELD) == {GAVE, HELD}


def test_what_the_run_set_aside_can_be_put_into_a_group(station):
    station.arrange("move", said=[CHAT], to=GAVE)
    assert CHAT in station.texts_with(GAVE)


def test_everything_may_be_set_aside_and_brought_back(station, karin):
    told = station.read(deals.for_discovery)
    every = [one.text for deal in told for one in deal.activities if one.text not in (CHAT, "tbd")]
    assert station.arrange("aside", said=every).status_code == 303
    page = karin.get(station.address)
    assert "Every activity is set aside, so there is no group." in words(page)
    assert karin.get(f"{station.address}/order").status_code == 200
    station.arrange("together", said=[GAVE, HELD])
    assert station.texts_with(GAVE) == {GAVE, HELD}


def test_a_group_gets_another_name_and_keeps_it(station, karin):
    group = station.group_of(GAVE)
    answer = karin.post(f"/w/{station.workspace}/group/{group.id}/name", {"label": "Demo given"})
    assert station.group_of(GAVE).label == "Demo given"
    assert station.group_of(GAVE).id == group.id
    assert answer.location.endswith(f"#group-{group.id}")
    assert "The group is now called “Demo given”." in words(karin.get(station.address))
    station.undo()
    assert station.group_of(GAVE).label == group.label


@pytest.mark.parametrize(
    ("label", "told"),
    [("", "Enter what this group shall be called."), ("x" * 121, "Make this 1 character shorter.")],
)
def test_a_name_that_cannot_be_comes_back_with_what_was_typed(label, told, station, karin):
    group = station.group_of(GAVE)
    answer = karin.post(f"/w/{station.workspace}/group/{group.id}/name", {"label": label})
    assert answer.status_code == 422
    assert told in words(answer)
    assert f'name="label" value="{label}"' in answer.text
    assert station.decisions == ()


@pytest.mark.parametrize(
    ("side", "told"),
    [
        (Side.BUYER, "is now the buyer’s action."),
        (Side.SELLER, "is now our action."),
        (Side.UNKNOWN, "now says that it is not known who does it."),
    ],
)
def test_people_say_whose_action_a_group_is(side, told, station, karin):
    group = station.group_of(GAVE)
    karin.post(f"/w/{station.workspace}/group/{group.id}/side", {"side": side.value})
    assert station.group_of(GAVE).side is side
    assert station.decisions == (Sided(group.activities, side),)
    assert told in words(karin.get(station.address))


def test_no_other_side_is_taken(station, karin):
    group = station.group_of(GAVE)
    assert karin.post(f"/w/{station.workspace}/group/{group.id}/side", {"side": "king"}).status_code == 400
    assert station.decisions == ()


@pytest.mark.parametrize(
    ("act", "ticked", "told"),
    [
        ("together", {}, "Nothing is ticked. Tick groups, or what was said in them, first."),
        ("together", {"groups": [GAVE]}, "One group alone cannot be merged. Tick a second group"),
        ("move", {"said": [GAVE]}, "Somebody changed these groups in the meantime"),
        ("aside", {"said": [CHAT]}, "They are set aside already."),
        ("dance", {"said": [GAVE]}, "Choose what to do with what is ticked."),
    ],
)
def test_what_cannot_be_done_is_told_and_the_ticks_stay(act, ticked, told, station):
    answer = station.arrange(act, **ticked)
    assert answer.status_code == 422
    assert told in words(answer)
    assert headings(answer)[0] == "There is a problem"
    assert len(re.findall(r'form="arrange"[^>]* checked>', answer.text)) == len(ticked)
    assert station.decisions == ()


def test_the_same_sending_twice_decides_once(station, karin):
    sent = {"act": "together", "key": "one-press"}
    sent["group"] = [station.group_of(ASKED).id, station.group_of(GAVE).id]
    answers = [karin.post(f"{station.address}/arrange", sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert len(station.decisions) == 1


def test_another_act_from_a_page_that_the_browser_showed_again_is_done_too(station):
    station.arrange("together", groups=[ASKED, GAVE], key="one-page")
    station.arrange("aside", said=["sent the quote"], key="one-page")
    assert len(station.decisions) == 2


def test_a_group_that_somebody_merged_away_meanwhile_is_said_to_be_gone(station):
    gone = station.group_of(GAVE).id
    station.arrange("together", groups=[ASKED, GAVE])
    fields = {"act": "together", "group": [gone, station.group_of("sent the quote").id]}
    answer = station.owner.post(f"{station.address}/arrange", fields)
    assert "Somebody changed these groups in the meantime" in words(answer)


def test_two_people_arrange_at_the_same_time_and_both_hold(station, member_as):
    ben = member_as(Role.MEMBER)
    station.arrange("together", groups=[ASKED, GAVE])
    station.arrange("together", said=["sent the quote"], person=ben)
    assert GAVE in station.texts_with(ASKED)
    assert station.texts_with("sent the quote") == {"sent the quote"}


def test_the_decisions_are_listed_with_who_and_can_be_taken_back_and_let_hold_again(
    station, member_as, karin
):
    ben = member_as(Role.MEMBER)
    station.arrange("together", groups=[ASKED, GAVE])
    group = station.group_of(ASKED)
    ben.post(f"/w/{station.workspace}/group/{group.id}/name", {"label": "Demo"})
    listed = f"{station.address}/decisions"
    page = words(karin.get(listed))
    assert page.index("Called a group “Demo” Ben") < page.index("Put 5 activities together:")

    made = [line.id for line in station.read(decisions.history)]
    answer = karin.post(f"{listed}/{made[1]}/withdraw", {"back": "decisions"})
    assert answer.location == listed
    assert station.texts_with(GAVE) == {GAVE, HELD}
    assert "taken back" in words(karin.get(listed))
    karin.post(f"{listed}/{made[1]}/restore", {"back": "decisions"})
    assert GAVE in station.texts_with(ASKED)


def test_undo_of_an_undo_lets_the_decision_hold_again(station):
    station.arrange("together", groups=[ASKED, GAVE])
    station.undo()
    assert GAVE not in station.texts_with(ASKED)
    station.undo()
    assert GAVE in station.texts_with(ASKED)


def test_ones_own_newest_decision_can_be_undone_later_too(station, member_as, karin):
    station.arrange("together", groups=[ASKED, GAVE])
    karin.get(station.address)
    station.arrange("together", said=["sent the quote"], person=member_as(Role.MEMBER))
    assert "Undo my last decision: Put 5 activities together" in words(karin.get(station.address))
    station.undo()
    assert GAVE not in station.texts_with(ASKED)
    assert len(station.decisions) == 1


def test_an_act_leads_back_to_where_its_form_stood(station, karin):
    group = station.group_of(GAVE)
    own = f"/w/{station.workspace}/group/{group.id}"
    opened = karin.post(f"{own}/name", {"label": "Demo", "back": "card"}).location
    assert opened == f"{station.address}?open={group.id}#group-{group.id}"
    assert karin.post(f"{own}/name", {"label": "Demo", "back": "group"}).location == own
    assert station.arrange("aside", said=[HELD], back="group").location == own


def test_a_decision_while_the_deals_are_away_waits_for_their_return(station, karin):
    group = station.group_of(GAVE)
    told = station.read(deals.for_discovery)
    with station.database.write(station.member) as session:
        for each in told:
            deals.remove(session, each.id)
    answer = karin.post(f"/w/{station.workspace}/group/{group.id}/name", {"label": "Demo given"})
    assert answer.status_code == 303
    assert "no won deal has been told yet" in words(karin.get(station.address))
    with station.database.write(station.member) as session:
        for each in told:
            deals.restore(session, each.id)
    station.group()
    assert station.group_of(GAVE).label == "Demo given"


def test_decisions_about_whole_groups_name_all_their_activities(station, karin):
    asked, gave = station.group_of(ASKED), station.group_of(GAVE)
    station.arrange("together", groups=[GAVE, ASKED])
    karin.post(f"/w/{station.workspace}/group/{asked.id}/name", {"label": "Demo"})
    merged, named = station.decisions
    assert isinstance(merged, Same)
    assert (set(merged.activities), merged.into) == ({*asked.activities, *gave.activities}, asked.activities)
    assert named == Labelled(station.group_of(ASKED).activities, "Demo")
