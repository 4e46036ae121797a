"""The values that shapes are made of. Each carries its bounds, and what a mistake in it says would be accepted.

Refuses: objects (service/web/shapes).
"""

from datetime import date, datetime
from typing import Annotated, Any

from msgspec import Meta, UnsetType

from service.domain.addresses import LONGEST_ADDRESS
from service.domain.stories import LONGEST_TITLE, SLUG
from service.domain.versions import TEXT_LIMIT

#: Text without null characters, as JSON Schema says it; a line break is not refused by it.
TEXT = r"^[^\u0000]*$"


def told(accepted: str) -> dict[str, Any]:
    """For a Meta: what a mistake in a field says would be accepted."""
    return {"accepted": accepted}


# --- what answers are made of ---------------------------------------------------------------------------------------

Stamp = Annotated[datetime, Meta(tz=True, description="A time in UTC, ending in Z.")]
Day = Annotated[date, Meta(description="A day in UTC.")]
Id = Annotated[str, Meta(min_length=1, description="An id. Ids come from content: the same thing has the same id.")]
Path = Annotated[str, Meta(pattern="^/", description="An address of this service, without its host.")]
Span = Annotated[
    tuple[int, int],
    Meta(description="A place in a text: half-open, in code points; text[start:end] is the exact words."),
]
Number = Annotated[
    str, Meta(pattern=r"^-?\d+(\.\d+)?$", description="A decimal number, written out; never a binary float.")
]
Count = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]

# --- what requests are made of --------------------------------------------------------------------------------------
# A field that is null, or empty, counts as not given, unless it is needed.

Line = Annotated[
    str,
    Meta(max_length=LONGEST_TITLE, pattern=TEXT, extra=told("one line of text without null characters is accepted")),
]
MaybeLine = Line | UnsetType | None
Address = Annotated[
    str,
    Meta(
        max_length=LONGEST_ADDRESS,
        pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s\u0000]+$",
        description="A full address that begins with https:// or http://",
        extra=told("a full address that begins with https:// or http:// is accepted"),
    ),
]
Pasted = Annotated[
    str, Meta(max_length=TEXT_LIMIT, pattern=TEXT, extra=told("text without null characters is accepted"))
]
Moment = Annotated[
    str,
    Meta(
        min_length=len("2026-01-07T12:00Z"),
        max_length=64,
        description="A time with its offset",
        examples=["2026-01-07T12:00:00Z"],
        extra_json_schema={"format": "date-time"},
        extra=told("a time with its offset is accepted, such as 2026-01-07T12:00:00Z"),
    ),
]
#: What a time or a day says that is not one.
_WHEN = told("a day, or a time with its offset, is accepted, such as 2026-01-07T12:00:00Z")
When = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}-\d{2}-\d{2}",
        max_length=40,
        description="A day in UTC, from its first second or until its last, or a time with its offset",
        examples=["2026-01-07"],
        extra=_WHEN,
    ),
]
MaybeWhen = Annotated[str, Meta(pattern=r"^\s*(?:\d{4}-\d{2}-\d{2}[^\u0000]*)?$", max_length=40, extra=_WHEN)]
#: What names a thing that is looked for: its id, its address, its title.
Naming = Annotated[
    str,
    Meta(max_length=LONGEST_ADDRESS, pattern=TEXT, extra=told("text without null characters is accepted")),
]
Words = Annotated[str, Meta(max_length=200, pattern=TEXT, description="Words that have to stand in it, in any order")]
Slug = Annotated[
    str,
    Meta(
        pattern=rf"^(?:{SLUG.pattern})$",
        description="A story's short name",
        examples=["paris-talks"],
        extra=told("a story's short name is 1 to 80 of a-z, 0-9 and hyphens, such as paris-talks"),
    ),
]
