"""How a row of the table of routes says what its address takes and answers.

    page()                     a page for people and nothing for programs: a form, mostly
    reads(Answer, query=…)     GET: a page, and JSON at the same address
    makes(Answer, body=…)      POST: something new; 201
    does(Answer, body=…)       POST: something done; 200
    gives("text/csv", …)       GET: another format, for programs alone

Refuses: checking (checking.py), and any word about a single noun.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, NamedTuple

import msgspec


class Answer(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """An object of an answer: a field that is not here is a mistake of ours, which the tests find.

    The document leaves that out, because answers may gain fields (docs/api.md): programs ignore what they do not know.
    """


class Body(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a request may send as JSON. A field that is not here is refused, so that a misspelt one is noticed."""


class Query(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a program may ask for behind the question mark, likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What an address takes and answers."""

    answer: type | None = None  # of success, as JSON; None: none
    status: HTTPStatus = HTTPStatus.OK
    body: type | None = None  # None: nothing is sent
    query: type | None = None  # None: nothing is asked
    takes: tuple[str, ...] = ()  # media types of a body besides JSON, whose shape is told in words
    media: tuple[str, ...] = ()  # media types of success besides JSON
    also: Mapping[int, type | None] = field(default_factory=dict)  # further statuses; None: an answer without a body
    headers: Mapping[str, str] = field(default_factory=dict)  # request headers of this address, and what each says
    pages: tuple[str, ...] = ()  # the lists of the answer that come in pages
    summary: str = ""  # what the address does, where the view's own first line does not say it
    matches: tuple[str, ...] = ()  # the endpoints whose ETag, read before, If-Match may hold a change to
    is_secret: bool = False  # the answer is shown once and kept nowhere

    @property
    def is_said(self) -> bool:
        """Whether anything is said at all."""
        return self != UNSAID


#: A route about which nothing is said yet; tests/web/test_contract.py refuses it.
UNSAID = Says()


class Route(NamedTuple):
    """One row of the table of routes."""

    method: str
    address: str
    endpoint: str
    view: Callable[..., Any]
    says: Says = UNSAID
    family: str = ""  # the module of service/web/routes that it stands in


def page(query: type | None = None, **more: Any) -> Says:
    """A page for people; a program finds nothing at this address."""
    return Says(media=("text/html",), query=query, **more)


def reads(answer: type, query: type | None = None, **more: Any) -> Says:
    """GET: a page, and JSON at the same address."""
    return Says(answer=answer, query=query, media=("text/html",), **more)


def tells(answer: type, query: type | None = None, **more: Any) -> Says:
    """GET: JSON for everybody."""
    return Says(answer=answer, query=query, **more)


def makes(answer: type, body: type | None = None, **more: Any) -> Says:
    """POST: something new; 201 with JSON, and for a person a way on to its page."""
    return Says(answer=answer, body=body, status=HTTPStatus.CREATED, **more)


def does(answer: type, body: type | None = None, **more: Any) -> Says:
    """POST: something done; 200 with JSON, and for a person a way on to its page."""
    return Says(answer=answer, body=body, **more)


def gives(*media: str, query: type | None = None, **more: Any) -> Says:
    """GET: another format than HTML and JSON."""
    return Says(media=media, query=query, **more)
