"""Playbooks as the tests of the book make and read them."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from workshop.domain.design.document_data import process_from_data
from workshop.exports import flowchart, pdf, playbook
from workshop.intake.logo import read_logo

TODAY = date(2026, 11, 22)


def html_of(process, **how):
    drawn = flowchart.draw(process, inline=True).decode()
    return playbook.html(process, today=TODAY, flowchart=drawn, **how)


def made(process, **how):
    return PdfReader(BytesIO(pdf.render(html_of(process, **how))))


def squeezed(text):
    return "".join(text.split())


def text_of(reader):
    return squeezed("".join(page.extract_text() for page in reader.pages))


def whole_sample():
    sample = Path(__file__).parents[1] / "domain" / "design" / "samples" / "format-3.json"
    return process_from_data(json.loads(sample.read_text()))


def red_logo():
    out = BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "PNG")
    return read_logo(out.getvalue())


def alternatives(node):
    node = node.get_object()
    kids = node.get("/K", []) if isinstance(node, dict) else []
    found = {node["/Alt"]} if isinstance(node, dict) and "/Alt" in node else set()
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid.get_object(), dict):
            found |= alternatives(kid)
    return found
