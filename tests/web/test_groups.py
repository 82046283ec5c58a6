"""The pages of the Cluster station: what they teach, what they show, and that looking changes nothing."""

import re

import pytest

from tests.domain.cluster.told import LOST, OPEN, WON, deal
from tests.support.pages import headings, words
from tests.support.station import Station
from tests.web.seeds import contents
from workshop.domain.collect.deals import Activity, Deal, Outcome
from workshop.domain.people import Role
from workshop.store import runs

PAGES = ["groups", "groups/order", "groups/decisions"]


@pytest.fixture
def station(app, workspace, karin):
    return Station(app, workspace, karin)


@pytest.fixture
def told(station):
    station.tell(*WON, LOST, OPEN)
    station.group()
    return station


def card_of(page, label):
    """What a group's card says."""
    (card,) = [one for one in re.findall(r'(?s)<li class="group .*?</details>', page.text) if label in one]
    return words(type("Page", (), {"text": f"<body>{card}"}))


def test_without_a_won_deal_the_page_teaches_and_leads_to_the_deals(station, karin):
    station.tell(deal("l", "us: demo given", outcome=Outcome.LOST))

    page = karin.get(station.address)

    assert "no won deal has been told yet" in words(page)
    assert "said 3 times in 3 deals" in words(page)
    assert f'href="/w/{station.workspace}/deals"' in page.text


def test_what_was_told_waits_until_somebody_groups_it(station, karin):
    station.tell(*WON)

    assert "16 activities of deals that ended wait to be compared." in words(karin.get(station.address))
    assert station.group().location == station.address

    page = karin.get(station.address)
    assert "5 groups found." in words(page)
    assert "16 activities, 3 won deals, 5 groups." in words(page)


@pytest.mark.parametrize("name", PAGES)
def test_looking_stores_nothing(name, app, told, karin):
    before = contents(app)
    assert karin.get(f"/w/{told.workspace}/{name}").status_code == 200
    assert contents(app) == before


def test_a_group_reads_as_a_sentence_with_its_support_and_its_reason(told, karin):
    page = karin.get(told.address)

    card = card_of(page, told.group_of("gave the demo").label)
    assert "said 3 times in 3 deals" in card
    assert "Won 2 of 3" in card
    assert "Lost 1 of 1" in card
    assert "Not a milestone: this is our own action." in card
    assert "Gate" in card_of(page, "contract")


def test_under_each_group_stands_what_was_said_of_which_deal_and_by_whom(station, karin):
    station.tell(*(deal(name, "buyer: signed the contract") for name in ("Hospital", "Brewery")))
    station.tell(Deal("z", "Dairy", Outcome.WON, (Activity("x", "they signed", contributor="Ben"),)))
    station.group()

    page = words(karin.get(station.address))

    assert "Tick the group “signed the contract”" in page
    assert "signed the contract Hospital Brewery" in page
    assert "they signed Dairy , Ben" in page


def test_the_groups_stand_in_their_stages(told, karin):
    titles = [stage.title for stage in told.found.stages]
    found = headings(karin.get(told.address))
    assert [one for one in found if one[0].isdigit()] == [f"{n} {title}" for n, title in enumerate(titles, 1)]


def test_what_is_set_aside_is_shown_with_the_reason(told, karin):
    page = words(karin.get(told.address))
    assert "These tell of nothing that somebody did" in page
    assert "nice call b" in page
    assert "Only lost deals tell of these" in page
    assert "went with a competitor l (lost)" in page


def test_notes_of_open_deals_are_told_in_a_sentence(told, karin):
    assert "1 activity belongs to an open deal." in words(karin.get(told.address))


def test_few_deals_are_said_to_be_few(told, karin):
    assert "3 won deals show a pattern, but a few more could change it." in words(karin.get(told.address))


def test_one_deal_is_said_to_be_a_path_only(station, karin):
    station.tell(WON[0])
    station.group()
    assert "Only one won deal was told." in words(karin.get(station.address))


def test_what_was_told_since_is_announced_and_grouped_when_asked(told, karin):
    assert "since these groups were found" not in words(karin.get(told.address))
    told.tell(deal("d", "buyer: contract signed by the CEO"))

    page = words(karin.get(told.address))
    assert "Something was told or changed since these groups were found." in page
    assert "contract signed by the CEO" not in page

    told.group()
    page = words(karin.get(told.address))
    assert "since these groups were found" not in page
    assert "contract signed by the CEO" in page


def test_grouping_again_what_has_not_changed_stores_no_second_run(told):
    first = told.read(runs.latest)
    told.group()
    assert told.read(runs.latest) == first


def test_deals_without_a_word_are_refused_with_the_mend(station, karin):
    station.tell(deal("a", "!!"))
    answer = station.group()
    assert answer.status_code == 422
    assert "The won deals have no activities. Add what both sides did" in words(answer)


def test_the_order_shows_when_each_group_happens_and_why_the_stages_end(told, karin):
    page = karin.get(f"{told.address}/order")
    assert "Typically 0 % of the way; half of the activities lie between 0 % and 0 %." in words(page)
    assert "The last stage holds what happens until the end of the won deals." in words(page)
    proposed = [f"{number} stages" for number in range(3, min(6, len(told.found.groups)) + 1)]
    assert [one for one in headings(page) if one[0].isdigit()] == [
        *proposed,
        *(f"{n} {stage.title}" for n, stage in enumerate(told.found.stages, 1)),
    ]


def test_three_to_six_stages_stand_side_by_side_with_the_reason_of_each_cut(told, karin):
    page = karin.get(f"{told.address}/order")
    cuts = re.findall(r'(?s)<section class="cut.*?</section>', page.text)
    assert [cut.count("<li>") for cut in cuts] == [3, 4, 5]
    assert [cut.count("cut-why") for cut in cuts] == [2, 3, 4]
    assert ["Take these" in cut for cut in cuts] == [False, True, True]
    assert "What the deals show; shown below." in cuts[0]


def test_the_order_is_cut_into_as_many_stages_as_asked_for(told, karin):
    answer = karin.post(f"{told.address}/stages", {"stages": "4"})
    assert answer.location == f"{told.address}/order"
    assert len(told.found.stages) == 4
    page = words(karin.get(f"{told.address}/order"))
    assert "The order has 4 stages now." in page
    assert "Chosen by somebody here." in page
    told.arrange("aside", said=["gave the demo"])
    assert len(told.found.stages) == 4, "later acts keep the number"
    karin.post(f"{told.address}/stages", {"stages": ""})
    assert len(told.found.stages) == 3


def test_the_process_is_made_from_the_order_and_a_second_one_is_said_to_replace_it(told, karin):
    order = f"{told.address}/order"
    assert f'action="/w/{told.workspace}/process/propose"' in karin.get(order).text
    assert "It replaces the process that is there" not in words(karin.get(order))
    karin.post(f"/w/{told.workspace}/process/propose", {"stages": "", "key": "first"})
    assert "It replaces the process that is there; Undo brings that one back." in words(karin.get(order))


def test_a_number_of_stages_that_no_process_has_is_taken_for_none(told, karin):
    karin.post(f"{told.address}/stages", {"stages": "99"})
    assert len(told.found.stages) == 3


def test_a_group_has_a_page_with_all_that_was_said_whole(station, karin):
    long = "buyer: they signed the contract " + "and signed " * 100 + "at last"
    station.tell(*WON, deal("d", long))
    station.group()
    assert "at last" not in words(karin.get(station.address))
    group = station.group_of("contract signed")
    page = karin.get(f"/w/{station.workspace}/group/{group.id}")
    assert headings(page)[0] == group.label
    assert "at last" in words(page)


def test_a_reader_sees_the_groups_and_is_offered_nothing(told, reader):
    page = reader.get(told.address)
    assert "gave the demo" in words(page)
    assert 'type="checkbox" form="arrange"' not in page.text
    assert "Rename" not in words(page)
    assert "Take these" not in words(reader.get(f"{told.address}/order"))


def test_a_reader_is_told_who_can_group(station, reader):
    station.tell(*WON)
    assert "A member of this workspace can group them." in words(reader.get(station.address))


def test_user_text_is_text(station, karin):
    texts = [
        "<b>x</b> signed it",
        "{{7*7}} signed it",
        "שלום signed it \u202e",
        "signed it " + "long " * 2000,
    ]
    for number, text in enumerate(texts):
        station.tell(deal(f"<i>{number}</i>", f"buyer: {text}", "us: sent the quote"))
    station.group()
    for address in (station.address, f"{station.address}/order"):
        page = karin.get(address)
        assert page.status_code == 200
        assert "<b>x</b>" not in page.text
        assert "49" not in words(page)
    page = karin.get(station.address)
    assert "&lt;b&gt;x&lt;/b&gt; signed it" in page.text
    assert "{{7*7}} signed it" in page.text
    assert len(page.text) < 60_000


def test_a_group_that_is_not_there_is_not_found(told, karin):
    assert karin.get(f"/w/{told.workspace}/group/never-there").status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_strangers_sign_in_first_and_outsiders_find_nothing(name, told, stranger, outsider):
    address = f"/w/{told.workspace}/{name}"
    assert stranger.get(address).location == f"/sign-in?next={address}"
    assert outsider.get(address).status_code == 404


@pytest.mark.parametrize("name", ["groups", "groups/stages"])
def test_a_reader_does_not_group(name, told, reader):
    assert reader.post(f"/w/{told.workspace}/{name}").status_code == 403


def test_a_member_groups(station, member_as):
    station.tell(*WON)
    assert member_as(Role.MEMBER).post(station.address).location == station.address


def test_a_proposed_milestone_in_the_sellers_words_asks_what_the_buyer_did_with_it(station, karin):
    told = [deal(name, "buyer: asked for a demo", "buyer: we sent the proposal") for name in "abc"]
    station.tell(*told)
    station.group()
    group = station.group_of("we sent the proposal")
    question = "This is our own work. It does not say what the buyer did."
    for address in (station.address, f"{station.address}/order"):
        page = karin.get(address)
        assert question in words(page)
        assert f'href="/w/{station.workspace}/group/{group.id}#name-{group.id}"' in page.text
    own = f"/w/{station.workspace}/group/{group.id}"
    assert question in words(karin.get(own))

    karin.post(f"{own}/name", {"label": "Buyer confirmed the proposal by e-mail", "back": "group"})
    assert question not in words(karin.get(own))


def test_a_group_tells_what_won_and_lost_deals_say_of_it(told, karin):
    group = told.group_of("contract signed")
    page = karin.get(f"/w/{told.workspace}/group/{group.id}")
    assert "3 of 3 won deals, 0 of 1 lost: too few to tell." in words(page)
