"""The box into which people write what happened, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import Field, RadioField, TextAreaField
from wtforms.validators import StopValidation

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.intake.dates import DateForm, is_ambiguous
from workshop.intake.typed_lines import Typed, read_typed
from workshop.store.activities import NewActivity
from workshop.translate import ngettext
from workshop.web.problem_words import problem_words
from workshop.web.rules import Form, choices, lines

LONGEST = 400_000
DATE_FORMS = {
    DateForm.DAY_FIRST: say("The day stands first"),
    DateForm.MONTH_FIRST: say("The month stands first"),
}


def lines_field() -> TextAreaField:
    """The box itself; forms list their faults in the order in which their fields were made."""
    return lines(
        say("What happened, one line each"),
        missing=say("Write at least one line: something that the buyer or you did in this deal."),
        longest=LONGEST,
    )


class TypedLinesForm(Form):
    """`typed` is what the lines say, once the form is valid."""

    text = lines_field()
    dates = RadioField(say("In dates such as 03/04/2026"), choices=choices(DATE_FORMS), validate_choice=False)
    typed = Typed(())
    asks_dates = False

    def validate_text(self, field: Field) -> None:
        """Reads the lines, so that what cannot be read is told like any other fault."""
        try:
            self.typed = read_typed(field.data or "", dates=self._date_form())
        except BadInput as bad:
            raise StopValidation(problem_words(bad.problems[0])) from None
        if self.typed.problems:
            self.asks_dates = any(is_ambiguous(problem.value or "") for problem in self.typed.problems)
            raise StopValidation(_all_of(self.typed.problems))

    def activities(self, key: str, who: str | None) -> tuple[NewActivity, ...]:
        """The lines to store; each has a key made of the form's."""
        return tuple(
            NewActivity(f"{key}-{line.id}", line.text, line.side, line.date, who)
            for line in self.typed.activities
        )

    def _date_form(self) -> DateForm | None:
        return DateForm(self.dates.data) if self.dates.data in list(DateForm) else None


def _all_of(problems: Sequence[Problem]) -> str:
    first, more = problem_words(problems[0]), len(problems) - 1
    if not more:
        return first
    rest = ngettext("%(n)s more line has a fault.", "%(n)s more lines have a fault.", more) % {"n": more}
    return f"{first} {rest}"
