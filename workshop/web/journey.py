"""The journey as navigation: what each station is called, where it leads, how the workspace stands there."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, current_app, g, request, url_for

from workshop.domain.journey import Standing, Step
from workshop.domain.words import Sentence, say, say_many
from workshop.store.standing import standing
from workshop.web.door import reading

NAMES = {
    Step.ASSESS: say("Assess"),
    Step.COLLECT: say("Collect"),
    Step.CLUSTER: say("Cluster"),
    Step.DESIGN: say("Design"),
    Step.EXPORT: say("Export"),
    Step.RUN: say("Run"),
}
# Each step is a blueprint whose front page is called `page`; a step without one is not in this edition.
BLUEPRINTS = {
    Step.ASSESS: "assessment",
    Step.COLLECT: "deals",
    Step.CLUSTER: "groups",
    Step.DESIGN: "process",
    Step.EXPORT: "exports",
    Step.RUN: "pipeline",
}
# Pages of a step that stand beside its front page.
BESIDE = {
    "deal": Step.COLLECT,
    "activities": Step.COLLECT,
    "imports": Step.COLLECT,
    "uploads": Step.COLLECT,
    "checks": Step.COLLECT,
    "assessment_round": Step.ASSESS,
    "assessment_people": Step.ASSESS,
    "assessment_result": Step.ASSESS,
    "questionnaires": Step.ASSESS,
    "methods": Step.DESIGN,
}
LATER_EDITION = say("not in this edition")
DONE = {
    Step.ASSESS: say("measured"),
    Step.CLUSTER: say("grouped"),
    Step.DESIGN: say("drafted"),
    Step.EXPORT: say("playbook made"),
}


@dataclass(frozen=True, slots=True)
class Station:
    """`state` is done, next, ahead or later (not in this edition); `address` None where there is no page."""

    step: Step
    name: Sentence
    words: Sentence
    state: str
    address: str | None
    here: bool


def init_app(app: Flask) -> None:
    """Lets templates ask for the `stations()` of the workspace they show."""
    app.jinja_env.globals["stations"] = stations


def stations() -> tuple[Station, ...]:
    """The six stations as they stand in the caller's workspace, read once a request."""
    if "stations" not in g:
        with reading() as session:
            found = standing(session)
        g.stations = tuple(_station(step, found) for step in Step)
    return tuple(g.stations)


def next_station() -> Station | None:
    """Where to go on; None at the end of the way."""
    return next((station for station in stations() if station.state == "next"), None)


def _station(step: Step, found: Standing) -> Station:
    state = _state(step, found)
    return Station(
        step=step,
        name=NAMES[step],
        words=_words(step, state, found),
        state=state,
        address=_address(step),
        here=request.blueprint == BLUEPRINTS[step] or BESIDE.get(request.blueprint or "") is step,
    )


def _state(step: Step, found: Standing) -> str:
    if step in found.done():
        return "done"
    if step is found.next_step():
        return "next"
    return "later" if step is Step.RUN else "ahead"


def _words(step: Step, state: str, found: Standing) -> Sentence:
    if state == "later":
        return LATER_EDITION
    if step is Step.COLLECT and found.won_deals:
        return say_many("{n} won deal", "{n} won deals", found.won_deals)
    if state == "done":
        return DONE[step]
    if step is Step.ASSESS and found.assessing:
        return say("people answer")
    return say("next") if state == "next" else say("to come")


def _address(step: Step) -> str | None:
    endpoint = f"{BLUEPRINTS[step]}.page"
    return url_for(endpoint) if endpoint in current_app.view_functions else None
