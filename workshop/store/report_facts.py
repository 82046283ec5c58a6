"""Everything that the report of a workshop tells, for whoever may read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workshop.domain.board.acts import Act, Happening
from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import Remark, RemarkKind
from workshop.domain.board.risks import risks
from workshop.domain.board.spent import Spent, spent
from workshop.domain.board.voting import BallotKind
from workshop.domain.board.workshops import Participant, Workshop
from workshop.domain.cluster.discovery import Discovery, Group
from workshop.domain.collect.deals import Outcome
from workshop.domain.review.statements import judge
from workshop.domain.words import Sentence
from workshop.store import decisions, happenings, participants, remarks, reports, runs, workshops
from workshop.store.ballot_results import Result, results_in
from workshop.store.database import Session
from workshop.store.decided_lines import Line, line_of
from workshop.store.decisions import Recorded, acts
from workshop.store.stored import StoredActivity, StoredDeal


@dataclass(frozen=True)
class Report:
    """A workshop and what came of it; `decided` are its decisions, the newest first."""

    workshop: Workshop
    people: tuple[Participant, ...]
    deals: tuple[StoredDeal, ...]
    decided: tuple[Recorded, ...]
    found: Discovery
    won: int
    lost: int
    results: tuple[Result, ...]
    remarks: tuple[Remark, ...]
    happened: tuple[Happening, ...]

    @property
    def activities(self) -> tuple[StoredActivity, ...]:
        """Everything that was told."""
        return tuple(activity for deal in self.deals for activity in deal.activities)

    @property
    def late(self) -> tuple[StoredActivity, ...]:
        """What was told after everybody could see what the others had told."""
        return tuple(each for each in self.activities if self.is_late(each))

    def is_late(self, told: StoredActivity) -> bool:
        """Whether it was told after the reveal."""
        revealed = self.workshop.revealed_at
        return revealed is not None and told.origin.at > revealed

    @cached_property
    def changes(self) -> tuple[Line, ...]:
        """What people decided about the groups, in words, the first first."""
        texts = {each.activity.id: each.activity.text for each in self.activities}
        kept = [each for each in self.decided if each.withdrawn_at is None]
        return tuple(line_of(made, texts) for made in reversed(acts(kept)))

    @property
    def closed(self) -> tuple[Result, ...]:
        """Votes with their results, the first first; the vote of confidence apart."""
        choices = [each for each in self.results if each.ballot.kind is BallotKind.CHOICE]
        return tuple(each for each in reversed(choices) if each.ballot.closed)

    @property
    def confidence(self) -> Result | None:
        """The newest vote of confidence that was closed and in which somebody voted."""
        asked = (each for each in self.results if each.ballot.kind is BallotKind.CONFIDENCE)
        return next((each for each in asked if each.ballot.closed and each.voters), None)

    @property
    def open_votes(self) -> tuple[Result, ...]:
        """Votes that nobody closed."""
        return tuple(each for each in self.results if not each.ballot.closed)

    @property
    def comments(self) -> tuple[Remark, ...]:
        """What was said beside the activities."""
        return tuple(each for each in self.remarks if each.kind is RemarkKind.COMMENT)

    @property
    def questions(self) -> tuple[Remark, ...]:
        """What stayed open."""
        return tuple(each for each in self.remarks if each.kind is RemarkKind.QUESTION)

    @property
    def doubtful(self) -> tuple[Group, ...]:
        """Groups about which the room was not asked yet."""
        asked = {card.group for card in self.found.cards}
        return tuple(group for group in self.found.groups if group.id in asked)

    @property
    def in_our_words(self) -> tuple[tuple[Group, Sentence], ...]:
        """Milestones that tell what we do, not what the buyer does, each with the reason."""
        judged = [(group, judge(group.label)) for group in self.found.milestones]
        return tuple((group, found.activity.reason) for group, found in judged if found.activity)

    @property
    def risks(self) -> tuple[Sentence, ...]:
        """What the result may fail at."""
        return risks(self.won, self.lost, self.found, self.confidence.tallied if self.confidence else ())

    @property
    def times(self) -> tuple[Spent, ...]:
        """Every step with its minutes, planned and used."""
        steps = [act for act in reversed(self.happened) if act.kind is Act.STEP and act.undone_at is None]
        moves = [(BoardStep(act.body["to"]), act.at) for act in steps]
        return spent(self.workshop.agenda, moves, self.workshop.finished_at)


def report_of(session: Session, workshop: str) -> Report:
    """The report as far as the caller may see it. Raises Missing."""
    found, run = workshops.at(session, workshop), runs.latest(session)
    since = found.started_at or found.created_at
    told = reports.told_in(session, workshop)
    return Report(
        workshop=found,
        people=participants.of(session, workshop),
        deals=told,
        decided=tuple(
            each
            for each in decisions.history(session)
            if each.at >= since and (found.finished_at is None or each.at <= found.finished_at)
        ),
        found=run.discovery if run else Discovery((), ()),
        won=_number(told, Outcome.WON),
        lost=_number(told, Outcome.LOST),
        results=results_in(session, workshop),
        remarks=remarks.of(session, workshop),
        happened=happenings.of(session, workshop),
    )


def _number(deals: tuple[StoredDeal, ...], outcome: Outcome) -> int:
    return sum(stored.deal.outcome is outcome for stored in deals)
