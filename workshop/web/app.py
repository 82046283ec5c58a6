"""The web app, put together in the order in which a request meets its parts."""

from __future__ import annotations

import secrets

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.paths import STATIC, TEMPLATES
from workshop.ready import ready_database
from workshop.settings import Settings
from workshop.store.database import Database
from workshop.templating import equip
from workshop.web import (
    access,
    activities,
    addresses,
    answering,
    assessment,
    assessment_people,
    assessment_result,
    assessment_round,
    board,
    caller,
    checks,
    csrf,
    deal,
    deals,
    demo,
    drafts,
    errors,
    exports,
    groups,
    headers,
    health,
    home,
    imports,
    joining,
    journey,
    language,
    limits,
    logos,
    members,
    methods,
    packing,
    plain_http,
    process,
    qr,
    questionnaires,
    reading,
    removed,
    signing_in,
    static_files,
    uploads,
    workshops,
    workspaces,
)

AREAS = (
    health,
    home,
    demo,
    signing_in,
    workspaces,
    logos,
    removed,
    members,
    assessment,
    assessment_round,
    assessment_people,
    assessment_result,
    questionnaires,
    answering,
    groups,
    deals,
    deal,
    activities,
    imports,
    uploads,
    checks,
    methods,
    process,
    exports,
    reading,
    workshops,
    joining,
    board,
)


def create_app(settings: Settings, database: Database | None = None) -> Flask:
    """The app on these settings; on the settings' own database, made ready, where none is given."""
    app = Flask("workshop", static_folder=STATIC, template_folder=TEMPLATES)
    app.secret_key = settings.secret
    app.extensions["settings"] = settings
    app.extensions["database"] = database or ready_database(settings)
    equip(app.jinja_env)
    app.jinja_env.globals["form_key"] = lambda: secrets.token_urlsafe(12)
    _init_parts(app, settings)
    for area in AREAS:
        app.register_blueprint(area.blueprint)
    return app


def _init_parts(app: Flask, settings: Settings) -> None:
    """The order is the order of the checks: how it came, who asks, where from, by what right."""
    packing.init_app(app)  # Last of all, because what comes last began first.
    addresses.init_app(app)
    limits.init_app(app)
    headers.init_app(app)
    static_files.init_app(app)
    errors.init_app(app)
    plain_http.init_app(app)
    caller.init_app(app)
    csrf.init_app(app)
    access.init_app(app)
    drafts.init_app(app)
    journey.init_app(app)
    language.init_app(app, settings.locale)
    qr.init_app(app)
    if settings.proxies:
        trusted = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, trusted, trusted, trusted, trusted)  # type: ignore[method-assign]
