from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.domain.journey import Standing
from workshop.store import activities, deals, imports, jobs, work
from workshop.store.activities import NewActivity
from workshop.store.callers import Operator
from workshop.store.standing import standing


def how_far(database, who):
    with database.read(who) as session:
        return standing(session)


def bring(database, who, *told, **more):
    with database.write(who) as session:
        return imports.commit(session, told, source="csv", files=["a.csv"], key=str(told), **more).id


def deal(name, outcome=Outcome.WON, *texts):
    return Deal(name, name, outcome, tuple(Activity(f"{name} {text}", text) for text in texts))


def test_a_new_workspace_has_come_no_way(database, town):
    bring(database, town.stranger, deal("theirs", Outcome.WON, "call"))
    assert how_far(database, town.ann) == Standing()


def test_only_won_deals_that_take_part_and_have_activities_count(database, town):
    bring(
        database,
        town.ann,
        deal("crane", Outcome.WON, "call", "offer"),
        deal("lamps", Outcome.LOST, "call"),
        deal("rails", Outcome.OPEN, "call"),
        deal("empty"),
        deal("unticked", Outcome.WON, "call"),
        left_out=["unticked"],
    )
    assert how_far(database, town.ben) == Standing(won_deals=1, activities=2)


def test_what_was_removed_or_withdrawn_does_not_count(database, town):
    batch = bring(database, town.ann, deal("crane", Outcome.WON, "call", "offer"))
    with database.write(town.ann) as session:
        kept = deals.add(session, "Harbour").deal.id
        line, _ = activities.add_many(session, kept, [NewActivity("1", "call"), NewActivity("2", "offer")])
        activities.remove(session, line.activity.id)
        imports.withdraw(session, batch)
    assert how_far(database, town.ann) == Standing(won_deals=1, activities=1)


def test_the_way_ends_with_a_playbook_and_not_with_a_drawing(database, town):
    def make(kind):
        with database.write(town.ann) as session:
            jobs.request(session, kind, digest=kind, payload=b"", file_name="a.pdf")
        with database.write(Operator()) as session:
            work.finish(session, work.take(session), b"%PDF", media_type="application/pdf")
        return how_far(database, town.ann).exported

    assert [make("flowchart"), make("playbook-letter")] == [False, True]
