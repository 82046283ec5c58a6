import json

import pytest
from click.testing import CliRunner

from workshop.cli import main
from workshop.intake.questionnaire import by_id
from workshop.paths import QUESTIONNAIRES

HEAD = "respondent,role,question,answer,note\n"


def answers(*levels, asked="sales-process-maturity", but=None):
    """A table in which each respondent gives one level everywhere, `but` for these questions."""
    rows = (
        f"p{number},rep,{question.id},{(but or {}).get(question.id, level)},\n"
        for number, level in enumerate(levels)
        for question in by_id(asked).questions
    )
    return HEAD + "".join(rows)


@pytest.fixture
def assess(tmp_path):
    def assess(table, *more):
        (tmp_path / "answers.csv").write_text(table)
        return CliRunner().invoke(main, ["assess", str(tmp_path / "answers.csv"), *more])

    return assess


def test_the_result_opens_with_the_reason_in_one_sentence(assess):
    said = assess(answers(3, but={"milestone-audit": 1}))
    assert said.exit_code == 0
    assert said.stdout.splitlines()[0] == (
        "Level 2, because nobody checks whether stages are followed: oversight is at 1."
    )


def test_the_result_tells_the_shortest_way_up_and_who_disagrees(assess):
    said = assess(answers(1, 4, 4, 2, but={"milestone-audit": 1, "revised": "unknown"})).stdout
    assert "4 people answered." in said
    assert "Whatever is unknown or missing, the level lies between 2 and 2." not in said
    assert "The shortest way to level 3" in said
    assert "Begin each deal review with the question which stage the deal is in, and why." in said
    assert "split  1.25  Where would a new colleague find" in said
    assert "What nobody knows, which counts as 1\n  When was the process last changed" in said


def test_one_person_at_the_top_has_nothing_to_do(assess):
    said = assess(answers(4)).stdout
    assert "1 person answered." in said
    assert "The shortest way" not in said


def test_the_json_has_the_level_its_reasons_and_the_steps_up(assess):
    said = assess(answers(3, 3, asked="quick-check", but={"revised": 1, "milestone-audit": 2}),
                  "--questionnaire", "quick-check", "--json")  # fmt: skip
    areas = ("definition", "buyer-alignment", "adoption", "metrics", "coaching")
    assert json.loads(said.stdout) == {
        "level": 2,
        "range": [2, 2],
        "areas": {
            **{area: {"level": 3, "rating": 3.0} for area in areas},
            "oversight": {"level": 2, "rating": 2.0},
            "dynamics": {"level": 1, "rating": 1.0},
        },
        "because": ["milestone-audit"],
        "next": [
            {
                "question": "milestone-audit",
                "to": 3,
                "action": "Choose the five largest deals before each review, "
                "and ask to see the proof of their last milestone.",
            }
        ],
        "unknown": [],
        "agreement": {
            question.id: {"ad": 0.0, "word": "agree"} for question in by_id("quick-check").questions
        },
    }


def test_where_nobody_knows_there_is_no_agreement_to_tell(assess):
    said = json.loads(assess(answers("unknown"), "--json").stdout)
    assert (said["level"], said["range"], len(said["unknown"]), said["agreement"]) == (1, [1, 4], 24, {})


def test_a_questionnaire_of_ones_own_is_a_file(assess, tmp_path):
    mine = (QUESTIONNAIRES / "quick-check.yaml").read_text().replace("id: revised", "id: renewed")
    (tmp_path / "mine.yaml").write_text(mine)
    table = answers(2, asked="quick-check").replace("revised", "renewed")

    assert assess(table, "--questionnaire", str(tmp_path / "mine.yaml")).exit_code == 0


@pytest.mark.parametrize(
    ("table", "more", "told"),
    [
        (HEAD + "ann,rep,colour,2,\n", (), "row 1, column question"),
        (HEAD + "ann,rep,revised,5,\n", (), "row 1, column answer"),
        (HEAD + "ann,rep,revised,2,\n" * 2, (), "row 2, column question"),
        (HEAD + "ann,rep,revised,2,\n", ("--questionnaire", "nothing"), "no questionnaire of this id"),
        (HEAD + "ann,rep,revised,2,\n", ("--json", "--questionnaire", "nothing"), "Use one of quick-check"),
    ],
)
def test_bad_input_ends_with_2_and_prints_nothing_but_the_fault(assess, table, more, told):
    said = assess(table, *more)
    assert (said.exit_code, said.stdout) == (2, "")
    assert told in said.stderr


def test_the_faults_of_a_questionnaire_are_told_with_their_lines(assess, tmp_path):
    (tmp_path / "mine.yaml").write_text("id: mine\ntitle: Mine\nlevels: 4\n")
    said = assess(answers(2), "--questionnaire", str(tmp_path / "mine.yaml"))
    assert said.exit_code == 2
    assert "line 3, column levels" in said.stderr
