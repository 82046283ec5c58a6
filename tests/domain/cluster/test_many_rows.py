from tests.domain.cluster.told import LOST, WON, deal, group_of
from workshop.domain.cluster.discover import discover


def activities(found):
    return {frozenset(group.activities) for group in found.groups}


def test_deals_beyond_the_sample_are_sorted_into_the_groups_that_it_makes(monkeypatch):
    wanted = activities(discover((*WON, LOST)))

    monkeypatch.setattr("workshop.domain.cluster.grouping.SAMPLE", 8)

    assert activities(discover((*WON, LOST))) == wanted


def test_sorting_in_block_by_block_gives_the_same(monkeypatch):
    monkeypatch.setattr("workshop.domain.cluster.grouping.SAMPLE", 8)
    wanted = discover((*WON, LOST))

    monkeypatch.setattr("workshop.domain.cluster.sorting.BLOCK", 1)

    assert discover((*WON, LOST)) == wanted


def test_a_deal_with_very_many_notes_is_grouped_too(monkeypatch):
    wanted = activities(discover(WON))

    monkeypatch.setattr("workshop.domain.cluster.once.FULL_DEAL", 2)

    assert activities(discover(WON)) == wanted


def test_thousands_of_equal_notes_are_one_wording():
    told = deal("a", *["us: left a message on the voicemail"] * 3000, "buyer: contract signed")

    found = discover([told])

    assert len(group_of(found, "a1").activities) == 3000
