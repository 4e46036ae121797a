"""Reports, spells and notices as entries of a feed: what happened, between which two looks, in which exact words.

An entry is named by what never changes: the report between two versions, or the place of a claim in a version. So a
story that is read again by newer rules tells nobody anything twice.
Refuses: choosing them; their order.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from html import escape

from service.comparison.story.spells import Spell, says_alike
from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.claims import Figure, Position
from service.domain.deliveries import EndpointNotice, Subscription
from service.domain.endpoints import shown_address
from service.domain.stories import Article, Health, Notice
from service.publishing.addresses import Site, said
from service.publishing.feeds import Entry, tags_of

#: Changes told in one entry; the rest is counted, and a click away.
TOLD = 20

#: Longest passage quoted on one side of a change, in code points.
QUOTE_LIMIT = 400


def report_entry(
    site: Site,
    report: ChangeReport,
    article: Article,
    story_title: str,
    observed: Observed,
    holders: Collection[str] | None = None,
    about: str = "",
) -> Entry:
    """A report as an entry. holders: only their changes are told. about: what the feed is about, for the entry's id."""
    changes = [one for one in report.material if holders is None or one.holder in holders]
    url = site.at("reports", report.id)
    where = f"{story_title} · {_outlet(article)}"
    last, first = observed.last_before_at, observed.first_after_at
    between = f"Between {said(last, first)} and {said(first, last)}."
    more = f"And {len(changes) - TOLD:,} more, in the report." if len(changes) > TOLD else ""
    lines = [where, between, *(f"- {one.summary}" for one in changes[:TOLD]), *([more] if more else [])]
    tail = f"<p>{escape(more)}</p>" if more else ""
    items = "".join(f"<li>{_change(one)}</li>" for one in changes[:TOLD])
    named = ("report", report.id, "holder", about.casefold()) if about else ("report", report.id)
    return Entry(
        id=site.tag(*named),
        title=report.headline if holders is None else changes[0].summary,
        url=url,
        at=observed.first_after_at,
        text="\n".join(lines),
        html=f"<p>{escape(where)}</p><p>{escape(between)}</p><ul>{items}</ul>{tail}",
        author=article.publisher,
        about_url=article.url,
        tags=tags_of([one.kind.value for one in changes]),
    )


def spell_entries(site: Site, spells: Sequence[Spell]) -> list[Entry]:
    """When each claim of a thread was first seen in an article, and when it was gone; the newest first.

    What only has another source from then on has not gone.
    """
    begun: dict[tuple[str, datetime | None], Spell] = {
        (spell.first.strand_id, spell.first.captured_at): spell for spell in spells
    }
    ended = {(spell.first.strand_id, spell.ended_at): spell for spell in spells}
    entries = [_begun(site, spell, ended.get((spell.first.strand_id, spell.first.captured_at))) for spell in spells]
    for spell in spells:
        following = begun.get((spell.first.strand_id, spell.ended_at)) if spell.ended_at is not None else None
        if spell.ended_at is not None and not (following and _says_as_much(spell, following)):
            entries.append(_gone(site, spell))
    return sorted(entries, key=lambda one: (one.at, one.id), reverse=True)


def health_entry(site: Site, notice: Notice, article: Article, story_title: str) -> Entry:
    """That a page cannot be read any more, or can again."""
    is_failing = notice.health is Health.FAILING
    words = "cannot be read" if is_failing else "can be read again"
    name = article.title or article.url or article.id
    text = f"{story_title} · {_outlet(article)}. {said(notice.noticed_at)}: {notice.note}"
    return Entry(
        id=site.tag("article", article.id, notice.health.value, notice.noticed_at.isoformat()),
        title=f"Page {words}: {_short(name)}",
        url=site.at("articles", article.id),
        at=notice.noticed_at,
        text=text,
        html=f"<p>{escape(text)}</p>",
        author=article.publisher,
        about_url=article.url,
        tags=("page cannot be read" if is_failing else "page can be read again",),
    )


def switched_off_entry(site: Site, notice: EndpointNotice, lost: Subscription) -> Entry:
    """That a webhook was switched off. Of its address stands what may be shown."""
    text = f"{shown_address(lost)}. {said(notice.noticed_at)}: {notice.note}"
    return Entry(
        id=site.tag("subscription", lost.id, "off", notice.noticed_at.isoformat()),
        title=f"Webhook switched off: {shown_address(lost)}",
        url=site.at("subscriptions", lost.id),
        at=notice.noticed_at,
        text=text,
        html=f"<p>{escape(text)}</p>",
        author="",
        about_url="",
        tags=("webhook switched off",),
    )


def _begun(site: Site, spell: Spell, before: Spell | None) -> Entry:
    """before: what the same claim of the article said until then."""
    text = f"{spell.teller}: “{_short(spell.claim.passage.exact)}”. First seen on {said(spell.first.captured_at)}."
    is_same = before is not None and _says_as_much(before, spell)
    if before is not None and is_same:
        text += f" Until then the same was told by {before.teller}."
    return Entry(
        id=site.tag(*_named(spell)),
        title=f"{'Reattributed: ' if is_same else ''}{_words(spell)} ({spell.first.outlet})",
        url=site.at("versions", spell.first.version_id),
        at=spell.first.captured_at,
        text=text,
        html=f"<p>{escape(text)}</p>",
        author=spell.first.outlet,
        about_url="",
        tags=("reattributed" if is_same else "first seen",),
    )


def _gone(site: Site, spell: Spell) -> Entry:
    assert spell.ended_at is not None  # it is asked for those that ended
    text = (
        f"{spell.teller}: “{_short(spell.claim.passage.exact)}”. "
        f"Present on {said(spell.last_at, spell.ended_at)}, absent on {said(spell.ended_at, spell.last_at)}."
    )
    return Entry(
        id=site.tag(*_named(spell), "gone"),
        title=f"No longer in {spell.first.outlet}: {_words(spell)}",
        url=site.at("versions", spell.first.version_id),
        at=spell.ended_at,
        text=text,
        html=f"<p>{escape(text)}</p>",
        author=spell.first.outlet,
        about_url="",
        tags=("gone",),
    )


def _says_as_much(spell: Spell, following: Spell) -> bool:
    """Whether a claim says the same as the one that followed it, whoever holds it: as much, or the same content."""
    one, other = spell.claim, following.claim
    if isinstance(one, Position) and isinstance(other, Position):
        words = [" ".join(" ".join(part.exact for part in side.content).split()).lower() for side in (one, other)]
        stances = [(side.force, side.polarity, side.certainty, side.voice) for side in (one, other)]
        return words[0] == words[1] and stances[0] == stances[1] and spell.first.holder != following.first.holder
    return says_alike(one, other)


def _named(spell: Spell) -> tuple[str, ...]:
    passage = spell.claim.passage
    family = "figure" if isinstance(spell.claim, Figure) else "position"
    return "version", spell.first.version_id, family, f"{passage.start}-{passage.end}"


def _words(spell: Spell) -> str:
    words = _short(spell.claim.passage.exact)
    return f"{spell.first.title}: {words}" if isinstance(spell.claim, Figure) else f"{spell.teller}: {words}"


def _change(change: Change) -> str:
    return f"{escape(change.summary)}{_side('Before', change.before)}{_side('After', change.after)}"


def _side(name: str, evidence: Evidence | None) -> str:
    return "" if evidence is None else f"<br>{name}: “{escape(_short(evidence.passage.exact))}”"


def _outlet(article: Article) -> str:
    return article.publisher or article.title or article.url


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= QUOTE_LIMIT else f"{words[: QUOTE_LIMIT - 1]}…"
