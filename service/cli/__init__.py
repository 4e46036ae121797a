"""The verbs from a shell: what `python -m service` does.

Exit status: 0 done, 1 the asked-for thing is not so (each verb says when), 2 bad input, told in one plain sentence on
standard error. Verbs are loaded when they are called, so that `--help` answers at once.
Refuses: deciding anything; every verb goes through the same functions as the browser and the scheduler.
"""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from service.cli.opening import Opening
from service.collecting import collect_seldom
from service.domain.errors import ServiceError

#: Every verb: the module it lives in and its one line in the list.
VERBS: dict[str, tuple[str, str]] = {
    "extract": ("texts", "Claims of one text; nothing is stored."),
    "compare": ("texts", "What changed between two texts; nothing is stored."),
    "story": ("reading", "Create, list, edit and remove stories."),
    "article": ("managing", "Edit, merge, part and remove articles."),
    "removals": ("managing", "What was removed for good, and the hashes of what was there."),
    "import": ("bringing.importing", "Record versions from files and folders, in any order."),
    "mementos": ("bringing.mementos", "Record an archive's captures of an address, by date."),
    "seed": ("running", "Load the seed stories; twice changes nothing."),
    "watch": ("watching", "Preview, add, list, show, pause and resume watched pages."),
    "lookout": ("lookouts", "Watch new articles of a feed, a sitemap or a section page."),
    "check": ("looking", "Look at watched pages now."),
    "capture": ("judging", "List what was captured, and correct how it was judged."),
    "subscribe": ("telling", "Subscribe a webhook."),
    "subscription": ("webhooks", "Look after webhooks: test, try a rule on the past, send again, rotate the key."),
    "deliver": ("telling", "Send webhook deliveries that are due."),
    "reanalyse": ("bringing.reanalysing", "Read and compare stored versions by today's rules; nobody is told."),
    "timeline": ("reading", "A story's versions and changes, newest first."),
    "search": ("searching", "Claims, holders and texts with these words."),
    "report": ("reading", "One comparison of two recorded versions."),
    "claims": ("reading", "The claims of one recorded version."),
    "export": ("taking_away", "A whole story, to read, to take in elsewhere, or as tables."),
    "bundle": ("taking_away", "The evidence of a report as one zip."),
    "cite": ("taking_away", "A version or a report as a citation."),
    "threads": ("threads", "A story's threads: one claim each through all articles."),
    "thread": ("threads", "One thread, and why each claim belongs to it."),
    "figures": ("threads", "Every thing a story counts, as a series."),
    "positions": ("threads", "Who holds what on which matter, and since when."),
    "contradictions": ("threads", "Figures and stances that stand now and cannot all be right."),
    "changes": ("threads", "What changed in a story between two dates."),
    "merge": ("threads", "Two threads are one."),
    "split": ("threads", "Some claims of a thread are another thread."),
    "pin": ("threads", "A thread stays one, whatever later rules say."),
    "undo": ("threads", "A merge, split or pin is taken back."),
    "accounts": ("people", "Who may sign in, and as what."),
    "tokens": ("people", "What programs show to be let in."),
    "audit": ("people", "What was done, by whom."),
    "serve": ("running", "Run the web application with the scheduler."),
    "schedule": ("running", "Run the scheduler alone."),
    "doctor": ("running", "Check settings and database; exit 1 when something is wrong."),
    "backup": ("running", "Write a copy of the database, while it is in use."),
    "restore": ("running", "Put a copy where there is no database yet."),
}

#: How other programs report an interrupt: 128 and the signal's number.
INTERRUPTED = 130


class Verbs(click.Group):
    """The group of all verbs; a verb's module is loaded when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click passes it, and ours is always the same list
        """The verbs in the order of VERBS."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click passes it, and asks nobody
        """The verb, loaded now; None when there is none of this name."""
        if cmd_name not in VERBS:
            return None
        module = import_module(f"service.cli.{VERBS[cmd_name][0]}")
        command: click.Command = module.COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  likewise
        """The list of verbs is written without loading any."""
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, line) for verb, (_, line) in VERBS.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--data", metavar="FOLDER", help="Where the data lies; otherwise STET_DATA, otherwise ./var.")
@click.version_option(package_name=None, version="0.1.0", prog_name="stet")
@click.pass_context
def verbs(ctx: click.Context, data: str | None) -> None:
    """What still stands in an evolving story.

    Settings come from the environment; docs/operating.md lists them. Example:

        python -m service compare monday.txt tuesday.txt
    """
    ctx.obj = Opening(data)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one call, with everything said on standard output and standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    _speak_utf8()
    collect_seldom()
    try:
        status = verbs.main(args=given, prog_name="python -m service", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except ServiceError as error:
        return _refuse(error.message)
    except click.exceptions.NoArgsIsHelpError as error:
        return _refuse(_ask_for_verb(error.ctx))
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "python -m service"
        return _refuse(f"{error.format_message().rstrip('.')}; {asked} --help says what is accepted.")
    except click.ClickException as error:
        return _refuse(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away, as `head` does; what is left to flush must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _ask_for_verb(ctx: click.Context | None) -> str:
    group = ctx.command if ctx else verbs
    names = " or ".join(group.list_commands(ctx)) if ctx and isinstance(group, click.Group) else "a verb"
    asked = ctx.command_path if ctx else "python -m service"
    return f"Missing {names} after {asked}; {asked} --help says what is accepted."


def _refuse(sentence: str) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return 2


def _speak_utf8() -> None:
    """JSON is UTF-8 wherever we run, and a sign that a terminal cannot show never stops a verb."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
