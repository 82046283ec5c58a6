"""What people say beside the cards: comments, and questions that stay open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workshop.domain.board.agenda import BoardStep


class RemarkKind(StrEnum):
    """What somebody says beside the cards."""

    COMMENT = "comment"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about a thing, or about the step as a whole where `about` is empty.

    `about` is the id of an activity group, a deal or a ballot, `about_words` what it was called then.
    """

    id: str
    kind: RemarkKind
    step: BoardStep
    text: str
    author: str
    by: str
    at: datetime
    about: str = ""
    about_words: str = ""
