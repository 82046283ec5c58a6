"""What the pages of a workshop call its steps, what people are doing, and what was done."""

from __future__ import annotations

from collections.abc import Mapping

from workshop.domain.board.acts import Act, Happening
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.workshops import Presence
from workshop.domain.words import Sentence, say, say_many

STEPS = {
    BoardStep.RECALL: say("Recall"),
    BoardStep.SORT: say("Sort"),
    BoardStep.ORDER: say("Order"),
    BoardStep.MILESTONES: say("Milestones"),
    BoardStep.WALK: say("Walk a deal through"),
    BoardStep.AGREE: say("Agree"),
}
ASKED = {
    BoardStep.RECALL: say("Think of one deal you won. What happened, step by step?"),
    BoardStep.SORT: say("Which activities are the same thing in other words?"),
    BoardStep.ORDER: say("What comes first, what comes later? Where does one stage end?"),
    BoardStep.MILESTONES: say("For each stage: what does the buyer do that we could prove?"),
    BoardStep.WALK: say("Take a real deal. Where does it not fit the stages?"),
    BoardStep.AGREE: say("How sure are you that we can work like this? What is still open?"),
}
PRESENCE = {
    Presence.TYPING: say("typing"),
    Presence.DONE: say("done"),
    Presence.HERE: say("here"),
    Presence.AWAY: say("offline"),
}
_ACTS = {
    Act.REVEAL: say("Revealed what was told"),
    Act.CONCEAL: say("Hid what was told again"),
    Act.FINISH: say("Finished the workshop"),
    Act.REOPEN: say("Opened the workshop again"),
    Act.LEAD: say("Took the lead"),
    Act.WALK: say("Chose a deal to walk through"),
    Act.OPEN_VOTE: say("Opened a vote"),
    Act.CLOSE_VOTE: say("Closed a vote"),
    Act.OPEN_VOTE_AGAIN: say("Opened a vote again"),
    Act.REMOVE_VOTE: say("Removed a vote"),
    Act.REMOVE_REMARK: say("Removed a remark"),
}


def act_words(act: Happening, names: Mapping[str, str]) -> Sentence:
    """What was done; `names` are those of everybody in the workspace, by id."""
    match act.kind:
        case Act.STEP:
            return _step_words(act)
        case Act.TIME:
            return _time_words(act)
        case Act.CODE:
            return say("Made a new code") if act.body["joinable"] else say("Closed joining")
        case _:
            return _named_words(act, names)


def _named_words(act: Happening, names: Mapping[str, str]) -> Sentence:
    name = names.get(act.body.get("of") or act.body.get("to") or "", "")
    match act.kind:
        case Act.TAKE_OUT:
            return say("Took {name} out", name=name)
        case Act.LET_BACK:
            return say("Let {name} back in", name=name)
        case Act.WRITE:
            return say("Wrote for {name}", name=name)
        case Act.DEPUTY:
            return say("Made {name} deputy", name=name) if name else say("Named no deputy")
        case _:
            return _ACTS[act.kind]


def _step_words(act: Happening) -> Sentence:
    step = STEPS[BoardStep(act.body["to"])]
    if not act.body["started"]:
        return say("Started the workshop")
    if act.body["revealed"]:
        return say("Revealed what was told and went to “{step}”", step=step)
    return say("Went to “{step}”", step=step)


def _time_words(act: Happening) -> Sentence:
    if minutes := act.body.get("minutes"):
        return say_many("Added {n} minute", "Added {n} minutes", minutes)
    return say("Started the clock") if act.body["to"] else say("Stopped the clock")
