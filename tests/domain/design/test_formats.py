import json
from pathlib import Path

import pytest

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.document_data import process_data, process_from_data
from workshop.domain.design.formats import UPGRADES, upgraded
from workshop.domain.design.invariants import faults
from workshop.domain.design.process import FORMAT
from workshop.domain.design.refusals import Refused

SAMPLES = Path(__file__).parent / "samples"

# What a later format might do: first a field gets another name, then a new one is filled.
LATER = {
    1: lambda old: {**{key: value for key, value in old.items() if key != "aim"}, "purpose": old["aim"]},
    2: lambda old: {**old, "steps": []},
}


def sample(number):
    return json.loads((SAMPLES / f"format-{number}.json").read_text())


def test_every_format_has_a_stored_sample_and_a_step_to_the_next():
    assert sorted(path.stem for path in SAMPLES.glob("*.json")) == [f"format-{n + 1}" for n in range(FORMAT)]
    assert set(UPGRADES) == set(range(1, FORMAT))


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_document_of_every_format_is_still_read(number):
    process = process_from_data(sample(number))
    assert faults(process) == ()
    assert process.format == FORMAT
    assert process.name == "How we sell pumps"
    assert [stage.title for stage in process.stages] == ["Interest", "Choice"]
    assert process.stages[0].milestones[1].support == Support(9, 12, 1, 3)


def test_a_document_of_this_format_is_stored_as_the_sample_shows():
    assert process_data(process_from_data(sample(FORMAT))) == sample(FORMAT)


def test_upgrades_follow_each_other_and_leave_the_stored_document_alone():
    old = {"format": 1, "name": "Pumps", "aim": "Grow"}
    new = upgraded(old, upgrades=LATER, target=3)
    assert new == {"format": 3, "name": "Pumps", "purpose": "Grow", "steps": []}
    assert old == {"format": 1, "name": "Pumps", "aim": "Grow"}


@pytest.mark.parametrize("number", [0, -1, "1", 1.0, True, None])
def test_a_document_without_a_sensible_format_is_refused(number):
    with pytest.raises(Refused, match="does not say its format"):
        process_from_data({"format": number})


def test_a_document_of_a_later_program_is_refused_with_the_mend():
    with pytest.raises(Refused, match="Upgrade this installation"):
        process_from_data({"format": FORMAT + 1})
