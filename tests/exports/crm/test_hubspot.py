from tests.exports.crm.files import THIRD, checked, hostile, made


def read(process):
    return checked(made("hubspot", process, "json"), "hubspot")


def test_the_file_is_the_body_of_one_request():
    assert read(THIRD) == {
        "label": "Northwind Pumps (v3)",
        "displayOrder": 1,
        "pipelineId": "workshop_process",
        "stages": [
            {
                "label": "Problem recognised",
                "displayOrder": 0,
                "stageId": "workshop_process_recognised",
                "metadata": {"probability": "0.1"},
            },
            {
                "label": "Supplier chosen",
                "displayOrder": 1,
                "stageId": "workshop_process_chosen",
                "metadata": {"probability": "0.6"},
            },
            {
                "label": "Closed Won",
                "displayOrder": 2,
                "stageId": "workshop_process__won",
                "metadata": {"probability": "1.0"},
            },
            {
                "label": "Closed Lost",
                "displayOrder": 3,
                "stageId": "workshop_process__lost",
                "metadata": {"probability": "0.0"},
            },
        ],
    }


def test_only_won_and_lost_have_one_and_nought_and_no_label_or_id_stands_twice():
    stages = read(hostile())["stages"]
    closed = [stage["label"] for stage in stages if float(stage["metadata"]["probability"]) in (0, 1)]
    assert closed == ["Closed Won", "Closed Lost"]
    for field in ("label", "stageId", "displayOrder"):
        assert len({str(stage[field]).casefold() for stage in stages}) == len(stages)
