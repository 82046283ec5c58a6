"""Votes on phones: one press each, within the limit, and secret in every byte until they are closed."""

import re

from tests.support.pages import words
from workshop.store import ballots

NEW = r'nonce="[^"]+"|(?:value|content|data-token)=\\?"[\w.-]{16,}\\?"|data-now=\\?"[^"]+"|\d+ minutes? left'


def pressed(page, option):
    found = re.search(rf'name="option" value="{option}" aria-pressed="(true|false)"', page.text)
    return found[1] == "true"


def test_a_press_gives_a_vote_and_another_takes_it_back(room, ann):
    asked = room.ask()
    answer = ann.press(
        f"ballot/{asked.id}/vote", {"option": "o1", "back": "milestones", "step": "milestones"}
    )
    page = ann.get(answer.location)
    assert "Your vote is stored." in words(page)
    assert pressed(page, "o1")
    assert "You have 2 votes. 1 is left." in words(page)
    ann.press(f"ballot/{asked.id}/vote", {"option": "o1"})
    assert not pressed(ann.step("milestones"), "o1")


def test_a_button_that_gives_a_vote_gives_it_once_however_often_its_press_arrives(room, ann):
    asked = room.ask_confidence()
    button = re.search(r'formaction="([^"]+)" name="option" value="4"', ann.step("agree").text)[1]
    for _press in range(2):
        ann.press(button.removeprefix(f"{ann.address}/"), {"option": "4"})
    assert pressed(ann.step("agree"), "4")
    back = re.search(r'formaction="([^"]+)" name="option" value="4"', ann.step("agree").text)[1]
    for _press in range(2):
        ann.press(back.removeprefix(f"{ann.address}/"), {"option": "4"})
    room.lead(ballots.close, asked.id)
    assert "Closed. 0 people voted." in words(ann.step("agree"))


def test_with_one_vote_each_a_press_moves_it(room, ann):
    asked = room.ask_confidence()
    for option in ("3", "4"):
        ann.press(f"ballot/{asked.id}/vote", {"option": option})
    page = ann.step("agree")
    assert (pressed(page, "3"), pressed(page, "4")) == (False, True)


def test_more_than_the_limit_is_refused_with_the_way_out(room, ann):
    asked = room.ask(limit=2)
    for option in ("o1", "o2"):
        ann.press(f"ballot/{asked.id}/vote", {"option": option})
    answer = ann.press(f"ballot/{asked.id}/vote", {"option": "o3"})
    assert answer.status_code == 409
    assert "Take one back to give it to another option." in answer.text
    assert ann.step("milestones").text.count('aria-pressed="true"') == 2


def test_how_others_vote_shows_in_no_byte_of_any_page_before_it_is_closed(room, ann, ben, karin):
    asked = room.ask(options=("Budget", "Demo"), limit=1)
    sure = room.ask_confidence()
    looks = [f"{ben.address}/step/{step}" for step in ("sort", "order", "milestones", "agree")]
    looks += [f"{look}/live?since=0" for look in looks]
    members = [f"/w/{room.workspace}", f"/w/{room.workspace}/groups", f"/w/{room.workspace}/groups/decisions"]

    def bytes_of(who, addresses):
        pages = (who.get(address) for address in addresses)
        # Tokens, keys, marks of scripts and the time are new for every page that is printed.
        return [re.sub(NEW, "", page.text) for page in pages]

    for who, addresses in ((ben, looks), (karin, members)):
        bytes_of(who, addresses)  # What is told once, such as a notice of joining, is told.
    before = bytes_of(ben, looks), bytes_of(karin, members)
    ann.press(f"ballot/{asked.id}/vote", {"option": "o2"})
    ann.press(f"ballot/{sure.id}/vote", {"option": "5"})
    after = bytes_of(ben, looks), bytes_of(karin, members)
    assert after == before


def test_after_closing_everybody_sees_bars_with_numbers_and_nobody_votes_any_more(room, ann, ben):
    asked = room.ask()
    for who, option in ((ann, "o2"), (ben, "o2"), (ben, "o3")):
        who.press(f"ballot/{asked.id}/vote", {"option": option})
    room.lead(ballots.close, asked.id)
    page = ann.step("milestones")
    assert "Closed. 2 people voted." in words(page)
    assert re.search(r"Demo your vote\s+2 .*Trial\s+1 .*Budget\s+0", words(page))
    assert ann.press(f"ballot/{asked.id}/vote", {"option": "o1"}).status_code == 409


def test_confidence_is_told_as_a_mean_a_distribution_and_the_number_of_voters(room, ann, ben):
    asked = room.ask_confidence()
    ann.press(f"ballot/{asked.id}/vote", {"option": "5"})
    ben.press(f"ballot/{asked.id}/vote", {"option": "2"})
    assert "on average" not in ann.step("agree").text
    room.lead(ballots.close, asked.id)
    assert "3.5 of 5 on average, n = 2" in words(ann.step("agree"))


def test_a_script_gets_its_own_votes_back_because_no_number_tells_it_of_them(room, ann):
    asked = room.ask()
    told = ann.by_script(f"ballot/{asked.id}/vote", {"option": "o1", "step": "milestones"})
    assert 'value="o1" aria-pressed="true"' in told.json["parts"]["votes"]


def test_a_vote_has_a_page_on_which_people_say_why_and_nothing_of_how_they_vote(room, ann, ben):
    asked = room.ask("Is the trial a gate?")
    ann.press(f"ballot/{asked.id}/vote", {"option": "o2"})
    place = f"{ann.address}/ballot/{asked.id}"
    assert place in ben.step("milestones").text
    said = {"text": "Half of them had none.", "about": asked.id, "step": "milestones"}
    answer = ann.press("remarks", {**said, "back": f"vote:{asked.id}"})
    assert answer.location.endswith(place)
    page = ben.get(place)
    assert re.search(r"Half of them had none\. Ann , \d\d:\d\d", words(page))
    assert "your vote" not in words(page)
    (made,) = room.remarks()
    assert (made.about, made.about_words) == (asked.id, "Is the trial a gate?")


def test_a_vote_of_another_workshop_has_no_page_here(room, ann):
    assert ann.get(f"{ann.address}/ballot/unknown").status_code == 404
