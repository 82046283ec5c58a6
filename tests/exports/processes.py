"""Processes to export: one as a company has it, and made-up ones of any size."""

from dataclasses import replace

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage, elements

# Text that looks like code, or that is hard to set.
PAYLOADS = {
    "html": "<b>x</b>",
    "template": "{{7*7}}",
    "quotes": '"]',
    "formula": "=cmd()",
    "long": "word " * 2000,
    "one long word": "w" * 10_000,
    "nul": "a\x00b",
    "emoji": "Signed 🎉 today",
    "right to left": "العميل وقع العقد",
    "graphviz escape": r"\N \G \l",
    "entity": "&lt;b&gt; &amp; R&D",
    "lone surrogate": "half \ud83d pair",
    "polish": "Zażółć gęślą jaźń",
}

PUMPS = Process(
    "Northwind Pumps",
    (
        Stage(
            "recognised",
            "Problem recognised",
            10,
            "The buyer knows what a standing pump costs.",
            (
                Milestone(
                    "cost",
                    "Cost of an hour named",
                    gate=True,
                    evidence="E-mail",
                    support=Support(9, 12, 1, 3),
                ),
                Milestone("visit", "Plant visited", support=Support(7, 12, 2, 3)),
            ),
            (RecommendedActivity("calculator", "Send the calculator", support=Support(8, 12, 1, 3)),),
        ),
        Stage(
            "chosen",
            "Supplier chosen",
            60,
            milestones=(
                Milestone("bidders", "All bidders told", gate=True, evidence="The letter"),
                Milestone("budget", "Budget allocated", gate=True, evidence="The controller's e-mail"),
            ),
        ),
    ),
    aim="Half of all offers are won.",
    owner="Eva Winter",
)


def process_of(stages, milestones, words="Budget allocated by the controller"):
    return Process(
        "Any company",
        tuple(_stage(number, milestones, words) for number in range(1, stages + 1)),
    )


def _stage(number, milestones, words):
    return Stage(
        f"s{number}",
        f"Stage title {number}",
        number * 10,
        milestones=tuple(
            Milestone(
                f"m{number}-{each}",
                f"{words} {number}.{each}",
                gate=each % 3 == 0,
                support=Support(each % 13, 12),
            )
            for each in range(milestones)
        ),
        activities=tuple(
            RecommendedActivity(f"a{number}-{each}", f"We do {words} {number}.{each}") for each in range(7)
        ),
    )


def process_saying(text):
    """A process in which every text of the document is the same."""
    stage = Stage(
        "s",
        text,
        50,
        text,
        (Milestone("m", text, gate=True, evidence=text),),
        (RecommendedActivity("a", text),),
    )
    return Process(text, (stage,), aim=text, owner=text)


def process_saying_all(payloads):
    """A process with one stage for each text, in whose every field that text stands."""
    stages = tuple(
        replace(process_saying(text).stages[0], id=f"s{number}") for number, text in enumerate(payloads)
    )
    return Process("<b>x</b>", stages, aim="{{7*7}}", owner='"]')


def texts(process):
    for element in elements(process):
        for name in ("name", "title", "aim", "progress", "evidence"):
            if text := getattr(element, name, ""):
                yield text
