"""Says what a command did, with the way to undo it."""

from __future__ import annotations

import secrets

from flask import url_for

from workshop.translate import told
from workshop.web.process_area import Done
from workshop.web.undo import say_done


def tell(process: str, done: Done, words: str = "") -> None:
    """`words`, or the command's own sentence, on the next page; nothing where nothing was changed."""
    if done.changed:
        undo = url_for("process.undo", process=process)
        say_done(words or told(done.said), undo=undo, fields={"key": secrets.token_urlsafe(12)})
