"""What a participant does with what they told: the ladder of each act."""

import re

import pytest

from tests.support.joined import held_in
from tests.support.pages import headings, token_on, words
from workshop.domain.board.agenda import BoardStep
from workshop.store import workshops


@pytest.fixture
def three(held, ben):
    """The ids of three activities of Ben's, in their order."""
    for text in ("one", "two", "three"):
        ben.tell(text)
    return ids_on(ben.recall())


def ids_on(page):
    return [part.split('"')[0] for part in page.text.split('data-id="')[1:]]


def undo_of(guest, page):
    """Presses Undo in the page's notice."""
    form = page.text.split("data-undo>")[1].split("</form>")[0]
    address = page.text.split('" data-undo>')[0].rsplit('action="', 1)[1]
    fields = dict(
        part.split('" value="') for part in form.replace('">', '"').split('name="')[1:] if "value" in part
    )
    fields = {name: value.split('"')[0] for name, value in fields.items()}
    return guest.post(address, fields, token=fields.pop("csrf_token"))


def test_an_activity_is_changed_and_the_change_undone(held, ben, three):
    address = f"/b/{held.id}/told/{three[1]}"
    assert "two" in ben.get(address).text
    answer = ben.post(address, {"text": "zwei", "side": "seller", "date": "2026-01-31"})
    page = ben.get(answer.location)
    assert held.texts() == ["one", "zwei", "three"]
    assert "31 Jan 2026" in words(page)
    undo_of(ben, page)
    assert held.texts() == ["one", "two", "three"]


def test_what_another_window_changed_meanwhile_is_shown_before_it_is_overwritten(held, ben, three):
    address = f"/b/{held.id}/told/{three[1]}"
    ben.post(address, {"text": "from the laptop", "side": "buyer", "was": "two"})
    answer = ben.post(address, {"text": "from the phone", "side": "buyer", "was": "two"})
    assert answer.status_code == 409
    assert "Now it says: from the laptop" in words(answer)
    assert "from the phone</textarea>" in answer.text
    assert held.texts() == ["one", "from the laptop", "three"]
    ben.post(address, {"text": "from the phone", "side": "buyer", "was": "from the laptop"})
    assert held.texts() == ["one", "from the phone", "three"]


def test_without_words_the_change_comes_back(held, ben, three):
    answer = ben.post(f"/b/{held.id}/told/{three[1]}", {"text": "", "side": "buyer"})
    assert answer.status_code == 422
    assert held.texts() == ["one", "two", "three"]


def test_an_activity_is_moved_and_the_move_undone(held, ben, three):
    answer = ben.post(f"/b/{held.id}/told/{three[2]}/move", {"after": three[0]})
    assert held.texts() == ["one", "three", "two"]
    undo_of(ben, ben.get(answer.location))
    assert held.texts() == ["one", "two", "three"]


def test_an_activity_is_removed_and_brought_back_to_its_place(held, ben, three):
    answer = ben.post(f"/b/{held.id}/told/{three[1]}/remove")
    assert held.texts() == ["one", "three"]
    assert [one.activities for one in held.people] == [2]
    undo_of(ben, ben.get(answer.location))
    assert held.texts() == ["one", "two", "three"]


def test_a_deal_is_renamed_and_what_waits_under_its_old_name_still_finds_it(held, ben, three):
    deal = ben.recall().text.split('name="of" value="')[1].split('"')[0]
    assert ben.post(f"/b/{held.id}/deals/{deal}", {"name": ""}).status_code == 422
    ben.post(f"/b/{held.id}/deals/{deal}", {"name": "Umbrella"})
    ben.tell("four", deal="Acme", of=deal)
    assert {name for _, name, _, _ in held.told()} == {"Umbrella"}
    assert len(held.texts()) == 4


def test_many_lines_are_pasted_once_and_taken_back(held, ben):
    fields = {"deal": "Acme", "text": "- buyer: asked\n2026-01-31 us: sent prices\n\nsigned", "key": "p1"}
    for _ in range(2):
        answer = ben.post(f"/b/{held.id}/lines", fields)
    assert [(side, text) for _, _, side, text in held.told()] == [
        ("buyer", "asked"),
        ("seller", "sent prices"),
        ("unknown", "signed"),
    ]
    undo_of(ben, ben.get(answer.location))
    assert held.texts() == []


def paste_page(guest, page):
    return guest.get(re.search(r'href="([^"]+/lines[^"]*)"', page.text)[1])


def test_lines_pasted_for_another_deal_go_into_that_deal_and_not_into_the_one_before(held, ben):
    ben.tell("called", deal="Acme")
    page = paste_page(ben, ben.recall(new="won"))
    assert "They go into" not in words(page)
    ben.post(f"/b/{held.id}/lines", {"deal": "Umbrella", "text": "asked\nsigned", "outcome": "won"})
    assert [(deal, text) for _, deal, _, text in held.told()] == [
        ("Acme", "called"),
        ("Umbrella", "asked"),
        ("Umbrella", "signed"),
    ]


def test_lines_pasted_for_a_deal_that_was_lost_are_of_a_lost_deal(app, workspace, karin):
    eva = held_in(app, workspace, karin, asks_lost=True).join("Eva")
    page = paste_page(eva, eva.recall(new="lost"))
    outcome = page.text.split('name="outcome" value="')[1].split('"')[0]
    eva.post(
        f"/b/{eva.held.id}/lines", {"deal": "Umbrella", "text": "asked\nwent silent", "outcome": outcome}
    )
    assert "Umbrella lost 2" in words(eva.recall())


def test_lines_that_cannot_be_read_come_back_as_typed(held, ben):
    answer = ben.post(f"/b/{held.id}/lines", {"deal": "", "text": "asked"})
    assert answer.status_code == 422
    assert "Enter the deal’s name" in words(answer)
    assert "asked</textarea>" in answer.text


def test_a_second_deal_is_told_and_the_first_can_be_gone_on_with(held, ben):
    ben.tell("one", deal="Acme")
    assert "Think of ONE deal you won. Which one?" in headings(ben.recall(new="won"))
    ben.tell("two", deal="Umbrella")
    page = ben.recall()
    assert "What happened in Umbrella?" in headings(page)
    acme = page.text.split("recall?deal=")[1].split('"')[0]
    assert "What happened in Acme?" in headings(ben.recall(deal=acme))


def test_a_lost_deal_is_asked_for_where_the_workshop_wants_lessons_from_it(app, workspace, karin, held, ben):
    assert "Tell a deal you lost" not in words(ben.recall())
    other = held_in(app, workspace, karin, asks_lost=True)
    eva = other.join("Eva")
    assert "Tell a deal you lost" in words(eva.recall())
    assert "Think of ONE deal you lost. Which one?" in headings(eva.recall(new="lost"))
    eva.tell("went silent", deal="Acme", outcome="lost")
    eva.tell("signed", deal="Acme", outcome="won")
    assert [text for _, _, _, text in other.told()] == ["went silent", "signed"]
    assert "lost, 1 activity" in words(eva.recall())


def test_saying_that_one_is_done_and_not_yet(held, ben):
    ben.post(f"/b/{held.id}/ready", {"step": "recall", "done": "yes"})
    assert [one.ready for one in held.people] == [BoardStep.RECALL]
    assert 'aria-pressed="true"' in ben.recall().text
    ben.post(f"/b/{held.id}/ready", {"step": "recall", "done": "no"})
    assert [one.ready for one in held.people] == [None]
    assert ben.post(f"/b/{held.id}/ready", {"step": "lunch", "done": "yes"}).status_code == 400


def test_after_the_end_one_reads_and_changes_nothing(held, ben, three):
    before, token = held.told(), ben.token()
    held.do(workshops.finish)
    page = ben.recall()
    assert "The workshop is finished. You can read what you told, and add nothing more." in words(page)
    assert "<textarea" not in page.text
    for rest, fields in (
        ("step/recall", {"text": "four", "deal": "Acme", "key": "k"}),
        (f"told/{three[0]}", {"text": "x", "side": "buyer"}),
        (f"told/{three[0]}/move", {"after": three[2]}),
        (f"told/{three[0]}/remove", {}),
        ("lines", {"deal": "Acme", "text": "x"}),
        ("ready", {"step": "recall", "done": "yes"}),
    ):
        answer = ben.post(f"/b/{held.id}/{rest}", fields, token=token)
        assert answer.status_code == 409, rest
    assert held.told() == before
    assert "four" in words(ben.post(held.recall, {"text": "four", "key": "k"}, token=token))


@pytest.mark.parametrize("rest", ["", "/move", "/remove", "/restore"])
def test_nobody_changes_what_others_told(rest, held, ben, three, eva):
    eva.tell("hers")
    before = held.told()
    assert eva.post(f"/b/{held.id}/told/{three[0]}{rest}", {"text": "x", "side": "buyer"}).status_code == 404
    assert held.told() == before


def test_the_wrong_method_and_a_bad_id(held, ben, three):
    assert ben.get(f"/b/{held.id}/told/{three[0]}/remove").status_code == 405
    assert ben.post(f"/b/{held.id}/told/nothing/remove").status_code == 404
    assert ben.get(f"/b/{held.id}/told/nothing").status_code == 404
    assert ben.get(f"/b/{held.id}/step/lunch").status_code == 404
    assert ben.get(f"/b/{held.id}/deals/nothing").status_code == 404


def test_the_time_that_is_left_stands_on_the_page(held, ben):
    held.do(workshops.go_to, BoardStep.RECALL)
    page = ben.recall()
    assert "20 minutes left" in words(page)
    assert "data-ends-at=" in page.text
    held.do(workshops.set_end, None)
    assert "minutes left" not in words(ben.recall())


def test_a_step_says_where_the_group_is_and_leads_back_to_it(held, ben):
    held.do(workshops.go_to, BoardStep.SORT)
    page = ben.recall()
    assert "The group is at Sort." in words(page)
    assert "Join them" in words(page)
    assert ben.page().location == f"/b/{held.id}/step/sort"


def test_hostile_text_is_text(held, ben):
    ben.tell("<script>alert(1)</script>", deal="<b>Acme</b> & Co")
    page = ben.recall()
    assert "<script>alert(1)" not in page.text
    assert "<b>Acme" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert token_on(page) != "none"
