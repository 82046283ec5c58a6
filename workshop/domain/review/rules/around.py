"""What is said of the process as a whole: whom it serves, who looks after it, what comes after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workshop.domain.design.commands import Insert
from workshop.domain.design.process import Process, Question
from workshop.domain.review.findings import Check, Fault, Rule, Severity
from workshop.domain.review.rules.milestones import every
from workshop.domain.words import Sentence, say

FIRST_QUESTION = say("How do you usually buy solutions like ours?")


def _said(field: str, why: Sentence, mend: Sentence) -> Check:
    def check(process: Process) -> Iterator[Fault]:
        if not getattr(process, field).strip():
            yield Fault(process, why, mend, field=field)

    return check


def _when(missing: Callable[[Process], bool], why: Sentence, mend: Sentence) -> Check:
    def check(process: Process) -> Iterator[Fault]:
        if missing(process):
            yield Fault(process, why, mend)

    return check


def _questions(process: Process) -> Iterator[Fault]:
    if not process.questions:
        why = say("No question is there to ask before the buyer brings it up.")
        first = Question("", str(FIRST_QUESTION))
        yield Fault(
            process,
            why,
            say("Begin with: {question}", question=FIRST_QUESTION),
            Insert(process.id, None, first),
        )


def _has_no_figures(process: Process) -> bool:
    return not any(milestone.support for milestone in every(process))


def _has_no_answer_to_waiting(process: Process) -> bool:
    return not any(play.status_quo for play in process.plays)


RULES = (
    Rule(
        "aim",
        Severity.WARNING,
        say("The process says which aim of the company it serves"),
        say("A process without an aim is paperwork."),
        _said(
            "aim", say("Nothing says what the process serves."), say("Write the company’s aim in a sentence.")
        ),
    ),
    Rule(
        "gain",
        Severity.WARNING,
        say("The process says what a seller gets from it"),
        say("Sellers follow what helps them."),
        _said(
            "gain",
            say("Nothing says what a seller gets from it."),
            say("Write in a sentence what becomes easier for them."),
        ),
    ),
    Rule(
        "handover",
        Severity.HINT,
        say("The process says what marketing hands over, and when"),
        say("The first stage begins with what somebody else has done."),
        _said(
            "handover",
            say("Nothing says what marketing hands over."),
            say("Write what is known of a buyer when sales takes over."),
        ),
    ),
    Rule(
        "owner",
        Severity.WARNING,
        say("Somebody owns the process"),
        say("What nobody owns grows old."),
        _said("owner", say("The process has no owner."), say("Name one person.")),
    ),
    Rule(
        "next-review",
        Severity.WARNING,
        say("There is a day on which the process is looked at again"),
        say("A process is a living thing: it is revised, and says what changed and why."),
        _said("next_review", say("No day is set for the next review."), say("Set one within a year.")),
    ),
    Rule(
        "status-quo",
        Severity.HINT,
        say("There is an answer to a buyer who decides nothing"),
        say("More deals are lost to no decision than to a competitor."),
        _when(
            _has_no_answer_to_waiting,
            say("No play answers a buyer who decides nothing."),
            say("Write down what helped in deals that stood still."),
        ),
    ),
    Rule(
        "questions",
        Severity.HINT,
        say("Sellers know what to ask first"),
        say("Who asks how a buyer buys learns their process before it surprises."),
        _questions,
    ),
    Rule(
        "after",
        Severity.HINT,
        say("The process goes on after the signature"),
        say("Handing over and looking after the account bring the next deal."),
        _when(
            lambda process: not process.after,
            say("Nothing says what follows the signature."),
            say("Write who takes over, and what the buyer notices of it."),
        ),
    ),
    Rule(
        "figures",
        Severity.HINT,
        say("Milestones are taken from won deals"),
        say("A process taken over from elsewhere is a start. Our own deals show what has to happen."),
        _when(
            _has_no_figures,
            say("No milestone shows in how many won deals it occurred."),
            say("Collect a dozen won deals and compare."),
        ),
    ),
)
