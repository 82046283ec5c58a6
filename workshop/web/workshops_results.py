"""Results of votes, as the lead's page and the wall show them."""

from __future__ import annotations

from workshop.store.ballot_results import Result, results_in
from workshop.web.door import reading


def results(workshop: str) -> tuple[Result, ...]:
    """The votes of that workshop, the newest first."""
    with reading() as session:
        return results_in(session, workshop)
