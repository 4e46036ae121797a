"""Dollars that a text marks as a country's ("A$1.4bn"), and plain ones, which it marks as nobody's ("$1.4bn").

A plain dollar is read as it stands, under the unit of the United States' and never told as another country's: an outlet
in Sydney or Toronto writes of American firms too. Only where the other version marks the very same sum is it that.
Refuses: what money is worth; any other sign; whose a plain dollar is by anything but the words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from service.domain.claims import Claim, Figure, Snapshot

#: The dollar of the United States, and a sign or a word of it that says so.
PLAIN = "usd"
_MARKED = re.compile(r"\bU\.?S\.?(?:\b|\$)|\bUSD\b|\bAmerican\b", re.IGNORECASE)
_DOLLAR = re.compile(r"\$|＄|\bdollars?\b", re.IGNORECASE)

#: Dollars that are not those of the United States.
OTHERS = frozenset("aud bbd bnd bsd bzd cad fjd gyd hkd jmd kyd lrd mxn nad nzd sbd sgd srd ttd twd xcd zwl".split())

AnyClaim = TypeVar("AnyClaim", bound=Claim)


def marked_dollars(claims: Iterable[Claim]) -> frozenset[str]:
    """The dollars that a text marks as those of a country, as units."""
    return frozenset(
        _head(one.unit)
        for one in claims
        if isinstance(one, Figure)
        and (_head(one.unit) in OTHERS or (_head(one.unit) == PLAIN and _MARKED.search(one.passage.exact)))
    )


def has_plain(claims: Iterable[Claim]) -> bool:
    """Whether a text has dollars that are marked as nobody's."""
    return any(isinstance(one, Figure) and _is_plain(one) for one in claims)


def with_dollars(claims: Sequence[AnyClaim], unit: str, amounts: frozenset[Decimal]) -> tuple[AnyClaim, ...]:
    """The claims with the plain dollars of these amounts in a unit."""
    return tuple(
        replace(one, unit=unit + one.unit[len(PLAIN) :])
        if isinstance(one, Figure) and _is_plain(one) and one.value in amounts
        else one
        for one in claims
    )


def with_one_dollar(snapshot: Snapshot, other: Snapshot) -> Snapshot:
    """The snapshot with plain dollars as the other version's, where that marks the same sum: "A$1.4bn" -> "$1.4bn"."""
    marked = marked_dollars(other.claims)
    if len(marked) != 1 or marked_dollars(snapshot.claims) or not has_plain(snapshot.claims):
        return snapshot
    unit = next(iter(marked))
    sums = frozenset(one.value for one in other.claims if isinstance(one, Figure) and one.unit.startswith(unit))
    return replace(snapshot, claims=with_dollars(snapshot.claims, unit, sums))


def _is_plain(figure: Figure) -> bool:
    exact = figure.passage.exact
    return _head(figure.unit) == PLAIN and bool(_DOLLAR.search(exact)) and not _MARKED.search(exact)


def _head(unit: str) -> str:
    return unit.partition(" per ")[0]
