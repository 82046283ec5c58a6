"""What the notices of the board say, and which groups people agreed on."""

from __future__ import annotations

from workshop.domain.cluster.decisions import Answered
from workshop.domain.cluster.label import shown
from workshop.translate import gettext as _
from workshop.web.groups_cards import Grouped


def agreed_groups(grouped: Grouped) -> frozenset[str]:
    """Ids of the groups all of which somebody said belongs together."""
    said = [set(each.kept) for each in grouped.told.decisions if isinstance(each, Answered)]
    return frozenset(
        group.id
        for group in grouped.told.found.groups
        if any(kept.issuperset(group.activities) for kept in said)
    )


def moved_words(grouped: Grouped, activity: str, label: str) -> str:
    """That a wording stands in another group now."""
    return _("Moved “%(text)s” to “%(group)s”") % {"text": text_of(grouped, activity), "group": label}


def text_of(grouped: Grouped, activity: str) -> str:
    """What an activity says, in short."""
    return shown(grouped.mentions[activity].activity.text)
