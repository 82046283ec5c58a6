"""The process as Mermaid, read by the rules of its labels."""

import re
from html import unescape

import pytest

from tests.exports.processes import PAYLOADS, PUMPS, process_saying
from tests.exports.test_shapes import demo
from workshop.exports.asked import Asked
from workshop.exports.mermaid import file, in_markdown, write_mermaid
from workshop.exports.printable import printable_process

HOSTILE = {
    **PAYLOADS,
    "bracket": 'say "hello" [now] {then} (there)',
    "end": "end",
    "semicolon": "a; b --> c",
    "comment": "half %% of it",
    "directive": "%%{init: {}}%%",
    "markdown": "`code` **bold** _it_",
    "list": "1. first",
    "dash": "- dash",
    "number sign": "#quot; #35;",
    "fence": "``` \n```",
    "click": 'click a href "javascript:alert(1)"',
}
LABEL = re.compile(r'"([^"]*)"')


def shown(label):
    """What a reader sees: Mermaid writes signs as #35; where HTML writes &#35;."""
    return unescape(re.sub(r"#(\d+);", r"&#\1;", label.replace("&", "&amp;")))


def labels(text):
    return [shown(label) for label in LABEL.findall(text)]


def test_a_stage_is_a_subgraph_and_gates_are_rhombs_on_the_only_thick_line():
    assert write_mermaid(PUMPS).splitlines()[:15] == [
        "flowchart LR",
        '  subgraph s1["1 Problem recognised, 10 #37; likely to close"]',
        '    s1m1{"Cost of an hour named"}:::gate',
        '    s1m2{{"Plant visited"}}:::optional',
        '    s1a1("Send the calculator"):::us',
        "  end",
        '  subgraph s2["2 Supplier chosen, 60 #37; likely to close"]',
        '    s2m1{"All bidders told"}:::gate',
        '    s2m2{"Budget allocated"}:::gate',
        "  end",
        "  s1m1 ==> s2m1",
        "  s2m1 ==> s2m2",
        "  classDef stage fill:#f0ede5,stroke:#cfcbc2,color:#1b1f24",
        "  classDef gate fill:#fbfaf7,stroke:#0b6b53,stroke-width:2px,color:#1b1f24",
        "  classDef optional fill:#fbfaf7,stroke:#1f5fa8,color:#1b1f24",
    ]


def test_every_title_is_found_in_the_same_words():
    wanted = {each.title for stage in demo().stages for each in (*stage.milestones, *stage.activities)}

    assert wanted | {step.title for step in demo().after} <= set(labels(write_mermaid(demo())))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_that_looks_like_mermaid_or_html_stays_text(text):
    wanted = " ".join(printable_process(process_saying(text)).stages[0].milestones[0].title.split())
    written = write_mermaid(process_saying(text))

    assert labels(written)[1:] == [wanted, wanted]
    assert not re.search(r"[<>&\\`$]", "".join(LABEL.findall(written)))
    # No text brings a line of its own.
    assert len(written.splitlines()) == 11


def test_the_markdown_holds_the_drawing_between_fences_and_the_name_as_text():
    asked = Asked(process_saying("<b>x</b> `y`\n# z"), "md", today=None)
    written = file(asked).decode()

    assert written.startswith("# \\<b\\>x\\<\\/b\\> \\`y\\` \\# z\n\n```mermaid\nflowchart LR\n")
    assert written.count("```") == 2
    assert written == in_markdown(asked.process, write_mermaid(asked.process))
