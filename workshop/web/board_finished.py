"""What is said to somebody who writes into a workshop that is finished."""

from __future__ import annotations

from typing import NoReturn

from flask import abort

from workshop.domain.words import Sentence, say

FINISHED = say("The workshop is finished, so this was not stored. What was stored before is kept.")


def finished(why: Sentence = FINISHED) -> NoReturn:
    """409, with what was typed given back by the page of errors."""
    abort(409, why)
