"""What is reached on statements that others judged, where they lie beside the project."""

import pytest

from benches.corpora import CORPORA
from benches.statements import JUDGED, f1

pytestmark = pytest.mark.skipif(
    not (CORPORA / JUDGED[0]).is_dir(), reason="the judged statements are not beside the project"
)


@pytest.mark.parametrize("name", JUDGED)
@pytest.mark.parametrize("label", ["is_buyer_action", "is_auditable_fact", "is_activity_named_stage"])
def test_each_label_stays_at_what_was_reached(name, label):
    assert f1(name)[label] >= 0.92
