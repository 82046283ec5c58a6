"""Names for files that people download, find again and send to others."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from workshop.domain.design.texts import prose

LONGEST = 60
_NOT_IN_NAMES: Final = re.compile(r"[^\w.&+@-]+")


def file_name(company: str, what: str, ending: str, *, day: date) -> str:
    """A name that every system takes, with letters of any language.

    >>> file_name("Müller & Söhne / Kiel", "playbook", "pdf", day=date(2026, 11, 22))
    'Müller-&-Söhne-Kiel-playbook-2026-11-22.pdf'
    """
    words = _NOT_IN_NAMES.sub("-", prose(company))[:LONGEST]
    # A dot first would hide the file, and one last is dropped by some systems.
    whose = re.sub("-{2,}", "-", words).strip("-. ")
    return "-".join(part for part in (whose, what, day.isoformat()) if part) + f".{ending}"
