"""What others changed while a page of the process is open, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from flask import current_app, request
from werkzeug.wrappers import Response

from workshop.domain.design.process import Process, Stage
from workshop.domain.people import Role
from workshop.store import processes
from workshop.store.missing import Missing
from workshop.web.access import in_workspace, may
from workshop.web.door import reading
from workshop.web.live import live
from workshop.web.process_area import blueprint
from workshop.web.process_others import others
from workshop.web.process_page import shown
from workshop.web.process_panel import asked_for

# The lists beside the stages, by the kind of what stands in them.
AROUND = {
    "buying_step": "buying_steps",
    "question": "questions",
    "play": "plays",
    "term": "terms",
    "after": "after",
    "story": "stories",
}


@blueprint.get("/w/<id:workspace>/process/<id:process>/live")
@in_workspace(Role.READER)
def page_live(process: str) -> Response | tuple[str, int]:
    """The parts of the page that changed since it was printed."""
    with reading() as session:
        number = processes.number(session, process)
        if request.args.get("since") == str(number):
            return "", 204
        draft = processes.at(session, process, number)
    panel = asked_for(draft.process) if may(Role.MEMBER) else None
    template = current_app.jinja_env.get_template("process/_parts.html")
    printed: Any = template.make_module(shown(process, draft, panel))
    parts = dict(_parts(_seen(process), draft.process, printed))
    if "was" in request.args and may(Role.MEMBER):
        parts["others"] = partial(_text, printed, "others_part", others(process, draft))
    return live(str(number), parts)


def _seen(process: str) -> Process | None:
    """The document that the page shows; None where it says nothing that can be."""
    since = request.args.get("since", "")
    if not (since.isascii() and since.isdigit() and len(since) < 9):
        return None
    try:
        with reading() as session:
            return processes.at(session, process, int(since)).process
    except Missing:
        return None


Printed = Callable[[], str]


def _parts(seen: Process | None, now: Process, printed: Any) -> Iterator[tuple[str, Printed]]:  # noqa: ANN401
    for name in ("head", "tools", "outline"):
        yield name, partial(_text, printed, f"{name}_part")
    yield from _of_stages(seen, now, printed)
    renamed = seen is None or _titles(seen) != _titles(now)
    for kind, name in AROUND.items():
        told = getattr(now, name)
        if seen is None or getattr(seen, name) != told or (kind == "story" and renamed):
            yield f"around-{kind}", partial(_text, printed, "around_part", kind, told)


def _of_stages(seen: Process | None, now: Process, printed: ModuleType) -> Iterator[tuple[str, Printed]]:
    """Each stage that changed; all of them together where one came, went or moved."""
    if seen is None or [each.id for each in seen.stages] != [each.id for each in now.stages]:
        yield "stages", partial(_text, printed, "stages_part")
        return
    # A stage names the buyer's steps that it serves, so it changes with them.
    alike: Mapping[str, Stage] = (
        {each.id: each for each in seen.stages} if seen.buying_steps == now.buying_steps else {}
    )
    for number, stage in enumerate(now.stages, 1):
        if alike.get(stage.id) != stage:
            yield f"stage-{stage.id}", partial(_text, printed, "stage_part", stage, number)


def _titles(process: Process) -> list[tuple[str, str]]:
    return [(stage.id, stage.title) for stage in process.stages]


def _text(printed: object, macro: str, *given: object) -> str:
    return str(getattr(printed, macro)(*given)).strip()
