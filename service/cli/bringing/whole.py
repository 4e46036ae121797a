"""Whole stories, as another Stet exported them, taken in by the verb import.

Refuses: reading lines (service/publishing/lines); recording (service/exchange).
"""

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, Progress, print_json
from service.cli.shown import many
from service.domain.errors import Invalid

if TYPE_CHECKING:
    from service.exchange.taking import Taken
    from service.publishing.lines.reading import Carried

#: How much of a file is looked at to know it, in bytes.
HEAD_BYTES = 200


def carried_paths(paths: Sequence[str]) -> tuple[str, ...]:
    """Those of these files that hold a whole story."""
    from service.publishing.lines.sorting import is_carried

    return tuple(path for path in paths if is_carried(_head(path)))


def take_whole(
    opening: Opening, paths: Sequence[str], whole: Sequence[str], slug: str | None, *, is_dry: bool, is_json: bool
) -> int:
    """The stories in these files are here, and what came of each is told. Raises Invalid for a mixture of files."""
    if len(whole) < len(paths):
        other = next(path for path in paths if path not in whole)
        raise Invalid("file", other, f"{whole[0]} holds a whole story, so all files of this call must")
    carried = [(path, _read(path)) for path in whole]
    for path, one in carried:
        if slug is not None and slug != one.story.id:
            raise Invalid(
                "story", slug, f"{path} holds the story {one.story.id}, which keeps its name; leave --story out"
            )
    if is_dry:
        for path, one in carried:
            captures, articles = many(len(one.captures), "capture"), many(len(one.articles), "article")
            click.echo(f"{path}: {one.story.title} ({one.story.id}), {articles}, {captures}. Nothing stored.")
        return 0
    told = [_take(opening, one) for _, one in carried]
    if is_json:
        from service.web.views.publishing.bringing import wire_taken

        print_json({"stories": [wire_taken(one) for one in told]})
    else:
        click.echo("\n".join(_line(taken) for taken in told))
    return 0


def _take(opening: Opening, carried: "Carried") -> "Taken":
    from service.clock import now
    from service.exchange.taking import take_story

    progress = Progress()
    with opening.store() as store:
        taken = take_story(
            store,
            carried,
            memory=opening.memory(),
            now=now(),
            progress=lambda done, total: progress.at(f"recorded {done:,} of {total:,}"),
        )
    progress.done()
    return taken


def _line(taken: "Taken") -> str:
    what = "is here now" if taken.is_new else "was here already"
    same = f"{taken.matching:,} of {taken.checked:,} hashes identical"
    rules = "" if taken.same_rules else "; the other Stet read by other rules, so reports were made anew"
    return (
        f"{taken.story.id} {what}: {many(taken.captures, 'new capture')}, {taken.known:,} known, "
        f"{many(taken.decided, 'new decision')}; {same}{rules}."
    )


def _read(path: str) -> "Carried":
    from service.publishing.lines.reading import read_story

    if path == "-":
        return read_story("standard input", sys.stdin.buffer)
    with Path(path).open("rb") as lines:
        return read_story(path, lines)


def _head(path: str) -> bytes:
    """How a file begins; nothing of standard input is used up."""
    if path == "-":
        return sys.stdin.buffer.peek(HEAD_BYTES) if isinstance(sys.stdin.buffer, io.BufferedReader) else b""
    try:
        with Path(path).open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:  # a folder, or nothing: told where all files are opened
        return b""
