"""A person's word on a capture: that it is the article after all, or that it is not.

The word is about the text, so every capture of the article with that text follows it, also
those to come. What it makes of the history is history, so nobody is told.
Refuses: judging captures (watching/capture.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.captures import Capture, Ruling, make_capture
from service.domain.course import Sighting
from service.domain.errors import Invalid, ServiceError
from service.domain.stories import CheckOutcome
from service.domain.versions import Origin, Version
from service.record import Recorded, record, record_many
from service.record.ahead import NOT_AHEAD
from service.record.plan import RULES, History, Rules, find_clash, gather
from service.record.planned import Batch, Planned, plan_batch
from service.record.threading import Touched, renew_threads, thread_article
from service.text.memory import Memory
from storage import Store, raws, reports, rulings, stories, versions, watches
from storage.curating import mergers, unsettled
from storage.reading.searched import settle_sayings
from storage.versions import VersionSummary

#: Longest reason kept, in code points.
REASON_LIMIT = 500

#: The least time between two words on one thing, as stored: of two in one moment the later counts.
TICK = timedelta(microseconds=1)

#: What a look comes to that brought the article.
_BROUGHT = frozenset({CheckOutcome.CHANGED, CheckOutcome.UNCHANGED})

#: What a watch says came of its last look, once a person said that its text is the article, or is not.
IS_ARTICLE = "A person said that what this look brought is the article."
IS_NONE = "A person said that what this look brought is not the article."

#: What is said of a capture that is the article because a person said so.
SAID = "a person said that this is the article"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proposal:
    """What somebody says, held against what is stored."""

    word: Ruling
    coming: tuple[Capture, ...]  # captures on which the text was only held, as usable ones
    history: History  # what is stored of the article once the word is, but for those


def decide(
    store: Store,
    capture_id: str,
    is_usable: bool,
    *,
    memory: Memory,
    now: datetime,
    reason: str = "",
    rules: Rules = RULES,
) -> VersionSummary | None:
    """The word is stored, and the article's versions and reports are what they are by it.

    Returns the newest version that is left, None when none is.
    Raises NotFound for an unknown capture, Invalid when nothing was read on it or the reason is too long, Conflict
    when it would count at a time that has another text. The text's other captures at such times stay as they are.
    """
    if len(reason) > REASON_LIMIT:
        raise Invalid("reason", reason, f"at most {REASON_LIMIT} characters are accepted")
    said = " ".join(reason.split())
    with store.reading():
        foreseen = _propose(store, capture_id, is_usable, now, said)
        planned = _plan(store, foreseen, memory, rules)
    with store.transaction():
        proposal = _propose(store, capture_id, is_usable, now, said)
        article_id, coming = proposal.word.article_id, proposal.coming
        rulings.save_ruling(store, proposal.word)
        watches.forget_validators(store, article_id)
        if coming and not proposal.history.is_merged:
            plans = (planned,) if planned and coming == foreseen.coming else None
            batch = _batch(store, proposal)
            at = _latest(coming)
            for result in record_many(store, (batch,), memory=memory, public_url="", now=at, rules=rules, plans=plans):
                if isinstance(result, ServiceError):  # then the word is not kept either
                    raise result
        else:
            for one in coming:
                versions.save_capture(store, one)
                mergers.keep_as_own(store, one.id)
            derive(store, article_id, memory, rules, planned)
        newest = next(reversed(versions.list_versions(store, article_id)), None)
        _correct_watch(store, proposal.word, newest, now)
        return newest


def _correct_watch(store: Store, word: Ruling, newest: VersionSummary | None, now: datetime) -> None:
    """The article's watch says no more of its last look what the word is against.

    A page that counts again is due now: looking at it says that it can be read.
    """
    watch = watches.find_watch(store, word.article_id)
    looks = (one for one in versions.list_captures(store, word.article_id) if one.origin is Origin.CHECK)
    last = next(looks, None)
    read = (last.version or last.held) if last else None
    if watch is None or read is None or read.content_hash != word.content_hash:
        return
    if word.is_usable and watch.last_outcome is CheckOutcome.UNUSABLE:
        is_newest = newest is not None and newest.content_hash == word.content_hash
        outcome = CheckOutcome.CHANGED if is_newest else CheckOutcome.UNCHANGED
        watches.save_word(store, word.article_id, outcome, IS_ARTICLE, now)
    elif not word.is_usable and watch.last_outcome in _BROUGHT:
        watches.save_word(store, word.article_id, CheckOutcome.UNUSABLE, IS_NONE, None)


def _propose(store: Store, capture_id: str, is_usable: bool, now: datetime, reason: str) -> _Proposal:
    capture = versions.load_capture(store, capture_id)
    read = capture.version or capture.held
    if read is None:
        raise Invalid("capture", capture_id, "only a capture on which a text was read can be the article or not")
    article_id, hash = capture.article_id, read.content_hash
    history = gather(store, article_id)
    # a usable one holds, be it set aside, the time that counts for it, which may be another than it was recorded at
    if is_usable and capture.version is None and (clash := find_clash(history.texts, read)):
        raise clash
    coming = tuple(
        replace(_accepted(one, one.held), raw=raws.find_raw(store, one.id))
        for one in (rulings.list_held(store, article_id, hash) if is_usable else ())
        if one.held is not None and find_clash(history.texts, one.held) is None
    )
    history = replace(history, words=tuple({**dict(history.words), hash: is_usable}.items()))
    last = rulings.newest_rulings(store, article_id).get(hash)
    word = Ruling(
        article_id=article_id,
        content_hash=hash,
        is_usable=is_usable,
        decided_at=now if last is None else max(now, last.decided_at + TICK),
        reason=reason,
    )
    dated = (*history.sightings, *history.aside)
    return _Proposal(word=word, coming=coming, history=history if history.is_merged else suppose(history, dated))


def as_believed(store: Store, capture: Capture) -> Capture:
    """The capture, as a usable one where a person said that the text read on it is the article."""
    if capture.held is None:
        return capture
    word = rulings.newest_rulings(store, capture.article_id).get(capture.held.content_hash)
    return replace(_accepted(capture, capture.held), raw=capture.raw) if word and word.is_usable else capture


def _accepted(capture: Capture, held: Version) -> Capture:
    return make_capture(held, signals=(SAID,), status=capture.status, score=capture.score, told_at=capture.told_at)


def _plan(store: Store, proposal: _Proposal, memory: Memory, rules: Rules) -> Planned | None:
    """What storing the word will write: the slow part of it. None: nothing slow."""
    if proposal.history.is_merged:  # nothing of it counts
        return None
    if not proposal.coming:
        return plan_derived(store, proposal.word.article_id, proposal.history, memory, rules)
    batch, now = _batch(store, proposal), _latest(proposal.coming)
    return plan_batch(store, batch, memory, now, rules, history=proposal.history)


def _batch(store: Store, proposal: _Proposal) -> Batch:
    article = stories.load_article(store, proposal.word.article_id)
    return Batch(article=article, captures=proposal.coming, notify=False, is_stored=True)


def _latest(captures: Iterable[Capture]) -> datetime:
    """When the last was taken: whatever the clock says, none of them is from the future."""
    return max(one.captured_at for one in captures)


def derive(
    store: Store,
    article_id: str,
    memory: Memory,
    rules: Rules,
    planned: Planned | None = None,
    touched: Touched | None = None,
) -> Recorded | None:
    """The article's versions are those of the captures that count now. None: no version is left.

    planned: what `plan_derived` came to before the database was held. touched: as in `record_many`.
    """
    with store.together():
        return _derive(store, article_id, memory, rules, planned, touched)


def _derive(
    store: Store, article_id: str, memory: Memory, rules: Rules, planned: Planned | None, touched: Touched | None
) -> Recorded | None:
    left = versions.list_sightings(store, article_id)
    if not left:
        for standing in reports.list_standings(store, article_id):
            reports.retire_report(store, standing.report_id)
        leaving = [one.id for one in versions.list_versions(store, article_id)]
        for id in leaving:
            versions.retire_version(store, id)
        settle_sayings(store, article_id, leaving)
        article = stories.load_article(store, article_id)
        blocks = thread_article(store, article, memory, rules, NOT_AHEAD)
        if touched is None:
            renew_threads(store, {article.story_id: blocks})
        else:
            touched[article.story_id] |= blocks
        return None
    newest = versions.load_capture(store, left[-1].capture_id)
    now = newest.captured_at
    return record(
        store,
        newest,
        memory=memory,
        public_url="",
        now=now,
        notify=False,
        is_own=False,
        rules=rules,
        planned=planned,
        touched=touched,
    )


def settle(store: Store, article_id: str, memory: Memory, rules: Rules = RULES) -> bool:
    """The article's versions are those of what is stored of it, where they were not. Returns whether they were not.

    What is slow is done before the database is held.
    """
    with store.reading():
        if unsettled.is_settled(store, article_id):
            return False
        planned = plan_derived(store, article_id, gather(store, article_id), memory, rules)
    derive(store, article_id, memory, rules, planned)
    return True


def suppose(history: History, dated: Iterable[Sighting]) -> History:
    """What is stored of an article, were these its captures with a text, each at the time that counts for it."""
    words = dict(history.words)
    seen = sorted(dated)
    return replace(
        history,
        sightings=tuple(one for one in seen if words.get(one.content_hash, True)),
        aside=tuple(one for one in seen if not words.get(one.content_hash, True)),
    )


def plan_derived(store: Store, article_id: str, history: History, memory: Memory, rules: Rules) -> Planned | None:
    """What `derive` will write once this is what is stored of the article: the slow part of it. None: nothing slow."""
    if not history.sightings:
        return None
    newest = versions.load_capture(store, history.sightings[-1].capture_id)
    batch = Batch(article=stories.load_article(store, article_id), captures=(newest,), notify=False, is_own=False)
    return plan_batch(store, batch, memory, newest.captured_at, rules, history=history)
