import json
import time
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from yaml import safe_load

from tests.domain.design.documents import PROCESS
from workshop.domain.cluster.discovery import Support
from workshop.domain.design import texts
from workshop.domain.design.process import (
    FORMAT,
    AfterStep,
    BuyingStep,
    Dismissal,
    Milestone,
    Play,
    Process,
    Question,
    RecommendedActivity,
    Stage,
    Term,
)
from workshop.domain.design.shape import KEYS
from workshop.domain.problems import BadInput
from workshop.exports.process_yaml import write_process
from workshop.intake.process_file import read_process, schema_text

GOOD = """\
format: 1
name: Pumps
stages:
  - id: interest
    title: Interest
    probability: 20
    milestones:
      - id: need
        title: Need written down
        gate: true
"""


def problems_in(text):
    with pytest.raises(BadInput) as bad:
        read_process(text)
    return bad.value.problems


def read_process_or_problems(text):
    try:
        return read_process(text)
    except BadInput as bad:
        return bad.problems


def test_a_file_written_by_hand_is_a_process():
    milestone = Milestone("need", "Need written down", gate=True)
    assert read_process(GOOD) == Process(
        "Pumps", (Stage("interest", "Interest", 20, milestones=(milestone,)),)
    )


def test_json_is_read_too():
    assert read_process(json.dumps({"format": 1, "name": "P", "stages": [
        {"id": "a", "title": "A", "probability": 5, "milestones": []}]})).stages[0].title == "A"  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_from_any_editor_is_read(encoding):
    assert read_process(GOOD.replace("Pumps", "Püümps").encode(encoding)).name == "Püümps"


def test_words_that_yaml_takes_for_a_date_stay_words():
    assert read_process(GOOD.replace("Pumps", "2024-13-45")).name == "2024-13-45"


@pytest.mark.parametrize(
    ("old", "new", "line", "place", "what", "mend"),
    [
        ("format: 1", "format: 4", 1, "format", "A newer Sales Process Workshop", "Upgrade this"),
        ("format: 1", "format: one", 1, "format", "does not say its format", "Add a line “format: 3”."),
        ("format: 1\n", "", 1, "format", "does not say its format", "Add a line “format: 3”."),
        ("name: Pumps", "name: no", 2, "name", "Text is wanted", "between quotation marks"),
        ("name: Pumps", "name: ' '", 2, "name", "There is nothing here", "a few words"),
        ("name: Pumps", "name:", 2, "name", "Text is wanted", "write words"),
        ("name: Pumps", "name: &a P\nowner: *a", 3, None, "uses an alias", "Write out"),
        ("name: Pumps", "name: !!python/name:os.system x", 2, None, "uses a tag", "Remove it"),
        ("name: Pumps", "name: P\nname: Q", 3, "name", "stands twice, first in line 2", "Keep one"),
        ("name: Pumps", "nmae: Pumps", 2, "nmae", "not known here", "Did you mean “name”?"),
        ("name: Pumps", "name: P\nsmell: red", 3, "smell", "not known here", "or use one of: after, aim"),
        ("name: Pumps", "name: P\ncolour: red", 3, "colour", "not a colour", "#1f4e79"),
        ("name: Pumps", "name: P\nversion: two", 3, "version", "whole number", "digits only"),
        ("name: Pumps", "name: P\nchanges: all", 3, "changes", "A list is wanted", "“- ”"),
        ("name: Pumps", "name: P\nstories: [{id: need, title: T}]", 3, "stories 1 › id",
         "“need” stands in 2 places", "of its own"),
        ("name: Pumps", "name: P\nstories: [{id: s, title: T, stage: a b}]", 3, "stories 1 › stage",
         "not the id of a stage", "by its id"),
        ("title: Interest", "title: Interest\n    serves: plan", 6, "stages 1 › serves",
         "A list is wanted", "“- ”"),
        ("title: Interest", "title: Interest\n    serves: [a, a]", 6, "stages 1 › serves",
         "stands twice in this list", "Name each once"),
        ("name: Pumps", "name: P\nplays: &p\n  - *p", 4, None, "uses an alias", "Write out"),
        ("name: Pumps", '"name": "a\\0b"', 2, "name", "control characters", "Delete them"),
        ("name: Pumps", "name: a\x07b", 2, None, "cannot be shown", "Delete it"),
        ("name: Pumps", "name: {}", 2, "name", "Text is wanted", "write words"),
        ("name: Pumps", "name: a: b", 2, None, "cannot be read as YAML", "between quotation marks"),
        ("name: Pumps", "name: Pumps\n\taim: x", 3, None, "cannot be read as YAML", "no tabs"),
        ("name: Pumps", "name: Pumps\n[a]: x", 3, None, "A key must be a word", "before the colon"),
        ("id: interest", "id: Ünteresse", 4, "stages 1 › id", "cannot be an id", "budget-allocated"),
        ("id: interest", "id: 7", 4, "stages 1 › id", "Text is wanted", "quotation marks"),
        ("id: interest", "id: need", 4, "stages 1 › id", "“need” stands in 2 places", "of its own"),
        ("probability: 20", "probability: 101", 6, "stages 1 › probability", "out of bounds", "0 to 100"),
        ("probability: 20", "probability: -1", 6, "stages 1 › probability", "out of bounds", "0 to 100"),
        ("probability: 20", "probability: 1:20", 6, "stages 1 › probability", "whole number", "digits only"),
        ("probability: 20", "probability: 020", 6, "stages 1 › probability", "whole number", "digits only"),
        ("probability: 20", "probability: 20 %", 6, "stages 1 › probability", "whole number", "digits only"),
        ("probability: 20", "probability: 20.0", 6, "stages 1 › probability", "whole number", "0 to 100"),
        ("    probability: 20\n", "", 4, "stages 1", "“probability” is missing", "“probability: …”"),
        ("        gate: true\n", "", 8, "stages 1 › milestones 1", "“gate” is missing", "“gate: …”"),
        ("gate: true", "gate: 1", 10, "stages 1 › milestones 1 › gate", "Yes or no", "true or false"),
        ("gate: true", "gate: true\n        support: 9 of 12", 11, "stages 1 › milestones 1 › support",
         "Several keys are wanted", "as in “title:"),
        ("gate: true", "gate: true\n        support: {deals: 9, of: 8}", 11,
         "stages 1 › milestones 1 › support", "never more than there were", "deals: 9, of: 12"),
        ("gate: true", "gate: true\n        support: {deals: 9, of: -8}", 11,
         "stages 1 › milestones 1 › support › of", "out of bounds", "Give 0 or more"),
        ("name: Pumps", "name: P\nnext_review: soon", 3, "next_review", "not a day", "2027-03-31"),
        ("name: Pumps", "name: P\nmethodology_link: ours", 3, "methodology_link", "not the address", "https://"),
        ("name: Pumps", "name: P\nmethodology_link: 'http://['", 3, "methodology_link",
         "not the address", "https://"),
        ("gate: true", "gate: true\n        day: early", 11, "stages 1 › milestones 1 › day",
         "whole number", "digits only"),
        ("gate: true", "gate: true\n        points: [bant need]", 11, "stages 1 › milestones 1 › points 1",
         "cannot be an id", "budget-allocated"),
        ("title: Interest", f"title: {'x' * 201}", 5, "stages 1 › title", "too long", "to 200 characters"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_line_place_and_mend(old, new, line, place, what, mend):
    problems = problems_in(GOOD.replace(old, new, 1))
    problem = next(one for one in problems if (one.line, one.column) == (line, place))
    assert what in str(problem.what)
    assert mend in str(problem.mend)


def test_the_wrong_value_itself_is_shown_shortened():
    (problem,) = problems_in(GOOD.replace("probability: 20", "probability: " + "twenty " * 100))
    assert problem.value.startswith("twenty twenty")
    assert len(problem.value) <= 60


def test_all_faults_are_told_at_once_in_the_order_of_the_lines():
    bad = GOOD.replace("Pumps", "no").replace("20", "abc").replace("gate: true", "gate: maybe")
    assert [(problem.line, problem.column) for problem in problems_in(bad)] == [
        (2, "name"),
        (6, "stages 1 › probability"),
        (10, "stages 1 › milestones 1 › gate"),
    ]


def test_of_a_thousand_faults_fifty_are_listed_and_the_rest_counted():
    stages = "".join(f"  - {{id: s{n}, title: S, probability: x, milestones: []}}\n" for n in range(1000))
    problems = problems_in(f"format: 1\nname: P\nstages:\n{stages}")
    assert len(problems) == 51
    assert "950 more" in str(problems[-1].what)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "just words", "- a\n- b", "5", "~"])
def test_what_is_no_process_file_is_told_how_one_begins(text):
    (problem,) = problems_in(text)
    assert "This is not a process file." in str(problem.what)
    assert "format: 3" in str(problem.mend)


def test_two_documents_in_one_file_are_refused():
    (problem,) = problems_in(GOOD + "---\n" + GOOD)
    assert (problem.line, "cannot be read as YAML" in str(problem.what)) == (11, True)


def test_a_file_that_is_not_utf_8_names_the_line():
    (problem,) = problems_in(GOOD.replace("Pumps", "Püümps").encode("cp1252"))
    assert problem.line == 2
    assert "UTF-8" in str(problem.mend)


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (BOMB, "alias"),
        ("a: &a [*a]", "alias"),
        ("[" * 20_000, "nested too deeply"),
        ("{a: " * 20_000, "nested too deeply"),
        ("- " * 20_000, "nested too deeply"),
        ("x" * 10_000_000, "too large"),
        (b"x" * 10_000_000, "too large"),
        ("é" * 2_100_000, "too large"),
        ("- a\n" * 200_000, "too many parts"),
        ("a: 1\n" * 100_000, "too many parts"),
        ("[" + "," * 900_000, "cannot be read"),
        ("stages: " + "9" * 5000, "does not say its format"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_files_made_to_hurt_are_refused_quickly(text, what):
    start = time.process_time()
    assert what in str(problems_in(text)[0].what)
    assert time.process_time() - start < 2


@given(st.text() | st.text("{}[]-:*&!|>#'\" \n\tab1", max_size=60))
def test_any_text_is_a_process_or_bad_input(text):
    assert read_process_or_problems(text)


@given(st.binary())
def test_any_bytes_are_a_process_or_bad_input(data):
    with pytest.raises(BadInput):
        read_process(data)


@given(st.data())
def test_any_damage_to_a_file_gives_a_process_or_faults_with_lines(data):
    text = write_process(PROCESS)
    start = data.draw(st.integers(0, len(text)))
    damaged = text[:start] + data.draw(st.text("{}[]-:*&!|>#'\" \n\tab1", max_size=5)) + text[start + 3 :]
    result = read_process_or_problems(damaged)
    assert isinstance(result, Process) or all(problem.line for problem in result)


SCHEMA = json.loads(schema_text())
PARTS = {
    Process: SCHEMA,
    Stage: SCHEMA["$defs"]["stage"],
    Milestone: SCHEMA["$defs"]["milestone"],
    RecommendedActivity: SCHEMA["$defs"]["activity"],
    BuyingStep: SCHEMA["$defs"]["buying_step"],
    Play: SCHEMA["$defs"]["play"],
    Question: SCHEMA["$defs"]["question"],
    Term: SCHEMA["$defs"]["term"],
    AfterStep: SCHEMA["$defs"]["after"],
    Dismissal: SCHEMA["$defs"]["dismissal"],
    Support: SCHEMA["$defs"]["support"],
}


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("kind", PARTS)
def test_the_schema_and_the_document_name_the_same_fields(kind):
    assert set(PARTS[kind]["properties"]) == {field.name for field in fields(kind)}
    assert set(KEYS.get(kind, PARTS[kind]["properties"])) == {field.name for field in fields(kind)}


def test_the_schema_explains_every_field():
    for part in PARTS.values():
        for key, field in part["properties"].items():
            told = (
                field if "description" in field else SCHEMA["$defs"][field["$ref"].removeprefix("#/$defs/")]
            )
            assert told["description"].endswith("."), key


def test_the_schema_knows_the_format_and_the_limits_of_the_document():
    assert SCHEMA["properties"]["format"]["const"] == FORMAT
    assert SCHEMA["$defs"]["title"]["maxLength"] == texts.TITLE
    assert SCHEMA["$defs"]["prose"]["maxLength"] == texts.PROSE


def test_what_we_write_fits_the_published_schema():
    Draft202012Validator(SCHEMA).validate(safe_load(write_process(PROCESS)))
