"""Answering in a round by a link, without an account."""

from workshop.web import answering_begin, answering_end, answering_questions
from workshop.web.answering_area import blueprint

__all__ = ["answering_begin", "answering_end", "answering_questions", "blueprint"]
