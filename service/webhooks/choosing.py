"""Which changes of a report a subscription wants.

A subscription hears of one story or of all, of one thread or of many, of some holders, matters, families and kinds of
change or of every material one, of figures that meet its condition, and of nothing below its least importance. What is
immaterial is sent only to those who named its kind.
Refuses: messages (fanout.py); finding what is known of the claims, which the store does.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from service.comparison.describe import ARROW
from service.comparison.threads.told.topics import key_of
from service.comparison.words.canonical import said_words
from service.domain.changes import IMMATERIAL_KINDS, Change, ChangeKind, ChangeReport
from service.domain.claims import Figure
from service.domain.deliveries import Subscription
from service.domain.errors import Invalid
from service.domain.threads import NOTHING_FOLLOWED, Followed
from service.webhooks.conditions import meets, parse_condition


@dataclass(frozen=True, slots=True)
class Known:
    """What the store has of the claims of a report, as far as a subscription asks for it."""

    figures: Mapping[str, Figure] = field(default_factory=dict)  # of both versions, by claim id
    followed: Mapping[str, Followed] = field(default_factory=dict)  # of both versions, by the thread that is asked for


#: Of a report of which no subscription asks for more than it tells.
NOTHING_KNOWN = Known()


def changes_wanted(
    report: ChangeReport, story_id: str, subscription: Subscription, known: Known = NOTHING_KNOWN
) -> tuple[Change, ...]:
    """The report's changes that a subscription wants, in the report's order, whatever its state."""
    if subscription.story_id not in (None, story_id):
        return ()
    condition = parse_condition(subscription.condition)
    matters = [matter_keys(matter) for matter in subscription.matters]
    return tuple(
        change
        for change in report.changes
        if change.importance >= subscription.least_importance
        and _is_of_interest(change, subscription.kinds)
        and (
            not subscription.thread_id
            or _is_in(change, report, known.followed.get(subscription.thread_id, NOTHING_FOLLOWED))
        )
        and (not subscription.families or change.family in subscription.families)
        and (not subscription.holders or _is_of(change.holder, subscription.holders))
        and (not matters or _is_about(change, matters, known))
        and meets(
            condition,
            _figure(change, known, before=True),
            _figure(change, known, before=False),
            _name(change.summary),
        )
    )


def asks_for_figures(subscription: Subscription) -> bool:
    """Whether its rule can only be told with the figures themselves."""
    return bool(subscription.condition or subscription.matters)


def matter_keys(matter: str) -> frozenset[str]:
    """What the words of a matter are known by, in any form and on any side: "closing" and "open" are one.

    >>> matter_keys("the closing of the bridge") == matter_keys("bridge opens")
    True
    """
    return frozenset(map(key_of, said_words(matter)))


def accept_matter(matter: str) -> str:
    """The matter as it is kept, on one line. Raises Invalid when no word of it says what a claim is about."""
    line = " ".join(matter.split())
    if not matter_keys(line):
        raise Invalid("matters", line, "words of what a claim is about are accepted, such as “bridge closure”")
    return line


def _is_of_interest(change: Change, kinds: tuple[str, ...]) -> bool:
    """Whether a change is of the kinds asked for; an immaterial one only when its own kind is asked for by name.

    Altered quotations are asked for by one name, whichever kind they are told as.
    """
    if not change.material:
        return change.kind in IMMATERIAL_KINDS and change.kind in kinds
    if change.alters_quote and ChangeKind.QUOTE_ALTERED in kinds:
        return True
    return not kinds or any(kind in kinds for kind in (change.kind, *change.also))


def _is_in(change: Change, report: ChangeReport, followed: Followed) -> bool:
    """Whether the change is of one of these claims, in any of its places.

    A figure also comes and goes with the position it stands in.
    """
    sides = {side.claim_id for side in (change.before, change.after) if side is not None}
    is_lone = change.before is None or change.after is None
    if not sides.isdisjoint(followed.claims) or (is_lone and not sides.isdisjoint(followed.claims.values())):
        return True
    return any(
        (version_id, place.start, place.end) in followed.places
        for version_id, side in zip(report.version_ids, (change.before, change.after), strict=True)
        if side is not None
        for place in side.others
    )


def _is_of(holder: str, wanted: tuple[str, ...]) -> bool:
    """Whether one of the wanted names stands in the holder's, word for word: "Starmer" in "Keir Starmer"."""
    said = f" {' '.join(holder.casefold().split())} "
    return any(f" {' '.join(name.casefold().split())} " in said for name in wanted)


def _is_about(change: Change, matters: Collection[frozenset[str]], known: Known) -> bool:
    """Whether all words of one of the matters stand in what the change is about; who holds it is no part of that."""
    texts = [
        passage.exact for side in (change.before, change.after) if side for passage in (side.passage, *side.others)
    ]
    for figure in (_figure(change, known, before=True), _figure(change, known, before=False)):
        if figure is not None:
            texts += [figure.measure, figure.counted.exact if figure.counted else ""]
    told = " ".join(texts)
    if change.holder:
        told = told.replace(change.holder, " ")
    if any(side is not None and side.claim_id in known.figures for side in (change.before, change.after)):
        told = f"{told} {_name(change.summary)}"
    keys = matter_keys(told)
    return any(matter <= keys for matter in matters)


def _figure(change: Change, known: Known, *, before: bool) -> Figure | None:
    evidence = change.before if before else change.after
    return None if evidence is None else known.figures.get(evidence.claim_id)


def _name(summary: str) -> str:
    """What a figure's summary calls it: neither what happened, nor who says so, nor the later amount."""
    _, _, body = summary.partition(": ")
    return body.partition(ARROW)[0].partition("according to ")[0]
