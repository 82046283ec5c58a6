"""The files of a finished process, put into a folder all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from workshop.domain.cluster.discovery import Discovery
from workshop.domain.design.process import Process
from workshop.exports import discovery_json, flowchart, pdf, playbook, process_yaml
from workshop.exports.asked import Asked
from workshop.translate import locale


def contents(discovery: Discovery, process: Process, *, rows: Iterable[str], today: date) -> dict[str, bytes]:
    """Name and content of each file; Unavailable where one of them cannot be made on this machine."""
    return {
        "discovery.json": discovery_json.write(discovery, process, rows=rows).encode(),
        "process.yaml": process_yaml.write_process(process).encode(),
        "flowchart.svg": flowchart.draw(process),
        "playbook.pdf": pdf.render(playbook.paper(Asked(process, "pdf", today, language=locale()))),
    }


def place(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes every file to the disk before the first one appears in `folder`, which is made if need be.

    OSError where the folder cannot be written; it is then as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".workshop-", dir=folder) as waiting:
        for name, content in files.items():
            _write(Path(waiting) / name, content)
        for name in files:
            os.replace(Path(waiting) / name, folder / name)


def place_file(file: Path, content: bytes) -> None:
    """Writes one file whole or not at all."""
    place(file.parent, {file.name: content})


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
