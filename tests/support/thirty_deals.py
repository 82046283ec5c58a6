"""Thirty won deals of an invented pump maker, each told in its own choice of words."""

import csv
from datetime import date, timedelta
from io import StringIO

COLUMNS = ("deal_id", "deal_name", "outcome", "date", "actor", "text")
BUYER, SELLER = "buyer", "seller"
TOWNS = ("Aldery", "Brackle", "Corve", "Dunholt", "Elmsey", "Farrow", "Glaven", "Hartop", "Isley", "Jarrow")
TRADES = ("Waterworks", "Brewery", "Dairy")

# What usually happens, in order: who does it, and how people tell it.
STEPS = (
    (
        BUYER,
        "Their pump failed and they called us for help",
        "Called us after a pump failure",
        "Phoned: pump had failed, asked for help",
    ),
    (
        SELLER,
        "We visited the plant and looked at the pumps",
        "Plant visit, looked at the pumps on site",
        "Went to the plant to see the pumps",
    ),
    (
        BUYER,
        "They sent us the flow and pressure data",
        "Flow and pressure data received from the plant engineer",
        "Engineer sent data on flow and pressure",
    ),
    (
        SELLER,
        "We calculated the energy saving",
        "Energy saving calculated and sent over",
        "Sent them our calculation of the energy saving",
    ),
    (
        BUYER,
        "They named the people who decide",
        "Told us who decides: works manager and finance",
        "Named the deciders on their side",
    ),
    (
        BUYER,
        "Budget for new pumps approved by the board",
        "Board approved the budget for the pumps",
        "Pump budget approved",
    ),
    (
        SELLER,
        "We sent the quotation for the pumps",
        "Quotation for pumps sent",
        "Sent our quotation with three pump sizes",
    ),
    (
        BUYER,
        "They visited our reference plant",
        "Reference visit: they saw our pumps running",
        "Visited a reference customer with us",
    ),
    (
        BUYER,
        "They ran a trial pump for four weeks",
        "Trial pump ran four weeks on their line",
        "Four week trial of one pump done",
    ),
    (
        BUYER,
        "They signed the trial report",
        "Trial report signed by the works manager",
        "Works manager signed off the trial report",
    ),
    (
        SELLER,
        "We negotiated price and delivery terms",
        "Negotiation of price and delivery",
        "Talked price and delivery terms with purchasing",
    ),
    (
        BUYER,
        "Purchase order received for the pumps",
        "They sent the purchase order",
        "Order came in from purchasing",
    ),
    (
        BUYER,
        "They fixed the date for installation",
        "Installation date fixed by the plant",
        "Plant confirmed the installation date",
    ),
)


def names():
    return [f"{town} {trade}" for trade in TRADES for town in TOWNS]


def rows():
    """Every deal leaves one or two steps out and takes its wordings in turn."""
    for number, name in enumerate(names()):
        day = date(2026, 1, 5) + timedelta(days=3 * number)
        for place, (side, *wordings) in enumerate(STEPS):
            if place in (number % len(STEPS), 7 * number % 17):
                continue
            day += timedelta(days=4 + (number + place) % 5)
            told = wordings[(number + place) % len(wordings)]
            yield (f"P-{number + 1:02}", name, "won", day.isoformat(), side, told)


def table():
    """The same as a CSV file's bytes."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(rows())
    return text.getvalue().encode()
