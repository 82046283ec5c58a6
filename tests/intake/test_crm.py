"""Exports of CRM systems, in small samples of our own with the headers that they really have."""

from __future__ import annotations

import pytest

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.collected import Collected, read_files
from workshop.intake.questions import Asks
from workshop.intake.sheet import Why

HUBSPOT_DEALS = """Record ID,Deal Name,Amount,Currency,Deal Stage,Pipeline,Close Date,Deal owner,Create Date
8001,Globex renewal,4000,USD,closedwon,Sales,2025-03-31,Jane,2025-02-05 10:00
8002,Initech start,"12,500.00",USD,Closed Lost,Sales,2025-04-30,Jane,2025-02-06 10:00
8003,Hooli pilot,100,USD,appointmentscheduled,Sales,,Jane,2025-02-07 10:00
"""
HUBSPOT_ACTIVITIES = """Record ID,Activity type,Title,Body,Activity date,Activity assigned to,Associated Deal IDs
404,MEETING,Kick-off,,2025-03-01 10:00,Sam,8001;8002
405,INCOMING_EMAIL,Budget,<p>We have the <b>budget</b></p>,2025-02-20 09:00,Sam,8001
406,CALL,Cold call,,2025-02-10 09:00,Sam,
407,NOTE,Elsewhere,,2025-02-10 09:00,Sam,9999
"""  # noqa: E501
HUBSPOT_TASKS = """Record ID,Task title,Task body,Due date,Task status,Task type,Assigned to,Associated Deal IDs,Completion date
404,Call Carol,,2025-04-20 09:00,COMPLETED,CALL,Sam,8001,2025-02-15 15:30
502,Send contract,,2025-04-21 09:00,NOT_STARTED,TODO,Sam,8001,
"""  # noqa: E501
SALESFORCE_API = """Id,Name,Amount,StageName,CloseDate,OwnerId,AccountId,IsClosed,IsWon
006AAAAAAAAAAA1xyz,Arc reactor,150000,Paper signed,2025-05-01,005X,001A,true,true
006AAAAAAAAAAAa,Bee hive,1,Went elsewhere,2025-05-02,005X,001A,true,false
006AAAAAAAAAAA2,Cog wheel,1,Somewhere,2025-06-01,005X,001B,false,false
"""
SALESFORCE_TASKS = """Id,Subject,Description,ActivityDate,Status,OwnerId,WhoId,WhatId,CallType,CompletedDateTime
00TA,Asked for references,,2025-01-06,Completed,005X,003A,006AAAAAAAAAAA1,Inbound,2025-01-07T10:00:00.000Z
00TB,Email Tony,Sent the deck.,2025-01-05,Completed,005X,003A,006AAAAAAAAAAA1xyz,,
00TC,Wrote to the account,,2025-01-05,Completed,005X,003A,001AAAAAAAAAAA1,,
00TD,[Outreach] [Out] Hello,,2025-01-04,Completed,005X,003A,006AAAAAAAAAAAA,,
00TE,Send the contract,,2025-02-05,Not Started,005X,003A,006AAAAAAAAAAA1,,
"""  # noqa: E501
SALESFORCE_EVENTS = """Id,WhoId,WhatId,Subject,StartDateTime,EndDateTime,ActivityDate,Type,Description,OwnerId
00UA,003A,006AAAAAAAAAAA1,Workshop with the CFO,2025-01-09T10:00:00.000Z,2025-01-09T11:00:00.000Z,2025-01-09,,,005X
"""  # noqa: E501
SALESFORCE_REPORT = """Opportunity ID,Opportunity Owner,Opportunity Name,Stage,Probability (%),Close Date
006AAAAAAAAAAA1,Jo,Arc reactor,Closed Won,100,2025-05-01
006AAAAAAAAAAA2,Jo,Bee hive,Prospecting,10,2025-05-01

"Opportunities 2025"
"Copyright (c) 2025 Example, inc. All rights reserved."
"""
SALESFORCE_ACTIVITY_REPORT = """Assigned,Subject,Date,Status,Task,Company / Account,Opportunity,Contact
Jo,Reference call,13/01/2025,Completed,1,Arc,Arc reactor,Tony
"""
PIPEDRIVE_DEALS = """Deal - ID,Deal - Title*,Deal - Value,Deal - Stage,Deal - Status,Deal - Won time
2001,Acme - new,12000,Proposal Made,Won,2026-03-01 10:00:00
2002,Bolt - new,1,Qualified,Verloren,
2003,Bolt - new,1,Won,open,
"""
PIPEDRIVE_ACTIVITIES = """Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Deal ID,Activity - Deal,Activity - Note
1,Intro call,call,2026-01-06,Done,2001,Acme - new,<div>They have a budget</div>
2,Demo,meeting,2026-01-09,Done,,Acme - new,
3,Follow up,task,2026-01-20,To do,2001,Acme - new,
4,Visit,meeting,2026-01-20,Done,,Bolt - new,
"""  # noqa: E501
ODOO_LEADS = """Opportunity,Customer,Salesperson,Sales Team,Stage,Expected Revenue,Probability,Closed Date,Active,External ID
Acme desks,Acme,Mitchell,Europe,Signed,12000.0,100.0,2026-02-27 14:02:11,True,__export__.crm_lead_12_ab3
Bolt desks,Bolt,Mitchell,Europe,New,1.0,0.0,,False,__export__.crm_lead_13_ab4
Coil desks,Coil,Mitchell,Europe,Qualified,1.0,42.5,,True,__export__.crm_lead_14_ab5
"""  # noqa: E501
ODOO_MESSAGES = """id,res_id,model,message_type,subject,body,date,author_id,record_name
77,12,crm.lead,email,Re: offer,<p>We accept</p>,2026-02-20 08:00:00,Bo,Acme desks
78,12,res.partner,comment,,Elsewhere,2026-02-20 08:00:00,Bo,Acme
79,12,crm.lead,comment,,<p>Talked about<br>delivery</p>,2026-02-19 08:00:00,Mitchell,Acme desks
"""
FRAPPE_DEALS = """ID,Organization,Status,Deal Owner,Deal Value,Probability,Expected Closure Date
CRM-DEAL-1,Acme,Won,jo@example.com,1,100,2026-01-01
CRM-DEAL-2,Bolt,Negotiation,jo@example.com,1,70,2026-01-01
"""
FRAPPE_TASKS = """ID,Title,Status,Due Date,Assigned To,Reference Docname
1,Call the buyer,Done,2026-01-01,jo@example.com,CRM-DEAL-1
2,Call again,Backlog,2026-01-02,jo@example.com,CRM-DEAL-1
"""
OWN_TEMPLATE = """deal,activity,when,side,who,outcome,stage,note
Acme,Champion books a second meeting,2026-01-06,buyer,Head of BI,won,,
Acme,Send proposal,2026-02-01,seller,AE,won,,
"""


def read(**files: str) -> Collected:
    return read_files([(f"{name}.csv", text.encode()) for name, text in files.items()])


def told(collected: Collected) -> list[tuple[str, str, Outcome, list[str]]]:
    return [(d.id, d.name, d.outcome, [a.text for a in d.activities]) for d in collected.deals]


def reasons(collected: Collected) -> list[tuple[str, int, Why, str]]:
    return [(row.file, row.row, row.why, str(row.problems[0].what)) for row in collected.apart]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (HUBSPOT_DEALS, "HubSpot deals"),
        (HUBSPOT_ACTIVITIES, "HubSpot activities"),
        (HUBSPOT_TASKS, "HubSpot tasks"),
        (SALESFORCE_API, "Salesforce opportunities"),
        (SALESFORCE_TASKS, "Salesforce tasks"),
        (SALESFORCE_EVENTS, "Salesforce events"),
        (SALESFORCE_REPORT, "Salesforce opportunity report"),
        (SALESFORCE_ACTIVITY_REPORT, "Salesforce activity report"),
        (PIPEDRIVE_DEALS, "Pipedrive deals"),
        (PIPEDRIVE_ACTIVITIES, "Pipedrive activities"),
        (ODOO_LEADS, "Odoo opportunities"),
        (ODOO_MESSAGES, "Odoo messages"),
        (FRAPPE_DEALS, "Frappe CRM deals"),
        (FRAPPE_TASKS, "Frappe CRM tasks"),
        (OWN_TEMPLATE, None),
        ("deal_id,deal_name,position,date,actor,text,contributor\nD1,Acme,1,,buyer,Met,Ana\n", None),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_each_export_is_recognised_by_its_headers_in_any_case(text, title, delimiter):
    header, rest = text.split("\n", 1)
    # The cells of the rows do not matter here, only that the header is cut rightly.
    changed = f"{header.upper().replace(',', delimiter)}\n"
    (file,) = read(export=changed + rest.replace(",", delimiter)).files
    assert file.title == title


def test_hubspot_deals_and_activities_are_joined_by_the_deals_record_id():
    assert told(read(deals=HUBSPOT_DEALS, activities=HUBSPOT_ACTIVITIES)) == [
        ("8001", "Globex renewal", Outcome.WON, ["Budget: We have the budget", "Kick-off"]),
        ("8002", "Initech start", Outcome.LOST, ["Kick-off"]),
        ("8003", "Hooli pilot", Outcome.OPEN, []),
    ]


def test_an_activity_of_two_deals_has_an_id_in_each():
    collected = read(deals=HUBSPOT_DEALS, activities=HUBSPOT_ACTIVITIES)
    ids = [[activity.id for activity in deal.activities] for deal in collected.deals]
    assert ids == [["activity-405", "activity-404-8001"], ["activity-404-8002"], []]


def test_rows_of_no_deal_and_of_deals_elsewhere_are_left_out_with_the_reason():
    assert reasons(read(deals=HUBSPOT_DEALS, activities=HUBSPOT_ACTIVITIES)) == [
        ("activities.csv", 3, Why.LEFT_OUT, "It belongs to no deal."),
        ("activities.csv", 4, Why.LEFT_OUT, "Its deal is not in the file of deals."),
    ]


def test_three_hubspot_files_make_one_history_in_which_equal_numbers_stay_apart():
    collected = read(deals=HUBSPOT_DEALS, activities=HUBSPOT_ACTIVITIES, tasks=HUBSPOT_TASKS)
    assert [(a.id, a.side) for a in collected.deals[0].activities] == [
        ("task-404", Side.SELLER),
        ("activity-405", Side.BUYER),
        ("activity-404-8001", Side.UNKNOWN),
    ]
    assert ("tasks.csv", 2, Why.LEFT_OUT, "It is planned and not done yet.") in reasons(collected)


def test_stages_known_by_number_only_are_asked_with_their_counts():
    text = HUBSPOT_DEALS.replace("closedwon", "497565675").replace("appointmentscheduled", "497565675")
    collected = read(deals=text, activities=HUBSPOT_ACTIVITIES)
    (question,) = collected.questions
    assert (question.asks, question.file, question.column) == (Asks.OUTCOME, "deals.csv", "Deal Stage")
    assert [(choice.value, choice.count, choice.known) for choice in question.choices] == [
        ("497565675", 2, None),
        ("Closed Lost", 1, Outcome.LOST),
    ]
    assert told(collected) == [("8002", "Initech start", Outcome.LOST, ["Kick-off"])]


def test_salesforce_flags_tell_the_outcome_whatever_the_stages_are_called():
    assert told(read(deals=SALESFORCE_API, tasks=SALESFORCE_TASKS, events=SALESFORCE_EVENTS)) == [
        ("006AAAAAAAAAAA1xyz", "Arc reactor", Outcome.WON, [
            "Email Tony: Sent the deck.", "Asked for references", "Workshop with the CFO"]),
        ("006AAAAAAAAAAAa", "Bee hive", Outcome.LOST, []),
        ("006AAAAAAAAAAA2", "Cog wheel", Outcome.OPEN, []),
    ]  # fmt: skip


def test_salesforce_ids_are_compared_by_fifteen_characters_and_by_case():
    collected = read(deals=SALESFORCE_API, tasks=SALESFORCE_TASKS)
    assert reasons(collected) == [
        ("tasks.csv", 3, Why.LEFT_OUT, "It belongs to an account, not to one of its deals."),
        ("tasks.csv", 4, Why.LEFT_OUT, "Its deal is not in the file of deals."),
        ("tasks.csv", 5, Why.LEFT_OUT, "It is planned and not done yet."),
    ]


def test_a_salesforce_side_is_taken_only_where_the_export_says_it():
    tasks = SALESFORCE_TASKS.replace("006AAAAAAAAAAAA", "006AAAAAAAAAAA1")
    (deal, *_) = read(deals=SALESFORCE_API, tasks=tasks).deals
    assert [(a.text, a.side) for a in deal.activities] == [
        ("[Outreach] [Out] Hello", Side.SELLER),
        ("Email Tony: Sent the deck.", Side.UNKNOWN),
        ("Asked for references", Side.BUYER),
    ]


def test_salesforce_reports_are_joined_by_the_opportunitys_name_and_lose_their_footer():
    collected = read(deals=SALESFORCE_REPORT, activities=SALESFORCE_ACTIVITY_REPORT)
    assert told(collected) == [
        ("006AAAAAAAAAAA1", "Arc reactor", Outcome.WON, ["Reference call"]),
        ("006AAAAAAAAAAA2", "Bee hive", Outcome.OPEN, []),
    ]


def test_pipedrive_goes_by_status_not_stage_and_by_title_where_the_id_is_missing():
    collected = read(deals=PIPEDRIVE_DEALS, activities=PIPEDRIVE_ACTIVITIES)
    assert told(collected) == [
        ("2001", "Acme - new", Outcome.WON, ["Intro call: They have a budget", "Demo"]),
        ("2002", "Bolt - new", Outcome.LOST, []),
        ("2003", "Bolt - new", Outcome.OPEN, []),
    ]


def test_a_title_that_two_deals_have_is_not_guessed_between():
    assert reasons(read(deals=PIPEDRIVE_DEALS, activities=PIPEDRIVE_ACTIVITIES)) == [
        ("activities.csv", 3, Why.LEFT_OUT, "It is planned and not done yet."),
        ("activities.csv", 4, Why.WRONG, "2 deals have this name."),
    ]


def test_odoo_is_won_at_a_hundred_percent_and_lost_when_archived():
    collected = read(deals=ODOO_LEADS, messages=ODOO_MESSAGES)
    assert [deal.outcome for deal in collected.deals] == [Outcome.WON, Outcome.LOST, Outcome.OPEN]
    assert collected.questions == ()


def test_odoo_messages_find_their_lead_by_number_and_a_mail_that_came_in_is_the_buyers():
    collected = read(deals=ODOO_LEADS, messages=ODOO_MESSAGES)
    assert [(a.text, a.side) for a in collected.deals[0].activities] == [
        ("Talked about delivery", Side.UNKNOWN),
        ("Re: offer: We accept", Side.BUYER),
    ]
    assert reasons(collected) == [("messages.csv", 2, Why.LEFT_OUT, "It belongs to another kind of record.")]


def test_frappe_deals_and_tasks_are_joined():
    assert told(read(deals=FRAPPE_DEALS, tasks=FRAPPE_TASKS)) == [
        ("CRM-DEAL-1", "Acme", Outcome.WON, ["Call the buyer"]),
        ("CRM-DEAL-2", "Bolt", Outcome.OPEN, []),
    ]


def test_our_own_template_is_read_without_any_mapping():
    (deal,) = read(log=OWN_TEMPLATE).deals
    assert [(a.text, a.side, a.contributor) for a in deal.activities] == [
        ("Champion books a second meeting", Side.BUYER, "Head of BI"),
        ("Send proposal", Side.SELLER, "AE"),
    ]


def test_activities_alone_make_their_deals_which_are_taken_as_won_and_that_is_told():
    collected = read(activities=HUBSPOT_ACTIVITIES)
    assert [(deal.id, deal.outcome) for deal in collected.deals] == [
        ("8001", Outcome.WON),
        ("8002", Outcome.WON),
        ("9999", Outcome.WON),
    ]
    assert str(collected.notes[0]) == (
        "Nothing in the files tells which deals were won: all of them are taken as won."
    )


def test_won_deals_with_hardly_any_activity_are_told():
    collected = read(deals=HUBSPOT_DEALS, activities=HUBSPOT_ACTIVITIES)
    assert [str(note) for note in collected.notes] == [
        "1 won deal has fewer than three activities; some CRM systems archive them after a year."
    ]


def test_deals_alone_are_counted_and_the_missing_export_is_named():
    collected = read(deals=HUBSPOT_DEALS)
    assert [str(problem) for problem in collected.problems] == [
        "3 deals, 1 won; no activities in this file. Add the CRM's export of activities, tasks or messages."
    ]


def test_a_deal_that_stands_twice_is_taken_once():
    doubled = HUBSPOT_DEALS + HUBSPOT_DEALS.splitlines()[1] + "\n"
    collected = read(deals=doubled, activities=HUBSPOT_ACTIVITIES)
    assert [deal.id for deal in collected.deals] == ["8001", "8002", "8003"]
    assert ("deals.csv", 4, Why.LEFT_OUT, "The deal stands in a row above already.") in reasons(collected)
