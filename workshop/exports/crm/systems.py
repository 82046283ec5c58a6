"""What each CRM takes, and what becomes of everything that it does not take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.words import Sentence, say


@dataclass(frozen=True, slots=True)
class System:
    """One CRM: its limits in characters and stages, and where things go that are no stage there.

    `closing` are its own names of won, and of lost where that is a stage. `gate`, `optional` and `activity`
    tell where these go, `by_hand` what the admin does, in order. `likely` and `days` tell what becomes of a
    stage's probability and of its typical length.
    """

    name: str
    title: str
    name_length: int
    stage_length: int
    closing: tuple[str, ...]
    gate: Sentence
    optional: Sentence
    activity: Sentence
    likely: Sentence
    days: Sentence
    by_hand: tuple[Sentence, ...]
    most_stages: int = 1_000
    forecast: bool = False
    holds_milestones: bool = False


_PLAYBOOK = say("Not in the CRM; it stays in the playbook")
_TASKS = say("The task lists at the end of this report, one a stage, are for copying.")
_NO_DAYS = say("It has no place for how long a stage usually takes; that stays in the playbook.")
_STAGE_BY_HAND = say("Not in the file: a required field, made by hand")

HUBSPOT = System(
    "hubspot",
    "HubSpot",
    name_length=36,
    stage_length=255,
    closing=("Closed Won", "Closed Lost"),
    most_stages=98,
    gate=_STAGE_BY_HAND,
    optional=_PLAYBOOK,
    activity=say("The task list of its stage, to be copied into a HubSpot playbook or task queue"),
    likely=say("It holds a stage’s probability, but 0 means lost and 100 means won."),
    days=_NO_DAYS,
    by_hand=(
        say("Send the file with POST to https://api.hubapi.com/crm/pipelines/2026-03/deals."),
        say(
            "For a later version send it with PUT, the pipelineId at the end of the address. HubSpot "
            "refuses to remove a stage that deals stand in: move those first."
        ),
        say("A free account has one deal pipeline: it takes the new stages in place of the old ones."),
        say(
            "Make one deal property, a checkbox, for each gate below. Then open the deal pipeline in the "
            "settings and ask for it on the stage that follows its own."
        ),
        say("Ask in the rules of the pipeline that no stage is skipped, and that deals begin in the first."),
        say("Leave deals free to move back: one whose milestone turns out to be missing has to."),
        _TASKS,
    ),
)

SALESFORCE = System(
    "salesforce",
    "Salesforce",
    name_length=80,
    stage_length=40,
    closing=("Closed Won", "Closed Lost"),
    forecast=True,
    holds_milestones=True,
    gate=say("Guidance of the path, a checkbox, and a rule that is switched off"),
    optional=say("Guidance of the path"),
    activity=say("The task list of its stage, to be copied into a sales cadence or into tasks"),
    likely=say("It holds a stage’s probability, one for all processes that share the stage."),
    days=_NO_DAYS,
    by_hand=(
        say("Unpack the file. Try it first: sf project deploy start --dry-run -d force-app."),
        say("If nothing is wrong, run the same line without --dry-run, best in a sandbox first."),
        say("Stages that were there before stay. Take those that nobody uses off the list."),
        say(
            "Give people the permission set that came along: without it nobody sees the record type or the "
            "checkboxes of the gates."
        ),
        say("Put the checkboxes on the page that your people use."),
        say(
            "The rules that ask for a gate are switched off, because they also stop programs that write "
            "deals. Switch one on when its checkbox is filled in for open deals."
        ),
        say(
            "Programs see each stage by a name that stays the same in every version, made of its id here; "
            "people see its label."
        ),
        _TASKS,
    ),
)

PIPEDRIVE = System(
    "pipedrive",
    "Pipedrive",
    name_length=80,
    stage_length=80,
    closing=(),
    gate=_STAGE_BY_HAND,
    optional=_PLAYBOOK,
    activity=say("The task list of its stage, to be copied into activities"),
    likely=say("It holds a stage’s probability. Won and lost are no stages, and are not made."),
    days=say("How long a stage usually takes is the number of days after which a deal is shown as rotten."),
    by_hand=(
        say("Make the calls of the file one after the other; the first one answers the pipeline’s number."),
        say(
            "For a later version change each stage at its own number instead: made again, it would stand "
            "there twice."
        ),
        say(
            "Make one deal field for each gate below. In the settings of the pipeline, call it required "
            "from the stage that follows its own."
        ),
        _TASKS,
    ),
)

ODOO = System(
    "odoo",
    "Odoo",
    name_length=80,
    stage_length=255,
    closing=("Won",),
    holds_milestones=True,
    gate=say("The stage’s requirements; nothing stops the deal"),
    optional=say("The stage’s requirements"),
    activity=say("The task list of its stage, to be copied into an activity plan"),
    likely=say(
        "It reckons a deal’s probability by itself; the agreed one stands in the stage’s requirements, which "
        "it shows over the stage’s name."
    ),
    days=_NO_DAYS,
    by_hand=(
        say("Turn on developer mode, open the stages of the CRM, and import the CSV file there."),
        say("Or put the XML file among the data of a module of your own."),
        say("Import a later version the same way: it changes these stages and adds no others."),
        say("Archive the stages that were there before, and move their deals first."),
        say("Odoo stops no deal at a gate. Look at the gates below in the weekly review."),
        _TASKS,
    ),
)

FRAPPE = System(
    "frappe",
    "Frappe CRM",
    name_length=140,
    stage_length=140,
    closing=("Won", "Lost"),
    gate=_PLAYBOOK,
    optional=_PLAYBOOK,
    activity=say("The task list of its stage, to be copied into tasks"),
    likely=say("It holds a stage’s probability."),
    days=_NO_DAYS,
    by_hand=(
        say("Import the CSV file by the data import, as CRM Deal Status."),
        say("Take those that were there before off the list, and move their deals first."),
        _TASKS,
    ),
)

SYSTEMS: Mapping[str, System] = {each.name: each for each in (HUBSPOT, SALESFORCE, PIPEDRIVE, ODOO, FRAPPE)}
