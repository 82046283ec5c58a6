"""Coming in by a one-time link, going out, and ending sign-ins on other devices."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from workshop.domain.words import say
from workshop.store import people
from workshop.store.callers import Operator
from workshop.translate import gettext as _
from workshop.web.access import public, signed_in
from workshop.web.addresses import on_site
from workshop.web.browsers import browser
from workshop.web.caller import KEY
from workshop.web.door import database, reading, writing
from workshop.web.undo import say_done

blueprint = Blueprint("signing_in", __name__)
AFTERWARDS = "afterwards"
SPENT = say("This link was used already, or is too old. Ask the person who gave it to you for a new one.")


@blueprint.get("/sign-in")
@public
def page() -> str | Response:
    """How to get in, for who came without a link."""
    if g.person:
        return redirect(on_site(request.args.get("next")) or url_for("home.page"), code=303)
    _remember_afterwards()
    return render_template("signing_in/page.html")


@blueprint.get("/sign-in/<id:token>")
@public
def confirm(token: str) -> str:
    """Whom the link is for, and a button: a program that looks at links for a preview must not use it up."""
    with database().read(Operator()) as found:
        person = people.link_person(found, token)
    if person is None:
        abort(404, SPENT)
    return render_template("signing_in/confirm.html", person=person, token=token)


@blueprint.post("/sign-in/<id:token>")
@public
def come_in(token: str) -> Response:
    """Signs in and uses the link up."""
    with database().write(Operator()) as kept:
        secret = people.use_link(kept, token, user_agent=request.user_agent.string)
        if secret and KEY in session:
            people.sign_out(kept, session[KEY])
    if secret is None:
        abort(404, SPENT)
    return _let_in(secret)


@blueprint.post("/sign-out")
@signed_in
def sign_out() -> Response:
    """Ends this sign-in, wherever its cookie may have been copied to."""
    with writing() as kept:
        people.sign_out(kept, session[KEY])
    session.clear()
    return redirect(url_for("home.page"), code=303)


@blueprint.get("/sign-ins")
@signed_in
def sign_ins() -> str:
    """Where I am signed in."""
    with reading() as found:
        mine = people.sign_ins(found, g.person.id)
    return render_template("signing_in/sign_ins.html", sign_ins=mine, browser=browser)


@blueprint.post("/sign-ins/<id:sign_in>/end")
@signed_in
def end(sign_in: str) -> Response:
    """Ends one of my sign-ins on another device."""
    with writing() as kept:
        ended = people.end_sign_in(kept, g.person.id, sign_in)
    if not ended:
        abort(404)
    say_done(_("That device is signed out."))
    return redirect(url_for("signing_in.sign_ins"), code=303)


def _let_in(secret: str) -> Response:
    # Whatever the cookie held before belongs to nobody now; a new sign-in starts with a new one.
    afterwards = on_site(session.get(AFTERWARDS))
    session.clear()
    session.permanent = True
    session[KEY] = secret
    return redirect(afterwards or url_for("home.page"), code=303)


def _remember_afterwards() -> None:
    if wanted := on_site(request.args.get("next")):
        session[AFTERWARDS] = wanted
