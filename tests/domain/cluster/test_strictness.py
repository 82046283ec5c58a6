from workshop.demo import story
from workshop.domain.cluster.decisions import Same
from workshop.domain.cluster.discover import compare, discover

THORNBY = story.deals()


def number(compared):
    return len({group for group in compared.grouping.values() if group is not None})


def test_every_position_towards_fine_finds_more_groups():
    found = [number(compare(THORNBY, strictness=position)) for position in (-2, -1, 0, 1, 2)]
    assert found == sorted(set(found))
    assert found[0] < found[2] * 0.8
    assert found[4] > found[2] * 1.2


def test_what_people_decided_holds_however_coarse_or_fine():
    first, second = THORNBY[0].activities[0].id, THORNBY[0].activities[-1].id
    for position in (-2, 2):
        found = discover(THORNBY, decisions=(Same((first, second)),), strictness=position)
        assert any({first, second} <= set(group.activities) for group in found.groups)
