"""The room of simulated people in its short form: what `make soak` does with 200 for two minutes."""

import re

from click.testing import CliRunner

from benches.soak.__main__ import main


def test_a_killed_server_loses_nothing_of_what_a_small_room_tells(tmp_path):
    log = tmp_path / "soak.log"
    said = CliRunner().invoke(main, ["--people", "12", "--seconds", "8", "--log", str(log)])

    assert said.exit_code == 0, said.stderr
    line = r"soak acknowledged=(\d+) lost=0 duplicated=0 p95_ms=\d+ screens_p95_ms=\d+\n"
    acknowledged = int(re.fullmatch(line, said.stdout)[1])
    assert acknowledged > 0
    keys = log.read_text().split()
    assert len(keys) == len(set(keys)) == acknowledged
