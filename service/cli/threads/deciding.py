"""The verbs by which a person puts threads right: merge, split, pin, and undo.

Refuses: deciding anything by itself.
"""

import click

from service.cli.logged import changing
from service.cli.opening import Opening, print_json
from service.cli.texts import as_json
from service.domain.threads import Decision

note = click.option("--note", default="", help="Why, in your own words; kept with the decision.")


@click.command()
@click.argument("thread")
@click.argument("other")
@note
@as_json
@click.pass_obj
def merge(opening: Opening, thread: str, other: str, note: str, is_json: bool) -> int:
    """Two threads are one. Example:

    python -m service merge 3f2a9c0d1e5b7a864c21 9d1c77aa02e4f5b83610
    """
    from service.record.merging import merge_threads

    with changing(opening, "threads.merge", f"thread={thread} into={other}") as (store, moment):
        decided = merge_threads(store, thread, other, note=note, now=moment, memory=opening.memory())
    _tell(decided, is_json)
    return 0


@click.command()
@click.argument("thread")
@click.argument("claims", nargs=-1, required=True)
@note
@as_json
@click.pass_obj
def split(opening: Opening, thread: str, claims: tuple[str, ...], note: str, is_json: bool) -> int:
    """These claims, and what goes on from them, are another thread. `thread` shows claims' ids. Example:

    python -m service split 3f2a9c0d1e5b7a864c21 5b83610e4f9d1c77aa02
    """
    from service.record.merging import split_thread

    with changing(opening, "threads.split", f"thread={thread}") as (store, moment):
        decided = split_thread(store, thread, claims, note=note, now=moment, memory=opening.memory())
    _tell(decided, is_json)
    return 0


@click.command()
@click.argument("thread")
@note
@as_json
@click.pass_obj
def pin(opening: Opening, thread: str, note: str, is_json: bool) -> int:
    """A thread's claims stay one thread, whatever later rules say. Example:

    python -m service pin 3f2a9c0d1e5b7a864c21 --note "checked with the desk"
    """
    from service.record.merging import pin_thread

    with changing(opening, "threads.pin", f"thread={thread}") as (store, moment):
        decided = pin_thread(store, thread, note=note, now=moment, memory=opening.memory())
    _tell(decided, is_json)
    return 0


@click.command()
@click.argument("decision")
@as_json
@click.pass_obj
def undo(opening: Opening, decision: str, is_json: bool) -> int:
    """A merge, split or pin is taken back; that it was made stays known. Example:

    python -m service undo 9d1c77aa02e4f5b83610
    """
    from service.record import merging

    with changing(opening, "decisions.undo", f"decision={decision}") as (store, moment):
        decided = merging.undo(store, decision, now=moment, memory=opening.memory())
    _tell(decided, is_json)
    return 0


def _tell(decision: Decision, is_json: bool) -> None:
    if is_json:
        from service.web.present.threads.wire import wire_decision

        print_json(wire_decision(decision))
        return
    if decision.undone_at:
        click.echo(f"Undone: the {decision.act.value} of {decision.decided_at:%Y-%m-%d %H:%M} UTC.")
        return
    click.echo(f"Kept: {decision.act.value}. `undo {decision.id}` takes it back.")
