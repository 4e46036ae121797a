"""Many texts at once: placed in their articles, recorded in batches, one outcome each.

Browser, JSON and command line all import through here. The oldest is recorded first, and every batch is a
transaction, so an import that is killed and started again ends with the database of one that was not.
Refuses: reading files (importing), judging changes (comparison); a batch of its own way into the store (record).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from service.collecting import collecting_later
from service.domain.captures import make_capture
from service.domain.errors import Conflict, ServiceError
from service.domain.stories import Article
from service.domain.versions import doubt_times
from service.importing import Arrival, PassedOver, Refusal, Row, Wall, unusable_capture_of, version_of
from service.intake.ahead import Helpers, helpers_for
from service.intake.outcomes import (
    Between,
    IfKnown,
    Neighbour,
    Outcome,
    ReportLine,
    RowOutcome,
    report_line,
    say_unusable,
    waiting,
)
from service.intake.patience import TakesTooLong
from service.intake.placing import HEADED_SO, ITS_OWN, Placing, Unplaced
from service.intake.portions import OutOfTime, Placed, Remembering, portions_of, runs_of
from service.record import Batch, Recorded, RecordOutcome, Rules, preview_many, record_many
from service.record.deciding import as_believed
from service.text.memory import Memory
from storage import Store, metadata
from storage.curating import redatings

__all__ = [
    "HEADED_SO",
    "ITS_OWN",
    "IfKnown",
    "Neighbour",
    "Outcome",
    "Plan",
    "ReportLine",
    "RowOutcome",
    "take_in",
]

#: Told of the way through: texts done, texts in all.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What somebody wants done with the texts they bring."""

    story_id: str
    article: str = ""  # id, address or title of the article all belong to; "" to find out for each
    otherwise: str = ""  # likewise, of those that may belong to several; "" refuses them
    chosen: Mapping[int, str] = field(default_factory=dict)  # by a row's place: id of its own article, or ITS_OWN
    placed: Mapping[int, Article] = field(default_factory=dict)  # by a row's place: where an earlier look placed it
    left_open: frozenset[int] = frozenset()  # by a row's place: an earlier look said that only a choice places it
    if_known: IfKnown = IfKnown.SKIP
    dry: bool = False  # say what would happen; nothing is written
    notify: bool = True


def take_in(
    store: Store,
    rows: Iterable[Row],
    plan: Plan,
    *,
    memory: Memory,
    public_url: str,
    now: datetime,
    progress: Progress | None = None,
    stops: Callable[[], bool] | None = None,
    pause: Callable[[], None] = lambda: None,
) -> tuple[Outcome, ...]:
    """Every row is recorded, or told why not. One outcome each, in the order in which they came.

    Of each article only the newest text of all these is news (law 1). An article is made with the first text that is
    kept of it, so a row that is refused leaves nothing behind. stops: asked before every batch but the first; when it
    says so, what is left is not recorded yet, and the same rows may be brought again. pause: called again and again
    while texts are placed in their articles; what it raises ends the import before anything is recorded.
    """
    outcomes: dict[int, Outcome] = {}
    placed: list[Placed] = []
    dated: list[tuple[int, Arrival | Wall]] = []
    for number, row in enumerate(rows):
        if isinstance(row, Refusal):
            outcomes[number] = Outcome(name=row.name, outcome=RowOutcome.REFUSED, note=row.error.message)
        elif isinstance(row, PassedOver):
            outcomes[number] = Outcome(
                name=row.name, outcome=RowOutcome.PASSED_OVER, note=f"{row.why}.".capitalize(), count=row.count
            )
        else:
            dated.append((number, row))
    placing = Placing(store, plan.story_id, plan.article, plan.otherwise, plan.placed.values(), pause)
    dated.sort(key=lambda one: (_seen_at(one[1]), one[0]))
    placing.expect([row for number, row in dated if number not in plan.chosen and number not in plan.placed])
    for number, row in dated:
        try:
            placed.append(_place(store, placing, number, row, plan))
        except TakesTooLong:
            raise
        except ServiceError as error:
            is_open = isinstance(error, Unplaced)
            outcomes[number] = Outcome(
                name=row.name,
                outcome=RowOutcome.REFUSED,
                note=_named(row.name, error.message),
                url=row.url,
                captured_at=row.captured_at,
                dated_by=row.dated_by,
                headline=row.headline if isinstance(row, Arrival) else "",
                is_unplaced=is_open,
            )
    placed.sort(key=lambda one: (one.capture.captured_at, one.is_chosen))  # one time has one text
    news = _news(placed) if plan.notify else frozenset()
    done = 0
    texts = {one.capture.version.id: one.capture.version.text for one in placed if one.capture.version is not None}
    portions = list(portions_of(placed, is_dry=plan.dry, is_hurried=stops is not None))
    known = Remembering(stops) if plan.dry and stops is not None else None
    with (
        Helpers(runs_of(portions), helpers=helpers_for(len(placed), memory), memory=memory) as helpers,
        suppress(OutOfTime),
    ):
        for number, portion in enumerate(portions):
            if done and stops is not None and stops():
                break
            with collecting_later():
                rules, batch = helpers.rules_for(number), [*portion.behind, *portion.texts]
                if known is not None:
                    rules = known.over(rules, batch[0].article.id, is_first=not done)
                results = _recorded(store, batch, plan, news, memory, public_url, now, rules)
                for one, result in zip(batch, results, strict=True):
                    outcomes[one.row] = _outcome(store, one, result, plan, texts, placing)
                del results  # before the search: what was recorded is many small values
            done += len(portion.texts)
            if progress is not None:
                progress(done, len(placed))
    if not plan.dry:
        placing.give_addresses()
    for one in placed:
        if one.row not in outcomes:
            outcomes[one.row] = waiting(one.source.name, one.article, is_chosen=one.is_chosen)
    chosen = texts if plan.dry and (plan.article or plan.otherwise or plan.chosen) else {}
    between = Between(store, [(one.row, one.article.id) for one in placed], outcomes, is_dry=plan.dry, texts=chosen)
    return tuple(between.shown(outcomes[number]) for number in sorted(outcomes))


def _place(store: Store, placing: Placing, number: int, row: Arrival | Wall, plan: Plan) -> Placed:
    chosen, placed, is_open = plan.chosen.get(number, ""), plan.placed.get(number), number in plan.left_open
    article, is_chosen = placing.article_for(row, chosen, placed, is_open=is_open)
    if isinstance(row, Wall):
        capture = as_believed(store, unusable_capture_of(row, article))
    else:
        capture = make_capture(version_of(row, article), signals=row.signals, score=row.score, raw=row.raw)
    return Placed(row=number, capture=capture, article=article, source=row, is_chosen=is_chosen)


def _seen_at(row: Arrival | Wall) -> datetime:
    assert row.captured_at is not None  # a text without a date was refused
    return row.captured_at


def _news(placed: list[Placed]) -> frozenset[str]:
    """The captures that anybody may be told of: of each article the newest text, at the time it was first seen here."""
    first: dict[str, tuple[str, str]] = {}
    for one in placed:  # oldest first
        version = one.capture.version
        if version is not None and first.get(one.article.id, ("", ""))[0] != version.content_hash:
            first[one.article.id] = version.content_hash, one.capture.id
    return frozenset(capture_id for _, capture_id in first.values())


def _recorded(
    store: Store,
    batch: Sequence[Placed],
    plan: Plan,
    news: frozenset[str],
    memory: Memory,
    public_url: str,
    now: datetime,
    rules: Rules,
) -> tuple[Recorded | ServiceError, ...]:
    groups: dict[str, list[Placed]] = {}
    for one in batch:
        groups.setdefault(one.article.id, []).append(one)
    batches = [
        Batch(
            article=group[0].article,
            captures=tuple(one.capture for one in group),
            notify=any(one.capture.id in news for one in group),
        )
        for group in groups.values()
    ]
    if plan.dry:
        return preview_many(store, batches, memory=memory, now=now, rules=rules)
    return record_many(store, batches, memory=memory, public_url=public_url, now=now, rules=rules)


def _outcome(
    store: Store,
    one: Placed,
    result: Recorded | ServiceError,
    plan: Plan,
    texts: Mapping[str, str],
    placing: Placing,
) -> Outcome:
    told = Outcome(
        name=one.source.name,
        outcome=RowOutcome.REFUSED,
        note="",
        url=one.source.url or one.article.url,
        article=one.article,
        article_id=one.article.id,
        article_title=one.article.title or one.article.url,
        is_new_article=placing.is_new(one.article),
        is_chosen=one.is_chosen,
        captured_at=one.capture.captured_at,
        dated_by=one.source.dated_by,
        headline=one.source.headline if isinstance(one.source, Arrival) else "",
    )
    if isinstance(result, ServiceError):
        return replace(told, note=_named(one.source.name, result.message))
    if result.outcome is RecordOutcome.UNUSABLE:
        note, verdict = say_unusable(one.capture, result.wait)
        return replace(told, outcome=RowOutcome.UNUSABLE, note=note, verdict=verdict, wait=result.wait)
    assert result.version is not None
    doubts = doubt_times(one.capture.version) if one.capture.version else ()
    told = replace(
        told,
        outcome=RowOutcome(result.outcome.value),
        note=" ".join([*filter(None, (placing.says(one.source, one.article),)), *doubts]),
        version_id=result.version.id,
        reports=tuple(report_line(store, report, texts) for report in result.reports),
        deliveries=result.deliveries,
        is_news=result.is_news,
    )
    return _known(store, one, told, plan) if result.outcome is RecordOutcome.KNOWN else told


def _named(name: str, sentence: str) -> str:
    """The sentence, naming the row it is about."""
    return sentence if name in sentence else f"{name}: {sentence}"


def _known(store: Store, one: Placed, told: Outcome, plan: Plan) -> Outcome:
    """What becomes of a text that was recorded before, by what somebody wants done with such."""
    match plan.if_known:
        case IfKnown.SKIP:
            return replace(told, reports=())
        case IfKnown.FAIL:
            conflict = Conflict(f"{one.source.name}: this very text is recorded for that time already.")
            return replace(told, outcome=RowOutcome.REFUSED, note=conflict.message, reports=())
        case IfKnown.REPLACE_METADATA:
            version, put = one.capture.version, metadata.differs_in_metadata if plan.dry else metadata.replace_metadata
            assert version is not None
            with store.reading() if plan.dry else store.transaction():  # what stands for it, at a corrected date, too
                differ = [put(store, id, version) for id in redatings.list_told_of(store, one.capture.id)]
            return replace(told, outcome=RowOutcome.REPLACED if any(differ) else told.outcome, reports=())
