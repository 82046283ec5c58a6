"""What people write around the stages: the buyer's own steps, plays, questions, words, what comes after."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import RadioField, SelectField

from workshop.domain.design import texts
from workshop.domain.words import say
from workshop.web.process_element_form import ElementForm, Need
from workshop.web.rules import choices, line, lines, one_of

# A yes or no is sent by the same two words everywhere.
AGAINST = {Need.OPTIONAL: say("A competitor"), Need.GATE: say("No decision at all")}


class BuyingStepForm(ElementForm):
    """A step of the buyer's own way to a purchase."""

    title = line(say("What the buyer does"), missing=say("Enter what the buyer does."), longest=texts.TITLE)
    seen = lines(say("By what a seller knows that they are there"), longest=texts.PROSE)


class PlayForm(ElementForm):
    """How to answer a competitor or the status quo."""

    title = line(say("Against whom or what"), missing=say("Enter against whom or what."), longest=texts.TITLE)
    status_quo = RadioField(
        say("What it answers"),
        [one_of(Need, say("Choose what it answers."))],
        choices=choices(AGAINST),
        validate_choice=False,
    )
    answer = lines(say("What to say, show or ask"), longest=texts.PROSE)


class QuestionForm(ElementForm):
    """What to ask before the buyer brings it up."""

    title = line(say("Question"), missing=say("Enter the question."), longest=texts.TITLE)


class TermForm(ElementForm):
    """A word of the team's."""

    title = line(say("Word"), missing=say("Enter the word."), longest=texts.TITLE)
    meaning = lines(say("What all mean by it"), longest=texts.PROSE)


class AfterForm(ElementForm):
    """What follows the signature."""

    title = line(say("What follows"), missing=say("Enter what follows."), longest=texts.TITLE)


class StoryForm(ElementForm):
    """What happened in a deal."""

    title = line(say("What the story is about"), missing=say("Enter what it is about."), longest=texts.TITLE)
    text = lines(say("What happened, in a few sentences"), longest=texts.PROSE)
    stage = SelectField(say("Where it belongs"), choices=[], validate_choice=False)
    shown_name = line(say("Whose deal it was, if readers may know"), longest=texts.TITLE)


AROUND: Mapping[str, type[ElementForm]] = {
    "buying_step": BuyingStepForm,
    "play": PlayForm,
    "question": QuestionForm,
    "term": TermForm,
    "after": AfterForm,
    "story": StoryForm,
}
