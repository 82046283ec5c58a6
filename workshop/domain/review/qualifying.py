"""Where the name of a person only says what kind of thing is meant, so that nobody is said to act."""

from __future__ import annotations

from workshop.domain.review.reading import Mark, Reading


def only_qualifies(reading: Reading, mark: Mark) -> bool:
    """In "champion training", "customer presentation" and "vendor number" nobody is said to act."""
    if _is_part_of_a_thing(reading, mark):
        return True
    return mark.name != "seller" and (_qualifies_an_event(reading, mark) or _qualifies_a_paper(reading, mark))


def _is_part_of_a_thing(reading: Reading, mark: Mark) -> bool:
    return any(
        thing.start <= mark.start
        and mark.end <= thing.end
        and thing.end - thing.start > mark.end - mark.start
        for thing in reading.all("things")
    )


def _qualifies_an_event(reading: Reading, mark: Mark) -> bool:
    """A word may stand between, as in "executive alignment meeting"."""
    events = {event.start for event in reading.all("things", "event")} - set(reading.clauses)
    acts = {act.start for act in reading.all("acts") if act.name not in ("work", "talk", "agree")}
    return mark.end in events or (mark.end + 1 in events and mark.end not in acts)


def _qualifies_a_paper(reading: Reading, mark: Mark) -> bool:
    papers = {paper.start for paper in reading.all("things", "both", "offer", "seller")}
    return mark.name in ("buyer", "role") and mark.end in papers - set(reading.clauses)
