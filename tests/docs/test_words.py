"""The words that people read: one term for one thing, and plain sentences."""

import re

import pytest

from tests.support.messages import extract, messages

# What another tool might call it, and what it is called here.
OTHER_WORDS = {
    r"sessions?": "workshop, board or sign-in",
    r"clusters?|buckets?|categor(y|ies)": "group",
    r"opportunit(y|ies)": "deal",
    r"phases?": "stage",
    r"checkpoints?": "milestone",
    r"log ?in|log ?out|logged": "sign in, sign out",
    r"organi[sz]ations?|tenants?": "workspace or company",
    r"prospects?|purchasers?": "buyer",
    r"attendees?": "participant",
    r"recycle bin|trash": "removed",
}
# A station of the journey has the name of what is done there.
NAMES = {"Cluster"}
# What tells nothing, and what blames.
EMPTY_WORDS = r"simply|easy|easily|seamless|powerful|oops|sorry|invalid|illegal|illegitimate|click here"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return messages(extract(tmp_path_factory.mktemp("catalogue") / "messages.pot"))


def using(words, told):
    return [text for text in told if re.search(rf"\b({words})\b", text, re.IGNORECASE) and text not in NAMES]


@pytest.mark.parametrize("words", OTHER_WORDS, ids=OTHER_WORDS.values())
def test_a_thing_is_always_called_by_its_own_word(words, told):
    assert using(words, told) == []


def test_no_message_has_words_that_tell_nothing_or_that_blame(told):
    assert using(EMPTY_WORDS, told) == []


def sentences(told):
    """Lists of words; a value that is filled in counts as one."""
    for text in told:
        filled = re.sub(r"%\(\w+\)s|\{[\w:,]+\}|<[^>]+>", "word", text)
        for sentence in re.split(r"[.!?:;]\s|\n", filled):
            words = re.findall(r"[A-Za-z’'-]+", sentence)
            if len(words) > 3:
                yield words


def syllables(word):
    ending = re.sub(r"(?:[^laeiouy]es|ed|[^laeiouy]e)$", "", word.lower()) or word
    return max(1, len(re.findall(r"[aeiouy]+", ending)))


def test_the_messages_read_as_easily_as_a_school_book(told):
    """By the Flesch-Kincaid grade (Kincaid and others, 1975): the years of school that a reader needs."""
    found = list(sentences(told))
    words = [word for sentence in found for word in sentence]
    grade = 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    assert len(found) > 500
    assert grade <= 6


def test_no_sentence_is_longer_than_a_breath(told):
    assert [" ".join(words) for words in sentences(told) if len(words) > 32] == []
