import json
from importlib.resources import files

import pytest
import yaml
from jsonschema import Draft202012Validator

from workshop.domain.cluster.reading import read
from workshop.domain.cluster.vocabulary import vocabulary
from workshop.domain.cluster.wording import folded, words

FOLDER = files("workshop.domain.cluster")


def test_the_file_has_the_form_that_its_schema_tells():
    schema = json.loads(FOLDER.joinpath("vocabulary.schema.json").read_text())
    data = yaml.safe_load(FOLDER.joinpath("vocabulary.yaml").read_text())

    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_every_title_of_a_topic_stands_in_the_order_of_titles():
    known = vocabulary()

    assert {topic.title for topic in known.topics if topic.title} <= set(known.titles)
    assert set(known.usual_titles) <= set(known.titles)
    assert len({topic.id for topic in known.topics}) == len(known.topics)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The contract was SIGNED", "signature"),
        ("Vertrag unterschrieben", "signature"),
        ("contrat signé hier", "signature"),
        ("contrato firmado", "signature"),
        ("umowa podpisana", "signature"),
        ("we got the purchase order", "order"),
        ("asked for info", "inquiry"),
    ],
)
def test_topics_are_heard_in_several_languages(text, topic):
    assert topic in dict(read(folded(text)).topics)


def test_a_phrase_is_heard_only_where_its_words_stand_in_a_row():
    assert "order" not in dict(read(folded("order of the purchase")).topics)


@pytest.mark.parametrize("text", ["tbd", "Nice call", "nichts Neues", "rien de neuf", "good feeling"])
def test_chat_and_feelings_are_talk(text):
    assert read(folded(text)).is_talk


@pytest.mark.parametrize("text", ["Discovery call held", "happy: contract is signed", "quote sent"])
def test_what_names_a_step_is_no_talk(text):
    assert not read(folded(text)).is_talk


def test_texts_that_differ_in_capitals_accents_and_spaces_are_one_wording():
    assert folded("  Contrat  SIGNÉ\n") == folded("contrat signe")
    assert words("po_received-today") == ("po", "received", "today")
