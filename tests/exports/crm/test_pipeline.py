"""Stages as every CRM gets them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.crm.files import PUMPS, hostile, made
from tests.exports.processes import process_of
from workshop.domain.design.process import Process, Stage
from workshop.domain.problems import BadInput
from workshop.exports.crm.pipeline import pipeline, rising
from workshop.exports.crm.systems import HUBSPOT, SALESFORCE, SYSTEMS


@given(st.lists(st.integers(0, 100), min_size=1, max_size=99))
def test_an_open_stage_is_never_lost_or_won_and_each_is_likelier_than_the_one_before(percents):
    found = rising(percents)
    assert all(0 < percent < 100 for percent in found)
    assert all(one < other for one, other in pairwise(found))


@given(st.sets(st.integers(1, 99), min_size=1))
def test_probabilities_that_rise_stay_as_they_are(percents):
    assert rising(sorted(percents)) == tuple(sorted(percents))


def test_more_stages_than_percents_stay_between_lost_and_won():
    found = rising([100] * 150)
    assert set(found) <= set(range(1, 100))
    assert list(found) == sorted(found)


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=SYSTEMS)
def test_no_stage_is_called_as_the_crm_calls_won_and_lost(system):
    titles = ("Closed Won", "won", "Lost", "Closed lost", "Need", "NEED")
    process = Process("P", tuple(Stage(f"s{n}", title, 10 + n) for n, title in enumerate(titles)))
    labels = [stage.label.casefold() for stage in pipeline(process, system).stages]
    closing = [name.casefold() for name in system.closing]
    assert len({*labels, *closing}) == len(titles) + len(closing)


def test_a_new_title_and_another_order_leave_every_key_as_it_was():
    one, other = PUMPS.stages
    turned = replace(PUMPS, stages=(replace(other, title="Chosen at last"), one), version=4)
    assert [stage.key for stage in pipeline(turned, SALESFORCE).stages] == ["chosen", "recognised"]
    assert pipeline(turned, SALESFORCE).key == pipeline(PUMPS, SALESFORCE).key == "workshop_process"


def test_two_processes_of_one_company_have_keys_of_their_own():
    other = replace(PUMPS, id="service-contracts")
    assert [stage.key for stage in pipeline(other, SALESFORCE).stages] == [
        "service_contracts_recognised",
        "service_contracts_chosen",
    ]


def test_a_name_says_its_version_even_where_it_is_cut():
    long = replace(PUMPS, name="New business of the northern region, pumps and valves", version=12)
    assert pipeline(long, HUBSPOT).label == "New business of the northern… (v12)"
    assert pipeline(PUMPS, HUBSPOT).label == "Northwind Pumps (draft)"


def test_more_stages_than_a_crm_takes_are_refused_with_the_number():
    with pytest.raises(BadInput, match="HubSpot takes 98 stages in a pipeline; this process has 99"):
        made("hubspot", process_of(99, 0), "json")


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("hubspot", "json"), ("pipedrive", "json"), ("odoo", "csv"), ("odoo", "xml"), ("frappe", "csv")],
)
def test_the_same_process_gives_the_same_bytes(kind, ending):
    assert made(kind, hostile(), ending) == made(kind, hostile(), ending)
