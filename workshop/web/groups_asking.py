"""Cards for the room: the least sure groups, one at a time, and what people say of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import render_template, request, url_for

from workshop.domain.cluster.cards import MOST_CARDS
from workshop.domain.cluster.discovery import Card, Group
from workshop.domain.cluster.likeness import likeliest
from workshop.domain.cluster.sayings import Mention
from workshop.domain.people import Role
from workshop.store import decisions
from workshop.web.access import in_workspace
from workshop.web.door import reading
from workshop.web.groups_area import blueprint, told_now
from workshop.web.groups_cards import Grouped
from workshop.web.rules import Form


@dataclass(frozen=True, slots=True)
class Row:
    """A wording on a card; `told` where it was said, `homes` the groups that it may go to."""

    id: str
    text: str
    told: tuple[Mention, ...]
    homes: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A card as it is shown; `number` counts within a round of twenty, `answered` all so far."""

    group: Group
    rows: tuple[Row, ...]
    number: int
    of: int
    answered: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What was chosen on a card so far."""

    group: str
    rows: tuple[str, ...]
    out: tuple[str, ...]
    skipped: tuple[str, ...]
    to: Mapping[str, str]

    @property
    def kept(self) -> tuple[str, ...]:
        """The wordings that belong together."""
        return tuple(each for each in self.rows if each not in self.out)


def sent() -> Sent:
    """What the address or the form tells."""
    rows = tuple(dict.fromkeys(request.values.getlist("row")))
    out = tuple(each for each in dict.fromkeys(request.values.getlist("out")) if each in rows)
    to = {each: _place(each) for each in out}
    skipped = tuple(dict.fromkeys(request.values.getlist("skip")))
    return Sent(request.values.get("group", ""), rows, out, skipped, to)


def _place(row: str) -> str:
    """Where a wording goes: the list of all groups goes before the few likeliest."""
    return request.values.get(f"else-{row}", "") or request.values.get(f"to-{row}", "")


@blueprint.get("/w/<id:workspace>/groups/cards")
@in_workspace(Role.READER)
def cards() -> str:
    """The next group that people should look at, or where what was ticked on it goes."""
    grouped, chosen = Grouped(told_now()), sent()
    return where_page(grouped, chosen) if chosen.out else _next_page(grouped, chosen)


def where_page(grouped: Grouped, chosen: Sent, form: Form | None = None) -> str:
    """Asks where each of the ticked wordings goes."""
    form = form or Form(formdata=None)
    return render_template("groups/card_where.html", form=form, **where(grouped, chosen))


def where(grouped: Grouped, chosen: Sent) -> dict[str, object]:
    """What a page needs that asks where each of the ticked wordings goes."""
    found, texts = grouped.told.found, grouped.texts
    rows = [
        Row(each, grouped.mentions[each].activity.text, _told(grouped, each), likeliest(found, texts, each))
        for each in chosen.out
        if each in grouped.mentions
    ]
    name = next((each.label for each in found.groups if each.id == chosen.group), "")
    return {"grouped": grouped, "rows": rows, "chosen": chosen, "name": name}


def _next_page(grouped: Grouped, chosen: Sent) -> str:
    waiting = waiting_cards(grouped)
    left = [each for each in waiting if each.group not in chosen.skipped]
    return render_template(
        "groups/cards.html",
        grouped=grouped,
        card=asked_card(grouped, left[0], waiting) if left else None,
        skipped=[each.group for each in waiting if each.group in chosen.skipped],
        answered=_answered(),
        collect_address=url_for("deals.page"),
    )


def waiting_cards(grouped: Grouped) -> list[Card]:
    """The cards whose activities are still there."""
    return [each for each in grouped.told.found.cards if _is_there(grouped, each)]


def asked_card(grouped: Grouped, card: Card, waiting: Sequence[Card]) -> Asked:
    """A card as it is shown, among those that wait."""
    answered = _answered()
    place, ahead = answered % MOST_CARDS, [each.group for each in waiting].index(card.group)
    of = min(MOST_CARDS, place + len(waiting))
    rows = tuple(
        Row(each, grouped.mentions[each].activity.text.strip(), _told(grouped, each))
        for each in card.activities
        if each in grouped.mentions
    )
    group = grouped.told.found.group(card.group)
    return Asked(group, rows, min(place + ahead + 1, of), of, answered)


def _told(grouped: Grouped, activity: str) -> tuple[Mention, ...]:
    return tuple(grouped.mentions[each] for each in grouped.with_equals([activity]))


def _is_there(grouped: Grouped, card: Card) -> bool:
    """Whether any of its activities has not been removed since."""
    return any(each in grouped.mentions for each in card.activities)


def _answered() -> int:
    with reading() as session:
        return decisions.answers(session)
