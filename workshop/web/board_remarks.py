"""What participants say beside the groups: comments, proposals in words, and questions that stay open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from flask import abort, render_template, request, url_for
from wtforms import HiddenField, SelectField

from workshop.domain.board.agenda import BoardStep
from workshop.domain.board.remarks import Remark, RemarkKind
from workshop.domain.words import Sentence, say
from workshop.store import ballots, remarks
from workshop.translate import gettext as _
from workshop.translate import told
from workshop.web.access import seated
from workshop.web.board_answers import UNPROCESSABLE, Answer, done, is_script, place, refused
from workshop.web.board_area import blueprint
from workshop.web.board_open import opened, storing
from workshop.web.board_sort_words import text_of
from workshop.web.door import reading
from workshop.web.groups_acts import press
from workshop.web.groups_area import told_now
from workshop.web.groups_cards import Grouped
from workshop.web.rules import Form, lines
from workshop.web.seats import my_seat

LONGEST = 2_000
LONGEST_NAME = 200

# What is said by one press, about a group or about an activity of a deal.
QUICK: Mapping[str, Sentence] = {
    "earlier": say("Belongs earlier."),
    "later": say("Belongs later."),
    "misfit": say("Does not fit the proposed stages: “{text}”"),
}
# What a text is, where it is more than a comment.
PROPOSED: Mapping[str, Sentence] = {
    "wording": say("Proposed wording: {text}"),
    "evidence": say("Proposed evidence: {text}"),
}


class RemarkForm(Form):
    """A comment or a question, and what it is about."""

    text = lines(say("Comment"), missing=say("Write what you want to say."), longest=LONGEST)
    about = HiddenField()
    proposes = SelectField(validate_choice=False)


class QuestionForm(Form):
    """What is still open."""

    text = lines(say("What is still open?"), missing=say("Write the question."), longest=LONGEST)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a remark is about, and what that is called now."""

    id: str
    words: str


@blueprint.post("/b/<id:board>/remarks")
@seated
def remark() -> Answer:
    """Says something about a group, a deal, a vote or the step."""
    asks = request.form.get("kind") == RemarkKind.QUESTION
    form = QuestionForm() if asks else RemarkForm()
    if not form.validate():
        return _again(form)
    text = form.text.data
    if not asks and form.proposes.data in PROPOSED:
        text = told(replace(PROPOSED[form.proposes.data], values=(("text", text),)))
    about = _subject("" if asks else request.form.get("about", ""))
    return _said(text, about, RemarkKind.QUESTION if asks else RemarkKind.COMMENT)


@blueprint.post("/b/<id:board>/remarks/quick")
@seated
def quick_remark() -> Answer:
    """Says by one press that something belongs elsewhere, or does not fit."""
    opened()
    kind, _sep, one = request.form.get("said", "").partition(":")
    if kind not in QUICK:
        abort(400)  # Its buttons send nothing else.
    if kind == "misfit":
        grouped = Grouped(told_now())
        mention = grouped.mentions.get(one) or abort(404)
        text = told(replace(QUICK[kind], values=(("text", text_of(grouped, one)),)))
        return _said(text, Subject(mention.deal.id, mention.deal.name), RemarkKind.COMMENT)
    return _said(told(QUICK[kind]), _subject(one), RemarkKind.COMMENT)


@blueprint.post("/b/<id:board>/remark/<id:remark>/remove")
@seated
def remove_remark(remark: str) -> Answer:
    """Takes one's own remark away."""
    with storing() as session:
        remarks.remove(session, remark)
    undo = url_for("board.restore_remark", remark=remark)
    return done(_("Removed."), to=place(), undo=undo, fields=_back())


@blueprint.post("/b/<id:board>/remark/<id:remark>/restore")
@seated
def restore_remark(remark: str) -> Answer:
    """Brings it back."""
    with storing() as session:
        remarks.restore(session, remark)
    return done(_("It is back."), to=place())


def remarks_part(step: BoardStep) -> str:
    """What was said in a step, each with a button to take one's own away."""
    return render_template("board/_remarks.html", **_listed(lambda each: each.step is step), step=step)


def remarks_about(subject: str) -> dict[str, object]:
    """What was said about one thing, in whichever step."""
    return _listed(lambda each: each.about == subject)


def step_asked() -> BoardStep:
    """The step in which something is said."""
    asked = request.values.get("step", "")
    return BoardStep(asked) if asked in list(BoardStep) else my_seat().workshop.step


def _listed(which: Callable[[Remark], bool]) -> dict[str, object]:
    seat = my_seat()
    with reading() as session:
        said = [each for each in remarks.of(session, seat.workshop.id) if which(each)]
    return {"said": said, "me": seat.me.id, "finished": seat.workshop.finished}


def _said(text: str, about: Subject, kind: RemarkKind) -> Answer:
    workshop = my_seat().workshop
    with storing() as session:
        made: Remark = remarks.add(
            session,
            workshop.id,
            text,
            step=step_asked(),
            kind=kind,
            about=about.id,
            about_words=about.words,
            key=press(),
        )
    undo = url_for("board.remove_remark", remark=made.id)
    words = _("Noted: %(text)s") % {"text": text if len(text) < 80 else f"{text[:78].rstrip()}…"}
    return done(words, to=place(), undo=undo, fields=_back())


def _subject(one: str) -> Subject:
    """What the thing is called now; what is gone is still spoken of by the name that the form had for it."""
    if not one:
        return Subject("", "")
    found = told_now().found
    names = {group.id: group.label for group in found.groups}
    names |= {f"stage-{number}": stage.title for number, stage in enumerate(found.stages, 1)}
    with reading() as session:
        names |= {each.id: each.question for each in ballots.of(session, my_seat().workshop.id)}
    names |= {deal.id: deal.name for deal in told_now().deals}
    return Subject(one[:LONGEST_NAME], names.get(one, request.form.get("about_words", ""))[:LONGEST_NAME])


def _again(form: RemarkForm | QuestionForm) -> Answer:
    words = " ".join(message for messages in form.errors.values() for message in messages)
    if is_script():
        return refused(words)
    page = render_template(
        "board/remark.html", form=form, step=step_asked(), back=request.form.get("back", "")
    )
    return page, UNPROCESSABLE


def _back() -> dict[str, str]:
    return {"back": request.form.get("back", ""), "step": step_asked().value}
