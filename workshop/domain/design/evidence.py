"""Finds the proof that a milestone's own wording names; where it names none, people have to say it."""

from __future__ import annotations

import re

from workshop.domain.words import Sentence, say

_SIGNED = re.compile(r"\b(counter-?)?signed\b", re.IGNORECASE)

_DOCUMENTS = (
    (r"\bletter of intent\b|\bLOI\b", say("Signed letter of intent")),
    (r"\bstatement of work\b|\bSOW\b", say("Signed statement of work")),
    (r"\bnda\b|\b(confidentiality|non-disclosure) agreement\b", say("Signed non-disclosure agreement")),
    (r"\bpurchase order\b", say("Signed purchase order")),
    (r"\border( form| confirmation)?\b", say("Signed order")),
    (r"\bcontract\b", say("Signed contract")),
    (r"\bagreement\b", say("Signed agreement")),
    (r"\b(offer|quote|quotation|proposal)\b", say("Signed offer")),
)

_PROOFS = (
    (r"\bpurchase order\b|\bPO (number|received|issued|sent)\b", say("Purchase order")),
    (r"\bcalendar (invitation|invite|entry|acceptance)\b", say("Calendar invitation")),
    (r"\b(accepted|confirmed) (the |our |a |an )?(invitation|invite)\b", say("Accepted invitation")),
    (r"\bminutes of\b|\bmeeting minutes\b", say("Minutes of the meeting")),
    (r"\b(request for (proposal|quotation)|RFP|RFQ|tender documents?)\b", say("Request for proposal")),
    (r"\b(acceptance|inspection) (report|protocol|certificate)\b", say("Acceptance report")),
    (r"\bin writing\b|\bwritten (confirmation|approval|notice)\b", say("Written confirmation")),
    (r"\b(by|via|in an?|confirmation) e-?mail\b", say("E-mail")),
)


def named_evidence(wording: str) -> Sentence | None:
    """The document or trace that the wording itself speaks of; None where it speaks of none.

    >>> str(named_evidence("Customer sent back the signed order"))
    'Signed order'
    """
    signed = _first(_DOCUMENTS, wording) if _SIGNED.search(wording) else None
    return signed or _first(_PROOFS, wording)


def _first(table: tuple[tuple[str, Sentence], ...], wording: str) -> Sentence | None:
    return next((found for pattern, found in table if re.search(pattern, wording, re.IGNORECASE)), None)
