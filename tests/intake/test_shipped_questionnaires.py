"""The questionnaires in the folder: what the method demands of them, and how they have to be written."""

import re

import pytest

from workshop.domain.assess.answers import Answer, Respondent, RespondentRole
from workshop.domain.assess.result import assess
from workshop.intake.questionnaire import by_id, read_questionnaire, shipped
from workshop.paths import QUESTIONNAIRES

ALL = [by_id(id) for id in shipped()]
FULL, QUICK = by_id("sales-process-maturity"), by_id("quick-check")
EACH = pytest.mark.parametrize("asked", ALL, ids=shipped())

MARKS = """
Level 2: the process is documented
Level 2: there is agreement on what each stage means
Level 2: adopted and reinforced
Level 2: all follow it
Level 2: results known per stage and person
Level 2: how consistent results are, and what variation
Level 2: results used to train
Level 3: understood and followed by managers and some
Level 3: metrics reported
Level 3: reviewed monthly
Level 3: metrics in business planning
Level 3: reps know their own numbers
Level 3: remedial focus
Level 4: motivated to follow
Level 4: monitored dynamically
Level 4: used constructively
Element: aligned with the buyer's process
Element: guides through the cycle
Element: frames without constricting
Element: auditable milestones
Element: captures metrics
Element: fits new and experienced alike
"""


def covered(asked):
    return {mark for question in asked.questions for mark in question.covers}


def texts(asked):
    for question in asked.questions:
        yield from (question.text, question.why, *question.answers, *question.actions)


@EACH
def test_a_questionnaire_has_the_name_of_its_file(asked):
    assert (QUESTIONNAIRES / f"{asked.id}.yaml").is_file()


@EACH
def test_the_four_levels_have_the_names_of_the_method(asked):
    assert [level.title for level in asked.levels] == [
        "Anarchy & Luck",
        "Hope & Intention",
        "Controls & Errors",
        "Dynamic Process",
    ]


@EACH
def test_every_level_adds_the_areas_that_the_method_names(asked):
    assert [level.requires for level in asked.levels] == [
        (),
        ("definition",),
        ("buyer-alignment", "adoption", "oversight", "metrics", "coaching"),
        ("dynamics",),
    ]


@EACH
def test_every_area_has_an_essential_question_and_a_door_to_where_gaps_are_mended(asked):
    for area in asked.areas:
        assert any(question.essential for question in area.questions), area.id
        assert area.step is not None
        assert area.about


def test_the_full_one_has_24_questions_in_seven_areas_and_the_quick_one_ten():
    assert len(list(FULL.questions)) == 24
    assert [area.id for area in FULL.areas] == [area.id for area in QUICK.areas]
    assert len(FULL.areas) == 7
    assert len(list(QUICK.questions)) == 10


def test_the_full_one_asks_after_every_mark_of_the_levels_and_all_six_elements():
    assert covered(FULL) >= set(MARKS.strip().splitlines())


def test_the_quick_one_asks_the_same_questions_word_for_word():
    full = {question.id: question for question in FULL.questions}
    assert [full[question.id] for question in QUICK.questions] == list(QUICK.questions)
    assert QUICK.levels == FULL.levels


@EACH
def test_four_different_behaviours_and_three_different_actions_without_counting_words(asked):
    vague = r"\b(always|often|sometimes|seldom|rarely|never|partly|fully|very|good|bad|high|low|\d+ ?%)\b"
    for question in asked.questions:
        assert len(set(question.answers)) == 4
        assert len(set(question.actions)) == 3
        assert not all(re.search(vague, answer) for answer in question.answers), question.id


@EACH
def test_every_text_ends_as_a_sentence_and_can_be_read_in_a_breath(asked):
    for text in texts(asked):
        assert text.endswith((".", "?"))
        assert max(len(sentence.split()) for sentence in re.split(r"[.?] ", text)) <= 30, text


@EACH
def test_every_answer_can_stand_behind_because(asked):
    for question in asked.questions:
        for answer in question.answers:
            assert answer.count(". ") == 0
            assert answer[0].isupper()
            assert " because " not in answer
            assert ": " not in answer


@EACH
def test_every_question_can_be_the_reason_of_a_result(asked):
    """One question alone at 1 is named where it holds its area down, in a sentence that reads well."""
    who = Respondent("ann", RespondentRole.LEADER)
    for weak in asked.questions:
        answers = [Answer(who, each.id, 1 if each is weak else 4) for each in asked.questions]
        told = str(assess(asked, answers).reason)
        assert re.fullmatch(
            r"Level [1-4], because [a-z“].*: [a-z ]+ is at [1-4]\.|Level 4, because every.*", told
        )


def example_in_the_guide():
    """The example, with the questions of its first area in place of its empty list."""
    text = (QUESTIONNAIRES / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    questions = example[example.index("    questions:\n") : example.index("  - id: oversight")]
    second = questions.replace("stages-written", "stages-checked")
    return re.sub(r"    questions: \[\].*\n", lambda _: second, example)


def test_the_example_in_the_guide_for_consultants_is_a_questionnaire():
    asked = read_questionnaire(example_in_the_guide())
    assert [area.id for area in asked.areas] == ["definition", "oversight"]


def test_the_guide_names_every_questionnaire_of_the_folder():
    guide = (QUESTIONNAIRES / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)\.yaml`", guide, re.MULTILINE)) == set(shipped())
