"""What discovery needs before it starts, and what is too much for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workshop.domain.cluster.stages import FEWEST, MOST
from workshop.domain.cluster.wording import folded, words
from workshop.domain.collect.deals import Deal, Outcome
from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say

# As many different ones take up to a minute and 450 MB; a team tells some hundreds.
MOST_ACTIVITIES = 60_000


def accept(deals: Sequence[Deal], stages: int | None) -> None:
    """Raises BadInput with every reason for which these deals cannot be worked on."""
    problems = tuple(_problems(deals, stages))
    if problems:
        raise BadInput(problems)


def accept_groups(grouping: Mapping[str, int | None]) -> None:
    """Raises BadInput where not one activity stands in a group."""
    if all(number is None for number in grouping.values()):
        raise BadInput(
            [
                Problem(
                    say("None of the lines about won deals tells what somebody did."),
                    say("Add what both sides did in a won deal, a line an activity."),
                )
            ]
        )


def _problems(deals: Sequence[Deal], stages: int | None) -> Iterator[Problem]:
    if stages is not None and not FEWEST <= stages <= MOST:
        yield Problem(
            say("A process has {fewest} to {most} stages.", fewest=FEWEST, most=MOST),
            say("Ask for a number from {fewest} to {most}.", fewest=FEWEST, most=MOST),
            value=str(stages),
        )
    yield from _missing(deals)
    count = sum(len(deal.activities) for deal in deals if deal.outcome is not Outcome.OPEN)
    if count > MOST_ACTIVITIES:
        yield Problem(
            say("{count} activities are more than can be grouped at once.", count=f"{count:,}"),
            say("Leave deals out until at most {most} are left.", most=f"{MOST_ACTIVITIES:,}"),
        )


def _missing(deals: Sequence[Deal]) -> Iterator[Problem]:
    won = [deal for deal in deals if deal.outcome is Outcome.WON]
    if not won:
        yield Problem(
            say("No deal was won."),
            say("Add a won deal, or mark the deals that were won: a process is learnt from those."),
        )
    elif not any(words(folded(each.text)) for deal in won for each in deal.activities):
        yield Problem(
            say("The won deals have no activities."),
            say("Add what both sides did in a won deal, a line an activity."),
        )
