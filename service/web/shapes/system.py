"""What is told of the service itself, and of a mistake. Refuses: making them (views/health.py, problems.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.web.contract.says import Answer, Query
from service.web.contract.scalars import TEXT, Count
from service.web.parse_reading import LONGEST_SEARCH


class ManualQuery(Query):
    """Words that the addresses shown have."""

    q: Annotated[str, Meta(max_length=LONGEST_SEARCH, pattern=TEXT)] | UnsetType = UNSET


class Alive(Answer):
    """The database could be opened and read. With accounts, the rest is empty for whoever is not signed in."""

    status: Literal["ok"]
    extractor: str
    comparer: str
    scheduler: bool
    engine: str
    risk: str
    rows: dict[str, Count]


class Ready(Answer):
    """Requests that change something will be served."""

    status: Literal["ready"]


class Failing(Answer):
    """Why the service cannot do its work."""

    status: Literal["failing"]
    reasons: list[str]


class Wrong(Answer):
    """One thing that is wrong with a request, and where: in the body, behind the question mark, or in a header."""

    detail: str
    pointer: Annotated[str, Meta(description="A JSON Pointer into the body, as a fragment.")] | UnsetType = UNSET
    parameter: Annotated[str, Meta(description="A name behind the question mark.")] | UnsetType = UNSET
    header: str | UnsetType = UNSET


class Problem(Answer):
    """A mistake, in one plain sentence (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    field: str | UnsetType = UNSET
    errors: list[Wrong] | UnsetType = UNSET
