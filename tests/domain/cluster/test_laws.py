import os
import subprocess
import sys
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.cluster.told import WON
from workshop.domain.cluster.decisions import Aside, Decision, Different, Labelled, Same, Sided
from workshop.domain.cluster.discover import discover
from workshop.domain.cluster.discovery import Discovery
from workshop.domain.cluster.segments import segments
from workshop.domain.collect.deals import Activity, Deal, Outcome, Side
from workshop.domain.problems import BadInput

TEXTS = st.one_of(
    st.sampled_from(
        [
            "gave a demo",
            "demo given",
            "contract signed",
            "they signed",
            "quote sent",
            "tbd",
            "",
            "Vertrag",
            "🎉",
        ]
    ),
    st.text(max_size=40),
)
OUTCOMES = st.sampled_from([Outcome.WON, Outcome.WON, Outcome.LOST, Outcome.OPEN])
TOLD = st.lists(
    st.tuples(OUTCOMES, st.lists(st.tuples(TEXTS, st.sampled_from(Side)), max_size=6)), min_size=1, max_size=6
).map(
    lambda told: tuple(
        Deal(
            f"d{n}", f"Deal {n}", outcome, tuple(Activity(f"d{n}r{m}", *line) for m, line in enumerate(lines))
        )
        for n, (outcome, lines) in enumerate(told)
    )
)


def ids(deals, *outcomes):
    return [activity.id for deal in deals if deal.outcome in outcomes for activity in deal.activities]


def found_in(deals, **asked) -> Discovery | None:
    try:
        return discover(deals, **asked)
    except BadInput:
        return None


@given(TOLD, st.sampled_from([None, 3, 4, 5, 6]))
@settings(max_examples=60, deadline=None)
def test_every_activity_has_one_place_and_stages_partition_the_order(deals, asked):
    found = found_in(deals, stages=asked)
    if found is None:
        return

    placed = [*found.aside, *(each for group in found.groups for each in group.activities)]
    assert Counter(placed) == Counter(ids(deals, Outcome.WON, Outcome.LOST))
    assert list(found.open) == ids(deals, Outcome.OPEN)
    assert [each for stage in found.stages for each in stage.groups] == [group.id for group in found.groups]
    assert all(stage.groups for stage in found.stages)
    assert asked is None or len(found.stages) == min(asked, len(found.groups))
    assert len({stage.title for stage in found.stages}) == len(found.stages)
    assert len({group.id for group in found.groups}) == len(found.groups)
    assert set(found.gates) <= set(found.milestones)


@given(TOLD, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_deals_changes_nothing(deals, random):
    shuffled = list(deals)
    random.shuffle(shuffled)

    assert found_in(shuffled) == found_in(deals)


WHICH = st.lists(
    st.sampled_from([activity.id for deal in WON for activity in deal.activities]),
    min_size=1,
    max_size=6,
    unique=True,
).map(tuple)
DECISIONS = st.lists(
    st.one_of(
        st.builds(Same, WHICH),
        st.builds(Different, WHICH),
        st.builds(Aside, WHICH),
        st.builds(Labelled, WHICH, st.just("ours")),
        st.builds(Sided, WHICH, st.sampled_from(Side)),
    ),
    max_size=4,
)


@given(DECISIONS, st.one_of(st.builds(Same, WHICH), st.builds(Different, WHICH), st.builds(Aside, WHICH)))
@settings(max_examples=60, deadline=None)
def test_the_newest_decision_about_a_grouping_always_holds(earlier: list[Decision], newest: Decision):
    found = discover(WON, decisions=[*earlier, newest])

    homes = {group.id for group in found.groups if set(group.activities) & set(newest.activities)}
    match newest:
        case Same():
            assert len(homes) == 1
            assert not set(newest.activities) & set(found.aside)
        case Different():
            (home,) = homes
            assert set(found.group(home).activities) == set(newest.activities)
        case Aside():
            assert set(newest.activities) <= set(found.aside)


@given(DECISIONS)
@settings(max_examples=30, deadline=None)
def test_running_again_changes_neither_ids_nor_anything_else(decisions):
    found = discover(WON, decisions=decisions)

    assert discover(WON, decisions=decisions, previous=found) == found


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.integers(1, 6))
def test_segments_are_as_many_as_asked_for_and_cover_everything(values, count):
    count = min(count, len(values))

    costs = np.subtract.outer([*values, 0.0], [0.0, *values]) ** 2
    ends = segments(costs, [0.0] * len(values), count)

    assert len(ends) == count
    assert list(ends) == sorted(set(ends))
    assert (ends[0] > 0, ends[-1]) == (True, len(values))


SCRIPT = """
from tests.domain.cluster.told import LOST, OPEN, WON
from workshop.domain.cluster.discover import discover
print(discover((*WON, LOST, OPEN)))
"""


def told_by(seed: str, threads: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": threads}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, check=True, capture_output=True
    ).stdout


def test_the_result_depends_neither_on_hash_seeds_nor_on_threads():
    assert told_by("1", "1") == told_by("2", "2")
