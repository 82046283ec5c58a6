"""Judgements on statements, as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from workshop.domain.review.statements import Judgement
from workshop.domain.words import Sentence


def write(judgements: Iterable[Judgement], *, tell: Callable[[Sentence], str] = str) -> str:
    """The JSON, one object a judgement in their order; what does not apply is null."""
    content = [_object(judgement, tell) for judgement in judgements]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _object(judgement: Judgement, tell: Callable[[Sentence], str]) -> dict[str, str | bool | None]:
    return {
        "text": judgement.text,
        "kind": judgement.kind.value,
        "is_buyer_action": judgement.buyer_acts.holds,
        "is_auditable_fact": judgement.auditable.holds,
        "is_activity_named_stage": judgement.activity.holds if judgement.activity else None,
        "reason": " ".join(map(tell, judgement.reasons)),
        "better": tell(judgement.better) if judgement.better else None,
    }
