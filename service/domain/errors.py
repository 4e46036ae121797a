"""What a caller may do wrong, as five exceptions and no more.

What goes wrong in the world (a timeout, a login wall) is an outcome on a row, never
an exception; a bug crashes. These are for the third case: somebody asked for
something they may not have. Refuses: wording for operators, HTTP, printing.

    ServiceError                  code (for machines) and message (for people)
    ├── NotFound       not_found  names the noun and the id
    ├── Invalid        invalid    names the field, the value, what would be accepted
    ├── Conflict       conflict   names what is already there
    ├── Refused        refused    names the rule
    └── TooLarge       too_large  names the limit, with its unit
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

#: Longest piece of somebody's input quoted back in a message, in code points.
QUOTED_LIMIT = 80

#: What JSON calls values, in the order in which they are told apart: Python counts a truth as a number.
_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (int, "a number"),
    (float, "a number"),
    (str, "text"),
    (list, "a list"),
    (dict, "an object"),
)


class ServiceError(Exception):
    """A mistake of a caller. The message is one plain sentence that may be shown to them."""

    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.others: tuple[
            ServiceError, ...
        ] = ()  # what else is wrong with the same request, where that was looked for


class NotFound(ServiceError):
    """There is no such thing."""

    code = "not_found"

    def __init__(self, noun: str, id: str, field: str = "") -> None:
        """field: of the request, when it was named in one."""
        super().__init__(f"There is no {noun} {quoted(id)}.")
        self.noun = noun
        self.id = id
        self.field = field


class Invalid(ServiceError):
    """A value cannot be accepted; `accepted` says what would be."""

    code = "invalid"

    def __init__(self, field: str, value: object, accepted: str, *, may_pass: bool = False) -> None:
        """may_pass: the very same value may be accepted another time, as a page that a busy machine could not read."""
        shown = "this one" if "password" in field else quoted(value)  # a page, a log or a neighbour would read it
        super().__init__(f"{field}: {shown} cannot be used; {accepted}.")
        self.field = field
        self.accepted = accepted
        self.may_pass = may_pass


class Conflict(ServiceError):
    """Something is already there."""

    code = "conflict"

    def __init__(self, message: str, field: str = "") -> None:
        """field: of the request, when what stands in one is taken already."""
        super().__init__(message)
        self.field = field


class Refused(ServiceError):
    """A rule forbids it; the message names the rule."""

    code = "refused"

    def __init__(self, message: str, field: str = "") -> None:
        """field: of the request, when what stands in one is what is forbidden."""
        super().__init__(message)
        self.field = field


class TooLarge(ServiceError):
    """Over a limit."""

    code = "too_large"

    def __init__(self, what: str, size: int | None, limit: int, unit: str, field: str = "") -> None:
        """size: None when only as much was read as tells that it is over. field: of the request, when one is it."""
        found = "" if size is None else f"{size:,} {unit}, and "
        super().__init__(f"{what} is too large: {found}at most {limit:,} {unit} are accepted.")
        self.what = what
        self.limit = limit
        self.field = field


def each(*parts: Callable[[], T]) -> tuple[T, ...]:
    """What each part comes to. Raises the first mistake with all others beside it, so that they are told at once.

    Of several about one field the first is told.
    """
    found: list[T] = []
    wrong: list[Invalid | Refused | TooLarge] = []
    for part in parts:
        try:
            found.append(part())
        except (Invalid, Refused, TooLarge) as error:
            named = {one.field for one in wrong if one.field}
            wrong += [one for one in (error, *error.others) if getattr(one, "field", "") not in named]  # type: ignore[misc]
    if wrong:
        wrong[0].others = tuple(wrong[1:])
        raise wrong[0]
    return tuple(found)


@contextmanager
def named_in(field: str) -> Iterator[None]:
    """What is looked up in here was named in this field of the request: a NotFound is about the field."""
    try:
        yield
    except NotFound as error:
        error.field = field
        raise


def quoted(value: object) -> str:
    """Somebody's input, safe to repeat in one line: cut in the middle, so that a path keeps its file's name, and
    control characters shown as escapes. What only JSON can say is shown as JSON, without quotation marks.

    >>> quoted("a" * 100 + "z") == '"' + "a" * 39 + "…" + "a" * 39 + 'z"'
    True
    >>> quoted(None), quoted(True), quoted(["a", 1]), quoted({"a": None}), quoted("null"), quoted(5)
    ('null', 'true', '["a", 1]', '{"a": null}', '"null"', '"5"')
    """
    is_json = value is None or isinstance(value, bool | list | dict)
    text = _as_json(value) if is_json else str(value)
    if len(text) > QUOTED_LIMIT:
        half = QUOTED_LIMIT // 2
        text = f"{text[: half - 1]}…{text[-half:]}"
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape", "replace").decode() for c in text)
    return shown if is_json else f'"{shown}"'


def kind_in_json(value: object) -> str:
    """What JSON calls a value: null, true or false, a number, text, a list or an object.

    >>> [kind_in_json(one) for one in (None, False, 5.0, "a", [1], {})]
    ['null', 'true or false', 'a number', 'text', 'a list', 'an object']
    """
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "null")


def _as_json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:  # nested nearly as deep as can be read
        return kind_in_json(value)
