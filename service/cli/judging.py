"""The verbs of captures: what was brought back and how it was judged, and a person's word on it.

Refuses: judging (watching/capture.py).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, print_json
from service.cli.shown import at, columns
from service.cli.texts import as_json
from service.cli.watching import article_id_of

if TYPE_CHECKING:
    from service.domain.captures import Capture, Ruling


@click.group()
def capture() -> None:
    """List what was captured of an article, and correct how it was judged."""


@capture.command("list")
@click.argument("article")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 1000), help="The newest so many.")
@as_json
@click.pass_obj
def list_all(opening: Opening, article: str, limit: int, is_json: bool) -> int:
    """List the captures of ARTICLE (its id or address) with verdicts, scores and signals. Example:

    python -m service capture list https://example.org/talks
    """
    from storage import raws, rulings, versions

    with opening.store() as store:
        article_id = article_id_of(store, article)
        found = versions.list_captures(store, article_id, limit)
        words = rulings.newest_rulings(store, article_id)
        sizes = raws.raw_sizes(store, article_id)
    if is_json:
        from service.web.present.wire import wire_captures

        print_json({"captures": wire_captures(found, words, sizes)})
        return 0
    rows = [
        (
            one.id,
            at(one.captured_at),
            f"{one.verdict.value}{_word_on(one, words)}",
            "" if one.score is None else f"{one.score:.1f}",
            "; ".join(one.signals) or one.note,
        )
        for one in found
    ]
    click.echo("\n".join(columns(rows)) if rows else "Nothing was captured yet.")
    return 0


def _word_on(capture: "Capture", words: Mapping[str, "Ruling"]) -> str:
    """What a person said of it against its verdict, "" when nothing."""
    read = capture.version or capture.held
    word = words.get(read.content_hash) if read else None
    if word is None or word.is_usable is (capture.version is not None):
        return ""
    return ", taken for the article by a person" if word.is_usable else ", set aside by a person"


@capture.command()
@click.argument("capture_id", metavar="CAPTURE")
@click.option("--reason", default="", help="Why, in your words; kept with the decision.")
@as_json
@click.pass_obj
def accept(opening: Opening, capture_id: str, reason: str, is_json: bool) -> int:
    """CAPTURE is the article after all: its text is compared from now on, and nobody is told of history. Example:

    python -m service capture accept 0a1b2c3d4e5f60718293 --reason "they really cut it"
    """
    return _decide(opening, capture_id, True, reason, is_json)


@capture.command("set-aside")
@click.argument("capture_id", metavar="CAPTURE")
@click.option("--reason", default="", help="Why, in your words; kept with the decision.")
@as_json
@click.pass_obj
def set_aside(opening: Opening, capture_id: str, reason: str, is_json: bool) -> int:
    """CAPTURE is not the article: its text is taken back, now and whenever it comes again. Example:

    python -m service capture set-aside 0a1b2c3d4e5f60718293 --reason "a robot check"
    """
    return _decide(opening, capture_id, False, reason, is_json)


def _decide(opening: Opening, capture_id: str, is_usable: bool, reason: str, is_json: bool) -> int:
    from service.clock import now
    from service.record.deciding import decide
    from storage import versions

    with opening.store() as store:
        decided = decide(store, capture_id, is_usable, memory=opening.memory(), now=now(), reason=reason)
        left = len(versions.list_versions(store, versions.load_capture(store, capture_id).article_id))
    if is_json:
        newest = decided.version.id if decided and decided.version else None
        print_json({"capture_id": capture_id, "is_usable": is_usable, "versions": left, "newest_version_id": newest})
    else:
        said = "is the article and is compared" if is_usable else "is not the article and is set aside"
        click.echo(f"The capture {capture_id} {said}. The article has {left} version{'' if left == 1 else 's'} now.")
    return 0


COMMANDS = {"capture": capture}
