"""What people write about a process, a stage, a milestone and a recommended activity."""

from __future__ import annotations

from collections.abc import Mapping

from flask import abort
from wtforms import Field, RadioField, SelectChoice, SelectField

from workshop.domain.design import texts
from workshop.domain.words import say
from workshop.translate import told
from workshop.web.process_around_forms import AGAINST, AROUND
from workshop.web.process_element_form import NEEDS, SAW, ElementForm, Need, percent, sent_as
from workshop.web.process_offers import NAMED, Offers
from workshop.web.process_ticks import ticks
from workshop.web.rules import choices, line, lines, one_of

SOURCE_WORDS = {
    "": say("Nobody said"),
    "won": say("Our own won deals"),
    "lost": say("Lessons from lost deals"),
    "practice": say("Good practice elsewhere"),
}

__all__ = ["FORMS", "SAW", "ElementForm", "form_of", "label", "names_of", "sent_as", "written"]


class ProcessForm(ElementForm):
    """The document itself."""

    name = line(say("Name of the process"), missing=say("Enter a name."), longest=texts.TITLE)
    company = line(say("Company, as papers name it"), longest=texts.TITLE)
    colour = line(say("Colour of its papers, as #1f4e79"), longest=7)
    aim = lines(say("The company’s aim that it serves"), longest=texts.PROSE)
    gain = lines(say("What a seller gets from it"), longest=texts.PROSE)
    handover = lines(say("What marketing hands over, and when"), longest=texts.PROSE)
    owner = line(say("Owner"), longest=texts.TITLE)
    next_review = line(say("Day of the next review"), longest=texts.TITLE)
    methodology = line(say("Methodology inside the process, if any"), longest=texts.TITLE)
    methodology_link = line(say("Address of the page that tells it"), longest=texts.TITLE)


class StageForm(ElementForm):
    """A phase named for the buyer's progress."""

    title = line(say("Title of the stage"), missing=say("Enter the stage’s title."), longest=texts.TITLE)
    probability = line(
        say("Probability of closing, in percent"), missing=say("Enter a whole number from 0 to 100.")
    )
    progress = lines(say("How far the buyer is at its end"), longest=texts.PROSE)
    good_note = lines(say("What a good note of a deal sounds like here"), longest=texts.PROSE)
    bad_note = lines(say("What a bad one sounds like"), longest=texts.PROSE)
    serves = ticks(say("Which of the buyer’s own steps it goes along with"))
    days = line(say("Typical days in this stage"))
    owner = line(say("Owner of the stage"), longest=texts.TITLE)

    def validate_probability(self, field: Field) -> None:
        """WTForms finds it by its name."""
        percent(self, field)


class MilestoneForm(ElementForm):
    """What the buyer does."""

    title = line(
        say("What the buyer has done"), missing=say("Enter what the buyer has done."), longest=texts.TITLE
    )
    gate = RadioField(
        say("Is it needed?"),
        [one_of(Need, say("Choose gate or optional."))],
        choices=choices(NEEDS),
        validate_choice=False,
    )
    evidence = lines(say("What proves it, and where"), longest=texts.PROSE)
    points = ticks(say("What is known of the deal by then"))
    day = line(say("Typical day, counted from the first contact"))
    who = line(say("Who on the buyer’s side"), longest=texts.TITLE)
    ask = lines(say("What to ask, one question a line"), longest=texts.PROSE)
    send = lines(say("What to send"), longest=texts.PROSE)
    otherwise = lines(say("What to do if it does not come"), longest=texts.PROSE)


class ActivityForm(ElementForm):
    """What we do."""

    title = line(say("What we do"), missing=say("Enter what we do."), longest=texts.TITLE)
    role = line(say("Who of us does it"), longest=texts.TITLE)
    source = SelectField(
        say("Where it comes from"),
        choices=[SelectChoice(value, said) for value, said in SOURCE_WORDS.items()],
        validate_choice=False,
    )


FORMS: Mapping[str, type[ElementForm]] = {
    "process": ProcessForm,
    "stage": StageForm,
    "milestone": MilestoneForm,
    "activity": ActivityForm,
    **AROUND,
}


def form_of(kind: str) -> type[ElementForm]:
    """The form for that kind of element; 400 for a kind that no page of ours sends."""
    return FORMS[kind] if kind in FORMS else abort(400)


def names_of(kind: str) -> tuple[str, ...]:
    """The fields of that kind of element that people write themselves; none of a dismissal."""
    return FORMS[kind].names() if kind in FORMS else ()


def label(kind: str, name: str) -> str:
    """What the form calls the field."""
    return told(FORMS[kind](formdata=None)[name].label.text)


def written(name: str, value: object, offers: Offers) -> str:
    """A value of the document as people read it."""
    if name in NAMED:
        return offers.named(name, value)
    if name == "gate":
        return told(NEEDS[Need.GATE if value else Need.OPTIONAL])
    if name == "status_quo":
        return told(AGAINST[Need.GATE if value else Need.OPTIONAL])
    return f"{value} %" if name == "probability" else sent_as(value)
