from dataclasses import replace

import pytest

from tests.domain.design.documents import PROCESS
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Set
from workshop.domain.review.advisor import review
from workshop.domain.review.coverage import coverage, covering
from workshop.domain.review.methods import Method, Point, method_from_data, methods
from workshop.domain.review.rules import RULES
from workshop.domain.review.rules.qualifying import asking

BANT, MEDDICC = methods()


def covered(milestones, method=BANT):
    return {each.point.id: [cover.milestone for cover in each.by] for each in coverage(milestones, method)}


def test_bant_and_meddicc_have_their_points_in_their_order():
    assert [point.title for point in BANT.points] == ["Budget", "Authority", "Need", "Timing"]
    assert [point.title[0] for point in MEDDICC.points] == list("MEDDICC")


def test_each_point_is_told_with_the_milestones_that_cover_it():
    milestones = [
        "Buyer sends the list of requirements",
        "Budget allocated by the managing director",
        "Implementation arranged for 22 August",
        "Contract returned",
    ]
    assert covered(milestones) == {"budget": [1], "authority": [1], "need": [0], "timing": [2]}


def test_a_point_that_no_milestone_speaks_of_is_open():
    found = coverage(["Contract signed", "Deposit paid"], BANT)
    assert [each.point.id for each in found if each.is_open] == ["authority", "need", "timing"]


def test_the_reason_names_the_words_that_were_heard():
    (budget, *_) = coverage(["The economic committee approved the price range"], BANT)
    assert [str(cover.reason) for cover in budget.by] == ["It speaks of “price range”."]


@pytest.mark.parametrize(
    ("title", "point"),
    [
        ("Geschäftsführung gibt das Budget frei", "budget"),
        ("Le directeur signe", "authority"),
        ("El cliente describe su problema", "need"),
        ("Data di avvio concordata", "timing"),
        ("Klant stuurt het programma van eisen", "need"),
        ("Klient potwierdził harmonogram", "timing"),
        ("A administração aprovou a verba", "budget"),
    ],
)
def test_points_are_heard_in_several_languages(title, point):
    assert covered([title])[point] == [0]


@pytest.mark.parametrize(
    ("title", "point"),
    [
        ("Buyer's IT confirmed the data link", "timing"),
        ("Data room opened by the client for us", "timing"),
        ("Finance released the purchase requisition", "need"),
        ("Verbal agreement on pricing", "budget"),
        ("Contrat signé et retourné", "need"),
        ("Contract ondertekend retour", "need"),
        ("Accordo verbale del direttore", "budget"),
    ],
)
def test_a_word_is_heard_only_where_its_language_is_spoken(title, point):
    assert covered([title])[point] == []


def test_a_team_s_words_count_in_whatever_line_it_wrote_them():
    german = Method("ours", "Ours", (Point("roof", "Dach", "Wem?", (("en", "dach*"),)),))
    assert covered(["Kunde hat das Dach vermessen"], german) == {"roof": [0]}
    swedish = Method("ours", "Ours", (Point("roof", "Tak", "Vems?", (("en", "roof*"), ("sv", "tak*"))),))
    assert covered(["Customer measured the tak", "Customer measured the roof"], swedish) == {"roof": [0, 1]}


@pytest.mark.parametrize("title", ["Data", "Budget", "xyzzy data", ""])
def test_a_title_of_no_language_that_can_be_told_is_searched_for_words_of_all(title):
    assert any(covered([title]).values()) == bool(title)


@pytest.mark.parametrize(
    ("title", "point"),
    [
        ("Savings of 12 percent confirmed by the controller", "metrics"),
        ("CFO joins the call", "economic-buyer"),
        ("Score sheet shared by the buyer", "decision-criteria"),
        ("Vendor number issued", "decision-process"),
        ("Buyer states what the outage costs", "identified-pain"),
        ("Project lead presented it to the board", "champion"),
        ("Notice given to the incumbent", "competition"),
    ],
)
def test_meddicc_is_heard_point_by_point(title, point):
    assert 0 in covered([title], MEDDICC)[point]


ROOF = Method("ours", "Ours", (Point("roof", "Roof", "Whose is it?", (("en", "roof*"),)),))


def test_a_team_may_bring_a_method_of_its_own():
    data = {
        "id": "ours",
        "title": "Ours",
        "points": [{"id": "roof", "title": "Roof", "asks": "Whose is it?", "words": {"en": "roof*"}}],
    }
    assert method_from_data(data) == ROOF
    assert covered(["Owner proves the right to use the roof", "Paid"], ROOF) == {"roof": [0]}


def test_what_the_team_ticked_counts_though_no_word_speaks_of_it():
    ticked = apply(PROCESS, Set("offer-chosen", "points", ("ours.roof",), ()))
    (roof,) = covering(ticked, ROOF)
    assert [(each.title, str(each.reason)) for each in roof.by] == [("Offer chosen", "The team ticked it.")]


def test_the_review_asks_for_a_teams_own_method_instead_of_bant():
    found = review(PROCESS, asking(RULES, (ROOF,))).findings
    told = [str(each.why) for each in found if each.rule.id == "qualifying"]
    assert told == ["No milestone covers “Roof” (Ours)."]
    assert asking(RULES, ()) == RULES


def test_a_point_without_words_is_covered_by_ticks_alone():
    silent = replace(ROOF, points=(replace(ROOF.points[0], words=()),))
    assert covered(["Owner proves the right to use the roof"], silent) == {"roof": []}


def test_without_milestones_every_point_is_open():
    assert all(each.is_open for each in coverage([], MEDDICC))
