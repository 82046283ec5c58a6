"""The guide for the talk about a result, made to be printed."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.domain.assess.talk import agenda, topics
from workshop.domain.people import Role
from workshop.exports.maturity import pictures
from workshop.web.access import in_workspace
from workshop.web.result_area import blueprint, opened
from workshop.web.result_pictures import picture


@blueprint.get("/w/<id:workspace>/assessment/<id:round>/guide")
@in_workspace(Role.READER)
def guide(round: str) -> str | Response:
    """Three questions, what to ask about each, and half an hour in parts; the result where there is none."""
    there = opened(round)
    if there.found is None:
        return redirect(url_for("assessment_result.page", round=round), code=303)
    found = there.found.without_own()
    about = topics(found)
    drawn = [
        picture(f"topic-{number}", pictures.one_answer, found, topic.question)
        if found.spread(topic.question.id).rating
        else None
        for number, topic in enumerate(about)
    ]
    return render_template(
        "assessment_result/guide.html",
        there=there,
        found=found,
        topics=list(zip(about, drawn, strict=True)),
        agenda=agenda(about),
    )
