"""The file behind a preview, carried by the preview's own form until it is recorded.

The form holds the bytes as they came and, sealed, what was read from them; nothing is kept on the server, so whoever
goes away leaves nothing behind. It counts for the very text that was read from it: of a text that was corrected, the
corrected words are the evidence, and the file is not. It counts for who previewed it, in the story it was previewed in.
Refuses: believing what comes back, unless the seal is ours.
"""

import base64
import hashlib
import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from flask import g, request

from service.domain.errors import ServiceError
from service.domain.ids import text_hash
from service.domain.raw import RAW_LIMIT, Raw, make_raw
from service.domain.stories import Article
from service.importing import Arrival
from service.intake import RowOutcome
from service.vault import SEALED, Vault
from service.web.parse import LONGEST_LINE, line_sent
from service.web.times import read_stamp
from service.web.whom import known_caller

#: The fields of the form: the bytes, packed; what was read from them, sealed.
BYTES, TOLD = "kept", "kept_told"

#: Longest sealed note, in characters: its longest lines are an address and a headline.
LONGEST_TOLD = 20_000

#: A number as our own pages write it, of at most nine digits.
_NUMBER = re.compile("[1-9][0-9]{0,8}")

_TIMES = ("captured_at", "published_at", "modified_at")
_LINES = ("name", "dated_by", "url", "headline", "byline", "language", "memento_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A file as the form holds it."""

    fields: dict[str, str]  # of the form, BYTES and TOLD
    name: str  # of the file, or the address it was fetched from
    size: int  # in bytes


def seal_rows(rows: str, vault: Vault, story_id: str) -> str:
    """What says that these rows of a preview are ours. Raises KeyMissing for a spoilt key."""
    return vault.seal(json.dumps({**_bound(story_id), "rows": _digest(rows)}))


def are_ours(rows: str, sealed: str, vault: Vault, story_id: str) -> bool:
    """Whether a preview of this story filled in these very rows, for whoever asks now."""
    try:
        told = json.loads(vault.open(sealed[:LONGEST_TOLD])) if sealed.startswith(SEALED) else None
    except (ServiceError, ValueError):
        return False
    return bool(told == {**_bound(story_id), "rows": _digest(rows)})


def carry(arrival: Arrival, vault: Vault, story_id: str) -> Carried | None:
    """What the form carries of what this was read from; None when none of its bytes are kept, or nothing seals."""
    if arrival.raw is None:
        return None
    told: dict[str, object] = {name: getattr(arrival, name) for name in _LINES}
    told |= {name: at.isoformat() for name in _TIMES if (at := getattr(arrival, name))}
    told |= _bound(story_id)
    told |= {
        "signals": arrival.signals,
        "text": _hash(arrival.text),
        "raw": arrival.raw.hash,
        "media_type": arrival.raw.media_type,
    }
    try:
        sealed = vault.seal(json.dumps(told))
    except ServiceError:
        return None
    return Carried(fields={BYTES: pack(arrival.raw), TOLD: sealed}, name=arrival.name, size=arrival.raw.size)


def carried(text: str, vault: Vault, story_id: str) -> Arrival | None:
    """What a preview read, with the bytes it came as, when this request brings both back and `text` is the same.

    None for anything else: a text that was altered, bytes that are not those, a seal that is not ours, or one for
    another story or somebody else.
    """
    if request.is_json or not request.form.get(BYTES):
        return None
    try:
        told = _opened(request.form.get(TOLD, ""), vault, story_id)
        raw = unpack(request.form[BYTES], str(told["media_type"]))
        if raw is None or raw.hash != told["raw"] or _hash(text) != told["text"]:
            return None
        times = {name: _time(told, name) for name in _TIMES}
    except (ServiceError, ValueError, KeyError, TypeError):
        return None
    lines = {name: str(told[name]) for name in _LINES}
    signals = tuple(map(str, told.get("signals") or ()))
    return replace(Arrival(text=_plain(text), **lines, **times), signals=signals, raw=raw)  # type: ignore[arg-type]


def carried_still(vault: Vault, story_id: str) -> Carried | None:
    """What this request brings back, to be drawn into the form again; None when there is nothing of ours."""
    sent = {name: request.form.get(name, "") for name in (BYTES, TOLD)}
    if request.is_json or not all(sent.values()):
        return None
    try:
        told = _opened(sent[TOLD], vault, story_id)
        raw = unpack(sent[BYTES], str(told["media_type"]))
        return Carried(fields=sent, name=str(told["name"]), size=raw.size) if raw and raw.hash == told["raw"] else None
    except (ServiceError, ValueError, KeyError, TypeError):
        return None


def pack(raw: Raw) -> str:
    """The packed bytes as a field of a form holds them."""
    return base64.b64encode(raw.packed).decode()


def unpack(sent: str, media_type: str) -> Raw | None:
    """The bytes that a field holds; None when it holds none."""
    try:
        packed = base64.b64decode(sent, validate=True)
        return make_raw(zlib.decompressobj().decompress(packed, RAW_LIMIT + 1), media_type[:LONGEST_LINE])
    except (ValueError, zlib.error):
        return None


def _opened(sealed: str, vault: Vault, story_id: str) -> dict[str, str]:
    """What was told under a seal of ours. Raises ServiceError and ValueError for any other."""
    if not sealed.startswith(SEALED):  # the vault takes what was never sealed for what it is
        raise ValueError("it is not sealed")
    told: dict[str, str] = json.loads(vault.open(sealed[:LONGEST_TOLD]))
    if any(told.get(name) != value for name, value in _bound(story_id).items()):
        raise ValueError("it was sealed for another story or somebody else")
    return told


def _bound(story_id: str) -> dict[str, str]:
    return {"story": story_id, "who": known_caller().name}


def _digest(rows: str) -> str:
    return hashlib.sha256(rows.encode("utf-8", "surrogatepass")).hexdigest()


def _time(told: dict[str, str], name: str) -> datetime | None:
    return read_stamp(name, told[name]) if name in told else None


def _hash(text: str) -> str:
    return text_hash(_plain(text))


def _plain(text: str) -> str:
    """A text as it is before and after it went through a browser's field, which writes line ends of its own."""
    return text.replace("\r\n", "\n").strip("\n")


def number_in(said: str) -> int:
    """A number that our own page wrote into its form; 0 for what it never writes.

    >>> number_in("12"), number_in("012"), number_in("x"), number_in("9" * 5000)
    (12, 0, 0, 0)
    """
    return int(said) if _NUMBER.fullmatch(said) else 0


def placed_before() -> dict[int, Article]:
    """The articles that a preview placed texts in, by the places of those among what is brought, from 0."""
    placed: dict[int, Article] = g.get("placed", {})
    return placed


def left_open_before() -> set[int]:
    """The texts of which a preview said that only a choice places them, by their places among what is brought."""
    left_open: set[int] = g.get("left_open", set())
    return left_open


def counted_before() -> Counter[str]:
    """What earlier requests of the same import came to, as the page carried it along."""
    said = {one.value: number_in(line_sent(f"count-{one.name.lower()}")) for one in RowOutcome}
    return Counter({outcome: count for outcome, count in said.items() if count})
