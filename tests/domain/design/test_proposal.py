import pytest

from workshop.domain.cluster.discovery import Discovery, Group, ProposedStage, Standing, Support
from workshop.domain.collect.deals import Side
from workshop.domain.design.evidence import named_evidence
from workshop.domain.design.probabilities import probabilities
from workshop.domain.design.proposal import propose
from workshop.domain.design.refusals import Refused
from workshop.domain.words import say

NO_REASON = say("because")


def group(label, standing=Standing.ACTIVITY, side=Side.SELLER, deals=6, lost=0, of_lost=0, of=12):
    support = Support(deals, of, lost, of_lost)
    return Group(label[:40], label, (), side, support, 0.5, (0.4, 0.6), None, standing, NO_REASON, NO_REASON)


def discovered(*stages):
    """A discovery from (title, groups) pairs."""
    return Discovery(
        tuple(one for _, groups in stages for one in groups),
        tuple(ProposedStage(title, tuple(one.id for one in groups), NO_REASON) for title, groups in stages),
    )


GATE = group("Signed order returned", Standing.GATE, Side.BUYER, deals=9)
OPTIONAL = group("Budget named", Standing.OPTIONAL, Side.BUYER, deals=4)


def test_stages_take_their_titles_and_order_from_the_discovery():
    process = propose(discovered(("Interest shown", [OPTIONAL]), ("Choice made", [GATE])), name="Pumps")
    assert [stage.title for stage in process.stages] == ["Interest shown", "Choice made"]
    assert [stage.id for stage in process.stages] == ["interest-shown", "choice-made"]
    assert process.name == "Pumps"


def test_stages_of_one_title_become_different():
    process = propose(discovered(("Choice", [GATE]), ("choice", [OPTIONAL])), name="Pumps")
    assert [stage.title for stage in process.stages] == ["Choice", "choice (2)"]


def test_milestones_keep_gate_wording_evidence_and_support():
    (stage,) = propose(discovered(("Choice", [OPTIONAL, GATE])), name="Pumps").stages
    named, signed = stage.milestones
    assert (named.title, named.gate, named.evidence) == ("Budget named", False, "")
    assert (signed.title, signed.gate, signed.evidence) == ("Signed order returned", True, "Signed order")
    assert (signed.group, signed.support) == ("Signed order returned", Support(9, 12))


def test_a_stage_says_how_far_its_last_gate_brings_the_buyer():
    (stage,) = propose(discovered(("Choice", [GATE, OPTIONAL])), name="Pumps").stages
    assert stage.progress == (
        "By the end of this stage the buyer has come as far as “Signed order returned”."
    )


def test_a_stage_without_milestones_leaves_the_progress_to_the_team():
    (stage,) = propose(discovered(("Choice", [group("Call")])), name="Pumps").stages
    assert stage.progress == ""


def test_our_sentences_are_written_in_the_teams_language():
    german = {"Signed order": "Unterschriebene Bestellung"}
    process = propose(
        discovered(("Choice", [GATE])), name="Pumpen", tell=lambda said: german.get(said.pattern, "…")
    )
    assert process.stages[0].milestones[0].evidence == "Unterschriebene Bestellung"


def test_only_what_we_do_is_recommended():
    theirs = group("Asked for a reference", side=Side.BUYER)
    unknown = group("Meeting", side=Side.UNKNOWN)
    (stage,) = propose(discovered(("Choice", [theirs, unknown, group("Demo given")])), name="Pumps").stages
    assert [one.title for one in stage.activities] == ["Demo given"]


def test_where_nobody_noted_who_did_it_unknown_activities_are_recommended():
    (stage,) = propose(discovered(("Choice", [group("Meeting", side=Side.UNKNOWN)])), name="Pumps").stages
    assert [one.title for one in stage.activities] == ["Meeting"]


def test_the_eight_best_supported_activities_stand_in_the_order_in_which_they_happen():
    ten = [
        group(f"Step {number}", deals=deals) for number, deals in enumerate((5, 1, 5, 5, 5, 2, 9, 5, 5, 5))
    ]
    (stage,) = propose(discovered(("Choice", ten)), name="Pumps").stages
    assert [one.title for one in stage.activities] == [f"Step {n}" for n in (0, 2, 3, 4, 6, 7, 8, 9)]


def test_the_same_wording_twice_gets_two_ids():
    process = propose(discovered(("Choice", [GATE]), ("Delivery", [group("Choice")])), name="Pumps")
    assert [stage.id for stage in process.stages] == ["choice", "delivery"]
    assert process.stages[1].activities[0].id == "choice-2"


def test_a_wording_of_ten_thousand_characters_is_cut_at_a_word():
    (stage,) = propose(discovered(("Choice", [group("budget " * 1500)])), name="Pumps").stages
    title = stage.activities[0].title
    assert len(title) <= 200
    assert title.endswith("budget…")


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("- they explained the pain.", "They explained the pain"),
        ("eSign link opened", "eSign link opened"),
        ("NDA sent", "NDA sent"),
        ("…", "…"),
        ("- ", "-"),
    ],
)
def test_a_note_keeps_its_words_and_begins_like_a_title(label, title):
    (stage,) = propose(discovered(("Choice", [group(label)])), name="Pumps").stages
    assert stage.activities[0].title == title


def test_wordings_with_control_characters_and_code_stay_text():
    label = "Said\x00 <b>{{7*7}}</b>\n=cmd()"
    (stage,) = propose(discovered(("Choice", [group(label)])), name="Pumps").stages
    assert stage.activities[0].title == "Said <b>{{7*7}}</b> =cmd()"


def test_a_proposal_without_a_name_is_refused():
    with pytest.raises(Refused, match="no title"):
        propose(discovered(("Choice", [GATE])), name=" ")


@pytest.mark.parametrize(
    ("count", "percents"),
    [
        (1, (50,)),
        (3, (10, 50, 90)),
        (4, (10, 35, 65, 90)),
        (5, (10, 30, 50, 70, 90)),
        (6, (10, 25, 40, 60, 75, 90)),
    ],
)
def test_without_lost_deals_probabilities_rise_evenly(count, percents):
    assert probabilities([[group("a")]] * count) == percents


def test_three_lost_deals_beside_twelve_won_ones_are_no_sample():
    assert probabilities([[group("a", lost=3, of_lost=3)], [group("b", of_lost=3)]]) == (10, 90)


def test_with_enough_lost_deals_a_stage_shows_the_share_that_was_won_from_it():
    stages = [
        [group("asked", lost=36, of_lost=40), group("called", lost=30, of_lost=40)],
        [group("visited", lost=12, of_lost=40)],
        [group("ordered", lost=3, of_lost=40)],
    ]
    assert probabilities(stages) == (25, 50, 80)


def test_a_lost_deal_that_shows_a_late_activity_came_to_the_early_stages_too():
    stages = [[group("asked", lost=2, of_lost=12)], [group("visited", lost=12, of_lost=12)]]
    assert probabilities(stages) == (50, 51)


def test_no_stage_is_sure_or_hopeless_and_each_stands_above_the_last():
    stages = [[group("asked", lost=990, of_lost=990, of=1)]] + [[group("b", of_lost=990, of=1)]] * 3
    assert probabilities(stages) == (5, 93, 94, 95)


@pytest.mark.parametrize(
    ("wording", "evidence"),
    [
        ("Customer sent back the signed order form", "Signed order"),
        ("NDA countersigned by their lawyers", "Signed non-disclosure agreement"),
        ("They signed our quotation", "Signed offer"),
        ("Purchase order received", "Purchase order"),
        ("Accepted our invitation to the workshop", "Accepted invitation"),
        ("Sent a calendar invitation for the visit", "Calendar invitation"),
        ("Confirmed the requirements by e-mail", "E-mail"),
        ("Buyer confirmed the date in writing", "Written confirmation"),
    ],
)
def test_evidence_is_suggested_where_the_wording_names_it(wording, evidence):
    assert str(named_evidence(wording)) == evidence


@pytest.mark.parametrize(
    "wording", ["Budget allocated", "Asked who will sign the contract", "Designed the order process", "Happy"]
)
def test_no_evidence_is_made_up(wording):
    assert named_evidence(wording) is None
