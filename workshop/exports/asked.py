"""What somebody asks an export for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from workshop.domain.assess.findings import Findings
from workshop.domain.assess.rounds import Round
from workshop.domain.design.process import Process
from workshop.exports.sheets import PaperName

Shape = Literal["lanes", "funnel", "flywheel"]
SHAPES: tuple[Shape, ...] = get_args(Shape)


@dataclass(frozen=True, slots=True)
class Asked:
    """The process as it shall be shown, and how.

    `ending` says the kind of file, as "pdf"; `language` is a tag as "en"; `logo` is a picture that was
    checked and encoded anew (PNG), or b"". `revision` is the draft's own number where it is known. `crm` is
    the system that a report is about. Names of customers and contributors appear only where `names` is on.
    `result` is a closed round with what it tells, where the book shall have it as a chapter.
    """

    process: Process
    ending: str
    today: date
    language: str = "en"
    paper: PaperName = "a4"
    shape: Shape = "lanes"
    logo: bytes = b""
    names: bool = False
    revision: int | None = None
    crm: str = ""
    link: str = ""
    result: tuple[Round, Findings] | None = None
