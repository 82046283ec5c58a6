"""What a column of a file can mean to us."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """The meaning of a column; the second half occurs in the exports of CRM systems only."""

    DEAL_ID = "deal_id"
    DEAL_NAME = "deal_name"
    POSITION = "position"
    DATE = "date"
    ACTOR = "actor"
    TEXT = "text"
    CONTRIBUTOR = "contributor"
    ROW_ID = "row_id"
    OUTCOME = "outcome"
    STAGE = "stage"

    BODY = "body"
    IS_WON = "is_won"
    IS_LOST = "is_lost"
    IS_CLOSED = "is_closed"
    PROBABILITY = "probability"
    ACTIVE = "active"
    DONE = "done"
    DIRECTION = "direction"
    MODEL = "model"


PLAIN = tuple(Field)[: tuple(Field).index(Field.BODY)]
"""The fields that a person maps by hand."""


class Part(StrEnum):
    """What one row of a file is."""

    DEALS = "deals"
    ACTIVITIES = "activities"
