"""The buyer's own way to a purchase: begun from a list, or from what sellers see buyers do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workshop.domain.design.arriving import identified
from workshop.domain.design.commands import Command, Insert, Together
from workshop.domain.design.process import BuyingStep, Process
from workshop.domain.design.shape import family
from workshop.domain.words import Sentence, say, say_many


@dataclass(frozen=True, slots=True)
class Asked:
    """A plain question to an experienced seller; its answer is what is seen of the step called `step`."""

    id: str
    question: Sentence
    hint: Sentence
    step: Sentence


# Buyers who say that they have no process still do these things in this order.
QUESTIONS = (
    Asked(
        "begins",
        say("What has happened at the buyer’s before they first talk to you?"),
        say("A machine broke down, somebody new came, a law changed."),
        say("Has a reason to change something"),
    ),
    Asked(
        "asks",
        say("What do they ask for first, and who asks?"),
        say("A price, a visit, an example of somebody like them."),
        say("Asks what there is"),
    ),
    Asked(
        "joins",
        say("Who comes in later, and what do they want to know?"),
        say("The boss, purchasing, the people who will work with it."),
        say("Brings the others in"),
    ),
    Asked(
        "settles",
        say("What do they do on the day on which you know that you will get it?"),
        say("They ask for a date of delivery, or send their terms."),
        say("Makes up its mind"),
    ),
    Asked(
        "orders",
        say("Which papers pass before the order, and through whose hands?"),
        say("A request for the investment, a new supplier’s form, two signatures."),
        say("Orders"),
    ),
)


def begun_from(process: Process, steps: Iterable[BuyingStep], said: Sentence) -> Command | None:
    """Adds those steps after the ones that are there, as one command; None where all are there already.

    A step whose title is there already is passed over, so that pressing twice does not double the list.
    """
    there = {step.title.casefold() for step in process.buying_steps}
    new = [step for step in steps if step.title.casefold() not in there]
    taken = {each.id for each in family(process)}
    after = process.buying_steps[-1].id if process.buying_steps else None
    inserts: list[Command] = []
    for step in new:
        settled = identified(step, taken)
        inserts.append(Insert(process.id, after, settled))
        taken.add(settled.id)
        after = settled.id
    return Together(tuple(inserts), said) if inserts else None


def seen_by_sellers(
    process: Process, answers: Mapping[str, str], titles: Mapping[str, str]
) -> Command | None:
    """A step for each question that was answered; `titles` say what it is called, by the question's id."""
    steps = [
        BuyingStep("", titles[asked.id], seen=answers[asked.id].strip())
        for asked in QUESTIONS
        if answers.get(asked.id, "").strip()
    ]
    new = _with_free_titles(process, steps)
    n = len(new)
    said = say_many("Wrote down a step of the buyer’s", "Wrote down {n} steps of the buyer’s", n)
    return begun_from(process, new, said)


def _with_free_titles(process: Process, steps: Iterable[BuyingStep]) -> list[BuyingStep]:
    """What a seller tells is never passed over: a title that is taken gets a number."""
    taken = {step.title.casefold() for step in process.buying_steps}
    found = []
    for step in steps:
        title, number = step.title, 2
        while title.casefold() in taken:
            title, number = f"{step.title} ({number})", number + 1
        taken.add(title.casefold())
        found.append(replace(step, title=title))
    return found
