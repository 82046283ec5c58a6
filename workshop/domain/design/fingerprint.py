"""A short name for exactly what somebody saw."""

from __future__ import annotations

import json
from hashlib import sha256

from workshop.domain.design.document_data import element_data
from workshop.domain.design.process import Element
from workshop.domain.design.shape import kind_of


def fingerprint(element: Element) -> str:
    """32 hexadecimal digits that change when anything in the element or beneath it does."""
    data = json.dumps([kind_of(element), element_data(element)], sort_keys=True)
    return sha256(data.encode()).hexdigest()[:32]
