from dataclasses import replace

from tests.exports.crm.files import THIRD, checked, hostile, made


def read(process):
    return checked(made("pipedrive", process, "json"), "pipedrive")


def test_the_calls_stand_in_the_order_in_which_they_are_made():
    first, *stages = read(THIRD)["calls"]
    assert first["body"] == {"name": "Northwind Pumps (v3)", "is_deal_probability_enabled": True}
    assert [call["body"] for call in stages] == [
        {"name": "Problem recognised", "pipeline_id": "{pipeline_id}", "deal_probability": 10},
        {"name": "Supplier chosen", "pipeline_id": "{pipeline_id}", "deal_probability": 60},
    ]
    assert [call["stage"] for call in stages] == ["recognised", "chosen"]


def test_the_file_says_which_version_it_is():
    assert read(THIRD)["about"].startswith("Northwind Pumps, v3.")


def test_how_long_a_stage_takes_is_when_its_deals_are_shown_as_rotten():
    slow = replace(THIRD, stages=(replace(THIRD.stages[0], days=21),))
    body = read(slow)["calls"][1]["body"]
    assert (body["is_deal_rot_enabled"], body["days_to_rotten"]) == (True, 21)


def test_won_and_lost_are_no_stages_and_no_name_stands_twice():
    names = [call["body"]["name"].casefold() for call in read(hostile())["calls"][1:]]
    assert len(set(names)) == len(names) == len(hostile().stages)
