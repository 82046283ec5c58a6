"""Stages: few of them, each with a title of its own that says where the buyer stands, none a dam."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workshop.domain.design.commands import Command, Remove, Together
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.merging import merge
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.recasting import demote_all
from workshop.domain.review.better import where_the_buyer_stands
from workshop.domain.review.findings import Fault, Rule, Severity
from workshop.domain.review.reading import read
from workshop.domain.review.stage_names import only_tells_the_end
from workshop.domain.review.statements import Kind, judge
from workshop.domain.words import say

FEWEST, MOST = 3, 6
MOST_MILESTONES = 6
MOST_ACTIVITIES = 8


def _count(process: Process) -> Iterator[Fault]:
    number = len(process.stages)
    if number < FEWEST:
        why = say("There are {n} stages. So few tell nobody how far a deal is.", n=number)
        yield Fault(process, why, say("Split the stage in which most happens."))
    elif number > MOST:
        why = say("There are {n} stages. Nobody keeps more than six in mind.", n=number)
        yield Fault(process, why, say("Merge the two neighbours that hold least."), _merged(process))


def _merged(process: Process) -> Command:
    pairs = list(zip(process.stages, process.stages[1:], strict=False))
    first, second = min(pairs, key=lambda pair: len(pair[0].milestones) + len(pair[1].milestones))
    return merge(process, first.id, into=second.id)


def _titles(process: Process) -> Iterator[Fault]:
    used = Counter(stage.title.strip().casefold() for stage in process.stages)
    for stage in process.stages:
        if used[stage.title.strip().casefold()] > 1:
            why = say("Another stage is called “{title}”, too.", title=stage.title)
            yield Fault(stage, why, say("Give each a title of its own."), field="title")


def _names(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        judged = judge(stage.title, Kind.STAGE)
        if judged.activity and judged.activity.holds:
            mend = judged.better or say("Name it for where the buyer stands.")
            yield Fault(stage, judged.activity.reason, mend, field="title")
        elif only_tells_the_end(read(stage.title)):
            why = say("It tells how a deal ended, not where the buyer stands.")
            yield Fault(stage, why, where_the_buyer_stands(), field="title")


def _progress(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        if not stage.progress.strip():
            why = say("Nothing says how far the buyer is at the end of “{title}”.", title=stage.title)
            yield Fault(stage, why, say("Say it in one sentence."), field="progress")


def _dam(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        if (over := len(stage.milestones) - MOST_MILESTONES) > 0:
            why = say(
                "“{title}” has {n} milestones, which dam it up.", title=stage.title, n=len(stage.milestones)
            )
            mend = say(
                "Keep at most {most}. Those that won deals have least may be advice instead.",
                most=MOST_MILESTONES,
            )
            yield Fault(stage, why, mend, _relieved(stage, over))


def _relieved(stage: Stage, over: int) -> Command | None:
    """The least supported of those that are no gates become what we do, where there are enough of them."""
    free = sorted((each for each in stage.milestones if not each.gate), key=_deals)[:over]
    if len(free) < over:
        return None
    return demote_all(
        stage, free, say("Made milestones of “{name}” recommended activities", name=stage.title)
    )


def _deals(part: Milestone | RecommendedActivity) -> int:
    return part.support.deals if part.support else 0


def _advice(process: Process) -> Iterator[Fault]:
    for stage in process.stages:
        if (over := len(stage.activities) - MOST_ACTIVITIES) > 0:
            why = say("“{title}” recommends {n} activities.", title=stage.title, n=len(stage.activities))
            mend = say("Keep at most {most}, those that won deals have most.", most=MOST_ACTIVITIES)
            yield Fault(stage, why, mend, _shortened(stage, over))


def _shortened(stage: Stage, over: int) -> Command:
    least = sorted(stage.activities, key=_deals)[:over]
    said = say("Shortened the recommended activities of “{name}”", name=stage.title)
    return Together(tuple(Remove(each.id, fingerprint(each)) for each in least), said)


RULES = (
    Rule(
        "stage-count",
        Severity.WARNING,
        say("Three to six stages"),
        say("With fewer nobody sees how far a deal is, with more nobody keeps them apart."),
        _count,
    ),
    Rule(
        "stage-titles",
        Severity.ERROR,
        say("Each stage has a title of its own"),
        say("All have to mean the same by it."),
        _titles,
    ),
    Rule(
        "stage-names",
        Severity.WARNING,
        say("A stage is named for where the buyer stands"),
        say("A meeting held or a paper sent says nothing of where the buyer stands."),
        _names,
    ),
    Rule(
        "stage-progress",
        Severity.HINT,
        say("Each stage says the buyer’s progress in a sentence"),
        say("Who is new understands the stage by it."),
        _progress,
    ),
    Rule(
        "stage-dam",
        Severity.WARNING,
        say("No stage is drowned in milestones"),
        say("A stage with too many milestones is a dam: deals pile up before it."),
        _dam,
    ),
    Rule(
        "stage-advice",
        Severity.WARNING,
        say("At most eight recommended activities in a stage"),
        say("A longer list is not followed."),
        _advice,
    ),
)
