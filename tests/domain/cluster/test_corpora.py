"""Floors a little below what was reached on labelled corpora, which lie beside the project where they do."""

import pytest

from benches.corpora import CORPORA, deals, output, scores
from workshop.domain.cluster.discover import discover

pytestmark = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the labelled corpora are not beside the project (../shared/corpora)"
)


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        (
            "dev-1",
            {
                "group_ari": 0.48,
                "noise_f1": 0.75,
                "order_tau_x_found": 0.75,
                "stage_ari": 0.32,
                "milestone_f1": 0.9,
            },
        ),
        (
            "dev-2",
            {
                "group_ari": 0.48,
                "noise_f1": 0.58,
                "order_tau_x_found": 0.78,
                "stage_ari": 0.5,
                "milestone_f1": 0.78,
            },
        ),
        (
            "dev-4",
            {
                "group_ari": 0.42,
                "noise_f1": 0.68,
                "order_tau_x_found": 0.66,
                "stage_ari": 0.4,
                "milestone_f1": 0.78,
            },
        ),
        ("real-log-1", {"group_ari": 0.95, "order_tau_x_found": 0.88, "stage_ari": 0.8}),
    ],
)
def test_discovery_finds_what_the_labels_tell(name, floors):
    measured = scores(name, output(discover(deals(name))))

    missed = {key: round(measured[key], 3) for key, floor in floors.items() if measured[key] < floor}
    assert missed == {}


def test_a_log_of_many_thousand_rows_keeps_equal_texts_together():
    told = deals("real-log-1-large")

    found = discover(told)

    texts = {activity.id: activity.text for deal in told for activity in deal.activities}
    assert len(texts) == 21743
    assert all(len({texts[each] for each in group.activities}) == 1 for group in found.groups)
    assert 3 <= len(found.stages) <= 6
