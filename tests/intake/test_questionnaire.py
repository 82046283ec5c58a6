import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from workshop.domain.assess.questionnaire import Area, LevelMeaning, Question, Questionnaire
from workshop.domain.journey import Step
from workshop.domain.problems import BadInput
from workshop.intake import questionnaire as reader
from workshop.intake.questionnaire import MOST_BYTES, by_id, read_questionnaire, schema_text, shipped

GOOD = """\
id: small
title: How do we sell?
introduction: One question.
levels:
  1: {title: Luck, meaning: Nobody knows why.}
  2: {title: Hope, meaning: It is on paper., requires: [plan]}
  3: {title: Control, meaning: It is checked.}
  4: {title: Dynamic, meaning: It is improved.}
areas:
  - id: plan
    title: planning
    step: design
    questions:
      - id: list
        text: Where is the list?
        why: Nobody follows what cannot be read.
        essential: true
        covers: ["Level 2: documented"]
        answers:
          1: There is no list.
          2: There are two lists.
          3: There is one list.
          4: >-
            There is one list,
            and it is used.
        actions: {2: Write one., 3: Drop one., 4: Use it.}
"""

SMALL = Questionnaire(
    "small",
    "How do we sell?",
    (
        LevelMeaning("Luck", "Nobody knows why."),
        LevelMeaning("Hope", "It is on paper.", ("plan",)),
        LevelMeaning("Control", "It is checked."),
        LevelMeaning("Dynamic", "It is improved."),
    ),
    (
        Area(
            "plan",
            "planning",
            (
                Question(
                    "list",
                    "Where is the list?",
                    "Nobody follows what cannot be read.",
                    (
                        "There is no list.",
                        "There are two lists.",
                        "There is one list.",
                        "There is one list, and it is used.",
                    ),
                    ("Write one.", "Drop one.", "Use it."),
                    essential=True,
                    covers=("Level 2: documented",),
                ),
            ),
            step=Step.DESIGN,
        ),
    ),
    introduction="One question.",
)


def problems_in(text):
    with pytest.raises(BadInput) as bad:
        read_questionnaire(text)
    return bad.value.problems


def read_or_problems(text):
    try:
        return read_questionnaire(text)
    except BadInput as bad:
        return bad.problems


def test_a_file_written_by_hand_is_a_questionnaire():
    assert read_questionnaire(GOOD) == SMALL


def test_the_four_keys_are_enough():
    bare = "\n".join(
        line
        for line in GOOD.splitlines()
        if not line.strip().startswith(("introduction", "step", "essential", "covers"))
    )
    question = read_questionnaire(bare).areas[0].questions[0]
    assert (question.essential, question.covers) == (False, ())


@pytest.mark.parametrize(
    ("old", "new", "line", "place", "what", "mend"),
    [
        ("title: How", "titel: How", 2, "titel", "not known here", "Did you mean “title”?"),
        ("id: small\n", "", 1, None, "“id” is missing", "“id: …”"),
        ("id: small", "id: a b", 1, "id", "cannot be an id", "hyphens"),
        ("id: small", "language: deutsch!\nid: small", 1, "language", "cannot be an id", "letters"),
        ("  4: {title: Dynamic, meaning: It is improved.}\n", "", 4, "levels", "“4” is missing", "“4: …”"),
        ("  3: {", "  5: {title: More, meaning: More.}\n  3: {", 7, "levels › 5", "not known", "1, 2, 3, 4"),
        ("[plan]", "[paln]", 6, "levels › 2 › requires 1", "no area of this id", "Use one of plan."),
        (", requires: [plan]", "", 6, "levels › 2", "everybody would stand at it", "requires: [definition]"),
        ("Nobody knows why.", "x, requires: [plan]", 5, "levels › 1 › requires", "requires nothing", "Leave"),
        ("step: design", "step: hope", 12, "areas 1 › step", "not known here", "collect / cluster / design"),
        ("essential: true", "essential: yes please", 17, "areas 1 › questions 1 › essential", "Yes or no",
         "true"),
        ("          2: There are two lists.\n", "", 19, "areas 1 › questions 1 › answers", "“2” is missing",
         "Add a line"),
        ("2: There are two lists.", "2: 2", 21, "areas 1 › questions 1 › answers › 2", "Text is wanted",
         "write words"),
        ("2: There are two lists.", "2: ' '", 21, "areas 1 › questions 1 › answers › 2",
         "There is nothing here", "a few words"),
        ("2: There are two lists.", "1: There are two lists.", 21, "1", "twice, first in line 20", "Keep"),
        ("2: There are two lists.", 'x: "a"', 21, "areas 1 › questions 1 › answers › x", "not known",
         "1, 2, 3, 4"),
        ("2: There are two lists.", '2: "\\e[31mred"', 21, "areas 1 › questions 1 › answers › 2",
         "control characters", "Delete them"),
        ("4: Use it.", "5: Use it.", 26, "areas 1 › questions 1 › actions", "“4” is missing", "Add a line"),
        ("Where is the list?", "x" * 501, 15, "areas 1 › questions 1 › text", "too long", "to 500"),
        ("title: planning", "title: !!python/name:os.system x", 11, None, "uses a tag", "Remove it"),
        ("title: planning", "title: &a x\n    about: *a", 12, None, "uses an alias", "Write out"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_line_key_and_mend(old, new, line, place, what, mend):
    assert old in GOOD
    problems = problems_in(GOOD.replace(old, new, 1))
    problem = next(one for one in problems if (one.line, one.column) == (line, place))
    assert what in str(problem.what)
    assert mend in str(problem.mend)


AGAIN = GOOD[GOOD.index("  - id: plan") :]


def test_ids_that_repeat_are_named_with_the_line_of_the_first():
    places = [(problem.line, problem.column, str(problem.what)) for problem in problems_in(GOOD + AGAIN)]
    assert places == [
        (27, "areas 2 › id", "The id “plan” stands twice, first in line 10."),
        (31, "areas 2 › questions 1 › id", "The id “list” stands twice, first in line 14."),
    ]


def test_all_faults_of_form_and_sense_are_told_at_once_in_the_order_of_the_lines():
    bad = (GOOD + AGAIN).replace("[plan]", "[paln]").replace("true", "perhaps", 1).replace("Luck", "''")
    assert [(problem.line, problem.column) for problem in problems_in(bad)] == [
        (5, "levels › 1 › title"),
        (6, "levels › 2 › requires 1"),
        (17, "areas 1 › questions 1 › essential"),
        (27, "areas 2 › id"),
        (31, "areas 2 › questions 1 › id"),
    ]


@pytest.mark.parametrize("text", ["", "just words", "- a", "5"])
def test_what_is_no_questionnaire_is_told_how_one_begins(text):
    (problem,) = problems_in(text)
    assert "This is not a questionnaire." in str(problem.what)


def test_a_file_of_256_kb_is_read_and_a_larger_one_is_refused():
    fitting = GOOD + "#" * (MOST_BYTES - len(GOOD))
    assert read_questionnaire(fitting) == SMALL
    assert "256 kB" in str(problems_in(fitting + "#")[0].what)


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (BOMB, "alias"),
        ("[" * 20_000, "nested too deeply"),
        ("a: " + "[" * 10, "nested too deeply"),
        ("areas:\n" + "  - {id: q}\n" * 2_400, "“id” is missing"),
        (GOOD + "      - {id: q}\n" * 10_000, "too many parts"),
        ("x" * 10_000_000, "too large"),
    ],
    ids=["aliases", "depth", "depth 11", "thousands of areas", "ten thousand questions", "ten megabytes"],
)
def test_files_made_to_hurt_are_refused_quickly(text, what):
    start = time.process_time()
    assert what in str(problems_in(text)[0].what)
    assert time.process_time() - start < 1


@given(st.data())
def test_any_damage_to_a_file_gives_a_questionnaire_or_faults_with_lines(data):
    start = data.draw(st.integers(0, len(GOOD)))
    damaged = GOOD[:start] + data.draw(st.text("{}[]-:*&!|>#'\" \n\tab1", max_size=5)) + GOOD[start + 3 :]
    result = read_or_problems(damaged)
    assert isinstance(result, Questionnaire) or all(problem.line for problem in result)


def test_two_hundred_questions_fit():
    question = GOOD[GOOD.index("      - id: list") :]
    many = "".join(question.replace("id: list", f"id: list-{n}") for n in range(200))
    assert len(list(read_questionnaire(GOOD + many).questions)) == 201


def test_an_unknown_id_is_answered_with_those_that_there_are():
    with pytest.raises(BadInput, match="Use one of quick-check, sales-process-maturity"):
        by_id("../README")


def test_a_questionnaire_dropped_into_the_folder_is_found_by_its_name(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "QUESTIONNAIRES", tmp_path)
    (tmp_path / "small.yaml").write_text(GOOD)

    assert shipped() == ("small",)
    assert by_id("small") == SMALL


SCHEMA = json.loads(schema_text())


def test_the_schema_is_a_schema_and_explains_every_key():
    Draft202012Validator.check_schema(SCHEMA)
    parts = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if "properties" in part)]
    for part in parts:
        for key, field in part["properties"].items():
            told = field if "description" in field else SCHEMA["$defs"][field["$ref"].split("/")[-1]]
            assert told["description"].endswith("."), key


@pytest.mark.parametrize(
    ("kind", "part"),
    [(Questionnaire, SCHEMA), *((kind, SCHEMA["$defs"][kind.__name__.lower()]) for kind in (Area, Question))],
)
def test_the_schema_and_the_questionnaire_name_the_same_fields(kind, part):
    assert set(part["properties"]) == set(kind.__dataclass_fields__)
