import json

from tests.exports.processes import PUMPS
from workshop.domain.cluster.discovery import Card, Discovery, Group, ProposedStage, Standing, Support
from workshop.domain.collect.deals import Side
from workshop.domain.words import say
from workshop.exports import discovery_json


def group(name, standing, *activities):
    return Group(
        id=name,
        label=f"The {name}",
        activities=activities,
        side=Side.BUYER,
        support=Support(2, 3, 1, 1),
        place=0.5,
        spread=(0.4, 0.6),
        day=None,
        standing=standing,
        why=say("Same words."),
        standing_why=say("Often."),
    )


FOUND = Discovery(
    groups=(
        group("cost", Standing.GATE, "1", "4"),
        group("visit", Standing.OPTIONAL, "2"),
        group("call", Standing.ACTIVITY, "6"),
    ),
    stages=(
        ProposedStage("Something else", ("cost", "visit"), say("A pause.")),
        ProposedStage("Another", ("call",), say("The end.")),
    ),
    aside=("3",),
    open=("5",),
    cards=(Card("cost", ("4", "1")),),
)


def test_the_json_has_exactly_the_agreed_form():
    assert json.loads(discovery_json.write(FOUND, PUMPS, rows=["1", "2", "3", "4", "5", "6", "7"])) == {
        "groups": {"1": "cost", "2": "visit", "3": None, "4": "cost", "5": None, "6": "call", "7": None},
        "order": ["cost", "visit", "call"],
        "stages": [["cost", "visit"], ["call"]],
        "milestones": ["cost", "visit"],
        "gates": ["cost"],
        "labels": {"cost": "The cost", "visit": "The visit", "call": "The call"},
        "support": {
            name: {"deals": 2, "of": 3, "lost": 1, "of_lost": 1} for name in ("cost", "visit", "call")
        },
        "stage_names": ["Problem recognised", "Supplier chosen"],
        "cards": [{"group": "cost", "rows": ["4", "1"]}],
    }


def test_rows_stand_in_the_order_of_the_file():
    written = json.loads(discovery_json.write(FOUND, PUMPS, rows=["6", "1", "3"]))

    assert list(written["groups"])[:3] == ["6", "1", "3"]
