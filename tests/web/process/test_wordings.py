"""From a milestone to what people wrote of it in their deals."""

import re
from dataclasses import replace
from html import unescape

import pytest

from tests.support.pages import headings, words
from tests.web.process.test_beginning import bare, told, upload
from workshop.domain.design.process import Support
from workshop.domain.people import Role
from workshop.exports.process_yaml import write_process

__all__ = ["bare", "told"]


@pytest.fixture
def leads(bare, told):
    """The ways from the lines of a process that was made from the groups."""
    bare.person.post(f"{bare.front}/propose", {"key": "first"})
    page = bare.get()
    assert "3 of 3 won deals In their words Buyer sent the signed order" in words(page)
    return [unescape(each) for each in re.findall(r'class="line-wordings" href="([^"]+)"', page.text)]


def test_each_line_leads_to_the_words_in_which_people_told_of_it(leads, bare, member_as):
    reader = member_as(Role.READER)
    assert len(leads) == 4
    page = reader.get(leads[-1])
    assert headings(page)[0] == "Buyer sent the signed order"
    assert "Mill" in words(page)
    assert "Dairy" in words(page)


def test_wordings_that_were_grouped_anew_are_told_to_be_gone(bare, told):
    page = bare.person.get(f"/w/{bare.workspace}/group/never-there")
    assert page.status_code == 404
    assert "the activities were grouped anew since" in words(page)


def test_a_file_cannot_lead_elsewhere_by_the_name_of_a_group(station):
    stage = station.document().stages[0]
    line = replace(stage.milestones[0], group="../../elsewhere", support=Support(2, 3))
    first = replace(stage, milestones=(line, *stage.milestones[1:]))
    text = write_process(replace(station.document(), stages=(first, *station.document().stages[1:])))
    assert "../../elsewhere" in text
    assert upload(station, text).status_code == 303
    page = station.get()
    assert "2 of 3 won deals" in words(page)
    assert "elsewhere" not in page.text


def test_a_line_that_somebody_wrote_by_hand_leads_nowhere(station):
    assert "In their words" not in words(station.get())


def test_they_are_for_the_people_of_the_workspace(leads, outsider, stranger):
    assert outsider.get(leads[0]).status_code == 404
    assert stranger.get(leads[0]).status_code in (302, 303)
