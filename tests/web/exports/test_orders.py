"""What somebody orders has a text, which is the name of its job, also of jobs made long ago."""

from itertools import product

import pytest

from workshop.domain.words import say
from workshop.exports.asked import SHAPES
from workshop.exports.catalogue import PDF, Export, named
from workshop.web import exports_order
from workshop.web.exports_order import Order, asked_order, offered, read_order, usual

EVERYTHING = Export("crm-report", say("x"), (PDF,), papers=("a4", "a3"), shapes=SHAPES, module="flowchart")


@pytest.fixture
def all_shapes(monkeypatch):
    monkeypatch.setattr(exports_order, "EXPORTS", (named("playbook"), EVERYTHING))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("playbook", "Playbook, A4"),
        ("playbook-letter", "Playbook, US Letter"),
        ("flowchart-letter", "Flowchart, US Letter"),
        ("assessment", "Result of the assessment, A4"),
        ("assessment-letter", "Result of the assessment, US Letter"),
        ("playbook-v3-names", "Playbook, A4, with names"),
    ],
)
def test_jobs_are_called_as_they_always_were(text, title):
    order = read_order(text)
    assert order.title.startswith(title.split(",")[0])
    assert order.title.endswith(title.split(", ")[-1])
    assert order.text == text


def test_every_order_is_read_back_from_its_text(all_shapes):
    for paper, shape, crm, version, names in product(
        EVERYTHING.papers, SHAPES, ("hubspot", "odoo"), (0, 1, 12), (False, True)
    ):
        order = Order(EVERYTHING, paper, shape, crm, version, names)
        assert read_order(order.text) == order


@pytest.mark.parametrize(
    "text", ["", "-", "nothing", "playbook-", "playbook-a2", "playbook--letter", "playbook-v0", "playbooks"]
)
def test_a_text_that_orders_nothing_is_no_order(text):
    assert read_order(text) is None


def test_a_form_that_says_nothing_has_what_is_usual():
    for export in offered():
        assert asked_order(export, {}) == usual(export)


def test_the_result_of_an_assessment_is_ordered_on_its_own_page():
    assert "result" not in {each.name for each in offered()}
