"""Writes the process as BPMN 2.0, with the place of everything, for modellers and workflow programs."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from workshop.domain.design.process import Process
from workshop.exports.asked import Asked
from workshop.exports.bpmn_parts import Flow, Node
from workshop.exports.bpmn_plan import Lane, Plan, plan
from workshop.exports.bpmn_told import process_told
from workshop.exports.canvas import Box
from workshop.exports.printable import printable_process

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_NAMESPACES = {
    "bpmn": MODEL,
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
}


def file(asked: Asked) -> bytes:
    """The file that was asked for."""
    return write_bpmn(asked.process)


def write_bpmn(process: Process) -> bytes:
    """One pool with a lane for each side, as UTF-8; its ids are made of those of the process."""
    process = printable_process(process)
    made = plan(process)
    for prefix, address in _NAMESPACES.items():
        ElementTree.register_namespace(prefix, address)
    root = Element(_name("bpmn:definitions"), {"id": "definitions", "targetNamespace": "urn:sales-process"})
    _collaboration(root, process)
    _process(root, process, made)
    _diagram(root, made)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _name(short: str) -> str:
    prefix, tag = short.split(":")
    return f"{{{_NAMESPACES[prefix]}}}{tag}"


def _add(parent: Element, short: str, **attributes: str) -> Element:
    return SubElement(parent, _name(short), attributes)


def _collaboration(root: Element, process: Process) -> None:
    pool = _add(root, "bpmn:collaboration", id="collaboration")
    _add(pool, "bpmn:participant", id="pool", name=process.name, processRef="process")


def _process(root: Element, process: Process, made: Plan) -> None:
    whole = _add(root, "bpmn:process", id="process", name=process.name, isExecutable="false")
    _documented(whole, process_told(process))
    lanes = _add(whole, "bpmn:laneSet", id="lanes")
    for lane in (made.buyer, made.us):
        _lane(lanes, lane)
    for node in (*made.buyer.nodes, *made.us.nodes):
        _node(whole, node, made.flows)
    for flow in made.flows:
        named = {"name": flow.name} if flow.name else {}
        ends = {"sourceRef": flow.source, "targetRef": flow.target}
        _add(whole, "bpmn:sequenceFlow", id=flow.id, **named, **ends)


def _lane(parent: Element, lane: Lane) -> None:
    element = _add(parent, "bpmn:lane", id=lane.id, name=lane.name)
    for node in lane.nodes:
        _add(element, "bpmn:flowNodeRef").text = node.id


def _node(parent: Element, node: Node, flows: Iterable[Flow] = ()) -> None:
    named = {"name": node.name} if node.name else {}
    element = _add(parent, f"bpmn:{node.tag}", id=node.id, **named)
    _documented(element, node.told)
    for flow in flows:
        if flow.target == node.id:
            _add(element, "bpmn:incoming").text = flow.id
    for flow in flows:
        if flow.source == node.id:
            _add(element, "bpmn:outgoing").text = flow.id
    for each in node.inside:
        _node(element, each)


def _documented(element: Element, told: Iterable[str]) -> None:
    for text in told:
        _add(element, "bpmn:documentation").text = text


def _diagram(root: Element, made: Plan) -> None:
    diagram = _add(root, "bpmndi:BPMNDiagram", id="diagram")
    plane = _add(diagram, "bpmndi:BPMNPlane", id="plane", bpmnElement="collaboration")
    _shape(plane, "pool", made.pool, isHorizontal="true")
    for lane in (made.buyer, made.us):
        _shape(plane, lane.id, lane.box, isHorizontal="true")
    for node in (*made.buyer.nodes, *made.us.nodes):
        _node_shape(plane, node)
    for flow in made.flows:
        _edge(plane, flow)


def _node_shape(plane: Element, node: Node) -> None:
    expanded = {"isExpanded": "true"} if node.tag == "adHocSubProcess" else {}
    shape = _shape(plane, node.id, node.box, **expanded)
    if node.name_box:
        _bounds(_add(shape, "bpmndi:BPMNLabel"), node.name_box)
    for each in node.inside:
        _node_shape(plane, each)


def _shape(plane: Element, about: str, box: Box, **more: str) -> Element:
    shape = _add(plane, "bpmndi:BPMNShape", id=f"shape.{about}", bpmnElement=about, **more)
    _bounds(shape, box)
    return shape


def _bounds(parent: Element, box: Box) -> None:
    place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    _add(parent, "dc:Bounds", **{name: f"{value:g}" for name, value in place.items()})


def _edge(plane: Element, flow: Flow) -> None:
    edge = _add(plane, "bpmndi:BPMNEdge", id=f"edge.{flow.id}", bpmnElement=flow.id)
    for x, y in flow.points:
        _add(edge, "di:waypoint", x=f"{x:g}", y=f"{y:g}")
    if flow.name_box:
        _bounds(_add(edge, "bpmndi:BPMNLabel"), flow.name_box)
