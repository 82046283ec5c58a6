"""What the next step of the journey asks of people, and the button that leads to it."""

from __future__ import annotations

from workshop.domain.journey import Step
from workshop.domain.words import Sentence, say

WORDS = {
    Step.COLLECT: say(
        "Write down what happened in the deals you won, or bring an export from your CRM. "
        "Two deals are enough to go on; eight or more make it firm."
    ),
    Step.CLUSTER: say("See which activities of different deals are the same thing in other words."),
    Step.DESIGN: say("Name the stages, and agree on the milestones that the buyer must have reached."),
    Step.EXPORT: say("Take the flowchart and the playbook with you."),
}
ACTIONS = {
    Step.COLLECT: say("Add won deals"),
    Step.CLUSTER: say("See the groups"),
    Step.DESIGN: say("Design the process"),
    Step.EXPORT: say("Get the playbook"),
}


def next_words(step: Step) -> Sentence:
    """Why this step is next."""
    return WORDS[step]


def next_action(step: Step) -> Sentence:
    """The words on its button."""
    return ACTIONS[step]
