"""A report of what a CRM does not hold of a process, where it went, and what its admin does by hand."""

from __future__ import annotations

from workshop.domain.problems import BadInput, Problem
from workshop.domain.words import say
from workshop.exports.asked import Asked
from workshop.exports.crm.names import version_words
from workshop.exports.crm.pipeline import Pipeline, pipeline
from workshop.exports.crm.report_rows import in_playbook, parts
from workshop.exports.crm.systems import SYSTEMS, System
from workshop.exports.standing import day_words
from workshop.exports.typeface import has_signs
from workshop.templating import export_environment
from workshop.translate import speaking

_SIGNS = '<link rel="stylesheet" href="app:css/paper-signs.css">'


def paper(asked: Asked) -> str:
    """The finished HTML; BadInput where nobody said for which CRM."""
    system = _system(asked.crm)
    made = pipeline(asked.process, system)
    with speaking(asked.language):
        text = _html(made, system, asked)
    # Emoji need a font of their own, which is too large to load for nothing.
    return text.replace("<!-- signs -->", _SIGNS if has_signs(text) else "")


def _html(made: Pipeline, system: System, asked: Asked) -> str:
    milestones = [each for stage in made.process.stages for each in stage.milestones]
    return (
        export_environment()
        .get_template("exports/crm_report.html")
        .render(
            process=made.process,
            pipeline=made,
            system=system,
            version=version_words(made.process.version),
            parts=parts(made, system),
            milestones=len(milestones),
            gates=sum(each.gate for each in milestones),
            in_playbook=tuple(in_playbook(made.process)),
            today=asked.today,
            day=day_words(asked.today, asked.language),
            language=asked.language,
            paper=asked.paper,
        )
    )


def _system(name: str) -> System:
    if name not in SYSTEMS:
        what = say("This report is about one CRM.")
        raise BadInput([Problem(what, say("Name it: {known}.", known=", ".join(SYSTEMS)))])
    return SYSTEMS[name]
