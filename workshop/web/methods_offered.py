"""The qualifying methods of a workspace: those that come with the program, and those it brought itself."""

from __future__ import annotations

from flask import g

from workshop.domain.design.process import Process
from workshop.domain.review.methods import Method, methods
from workshop.store import own_methods
from workshop.web.door import reading
from workshop.web.process_offers import Offers


def own_here() -> tuple[Method, ...]:
    """Those that this workspace brought itself, read once for each request."""
    if "own_methods" not in g:
        with reading() as session:
            g.own_methods = tuple(each.method for each in own_methods.all_own(session))
    found: tuple[Method, ...] = g.own_methods
    return found


def methods_here() -> tuple[Method, ...]:
    """All of them; the workspace's own first, because whoever brings one works by it."""
    return (*own_here(), *methods())


def offers_of(process: Process) -> Offers:
    """What may be ticked or chosen in the forms of that document."""
    return Offers(process, methods_here())
