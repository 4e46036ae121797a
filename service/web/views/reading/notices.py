"""The correction notices of a story by the version that they came with.

A notice is the publisher's own word about its text and no claim of the article: whoever lists versions or claims says
which is which. Refuses: finding notices (domain/corrections.py); judging what they are about.
"""

from collections.abc import Collection, Mapping

from service.comparison.story.spells import Chains, StoryView, without_notices
from service.domain.corrections import find_corrections
from service.domain.ids import content_id
from service.domain.versions import Passage
from service.web.desk import desk, store
from storage import threads
from storage.reading.noted import list_fresh, texts_of

#: Texts read at once.
AT_ONCE = 100

#: All notices of each version's text, by its id.
Standing = Mapping[str, tuple[Passage, ...]]


def notices_of(story_id: str) -> Mapping[str, tuple[str, ...]]:
    """The notices that came with each version: of an article's first all that it has, of a later one those it adds.

    Versions with none are left out. What is known of a version's text is not read again.
    """
    chains = threads.list_chains(store(), story_id)
    standing = standing_notices(story_id, chains)
    came: dict[str, tuple[str, ...]] = {}
    for chain in chains.values():
        before: Collection[str] = ()
        for id, _ in chain:
            told = tuple(one.exact for one in standing.get(id, ()))  # none, of one that was removed meanwhile
            new = tuple(one for one in told if one not in before)
            before = told
            if new:
                came[id] = new
    return came


def own_claims(story_id: str, view: StoryView) -> tuple[StoryView, int]:
    """The story's view without what stands in correction notices, and how many spells those were."""
    kept = without_notices(view, standing_notices(story_id, view.chains))
    return kept, len(view.spells) - len(kept.spells)


def count_new_notices(story_id: str, reader: str) -> int:
    """Notices that came with versions of the story after this reader looked; of older ones nothing is read."""
    fresh = list_fresh(store(), reader, story_id)
    ids = [id for both in fresh.items() for id in both if id]
    mark = content_id("new notices", *ids)
    known = desk().kept.recall(f"{story_id} new notices", mark, lambda last: _read(ids, last or {}), len)
    told = {id: [one.exact for one in notices] for id, notices in known.items()}
    return sum(one not in told.get(before, ()) for id, before in fresh.items() for one in told.get(id, ()))


def standing_notices(story_id: str, chains: Chains) -> Standing:
    """All notices of each version of the story's chains, with where they stand in its text."""
    ids = [id for chain in chains.values() for id, _ in chain]
    mark = content_id("notices", *ids)
    return desk().kept.recall(f"{story_id} notices", mark, lambda last: _read(ids, last or {}), len)


def _read(ids: list[str], known: Standing) -> Standing:
    unknown = [id for id in ids if id not in known]
    found = {id: known[id] for id in ids if id in known}
    for start in range(0, len(unknown), AT_ONCE):
        texts = texts_of(store(), unknown[start : start + AT_ONCE])
        found |= {id: find_corrections(text) for id, text in texts.items()}
    return found
