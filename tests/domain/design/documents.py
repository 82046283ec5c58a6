"""A small process to speak of, and strategies for any process and any command."""

from hypothesis import strategies as st

from workshop.domain.cluster.discovery import Support
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Move, Remove, Replace, Set, Together
from workshop.domain.design.fields import FIELDS, SOURCES
from workshop.domain.design.fingerprint import fingerprint
from workshop.domain.design.process import (
    AfterStep,
    BuyingStep,
    Dismissal,
    Milestone,
    Play,
    Process,
    Question,
    RecommendedActivity,
    Stage,
    Story,
    Term,
)
from workshop.domain.design.shape import family, list_for
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

days = st.none() | st.integers(0, 3650)
names = st.lists(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,9}", fullmatch=True), max_size=3, unique=True)
ids = names.map(tuple)
sources = st.sampled_from(SOURCES)
review_days = st.just("") | st.dates().map(lambda day: day.isoformat())
links = st.sampled_from(("", "https://example.com/how-we-sell", "http://intranet/selling?page=2"))

milestones = st.builds(
    Milestone,
    st.just(""),
    titles,
    gate=st.booleans(),
    evidence=texts,
    group=groups,
    support=supports,
    day=days,
    points=ids,
    who=lines,
    ask=texts,
    send=texts,
    otherwise=texts,
)
activities = st.builds(RecommendedActivity, st.just(""), titles, groups, supports, role=lines, source=sources)
stages = st.builds(
    Stage,
    st.just(""),
    titles,
    percents,
    texts,
    st.lists(milestones, max_size=3).map(tuple),
    st.lists(activities, max_size=2).map(tuple),
    ids,
    days,
    lines,
    texts,
    texts,
)
stage_ids = st.just("") | st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,9}", fullmatch=True)
colours = st.just("") | st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
versions = st.integers(0, 40)
changes = st.lists(lines, max_size=3).map(tuple)
around = st.one_of(
    st.builds(BuyingStep, st.just(""), titles, texts),
    st.builds(Play, st.just(""), titles, texts, st.booleans()),
    st.builds(Question, st.just(""), titles),
    st.builds(Term, st.just(""), titles, texts),
    st.builds(AfterStep, st.just(""), titles),
    st.builds(Story, st.just(""), titles, texts, stage_ids, lines),
    st.builds(Dismissal, st.just(""), titles, lines, texts),
)


@st.composite
def processes(draw):
    """Any process that keeps the invariants."""
    first = (Stage("first", draw(titles), 10),)
    process = Process(
        draw(titles),
        first,
        draw(texts),
        draw(lines),
        gain=draw(texts),
        handover=draw(texts),
        next_review=draw(review_days),
        methodology=draw(lines),
        methodology_link=draw(links),
        company=draw(lines),
        colour=draw(colours),
        version=draw(versions),
        published=draw(review_days),
        note=draw(texts),
        changes=draw(changes),
    )
    for stage in draw(st.lists(stages, max_size=3)):
        process = apply(process, Insert("process", "first", stage))
    for part in draw(st.lists(around, max_size=3)):
        process = apply(process, Insert("process", None, part))
    return process


VALUES = {"title": titles, "name": titles, "group": groups, "support": supports, "probability": percents}
VALUES |= dict.fromkeys(("aim", "gain", "handover", "progress", "evidence", "ask", "send"), texts)
VALUES |= dict.fromkeys(("otherwise", "seen", "answer", "meaning", "reason"), texts)
VALUES |= dict.fromkeys(("owner", "methodology", "who", "role", "about"), lines)
VALUES |= {"gate": st.booleans(), "status_quo": st.booleans(), "source": sources, "days": days, "day": days}
VALUES |= dict.fromkeys(("good_note", "bad_note", "note", "text"), texts)
VALUES |= {"company": lines, "shown_name": lines, "colour": colours, "stage": stage_ids}
VALUES |= {"version": versions, "published": review_days, "changes": changes}
VALUES |= {"serves": ids, "points": ids, "next_review": review_days, "methodology_link": links}


@st.composite
def sets(draw, process):
    element = draw(st.sampled_from(tuple(family(process))))
    field = draw(st.sampled_from(tuple(FIELDS[type(element)])))
    return Set(element.id, field, draw(VALUES[field]), getattr(element, field))


@st.composite
def inserts(draw, process):
    parent = draw(st.sampled_from((process, *process.stages)))
    element = draw(stages | around if isinstance(parent, Process) else milestones | activities)
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
    parents = tuple(one for one in (process, *process.stages) if list_for(one, element))
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
