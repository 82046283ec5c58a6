"""What the notices say of an act at the Cluster station."""

from __future__ import annotations

from workshop.domain.cluster.arranging import Ticked, home_of
from workshop.domain.cluster.decisions import Answered, Aside, Decision, Different, Labelled, Same, Sided
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.collect.deals import Side
from workshop.translate import gettext as _
from workshop.translate import ngettext


def arranged_words(found: Discovery, decision: Decision, chosen: Ticked) -> str:
    """What became of what was ticked; `found` are the groups since."""
    home = home_of(found, decision.activities)
    name, number = home.label if home else "", len(chosen.activities)
    match decision:
        case Aside():
            return ngettext("%(n)s activity set aside.", "%(n)s activities set aside.", number) % {
                "n": number
            }
        case Different():
            return _("“%(name)s” is a group of its own now.") % {"name": name}
        case Same() if len(chosen.groups) > 1:
            return _("%(n)s groups are one group now: “%(name)s”.") % {"n": len(chosen.groups), "name": name}
        case _:
            moved = ngettext(
                "%(n)s activity moved to “%(name)s”.", "%(n)s activities moved to “%(name)s”.", number
            )
            return moved % {"n": number, "name": name}


def sided_words(name: str, side: Side) -> str:
    """Whose action the group of that name is now."""
    match side:
        case Side.BUYER:
            return _("“%(name)s” is now the buyer’s action.") % {"name": name}
        case Side.SELLER:
            return _("“%(name)s” is now our action.") % {"name": name}
        case Side.UNKNOWN:
            return _("“%(name)s” now says that it is not known who does it.") % {"name": name}


def taken_back_words(decision: Decision) -> str:
    """What no longer holds."""
    match decision:
        case Labelled(label=label):
            return _("Taken back: the name “%(name)s”.") % {"name": label}
        case Sided():
            return _("Taken back: whose action it is.")
        case Aside():
            return _("Taken back: setting aside.")
        case Different():
            return _("Taken back: the group of its own.")
        case Same():
            return _("Taken back: putting together.")
        case Answered():
            return _("Taken back: the answer to a card.")
