from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.domain.collect.deals import Outcome, Side
from workshop.intake.dates import DateForm
from workshop.intake.fields import Field, Part
from workshop.intake.headers import recognise
from workshop.intake.mapping import guess
from workshop.intake.mapping_data import from_text, to_text
from workshop.intake.tables import read_table
from workshop.intake.vocabulary import key, load, lookup


def mapped(text: str) -> dict[str, str]:
    mapping = guess(read_table(text.encode(), name="rows.csv"))
    return {field.value: headers[0] for field, headers in mapping.columns}


@pytest.mark.parametrize(
    ("headers", "deal", "date", "actor", "text"),
    [
        ("Opportunity ID,When,Side,What happened", "Opportunity ID", "When", "Side", "What happened"),
        ("Geschäft,Datum,Seite,Was geschah", "Geschäft", "Datum", "Seite", "Was geschah"),
        ("Affaire,Jour,Côté,Activité", "Affaire", "Jour", "Côté", "Activité"),
        ("Negocio,Fecha,Lado,Qué pasó", "Negocio", "Fecha", "Lado", "Qué pasó"),
        ("Szansa,Kiedy,Strona,Co się stało", "Szansa", "Kiedy", "Strona", "Co się stało"),
        ("Obchod,Kdy,Strana,Co se stalo", "Obchod", "Kdy", "Strana", "Co se stalo"),
        ("Verkoopkans,Wanneer,Kant,Wat gebeurde er", "Verkoopkans", "Wanneer", "Kant", "Wat gebeurde er"),
        ("Trattativa,Quando,Lato,Cosa è successo", "Trattativa", "Quando", "Lato", "Cosa è successo"),
        ("Negócio,Dia,Lado,O que aconteceu", "Negócio", "Dia", "Lado", "O que aconteceu"),
        ("case:concept:name,time:timestamp,side,concept:name",
         "case:concept:name", "time:timestamp", "side", "concept:name"),
    ],
)  # fmt: skip
def test_columns_are_recognised_in_the_words_of_many_tables(headers, deal, date, actor, text):
    assert mapped(f"{headers}\n1,2026-01-01,buyer,Met\n") == {
        "deal_id": deal,
        "date": date,
        "actor": actor,
        "text": text,
    }


def test_the_better_word_wins_where_two_columns_mean_the_same():
    assert recognise(("note", "activity", "text")) == {Field.TEXT: "text"}


def test_a_header_stands_under_one_field_only():
    words = [key(word) for words in load("headers").values() for word in set(map(key, words))]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("name", ["sides", "outcomes"])
def test_a_word_means_one_thing_only(name):
    words = [word for words in load(name).values() for word in set(map(key, words))]
    assert sorted(words) == sorted(lookup(name))


def test_a_slip_in_a_header_is_proposed_and_not_mapped():
    mapping = guess(read_table(b"deal,contributer,text\nA,Ana,Met\n", name="rows.csv"))
    assert mapping.headers_of(Field.CONTRIBUTOR) == ()
    assert mapping.near == ((Field.CONTRIBUTOR, "contributer"),)


def test_a_column_called_who_that_holds_sides_is_the_side():
    assert mapped("deal,who,text\nA,Customer,Met\nA,us,Sent\n")["actor"] == "who"
    assert mapped("deal,who,text\nA,Ana,Met\nA,us,Sent\n")["contributor"] == "who"


def test_a_table_of_deals_is_told_from_one_of_activities():
    deals = guess(read_table(b"opportunity,stage,amount\nA,Won,1\n", name="rows.csv"))
    activities = guess(read_table(b"opportunity,stage,activity\nA,Won,Met\n", name="rows.csv"))
    assert (deals.part, activities.part) == (Part.DEALS, Part.ACTIVITIES)


def test_a_person_may_choose_another_column_or_none():
    mapping = guess(read_table(b"deal,text,note\nA,Met,Long talk\n", name="rows.csv"))
    assert mapping.with_column(Field.TEXT, "note").headers_of(Field.TEXT) == ("note",)
    assert mapping.with_column(Field.TEXT, None).headers_of(Field.TEXT) == ()


def test_a_mapping_and_its_answers_survive_being_kept_as_data():
    mapping = replace(
        guess(read_table(b"deal,text,contributer\nA,Met,Ana\n", name="rows.csv")),
        dates=DateForm.MONTH_FIRST,
        outcomes=(("497", Outcome.WON),),
        sides=(("Bob", Side.BUYER),),
    )
    assert from_text(to_text(mapping)) == mapping
