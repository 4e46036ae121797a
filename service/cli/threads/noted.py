"""A story's threads without what its publishers' correction notices say, for every verb as on every page.

Refuses: which paragraphs are notices (domain/corrections.py).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.comparison.story.spells import StoryView
    from storage import Store


def own_claims(store: "Store", view: "StoryView") -> "tuple[StoryView, int]":
    """The story's view without what stands in correction notices, and how many spells those were."""
    from service.comparison.story.spells import without_notices
    from service.domain.corrections import find_corrections
    from storage.reading.noted import texts_of

    ids = sorted({spell.first.version_id for spell in view.spells})
    kept = without_notices(view, {id: find_corrections(text) for id, text in texts_of(store, ids).items()})
    return kept, len(view.spells) - len(kept.spells)
