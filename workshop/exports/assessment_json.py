"""The result of an assessment, as JSON for other programs."""

from __future__ import annotations

import json

from workshop.domain.assess.result import Result


def write(result: Result) -> str:
    """The JSON; the same result gives the same text."""
    content = {
        "level": result.level,
        "range": [result.low, result.high],
        "areas": {each.area: {"level": each.level, "rating": each.rating} for each in result.areas},
        "because": list(result.because),
        "next": [{"question": step.question, "to": step.to, "action": step.action} for step in result.next],
        "unknown": list(result.unknown),
        "agreement": {
            each.question: {"ad": each.agreement.deviation, "word": each.agreement.word}
            for each in result.questions
            if each.agreement
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
