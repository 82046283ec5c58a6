"""The process as a BPMN diagram: two lanes, stage after stage, nothing on anything else.

What we do in a stage may be done in any order: it is an ad-hoc sub-process in our lane. What the buyer may do
is another one in the buyer's lane; what the buyer must do follows as user tasks, and then a gateway asks
whether it is done. If it is not, the deal stays in its stage.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.domain.design.process import Milestone, Process, Stage
from workshop.exports.bpmn_parts import EVENT, GAP, GATEWAY, PAD, TASK_WIDTH, Flow, Node, group, task
from workshop.exports.bpmn_told import milestone_told, stage_told
from workshop.exports.canvas import Box, Point
from workshop.translate import gettext as _

POOL_HEAD, TOP = 30.0, 80.0
LEFT = 100.0
CHANNEL = 40.0
# Flows between stages run at this depth below the upper edge of our lane's sub-processes.
ENTRY = 30.0
LABEL_WIDTH, LABEL_HEIGHT = 90.0, 28.0


@dataclass(slots=True)
class Lane:
    """One side's lane, filled from left to right."""

    id: str
    name: str
    box: Box
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """The whole diagram, while it grows to the right."""

    pool: Box
    buyer: Lane
    us: Lane
    flows: list[Flow] = field(default_factory=list)

    @property
    def entry(self) -> float:
        """The y at which a stage is entered."""
        return self.us.box.y + PAD + ENTRY


@dataclass(frozen=True, slots=True)
class _Exit:
    """Where the flow to the next stage begins, and with what word."""

    source: str
    point: Point
    name: str = ""


def plan(process: Process) -> Plan:
    """The diagram of a process in printable text."""
    columns = [_Column.of(stage) for stage in process.stages]
    buyer_height = max(column.buyer_height for column in columns) + 2 * PAD
    after = _after(process)
    heights = [column.ours.box.height for column in columns] + ([after.box.height] if after else [])
    us_height = max(heights) + 2 * PAD
    made = Plan(
        Box(LEFT, TOP, 0, buyer_height + us_height),
        Lane("lane.buyer", _("What the buyer does"), Box(LEFT + POOL_HEAD, TOP, 0, buyer_height)),
        Lane("lane.us", _("What we do"), Box(LEFT + POOL_HEAD, TOP + buyer_height, 0, us_height)),
    )
    width = _filled(made, columns, after) - LEFT
    made.pool = Box(LEFT, TOP, width, buyer_height + us_height)
    for lane in (made.buyer, made.us):
        lane.box = Box(lane.box.x, lane.box.y, width - POOL_HEAD, lane.box.height)
    return made


@dataclass(frozen=True, slots=True)
class _Column:
    """What one stage puts into both lanes, still without a place."""

    stage: Stage
    ours: Node
    optional: Node | None
    gates: tuple[Node, ...]

    @classmethod
    def of(cls, stage: Stage) -> _Column:
        tasks = [task(f"activity.{each.id}", "task", each.title) for each in stage.activities]
        optional = [_user_task(each) for each in stage.milestones if not each.gate]
        gates = tuple(_user_task(each) for each in stage.milestones if each.gate)
        maybe = group(f"optional.{stage.id}", _("What the buyer may do"), optional) if optional else None
        return cls(stage, group(f"stage.{stage.id}", stage.title, tasks, stage_told(stage)), maybe, gates)

    @property
    def buyer_height(self) -> float:
        """How high the buyer's lane has to be for it."""
        gates = sum(gate.box.height + GAP for gate in self.gates)
        return max(gates, self.optional.box.height if self.optional else 0.0, 80.0) + LABEL_HEIGHT


def _user_task(milestone: Milestone) -> Node:
    return task(f"milestone.{milestone.id}", "userTask", milestone.title, milestone_told(milestone))


def _after(process: Process) -> Node | None:
    if not process.after:
        return None
    tasks = [task(f"after.{each.id}", "task", each.title) for each in process.after]
    return group("what-follows", _("What follows"), tasks)


def _filled(made: Plan, columns: list[_Column], after: Node | None) -> float:
    """Puts everything into its place, and gives the x at which the diagram ends."""
    x = made.us.box.x + CHANNEL
    start = _event(made, "start", "startEvent", _("An enquiry"), x)
    x, leave = x + EVENT + CHANNEL, _Exit(start.id, (start.box.right, made.entry))
    for column in columns:
        x, leave = _stage(made, column, x, leave)
    if after:
        placed = after.at(x, made.us.box.y + PAD)
        made.us.nodes.append(placed)
        _onward(made, "into.what-follows", leave, placed.id, x)
        x, leave = placed.box.right + CHANNEL, _Exit(placed.id, (placed.box.right, made.entry))
    end = _event(made, "end", "endEvent", "", x)
    _onward(made, "into.end", leave, end.id, x)
    return x + EVENT + CHANNEL


def _event(made: Plan, id: str, tag: str, name: str, x: float) -> Node:
    box = Box(x, made.entry - EVENT / 2, EVENT, EVENT)
    label = Box(x - 17, box.bottom + 4, EVENT + 34, LABEL_HEIGHT / 2) if name else None
    node = Node(id, tag, name, box, name_box=label)
    made.us.nodes.append(node)
    return node


def _stage(made: Plan, column: _Column, x: float, leave: _Exit) -> tuple[float, _Exit]:
    """One stage in both lanes; gives where the next one begins, and where the flow to it comes from."""
    ours = column.ours.at(x, made.us.box.y + PAD)
    made.us.nodes.append(ours)
    _onward(made, f"into.{column.stage.id}", leave, ours.id, x)
    centre = x + ours.box.width / 2
    out = _Exit(ours.id, (centre, ours.box.y))
    top = made.buyer.box.y + PAD + LABEL_HEIGHT
    if column.optional:
        optional = column.optional.at(x, top)
        made.buyer.nodes.append(optional)
        points = (out.point, (centre, optional.box.bottom))
        made.flows.append(Flow(f"may.{column.stage.id}", ours.id, optional.id, points))
        out = _Exit(optional.id, (optional.box.right, top + ENTRY))
    right = ours.box.right + CHANNEL
    if column.gates:
        return _gates(made, column, ours, out, right, top)
    if column.optional:
        return right + CHANNEL, out
    return right, _Exit(ours.id, (ours.box.right, made.entry))


def _gates(made: Plan, column: _Column, ours: Node, out: _Exit, x: float, top: float) -> tuple[float, _Exit]:
    """What the buyer must do, downwards, and the gateway that asks whether it is done."""
    y, before = top, out
    for gate in column.gates:
        placed = gate.at(x, y)
        made.buyer.nodes.append(placed)
        made.flows.append(Flow(f"then.{gate.id}", before.source, placed.id, _to_gate(before, placed, top)))
        y = placed.box.bottom + GAP
        before = _Exit(placed.id, (x + TASK_WIDTH / 2, placed.box.bottom))
    last = made.buyer.nodes[-1].box
    middle = last.centre[1]
    centre = last.right + CHANNEL + GATEWAY / 2
    box = Box(centre - GATEWAY / 2, middle - GATEWAY / 2, GATEWAY, GATEWAY)
    label = Box(centre - LABEL_WIDTH / 2, box.y - LABEL_HEIGHT - 4, LABEL_WIDTH, LABEL_HEIGHT)
    asks = Node(
        f"gateway.{column.stage.id}", "exclusiveGateway", _("Has the buyer done it?"), box, name_box=label
    )
    made.buyer.nodes.append(asks)
    into = ((last.right, middle), (box.x, middle))
    made.flows.append(Flow(f"asks.{column.stage.id}", before.source, asks.id, into))
    _again(made, column.stage, asks, ours)
    return box.right + 2 * CHANNEL, _Exit(asks.id, (box.right, middle), _("Yes"))


def _to_gate(before: _Exit, gate: Node, top: float) -> tuple[Point, ...]:
    """Down from the gate before; from the left, or up from our lane and then right, to the first one."""
    x, y = before.point
    if before.point[1] <= gate.box.y and x == gate.box.centre[0]:
        return (before.point, (x, gate.box.y))
    enter = top + ENTRY
    if y == enter:
        return (before.point, (gate.box.x, enter))
    return (before.point, (x, enter), (gate.box.x, enter))


def _again(made: Plan, stage: Stage, asks: Node, ours: Node) -> None:
    """Not done yet: the deal stays in its stage."""
    x = asks.box.centre[0]
    points = ((x, asks.box.bottom), (x, made.entry), (ours.box.right, made.entry))
    label = Box(x + 6, asks.box.bottom + 4, 60, LABEL_HEIGHT / 2)
    made.flows.append(Flow(f"again.{stage.id}", asks.id, ours.id, points, _("Not yet"), label))


def _onward(made: Plan, id: str, leave: _Exit, target: str, x: float) -> None:
    """To the next one: straight in our lane, or down into it through the channel before it."""
    end = (x, made.entry)
    if leave.point[1] == made.entry:
        made.flows.append(Flow(id, leave.source, target, (leave.point, end), leave.name))
        return
    turn = x - CHANNEL
    points = (leave.point, (turn, leave.point[1]), (turn, made.entry), end)
    label = Box(leave.point[0] + 4, leave.point[1] - 18, 30, LABEL_HEIGHT / 2) if leave.name else None
    made.flows.append(Flow(id, leave.source, target, points, leave.name, label))
