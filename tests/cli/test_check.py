import json

import pytest
from click.testing import CliRunner

from workshop.cli import main


def check(*arguments):
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def test_a_statement_is_judged_with_the_reason_and_a_mend():
    said = check("The customer is happy")
    assert said.exit_code == 0
    assert said.stdout.splitlines() == [
        "The customer is happy",
        "  no   It is the buyer’s action.",
        "  no   It is a fact that can be checked.",
        "  This is a feeling or an opinion. Nobody can check it.",
        "  What did the buyer do that shows it? For example: “The buyer named the person who signs.”",
    ]


@pytest.mark.parametrize("kind", ["stage", "stage_name"])
def test_of_the_name_of_a_stage_it_is_told_whether_it_names_an_activity(kind):
    assert "  yes  It is named after an activity." in check("Second meeting", "--kind", kind).stdout


def test_the_json_has_an_object_with_what_applies_and_null_for_what_does_not():
    said = json.loads(check("Customer signed the contract on 4 May", "--json").stdout)
    assert said == [
        {
            "text": "Customer signed the contract on 4 May",
            "kind": "milestone",
            "is_buyer_action": True,
            "is_auditable_fact": True,
            "is_activity_named_stage": None,
            "reason": "The buyer acts (“Customer”). It leaves a trace that a third person could check.",
            "better": None,
        }
    ]


def test_a_table_is_judged_in_its_order(tmp_path):
    (tmp_path / "statements.csv").write_text(
        "text,kind\nOffer sent,\nDemo,stage_name\nInvoice paid,milestone\n"
    )
    said = json.loads(check("--file", tmp_path / "statements.csv", "--json").stdout)
    assert [(each["text"], each["kind"], each["is_buyer_action"]) for each in said] == [
        ("Offer sent", "milestone", False),
        ("Demo", "stage", False),
        ("Invoice paid", "milestone", True),
    ]


def test_the_kind_that_is_told_is_meant_where_the_table_names_none(tmp_path):
    (tmp_path / "statements.csv").write_text("text,kind\nDemo,\nOffer sent,milestone\n")
    said = json.loads(check("--file", tmp_path / "statements.csv", "--kind", "stage", "--json").stdout)
    assert [each["kind"] for each in said] == ["stage", "milestone"]


def test_a_bad_table_ends_with_2_and_prints_nothing_but_the_faults(tmp_path):
    (tmp_path / "statements.csv").write_text("text,kind\nPaid,phase\n,\n,stage\n")
    said = check("--file", tmp_path / "statements.csv", "--json")
    assert (said.exit_code, said.stdout) == (2, "")
    assert (
        "row 1, column kind: This kind is not known. (found 'phase') Write milestone or stage" in said.stderr
    )
    assert "row 3, column text: There is no statement to judge." in said.stderr


@pytest.mark.parametrize(
    "arguments", [(), ("Paid", "--file", __file__), ("Paid", "--kind", "phase"), ("  ",)]
)
def test_a_wrong_use_ends_with_2(arguments):
    said = check(*arguments)
    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr
