"""Writes the portable process file as JSON: the same data as YAML, for programs that read nothing else."""

from __future__ import annotations

import json
import re

from workshop.domain.design.document_data import process_data
from workshop.domain.design.process import Process
from workshop.exports.asked import Asked

# JSON takes these as they are; readers of YAML take them for the end of a line, or not at all.
_HIDDEN = re.compile("[\x7f-\xa0\xad\u2028\u2029\ufeff\ufffe\uffff]")


def file(asked: Asked) -> bytes:
    """The file that was asked for."""
    return write_json(asked.process).encode()


def write_json(process: Process) -> str:
    """The file's text; `read_process`, which reads YAML, gives exactly the same process again."""
    written = json.dumps(process_data(process), ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
