from dataclasses import replace

import pytest

from tests.exports.processes import PUMPS
from workshop.domain.design.process import Story
from workshop.exports.missing_signs import lacking, missing_signs


@pytest.mark.parametrize(
    "text", ["", "Zażółć gęślą jaźń", "Größe × 3 – “so” …", "Signed 🎉", "a\nb\tc", "👩‍🔧"]
)
def test_what_the_fonts_have_is_not_told(text):
    assert lacking(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("合同", ("合", "同")),
        ("العقد", ("ا", "ل", "ع", "ق", "د")),
        ("Договор", tuple("Догвр")),
        ("한", ("한",)),
    ],
)
def test_what_they_lack_is_told_once_each(text, found):
    assert lacking(text) == found


def test_the_warning_names_the_writing_and_the_signs():
    process = replace(PUMPS, owner="陈伟")

    assert missing_signs(process).startswith("2 signs are not in the fonts of this paper (CJK): 陈 伟 ")


def test_a_single_sign_is_told_in_the_singular():
    assert missing_signs(replace(PUMPS, name="Ж")).startswith("One sign is not in the fonts")


def test_a_process_in_latin_letters_and_emoji_has_no_warning():
    assert missing_signs(replace(PUMPS, name="Zażółć 🎉")) == ""


@pytest.mark.parametrize(
    "changed",
    [
        {"stories": (Story("s", "合", "text"),)},
        {"stories": (Story("s", "t", "合"),)},
        {"changes": ("合",)},
        {"note": "合"},
        {"company": "合"},
    ],
)
def test_every_text_that_people_read_is_looked_at(changed):
    assert "合" in missing_signs(replace(PUMPS, **changed))


def test_many_missing_signs_are_counted_and_the_first_are_shown():
    told = missing_signs(replace(PUMPS, note="".join(chr(0x4E00 + step) for step in range(40))))

    assert told.startswith("40 signs")
    assert " …" in told
