import json
import zlib

import pytest

from workshop.domain.design import formats
from workshop.domain.design.process import Process, Stage
from workshop.domain.design.refusals import Refused
from workshop.store.documents import pack_process, unpack_process

PROCESS = Process("Cranes {}", (Stage("a", "Need 🚀 \ud83d", 20),))


def packed(data):
    return zlib.compress(json.dumps(data).encode())


def test_a_document_comes_back_equal_and_smaller():
    long = Process("Cranes", tuple(Stage(f"s{n}", "Need agreed by everybody", n) for n in range(50)))
    assert unpack_process(pack_process(PROCESS)) == PROCESS
    assert len(pack_process(long)) < 1000


def test_a_document_of_an_older_format_is_upgraded_when_it_is_read(monkeypatch):
    old = {"format": 0, "title": "Cranes", "stages": []}
    with pytest.raises(Refused):
        unpack_process(packed(old))
    monkeypatch.setattr(formats, "known_format", lambda data, *, target: data["format"])
    step = lambda data: {"name": data.pop("title"), **data}  # noqa: E731
    monkeypatch.setitem(formats.UPGRADES, 0, step)
    assert unpack_process(packed(old)) == Process("Cranes", ())


def test_a_document_of_a_newer_format_is_refused_with_the_mend():
    with pytest.raises(Refused, match="Upgrade this installation"):
        unpack_process(packed({"format": 99, "name": "Cranes", "stages": []}))
