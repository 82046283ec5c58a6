"""Two people change one stage at the same moment, over and over: no text that was taken ever vanishes."""

import pytest

from tests.web.process.racing import Race
from workshop.domain.people import Role

OF_ONE_PROCESS = 25


def races(app, workspace, people, number):
    for seed in range(number // OF_ONE_PROCESS):
        race = Race(app, workspace, people, f"race {seed}")
        for _ in range(OF_ONE_PROCESS):
            race.run()
        race.assert_every_acknowledged_text_is_kept()


def test_of_two_who_change_one_stage_at_once_neither_loses_a_text(app, workspace, karin, member_as):
    races(app, workspace, [karin, member_as(Role.MEMBER)], 25)


@pytest.mark.full
def test_in_a_thousand_races_over_one_stage_nobody_loses_a_text(app, workspace, karin, member_as):
    races(app, workspace, [karin, member_as(Role.MEMBER)], 1000)
