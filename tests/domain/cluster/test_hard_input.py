import pytest

from tests.domain.cluster.told import LOST, OPEN, WON, deal, group_of
from workshop.domain.cluster.discover import discover
from workshop.domain.problems import BadInput


@pytest.mark.parametrize(
    ("deals", "what", "mend"),
    [
        ([], "No deal was won.", "mark the deals that were won"),
        ([LOST, OPEN], "No deal was won.", "mark the deals that were won"),
        ([deal("a")], "The won deals have no activities.", "a line an activity"),
        ([deal("a", "", "  ", "\0")], "The won deals have no activities.", "a line an activity"),
        ([deal("a", "tbd", "nice call")], "None of the lines about won deals", "a line an activity"),
    ],
)
def test_deals_that_tell_nothing_are_refused_with_the_mend(deals, what, mend):
    with pytest.raises(BadInput) as refused:
        discover(deals)

    (problem,) = refused.value.problems
    assert what in str(problem.what)
    assert mend in str(problem.mend)


@pytest.mark.parametrize("asked", [-1, 0, 2, 7])
def test_a_number_of_stages_out_of_range_is_refused(asked):
    with pytest.raises(BadInput, match="A process has 3 to 6 stages"):
        discover(WON, stages=asked)


def test_too_many_activities_are_refused_before_any_work(monkeypatch):
    monkeypatch.setattr("workshop.domain.cluster.accepted.MOST_ACTIVITIES", 15)

    with pytest.raises(BadInput, match="16 activities are more than can be grouped at once") as refused:
        discover(WON)

    assert str(refused.value.problems[0].mend) == "Leave deals out until at most 15 are left."


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("<b>signed</b>", "<b>signed</b>"),
        ("{{7*7}} signed", "{{7*7}} signed"),
        ('"] signed', '"] signed'),
        ("=cmd() signed", "=cmd() signed"),
        ("signed\0 today", "signed today"),
        ("signed 🎉", "signed 🎉"),
        ("ההסכם נחתם", "ההסכם נחתם"),
        ("signed\r\n\tat last", "signed at last"),
    ],
)
def test_text_that_looks_like_code_or_comes_in_any_script_stays_text(text, label):
    found = discover([deal("a", text, "us: gave a demo")])

    assert group_of(found, "a1").label == label


def test_a_very_long_note_is_grouped_and_its_label_is_cut_at_a_word():
    found = discover([deal("a", "buyer: signed " + "and signed again " * 700)])

    label = found.groups[0].label
    assert label.startswith("signed and signed again")
    assert label.endswith("…")
    assert len(label) <= 91


def test_a_note_without_a_letter_is_set_aside():
    assert discover([deal("a", "👍", "...", "buyer: signed")]).aside == ("a1", "a2")


def test_two_rows_are_enough():
    found = discover([deal("a", "us: gave a demo", "buyer: signed")])

    assert [group.activities for group in found.groups] == [("a1",), ("a2",)]


def test_a_language_that_the_vocabulary_does_not_speak_is_not_taken_for_chat():
    told = [
        deal(name, "szerződés aláírva", "ajánlat elküldve", "árajánlat módosítva", "bemutató megtartva")
        for name in "abcdefg"
    ]

    assert discover(told).aside == ()
