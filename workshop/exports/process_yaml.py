"""Writes the portable process file: YAML that people can read, compare and edit."""

from __future__ import annotations

import re

import yaml

from workshop.domain.design.document_data import process_data
from workshop.domain.design.process import Process
from workshop.exports.asked import Asked

HEAD = """\
# A sales process, written by Sales Process Workshop. `workshop schema` prints the schema of this file.
# yaml-language-server: $schema=process.schema.json
"""

WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Indents lists beneath their key and repeats nothing by alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
# Newer readers than ours take 1e3 and 0o17 for numbers; what looks so is written between quotation marks.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^(?:[-+]?\.?[0-9][0-9_]*(?:\.[0-9]*)?[eE][-+]?[0-9]+|0o[0-7]+)$"),
    list("-+.0123456789"),
)


def file(asked: Asked) -> bytes:
    """The file that was asked for."""
    return write_process(asked.process).encode()


def write_process(process: Process) -> str:
    """The file's text; `read_process` gives exactly the same process again."""
    return HEAD + yaml.dump(
        process_data(process), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH
    )
