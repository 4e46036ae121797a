"""What one look, or one imported file, brought back.

A capture is a fact: at this time, this came back, and it was judged so. Unusable
captures are kept and shown, never compared.
Refuses: judging a capture (watching/capture.py), storing it, which captures are versions (course.py).
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.ids import content_id
from service.domain.raw import Raw
from service.domain.versions import Origin, Version


class Verdict(StrEnum):
    """What a capture was judged to be. Only a usable one is compared."""

    USABLE = "usable"
    CHALLENGE = "challenge"  # a robot check
    CONSENT_WALL = "consent wall"
    PAYWALL_STUB = "paywall stub"
    LOGIN_WALL = "login wall"
    ERROR_PAGE = "error page"  # an error, whatever the status says
    SOFT_404 = "soft 404"  # the page says that it is not there, with status 200
    NOT_FOUND = "not found"  # 404, so far
    GONE = "gone"  # 410, 404 again and again, or sent on to the front page
    EMPTY = "empty"
    TRUNCATED = "truncated"  # a cap was hit, the body was short, the parser or the page's code stopped
    SHRUNK = "shrunk"  # much of the text before is missing without a reason
    OTHER_ARTICLE = "other article"
    SET_ASIDE = "set aside"  # a person said that this text is not the article
    UNREACHABLE = "unreachable"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One look at an article, or one imported file."""

    id: str
    article_id: str
    captured_at: datetime  # aware UTC
    origin: Origin
    verdict: Verdict
    signals: tuple[str, ...]  # what spoke for the verdict, in plain words
    status: int | None  # HTTP status, None for an import or when nothing answered
    note: str  # one plain sentence, "" when usable
    version: Version | None  # what was read, when usable
    excerpt: str  # the first words of what came back, when unusable
    held: Version | None = None  # what was read, when unusable: kept so that a person may say that it is the article
    score: float | None = None  # what spoke against its being the article; from 1 on unusable; None: not weighed
    raw: Raw | None = field(default=None, compare=False, repr=False)  # as it came; only on its way in, never read back
    told_at: datetime | None = field(default=None, compare=False)  # when a file told of it; None: it came here itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A person's word on a text of an article: that it is the article, or that it is not. The newest word counts."""

    article_id: str
    content_hash: str
    is_usable: bool
    decided_at: datetime  # aware UTC
    reason: str  # in the person's words, "" when none was given


def make_capture(
    version: Version,
    *,
    signals: tuple[str, ...] = (),
    status: int | None = None,
    score: float | None = None,
    raw: Raw | None = None,
    told_at: datetime | None = None,
) -> Capture:
    """The usable capture that brought this version, with its id filled in.

    Two usable captures of an article at the same time with the same text are the same capture, whatever else is
    known about them.
    """
    return Capture(
        id=content_id("capture", version.article_id, version.captured_at.isoformat(), version.content_hash),
        article_id=version.article_id,
        captured_at=version.captured_at,
        origin=version.origin,
        verdict=Verdict.USABLE,
        signals=signals,
        status=status,
        note="",
        version=version,
        excerpt="",
        score=score,
        raw=raw,
        told_at=told_at,
    )


def make_stand_in(capture: Capture, version: Version, raw: Raw | None = None) -> Capture:
    """The capture that brought this version of the same text, known to be usable by what another one showed."""
    return make_capture(
        version,
        signals=capture.signals,
        status=capture.status,
        score=capture.score,
        raw=raw,
        told_at=capture.told_at,
    )


def make_unusable_capture(
    *,
    article_id: str,
    captured_at: datetime,
    origin: Origin,
    verdict: Verdict,
    signals: tuple[str, ...] = (),
    status: int | None = None,
    note: str = "",
    excerpt: str = "",
    held: Version | None = None,
    score: float | None = None,
    raw: Raw | None = None,
) -> Capture:
    """A capture that is not the article, with its id filled in. Raises ValueError for the verdict usable."""
    if verdict is Verdict.USABLE:
        raise ValueError("a usable capture has a version; see make_capture")
    return Capture(
        id=content_id("capture", article_id, captured_at.isoformat(), verdict, status, excerpt),
        article_id=article_id,
        captured_at=captured_at,
        origin=origin,
        verdict=verdict,
        signals=signals,
        status=status,
        note=note,
        version=None,
        excerpt=excerpt,
        held=held,
        score=score,
        raw=raw,
    )
