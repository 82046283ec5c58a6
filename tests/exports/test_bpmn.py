"""The process as BPMN 2.0, read back as XML."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from tests.exports.processes import PAYLOADS, PUMPS, process_of, process_saying
from tests.exports.test_shapes import AFTER, demo, named_at_length
from workshop.exports.bpmn import write_bpmn
from workshop.exports.canvas import Box
from workshop.exports.printable import printable_process

NAMES = {
    "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "di": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "way": "http://www.omg.org/spec/DD/20100524/DI",
}
SIZES = [(1, 0), (1, 60), (2, 3), (3, 4), (6, 10), (8, 8)]


def read(process):
    return ElementTree.fromstring(write_bpmn(process))  # noqa: S314  The file is our own.


def tag(element):
    return element.tag.partition("}")[2]


def boxes(root):
    """The place of each shape, by the id of what it shows."""
    return {
        shape.get("bpmnElement"): Box(
            *(float(shape.find("dc:Bounds", NAMES).get(name)) for name in ("x", "y", "width", "height"))
        )
        for shape in root.iterfind(".//di:BPMNShape", NAMES)
    }


def nodes(root):
    kinds = {"startEvent", "endEvent", "task", "userTask", "exclusiveGateway", "adHocSubProcess"}
    return [element for element in root.iter() if tag(element) in kinds]


def named(root, kind):
    return [element.get("name") for element in root.iterfind(f".//bpmn:{kind}", NAMES)]


def test_stages_milestones_and_activities_are_found_in_the_same_words():
    root = read(demo())

    assert [name for name in named(root, "adHocSubProcess") if name.startswith(("Need", "Order"))] == [
        "Need agreed",
        "Order and date fixed",
    ]
    milestones = [each.title for stage in demo().stages for each in stage.milestones]
    activities = [each.title for stage in demo().stages for each in stage.activities]
    assert Counter(named(root, "userTask")) == Counter(milestones)
    assert Counter(named(root, "task")) == Counter([*activities, *(step.title for step in demo().after)])


def test_the_pool_is_the_process_with_a_lane_for_each_side():
    root = read(demo())

    assert named(root, "participant") == ["From request to ordered machine"]
    assert named(root, "lane") == ["What the buyer does", "What we do"]


def test_evidence_question_and_what_to_send_are_documentation():
    root = read(demo())
    (task,) = root.iterfind(".//bpmn:userTask[@id='milestone.deciders-named-1']", NAMES)

    assert [each.text for each in task.iterfind("bpmn:documentation", NAMES)] == [
        "Gate: before the next stage",
        "Evidence: Names and limits in a mail from the buyer, or in minutes sent to the buyer",
        "Who: Our contact",
        "Ask: Who else has to say yes, and up to which sum?",
        "Send: The path of the decision, drawn on one page",
    ]


def test_a_gate_that_is_not_passed_leads_back_into_its_stage():
    root = read(PUMPS)
    flows = {each.get("id"): each for each in root.iterfind(".//bpmn:sequenceFlow", NAMES)}

    assert (flows["again.recognised"].get("sourceRef"), flows["again.recognised"].get("targetRef")) == (
        "gateway.recognised",
        "stage.recognised",
    )
    assert (flows["into.chosen"].get("name"), flows["into.chosen"].get("sourceRef")) == (
        "Yes",
        "gateway.recognised",
    )


@pytest.mark.parametrize(("stages", "milestones"), SIZES)
def test_everything_has_a_place_inside_its_lane_and_nothing_lies_on_anything_else(stages, milestones):
    root = read(replace(process_of(stages, milestones), after=AFTER))
    place = boxes(root)
    lanes = list(root.iterfind(".//bpmn:lane", NAMES))

    assert {each.get("id") for each in nodes(root)} | {"pool", "lane.buyer", "lane.us"} == set(place)
    assert all(place["pool"].holds(place[lane.get("id")]) for lane in lanes)
    for lane in lanes:
        inside = [place[each.text] for each in lane]
        assert all(place[lane.get("id")].holds(box) for box in inside)
        assert not [pair for pair in combinations(inside, 2) if pair[0].overlaps(pair[1])]
    for group in root.iterfind(".//bpmn:adHocSubProcess", NAMES):
        inside = [place[each.get("id")] for each in group if tag(each) in ("task", "userTask")]
        assert all(place[group.get("id")].holds(box) for box in inside)
        assert not [pair for pair in combinations(inside, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize("process", [demo(), PUMPS, process_of(3, 0), named_at_length(6, 6)])
def test_every_flow_begins_and_ends_at_the_edge_of_what_it_joins_and_crosses_nothing(process):
    root = read(process)
    place = boxes(root)
    flows = {each.get("id"): each for each in root.iterfind(".//bpmn:sequenceFlow", NAMES)}
    top = {each.text for each in root.iterfind(".//bpmn:flowNodeRef", NAMES)}
    for edge in root.iterfind(".//di:BPMNEdge", NAMES):
        flow = flows[edge.get("bpmnElement")]
        points = [
            (float(each.get("x")), float(each.get("y"))) for each in edge.iterfind("way:waypoint", NAMES)
        ]
        ends = [place[flow.get(name)] for name in ("sourceRef", "targetRef")]
        assert all(at_edge(box, point) for box, point in zip(ends, (points[0], points[-1]), strict=True))
        others = [place[each] for each in top - {flow.get("sourceRef"), flow.get("targetRef")}]
        for one, other in pairwise(points):
            assert one[0] == other[0] or one[1] == other[1]
            across = Box(
                min(one[0], other[0]), min(one[1], other[1]), abs(one[0] - other[0]), abs(one[1] - other[1])
            )
            assert not [box for box in others if touches(across, box)]


def at_edge(box, point):
    x, y = point
    return (x in (box.x, box.right) and box.y <= y <= box.bottom) or (
        y in (box.y, box.bottom) and box.x <= x <= box.right
    )


def touches(line, box):
    return (
        line.x < box.right
        and box.x < line.right + 0.01
        and line.y < box.bottom
        and box.y < line.bottom + 0.01
    )


def test_ids_are_unique_and_made_of_those_of_the_process():
    root = read(demo())
    ids = [element.get("id") for element in root.iter() if element.get("id")]

    assert len(ids) == len(set(ids))
    assert {"stage.need-agreed-1", "milestone.money-set-aside-1", "activity.walk-the-line-1"} <= set(ids)


def test_every_reference_finds_what_it_means():
    root = read(demo())
    ids = {element.get("id") for element in root.iter()}
    wanted = {
        each.get(name)
        for each in root.iter()
        for name in ("sourceRef", "targetRef", "bpmnElement", "processRef")
    }
    told = {each.text for each in root.iter() if tag(each) in ("incoming", "outgoing", "flowNodeRef")}

    assert (wanted | told) - {None} <= ids


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_text_that_looks_like_code_stays_text(text):
    shown = printable_process(process_saying(text))
    root = read(process_saying(text))

    assert named(root, "userTask") == [shown.stages[0].milestones[0].title]
    assert named(root, "participant") == [shown.name]


def test_the_same_process_gives_the_same_bytes():
    assert write_bpmn(demo()) == write_bpmn(demo())
    assert write_bpmn(demo()).startswith(b"<?xml version='1.0' encoding='utf-8'?>")
