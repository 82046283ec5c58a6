"""Changing what an element says."""

import pytest

from tests.support.pages import headings, words
from tests.web.process.conftest import pressed


def test_a_stage_is_renamed_and_undone(station):
    answer = station.change("stage", "interest", "title", "Problem measured", "Interest")
    assert (answer.status_code, answer.location) == (303, f"{station.front}#at-interest")
    assert station.titles() == ["Problem measured", "Choice"]
    page = station.get()
    assert "Renamed stage “Interest” to “Problem measured”" in words(page)
    address, fields = pressed(page, "Undo")
    station.person.post(address, fields)
    assert station.titles() == ["Interest", "Choice"]


@pytest.mark.parametrize(
    ("kind", "id", "field", "new", "saw", "said"),
    [
        ("process", "process", "name", "Pumps", "How we sell pumps", "Renamed the process"),
        ("process", "process", "aim", "Fewer\r\nrepairs", "", "Changed the aim"),
        ("process", "process", "owner", "Marta", "", "Made “Marta” the owner"),
        ("stage", "interest", "probability", " 35 % ", "20", "from 20 % to 35 %"),
        (
            "stage",
            "interest",
            "progress",
            "It hurts.",
            "The buyer has named a problem.",
            "Changed the buyer’s",
        ),
        (
            "milestone",
            "need-written",
            "gate",
            "optional",
            "gate",
            "Made milestone “Need written down” optional",
        ),
        ("milestone", "need-written", "evidence", "Minutes", "E-mail", "Changed the evidence"),
        ("activity", "call", "title", "Visit", "Call the plant manager", "Renamed recommended activity"),
    ],
)
def test_every_field_changes_by_one_command(kind, id, field, new, saw, said, station):
    assert station.change(kind, id, field, new, saw).status_code == 303
    assert station.history()[0].find(said) >= 0
    assert len(station.history()) == 2


def test_several_fields_of_one_form_are_one_revision(station):
    fields = {"evidence": "Minutes", "saw-evidence": "E-mail", "gate": "optional", "saw-gate": "gate"}
    station.change("milestone", "need-written", "title", "Need agreed", "Need written down", **fields)
    milestone = station.document().stages[0].milestones[0]
    assert (milestone.title, milestone.evidence, milestone.gate) == ("Need agreed", "Minutes", False)
    assert station.history() == [
        "Changed milestone “Need written down”",
        "Began the process “How we sell pumps”",
    ]


def test_a_form_that_changes_nothing_makes_no_revision_and_offers_no_undo(station):
    station.change("stage", "interest", "title", "Interest", "Interest")
    assert len(station.history()) == 1
    assert "data-undo" not in station.get().text


def test_the_same_form_sent_twice_changes_once(station):
    for _ in range(2):
        station.change("stage", "interest", "title", "Pain", "Interest", key="the same")
    assert len(station.history()) == 2


@pytest.mark.parametrize(
    ("kind", "id", "field", "typed", "saw", "told"),
    [
        ("stage", "interest", "title", "  ", "Interest", "Enter the stage’s title."),
        ("stage", "interest", "title", "x" * 201, "Interest", "Make this 1 character shorter."),
        ("stage", "interest", "probability", "130", "20", "Write a whole number from 0 to 100."),
        ("stage", "interest", "probability", "half", "20", "Write a whole number from 0 to 100."),
        ("process", "process", "name", "", "How we sell pumps", "Enter a name."),
    ],
)
def test_what_will_not_do_comes_back_with_what_to_do(kind, id, field, typed, saw, told, station):
    answer = station.change(kind, id, field, typed, saw)
    assert answer.status_code == 422
    assert headings(answer)[0] == "There is a problem"
    assert f'<a href="#{field}">{told}</a>' in answer.text
    assert "<title>Error: How we sell pumps" in answer.text
    assert typed.strip() in answer.text
    assert f'name="saw-{field}" value="{saw}"' in answer.text
    assert len(station.history()) == 1


def test_a_milestone_is_a_gate_or_optional_and_nothing_else(station):
    answer = station.change("milestone", "need-written", "gate", "maybe", "gate")
    assert answer.status_code == 422
    assert '<a href="#gate">Choose gate or optional.</a>' in answer.text


def test_a_refusal_of_the_domain_keeps_the_words(station):
    many = "x" * 2000
    for number in range(100):
        station.post(
            "add", kind="milestone", parent="choice", after="", title=f"M{number}", gate="gate", evidence=many
        )
    answer = station.change("process", "process", "aim", "y" * 2000, "")
    assert answer.status_code == 422
    assert "The process is too large" in words(answer)
    assert "y" * 2000 in answer.text


def test_an_address_that_leads_nowhere_comes_back_with_what_to_do(station):
    answer = station.change("process", "process", "methodology_link", "http://[", "")
    assert answer.status_code == 422
    told = "This is not the address of a page. Found “http://[”. Begin it with https://."
    assert f'<a href="#methodology_link">{told}</a>' in answer.text
    assert 'value="http://["' in answer.text


def test_each_value_that_cannot_stand_is_told_beside_its_field(station):
    others = {"next_review": "soon", "saw-next_review": ""}
    answer = station.change("process", "process", "colour", "red", "", **others)
    assert '<a href="#colour">This is not a colour.' in answer.text
    assert '<a href="#next_review">This is not a day.' in answer.text


def test_a_number_of_days_that_is_none_is_told_beside_its_field_in_a_new_line_too(station):
    new = {"kind": "milestone", "parent": "choice", "after": "", "title": "Order signed", "gate": "gate"}
    answer = station.post("add", **new, day="soon")
    assert answer.status_code == 422
    assert '<a href="#day">This is not a number of days.' in answer.text
    assert 'value="Order signed"' in answer.text


def test_only_members_change_it(assert_guarded):
    assert_guarded("change", id="interest", kind="stage", title="Mine", **{"saw-title": "Interest"})


@pytest.mark.parametrize("missing", ["id", "kind", "saw-title", "unknown kind"])
def test_a_form_that_no_page_of_ours_made_is_refused(missing, station):
    fields = {"id": "interest", "kind": "stage", "title": "Mine", "saw-title": "Interest"}
    fields.pop(missing, None)
    if missing == "unknown kind":
        fields["kind"] = "deal"
    assert station.post("change", **fields).status_code == 400
    assert len(station.history()) == 1
