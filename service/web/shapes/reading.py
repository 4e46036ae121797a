"""The desk, search, and up to where a reader has looked. Refuses: making them (present/reading)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.web.contract.cursors import Paged
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import TEXT, Count, Line, Path, Slug, Stamp, told
from service.web.parse_reading import LONGEST_SEARCH
from service.web.shapes.stories import SummarisedStory
from service.web.shapes.versions import Change


class ListedChange(Answer):
    """A change outside its report."""

    change: Change
    outlet: str
    captured_at: Annotated[Stamp, Meta(description="When the version after was captured.")]
    url: Path


class News(Answer):
    """What is new in a story to this reader; all of it for somebody who never looked."""

    versions: Annotated[Count, Meta(description="Versions that came in since.")]
    changes: Annotated[Count, Meta(description="Material changes in the reports into them.")]
    newest: Annotated[Count, Meta(description="The number of the newest version, to be marked as seen.")]
    looked_at: Stamp | None
    most_important: list[ListedChange]


class DeskStory(SummarisedStory):
    """A story on the desk."""

    new: News


class Sources(Answer):
    """How the watched pages are."""

    watched: Count
    failing: Count
    paused: Count


class Home(Paged):
    """Every story with what is new to this reader, the latest version first, and how the sources are."""

    stories: list[DeskStory]
    newest: Count
    sources: Sources


UpTo = Annotated[
    int,
    Meta(
        ge=0,
        le=10**15 - 1,
        description="The number of the newest version seen, from `newest`",
        extra=told("a whole number, 0 or more, is accepted"),
    ),
]


class NewLook(Body):
    """Up to where a reader has seen a story."""

    up_to: UpTo


class Look(Answer):
    """Up to where this reader has seen a story."""

    story_id: Slug
    up_to: Count
    looked_at: Stamp


class Looks(Answer):
    """That this reader has seen so many stories."""

    stories: Count
    up_to: Count
    looked_at: Stamp


class SearchQuery(Query):
    """What to look for, and where."""

    q: (
        Annotated[
            str,
            Meta(
                max_length=LONGEST_SEARCH,
                description='Words, all of which must be there; "exact phrases", beginnings*, -words that must not.',
                extra=told(f"at most {LONGEST_SEARCH} characters are accepted"),
            ),
        ]
        | UnsetType
    ) = UNSET
    scope: Literal["", "claims", "holders", "texts"] | UnsetType = UNSET
    story: Annotated[str, Meta(max_length=80, pattern=TEXT)] | UnsetType = UNSET
    kind: Literal["", "position", "figure"] | UnsetType = UNSET
    holder: Line | UnsetType = UNSET
    page: Annotated[int, Meta(ge=1, le=400)] | UnsetType = UNSET


class FoundClaim(Answer):
    """A claim as it was worded in one article."""

    kind: Literal["position", "figure"]
    holder: str
    words: Annotated[str, Meta(description="Its exact words.")]
    about: Annotated[str, Meta(description='What a figure counts, in the words of the text; "" for positions.')]
    story_id: Slug
    outlet: str
    captured_at: Annotated[Stamp, Meta(description="When the version that first came in with it was captured.")]
    stands: Annotated[bool, Meta(description="Whether the newest version of its article still says so.")]
    url: Path


class FoundHolder(Answer):
    """Somebody who holds positions in a story."""

    name: str
    story_id: Slug
    claims: Count


class FoundText(Answer):
    """An article with a version that holds the words: the newest such."""

    headline: str
    excerpt: str
    story_id: Slug
    outlet: str
    captured_at: Stamp
    versions: Annotated[Count, Meta(description="Versions of the article that hold the words.")]
    url: Path


class Found(Answer):
    """What was found."""

    q: str
    note: Annotated[str, Meta(description="What was understood otherwise than it was typed.")]
    claims: list[FoundClaim]
    holders: list[FoundHolder]
    texts: list[FoundText]
    next: Annotated[Path, Meta(description="The next page, where one thing is looked through alone.")] | None
