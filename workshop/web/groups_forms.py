"""What people send from the pages of the Cluster station."""

from __future__ import annotations

from enum import StrEnum

from wtforms import RadioField, SelectChoice, SelectField, SelectMultipleField

from workshop.domain.cluster.arranging import Ticked, moved, put_aside, together
from workshop.domain.cluster.decisions import Decision
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.cluster.stages import FEWEST, MOST
from workshop.domain.collect.deals import Side
from workshop.domain.words import Sentence, say
from workshop.web.collect_words import SIDES
from workshop.web.rules import Form, choices, line, one_of

# As many characters as fit on a card's two lines.
LONGEST_NAME = 120


# From coarse to fine, as a form sends them.
STRICTNESS = {
    "-2": say("Much coarser"),
    "-1": say("Coarser"),
    "0": say("As the deals show"),
    "1": say("Finer"),
    "2": say("Much finer"),
}


class Act(StrEnum):
    """What shall be done with what is ticked."""

    TOGETHER = "together"
    MOVE = "move"
    ASIDE = "aside"


class ArrangeForm(Form):
    """Ticked groups and wordings, and what to do with them."""

    group = SelectMultipleField(validate_choice=False)
    said = SelectMultipleField(validate_choice=False)
    to = SelectField(say("Move to"), validate_choice=False)
    act = SelectField(
        validators=[one_of(Act, say("Choose what to do with what is ticked."))],
        choices=[act.value for act in Act],
        validate_choice=False,
    )

    def decision(self, found: Discovery, chosen: Ticked) -> Decision:
        """The decision that was sent. Raises BadInput where it would change nothing."""
        match Act(self.act.data):
            case Act.TOGETHER:
                return together(found, chosen)
            case Act.MOVE:
                return moved(found, chosen, self.to.data or "")
            case Act.ASIDE:
                return put_aside(found, chosen)


class NameForm(Form):
    """Another name for a group."""

    label = line(say("Name"), missing=say("Enter what this group shall be called."), longest=LONGEST_NAME)


class SideForm(Form):
    """Whose action a group is."""

    side = RadioField(
        say("Who does it"),
        [one_of(Side, say("Choose who does it."))],
        choices=choices(SIDES),
        validate_choice=False,
    )

    @property
    def chosen(self) -> Side:
        """The side that was chosen, once the form is valid."""
        return Side(self.side.data)


class StagesForm(Form):
    """How many stages the order is cut into; empty where the deals shall decide."""

    stages = SelectField(
        say("Stages"),
        choices=[
            SelectChoice("", say("As many as the deals show")),
            *(SelectChoice(str(number), say("{n} stages", n=number)) for number in range(FEWEST, MOST + 1)),
        ],
        validate_choice=False,
    )

    @property
    def chosen(self) -> int | None:
        """The number that was asked for; None where the deals shall decide."""
        offered = {str(number): number for number in range(FEWEST, MOST + 1)}
        return offered.get(self.stages.data)


class StrictnessForm(Form):
    """How finely to group, in five positions."""

    strictness = RadioField(
        say("How finely to group"),
        choices=[SelectChoice(place, said) for place, said in STRICTNESS.items()],
        validate_choice=False,
    )

    @property
    def words(self) -> Sentence:
        """The position in words."""
        return STRICTNESS[str(self.chosen)]

    @property
    def chosen(self) -> int:
        """From -2, coarse, to 2, fine; 0 where something else was sent."""
        return int(self.strictness.data) if self.strictness.data in STRICTNESS else 0
