"""A draft is nobody's version: what a document says of its publication does not enter a draft."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.design.commands import Command, Replace, Set, Together
from workshop.domain.design.process import Process

# Only a published document says these of itself.
OF_A_VERSION = ("version", "published", "note", "changes")


def as_draft(process: Process) -> Process:
    """The same process as a draft: version 0, published on no day, without note and changes."""
    return replace(process, version=0, published="", note="", changes=())


def drafted(command: Command) -> Command:
    """The command as a draft takes it: a document that was published arrives as a draft.

    The command itself is changed and not its result, so that its inverse fits what came of it.
    """
    match command:
        case Replace():
            return replace(command, process=as_draft(command.process))
        case Together():
            return replace(command, commands=tuple(drafted(each) for each in command.commands))
        case Set() if command.field in OF_A_VERSION:
            return Together(())
        case _:
            return command
