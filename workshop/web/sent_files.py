"""The bytes of a file that came with a request."""

from __future__ import annotations

from werkzeug.datastructures import FileStorage


def sent_bytes(sent: FileStorage, most: int | None = None) -> bytes:
    """All of them, or one more than `most`, so that whoever reads them sees that it is too large."""
    with sent.stream as stream:
        return stream.read() if most is None else stream.read(most + 1)
