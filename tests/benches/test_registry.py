import pytest
from click.testing import CliRunner

from benches.__main__ import main
from benches.registry import NAMES, bench
from benches.table import Table


# The script that scores the corpora leaves its files open; it lies beside the project, not ours to mend.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.parametrize("name", NAMES)
def test_every_bench_of_the_registry_runs_in_its_short_form(name):
    table = bench(name).run(short=True)

    assert isinstance(table, Table)
    assert table.title in str(table)
    assert table.rows


def test_a_name_that_is_no_bench_is_refused_with_the_names_there_are():
    result = CliRunner().invoke(main, ["speed"])

    assert result.exit_code == 2
    assert "headless" in result.stderr


def test_a_table_puts_words_to_the_left_and_figures_to_the_right():
    table = Table("Time", ("step", "share"), (("read", "2 %"), ("discover", "58 %")), note="300 rows")

    assert str(table) == (
        "Time\n  step      share\n  --------  -----\n  read        2 %\n  discover   58 %\n300 rows"
    )
