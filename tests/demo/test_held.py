"""The demo's workshop: finished, told by its six people, with nothing counted twice."""

from workshop.demo import held
from workshop.store import ballots, deals, reports, workshops


def test_it_is_finished_and_tells_the_deals_that_are_there_anyway(sqlite_database, inside):
    with sqlite_database.read(inside) as session:
        [line] = workshops.all_workshops(session)
        told = reports.told_in(session, line.workshop.id)
        votes = ballots.of(session, line.workshop.id)
        every = deals.all_deals(session)
    assert (line.workshop.title, line.workshop.finished, line.participants) == (held.TITLE, True, 6)
    assert {one.deal.id for one in told} == {one.deal.id for one in every}
    assert not any(one.origin.at > line.workshop.revealed_at for one in told)
    assert all(vote.closed for vote in votes)
