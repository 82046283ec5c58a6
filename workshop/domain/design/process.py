"""The process document: a tree of frozen dataclasses.

Ids are made from titles (slug and number), so that the same input gives the same bytes; they are unique in
the whole document and never change when a title does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop.domain.cluster.discovery import Support

FORMAT = 3


@dataclass(frozen=True, slots=True)
class Milestone:
    """What the buyer has done, as a fact that a third person could check.

    A `gate` must be reached before the next stage, an optional one only strengthens the deal. `evidence` says
    where the proof is found. `group` is the activity group behind it, `support` what that group showed when
    the document was made. `day` is when it typically comes, in days from the first contact; `points` are the
    qualifying points that it covers, as "bant.budget"; `who` acts on the buyer's side; `ask`, `send` and
    `otherwise` tell what to ask, what to send, and what to do if it does not come.
    """

    id: str
    title: str
    gate: bool = False
    evidence: str = ""
    group: str | None = None
    support: Support | None = None
    day: int | None = None
    points: tuple[str, ...] = ()
    who: str = ""
    ask: str = ""
    send: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class RecommendedActivity:
    """What the seller does in a stage; guidance, never a gate.

    `role` says who does it, `source` where it comes from: "won" deals of ours, "lost" ones, good "practice"
    elsewhere, or "" where nobody said.
    """

    id: str
    title: str
    group: str | None = None
    support: Support | None = None
    role: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase named for the buyer's progress; `probability` of closing in percent, 0 to 100.

    `serves` are the ids of the buyer's own steps that it goes along with, `days` how long it typically takes.
    `good_note` and `bad_note` show what a note of a deal in this stage sounds like when it tells facts, and
    when it does not.
    """

    id: str
    title: str
    probability: int
    progress: str = ""
    milestones: tuple[Milestone, ...] = ()
    activities: tuple[RecommendedActivity, ...] = ()
    serves: tuple[str, ...] = ()
    days: int | None = None
    owner: str = ""
    good_note: str = ""
    bad_note: str = ""


@dataclass(frozen=True, slots=True)
class BuyingStep:
    """A step of the buyer's own way to a purchase; `seen` is by what an experienced seller knows it."""

    id: str
    title: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Play:
    """How to answer a competitor, or no decision at all where `status_quo`."""

    id: str
    title: str
    answer: str = ""
    status_quo: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask before the buyer brings it up: "How do you usually buy solutions like ours?"."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the team's, and what all mean by it."""

    id: str
    title: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class AfterStep:
    """What follows the signature: handing over, delivering, looking after the account."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Story:
    """What happened in a deal, told so that a new colleague learns from it.

    `stage` is the id of the stage that it belongs to, "" for the whole process. `shown_name` is what the deal
    is called before readers; "" where it stays "a won deal".
    """

    id: str
    title: str
    text: str = ""
    stage: str = ""
    shown_name: str = ""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding of the advisor that the team does not follow: `title` is its rule, `about` its place."""

    id: str
    title: str
    about: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """The designed sales process: `aim` is the company's aim that it serves.

    `gain` is what a seller gets from it, `handover` what marketing hands over and when, `next_review` a day
    as 2027-03-31, `methodology` how the team sells inside it, with `methodology_link` to where that is told.

    `company` and `colour` (as #1f4e79, "" for ours) are whose process it is and how its papers look.
    A published document says its `version` (a draft says 0), the day on which it was `published`, the `note`
    of those who published it, and `changes`, one sentence for each difference from the version before.
    """

    name: str
    stages: tuple[Stage, ...]
    aim: str = ""
    owner: str = ""
    id: str = "process"
    gain: str = ""
    handover: str = ""
    next_review: str = ""
    methodology: str = ""
    methodology_link: str = ""
    company: str = ""
    colour: str = ""
    version: int = 0
    published: str = ""
    note: str = ""
    changes: tuple[str, ...] = ()
    buying_steps: tuple[BuyingStep, ...] = ()
    plays: tuple[Play, ...] = ()
    questions: tuple[Question, ...] = ()
    terms: tuple[Term, ...] = ()
    after: tuple[AfterStep, ...] = ()
    stories: tuple[Story, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    format: int = field(default=FORMAT, kw_only=True)


Around = BuyingStep | Play | Question | Term | AfterStep | Story | Dismissal
Element = Process | Stage | Milestone | RecommendedActivity | Around


def elements(process: Process) -> Iterator[Element]:
    """Every element of the document in reading order, the process itself first."""
    yield process
    for stage in process.stages:
        yield stage
        yield from stage.milestones
        yield from stage.activities
