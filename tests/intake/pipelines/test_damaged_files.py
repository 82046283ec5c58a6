"""However a file was damaged, it is read or it is refused with a sentence; nothing else happens."""

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.crm.files import THIRD, made, packed
from workshop.domain.design.invariants import faults
from workshop.domain.problems import BadInput
from workshop.intake.pipelines.reading import is_pipeline, read_pipeline

FILES = {
    "hubspot": made("hubspot", THIRD, "json"),
    "pipedrive": made("pipedrive", THIRD, "json"),
    "odoo table": made("odoo", THIRD, "csv"),
    "odoo data": made("odoo", THIRD, "xml"),
    "frappe": made("frappe", THIRD, "csv"),
    "salesforce": packed(THIRD),
}
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
KEYS = st.sampled_from(
    [
        "label",
        "stages",
        "results",
        "metadata",
        "probability",
        "data",
        "calls",
        "body",
        "pipeline_id",
        "name",
        "id",
    ]
)
TREES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=20
)


def read(data, name="file"):
    """A process that keeps every rule, or a refusal."""
    is_pipeline(data, name=name)
    with contextlib.suppress(BadInput):
        assert faults(read_pipeline(data, name=name, fallback="P")) == ()


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=30)
@given(data=st.data())
def test_bytes_that_were_lost_added_or_changed(kind, data):
    whole = FILES[kind]
    begins = data.draw(st.integers(0, len(whole)))
    ends = data.draw(st.integers(begins, min(begins + 40, len(whole))))
    read(whole[:begins] + data.draw(st.binary(max_size=40)) + whole[ends:])


@settings(max_examples=60)
@given(TREES)
def test_json_of_any_shape(tree):
    read(json.dumps(tree).encode(), "file.json")


@settings(max_examples=60)
@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=4), max_size=5))
def test_tables_with_any_cells(rows):
    lines = ["stage,probability,sequence,requirements", *(",".join(row) for row in rows)]
    read("\n".join(lines).encode("utf-8", errors="replace"), "file.csv")
