"""Lists too long for one page: which part is asked for, and what the page says of the others.

Refuses: what is listed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import Response, g, make_response, redirect, request

from service.domain.errors import Invalid
from service.web.parse import wants_json
from service.web.parse_reading import address_with

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """One page of a list."""

    items: tuple[T, ...]
    number: int  # from 1
    count: int  # of pages, at least 1
    total: int  # of items on all pages
    first: int  # the place of its first item in the list, from 1; 0 when there is none

    @property
    def last(self) -> int:
        """The place of its last item in the list."""
        return self.first + len(self.items) - 1 if self.items else 0


def page_of(items: Sequence[T], size: int) -> Page[T]:
    """The page that the address asks for, its first without. Raises Invalid when there is no such page."""
    count = max(1, -(-len(items) // size))
    asked = request.args.get("page", "").strip() or "1"
    if not (asked.isascii() and asked.isdigit() and len(asked) < 7 and 1 <= int(asked) <= count):
        raise Invalid("page", asked, f"a page from 1 to {count} is accepted")
    number = int(asked)
    begin = (number - 1) * size
    shown = tuple(items[begin : begin + size])
    return Page(items=shown, number=number, count=count, total=len(items), first=begin + 1 if shown else 0)


def shorter(usual: Mapping[str, str]) -> Response | None:
    """The way to the one address of this question, None where it stands there: a form sends what says nothing too.

    usual: what each parameter is when the address does not say.
    """
    asked = list(request.args.items(multi=True))
    said = {name: value for name, value in asked if value.strip() and usual.get(name) != value}
    if len(said) == len(asked) or wants_json() or g.get("mistake"):
        return None
    return make_response(redirect(address_with(request.path, said)))


def saying(asked: Mapping[str, str], usual: Mapping[str, str]) -> dict[str, str]:
    """Of what was asked for what an address has to say."""
    return {name: value for name, value in asked.items() if value and usual.get(name) != value}


def words_asked(name: str = "q") -> str:
    """The words searched for, in one line; "" when none."""
    return " ".join(request.args.get(name, "")[:200].split())


def choice_asked(name: str, known: Sequence[str]) -> str:
    """One of the values known, the first when the address does not say. Raises Invalid."""
    value = request.args.get(name, "") or known[0]
    if value not in known:
        raise Invalid(name, value, f"{', '.join(known)} are accepted")
    return value


def fits(wanted: str, *said: str) -> bool:
    """Whether every word wanted stands somewhere in what is said, whatever the case."""
    text = " ".join(said).casefold()
    return all(word in text for word in wanted.casefold().split())
