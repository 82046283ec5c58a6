"""Documents as bytes: JSON, compressed, in the format that they were written in."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from workshop.domain.assess.questionnaire import Questionnaire
from workshop.domain.cluster.decisions import Answered
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.cluster.grouping import Compared
from workshop.domain.collect.deals import Deal
from workshop.domain.design.document_data import process_data, process_from_data
from workshop.domain.design.process import Process
from workshop.domain.review.methods import Method
from workshop.store import codec


def pack_process(process: Process) -> bytes:
    """The document as a revision keeps it."""
    return _pack(process_data(process))


def unpack_process(packed: bytes) -> Process:
    """The document in today's format, whatever format it was packed in; Refused for a newer one."""
    return process_from_data(_unpack(packed))


def pack_discovery(discovery: Discovery) -> bytes:
    """The result as a run keeps it."""
    return _pack(codec.as_data(discovery))


def unpack_discovery(packed: bytes) -> Discovery:
    """The result that `pack_discovery` packed, equal in every field."""
    return codec.from_data(Discovery, _unpack(packed))


def pack_questionnaire(questionnaire: Questionnaire) -> bytes:
    """The questionnaire as a round keeps it."""
    return _pack(codec.as_data(questionnaire))


def unpack_questionnaire(packed: bytes) -> Questionnaire:
    """The questionnaire that `pack_questionnaire` packed, equal in every field."""
    return codec.from_data(Questionnaire, _unpack(packed))


def pack_method(method: Method) -> bytes:
    """The qualifying method as its row keeps it."""
    return _pack(codec.as_data(method))


def unpack_method(packed: bytes) -> Method:
    """The method that `pack_method` packed, equal in every field."""
    return codec.from_data(Method, _unpack(packed))


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared: deals in the order in which they were told, what people answered, and how finely."""

    deals: tuple[Deal, ...]
    answers: tuple[Answered, ...] = ()
    strictness: int = 0


def pack_told(told: Told) -> bytes:
    """What was told, for a process that compares it; equal deals give equal bytes."""
    return _pack(codec.as_data(told))


def unpack_told(packed: bytes) -> Told:
    """What `pack_told` packed."""
    return codec.from_data(Told, _unpack(packed))


def pack_compared(compared: Compared) -> bytes:
    """Where every activity belongs, as a job keeps it."""
    return _pack({"grouping": dict(compared.grouping), "sure": dict(compared.sure)})


def unpack_compared(packed: bytes) -> Compared:
    """What `pack_compared` packed."""
    data = _unpack(packed)
    return Compared(data["grouping"], data["sure"])


def _pack(data: codec.Data) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Half a surrogate pair is no proper UTF-8, yet somebody may send one.
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def _unpack(packed: bytes) -> codec.Data:
    return json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
