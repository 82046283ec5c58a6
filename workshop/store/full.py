"""A disk without room, told apart from every fault."""

from __future__ import annotations


class Full(Exception):
    """There is no room on the disk; nothing was stored, and the same again succeeds once there is."""
