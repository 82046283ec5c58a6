"""Which shape of the flowchart a page shows: its address says it, and all of the process keep it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, has_request_context, request, url_for

from workshop.domain.words import Sentence, say
from workshop.exports.asked import SHAPES, Shape
from workshop.translate import told
from workshop.web.process_area import blueprint

ARGUMENT = "shape"
FIRST: Shape = "lanes"
WORDS: dict[Shape, Sentence] = {
    "lanes": say("Lanes"),
    "funnel": say("Funnel"),
    "flywheel": say("Flywheel"),
}
View = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shape that is shown, and the ways to each: words, address, whether it is the one that is shown."""

    shown: Shape
    views: tuple[View, ...]

    @property
    def at_the_chart(self) -> tuple[View, ...]:
        """The same, leading to the flowchart's own section, which on a phone is far down."""
        return tuple((words, f"{address}#flowchart", here) for words, address, here in self.views)


def shape_shown() -> Shape:
    """The shape that the address asks for; the first where it asks for none that there is."""
    asked = request.args.get(ARGUMENT, FIRST)
    return asked if asked in SHAPES else FIRST


def shape_asked() -> Shape:
    """The shape in which a drawing is asked for; a 404 where there is no such shape."""
    asked = request.args.get(ARGUMENT, FIRST)
    if asked not in SHAPES:
        abort(404)
    return asked


def shapes_of(endpoint: str, **values: Any) -> Shapes:  # noqa: ANN401  What an address is made from.
    """The shapes in which the page at that address shows its process."""
    shown = shape_shown()
    # None leaves the first shape out of the address.
    addresses = {
        shape: url_for(endpoint, **values, shape=None if shape == FIRST else shape) for shape in SHAPES
    }
    views = ((told(WORDS[shape]), address, shape == shown) for shape, address in addresses.items())
    return Shapes(shown, tuple(views))


@blueprint.app_url_defaults
def _keep(endpoint: str, values: dict[str, Any]) -> None:
    """Forms and links of the process lead back to the shape that was chosen."""
    begin = f"{blueprint.name}."
    if not has_request_context() or not endpoint.startswith(begin):
        return
    if (request.endpoint or "").startswith(begin) and shape_shown() != FIRST:
        values.setdefault(ARGUMENT, shape_shown())
