"""The verbs that run and keep the service: seed, serve, schedule, doctor, backup and restore.

Refuses: reading or changing a story by hand.
"""

import sys
from dataclasses import replace
from pathlib import Path

import click

from service.cli.opening import Opening, print_json, tell
from service.cli.shown import columns, many
from service.cli.texts import as_json
from service.domain.addresses import SERVER
from service.logs import log_to


@click.command()
@as_json
@click.pass_obj
def seed(opening: Opening, is_json: bool) -> int:
    """Load the seed stories. Loading twice changes nothing, and nobody is notified. Example:

    python -m service seed
    """
    from seeds.loader import load_seeds
    from service.clock import now

    with opening.store() as store:
        loaded = load_seeds(store, memory=opening.memory(), public_url=opening.settings.public_url, now=now())
    rows = [
        (s.story.id, many(s.versions, "version"), f"{s.recorded:,} new" if s.recorded else "all there already")
        for s in loaded
    ]
    tell(
        {"stories": [{"id": s.story.id, "versions": s.versions, "recorded": s.recorded} for s in loaded]},
        "\n".join(columns(rows)),
        is_json=is_json,
    )
    return 0


@click.command()
@click.option("--host", help="Address to listen on; otherwise STET_HOST.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on; otherwise STET_PORT.")
@click.option("--no-scheduler", is_flag=True, help="Only answer; `schedule` runs beside it.")
@click.pass_obj
def serve(opening: Opening, host: str | None, port: int | None, no_scheduler: bool) -> int:
    """Run the web application with the scheduler on one machine, until interrupted. Example:

    python -m service serve --port 8000
    """
    from service.app import serve as serve_application

    settings = opening.settings_with(
        STET_HOST=host,
        STET_PORT=str(port) if port else None,  # the public address follows when it is not set
        STET_SCHEDULER="off" if no_scheduler else None,
    )
    with opening.store():
        pass  # a database that cannot be opened is told here, before anything listens
    log_to(sys.stderr, settings.log)
    serve_application(settings)
    return 0


@click.command()
@click.pass_obj
def schedule(opening: Opening) -> int:
    """Run the scheduler alone, until interrupted: for `serve --no-scheduler` beside it. Example:

    python -m service schedule
    """
    from service.schedule import run

    with opening.store():
        pass
    settings = replace(opening.settings, asks_as=SERVER)  # it is one half of it
    log_to(sys.stderr, settings.log)
    run(settings)
    return 0


@click.command()
@click.option(
    "--against",
    metavar="BACKUP",
    type=click.Path(path_type=Path),
    help="Also say whether history only grew since this backup.",
)
@click.option(
    "--deep", "is_deep", is_flag=True, help="Also make what is searched and the threads anew in a copy, and compare."
)
@as_json
@click.pass_obj
def doctor(opening: Opening, against: Path | None, is_deep: bool, is_json: bool) -> int:
    """Check everything that can be checked and name what is risky. Exit 1 when something is wrong. Example:

    python -m service doctor
    """
    from service.clock import now
    from service.keeping.doctor import examine
    from service.keeping.findings import State

    found = examine(opening.settings, now(), against, is_deep=is_deep)
    problems, risks = ([one for one in found if one.state is state] for state in (State.PROBLEM, State.RISK))
    if is_json:
        shown = [{"name": one.name, "state": one.state.value, "sentence": one.sentence} for one in found]
        print_json({"healthy": not problems, "problems": len(problems), "risks": len(risks), "findings": shown})
    else:
        ending = [many(len(problems), "problem")] if problems else ["Nothing is wrong"]
        ending += [many(len(risks), "risk")] if risks else []
        rows = [
            (one.state.value if one.state is not State.PROBLEM else "PROBLEM", one.name, one.sentence) for one in found
        ]
        click.echo("\n".join([*columns(rows), "", f"{', '.join(ending)}."]))
    return 1 if problems else 0


@click.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def backup(opening: Opening, path: Path | None) -> int:
    """Write a copy of the database to PATH, read back and checked, while the service runs. Nothing is overwritten.

    Without PATH it is one of the scheduled backups: named by its time, and older ones are let go as the settings say.
    Exit 1 when the database, and so the copy, is not sound. Example:

    python -m service backup backups/2026-01-06.sqlite3
    """
    from service.clock import now
    from service.keeping.backups import back_up
    from storage import upkeep

    with opening.store() as store:
        if path is None:
            made = back_up(store, opening.settings, now())
            path, problems, removed = made.backup.path, made.problems, made.removed
        else:
            problems, removed = upkeep.backup(store, path), ()
    click.echo(f"Wrote {path} ({path.stat().st_size:,} bytes).")
    for gone in removed:
        click.echo(f"Let go of {gone}.")
    for problem in problems:
        click.echo(f"In the database and in its copy: {problem}.", err=True)
    return 1 if problems else 0


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def restore(opening: Opening, path: Path) -> int:
    """Put the copy at PATH where the database was. Stop the service and move the old database away first. Example:

    python -m service restore backups/2026-01-06.sqlite3
    """
    from service.keeping.sealing import count_lost
    from service.vault import KEY_FILE, Vault
    from storage import endpoints, upkeep

    key = opening.settings.key_file
    upkeep.restore(path, opening.settings.database)
    click.echo(f"Restored {opening.settings.database} from {path}.")
    with opening.store() as store:
        lost = count_lost(endpoints.list_secrets(store), Vault(key))
    if lost:
        why = "with the key that is there" if key.exists() else "without the key, which is in no backup"
        click.echo(
            f"{many(lost, 'secret')} of webhooks in it cannot be opened {why}. Before you start Stet, put "
            f"the file {KEY_FILE} of the old data folder at {key}; without it nothing is sent "
            "until each webhook's key is rotated.",
            err=True,
        )
    return 0


COMMANDS = {"seed": seed, "serve": serve, "schedule": schedule, "doctor": doctor, "backup": backup, "restore": restore}
