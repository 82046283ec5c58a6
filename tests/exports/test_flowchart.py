from xml.etree import ElementTree

import pytest

from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying, texts
from workshop.exports import graphviz_program
from workshop.exports.flowchart import draw
from workshop.exports.printable import printable_process
from workshop.exports.unavailable import DrawingUnavailable

SVG = "{http://www.w3.org/2000/svg}"
both = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])


def parsed(process, **how):
    return ElementTree.fromstring(draw(process, **how))  # noqa: S314  The drawing is our own.


def squeezed(text):
    return "".join(text.split())


def words(svg):
    return squeezed("".join(text.text or "" for text in svg.iter(f"{SVG}text")))


@both
def test_the_drawing_says_every_stage_milestone_and_activity(narrow):
    said = words(parsed(PUMPS, narrow=narrow))

    for text in (
        "Northwind Pumps", "Problem recognised", "10 % likely to close", "Cost of an hour named", "9 of 12",
        "Plant visited", "Send the calculator", "All bidders told", "What the buyer does", "What we do",
    ):  # fmt: skip
        assert squeezed(text) in said


def test_things_carry_the_class_of_what_they_are():
    svg = parsed(PUMPS)

    def drawn(kind, tag):
        return sum(
            len(group.findall(f"{SVG}{tag}")) for group in svg.iter(f"{SVG}g") if group.get("class") == kind
        )

    assert svg.get("class") == "flowchart"
    assert (drawn("gate", "polygon"), drawn("optional", "polygon"), drawn("activity", "ellipse")) == (3, 1, 1)
    assert drawn("path", "path") == 3


@both
def test_a_page_can_hold_it_under_a_strict_policy(narrow):
    svg = parsed(process_saying('"><script>x</script>'), narrow=narrow)
    allowed = {"svg", "title", "desc", "rect", "g", "polygon", "path", "ellipse", "text"}

    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= allowed
    attributes = {name for element in svg.iter() for name in element.attrib}
    assert not attributes & {"style", "href", "{http://www.w3.org/1999/xlink}href"}
    assert not {name for name in attributes if name.startswith("on")}


@pytest.mark.parametrize("shape", ["funnel", "flywheel"])
@both
def test_the_other_shapes_say_the_same_words_and_are_as_harmless(shape, narrow):
    svg = parsed(PUMPS, shape=shape, narrow=narrow)
    for text in ("Northwind Pumps", "Supplier chosen", "9 of 12", "Plant visited", "Send the calculator"):
        assert squeezed(text) in words(svg)

    svg = parsed(process_saying('"><script>x</script>'), shape=shape, narrow=narrow, linked=True)
    links = [link.get("href") for link in svg.iter(f"{SVG}a")]
    allowed = {"svg", "title", "desc", "rect", "g", "a", "polygon", "path", "ellipse", "text"}
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= allowed
    assert {"#at-s", "#at-m", "#at-a"} == set(links)
    assert not {name for element in svg.iter() for name in element.attrib if name.startswith(("on", "style"))}


@pytest.mark.parametrize("shape", ["funnel", "flywheel"])
@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_the_other_shapes_leave_text_that_looks_like_code_as_text(text, shape):
    process = process_saying(text)
    told = squeezed("".join(parsed(process, shape=shape).find(f"{SVG}desc").itertext()))

    assert all(
        squeezed(shown) in told for shown in set(texts(printable_process(process))) if shown != process.aim
    )


@pytest.mark.parametrize("shape", ["funnel", "flywheel"])
@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_the_other_shapes_have_every_form_and_the_same_bytes_each_time(shape, form):
    made = draw(PUMPS, shape=shape, format=form)

    assert made.startswith({"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF"}[form])
    assert made == draw(PUMPS, shape=shape, format=form)


def test_two_drawings_on_one_page_share_no_id():
    def ids(svg):
        return {element.get("id") for element in svg.iter()} - {None}

    assert len(ids(parsed(PUMPS))) == 2
    assert not ids(parsed(PUMPS)) & ids(parsed(PUMPS, narrow=True))


@both
def test_the_description_tells_the_process_in_order(narrow):
    svg = parsed(PUMPS, narrow=narrow)

    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "The sales process Northwind Pumps"
    assert svg.findtext(f"{SVG}desc").splitlines() == [
        "Stage 1 of 2: Problem recognised, 10 % likely to close.",
        "The buyer, before the next stage: Cost of an hour named. 9 of 12 won deals.",
        "The buyer, if it happens: Plant visited. 7 of 12 won deals.",
        "We: Send the calculator.",
        "Stage 2 of 2: Supplier chosen, 60 % likely to close.",
        "The buyer, before the next stage: All bidders told.",
        "The buyer, before the next stage: Budget allocated.",
    ]


@both
@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_text_that_looks_like_code_stays_text(text, narrow):
    process = process_saying(text)
    svg = parsed(process, narrow=narrow)
    shown = set(texts(printable_process(process)))
    told = squeezed("".join(svg.find(f"{SVG}desc").itertext()))

    assert all(squeezed(text) in told for text in shown)
    for text in shown:
        if len(text) < 40:
            assert squeezed(text) in words(svg)


def test_words_that_had_to_be_shortened_are_whole_in_the_tooltip():
    long = "Budget allocated by the controller and by the board of the group " * 5
    svg = parsed(process_saying(long))

    assert long in [title.text for title in svg.iter(f"{SVG}title")]
    assert "…" in words(svg)


def test_without_the_page_around_it_it_brings_name_and_paper():
    alone, inline = parsed(PUMPS), parsed(PUMPS, inline=True)

    assert ("NorthwindPumps" in words(alone), "NorthwindPumps" in words(inline)) == (True, False)
    assert (alone.find(f"{SVG}rect") is None, inline.find(f"{SVG}rect") is None) == (False, True)


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_the_same_process_gives_the_same_bytes(form):
    assert draw(PUMPS, format=form) == draw(PUMPS, format=form)


def test_other_forms_are_what_they_say():
    assert draw(PUMPS, format="png").startswith(b"\x89PNG")
    assert draw(PUMPS, format="pdf").startswith(b"%PDF")


def test_a_large_process_is_drawn_in_time():
    assert draw(process_of(8, 100)).startswith(b"<svg")


def test_without_graphviz_the_mend_is_told(monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(DrawingUnavailable, match=r"missing.*graphviz"):
        draw(PUMPS)


def test_a_drawing_that_takes_too_long_is_given_up():
    with pytest.raises(DrawingUnavailable, match="longer than"):
        graphviz_program.run("digraph { a }", "svg", seconds=0.0001)


def test_what_graphviz_cannot_draw_is_told():
    with pytest.raises(DrawingUnavailable, match="could not draw"):
        graphviz_program.run("no graph", "svg")
