"""The verbs of captures: what was brought back and how it was judged, and a person's word on it and on its date.

Refuses: judging (watching/capture.py).
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from service.cli.logged import COMMAND_LINE, changing
from service.cli.opening import Opening, article_id_of, print_json, tell, time_given, zone_named
from service.cli.shown import at, columns, many
from service.cli.texts import as_json
from service.domain.errors import Invalid
from service.domain.waiting import Fate

if TYPE_CHECKING:
    from service.domain.captures import Capture, Ruling
    from service.domain.curation import Redating
    from storage.waiting import Became

#: What is said beside the verdict of a page whose text was held back, by what became of it.
FATES = {
    Fate.WAITS: ", waits: its text may be cut",
    Fate.BELIEVED: ", held back and believed: its text counts from {} on",
    Fate.SUPERSEDED: ", held back until {}: another text was seen then",
}


@click.group()
def capture() -> None:
    """List what was captured of an article, and correct how it was judged and when it was taken."""


@capture.command("list")
@click.argument("article")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 1000), help="The newest so many.")
@as_json
@click.pass_obj
def list_all(opening: Opening, article: str, limit: int, is_json: bool) -> int:
    """List the captures of ARTICLE (its id or address) with verdicts, scores and signals. Example:

    python -m service capture list https://example.org/talks
    """
    from service.watching.capture import AGREED
    from storage import raws, rulings, versions
    from storage.curating import redatings
    from storage.waiting import list_became

    with opening.store() as store:
        article_id = article_id_of(store, article)
        found = versions.list_captures(store, article_id, limit)
        words = rulings.newest_rulings(store, article_id)
        sizes = raws.raw_sizes(store, article_id)
        dated = redatings.list_standing(store, article_id)
        became = list_became(store, article_id, found, AGREED)
    if is_json:
        from service.web.present.watching import wire_captures

        print_json({"captures": wire_captures(found, words, sizes, dated, became)})
        return 0
    rows = [
        (
            one.id,
            at(one.captured_at),
            f"{one.verdict.value}{_word_on(one, words)}{_date_of(one, dated)}{_teller_of(one)}"
            f"{_fate_of(one, became.get(one.id))}",
            "" if one.score is None else f"{one.score:.1f}",
            "; ".join(one.signals) or one.note,
        )
        for one in found
    ]
    click.echo("\n".join(columns(rows)) if rows else "Nothing was captured yet.")
    return 0


def _fate_of(capture: "Capture", became: "Became | None") -> str:
    """What became of a text that was held back, "" when nothing is to be said beside the verdict."""
    end = became.wait.ended_by if became else None
    if became is None or (end is None and capture.version is None):
        return ""
    return FATES[became.wait.fate].format(at(end.captured_at) if end else "")


def _word_on(capture: "Capture", words: Mapping[str, "Ruling"]) -> str:
    """What a person said of it against its verdict, "" when nothing."""
    read = capture.version or capture.held
    word = words.get(read.content_hash) if read else None
    if word is None or word.is_usable is (capture.version is not None):
        return ""
    return ", taken for the article by a person" if word.is_usable else ", set aside by a person"


def _teller_of(capture: "Capture") -> str:
    return ", as a file told" if capture.told_at else ""


def _date_of(capture: "Capture", dated: "Sequence[Redating]") -> str:
    """What a person said of when it was taken, "" when nothing."""
    for word in dated:
        if word.capture_id == capture.id and word.captured_at is not None:
            return f", counts as of {at(word.captured_at)}"
        if word.stand_in == capture.id:
            return f", recorded as of {at(word.recorded_at)}"
    return ""


@capture.command("date")
@click.argument("capture_id", metavar="CAPTURE")
@click.argument("when", metavar="[TIME]", default="")
@click.option("--zone", default="UTC", show_default=True, help="Time zone of a time without an offset.")
@click.option("--back", is_flag=True, help="It was taken when it was recorded; takes a corrected date back.")
@click.option("--reason", default="", help="Why, in your words; kept with the correction.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@as_json
@click.pass_obj
def date(
    opening: Opening, capture_id: str, when: str, zone: str, back: bool, reason: str, dry_run: bool, is_json: bool
) -> int:
    """CAPTURE was taken at TIME, and not when it was recorded; nobody is told of history.

    TIME is written as for `import`: a time with its offset, one in --zone, or a day. Example:

    python -m service capture date 0a1b2c3d4e5f60718293 2026-01-07T12:00:00+01:00 --reason "the file meant Berlin"
    """
    from service.clock import now
    from service.record.curating.redating import foresee, redate
    from service.web.present.managing import wire_date_outlook
    from service.web.present.watching import wire_redating
    from storage import versions

    if back is bool(when):
        accepted = "either the time at which it was taken, such as 2026-01-07T12:00:00Z, or --back is accepted"
        raise Invalid("time", when, accepted)
    moment = None if back else time_given("time", when, zone_named(zone))
    if dry_run:
        with opening.store() as store:
            outlook = foresee(store, capture_id, moment, memory=opening.memory(), now=now())
            named = versions.load_capture(store, capture_id)
        lines = [
            f"It would count as taken at {at(outlook.captured_at)}, and not at {at(outlook.counts_at)}.",
            f"{many(len(outlook.retiring), 'report')} would no longer be listed, and instead:",
            *(f"    {one.headline}" for one in outlook.reports),
            *outlook.doubts,
        ]
        tell(wire_date_outlook(named, outlook), "\n".join(lines), is_json=is_json)
        return 0
    memory = opening.memory()
    with changing(opening, "captures.redate", f"capture={capture_id}", plans_first=True) as (store, deed_at):
        words = redate(store, capture_id, moment, by=COMMAND_LINE, memory=memory, now=deed_at, reason=reason)
    said = [
        f"{one.capture_id} counts as taken at {at(one.captured_at or one.recorded_at)}; it was recorded as of "
        f"{at(one.recorded_at)}."
        for one in words
    ]
    tell({"redatings": [wire_redating(one) for one in words]}, "\n".join(said), is_json=is_json)
    return 0


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
    from service.record.deciding import decide
    from storage import versions

    memory = opening.memory()
    with changing(opening, "captures.decide", f"capture={capture_id}", plans_first=True) as (store, moment):
        decided = decide(store, capture_id, is_usable, memory=memory, now=moment, reason=reason)
        left = len(versions.list_versions(store, versions.load_capture(store, capture_id).article_id))
    if is_json:
        newest = decided.id if decided else None
        print_json({"capture_id": capture_id, "is_usable": is_usable, "versions": left, "newest_version_id": newest})
    else:
        said = "is the article and is compared" if is_usable else "is not the article and is set aside"
        click.echo(f"The capture {capture_id} {said}. The article has {left} version{'' if left == 1 else 's'} now.")
    return 0


COMMANDS = {"capture": capture}
