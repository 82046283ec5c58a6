"""The leader's eight actions in words, and the way to where each is done."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.domain.eight_actions import LeadersAction, Tick, ticks
from workshop.domain.words import Sentence, say
from workshop.store.leaders_facts import leaders_facts
from workshop.web.door import reading
from workshop.web.journey import stations

WORDS = {
    LeadersAction.ASSESS: say("Assess your level"),
    LeadersAction.BUYERS_PROCESS: say("Write down how your buyers buy"),
    LeadersAction.FLOWCHART: say("Make a flowchart of the main stages"),
    LeadersAction.MILESTONES: say("Find the milestones"),
    LeadersAction.TRACK: say("Track deals by milestones in your CRM"),
    LeadersAction.BENCHMARK: say("Benchmark all sellers"),
    LeadersAction.TRAIN: say("Focus the training of each seller"),
    LeadersAction.AUDIT: say("Audit milestones in reviews"),
}
TICKS_WHEN = {
    LeadersAction.ASSESS: say("Ticked when a round with answers is closed."),
    LeadersAction.BUYERS_PROCESS: say("Ticked when every stage says where the buyer then stands."),
    LeadersAction.FLOWCHART: say(
        "Ticked when the process has three stages or more. The drawing makes itself."
    ),
    LeadersAction.MILESTONES: say("Ticked when every stage has a milestone that the buyer reaches."),
    LeadersAction.TRACK: say(
        "To be known once open deals are run along the process. This edition cannot do that yet."
    ),
    LeadersAction.BENCHMARK: say("To be known once the open deals of each seller are run here."),
    LeadersAction.TRAIN: say("To be known once it shows here at which milestone each seller’s deals hang."),
    LeadersAction.AUDIT: say("To be known once the proofs of milestones are looked at in reviews here."),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One of the eight: what it is, when it counts as done, and the address where it is done, if any."""

    tick: Tick
    words: Sentence
    when: Sentence
    address: str | None


def eight_actions() -> tuple[Told, ...]:
    """All eight as they stand in the caller's workspace."""
    with reading() as session:
        facts = leaders_facts(session)
    addresses = {station.step: station.address for station in stations()}
    return tuple(
        Told(tick, WORDS[tick.action], TICKS_WHEN[tick.action], addresses[tick.where])
        for tick in ticks(facts)
    )
