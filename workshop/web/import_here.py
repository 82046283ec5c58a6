"""Which deals of an import were imported before."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from workshop.domain.collect.deals import Deal
from workshop.store import deals
from workshop.web.import_draft import Draft

if TYPE_CHECKING:
    from workshop.store.database import Session


def already_here(session: Session, draft: Draft) -> frozenset[str]:
    """The ids of those that came by an earlier import.

    A CRM never gives an id twice. In a table that somebody made, the first deal is often called 1, so there
    the name has to be the same as well.
    """
    found: Collection[Deal] = draft.collected.deals
    known = deals.known(session, draft.source, [deal.id for deal in found])
    if draft.is_export or not known:
        return known
    lines = deals.lines(session)
    named = {(line.origin.external_id, line.name) for line in lines if line.origin.source == draft.source}
    return frozenset(deal.id for deal in found if (deal.id, deal.name) in named)
