from tests.exports.crm.files import THIRD, hostile, made, table


def test_each_stage_is_a_status_and_won_and_lost_stand_last():
    assert [tuple(row.values()) for row in table(made("frappe", THIRD, "csv"))] == [
        ("Problem recognised", "Open", "1", "10", "gray"),
        ("Supplier chosen", "Ongoing", "2", "60", "blue"),
        ("Won", "Won", "3", "100", "green"),
        ("Lost", "Lost", "4", "0", "red"),
    ]


def test_no_cell_is_calculated_and_no_status_stands_twice():
    names = [row["Status"] for row in table(made("frappe", hostile(), "csv"))]
    assert not any(name.lstrip().startswith(("=", "+", "-", "@", "＝")) for name in names)
    assert len({name.casefold() for name in names}) == len(names)
