"""The command line: parse, call one function, turn the result into text and an exit code."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from typing import Any

import click

from rejectwatch import __version__, log
from rejectwatch.cli import output
from rejectwatch.errors import ServerError, UserError

COMMANDS = {
    "classify": "reading",
    "demo": "around",
    "doctor": "around",
    "draft": "reading",
    "evaluate": "measuring",
    "forget": "teaching",
    "label": "teaching",
    "letters": "lettering",
    "mailboxes": "reviewing",
    "models": "teaching",
    "once": "watching",
    "people": "meeting",
    "review": "reviewing",
    "run": "watching",
    "status": "watching",
    "train": "teaching",
    "undo": "reviewing",
}
"""Each command and the module that holds it: imported only when it is called, so --help is instant."""

SUMMARIES = {
    "classify": "Tell which mails are job rejections (.eml, mbox, folders).",
    "demo": "Show everything on a made-up mailbox, on this machine alone.",
    "doctor": "Check the configuration, the login, the Drafts mailbox and the model.",
    "draft": "Print the reply that would be saved for one mail.",
    "evaluate": "Measure the classifier on mail whose category is known.",
    "forget": "List the mails whose words are kept, or erase them: some by their ID, or all.",
    "label": "Say that mails are rejections, or that they are not.",
    "letters": "List the letters, show how one reads, or change one.",
    "mailboxes": "List or create the mailboxes by which you teach, in your own mail client.",
    "models": "List the models that your labels made, and choose which one is used.",
    "once": "Look at every account once and leave drafts.",
    "people": "List the people that you met, to connect with on LinkedIn.",
    "review": "Go through the mail that it is unsure about, or that it held back, and say what each is.",
    "run": "Watch every account until stopped.",
    "status": "Say how the accounts fared and what is remembered.",
    "train": "Learn from the mail that you labelled, and use what is better.",
    "undo": "Take back drafts and marks: those of the last pass, or since a moment.",
}

_COMPLETE = "_REJECTWATCH_COMPLETE"
"""The variable by which a shell asks how a line goes on."""

EXIT_BUG, EXIT_USAGE, EXIT_SERVER = 1, 2, 75


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing the module that holds it."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"rejectwatch.cli.{COMMANDS[cmd_name]}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES[name]) for name in sorted(COMMANDS)])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rejectwatch")
@click.option("-v", "--verbose", is_flag=True, help="Say more on standard error.")
@click.pass_context
def cli(ctx: click.Context, verbose: bool) -> None:
    """Find job rejections in your inbox and leave a gracious reply in Drafts.

    rejectwatch never sends mail: you review each draft in your mail client and send it yourself.

    \b
    Example:
      rejectwatch demo
      rejectwatch once --dry-run
    """
    ctx.obj = verbose
    log.configure(json_lines=ctx.invoked_subcommand == "run" and not sys.stderr.isatty(), verbose=verbose)


def main(argv: list[str] | None = None) -> int:
    """Run a command line and return its exit code; the one place that turns errors into sentences."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show(sys.stderr)
        return EXIT_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except (UserError, ServerError) as error:
        click.echo(log.harmless(f"rejectwatch: {error}"), err=True)
        return EXIT_USAGE if isinstance(error, UserError) else EXIT_SERVER
    except BrokenPipeError:
        output.abandon()
        return 0
    except Exception:
        logging.getLogger("rejectwatch").exception("This is a bug in rejectwatch; please report these lines:")
        return EXIT_BUG


def _run(argv: list[str]) -> int:
    """Run a command line; not by ``cli.main``, which ends the program itself when a pipe breaks."""
    if wanted := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete  # noqa: PLC0415 - only when a shell asks

        return shell_complete(cli, {}, "rejectwatch", _COMPLETE, wanted)
    with cli.make_context("rejectwatch", list(argv)) as context:
        code: Any = cli.invoke(context)
    sys.stdout.flush()  # a pipe that is broken is found here, not when nobody can say so any more
    return code if isinstance(code, int) else 0
