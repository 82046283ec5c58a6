"""The demo's tables are consistent: somebody may edit a sentence by hand and must not break the story."""

import csv
from collections import Counter
from itertools import groupby

import pytest

from workshop.demo.labels import FOLDER, NOWHERE, known_activities, labels


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (FOLDER / "activities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_deal(rows):
    return [list(of_deal) for _, of_deal in groupby(rows, key=lambda row: row["deal_id"])]


def test_every_row_has_an_id_of_its_own_and_a_label(rows):
    ids = [row["row_id"] for row in rows]

    assert len(set(ids)) == len(ids)
    assert list(labels()) == ids


def test_twelve_deals_are_won_and_three_are_lost(rows):
    outcomes = {row["deal_id"]: row["outcome"] for row in rows}

    assert Counter(outcomes.values()) == {"won": 12, "lost": 3}


def test_six_people_tell_the_deals(rows):
    assert len({row["contributor"] for row in rows}) == 6


def test_the_rows_of_a_deal_stand_together_and_count_from_one(rows):
    assert len(by_deal(rows)) == 15
    for deal in by_deal(rows):
        assert [int(row["position"]) for row in deal] == list(range(1, len(deal) + 1))


def test_dates_never_go_back_within_a_deal(rows):
    for deal in by_deal(rows):
        dates = [row["date"] for row in deal if row["date"]]
        assert dates == sorted(dates)


def test_some_dates_are_missing_and_one_deal_has_none_at_all(rows):
    undated = [deal[0]["deal_name"] for deal in by_deal(rows) if not any(row["date"] for row in deal)]

    assert undated == ["Greenlatch Foods, ready meals"]
    assert 10 < sum(not row["date"] for row in rows if row["deal_name"] != undated[0]) < 40


def test_about_one_row_in_six_does_not_say_who_acted(rows):
    unknown = sum(row["actor"] == "unknown" for row in rows) / len(rows)

    assert 1 / 7 < unknown < 1 / 4


def test_a_few_rows_say_wrongly_who_acted(rows):
    actors = {row: known.actor for known in known_activities() for row in known.rows}
    wrong = [
        row["row_id"]
        for row in rows
        if {row["actor"], actors.get(row["row_id"], "both")} == {"buyer", "seller"}
    ]

    assert len(wrong) == 5


def test_every_label_is_a_known_activity_or_nowhere():
    assert set(labels().values()) == {known.id for known in known_activities()} | {NOWHERE}


def test_one_activity_is_told_in_different_words(rows):
    texts = {row["row_id"]: row["text"] for row in rows}
    for known in known_activities():
        told = [texts[row] for row in known.rows]
        assert len(set(told)) > 0.9 * len(told), known.name


def test_no_lost_deal_had_its_deciders_named_its_trial_signed_or_its_money_released(rows):
    lost = {row["row_id"] for row in rows if row["outcome"] == "lost"}
    missed = {known.id for known in known_activities() if known.gate and not lost & set(known.rows)}

    assert missed == {"deciders-named", "trial-signed", "board-approval", "order"}
