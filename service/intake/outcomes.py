"""What became of each text of an import, as one value a row, and between which versions it falls.

Refuses: wording for a shell or a page.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from service.domain.captures import Capture, Verdict
from service.domain.changes import ChangeReport
from service.domain.corrections import changes_in_notices, find_noted
from service.domain.stories import Article
from service.domain.waiting import Wait
from service.intake.alike import stands_apart
from storage import Store, chains
from storage.reading.noted import texts_of
from storage.waiting import became, list_waits

#: What a row says whose text is no version although the text before it in time was another.
TURN = "It is a turn of a page that goes to and fro between two texts: counted, and no version of its own."


#: What a row says whose text a person set aside.
ASIDE = "A person set this text aside, on the article's page."


#: What a row says whose text has nothing in common with those that it would stand between.
APART = "It shares hardly a sentence with the article's text next to it in time: is it of another article?"


class IfKnown(StrEnum):
    """What to do with a text that is recorded for its time already."""

    SKIP = "skip"  # nothing
    REPLACE_METADATA = "replace-metadata"  # what this row says of byline, dates of publication, addresses and language
    FAIL = "fail"  # it is refused


class RowOutcome(StrEnum):
    """What became of a row."""

    RECORDED = "recorded"
    SAME = "same as its neighbour"
    KNOWN = "already known"
    REPLACED = "metadata replaced"
    UNUSABLE = "unusable"
    REFUSED = "refused"
    PASSED_OVER = "passed over"
    WAITING = "not yet"  # there was no time left for it


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A version next in time."""

    version_id: str
    captured_at: datetime  # aware UTC


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The least of a change report that says what changed."""

    id: str
    headline: str
    changes: tuple[str, ...]  # material ones but those in correction notices, one plain sentence each, by importance
    notices: tuple[str, ...] = ()  # correction notices that the later text has and the earlier has not, word for word


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one row. Fields are empty where the row was not even read."""

    name: str
    outcome: RowOutcome
    note: str  # why, when refused or unusable, or what of its times cannot be true; plain sentences
    count: int = 1  # more than one only for what is passed over
    url: str = ""
    article: Article | None = None  # None where it was not placed
    article_id: str = ""
    article_title: str = ""
    is_new_article: bool = False
    captured_at: datetime | None = None
    dated_by: str = ""
    headline: str = ""
    verdict: str = ""  # when unusable
    is_unplaced: bool = False  # refused because it may belong to several articles
    is_chosen: bool = False  # only somebody's choice says that it is of this article
    version_id: str | None = None
    before: Neighbour | None = None
    after: Neighbour | None = None
    reports: tuple[ReportLine, ...] = ()
    deliveries: int = 0
    is_news: bool = False  # its text is the article's newest, and none but these captures have seen it
    #: Unusable as its text only stops: what became of it; version_id is then what it counts for.
    wait: Wait | None = None


def waiting(name: str, article: Article, *, is_chosen: bool) -> Outcome:
    """What became of a row that a hurried preview had no time for, with where it was placed and by whom."""
    return Outcome(name=name, outcome=RowOutcome.WAITING, note="", article=article, is_chosen=is_chosen)


class Between:
    """Between which versions each text falls, or what became of it where it waited, once all are in."""

    def __init__(
        self,
        store: Store,
        placed: Iterable[tuple[int, str]],
        outcomes: Mapping[int, Outcome],
        *,
        is_dry: bool,
        texts: Mapping[str, str],
    ) -> None:
        """placed: of each row that has an article its place in what came, and the article's id.

        texts: of what would be recorded, by the ids of its versions, where somebody chose the article; of these it is
        said where they have nothing in common with what stands there.
        """
        known: dict[str, dict[datetime, Neighbour]] = {}
        stored: dict[str, list[Neighbour]] = {}
        self._turns: dict[str, list[tuple[datetime, datetime]]] = {}  # from a version on until the last turn after it
        for row, article_id in placed:
            if article_id not in known:
                chain = chains.list_current(store, article_id)
                known[article_id] = {at.captured_at: Neighbour(at.id, at.captured_at) for at in chain}
                stored[article_id] = sorted(known[article_id].values(), key=_at)
                spans = [(at.captured_at, at.switching.until) for at in chain if at.switching]
                self._turns[article_id] = spans
            outcome = outcomes[row]
            if is_dry and outcome.outcome is RowOutcome.RECORDED:
                assert outcome.version_id is not None and outcome.captured_at is not None
                known[article_id][outcome.captured_at] = Neighbour(outcome.version_id, outcome.captured_at)
        self._store, self._is_dry, self._texts, self._stored = store, is_dry, texts, stored
        self._waits: dict[str, dict[str, Wait]] = {}  # of each article that had any when its rows were recorded
        self._chains = {article_id: sorted(chain.values(), key=_at) for article_id, chain in known.items()}

    def shown(self, outcome: Outcome) -> Outcome:
        """The outcome with its neighbours in time, where it has any, or with what became of it by now."""
        if outcome.wait is not None:
            return outcome if self._is_dry else self._became(outcome, outcome.wait)
        if outcome.captured_at is None or outcome.outcome in (RowOutcome.REFUSED, RowOutcome.UNUSABLE):
            return outcome
        chain = self._chains[outcome.article_id]
        earlier, later = _around(chain, outcome.captured_at)
        more = (TURN if self._is_turn(outcome, earlier) else "") or self._apart(outcome)
        note = " ".join(filter(None, (outcome.note, more)))
        return replace(outcome, note=note, before=earlier, after=later)

    def _apart(self, outcome: Outcome) -> str:
        """What is said of a text that would stand where nothing that was there before is like it; else "".

        What comes with it says nothing: a whole folder may be of another article.
        """
        own = self._texts.get(outcome.version_id or "", "")
        if outcome.outcome is not RowOutcome.RECORDED or outcome.captured_at is None or not own:
            return ""
        beside = [one.version_id for one in _around(self._stored[outcome.article_id], outcome.captured_at) if one]
        others = texts_of(self._store, beside).values()
        return APART if stands_apart(own, outcome.headline, others, outcome.article_title) else ""

    def _became(self, outcome: Outcome, wait: Wait) -> Outcome:
        """The row of a page that waited, as what came in later leaves it."""
        article_id = outcome.article_id
        if article_id not in self._waits:
            self._waits[article_id] = list_waits(self._store, article_id)
        wait = self._waits[article_id].get(wait.held.capture_id, wait)
        version_id = became(self._store, article_id, wait).version_id
        return replace(outcome, wait=wait, note=wait.said(), version_id=version_id or None)

    def _is_turn(self, outcome: Outcome, before: Neighbour | None) -> bool:
        """Whether the text is one turn of a page that goes to and fro, and so no version."""
        at = outcome.captured_at
        if outcome.outcome is not RowOutcome.SAME or at is None or before is None:
            return False
        spans = self._turns[outcome.article_id]
        return before.version_id != outcome.version_id or any(since < at <= until for since, until in spans)


def report_line(store: Store, report: ChangeReport, texts: Mapping[str, str]) -> ReportLine:
    """The report in short. texts: of the versions that were brought, by their ids; others are in the store."""
    sides = report.before_version_id, report.after_version_id
    stored = texts_of(store, [id for id in sides if id not in texts])
    before, after = (texts.get(id) or stored.get(id, "") for id in sides)
    noted = changes_in_notices(report.changes, before, after)  # the notice itself is told beside them
    return ReportLine(
        report.id,
        report.headline,
        tuple(change.summary for change in report.material if change.id not in noted),
        tuple(notice.exact for notice, is_new in find_noted(before, after) if is_new),
    )


def say_unusable(capture: Capture, wait: Wait | None) -> tuple[str, str]:
    """Why a capture is not compared, and as what it was judged; "" for what a person judged.

    wait: that its text only stops where the one before it went on, and what became of it; None where it does not.
    """
    if wait is not None:
        return wait.said(), Verdict.TRUNCATED.value
    return (ASIDE, "") if capture.version is not None else (capture.note, capture.verdict.value)


def _around(chain: Sequence[Neighbour], moment: datetime) -> tuple[Neighbour | None, Neighbour | None]:
    """Those of a chain next before and next after a time."""
    before, after = (bisect(chain, moment, key=_at) for bisect in (bisect_left, bisect_right))
    return chain[before - 1] if before else None, chain[after] if after < len(chain) else None


def _at(neighbour: Neighbour) -> datetime:
    return neighbour.captured_at
