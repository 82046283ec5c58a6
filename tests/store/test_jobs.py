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
        work.fail(session, taken, say("Cancelled."))
    assert state(database, town.ann, job).state is JobState.CANCELLED


def test_a_job_whose_worker_was_lost_is_taken_again(database, town):
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as clock:
        ask(database, town.ann)
        first = take(database)
        clock.shift(timedelta(minutes=2))
        assert take(database) is None
        clock.shift(timedelta(seconds=1))
        assert take(database) == first


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
