"""Processes to start from keep the rules that a process without deals can keep."""

import pytest

from workshop.domain.review.advisor import review
from workshop.domain.review.findings import Severity
from workshop.exports.process_yaml import write_process
from workshop.intake.process_file import read_process
from workshop.intake.references import REFERENCES, reference

# What only the team itself can say.
OUR_OWN = {"aim", "gain", "owner", "next-review"}


@pytest.mark.parametrize("name", [each.name for each in REFERENCES])
def test_a_reference_process_breaks_no_rule_but_what_the_team_has_to_say_itself(name):
    findings = review(reference(name)).findings
    grave = {each.rule.id for each in findings if each.rule.severity is not Severity.HINT}
    assert grave == OUR_OWN


@pytest.mark.parametrize("name", [each.name for each in REFERENCES])
def test_a_reference_process_comes_back_from_its_file_unchanged(name):
    assert read_process(write_process(reference(name))) == reference(name)


def test_there_is_no_reference_of_another_name():
    assert reference("../process") is None
