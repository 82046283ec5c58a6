from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine

from workshop.domain.words import say
from workshop.store import jobs, upkeep, work
from workshop.store.callers import Operator
from workshop.store.missing import Missing
from workshop.store.tables.jobs import JobState


def ask(database, who, digest="d" * 64, payload=b"<html>"):
    with database.write(who) as session:
        return jobs.request(session, "pdf", digest=digest, payload=payload, file_name="playbook.pdf")


def state(database, who, job):
    with database.read(who) as session:
        return jobs.get(session, job.id)


def take(database):
    with database.write(Operator()) as session:
        return work.take(session)


def finish(database, taken, content=b"%PDF"):
    with database.write(Operator()) as session:
        work.finish(session, taken, content, media_type="application/pdf")


def result(database, who, job):
    with database.read(who) as session:
        return jobs.result(session, job.id)


def test_work_is_asked_for_done_and_fetched(database, town):
    job = ask(database, town.ann)
    assert (job.state, job.progress) == (JobState.WAITING, 0.0)
    taken = take(database)
    assert (taken.workspace, taken.kind, taken.payload) == (town.ann.workspace, "pdf", b"<html>")
    with database.write(Operator()) as session:
        assert work.progress(session, taken, 0.5, say("Laying out page {page}", page=3))
    running = state(database, town.ben, job)
    assert (running.state, running.progress, str(running.words)) == (
        JobState.RUNNING,
        0.5,
        "Laying out page 3",
    )
    assert result(database, town.ann, job) is None
    finish(database, taken)
    assert result(database, town.ann, job) == jobs.Result(b"%PDF", "application/pdf", "playbook.pdf")
    assert state(database, town.ann, job).state is JobState.DONE


def test_who_asks_for_the_same_again_gets_the_same_job_even_when_it_is_done(database, town):
    job = ask(database, town.ann)
    assert ask(database, town.ben).id == job.id
    finish(database, take(database))
    assert ask(database, town.ben).id == job.id
    assert take(database) is None


def test_the_same_digest_in_another_workspace_is_another_job(database, town):
    ours, theirs = ask(database, town.ann), ask(database, town.stranger)
    assert ours.id != theirs.id
    for _ in range(2):
        finish(database, take(database))
    assert result(database, town.stranger, ours) is None
    assert state(database, town.stranger, ours) is None
    with pytest.raises(Missing), database.write(town.stranger) as session:
        jobs.cancel(session, ours.id)


def test_the_job_that_waited_longest_is_taken_first_and_once(database, town):
    first, second = ask(database, town.ann, "1"), ask(database, town.stranger, "2")
    assert [take(database).id, take(database).id, take(database)] == [first.id, second.id, None]


def test_a_failed_job_tells_why_and_can_be_asked_for_again(database, town):
    job = ask(database, town.ann)
    taken = take(database)
    with database.write(Operator()) as session:
        work.fail(session, taken, say("It took longer than {seconds} seconds.", seconds=60))
    told = state(database, town.ann, job)
    assert (told.state, str(told.error)) == (JobState.FAILED, "It took longer than 60 seconds.")
    assert ask(database, town.ann).id != job.id


def test_a_waiting_job_is_cancelled_at_once(database, town):
    job = ask(database, town.ann)
    with database.write(town.ben) as session:
        assert jobs.cancel(session, job.id).state is JobState.CANCELLED
    assert take(database) is None


def test_the_worker_of_a_running_job_is_asked_to_stop(database, town):
    job = ask(database, town.ann)
    taken = take(database)
    with database.write(town.ann) as session:
        assert jobs.cancel(session, job.id).state is JobState.RUNNING
    with database.write(Operator()) as session:
        assert not work.progress(session, taken, 0.7)
        work.stop(session, taken)
    assert state(database, town.ann, job).state is JobState.CANCELLED


def test_who_asks_again_before_the_worker_has_stopped_gets_the_work_after_all(database, town):
    job = ask(database, town.ann)
    taken = take(database)
    with database.write(town.ann) as session:
        jobs.cancel(session, job.id)
    assert ask(database, town.ben).id == job.id
    with database.write(Operator()) as session:
        work.stop(session, taken)
    assert take(database) == taken


def test_a_job_whose_worker_went_home_waits_as_if_it_had_not_been_taken(database, town):
    job = ask(database, town.ann)
    for _ in range(3):
        taken = take(database)
        with database.write(Operator()) as session:
            work.stop(session, taken)
    assert state(database, town.ann, job).state is JobState.WAITING


def test_a_job_whose_worker_fell_silent_is_taken_again_once(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        job = ask(database, town.ann)
        first = take(database)
        clock.shift(timedelta(seconds=20))
        assert take(database) is None
        clock.shift(timedelta(seconds=1))
        assert take(database) == first
        clock.shift(timedelta(seconds=21))
        assert take(database) is None
    told = state(database, town.ann, job)
    assert (told.state, str(told.error)[:38]) == (JobState.FAILED, "The machine ended this work twice, per")


def test_a_worker_that_speaks_up_keeps_its_job_however_long_it_takes(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        ask(database, town.ann)
        taken = take(database)
        for _ in range(10):
            clock.shift(timedelta(seconds=15))
            with database.write(Operator()) as session:
                assert work.progress(session, taken, 0.5)
            assert take(database) is None


def test_work_that_ended_suddenly_is_tried_a_second_time_and_then_fails(database, town):
    job = ask(database, town.ann)
    for expected in (JobState.WAITING, JobState.FAILED):
        taken = take(database)
        with database.write(Operator()) as session:
            work.try_again(session, taken)
        assert state(database, town.ann, job).state is expected


def test_a_cancelled_job_whose_worker_was_lost_is_not_taken_again(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        job = ask(database, town.ann)
        take(database)
        with database.write(town.ann) as session:
            jobs.cancel(session, job.id)
        clock.shift(timedelta(seconds=21))
        assert take(database) is None
    assert state(database, town.ann, job).state is JobState.CANCELLED


def test_the_worker_sees_whether_something_waits_and_others_whether_somebody_works(database, town):
    def seen():
        with database.read(Operator()) as session:
            return work.is_waiting(session), work.is_going_on(session)

    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        assert seen() == (False, False)
        ask(database, town.ann)
        assert seen() == (True, False)
        take(database)
        assert seen() == (False, True)
        clock.shift(timedelta(seconds=21))
        assert seen() == (True, False)


def ask_about(database, who, digest, revision, subject="p1"):
    with database.write(who) as session:
        return jobs.request(
            session, "pdf", digest=digest, payload=b"", file_name="a.pdf", subject=subject, revision=revision
        )


def test_what_was_made_of_a_thing_is_listed_with_its_newest_revision_last(database, town):
    later, earlier = (
        ask_about(database, town.ann, digest, number) for digest, number in (("1", 14), ("2", 12))
    )
    ask_about(database, town.ann, "3", 15, subject="p2")
    ask_about(database, town.stranger, "4", 16)
    cancelled = ask_about(database, town.ann, "5", 13)
    with database.write(town.ann) as session:
        jobs.cancel(session, cancelled.id)
    finish(database, take(database))
    with database.read(town.ben) as session:
        found = jobs.about(session, "p1")
    assert [(job.id, job.revision, job.state) for job in found] == [
        (earlier.id, 12, JobState.WAITING),
        (later.id, 14, JobState.DONE),
    ]


def test_a_file_that_stays_the_same_was_made_from_the_later_revision_too(database, town):
    assert [ask_about(database, town.ann, "1", number).revision for number in (12, 14, 13)] == [12, 14, 14]


def test_a_job_that_ended_a_week_ago_is_forgotten(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        done, waiting = ask(database, town.ann, "1"), None
        finish(database, take(database))
        clock.shift(timedelta(days=7, seconds=1))
        waiting = ask(database, town.ann, "2")
        upkeep.clear_out(database)
        assert state(database, town.ann, done) is None
        assert state(database, town.ann, waiting).state is JobState.WAITING


def test_eight_people_who_ask_at_once_get_one_job(database, town):
    with ThreadPoolExecutor(8) as threads:
        asked = list(threads.map(lambda _: ask(database, town.ann).id, range(8)))
    assert len(set(asked)) == 1
