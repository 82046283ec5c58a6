import pytest

from workshop.domain.journey import Standing, Step

WAY = [
    (Standing(), (), Step.COLLECT),
    (Standing(won_deals=1, activities=9), (), Step.COLLECT),
    (Standing(won_deals=2, activities=2), (Step.COLLECT,), Step.CLUSTER),
    (Standing(won_deals=12, activities=90, grouped=True), (Step.COLLECT, Step.CLUSTER), Step.DESIGN),
    (
        Standing(won_deals=12, activities=90, grouped=True, designed=True),
        (Step.COLLECT, Step.CLUSTER, Step.DESIGN),
        Step.EXPORT,
    ),
    (
        Standing(won_deals=12, activities=90, grouped=True, designed=True, exported=True),
        (Step.COLLECT, Step.CLUSTER, Step.DESIGN, Step.EXPORT),
        None,
    ),
]


@pytest.mark.parametrize(("standing", "done", "next_step"), WAY)
def test_a_workspace_walks_from_step_to_step(standing, done, next_step):
    assert standing.done() == done
    assert standing.next_step() == next_step


def test_an_imported_process_does_not_skip_collecting():
    assert Standing(designed=True).next_step() is Step.COLLECT
