"""Statements of many trades and languages, judged by hand in the two tables beside this module."""

import csv
from pathlib import Path

import pytest

from workshop.domain.review.statements import Kind, judge


def judged(name):
    """The rows of a table, yes and no as True and False."""
    with Path(__file__).with_name(name).open(newline="", encoding="utf-8") as file:
        _header, *rows = csv.reader(file)
    return [(text, *(answer == "yes" for answer in answers)) for text, *answers in rows]


@pytest.mark.parametrize(("text", "buyer_acts", "auditable"), judged("milestones.csv"))
def test_a_milestone_is_the_buyer_s_action_and_a_fact_that_can_be_checked(text, buyer_acts, auditable):
    found = judge(text)

    assert (found.buyer_acts.holds, found.auditable.holds) == (buyer_acts, auditable), found.reasons


@pytest.mark.parametrize(("name", "activity"), judged("stage_names.csv"))
def test_a_stage_is_named_for_where_the_deal_stands_and_not_after_an_activity(name, activity):
    found = judge(name, Kind.STAGE)

    assert found.activity.holds is activity, found.reasons


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The customer is happy", "This is a feeling or an opinion. Nobody can check it."),
        ("Will they sign?", "This is a question. A milestone is a fact."),
        ("Order expected in June", "This has not happened yet."),
        ("They will probably order", "This is hoped for or planned. It has not happened yet."),
        ("Identify the economic buyer", "This is a task. It does not say what came of it."),
        ("Champion identified", "What somebody knows or understands cannot be seen."),
        ("Offer sent", "This is our own work. It does not say what the buyer did."),
        ("Building permit granted by the city", "Somebody else acts, not the buyer."),
        ("Customer signed", "The buyer acts (“Customer”)."),
        ("Contract signed", "Nobody is named, but it is the buyer who does this."),
    ],
)
def test_the_reason_says_what_decided(text, reason):
    assert str(judge(text).buyer_acts.reason) == reason


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Proposal sent", "What did the buyer do with it? For example: “The buyer accepted it by e-mail.”"),
        ("Second meeting held", "What did the buyer do in return?"),
        ("The customer is happy", "What did the buyer do that shows it?"),
        ("Customer reviewed the offer", "Who on the buyer’s side said or did it, and where is it written?"),
    ],
)
def test_a_statement_that_is_no_milestone_comes_with_a_question_that_mends_it(text, better):
    assert str(judge(text).better).startswith(better)


def test_what_is_right_needs_no_mend():
    assert judge("Purchase order received from the customer").better is None
    assert judge("Supplier chosen", Kind.STAGE).better is None


def test_a_stage_named_after_an_activity_is_asked_where_the_buyer_stands():
    assert str(judge("Proposal sent", Kind.STAGE).better).startswith("Where does the buyer stand then?")


def test_who_signs_and_who_sends_follows_from_the_act_where_nobody_is_named():
    assert judge("Contract signed").buyer_acts.holds
    assert not judge("Contract sent").buyer_acts.holds


@pytest.mark.parametrize("text", ["", "?", "…", "12", "x" * 5000, "signed " * 900, "{who}", "ﬁrma\x00"])
def test_whatever_is_typed_gets_a_judgement(text):
    for kind in Kind:
        assert judge(text, kind).reasons
