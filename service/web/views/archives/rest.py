"""What is left of an import from an archive: held by whoever asked, between two requests, and by nobody else.

A page's form holds it, and a program gets it as `next`. It is sealed, for the story and for whom it was made, because
what is in it is fetched and recorded as the archive's. Whoever loses it begins again: what is recorded is known then.
Refuses: fetching.
"""

import base64
import hashlib
import json
import zlib
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from service.domain.errors import Invalid, ServiceError
from service.importing.timemaps import Memento
from service.intake import Outcome, RowOutcome
from service.vault import SEALED, Vault
from service.web.whom import known_caller

#: Longest that is taken back, in characters, and most that it holds unpacked, in bytes: 10,000 captures come to 2 MB.
LONGEST = 4_000_000
MOST_BYTES = 16_000_000

#: Most refusals that are told until the import is done.
MOST_TOLD = 500

ACCEPTED = "what the request before answered as next is accepted, as it came, in the same story and by who asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """An import from an archive, as far as it is not done."""

    url: str  # of the article
    left: tuple[Memento, ...]  # to be fetched, by time
    total: int  # how many were to be fetched at the beginning
    counts: Counter[str] = field(default_factory=Counter)  # by outcome, what was done before
    refused: tuple[tuple[str, str], ...] = ()  # what could not be had so far, and why
    news: str = ""  # id of the newest version so far, when it is the article's newest; to be told of when all is done

    @property
    def done(self) -> int:
        """How many were asked for so far."""
        return self.total - len(self.left)

    def after(self, asked: int, outcomes: tuple[Outcome, ...]) -> "Rest":
        """What is left once the next so many were asked for and came to this."""
        bad = tuple((one.name, one.note) for one in outcomes if one.outcome is RowOutcome.REFUSED)
        return replace(
            self,
            left=self.left[asked:],
            counts=self.counts + counted(outcomes),
            refused=(*self.refused, *bad)[-MOST_TOLD:],
            news=next((one.version_id for one in reversed(outcomes) if one.is_news and one.version_id), self.news),
        )


def counted(outcomes: tuple[Outcome, ...]) -> Counter[str]:
    """How often each outcome is among these."""
    counts: Counter[str] = Counter()
    for one in outcomes:
        counts[one.outcome.value] += one.count
    return counts


def pack(rest: Rest, vault: Vault, story_id: str) -> str:
    """The rest as text, sealed. Raises KeyMissing for a spoilt key."""
    held = {
        "url": rest.url,
        "left": [(one.captured_at.isoformat(), one.url) for one in rest.left],
        "total": rest.total,
        "counts": dict(rest.counts),
        "refused": rest.refused,
        "news": rest.news,
    }
    packed = zlib.compress(json.dumps(held, ensure_ascii=False).encode())
    return f"{vault.seal(json.dumps(_bound(packed, story_id)))}.{base64.b64encode(packed).decode()}"


def unpack(sent: str, vault: Vault, story_id: str) -> Rest:
    """The rest that `pack` made, for this story and whoever asks now. Raises Invalid for anything else."""
    sealed, _, body = sent.partition(".")
    try:
        if len(sent) > LONGEST or not sealed.startswith(SEALED):
            raise ValueError("it is not ours")
        packed = base64.b64decode(body, validate=True)
        if json.loads(vault.open(sealed)) != _bound(packed, story_id):
            raise ValueError("it was sealed for another story or somebody else")
        held = json.loads(zlib.decompressobj().decompress(packed, MOST_BYTES))
    except (ServiceError, ValueError, zlib.error) as error:
        raise Invalid("next", "what was sent", ACCEPTED) from error
    return Rest(
        url=held["url"],
        left=tuple(Memento(datetime.fromisoformat(at), url) for at, url in held["left"]),
        total=held["total"],
        counts=Counter(held["counts"]),
        refused=tuple((name, note) for name, note in held["refused"]),
        news=held.get("news", ""),  # one that was begun before an upgrade has none
    )


def _bound(packed: bytes, story_id: str) -> dict[str, str]:
    return {"story": story_id, "who": known_caller().name, "rest": hashlib.sha256(packed).hexdigest()}
