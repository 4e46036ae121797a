"""A request as domain values: the only reader of raw input, from forms and from JSON alike.

Refuses: defaults that decide something for the person. Above all a time is never silently "now".
"""

from datetime import datetime

from flask import g, request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import BadRequest

from service.domain.addresses import LONGEST_ADDRESS, given_address
from service.domain.errors import Invalid, TooLarge, kind_in_json
from service.domain.nested import refuse_many_values
from service.domain.stories import LONGEST_TITLE, Story, parse_slug, slug_for
from service.domain.versions import TEXT_LIMIT
from service.web.times import read_moment, read_stamp

#: Longest title, name or other single line taken in, in code points.
LONGEST_LINE = LONGEST_TITLE

#: Longest description of a story, in code points.
LONGEST_DESCRIPTION = 2_000

#: Longest pasted text, in code points; the form's own limit in bytes stands in guard.py.
LONGEST_TEXT_FIELD = TEXT_LIMIT

#: Entries on one page of a timeline.
PAGE = 50

#: Where a request has that the values of its JSON were counted, and are not too many.
COUNTED = "stet.counted"

#: What the importing room names, as fields of a form and of JSON.
FORM_FIELDS = {
    "captured_at": "date",
    "modified_at": "file",
    "page": "file",
    "published_at": "published_date",
    "thread": "other",
    "url": "address",
}
JSON_FIELDS = {"file": "text", "page": "text", "url": "address"}
WHOLE_MOMENTS = {"date": "captured_at", "published_date": "published_at"}  # JSON may give them whole or in parts


def wants_json() -> bool:
    """Whether the asker is a program: it accepts JSON rather than HTML, or sends JSON and did not say."""
    best = request.accept_mimetypes.best_match(["text/html", "application/json", "application/problem+json"])
    if request.is_json and not request.accept_mimetypes.accept_html:
        return True
    if request.is_json and str(request.accept_mimetypes) in ("", "*/*"):
        return True
    return best is not None and best != "text/html"


def form_values() -> dict[str, str]:
    """What was sent or asked for, by field, to fill a form in again. Files cannot be filled in again."""
    values = request.form if request.method == "POST" else g.get("typed") or request.args
    return {name: value for name, value in values.items() if isinstance(value, str)}


def field_sent(name: str) -> str:
    """The field of this request that a mistake named so is about: the rooms behind have words of their own."""
    name = name.partition(" of ")[0]
    if request.is_json:
        whole = WHOLE_MOMENTS.get(name)  # only read again where it could be read
        return whole if whole and name not in (sent := json_body()) and whole in sent else JSON_FIELDS.get(name, name)
    name = name if request.method == "GET" and name in request.args else FORM_FIELDS.get(name, name)
    return "text" if name == "file" and not _uploaded() else name


def chosen_values(name: str) -> tuple[str, ...]:
    """The values of a field that may be given several times, in order."""
    if request.is_json:
        values = json_body().get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Invalid(name, values, "a list of words is accepted")
        return tuple(values)
    return tuple((request.form if request.method == "POST" else request.args).getlist(name))


def parse_done() -> str:
    """The name of what was just done, to be looked up in a table of messages; "" when nothing."""
    return request.args.get("done", "")


def parse_story(opened_at: datetime) -> Story:
    """The story somebody describes. Raises Invalid, naming the field."""
    title = _line("title")
    if not title:
        raise Invalid("title", title, "a story needs a title, such as Talks in Paris")
    given = _line("story")
    return Story(
        id=parse_slug(given) if given else slug_for(title),
        title=title,
        description=description_sent(),
        opened_at=opened_at,
    )


def text_sent() -> str:
    """The pasted text, as it was sent. Raises Invalid and TooLarge."""
    return _text("text", LONGEST_TEXT_FIELD)


def description_sent() -> str:
    """What a story is said to be about. Raises Invalid and TooLarge."""
    return _text("description", LONGEST_DESCRIPTION).strip()


def parse_ruling() -> tuple[bool, str]:
    """Whether a capture is the article, in a person's word, and why. Raises Invalid."""
    return yes_sent("usable"), _line("reason")


def yes_sent(field: str, *, empty: bool | None = None) -> bool:
    """What a form or JSON says by yes or no, JSON by true or false as well. Raises Invalid.

    empty: what an empty field says; None where it says nothing that can be used.
    """
    said = json_body().get(field) if request.is_json else _line(field)
    words = {True: True, False: False, "yes": True, "no": False} | ({} if empty is None else {"": empty})
    if not isinstance(said, bool | str) or said not in words:
        raise Invalid(field, said, "yes or no is accepted (true or false in JSON)")
    return words[said]


def line_sent(field: str, longest: int = LONGEST_LINE) -> str:
    """One line of a form or of JSON, or, where the body is neither, of the address; "" when it was not sent."""
    if request.is_json or request.mimetype in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return _line(field, longest)
    return " ".join(request.args.get(field, "")[:longest].split())


def address_sent(field: str) -> str:
    """Likewise, an address in its one form. Raises Invalid."""
    return given_address(field, line_sent(field, LONGEST_ADDRESS))


def endpoint_sent(field: str) -> str:
    """The address in a form or in JSON, which may be longer than a line, in its one form. Raises Invalid."""
    return _address(field)


def flag_sent(field: str) -> bool:
    """Whether a box was ticked, or JSON says true. Raises Invalid."""
    value: object = (
        json_body().get(field, False) if request.is_json else request.form.get(field, "no") in ("yes", "true")
    )
    if not isinstance(value, bool | None):
        raise Invalid(field, value, "true or false is accepted")
    return bool(value)


def was_sent(field: str) -> bool:
    """Whether a form or JSON says anything of the field, be it that it is empty; null in JSON says nothing."""
    return json_body().get(field) is not None if request.is_json else field in request.form


def moment_sent(stamp_field: str, date_field: str, time_field: str) -> datetime | None:
    """Likewise, a time: one stamp with its offset, or a date, a time and a zone. Raises Invalid."""
    stamp = line_sent(stamp_field)
    if stamp:
        return read_stamp(stamp_field, stamp)
    return read_moment(date_field, line_sent(date_field), time_field, line_sent(time_field), _zone())


def _uploaded() -> FileStorage | None:
    file = request.files.get("file")
    return file if file is not None and file.filename else None


def _moment(stamp_field: str, date_field: str, time_field: str) -> datetime | None:
    stamp = _line(stamp_field)
    if stamp:
        return read_stamp(stamp_field, stamp)
    return read_moment(date_field, _line(date_field), time_field, _line(time_field), _zone())


def _zone() -> str:
    """The time zone that was sent; a form that leaves it empty said beside it that UTC is taken then."""
    return line_sent("zone") or ("" if request.is_json else "UTC")


def _address(field: str) -> str:
    return given_address(field, _text(field, LONGEST_ADDRESS).strip())


def _line(field: str, longest: int = LONGEST_LINE) -> str:
    return " ".join(_text(field, longest).split())


def _text(field: str, longest: int) -> str:
    value = json_body().get(field, "") if request.is_json else request.form.get(field, "")
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(int(value) if isinstance(value, float) and value.is_integer() else value)  # 8.0 is 8 in JSON
    value = "" if value is None else value
    if not isinstance(value, str):
        raise Invalid(field, value, "text is accepted")
    if "\x00" in value or any("\ud800" <= c <= "\udfff" for c in value):
        raise Invalid(field, value, "text without null characters and half characters (lone surrogates) is accepted")
    if len(value) > longest:
        raise TooLarge(f"The field {field}", len(value), longest, "characters", field)
    return value


class NoObject(Invalid):
    """What was sent as JSON is no object; the whole of it is what is wrong, and no field in it."""

    def __init__(self, shown: str) -> None:
        """shown: what it is instead, in words."""
        super().__init__("body", "", "one JSON object with the fields of this address is accepted")
        self.message = self.message.replace('""', shown, 1)  # no word of theirs, so without quotation marks


def json_body() -> dict[str, object]:
    """The object that was sent as JSON. Raises Invalid for anything else, TooLarge for one of very many values."""
    if not request.environ.get(COUNTED):  # it is asked for field by field
        refuse_many_values("The JSON sent", request.get_data() if request.is_json else b"", field="body")
        request.environ[COUNTED] = True
    try:
        body = request.get_json()
    except (BadRequest, RecursionError) as error:  # not JSON, or nested without end
        raise NoObject("the JSON sent") from error
    if not isinstance(body, dict):
        raise NoObject(kind_in_json(body))
    return body
