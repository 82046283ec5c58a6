"""The result as a report on paper: the same figures, with their words laid over them, and the tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from markupsafe import escape

from workshop.domain.assess.comparing import area_changes
from workshop.domain.assess.findings import Findings
from workshop.domain.assess.rounds import Round
from workshop.domain.assess.talk import agenda, topics
from workshop.domain.assess.voices import by_role
from workshop.exports.maturity import pictures
from workshop.exports.maturity.figure import WIDE, Figure
from workshop.exports.maturity.figure_svg import svg
from workshop.exports.missing_signs import missing_in
from workshop.exports.overlay import Overlay, overlay
from workshop.exports.sheets import MM
from workshop.exports.sheets import PaperName as Paper
from workshop.exports.standing import day_words
from workshop.exports.typeface import has_signs
from workshop.templating import export_environment
from workshop.translate import speaking

# What is left of a sheet between its margins.
COLUMN = 158 * MM

Told = tuple[Round, Findings]


def html(
    found: Findings,
    round: Round,
    *,
    company: str,
    today: date,
    earlier: Told | None = None,
    teams: Sequence[Told] = (),
    language: str = "en",
    paper: Paper = "a4",
) -> str:
    """The finished HTML, ready for `pdf.render`; the same for every reader, and without a name."""
    found = found.without_own()
    with speaking(language):
        text = (
            export_environment()
            .get_template("exports/maturity.html")
            .render(
                found=found,
                round=round,
                company=company,
                today=today,
                day=day_words(today, language),
                closed=day_words(round.closed_at.date(), language) if round.closed_at else "",
                earlier=earlier[0] if earlier else None,
                drawn=_drawn(found, round, earlier, teams, company),
                by_role=by_role(found.roles),
                roles=pictures.ROLES,
                topics=topics(found),
                agenda=agenda(topics(found)),
                language=language,
                paper=paper,
            )
        )
        # Emoji need a font of their own, which is too large to load for nothing.
        text = text.replace("<!-- signs -->", _SIGNS if has_signs(text) else "")
        return text.replace("<!-- lacking -->", escape(missing_in(text)))


_SIGNS = '<link rel="stylesheet" href="app:css/paper-signs.css">'


def _drawn(
    found: Findings, round: Round, earlier: Told | None, teams: Sequence[Told], company: str
) -> dict[str, Overlay]:
    drawn = {
        "level": _figure("level", pictures.level, found, aim=round.target),
        "areas": _figure("areas", pictures.every_area, found),
        **{
            f"area {area.id}": _answers(found, number)
            for number, area in enumerate(found.questionnaire.areas)
        },
    }
    if any(each.gap for each in by_role(found.roles)):
        drawn["roles"] = _figure("roles", pictures.voices, found)
    if earlier and (changes := area_changes(earlier[1], found)):
        drawn["since"] = _figure("since", pictures.since, found, changes)
    if len(teams) > 1:
        named = [(each.team.name if each.team else company, result) for each, result in teams]
        drawn["teams"] = _figure("teams", pictures.teams, named)
    return drawn


def _answers(found: Findings, number: int) -> Overlay:
    area = found.questionnaire.areas[number]
    return _figure(f"area-{number}", pictures.answers, found, area.questions, title=area.heading)


def _figure(name: str, draw: Callable[..., Figure], *of: object, **more: object) -> Overlay:
    return overlay(svg(draw(*of, width=WIDE, **more), name), scale=COLUMN / WIDE)
