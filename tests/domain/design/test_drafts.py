"""A published document that comes into a draft is a draft again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.design.documents import PROCESS, commands, processes
from workshop.domain.design.apply import apply
from workshop.domain.design.commands import Insert, Replace, Set, Together
from workshop.domain.design.drafts import as_draft, drafted
from workshop.domain.design.process import Stage
from workshop.domain.design.undo import inverse

PUBLISHED = replace(
    PROCESS, name="Theirs", version=3, published="2026-03-01", note="Two gates fewer", changes=("One",)
)


def test_a_published_file_arrives_without_number_day_note_and_changes():
    after = apply(PROCESS, drafted(Replace(PUBLISHED)))
    assert after == replace(PROCESS, name="Theirs")


def test_nobody_numbers_a_draft_by_a_change_of_a_field():
    together = Together((Set("process", "version", 4, 0), Insert("process", None, Stage("", "New", 5))))
    after = apply(PROCESS, drafted(together))
    assert (after.version, after.stages[0].title) == (0, "New")


@given(st.data(), processes())
def test_a_draft_stays_a_draft_and_every_change_can_be_taken_back(data, process):
    draft = as_draft(process)
    command = drafted(data.draw(commands(draft)))
    after = apply(draft, command)
    assert after == as_draft(after)
    assert apply(after, inverse(draft, command)) == draft
