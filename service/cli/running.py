"""The verbs that run and keep the service: seed, serve, schedule, doctor, backup and restore.

Refuses: reading or changing a story by hand.
"""

import logging
from pathlib import Path

import click

from service.cli.opening import Opening, print_json
from service.cli.shown import columns, many
from service.cli.texts import as_json
from service.domain.errors import ServiceError


@click.command()
@as_json
@click.pass_obj
def seed(opening: Opening, is_json: bool) -> int:
    """Load the seed stories. Loading twice changes nothing, and nobody is notified. Example:

    python -m service seed
    """
    from seeds.loader import load_seeds
    from service.clock import now
    from service.text.memory import Memory

    with opening.store() as store:
        loaded = load_seeds(store, memory=Memory(), public_url=opening.settings.public_url, now=now())
    if is_json:
        print_json({"stories": [{"id": s.story.id, "versions": s.versions, "recorded": s.recorded} for s in loaded]})
        return 0
    rows = [
        (s.story.id, many(s.versions, "version"), f"{s.recorded:,} new" if s.recorded else "all there already")
        for s in loaded
    ]
    click.echo("\n".join(columns(rows)))
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
    _log_to_standard_error()
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
    _log_to_standard_error()
    run(opening.settings)
    return 0


@click.command()
@as_json
@click.pass_obj
def doctor(opening: Opening, is_json: bool) -> int:
    """Check settings and database, and name what is risky. Exit 1 when something is wrong. Example:

    python -m service doctor
    """
    from storage import engine, upkeep

    settings = opening.settings
    facts: list[tuple[str, str]] = [
        ("database", str(settings.database)),
        ("public address", settings.public_url),
        ("scheduler", "on" if settings.scheduler else "off"),
        ("private networks allowed", ", ".join(settings.private_networks) or "none"),
    ]
    risk = engine.risk()
    facts.append(("database engine", engine.name()))
    counts: dict[str, int] = {}
    try:
        with opening.store() as store:
            counts, problems = upkeep.row_counts(store), upkeep.integrity(store)
    except ServiceError as error:
        problems = (error.message,)
    if is_json:
        known = {name.replace(" ", "_"): value for name, value in facts}
        print_json(
            {"settings": known, "rows": counts, "risk": risk, "problems": list(problems), "healthy": not problems}
        )
    else:
        rows = [*facts, *((table, f"{count:,}") for table, count in counts.items())]
        ending = "\n".join(f"  {problem}" for problem in problems)
        verdict = f"{many(len(problems), 'problem')}:\n{ending}" if problems else "Everything is in order."
        click.echo("\n".join([*columns(rows), "", *([risk] if risk else []), verdict]))
    return 1 if problems else 0


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def backup(opening: Opening, path: Path) -> int:
    """Write a copy of the database to PATH, checked, while the service runs. Nothing is overwritten. Example:

    python -m service backup backups/2026-01-06.sqlite3
    """
    from storage import upkeep

    with opening.store() as store:
        upkeep.backup(store, path)
    click.echo(f"Wrote {path} ({path.stat().st_size:,} bytes).")
    return 0


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def restore(opening: Opening, path: Path) -> int:
    """Put the copy at PATH where the database was. Stop the service and move the old database away first. Example:

    python -m service restore backups/2026-01-06.sqlite3
    """
    from storage import upkeep

    upkeep.restore(path, opening.settings.database)
    click.echo(f"Restored {opening.settings.database} from {path}.")
    return 0


def _log_to_standard_error() -> None:
    """One line for each piece of work, ours only; what libraries say below a warning stays out."""
    log = logging.getLogger("service")
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
    log.setLevel(logging.INFO)


COMMANDS = {"seed": seed, "serve": serve, "schedule": schedule, "doctor": doctor, "backup": backup, "restore": restore}
