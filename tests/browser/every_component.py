"""A page that only tests see, with every component in every state."""

import time
from pathlib import Path

from flask import Blueprint, redirect, render_template
from flask_wtf.file import FileField
from wtforms import RadioField, SelectField

from workshop.domain.collect.deals import Outcome, Side
from workshop.domain.words import say
from workshop.web.access import public
from workshop.web.rules import Form, choices, line, lines, one_of
from workshop.web.undo import say_done

blueprint = Blueprint("every_component", __name__, template_folder=Path(__file__).parent / "templates")
SIDES = {Side.BUYER: say("Buyer"), Side.SELLER: say("Us"), Side.UNKNOWN: say("Not known")}
OUTCOMES = {Outcome.WON: say("Won"), Outcome.LOST: say("Lost")}


class EveryField(Form):
    name = line(say("Deal"), missing=say("Enter the deal’s name."))
    text = lines(say("What happened"), missing=say("Write at least one activity."))
    side = RadioField(
        say("Who did it"),
        [one_of(Side, say("Choose who did it."))],
        choices=choices(SIDES),
        validate_choice=False,
    )
    outcome = SelectField(say("Outcome"), choices=choices(OUTCOMES))
    file = FileField(say("File"))


@blueprint.get("/every-component")
@public
def page():
    return render_template("every_component.html", form=EveryField(formdata=None))


@blueprint.post("/every-component")
@public
def send():
    form = EveryField()
    if not form.validate():
        return render_template("every_component.html", form=form)
    if form.name.data == "slow":
        time.sleep(3)
    say_done("One activity added.", undo="/every-component", fields={"undo": "1"})
    return redirect("/every-component", code=303)
