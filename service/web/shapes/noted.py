"""Correction notices between two texts. Refuses: making them (present/reading/noted.py)."""

from typing import Annotated

from msgspec import Meta

from service.web.contract.says import Answer
from service.web.contract.scalars import Id, Span


class CorrectionNotice(Answer):
    """A correction notice in the later of two texts: exact words and where they stand."""

    text: str
    span: Span
    is_new: Annotated[bool, Meta(description="Whether the earlier text has it not, word for word.")]


class PassedNotice(Answer):
    """A correction notice that came after the earlier of two dates and was gone by the later."""

    text: str
    span: Span
    article_id: Id
    version_id: Annotated[Id, Meta(description="The first version that has it.")]


class StoryNotice(CorrectionNotice):
    """A correction notice that stands in an article at the later of two dates."""

    article_id: Id
    version_id: Id
