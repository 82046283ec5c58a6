import os
import signal
import threading
import time

import psutil
import pytest

from workshop.domain.words import say
from workshop.exports.unavailable import PdfUnavailable
from workshop.press import MEBIBYTE, Limits, NotMade, Press, Stopped, SuddenEnd


def shout(given, tell):
    tell(0.5, say("Shouting"))
    return given.upper()


def say_which_process(_given, _tell):
    return str(os.getpid()).encode()


def sleep(_given, tell):
    tell(0.1, say("{pid}", pid=os.getpid()))
    time.sleep(60)
    return b""


def hog(_given, _tell):
    kept = []
    while True:
        kept.append(b"x" * (MEBIBYTE + len(kept)))
        time.sleep(0.001)


def break_down(_given, _tell):
    raise ValueError("a secret of the program")


def lack(_given, _tell):
    raise PdfUnavailable(say("Pango is missing."), say("Run: apt install pango"))


def end_suddenly(_given, _tell):
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def press():
    """Presses that are closed at the end."""
    made = []

    def make(work, **limits):
        made.append(Press(work, limits=Limits(**limits)))
        return made[-1]

    yield make
    for each in made:
        each.close()


def go_on(_step):
    return True


def gone(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_piece_of_work_tells_its_steps_and_gives_its_result(press):
    steps = []
    made = press(shout).make(b"hello" * 100_000, lambda step: steps.append(step) or True)
    assert made == b"HELLO" * 100_000
    assert [(step.share, str(step.words)) for step in steps if step] == [(0.5, "Shouting")]


def test_no_process_does_two_pieces_of_work(press):
    ours = press(say_which_process)
    pids = {int(ours.make(b"", go_on)) for _ in range(3)}
    assert len(pids) == 3
    assert os.getpid() not in pids
    assert all(map(gone, pids))


def test_what_takes_too_long_is_ended_and_says_how_to_mend_it(press):
    with pytest.raises(NotMade, match=r"longer than 1 seconds and was ended. Shorten"):
        press(sleep, seconds=1).make(b"", go_on)


def test_what_takes_too_much_memory_is_ended_and_the_next_work_is_done(press):
    ours = press(hog, memory=200 * MEBIBYTE)
    before = psutil.Process().memory_info().rss
    with pytest.raises(NotMade, match=r"more than 200 MB of memory"):
        ours.make(b"", go_on)
    assert psutil.Process().memory_info().rss - before < 20 * MEBIBYTE
    assert press(shout).make(b"next", go_on) == b"NEXT"


def test_work_that_nobody_wants_any_more_ends_at_once(press):
    pids, asked = [], []

    def watch(step):
        if step:
            pids.append(int(str(step.words)))
            asked.append(time.monotonic())
        return not pids

    with pytest.raises(Stopped):
        press(sleep).make(b"", watch)
    assert time.monotonic() - asked[0] < 2
    assert gone(pids[0])


def test_a_sudden_end_is_told_apart_from_a_failure(press):
    with pytest.raises(SuddenEnd):
        press(end_suddenly).make(b"", go_on)


def test_a_fault_of_the_program_is_told_without_its_secrets(press, capfd):
    with pytest.raises(NotMade, match="by a fault of this program") as told:
        press(break_down).make(b"", go_on)
    assert "secret" not in str(told.value)
    assert "ValueError: a secret of the program" in capfd.readouterr().err


def test_a_missing_library_is_told_with_its_mend(press):
    with pytest.raises(NotMade, match=r"Pango is missing. Run: apt install pango"):
        press(lack).make(b"", go_on)


def test_a_process_that_died_while_it_waited_is_replaced(press):
    ours = press(shout)
    ours.make_ready()
    (waiting,) = (child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline()))
    waiting.kill()
    while not gone(waiting.pid):
        time.sleep(0.01)
    assert ours.make(b"hello", go_on) == b"HELLO"


def test_whoever_waits_for_the_work_can_do_other_things_meanwhile(press):
    counted = []
    done = threading.Event()

    def count():
        while not done.wait(0.01):
            counted.append(1)

    counting = threading.Thread(target=count)
    counting.start()
    with pytest.raises(NotMade):
        press(hog, seconds=1, memory=2000 * MEBIBYTE).make(b"", go_on)
    done.set()
    counting.join()
    assert len(counted) > 20
