"""The command `workshop`: the same work headless, and the server's own commands."""

from __future__ import annotations

from importlib import import_module
from typing import Any, cast

import click

from workshop.domain.problems import BadInput
from workshop.exports.unavailable import Unavailable
from workshop.settings import TABLE, Settings
from workshop.store.full import Full
from workshop.translate import gettext as _
from workshop.translate import speaking, told

FAILED = 1
BAD_INPUT = 2
# Each command is loaded when it is asked for: the server's libraries would delay all others.
MODULES = {
    "assess": "cli_assess",
    "check": "cli_check",
    "review": "cli_review",
    "schema": "cli_design",
    "design": "cli_design",
    "export": "cli_export",
    "pipeline": "cli_pipeline",
    "board": "cli_board",
    "demo": "cli_demo",
    "serve": "cli_server",
    "doctor": "cli_server",
    "upgrade": "cli_server",
    "sign-in-link": "cli_server",
    "render": "cli_rendering",
}


class Commands(click.Group):
    """Commands that tell on stderr what is wrong: with an input they end with 2, with the machine with 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, as `--help` lists them."""
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, now loaded; None where there is none."""
        if cmd_name not in MODULES:
            return None
        commands = import_module(f"workshop.{MODULES[cmd_name]}").COMMANDS
        return next(cast(click.Command, each) for each in commands if each.name == cmd_name)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the command returns
        """Runs the command in the language of the settings."""
        try:
            with speaking(_language()):
                return super().invoke(ctx)
        except BadInput as error:
            for problem in error.problems:
                click.echo(problem, err=True)
            ctx.exit(BAD_INPUT)
        except Unavailable as error:
            click.echo(f"{told(error.what)} {told(error.mend)}", err=True)
            ctx.exit(FAILED)
        except Full:
            click.echo(
                _("The disk is full. Make room, then run this again: nothing was half done."), err=True
            )
            ctx.exit(FAILED)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of settings, which the README shows too."""
        super().format_epilog(ctx, formatter)
        with formatter.section(_("Settings, as environment variables")):
            formatter.write_dl(
                [
                    (
                        row.name,
                        _("{meaning} Default: {default}.").format(
                            meaning=told(row.meaning), default=told(row.default)
                        ),
                    )
                    for row in TABLE
                ]
            )


def _language() -> str:
    # Settings that are wrong are told by the commands that need them; `doctor` shows them among the rest.
    try:
        return Settings.from_environment().locale
    except BadInput:
        return "en"


@click.group(cls=Commands)
@click.version_option(package_name="sales-process-workshop", message="%(version)s")
def main() -> None:
    """Turn what a team knows about its won deals into a milestone-based sales process.

    Ends with 0, with 1 if the work failed, with 2 for wrong use or input that cannot be read.
    """
