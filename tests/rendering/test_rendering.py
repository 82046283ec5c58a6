"""The rendering process as `workshop serve` starts it, over a database of its own."""

import os
import signal
import time
from datetime import timedelta
from io import BytesIO
from threading import Event

import psutil
import pytest
from pypdf import PdfReader
from sqlalchemy import update

from tests.domain.cluster.told import WON
from tests.support.pages import settings_for
from workshop.children import Child
from workshop.domain.cluster.discover import compare
from workshop.domain.people import Role
from workshop.rendering import Renderer, render_jobs
from workshop.store import jobs, people, workspaces
from workshop.store.callers import Member, Operator
from workshop.store.clock import now
from workshop.store.documents import Told, pack_told, unpack_compared
from workshop.store.jobs import COMPARING
from workshop.store.tables import JobRow
from workshop.store.tables.jobs import JobState

PAGE = "<!doctype html><html lang='en'><title>A page</title><body>{}</body></html>"
SHORT = PAGE.format("<p>Found in 9 of 12 won deals")
SECONDS = 80


def long_page(rows=3000):
    """HTML that takes many seconds; another number makes another job."""
    return PAGE.format("<table>" + "<tr><td>word<td>word<td>word" * rows + "</table>")


@pytest.fixture
def database(sqlite_database):
    return sqlite_database


@pytest.fixture
def ann(database):
    with database.write(Operator()) as session:
        person = people.add(session, "Ann").id
        workspace = workspaces.create(session, "Acme", owner=person).id
    return Member(workspace, person, Role.OWNER)


@pytest.fixture
def renderer(database, tmp_path):
    url = database.url.render_as_string(hide_password=False)
    child = Child(render_jobs, settings_for(tmp_path, database=url))
    child.start()
    yield child
    child.stop()


def ask(database, who, html=SHORT):
    with database.write(who) as session:
        return jobs.request(session, "pdf", digest=html, payload=html.encode(), file_name="a.pdf").id


def look(database, who, job):
    with database.read(who) as session:
        return jobs.get(session, job)


def wait_until(database, who, job, *states):
    end = time.monotonic() + SECONDS
    while (found := look(database, who, job)).state not in states:
        assert time.monotonic() < end, found
        time.sleep(0.02)
    return found


def wait_for_step(database, who, job):
    """Until the work has said that it began."""
    end = time.monotonic() + SECONDS
    while look(database, who, job).words is None:
        assert time.monotonic() < end
        time.sleep(0.02)


def text_of(database, who, job):
    with database.read(who) as session:
        made = jobs.result(session, job)
    return PdfReader(BytesIO(made.content)).pages[0].extract_text()


def at_work(renderer, *, after=None):
    """The process that sets the type just now, or the one after that."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        for child in psutil.Process(renderer.pid).children():
            if child != after and "spawn_main" in " ".join(child.cmdline()):
                return child
        time.sleep(0.02)
    return pytest.fail("no process is at work")


def test_a_job_that_is_asked_for_is_done(database, ann, renderer):
    job = ask(database, ann)
    done = wait_until(database, ann, job, JobState.DONE, JobState.FAILED)
    assert (done.state, done.progress, done.error) == (JobState.DONE, 1.0, None)
    assert text_of(database, ann, job) == "Found in 9 of 12 won deals"


def test_while_it_works_it_says_what_it_does_and_the_bar_never_goes_back(database, ann, renderer):
    job = ask(database, ann, long_page(400))
    seen = []
    while (found := look(database, ann, job)).state in (JobState.WAITING, JobState.RUNNING):
        if found.words:
            seen.append((found.progress, str(found.words)))
        time.sleep(0.05)
    shares = [share for share, _ in seen]
    assert shares == sorted(shares)
    assert any(said.startswith("Laying out page ") for _, said in seen)


def test_a_running_job_that_is_cancelled_ends_at_once_and_the_next_one_is_done(database, ann, renderer):
    job, after = ask(database, ann, long_page()), ask(database, ann)
    wait_for_step(database, ann, job)
    setting = at_work(renderer)
    with database.write(ann) as session:
        jobs.cancel(session, job)
    asked = time.monotonic()
    wait_until(database, ann, job, JobState.CANCELLED)
    # The work would take half a minute; a busy machine may need more than the second it takes to end it.
    assert time.monotonic() - asked < 10
    assert not setting.is_running()
    wait_until(database, ann, after, JobState.DONE)


def test_work_whose_process_is_killed_is_done_by_another(database, ann, renderer):
    job = ask(database, ann, long_page(400))
    wait_for_step(database, ann, job)
    at_work(renderer).kill()
    assert wait_until(database, ann, job, JobState.DONE, JobState.FAILED).state is JobState.DONE


def test_work_that_kills_its_process_twice_is_given_up_and_says_so(database, ann, renderer):
    job = ask(database, ann, long_page())
    wait_for_step(database, ann, job)
    first = at_work(renderer)
    first.kill()
    at_work(renderer, after=first).kill()
    failed = wait_until(database, ann, job, JobState.FAILED)
    assert str(failed.error).startswith("The machine ended this work twice")


def test_very_many_activities_are_compared_by_the_same_process(database, ann, renderer):
    told = Told(WON)
    with database.write(ann) as session:
        job = jobs.request(session, COMPARING, digest="told", payload=pack_told(told), file_name="").id
    done = wait_until(database, ann, job, JobState.DONE, JobState.FAILED)
    assert (done.state, done.progress, done.error) == (JobState.DONE, 1.0, None)
    with database.read(ann) as session:
        made = jobs.made_of(session, "told")
    assert unpack_compared(made) == compare(WON)


def silent_for_a_while(database, who):
    """As if the half minute had passed after which a worker that says nothing counts as lost."""
    with database.write(who) as session:
        session.execute(update(JobRow).values(seen_at=now() - timedelta(seconds=30)))


def test_a_job_whose_whole_renderer_was_killed_is_done_by_the_next_one(database, ann, renderer):
    job = ask(database, ann, long_page(400))
    wait_for_step(database, ann, job)
    setting, killed = at_work(renderer), renderer.pid
    os.kill(killed, signal.SIGKILL)
    psutil.wait_procs([setting], timeout=10)
    assert not setting.is_running()
    assert look(database, ann, job).state is JobState.RUNNING
    silent_for_a_while(database, ann)
    wait_until(database, ann, job, JobState.DONE)


def test_a_renderer_that_is_stopped_leaves_its_job_to_the_next_one(database, ann, renderer, tmp_path):
    job = ask(database, ann, long_page())
    wait_for_step(database, ann, job)
    asked = time.monotonic()
    renderer.stop()
    assert time.monotonic() - asked < 15
    assert look(database, ann, job).state is JobState.WAITING


@pytest.mark.full
def test_a_page_that_would_take_all_memory_is_ended_and_the_next_one_made(database, ann, renderer):
    bomb, after = ask(database, ann, long_page(35_000)), ask(database, ann)
    failed = wait_until(database, ann, bomb, JobState.FAILED)
    assert "and was ended. Shorten" in str(failed.error)
    wait_until(database, ann, after, JobState.DONE)


class IdlePress:
    """Has nothing to do, and lets the renderer go home after its first look."""

    def __init__(self, stopping):
        self.make_ready = stopping.set


def test_what_nobody_can_ask_for_any_more_is_erased_while_nothing_waits(database, ann):
    job = ask(database, ann)
    with database.write(ann) as session:
        session.execute(update(JobRow).values(state=JobState.DONE, finished_at=now() - timedelta(days=8)))
    stopping = Event()
    Renderer(database, IdlePress(stopping), stopping).run()
    assert look(database, ann, job) is None
