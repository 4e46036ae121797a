"""The verb that looks at what a site lists: ask politely, read, choose, and watch what is new.

Refuses: deciding what is wanted (watching/listing/choosing.py); looking at the articles themselves.
"""

import logging
import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.check.leave import Clock, fetch_with_leave, known_spacing, refuse_long_wait
from service.check.look import Instruments, validator_of
from service.domain.addresses import tidy_address
from service.domain.cadence import after_quiet_hours, new_watch
from service.domain.errors import Conflict, quoted
from service.domain.lookouts import MOVED, Listed, Lookout, after_look
from service.domain.pages import page_key
from service.domain.retries import parse_retry_after
from service.domain.stories import Watch, make_article
from service.outbound import Outbound
from service.outbound.answers import LISTING
from service.settings import Settings
from service.watching.capture import Judgement
from service.watching.listing import Choice, Entry, Why, choose, find_moved
from service.watching.page import Unreadable
from storage import HINDERED, Store, lookouts, stories, watches
from storage.curating import removals

#: How long a look at a listing and the sitemaps it names may take before somebody else may take it over.
LEASE = timedelta(minutes=3)

#: Sitemaps of an index that are read at one look, the newest.
FURTHER = 3

#: How deep indexes are followed: the protocol knows none inside another, and sites have them all the same.
DEEPEST = 2

#: Most documents read at one look besides the first.
MOST_READ = 6

__all__ = [
    "LEASE",
    "Choice",
    "Seen",
    "Unseen",
    "Why",
    "check_claimed_lookout",
    "check_lookout",
    "give_back_lookout",
    "look_at",
    "preview_lookout",
]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a listing holds now."""

    kind: str
    title: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Why there is nothing to choose from."""

    note: str
    failed: bool = True
    retry_after: timedelta | None = None


def look_at(
    lookout: Lookout, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> Seen | Unseen:
    """What the listing holds now; nothing is written."""
    asking = replace(new_watch("", clock()), etag=lookout.etag, last_modified=lookout.last_modified)
    first = _read(lookout.url, asking, outbound, clock, settings, instruments)
    if isinstance(first, Unseen):
        return first
    seen, further = first
    if not seen.kind:
        why = f": {'; '.join(seen.notes)}" if seen.notes else ""
        return Unseen(note=f"No feed, sitemap or list of articles was found{why}.")
    entries, notes, unread = list(seen.entries), list(seen.notes), list[Unseen]()
    waiting = [(url, 1) for url in further[:FURTHER]]
    is_any_read = not further
    apart = known_spacing(lookout.url, settings, instruments.robots, clock())
    most = min(MOST_READ, LEASE // 2 // apart) if apart else MOST_READ
    for count, (url, depth) in enumerate(waiting):  # grows as indexes are met
        if count >= most:
            notes.append(f"{len(waiting) - count} more sitemaps of its indexes were not read at this look")
            break
        inner = _read(url, new_watch("", clock()), outbound, clock, settings, instruments)
        if not isinstance(inner, Unseen) and not inner[0].kind:
            inner = Unseen(note=f"{'; '.join(inner[0].notes)}.")
        if isinstance(inner, Unseen):
            why = inner.note.rstrip(".")
            notes.append(f"the sitemap {quoted(url)} could not be read: {why[:1].lower()}{why[1:]}")
            unread.append(inner)
            continue
        is_any_read = True
        entries += inner[0].entries
        notes += inner[0].notes
        known = {one for one, _ in waiting} | {lookout.url}
        if depth < DEEPEST:
            waiting += [(one, depth + 1) for one in inner[1][:FURTHER] if one not in known]
        elif inner[1]:
            notes.append(f"the sitemap {quoted(url)} is an index {depth + 1} deep, which is not followed")
    if not is_any_read and not entries:
        waits = [one.retry_after for one in unread if one.retry_after is not None]
        return Unseen(note=f"Nothing could be read: {'; '.join(notes)}.", retry_after=max(waits, default=None))
    if further:  # the sitemaps it names change without it
        seen = replace(seen, etag="", last_modified="")
    pages = {
        page_key(address): replace(entry, url=address) for entry in entries if (address := tidy_address(entry.url))
    }
    return replace(seen, entries=tuple(pages.values()), notes=tuple(notes))


def preview_lookout(
    store: Store, lookout: Lookout, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> tuple[Seen | Unseen, tuple[Choice, ...]]:
    """What the listing holds, and what would become of each entry; nothing is written, and it need not be stored."""
    refuse_long_wait(lookout.url, outbound)
    seen = look_at(replace(lookout, etag="", last_modified=""), outbound, clock, settings, instruments)
    return seen, () if isinstance(seen, Unseen) else _choose(store, lookout, seen, clock())


def check_lookout(
    store: Store, id: str, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> Lookout:
    """The listing was looked at now, due or not. Raises NotFound, and Conflict while it is not to be looked at."""
    refuse_long_wait(lookouts.load_lookout(store, id).url, outbound)
    claimed = lookouts.claim_lookout(store, id, clock(), clock() + LEASE)
    if claimed is None:
        raise Conflict("This listing is being looked at right now; the result is there in a minute or two.")
    is_done = False
    try:
        looked = check_claimed_lookout(store, claimed, outbound, clock, settings, instruments)
        is_done = True
    finally:
        if not is_done:  # whoever asked may ask again at once
            give_back_lookout(store, claimed)
    return looked


def give_back_lookout(store: Store, lookout: Lookout) -> None:
    """A claimed lookout is nobody's again, and as it was before; where nothing can be written its lease runs out."""
    assert lookout.lease_until is not None  # it was claimed
    with suppress(*HINDERED):
        lookouts.finish_look(store, lookout, lookout.lease_until)


def check_claimed_lookout(
    store: Store, lookout: Lookout, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> Lookout:
    """What is new in a claimed lookout's listing is watched from now on, and every entry is remembered."""
    seen = look_at(lookout, outbound, clock, settings, instruments)
    now, jitter = clock(), random.uniform(-1, 1)
    assert lookout.lease_until is not None  # it was claimed
    if isinstance(seen, Unseen):
        moved = after_look(lookout, now, seen.note, failed=seen.failed, jitter=jitter, retry_after=seen.retry_after)
        lookouts.finish_look(store, moved, lookout.lease_until)
    else:
        with store.transaction():
            choices = _choose(store, lookout, seen, now)
            taken = sum(_take(store, lookout, choice, now) for choice in choices)
            _come_back(store, lookout, seen.entries, now)
            lookouts.name_entries(store, lookout.id, {one.url: one.id for one in seen.entries if one.id})
            entries = "entry" if len(seen.entries) == 1 else "entries"
            note = f"{len(seen.entries):,} {entries}, {taken:,} of them newly watched."
            if seen.notes:
                note += f" Not everything went well: {'; '.join(seen.notes)}."
            moved = after_look(lookout, now, note, failed=False, jitter=jitter)
            # what is left for another day is listed then only if the whole listing is asked for again
            is_all = not any(choice.why is Why.ENOUGH for choice in choices)
            validators = (seen.etag, seen.last_modified) if is_all else ("", "")
            moved = replace(moved, etag=validators[0], last_modified=validators[1], began_at=lookout.began_at or now)
            lookouts.finish_look(store, moved, lookout.lease_until)
    _log.info("lookout id=%s note=%s", lookout.id, moved.last_note)
    return lookouts.load_lookout(store, lookout.id)


def _choose(store: Store, lookout: Lookout, seen: Seen, now: datetime) -> tuple[Choice, ...]:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    known = lookouts.list_entries(store, lookout.id, {entry.id for entry in seen.entries if entry.id})
    moved = find_moved(seen.entries, known)
    its_own = {  # somebody made an article of the new address before
        page
        for entry in seen.entries
        if (page := page_key(entry.url)) in moved and stories.find_article_by_url(store, lookout.story_id, entry.url)
    }
    return choose(
        seen.entries,
        lookout,
        seen=frozenset(map(page_key, lookouts.seen_addresses(store, lookout.id))),
        taken_today=lookouts.count_taken(store, lookout.id, midnight),
        is_first=lookout.began_at is None,
        removed=removals.list_removed_pages(store, lookout.story_id),
        moved={page: one for page, one in moved.items() if page not in its_own},
    )


def _take(store: Store, lookout: Lookout, choice: Choice, now: datetime) -> bool:
    """The entry is remembered; a wanted one is an article of the story and watched. Whether it is newly so.

    What was passed over because the day had enough is not remembered, so that it is taken another day.
    """
    entry = choice.entry
    if not choice.is_wanted:
        if choice.why not in (Why.SEEN, Why.ENOUGH):
            _remember(store, lookout, choice, now, choice.article_id)
            _ask_anew(store, choice.article_id, now)
        return False
    article = stories.find_article_by_url(store, lookout.story_id, entry.url)
    if article is None:
        article = make_article(lookout.story_id, url=entry.url, title=entry.title)
        stories.save_article(store, article)
    is_new = watches.find_watch(store, article.id) is None
    if is_new:
        watches.save_watch(store, new_watch(article.id, now))
    _remember(store, lookout, choice, now, article.id)
    return is_new


def _come_back(store: Store, lookout: Lookout, entries: Sequence[Entry], now: datetime) -> None:
    """What is listed again at an address it had before, and was listed at another since, is asked there again."""
    here = {page_key(entry.url): entry.id for entry in entries}
    rows = sorted(lookouts.list_entries(store, lookout.id, {*here.values()} - {""}), key=lambda one: one.seen_at)
    newest = {row.article_id: row for row in rows if row.article_id}
    for row in rows:
        last = newest.get(row.article_id, row)
        is_here = here.get(page_key(row.url)) == row.entry_id
        is_left = last.note == MOVED and last.entry_id == row.entry_id and page_key(last.url) not in here
        if is_here and is_left and last.url != row.url:
            lookouts.list_anew(store, row, now)
            _ask_anew(store, row.article_id, now)


def _ask_anew(store: Store, article_id: str, now: datetime) -> None:
    """The watch of an article whose address is another now asks there soon; without one nothing changes."""
    if article_id and (watch := watches.find_watch(store, article_id)) is not None:
        watches.ask_anew(store, article_id, after_quiet_hours(now, watch.pace))


def _remember(store: Store, lookout: Lookout, choice: Choice, now: datetime, article_id: str) -> None:
    entry = choice.entry
    lookouts.save_listed(
        store,
        Listed(
            lookout_id=lookout.id,
            url=entry.url,
            title="" if choice.why is Why.REMOVED else entry.title,  # its headline was taken down too
            published_at=entry.published_at,
            seen_at=now,
            article_id=article_id,
            note=choice.why.value,
            entry_id=entry.id,
        ),
    )


def _read(
    url: str, asking: Watch, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> tuple[Seen, tuple[str, ...]] | Unseen:
    answer = fetch_with_leave(url, asking, outbound, clock, settings, instruments.robots, LISTING)
    if isinstance(answer, Judgement):
        return Unseen(note=answer.note)
    if answer.status == 304 and (asking.etag or asking.last_modified):
        return Unseen(note="The server says that nothing changed.", failed=False)
    if not 200 <= answer.status < 300:
        wait = parse_retry_after(answer.header("retry-after"), clock())
        return Unseen(note=f"The server did not give the listing (it answered {answer.status}).", retry_after=wait)
    if answer.truncated:
        return Unseen(note="The listing ended before it was complete.")
    found = instruments.reader.read_listing(answer.body, content_type=answer.header("content-type"), url=answer.url)
    if isinstance(found, Unreadable):
        return Unseen(note=found.note)
    seen = Seen(
        kind=found.kind,
        title=found.title,
        entries=found.entries,
        notes=found.notes,
        etag=validator_of(answer, "etag"),
        last_modified=validator_of(answer, "last-modified"),
    )
    return seen, found.further
