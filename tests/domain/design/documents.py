"""A small process to speak of, and strategies for any process and any command."""

from hypothesis import strategies as st

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.fields import FIELDS
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import Milestone, Process, RecommendedActivity, Stage
from workshop.domain.design.shape import family
from workshop.domain.design.texts import line, prose

PROCESS = Process(
    "How we sell pumps",
    (
        Stage(
            "interest",
            "Interest",
            20,
            "The buyer has named a problem.",
            (
                Milestone("need-written", "Need written down", gate=True, evidence="E-mail"),
                Milestone("visit-agreed", "Visit agreed", support=Support(9, 12, 1, 3)),
            ),
            (RecommendedActivity("call", "Call the plant manager"),),
        ),
        Stage("choice", "Choice", 60, milestones=(Milestone("offer-chosen", "Offer chosen", gate=True),)),
    ),
)


def hints(text):
    """What hypothesis tends to miss and people do type."""
    return st.one_of(st.sampled_from(SPECIALS), text)


SPECIALS = (
    "no",
    "1e3",
    "~",
    "null",
    "2024-01-01",
    "12:30:45",
    " led by a space",
    "ends with a space ",
    "=cmd()",
    "{{7*7}}",
    "<b>x</b>",
    '"]',
    "'single' and \"double\"",
    "- not a list",
    "key: value # comment",
    "& * ! % @ `",
    "مرحبا بالعالم",
    "👩🏽‍🚀 emoji 🎉",
    "\\0 \\n",
    "x" * 200,
    "long words " * 15,
)
PROSE = (
    *SPECIALS,
    "two\nlines",
    "\n led\n\n\n  by and ended \n\n",
    "tab\tand\n\tagain",
    "a\n b\n",
    "\n",
    "#\n",
)

titles = hints(st.text(max_size=40)).map(line).filter(lambda text: text.strip())
lines = hints(st.text(max_size=40)).map(line)
texts = st.one_of(st.sampled_from(PROSE), st.text(max_size=60), st.text("ab \n\t:#-", max_size=30)).map(prose)
percents = st.integers(0, 100)
counts = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
supports = st.none() | counts.map(lambda n: Support(n[0], n[0] + n[1], n[2], n[2] + n[3]))
groups = st.none() | titles

milestones = st.builds(
    Milestone, st.just(""), titles, gate=st.booleans(), evidence=texts, group=groups, support=supports
)
activities = st.builds(RecommendedActivity, st.just(""), titles, groups, supports)
stages = st.builds(
    Stage,
    st.just(""),
    titles,
    percents,
    texts,
    st.lists(milestones, max_size=3).map(tuple),
    st.lists(activities, max_size=2).map(tuple),
)


@st.composite
def processes(draw):
    """Any process that keeps the invariants."""
    process = Process(draw(titles), (Stage("first", draw(titles), 10),), draw(texts), draw(lines))
    for stage in draw(st.lists(stages, max_size=3)):
        process = apply(process, Insert("process", "first", stage))
    return process


VALUES = {"title": titles, "name": titles, "aim": texts, "owner": lines, "progress": texts, "evidence": texts}
VALUES |= {"probability": percents, "gate": st.booleans(), "group": groups, "support": supports}


@st.composite
def sets(draw, process):
    element = draw(st.sampled_from(tuple(family(process))))
    field = draw(st.sampled_from(tuple(FIELDS[type(element)])))
    return Set(element.id, field, draw(VALUES[field]), getattr(element, field))


@st.composite
def inserts(draw, process):
    parent = draw(st.sampled_from((process, *process.stages)))
    element = draw(stages if isinstance(parent, Process) else milestones | activities)
    return Insert(parent.id, draw(places(process)), element)


@st.composite
def removes(draw, process):
    parts = tuple(one for one in family(process) if not isinstance(one, Process))
    parts = parts if len(process.stages) > 1 else tuple(p for p in parts if not isinstance(p, Stage))
    if not parts:
        return draw(sets(process))
    element = draw(st.sampled_from(parts))
    return Remove(element.id, fingerprint(element))


@st.composite
def moves(draw, process):
    element = draw(st.sampled_from(tuple(family(process))[1:]))
    parents = (process,) if isinstance(element, Stage) else process.stages
    after = draw(places(process).filter(lambda place: place != element.id))
    return Move(element.id, draw(st.sampled_from(parents)).id, after)


def places(process):
    """First, after any element (also one that stands elsewhere), or after one that is gone."""
    return st.sampled_from((None, "gone", *(element.id for element in family(process))))


def simple_commands(process):
    """A command that applies to the process as it stands."""
    return st.one_of(sets(process), inserts(process), removes(process), moves(process))


@st.composite
def togethers(draw, process):
    commands = []
    for _ in range(draw(st.integers(0, 4))):
        commands.append(draw(simple_commands(process)))
        process = apply(process, commands[-1])
    return Together(tuple(commands))


def commands(process):
    return st.one_of(
        simple_commands(process),
        togethers(process),
        processes().map(lambda new: Replace(new, fingerprint(process))),
    )
