"""What the advisor found, for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from workshop.domain.review.findings import Finding
from workshop.domain.words import Sentence


def write(findings: Sequence[Finding], *, tell: Callable[[Sentence], str]) -> str:
    """A list of objects with rule, severity, where, why and mend; a dismissed one has its reason besides."""
    return json.dumps([_told(found, tell) for found in findings], indent=2, ensure_ascii=False) + "\n"


def _told(found: Finding, tell: Callable[[Sentence], str]) -> dict[str, str]:
    told = {
        "rule": found.rule.id,
        "severity": found.rule.severity.value,
        "where": found.where or "process",
        "why": tell(found.why),
        "mend": tell(found.mend),
    }
    return told if found.dismissed is None else {**told, "dismissed": found.dismissed}
