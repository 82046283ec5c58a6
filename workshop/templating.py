"""The Jinja settings that pages and exports share: strict, escaping, translatable."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from workshop.paths import TEMPLATES
from workshop.translate import gettext, ngettext, told


def equip(environment: Environment) -> Environment:
    """Adds translation (`_`, `{% trans %}`), the filter `told` for domain sentences, and strict undefined."""
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["told"] = told
    return environment


@cache
def export_environment() -> Environment:
    """The environment that all exports render with; user text is escaped everywhere."""
    return equip(Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True))
