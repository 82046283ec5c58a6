"""Floors a little below what was reached on labelled corpora, by what was learnt without the one in hand."""

import pytest

from benches.corpora import CORPORA, deals, output, scores
from benches.learning.likenesses import without
from benches.room import after_cards
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.learnt import instead

pytestmark = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the labelled corpora are not beside the project (../shared/corpora)"
)

FLOORS = {
    "dev-1": (0.64, 0.80, 0.84, 0.38, 0.92),
    "dev-2": (0.62, 0.66, 0.84, 0.50, 0.76),
    "dev-3": (0.46, 0.77, 0.72, 0.48, 0.78),
    "dev-4": (0.65, 0.78, 0.84, 0.60, 0.92),
    "dev-5": (0.46, 0.62, 0.76, 0.52, 0.83),
    "dev-6": (0.52, 0.61, 0.78, 0.38, 0.74),
}
MEASURES = ("group_ari", "noise_f1", "order_tau_x_found", "stage_ari", "milestone_f1")


def missed(measured, floors):
    return {key: round(measured[key], 3) for key, floor in floors.items() if measured[key] < floor}


@pytest.mark.parametrize("name", FLOORS)
def test_discovery_finds_what_the_labels_tell(name):
    with instead(without(name)):
        measured = scores(name, output(discover(deals(name))))

    assert missed(measured, dict(zip(MEASURES, FLOORS[name], strict=True))) == {}


@pytest.mark.parametrize(("name", "floor"), [("dev-1", 0.78), ("dev-4", 0.80), ("dev-5", 0.60)])
def test_twenty_cards_answered_by_a_room_make_the_groups_better(name, floor):
    with instead(without(name)):
        measured = scores(name, output(after_cards(name, 20)))

    assert missed(measured, {"group_ari": floor}) == {}


def test_a_real_log_keeps_its_activities_order_and_stages():
    measured = scores("real-log-1", output(discover(deals("real-log-1"))))

    floors = {"group_ari": 0.95, "order_tau_x_found": 0.88, "stage_ari": 0.7}
    assert missed(measured, floors) == {}


def test_a_log_of_many_thousand_rows_keeps_equal_texts_together():
    told = deals("real-log-1-large")

    found = discover(told)

    texts = {activity.id: activity.text for deal in told for activity in deal.activities}
    assert len(texts) == 21743
    assert all(len({texts[each] for each in group.activities}) == 1 for group in found.groups)
    assert 3 <= len(found.stages) <= 6
