"""How a statement that is no milestone could become one: a question to its author, with an example."""

from __future__ import annotations

from workshop.domain.words import Sentence, say


def answer() -> Sentence:
    """For a question."""
    return say("Write down the buyer’s answer, and when it came.")


def happened() -> Sentence:
    """For what is still to come."""
    return say("Write it as done, with the paper or the day that will show it.")


def shown_how() -> Sentence:
    """For a feeling."""
    return say("What did the buyer do that shows it? For example: “The buyer named the person who signs.”")


def done_when() -> Sentence:
    """For a task of ours."""
    return say("What will the buyer have done once this is finished?")


def said_by_whom() -> Sentence:
    """For what nobody can see."""
    return say("Who on the buyer’s side said or did it, and where is it written?")


def done_by_buyer() -> Sentence:
    """For a statement without an act."""
    return say("What did the buyer do? For example: “The buyer sent the list of needs.”")


def given_in_return() -> Sentence:
    """For work and meetings of ours."""
    return say("What did the buyer do in return? For example: “The buyer agreed in writing to a test.”")


def use_of_it() -> Sentence:
    """For a paper that somebody else handed over."""
    return say("What did the buyer do with it? For example: “The buyer accepted it by e-mail.”")


def where_the_buyer_stands() -> Sentence:
    """For a stage that is named after an activity."""
    return say("Where does the buyer stand then? For example: “Offer considered”, “Supplier chosen”.")
