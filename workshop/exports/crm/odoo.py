"""Stages for Odoo, as a table for its Import button or as a data file of a module.

Only fields that every version of `crm.stage` has: a team's field was renamed, and breaks an import. An id of
our own makes the next import change the stages instead of adding others. Lost is no stage there.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Comment, Element, SubElement

from workshop.exports.asked import Asked
from workshop.exports.crm import guidance
from workshop.exports.crm.names import version_words
from workshop.exports.crm.pipeline import Pipeline, pipeline
from workshop.exports.crm.systems import ODOO
from workshop.exports.crm.xml import document
from workshop.exports.csv_safe import write_csv
from workshop.translate import gettext as _
from workshop.translate import speaking

HEADERS = ("id", "name", "sequence", "is_won", "fold", "requirements")
MODULE = "sales_process_workshop"
# Odoo's own won stage stands at 70, and stays last.
LAST = 70

Row = tuple[str, str, int, bool, bool, str]


def file(asked: Asked) -> bytes:
    """The table, or the data file where it ends in xml."""
    made = pipeline(asked.process, ODOO)
    with speaking(asked.language):
        return _xml(made) if asked.ending == "xml" else _csv(made)


def _rows(made: Pipeline) -> Iterator[Row]:
    for each in made.stages:
        requirements = guidance.text(each.stage, each.probability)
        yield f"{made.key}_{each.key}", each.label, each.number, False, False, requirements
    last = max(LAST, len(made.stages) + 1)
    yield (
        f"{made.key}__won",
        ODOO.closing[0],
        last,
        True,
        False,
        _("{pipeline}: won.").format(pipeline=made.label),
    )


def _csv(made: Pipeline) -> bytes:
    cells = ((f"{MODULE}.{id}", *map(str, rest)) for id, *rest in _rows(made))
    return write_csv([HEADERS, *cells])


def _xml(made: Pipeline) -> bytes:
    root = Element("odoo")
    # Two hyphens would end the comment.
    said = f" {made.process.name}, {version_words(made.process.version)} ".replace("-", "–")
    root.append(Comment(said))
    for id, *values in _rows(made):
        record = SubElement(root, "record", model="crm.stage", id=id)
        for name, value in zip(HEADERS[1:], values, strict=True):
            _field(record, name, value)
    return document(root)


def _field(record: Element, name: str, value: object) -> None:
    if isinstance(value, bool | int):
        SubElement(record, "field", name=name, eval=str(value))
    else:
        SubElement(record, "field", name=name).text = str(value)
