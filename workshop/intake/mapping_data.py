"""A mapping as plain data, to be kept between two pages."""

from __future__ import annotations

import json
from typing import Any

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.dates import DateForm
from workshop.intake.fields import Field, Part
from workshop.intake.mapping import Mapping


def to_text(mapping: Mapping) -> str:
    """The mapping as JSON."""
    return json.dumps(
        {
            "source": mapping.source,
            "part": mapping.part,
            "columns": mapping.columns,
            "near": mapping.near,
            "dates": mapping.dates,
            "outcomes": mapping.outcomes,
            "sides": mapping.sides,
        }
    )


def from_text(text: str) -> Mapping:
    """The mapping that `to_text` wrote; ValueError or KeyError for any other text."""
    data: dict[str, Any] = json.loads(text)
    return Mapping(
        source=data["source"],
        part=Part(data["part"]),
        columns=tuple((Field(field), tuple(headers)) for field, headers in data["columns"]),
        near=tuple((Field(field), header) for field, header in data["near"]),
        dates=DateForm(data["dates"]) if data["dates"] else None,
        outcomes=tuple((value, Outcome(outcome)) for value, outcome in data["outcomes"]),
        sides=tuple((word, Side(side)) for word, side in data["sides"]),
    )
