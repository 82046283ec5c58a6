"""Cards for the room: what does not belong is ticked, told where it goes, and the groups follow at once."""

import re
from html import unescape

import pytest

from tests.domain.cluster.told import WON
from tests.support.pages import headings, words
from tests.support.station import Station
from workshop.demo import story
from workshop.domain.cluster.decisions import Answered, Aside, Different, Same
from workshop.domain.people import Role
from workshop.store import activities, decisions

GAVE = "gave the demo"
HELD = "demo held with the team"
ASKED = "asked for a demo on the website"


@pytest.fixture
def station(app, workspace, karin):
    made = Station(app, workspace, karin)
    made.tell(*WON)
    made.group()
    karin.get(made.address)
    made.cards = f"{made.address}/cards"
    return made


@pytest.fixture
def thornby(app, workspace, karin):
    """The demo company's notes, of which much is doubtful."""
    made = Station(app, workspace, karin)
    made.tell(*story.deals())
    made.group()
    made.cards = f"{made.address}/cards"
    return made


def answer(station, rows, out=(), *, person=None, **more):
    """Answers a card that shows these texts; `more` says where each of the ticked ones goes."""
    to = {f"to-{station.id_of(text)}": where for text, where in more.pop("to", {}).items()}
    fields = {
        "group": station.group_of(rows[0]).id,
        "row": [station.id_of(text) for text in rows],
        "out": [station.id_of(text) for text in out],
        **({"asked": "yes"} if to else {}),
        **to,
        **more,
    }
    return (person or station.owner).post(station.cards, fields)


def test_without_groups_the_page_teaches(app, workspace, karin):
    assert "no won deal has been told yet" in words(karin.get(f"/w/{workspace}/groups/cards"))


def test_a_card_shows_a_group_with_its_wordings_and_how_many_cards_there_are(thornby, karin):
    page = karin.get(thornby.cards)
    said = words(page)
    assert re.search(r"Card 1 of \d+ ", said)
    assert "Tick what does not belong." in said
    shown = set(re.findall(r'name="out" value="([^"]+)"', page.text))
    (group,) = [each for each in thornby.found.groups if each.label == headings(page)[0]]
    assert 1 <= len(shown) <= 10
    assert shown <= set(group.activities)


def test_a_card_on_which_nothing_is_ticked_keeps_its_wordings_together(station, karin):
    reply = answer(station, [GAVE, HELD])
    assert reply.location == station.cards
    assert station.decisions == (Answered((station.id_of(GAVE), station.id_of(HELD))),)
    assert "all of these belong together." in words(karin.get(station.cards))


def test_what_was_answered_is_not_asked_again_and_the_next_card_comes(thornby, karin):
    before = karin.get(thornby.cards)
    rows = re.findall(r'name="row" value="([^"]+)"', before.text)
    group = unescape(re.search(r'name="group" value="([^"]+)"', before.text)[1])
    karin.post(thornby.cards, {"group": group, "row": rows})
    after = karin.get(thornby.cards)
    assert not set(rows) & set(re.findall(r'name="row" value="([^"]+)"', after.text))
    assert re.search(r"Card 2 of \d+ · 1 answered", words(after))


def test_what_is_ticked_is_asked_about_on_the_next_page(station, karin):
    reply = answer(station, [GAVE, HELD], [HELD])
    assert reply.status_code == 303
    assert station.decisions == ()
    page = karin.get(reply.location)
    assert headings(page)[0] == "Where do these belong?"
    assert HELD in words(page)
    assert GAVE not in re.findall(r"<legend[^>]*>(.*?)</legend>", page.text)
    for choice in ("On its own: a group by itself", "It belongs nowhere", "Or in another group"):
        assert choice in words(page)


def test_one_press_stores_the_whole_answer_and_one_undo_takes_all_of_it_back(station, karin):
    target = station.group_of(ASKED)
    answer(station, [GAVE, HELD], [HELD], to={HELD: target.id})
    gave, held = station.id_of(GAVE), station.id_of(HELD)
    beside = target.activities[:3]
    assert station.decisions == (Answered((gave, held), (held,)), Same((*beside, held), into=beside))
    assert HELD in station.texts_with(ASKED)
    assert "1 wording goes elsewhere." in words(karin.get(station.cards))

    answer(station, [ASKED])
    karin.get(station.cards)
    answer(station, [GAVE, HELD], [HELD], to={HELD: "own"}, key="second")
    station.undo(station.cards)
    assert len(station.decisions) == 3
    assert HELD in station.texts_with(ASKED)
    assert "Taken back: the answer to a card." in words(karin.get(station.cards))


def test_undo_of_that_undo_lets_the_whole_answer_hold_again(station):
    answer(station, [GAVE, HELD], [HELD], to={HELD: "own"})
    station.undo(station.cards)
    assert station.decisions == ()
    station.undo(station.cards)
    assert len(station.decisions) == 2


def test_a_ticked_wording_goes_where_it_fits_best_unless_somebody_says_where(station, karin):
    page = karin.get(answer(station, [GAVE, HELD], [HELD]).location)
    assert re.search(rf'name="to-{station.id_of(HELD)}" value="likeliest" checked', page.text)
    answer(station, [GAVE, HELD], [HELD], to={HELD: "likeliest"})
    assert station.decisions == (
        Answered((station.id_of(GAVE), station.id_of(HELD)), (station.id_of(HELD),)),
    )
    assert HELD not in station.texts_with(GAVE)


@pytest.mark.parametrize(("where", "made"), [("own", Different), ("nowhere", Aside)])
def test_a_wording_stands_on_its_own_or_belongs_nowhere(where, made, station):
    answer(station, [GAVE, HELD], [HELD], to={HELD: where})
    assert station.decisions[1] == made((station.id_of(HELD),))


def test_a_group_from_the_list_of_all_goes_before_the_few(station):
    held, target = station.id_of(HELD), station.group_of(ASKED)
    answer(station, [GAVE, HELD], [HELD], to={HELD: "own"}, **{f"else-{held}": target.id})
    assert HELD in station.texts_with(ASKED)


def test_a_line_without_a_place_is_asked_for_and_the_rest_stays_chosen(station):
    reply = answer(station, [GAVE, HELD], [GAVE, HELD], to={HELD: "own", GAVE: ""})
    assert reply.status_code == 422
    assert "It is not said yet where each of these belongs." in words(reply)
    assert re.search(rf'name="to-{station.id_of(HELD)}" value="own" checked', reply.text)
    assert station.decisions == ()


def test_a_place_that_is_gone_meanwhile_is_said_to_be_gone(station):
    reply = answer(station, [GAVE, HELD], [HELD], to={HELD: "no-such-group"})
    assert reply.status_code == 422
    assert "one that you chose is gone. Choose again where these belong." in words(reply)


def test_the_same_answer_sent_twice_is_stored_once(station):
    group = station.group_of(GAVE).id
    for _ in range(2):
        sent = answer(station, [GAVE, HELD], [HELD], to={HELD: "own"}, key="one", group=group)
        assert sent.status_code == 303
    assert len(station.decisions) == 2


def test_two_people_answer_the_same_card_and_both_answers_are_kept(station, member_as, karin):
    ben = member_as(Role.MEMBER)
    answer(station, [GAVE, HELD], [HELD], to={HELD: "own"})
    group = station.group_of(GAVE).id
    rows = [station.id_of(text) for text in (GAVE, HELD)]
    ben.post(
        station.cards,
        {"group": group, "row": rows, "out": [rows[1]], "asked": "yes", f"to-{rows[1]}": "nowhere"},
    )
    assert [type(each) for each in station.decisions] == [Answered, Different, Answered, Aside]
    listed = words(karin.get(f"{station.address}/decisions"))
    assert listed.count("Take back") == 2


def test_what_was_removed_meanwhile_is_passed_over(station, karin):
    rows = [station.id_of(text) for text in (GAVE, HELD)]
    group = station.group_of(GAVE).id
    with station.database.write(station.member) as session:
        activities.remove(session, *rows)
    karin.post(station.cards, {"group": group, "row": rows})
    assert "What stood on this card was removed in the meantime." in words(karin.get(station.cards))
    assert station.decisions == ()


def test_a_card_is_skipped_and_can_be_shown_again(thornby, karin):
    page, seen = karin.get(thornby.cards), []
    while "Skip this card" in words(page):
        seen.append(headings(page)[0])
        page = karin.get(unescape(re.search(r'href="([^"]+)"[^>]*data-shortcut="s"', page.text)[1]))
    assert len(seen) == len(set(seen)) > 0
    assert "skipped, and there is no other." in words(page)
    assert headings(karin.get(thornby.cards))[0] == seen[0]


def test_where_everything_was_decided_nothing_is_doubtful(station, karin):
    for group in station.found.groups:
        karin.post(station.cards, {"group": group.id, "row": list(group.activities)})
    page = words(karin.get(station.cards))
    assert "Nothing is doubtful: every group is either plain or was decided by people." in page
    assert station.read(decisions.answers) == len(station.decisions)


def test_a_reader_looks_at_a_card_and_answers_none(thornby, reader):
    page = reader.get(thornby.cards)
    assert "Your role here is to look." in words(page)
    assert 'name="out"' not in page.text
    assert reader.post(thornby.cards).status_code == 403


def test_cards_are_for_members_of_the_workspace(station, stranger, outsider, member_as):
    assert stranger.get(station.cards).status_code == 303
    assert stranger.post(station.cards).status_code == 403
    assert outsider.get(station.cards).status_code == 404
    assert outsider.post(station.cards).status_code == 404
    assert answer(station, [GAVE, HELD], person=member_as(Role.MEMBER)).status_code == 303
