"""What is taken away, and a whole story brought. Refuses: making them (service/publishing, views/publishing)."""

from typing import Annotated

from msgspec import UNSET, Meta

from service.web.contract.says import Answer, Query
from service.web.contract.scalars import Count, MaybeLine, told
from service.web.shapes.stories import Story

Link = Annotated[str, Meta(pattern="^https?://", description="A full address.")]


class HolderQuery(Query):
    """Whose changes alone."""

    holder: Annotated[MaybeLine, Meta(extra=told("a name as the changes have it is accepted"))] = UNSET


class FeedLinks(Answer):
    """One feed in both forms."""

    title: str
    atom: Link
    json: Link


class Tables(Answer):
    """Files for spreadsheets."""

    changes: Link
    figures: Link
    positions: Link


class TakeAway(Answer):
    """Every feed and file of a story."""

    story: Story
    feeds: list[FeedLinks]
    tables: Tables
    export: Link


class Citation(Answer):
    """One thing cited."""

    text: str
    template: str
    url: Link


class Hashes(Answer):
    """How what followed here compares with what followed where the story came from."""

    checked: Count
    identical: Count
    same_rules: bool


class Taken(Answer):
    """What taking in a whole story came to."""

    story: Story
    new: bool
    captures: Count
    known: Count
    decisions: Count
    hashes: Hashes
