"""A person's word on a capture: that it is the article after all, or that it is not.

The word is about the text, so every capture of the article with that text follows it, also
those to come. What it makes of the history is history, so nobody is told.
Refuses: judging captures (watching/capture.py).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from service.domain.captures import Capture, Ruling, make_capture
from service.domain.course import Sighting
from service.domain.errors import Invalid
from service.domain.raw import Raw
from service.record import Recorded, record
from service.record.ahead import NOT_AHEAD
from service.record.plan import RULES, History, Rules, find_clash, gather
from service.record.planned import Batch, Planned, plan_batch
from service.record.threading import renew_threads, thread_article
from service.text.memory import Memory
from storage import Store, raws, reports, rulings, stories, versions, watches
from storage.curating import mergers
from storage.reading.searched import settle_sayings

#: Longest reason kept, in code points.
REASON_LIMIT = 500

#: What is said of a capture that is the article because a person said so.
SAID = "a person said that this is the article"


def decide(
    store: Store,
    capture_id: str,
    is_usable: bool,
    *,
    memory: Memory,
    now: datetime,
    reason: str = "",
    rules: Rules = RULES,
) -> Recorded | None:
    """The word is stored, and the article's versions and reports are what they are by it. None: no version is left.

    Raises NotFound for an unknown capture, Invalid when nothing was read on it or the reason is too long, Conflict
    when it would count at a time that has another text. The text's other captures at such times stay as they are.
    """
    capture = versions.load_capture(store, capture_id)
    read = capture.version or capture.held
    if read is None:
        raise Invalid("capture", capture_id, "only a capture on which a text was read can be the article or not")
    if len(reason) > REASON_LIMIT:
        raise Invalid("reason", reason, f"at most {REASON_LIMIT} characters are accepted")
    word = Ruling(
        article_id=capture.article_id,
        content_hash=read.content_hash,
        is_usable=is_usable,
        decided_at=now,
        reason=" ".join(reason.split()),
    )
    with store.transaction():
        texts = gather(store, capture.article_id).texts
        # a usable one holds, be it set aside, the time that counts for it, which may be another than it was recorded at
        if is_usable and capture.version is None and (clash := find_clash(texts, read)):
            raise clash
        rulings.save_ruling(store, word)
        if is_usable:
            for held in rulings.list_held(store, capture.article_id, read.content_hash):
                if held.held is not None and find_clash(texts, held.held) is None:
                    usable = _as_usable(held, raws.find_raw(store, held.id))
                    versions.save_capture(store, usable)
                    mergers.keep_as_own(store, usable.id)
        watches.forget_validators(store, capture.article_id)
        return derive(store, capture.article_id, memory, rules)


def _as_usable(capture: Capture, raw: Raw | None) -> Capture:
    assert capture.held is not None  # it is listed for that
    return make_capture(capture.held, signals=(SAID,), status=capture.status, score=capture.score, raw=raw)


def derive(
    store: Store, article_id: str, memory: Memory, rules: Rules, planned: Planned | None = None
) -> Recorded | None:
    """The article's versions are those of the captures that count now. None: no version is left.

    planned: what `plan_derived` came to before the database was held.
    """
    left = versions.list_sightings(store, article_id)
    if not left:
        for standing in reports.list_standings(store, article_id):
            reports.retire_report(store, standing.report_id)
        leaving = [one.id for one in versions.list_versions(store, article_id)]
        for id in leaving:
            versions.retire_version(store, id)
        settle_sayings(store, article_id, leaving)
        article = stories.load_article(store, article_id)
        renew_threads(store, {article.story_id: thread_article(store, article, memory, rules, NOT_AHEAD)})
        return None
    newest = versions.load_capture(store, left[-1].capture_id)
    now = newest.captured_at
    return record(
        store, newest, memory=memory, public_url="", now=now, notify=False, is_own=False, rules=rules, planned=planned
    )


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
