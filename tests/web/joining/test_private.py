"""Before the reveal nobody else sees what somebody told, in no byte; some workshops name nobody."""

import re

import pytest

from tests.support.joined import held_in
from tests.support.pages import Guest, app_on, new_person, new_workspace
from workshop.domain.people import Role
from workshop.store import workshops

SECRET = "Quokka"
STEPS = ["recall", "sort", "order", "milestones", "walk", "agree"]
MEMBERS_PAGES = [
    "",
    "/deals",
    "/groups",
    "/groups/order",
    "/groups/people",
    "/groups/points",
    "/groups/cards",
    "/groups/contrast",
    "/groups/decisions",
    "/imports",
    "/removed",
    "/exports",
    "/process",
]


# New for every answer, whatever happened.
TOKEN = r'(?:name=\\?"(?:csrf_token|key)\\?" value=|data-token=|"csrf-token" content=)'
ALWAYS_NEW = re.compile(rf'nonce[-=]\\?"?[\w-]+|{TOKEN}\\?"[^"\\]+')
OF_THE_LINE = {"Date", "Set-Cookie", "Content-Length", "Vary"}


def bytes_of(answer):
    """Everything that came, with its headers, without what is new at every look."""
    headers = sorted(f"{name}: {value}" for name, value in answer.headers if name not in OF_THE_LINE)
    return ALWAYS_NEW.sub("new", "\n".join([*headers, answer.text]))


def deals_on(member, workspace):
    """The ids of the deals that the member's list shows."""
    page = member.get(f"/w/{workspace}/deals")
    return sorted(set(re.findall(rf"/w/{workspace}/deals/([\w-]+)\"", page.text)) - {"new"})


def looks(held, guest):
    """Everything that a participant can ask for."""
    for step in STEPS:
        yield guest.page(f"/step/{step}")
        yield guest.page(f"/step/{step}/live?since=0")
    yield guest.page("/lines")
    yield guest.get(f"/j/{held.code}")
    yield guest.get("/j")


def test_another_participant_s_pages_do_not_change_by_a_byte_when_somebody_tells_more(held, ben, eva):
    eva.tell("mine")
    before = [bytes_of(answer) for answer in looks(held, eva)]
    for number in range(5):
        ben.tell(f"{SECRET} {number}", deal=f"{SECRET} {number % 2}")
    after = [bytes_of(answer) for answer in looks(held, eva)]
    assert after == before
    assert SECRET not in "".join(after)
    assert "Ben" not in "".join(after)


def test_what_is_asked_every_second_stays_silent_while_others_tell(held, ben, eva):
    page = eva.recall()
    known = page.text.split('data-revision="')[1].split('"')[0]
    live = f"/step/recall/live?since={known}"
    assert eva.page(live).status_code == 204
    ben.tell(SECRET)
    assert eva.page(live).status_code == 204
    eva.tell("mine")
    assert eva.page(live).status_code == 200


def test_members_do_not_see_it_on_any_page_or_in_any_file(held, ben, karin, member_as):
    ben.tell(SECRET, deal=f"{SECRET} deal")
    for member in (karin, member_as(Role.READER), member_as(Role.FACILITATOR, "Frida")):
        for rest in MEMBERS_PAGES:
            answer = member.get(f"/w/{held.workspace}{rest}", follow_redirects=True)
            assert SECRET not in answer.text, rest


def test_the_number_of_deals_that_members_see_does_not_tell_either(held, ben, karin):
    before = bytes_of(karin.get(f"/w/{held.workspace}/deals"))
    ben.tell(SECRET)
    assert bytes_of(karin.get(f"/w/{held.workspace}/deals")) == before


def test_members_find_no_trace_of_a_hidden_activity_by_its_address(held, ben, karin):
    ben.tell(SECRET)
    page = ben.recall()
    activity = page.text.split('data-id="')[1].split('"')[0]
    deal = page.text.split('name="of" value="')[1].split('"')[0]
    for where in (f"activities/{activity}", f"deals/{deal}", f"deals/{deal}/edit"):
        answer = karin.get(f"/w/{held.workspace}/{where}")
        assert (answer.status_code, SECRET in answer.text) == (404, False), where


def test_what_was_told_before_the_reveal_is_there_for_all_after_it(held, ben, eva, karin):
    ben.tell(SECRET)
    held.do(workshops.reveal)
    (deal,) = deals_on(karin, held.workspace)
    assert SECRET in karin.get(f"/w/{held.workspace}/deals/{deal}").text
    assert SECRET not in eva.recall().text  # Here one sees one's own; the others' are in the next step.
    held.do(workshops.conceal)
    assert deals_on(karin, held.workspace) == []


@pytest.mark.parametrize("named_first", [True, False], ids=["named-before", "never-named"])
def test_where_nobody_is_named_no_page_and_no_file_names_anybody(named_first, app, workspace, karin):
    """Also where names were asked for when people joined and told, and are not any more."""
    held = held_in(app, workspace, karin, anonymous=not named_first)
    held.join("Zebedee").tell("asked for a visit", deal="Umbrella")
    held.do(workshops.set_options, anonymous=True, asks_lost=False)
    held.do(workshops.reveal)
    for rest in [*MEMBERS_PAGES, *(f"/deals/{deal}" for deal in deals_on(karin, workspace))]:
        answer = karin.get(f"/w/{workspace}{rest}", follow_redirects=True)
        assert "Zebedee" not in answer.text, rest
    eva = held.join("Eva")
    assert "Zebedee" not in "".join(bytes_of(answer) for answer in looks(held, eva))


def test_where_people_are_named_their_name_stands_beside_what_they_told(held, ben, karin, workspace):
    ben.tell("asked for a visit", deal="Umbrella")
    held.do(workshops.reveal)
    (deal,) = deals_on(karin, workspace)
    assert "told by Ben" in karin.get(f"/w/{workspace}/deals/{deal}").text


def test_a_participant_of_another_workshop_of_the_company_does_not_hear_who_took_part(app, workspace, karin):
    first, second = (held_in(app, workspace, karin, title) for title in ("First", "Second"))
    first.join("Zebedee").tell("asked for a visit")
    first.do(workshops.reveal)
    second.do(workshops.reveal)
    eva = second.join("Eva")
    assert "Zebedee" not in "".join(bytes_of(answer) for answer in looks(second, eva))


def test_no_answer_over_plain_http_tells_a_browser_to_insist_on_https(sqlite_database, tmp_path):
    app = app_on(sqlite_database, tmp_path, allow_http=True)
    karin = new_person(app)
    held = held_in(app, new_workspace(app, karin), karin)
    guest = Guest(app.test_client())
    for where in ("/j", f"/j/{held.code}", "/j/0000-0000", held.recall):
        answer = guest.client.get(where, base_url="http://lan.test:8000")
        assert "Strict-Transport-Security" not in answer.headers, where
        assert answer.status_code in {200, 303, 404}, where


def test_without_the_switch_the_room_is_told_what_to_do_and_gets_nothing(held, ben):
    for where in ("/j", f"/j/{held.code}", held.recall):
        answer = ben.client.get(where, base_url="http://192.168.1.20:8000")
        assert answer.status_code == 403
        assert "WORKSHOP_ALLOW_HTTP=1" in answer.text
