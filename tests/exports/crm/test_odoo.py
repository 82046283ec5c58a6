import pytest

from tests.exports.crm.files import HARD, THIRD, hostile, made, table, xml

RECOGNISED = """\
The buyer knows what a standing pump costs.
◆ Cost of an hour named
  Proof: E-mail
◇ Plant visited
Filled: must be known before the deal moves on. Outlined: strengthens it.
10 %: as many of the deals in this stage are likely to close."""


def rows(process, ending):
    data = made("odoo", process, ending)
    if ending == "csv":
        return table(data)
    return [
        {"id": record.get("id")} | {each.get("name"): each.get("eval") or each.text for each in record}
        for record in xml(data).iter("record")
    ]


@pytest.mark.parametrize("ending", ["csv", "xml"])
def test_each_stage_has_its_milestones_beside_it_and_won_stands_last(ending):
    first, second, won = rows(THIRD, ending)
    assert (first["name"], first["sequence"], first["is_won"]) == ("Problem recognised", "1", "False")
    assert first["requirements"] == RECOGNISED
    assert second["sequence"] == "2"
    assert (won["name"], won["sequence"], won["is_won"]) == ("Won", "70", "True")


def test_an_id_of_our_own_makes_the_next_import_change_instead_of_add():
    assert [row["id"] for row in rows(THIRD, "csv")] == [
        "sales_process_workshop.workshop_process_recognised",
        "sales_process_workshop.workshop_process_chosen",
        "sales_process_workshop.workshop_process__won",
    ]
    assert rows(THIRD, "xml")[0]["id"] == "workshop_process_recognised"


def test_only_fields_that_every_version_has_are_written():
    assert set(rows(THIRD, "csv")[0]) == {"id", "name", "sequence", "is_won", "fold", "requirements"}


def test_both_say_which_version_they_are():
    assert rows(THIRD, "csv")[-1]["requirements"] == "Northwind Pumps (v3): won."
    assert b"<!-- Northwind Pumps, v3 -->" in made("odoo", THIRD, "xml")


def test_no_cell_is_calculated():
    for row in rows(hostile(), "csv"):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert "'=1+1" in {row["name"] for row in rows(hostile(), "csv")}


def test_xml_holds_every_text_as_it_is():
    names = {row["name"] for row in rows(hostile(), "xml")}
    assert {HARD["formula"], HARD["markup"], HARD["quotes"], HARD["emoji"], HARD["right to left"]} <= names
