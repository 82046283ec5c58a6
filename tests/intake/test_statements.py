import pytest

from workshop.domain.problems import BadInput
from workshop.domain.review.statements import Kind, Statement
from workshop.intake.statements import read_statements


def statements(table, **told):
    data = table if isinstance(table, bytes) else table.encode()
    return [(each.text, each.kind.value) for each in read_statements(data, name="statements.csv", **told)]


def problems(table):
    with pytest.raises(BadInput) as refused:
        statements(table)
    return [(problem.row, problem.column, problem.value) for problem in refused.value.problems]


def test_statements_come_in_the_order_of_the_file_and_other_columns_are_passed_over():
    table = "id,kind,text,remark\n1,milestone,Signed,x\n2,stage,Demo,\n3,stage_name,Call,\n4,,Paid,\n"
    assert statements(table) == [
        ("Signed", "milestone"),
        ("Demo", "stage"),
        ("Call", "stage"),
        ("Paid", "milestone"),
    ]


def test_the_column_kind_may_be_missing_and_the_usual_kind_is_meant():
    assert statements("text\nDemo\n", kind=Kind.STAGE) == [("Demo", "stage")]
    assert read_statements(b"text\nDemo\n", name="a.csv") == (Statement("Demo", Kind.MILESTONE),)


def test_what_spreadsheets_write_is_read():
    assert statements("\ufeffText;Kind\r\n  Bestellung da ;Stage\r\n;\r\n") == [("Bestellung da", "stage")]
    assert statements("text;kind\nVertrag geprüft für München;\n".encode("cp1252")) == [
        ("Vertrag geprüft für München", "milestone")
    ]
    assert statements("text\n'=Signed\n") == [("=Signed", "milestone")]


def test_every_fault_is_told_with_its_row_column_and_value():
    assert problems("text,kind\nPaid,phase\n,stage\n" + "x" * 20_001 + ",\n") == [
        (1, "kind", "phase"),
        (2, "text", None),
        (3, "text", "x" * 59 + "…"),
    ]


@pytest.mark.parametrize("table", ["statement\nPaid\n", "text\n", "text\n\n\n"])
def test_a_table_without_statements_is_refused(table):
    assert problems(table) == [(None, None, None)]
