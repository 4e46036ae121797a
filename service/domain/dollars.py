"""Which dollar a plain dollar is: what the text marks elsewhere, or else that of the country it is published in.

The rule: where a text first marks its dollars as those of one country ("A$1.4bn", "Australian dollars"), marks no
others, and plain ones follow, these are the same; but none where one stands in brackets, as converted sums do ("C$4m
($3m)"). Where the page's address is of a country with dollars of its own, plain dollars are that country's. Otherwise
they are of the United States.
Refuses: what money is worth; any other sign.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar
from urllib.parse import urlsplit

from service.domain.claims import Claim, Figure

#: The dollar of the United States, and a sign or a word of it that says so.
PLAIN = "usd"
_MARKED = re.compile(r"\bU\.?S\.?(?:\b|\$)|\bUSD\b|\bAmerican\b", re.IGNORECASE)
_DOLLAR = re.compile(r"\$|＄|\bdollars?\b", re.IGNORECASE)

#: Dollars of other countries, by the ending of an address there; and addresses that do not end so.
BY_ENDING = {
    "ag": "xcd", "au": "aud", "bb": "bbd", "bs": "bsd", "bz": "bzd", "ca": "cad", "fj": "fjd", "gd": "xcd", "gy": "gyd",
    "hk": "hkd", "jm": "jmd", "lc": "xcd", "lr": "lrd", "na": "nad", "nz": "nzd", "sb": "sbd", "sg": "sgd",
    "tt": "ttd", "tw": "twd",
}  # fmt: skip
BY_HOST = {
    "afr.com": "aud", "channelnewsasia.com": "sgd", "financialpost.com": "cad", "jamaica-gleaner.com": "jmd",
    "jamaicaobserver.com": "jmd", "nationalpost.com": "cad", "scmp.com": "hkd", "straitstimes.com": "sgd",
    "theglobeandmail.com": "cad", "thestar.com": "cad", "torontosun.com": "cad",
}  # fmt: skip
OTHERS = frozenset((*BY_ENDING.values(), *BY_HOST.values(), "mxn", "zwl"))

AnyClaim = TypeVar("AnyClaim", bound=Claim)


def own_dollar(claims: Iterable[Claim], text: str, url: str = "") -> str:
    """The unit of a text's plain dollars: "aud" where it marks those alone, or where its address is Australian."""
    country = _of_address(url)
    if country:
        return country
    figures = [one for one in claims if isinstance(one, Figure)]
    marked = marked_dollars(figures)
    plain = [one for one in figures if _is_plain(one)]
    if len(marked) != 1 or not plain:
        return PLAIN
    first = min(one.passage.start for one in plain)
    is_first = all(one.passage.start < first for one in figures if _head(one.unit) in marked)
    is_converted = any(text[one.passage.start - 1 : one.passage.start] == "(" for one in plain)
    return next(iter(marked)) if is_first and not is_converted else PLAIN


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


def with_dollars(
    claims: Sequence[AnyClaim], unit: str, amounts: frozenset[Decimal] | None = None
) -> tuple[AnyClaim, ...]:
    """The claims with the plain dollars among them in a unit; with `amounts` only so many of them.

    >>> with_dollars((), "aud")
    ()
    """
    return tuple(
        replace(one, unit=unit + one.unit[len(PLAIN) :])
        if isinstance(one, Figure) and _is_plain(one) and (amounts is None or one.value in amounts)
        else one
        for one in claims
    )


def _is_plain(figure: Figure) -> bool:
    exact = figure.passage.exact
    return _head(figure.unit) == PLAIN and bool(_DOLLAR.search(exact)) and not _MARKED.search(exact)


def _head(unit: str) -> str:
    return unit.partition(" per ")[0]


def _of_address(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    return BY_HOST.get(host) or BY_ENDING.get(host.rpartition(".")[2], "")
