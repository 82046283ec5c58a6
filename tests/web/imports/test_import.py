"""From files to deals: what is recognised, what is asked, what is shown is what is stored."""

import re

import pytest
from markupsafe import escape

from tests.support.pages import headings, words
from tests.web.deals.test_deals import lines, undo_on
from tests.web.imports.files import (
    HUBSPOT_ACTIVITIES,
    HUBSPOT_DEALS,
    PLAIN,
    bring_in,
    check_page,
    deal_names,
    form_on,
    look_again,
    sent,
    ticked,
)

BOTH = (("deals.csv", HUBSPOT_DEALS), ("activities.csv", HUBSPOT_ACTIVITIES))


def deal_page(person, workspace, name):
    listed = person.get(f"/w/{workspace}/deals").text
    return person.get(re.search(rf'<a class="ledger-name" href="([^"]+)">{escape(name)}<', listed)[1])


def test_a_crm_s_export_is_recognised_and_joined(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    assert "deals.csv is an export of HubSpot deals, 4 rows." in words(page)
    assert "activities.csv is an export of HubSpot activities, 4 rows." in words(page)
    assert "Won only: 2 of 4" in headings(page)
    assert "Deals ticked: 2. Activities in them: 4." in words(page)
    assert "1 deal has no activity in these files and stays out." in words(page)
    assert "fewer than three activities" in words(page)


def test_won_and_lost_deals_are_ticked_and_open_ones_are_not(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    assert ticked(page) == ["8001", "8002"]
    assert "Not needed for the process: nobody knows yet how they end." in words(page)


def test_what_the_page_shows_is_what_is_stored(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    first = re.findall(r"<tr>\s*<th scope=\"row\">(.*?)</th>.*?What happened\">(.*?)</td>", page.text, re.S)
    assert bring_in(karin, workspace, page).location == f"/w/{workspace}/deals"
    assert deal_names(karin, workspace) == ["Globex renewal", "Initech start"]
    stored = [("Globex renewal", text) for _, text in lines(deal_page(karin, workspace, "Globex renewal"))]
    stored += [("Initech start", text) for _, text in lines(deal_page(karin, workspace, "Initech start"))]
    assert first == stored
    assert stored[:3] == [
        ("Globex renewal", "Asked for a reference"),
        ("Globex renewal", "Budget named"),
        ("Globex renewal", "Kick-off"),
    ]


def test_an_unticked_deal_stays_out(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    bring_in(karin, workspace, page, without={"8002"})
    assert deal_names(karin, workspace) == ["Globex renewal"]


def test_ticks_stay_as_they_were_when_the_page_is_shown_again(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    again = look_again(karin, workspace, page, without={"8001"})
    assert ticked(again) == ["8002"]
    assert "Deals ticked: 1. Activities in them: 1." in words(again)


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ({"tick": "open"}, ["8001", "8002", "8003"]),
        ({"untick": "won"}, ["8002"]),
        ({"tick": "no"}, ["8001", "8002"]),
    ],
)
def test_all_deals_of_one_end_are_ticked_or_unticked_at_once(press, expected, karin, workspace):
    assert ticked(look_again(karin, workspace, check_page(karin, workspace, *BOTH), press)) == expected


def test_numeric_stages_are_asked_for_and_not_guessed(karin, workspace):
    deals = HUBSPOT_DEALS.replace("closedwon", "497565675")
    page = check_page(karin, workspace, ("deals.csv", deals), BOTH[1])
    assert "In column Deal Stage, which of these mean won?" in words(page)
    assert "Won only: 0 of 4" in headings(page)
    form = form_on(page)
    name = next(name for name, values in form.items() if values == ["497565675"]).removesuffix("-word")
    assert form[name] == [""]
    again = look_again(karin, workspace, page, answers={name: "won"})
    assert "Won only: 2 of 4" in headings(again)
    assert form_on(again)[name] == ["won"]
    bring_in(karin, workspace, again)
    assert "Globex renewal" in deal_names(karin, workspace)


def test_dates_that_can_be_read_two_ways_must_be_asked_about(karin, workspace):
    table = PLAIN.replace("2025-01-02", "02/01/2025").replace("2025-01-05", "05/01/2025")
    page = check_page(karin, workspace, ("mine.csv", table))
    assert "In column date, does the day or the month stand first?" in words(page)
    refused = bring_in(karin, workspace, page)
    assert refused.status_code == 422
    assert "Answer the questions first" in words(refused)
    assert deal_names(karin, workspace) == []
    again = look_again(karin, workspace, page, answers={"0-dates": "month_first"})
    bring_in(karin, workspace, again)
    assert "1 Feb 2025" in words(deal_page(karin, workspace, "Acme"))


def test_words_for_the_sides_are_asked_about(karin, workspace):
    page = check_page(karin, workspace, ("mine.csv", PLAIN.replace("buyer", "Hospital")))
    assert "In column actor, who is meant?" in words(page)
    name = next(n for n, values in form_on(page).items() if values == ["Hospital"]).removesuffix("-word")
    again = look_again(karin, workspace, page, answers={name: "buyer"})
    bring_in(karin, workspace, again)
    assert lines(deal_page(karin, workspace, "Acme"))[0] == ("buyer", "asked for prices")


def test_a_column_can_be_chosen_by_hand(karin, workspace):
    table = "customer,story\nAcme,asked for prices\nAcme,signed\n"
    page = check_page(karin, workspace, ("mine.csv", table))
    assert "Nothing can be imported from these files yet" in headings(page)
    again = look_again(karin, workspace, page, answers={"0-text": "1"})
    assert "Won only: 1 of 1" in headings(again)
    assert "such as “asked for prices”, “signed”" in words(again)
    bring_in(karin, workspace, again)
    assert [text for _, text in lines(deal_page(karin, workspace, "Acme"))] == ["asked for prices", "signed"]


def test_deals_without_activities_are_counted_and_the_missing_file_is_asked_for(karin, workspace):
    answer = sent(karin, workspace, BOTH[0])
    page = karin.get(answer.location)
    assert "4 deals, 2 won; no activities in this file." in words(page)
    assert "Add the CRM's export of activities, tasks or messages." in words(page)
    kept = re.findall(r"upload=([\w-]+)", answer.location)
    both = karin.get(sent(karin, workspace, BOTH[1], upload=kept).location)
    assert "Won only: 2 of 4" in headings(both)


def test_two_files_of_one_name_are_told_apart(karin, workspace):
    page = check_page(karin, workspace, ("export.csv", HUBSPOT_DEALS), ("export.csv", HUBSPOT_ACTIVITIES))
    assert "export (2).csv is an export of HubSpot activities" in words(page)


def test_an_import_sent_twice_is_stored_once(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    for _ in range(2):
        assert bring_in(karin, workspace, page).status_code == 303
    assert deal_names(karin, workspace) == ["Globex renewal", "Initech start"]


def test_deals_that_were_imported_before_are_told_and_not_ticked(karin, workspace):
    bring_in(karin, workspace, check_page(karin, workspace, *BOTH))
    page = check_page(karin, workspace, *BOTH)
    assert "2 deals were imported before and are not ticked" in words(page)
    assert ticked(page) == []


def test_another_deal_of_a_table_that_is_called_1_too_is_not_taken_for_the_same(karin, workspace):
    bring_in(
        karin, workspace, check_page(karin, workspace, ("a.csv", "deal_id,deal_name,text\n1,Acme,met\n"))
    )
    page = check_page(karin, workspace, ("b.csv", "deal_id,deal_name,text\n1,Bolt,met\n"))
    assert ticked(page) == ["1"]


def test_nothing_ticked_is_told_and_the_files_stay(karin, workspace):
    page = check_page(karin, workspace, *BOTH)
    answer = bring_in(karin, workspace, page, without={"8001", "8002"})
    assert answer.status_code == 422
    assert "Tick at least one deal that has activities." in words(answer)
    assert "<title>Error: Check the import" in answer.text
    assert bring_in(karin, workspace, answer, answers={"take": "8001"}).status_code == 303


def test_an_import_is_undone_at_once_with_its_numbers_and_that_is_undone_too(karin, workspace):
    bring_in(karin, workspace, check_page(karin, workspace, *BOTH))
    page = karin.get(f"/w/{workspace}/deals")
    assert "2 deals are imported, with 4 activities." in words(page)
    karin.post(*undo_on(page))
    page = karin.get(f"/w/{workspace}/imports")
    assert "The import is undone: 2 deals with 4 activities are gone." in words(page)
    back = undo_on(page)
    assert deal_names(karin, workspace) == []
    karin.post(*back)
    assert deal_names(karin, workspace) == ["Globex renewal", "Initech start"]


def test_the_list_of_imports_says_what_came_when_and_by_whom(karin, workspace):
    assert "Nothing has been imported yet." in words(karin.get(f"/w/{workspace}/imports"))
    bring_in(karin, workspace, check_page(karin, workspace, *BOTH))
    page = words(karin.get(f"/w/{workspace}/imports"))
    assert "deals.csv, activities.csv 2 deals 4 activities" in page
    assert "Karin Undo this import" in page


def test_an_import_takes_all_or_nothing(app, karin, workspace, monkeypatch):
    page = check_page(karin, workspace, *BOTH)

    def break_off(*_given):
        raise OSError("the disk is full")

    monkeypatch.setattr("workshop.store.imports._activity", break_off)
    assert bring_in(karin, workspace, page).status_code == 500
    monkeypatch.undo()
    assert deal_names(karin, workspace) == []
    assert bring_in(karin, workspace, page).status_code == 303


HOSTILE = [
    "<b>x</b>",
    "<script>alert(1)</script>",
    "{{7*7}}",
    '"] onload=alert(1)',
    "=cmd()",
    "'\"><svg>",
    "שלום 👩\u200d🚀",
]


def file_name(text):
    """As a browser sends it, which writes quotation marks otherwise."""
    return text.replace("/", " ").replace('"', "%22")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_file_holds_is_text_in_every_place(text, karin, workspace):
    cell = '"' + text.replace('"', '""') + '"'
    table = f"deal_name,text,outcome,actor,{cell}\n{cell},{cell},{cell},{cell},1\n{cell},{cell},won,buyer,1\n"
    page = check_page(karin, workspace, (f"{file_name(text)}.csv", table))
    assert page.status_code == 200
    if escape(text) != text:
        assert text not in page.text
        assert str(escape(text)) in page.text
    assert "49" not in words(page)


def test_a_mapping_made_up_by_hand_breaks_nothing(karin, workspace):
    page = check_page(karin, workspace, ("mine.csv", PLAIN))
    made_up = {
        "0-text": "99",
        "0-part": "x",
        "0-dates": "x",
        "0-outcome-0": "x",
        "whole": "x",
        "shown": "nobody",
    }
    answer = look_again(karin, workspace, page, answers=made_up)
    assert answer.status_code == 200
    assert "Nothing can be imported" in words(answer)
