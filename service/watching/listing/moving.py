"""Which entries of a listing were listed before under another address, by the id that the listing gives each. Pure.

Publishers write an address anew when a headline changes, and keep the entry's id. Not every id names one entry for
good: some are numbers of places in the list, some are one for all. A wrong join loses an article, so an id is believed
only where nothing speaks against it, and something beside it speaks for it.
Refuses: reading ids (feeds.py); what becomes of the entry (choosing.py).

Sources: RSS 2.0 (guid), RFC 4287 4.2.6 and RFC 4151 (what an id of Atom and a tag promise), JSON Feed 1.1 (id).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta

from service.domain.lookouts import Listed
from service.domain.pages import page_key
from service.watching.listing.found import Entry

#: How far from each other the times may be that one entry states, where its id is made to be nobody else's.
WITHIN = timedelta(days=2)

#: Ids that are made to be nobody else's: a tag or a URN, a UUID or a hash, what WordPress calls a post by.
_LASTING = re.compile(
    r"(?:tag|urn):.+"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?=[0-9]*[a-f])[0-9a-f]{16,}"
    r"|https?://[^?#]*/\?(?:post_type=[\w-]+&(?:amp;|#0?38;)?)?p=[0-9]+",
    re.IGNORECASE,
)


def find_moved(entries: Collection[Entry], known: Sequence[Listed]) -> dict[str, Listed]:
    """By page, as what an entry was listed first that is listed under another address now.

    known: what was listed before under the ids of these entries. Left out is an id that two entries have, or that
    stood for two articles; one whose former address is still listed; and one that its times do not bear out.
    """
    times_said = Counter(entry.id for entry in entries)
    here = {page_key(entry.url) for entry in entries}
    before: defaultdict[str, list[Listed]] = defaultdict(list)
    for one in sorted(known, key=lambda one: (one.seen_at, one.url)):
        before[one.entry_id].append(one)
    moved = {}
    for entry in entries:
        if not entry.id or times_said[entry.id] > 1 or not (rows := before[entry.id]):
            continue
        is_of_one = (
            len({(row.article_id, row.note if not row.article_id else "") for row in rows}) == 1
            and len({row.seen_at for row in rows}) == len(rows)  # and no two of one look
        )
        is_gone = all(page_key(row.url) not in here for row in rows)
        if is_of_one and is_gone and _is_borne_out(entry.id, entry.published_at, rows[-1].published_at):
            moved[page_key(entry.url)] = rows[0]
    return moved


def is_lasting(id: str) -> bool:
    """Whether the id is made to be nobody else's, ever.

    >>> [is_lasting(id) for id in ("tag:example.org,2026:a1", "https://example.org/?p=12", "12", "https://example.org")]
    [True, True, False, False]
    """
    return _LASTING.fullmatch(id) is not None


def _is_borne_out(id: str, now: datetime | None, before: datetime | None) -> bool:
    """Whether the times that the entry states speak for its being the one of before; a mere day says little."""
    if now is not None and now == before and now.time() != time():
        return True
    return is_lasting(id) and (now is None or before is None or abs(now - before) <= WITHIN)
