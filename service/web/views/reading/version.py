"""One version: its text with every claim marked, one claim's life beside it, and where the text comes from.

Refuses: finding claims; it shows what was recorded.
"""

from collections.abc import Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass

from flask import Response

from service.comparison.story.spells import Spell, read_story
from service.domain.claims import Snapshot
from service.domain.corrections import claims_in_notices, find_corrections
from service.domain.curation import Redating
from service.domain.errors import Invalid, NotFound
from service.domain.moments import stamp
from service.domain.versions import Version
from service.extraction.snapshot import extractor_of, take_snapshot
from service.publishing.citing import cite_version
from service.watching.corrections import stated_address, stated_corrections
from service.web.desk import desk, store
from service.web.limits import LONG_TEXT, within
from service.web.parse import wants_json
from service.web.parse_reading import parse_number
from service.web.present.answers import show
from service.web.present.marks import mark_version
from service.web.present.parting import find_part
from service.web.present.watching import wire_redating
from service.web.present.wire import Wire, wire_snapshot
from service.web.views.publishing.memento import as_memento
from service.web.views.publishing.sending import site
from service.web.views.reading.choices import offer_versions
from service.web.whom import shown_to_caller
from storage import chains, metadata, raws, stories, threads, versions
from storage.curating import redatings
from storage.threads import ThreadSummary

#: What a browser may do with a text that somebody else wrote: nothing.
INERT = "sandbox; default-src 'none'; frame-ancestors 'none'"

#: Above which the page of a text takes long to make, in code points: no article comes near.
LONG = 200_000

#: How a raw capture's file ends, by its media type; any other is .bin.
ENDINGS = {
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/xhtml+xml": ".html",
    "multipart/related": ".mhtml",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}


@dataclass(frozen=True, slots=True)
class Life:
    """One claim of a version, and what is known of it elsewhere."""

    number: int
    thread: ThreadSummary
    spells: tuple[Spell, ...]


def show_version(version_id: str) -> Response:
    """GET /versions/<version_id>?claim=&part=: the text with every claim marked, the claims, and one claim's thread.

    part: which part of a very long text a page shows, from 1; that of the claim asked for, or the first, when not said.
    """
    version = versions.load_version(store(), version_id)
    with within(LONG_TEXT) if len(version.text) > LONG else nullcontext():
        return _show(version)


def _show(version: Version) -> Response:
    version_id, memory = version.id, desk().memory
    snapshot = versions.find_snapshot(store(), version_id, extractor_of(memory)) or take_snapshot(version, memory)
    corrections = find_corrections(version.text)
    noted = metadata.list_signals_of(store(), version_id)
    canonical = stated_address(noted) if stated_address(noted) != version.url else ""
    capture = metadata.find_capture_of(store(), version_id)
    words = shown_to_caller(redatings.list_about(store(), capture.id) if capture else ())
    redated = tuple(one for one in words if one.counts_at == version.captured_at)
    article = stories.load_article(store(), version.article_id)
    if wants_json():
        wire: Wire = {
            **wire_snapshot(snapshot),
            "corrections": [{"text": one.exact, "span": [one.start, one.end]} for one in corrections],
            "stated_corrections": list(stated_corrections(noted)),
            "canonical_address": canonical,
            "redatings": [wire_redating(one) for one in words],
        }
        return as_memento(show("", wire), version, article)
    part = find_part(snapshot, parse_number("part"), parse_number("claim"))
    known = versions.list_versions(store(), article.id)
    order = next((number for number, other in enumerate(known, 1) if other.id == version_id), 0)
    page = show(
        "versions/show.html",
        {},
        corrections=corrections,
        in_notices=claims_in_notices(version.text, snapshot.claims),
        stated=[one for one in stated_corrections(noted) if one not in version.text],
        canonical=canonical,
        redated=redated,
        dated_elsewhere=_dated_elsewhere(words, version),
        version=version,
        snapshot=snapshot,
        article=article,
        story=stories.load_story(store(), article.story_id),
        capture=capture,
        raw=raws.find_raw(store(), capture.id) if capture else None,
        part=part,
        blocks=mark_version(snapshot, part.span),
        doubts=[one for one in snapshot.doubts if part.span.start <= one.passage.start < part.span.end],
        numbers={claim.id: number for number, claim in enumerate(snapshot.claims, 1)},
        life=_life(snapshot, article.story_id),
        asked=parse_number("claim"),
        citation=cite_version(site(), version, article, words).text,
        order=order,
        before=known[order - 2] if order > 1 else None,
        after=known[order] if 0 < order < len(known) else None,
        total=len(known),
        choices=offer_versions(article.story_id, version, leave_out=version_id),
    )
    return as_memento(page, version, article)


def download(capture_id: str) -> Response:
    """GET /captures/<capture_id>/text: what was kept of a capture, as a file that no browser opens as a page."""
    capture = versions.load_capture(store(), capture_id)
    kept = capture.version or capture.held
    if kept is None:
        raise NotFound("text of the capture", capture_id)
    answer = Response(kept.text, mimetype="text/plain")
    named = f"stet-{capture.article_id}-{stamp(capture.captured_at)}.txt".replace(":", "")
    answer.headers["Content-Disposition"] = f'attachment; filename="{named}"'
    answer.headers["Content-Security-Policy"] = INERT
    return answer


def download_raw(capture_id: str) -> Response:
    """GET /captures/<capture_id>/raw: the very bytes of a capture, as a file that no browser opens as a page."""
    capture = versions.load_capture(store(), capture_id)
    raw = raws.find_raw(store(), capture_id)
    if raw is None:
        raise NotFound("raw capture", capture_id)
    answer = Response(raw.data, mimetype="application/octet-stream")
    named = f"stet-{capture.article_id}-{stamp(capture.captured_at)}{ENDINGS.get(raw.media_type, '.bin')}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{named.replace(":", "")}"'
    answer.headers["Content-Security-Policy"] = INERT
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _dated_elsewhere(words: Iterable[Redating], version: Version) -> tuple[Redating, str] | None:
    """The word by which this version's text counts as of another time, and the version it is of then, "" for none."""
    word = next((one for one in words if one.counts_at != version.captured_at), None)
    return (word, chains.find_version_at(store(), version.article_id, word.counts_at)) if word else None


def _life(snapshot: Snapshot, story_id: str) -> Life | None:
    """The thread of the claim that is asked for, or None when none is. Raises Invalid for a number too large."""
    number = parse_number("claim")
    if not number:
        return None
    if number > len(snapshot.claims):
        raise Invalid("claim", number, f"a claim's number is accepted, from 1 to {len(snapshot.claims)}")
    with suppress(NotFound):
        thread = threads.load_thread(store(), snapshot.claims[number - 1].id)
        appearances = threads.list_appearances(store(), story_id, thread_id=thread.id)
        view = read_story(appearances, threads.list_chains(store(), story_id))
        return Life(number, thread, view.spells)
    return None
