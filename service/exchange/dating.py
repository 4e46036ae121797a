"""Words on when captures were taken, taken in with a story.

Refuses: words that clash with what is here (afterwards.py);
deciding what follows from a word (service/record/curating/redating.py, the view `dated_captures`).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import groupby

from service.domain.curation import Redating
from service.publishing.lines.reading import Carried
from service.record.deciding import settle
from service.text.memory import Memory
from storage import Store, outward, versions
from storage.curating import redatings

#: A word, and whether what stands for its capture never came by itself there.
Word = tuple[Redating, bool]


def split_words(carried: Carried, own: Collection[str]) -> tuple[list[Word], list[Word]]:
    """The words on what came by itself; and those on what mergers alone brought, which are kept after the merger.

    own: captures that came by themselves here.
    """
    brought = {id for _, captures in carried.mergers for id in captures} - set(own)
    mine = [one for one in carried.redatings if one[0].capture_id not in brought]
    return mine, [one for one in carried.redatings if one[0].capture_id in brought]


def keep_redatings(
    store: Store, carried: Carried, words: Iterable[Word], own: Collection[str], memory: Memory
) -> tuple[set[str], int]:
    """The words are here with the captures they are about, and then the articles are what they are by them.

    own: captures that were here before and came by themselves. Returns those that were stored, and how many words are
    new.
    """
    captures = {one.id: one for one in carried.captures}
    stored: set[str] = set()
    count = 0
    for article_id, group in groupby(sorted(words, key=_order), key=lambda one: one[0].article_id):
        with store.transaction():
            known = {replace(one, decided_by="") for one in redatings.list_redatings(store, article_id)}
            there = outward.capture_ids(store, article_id)
            for word, is_alone in group:
                for id in {word.capture_id, word.stand_in} - {""} - there - stored:
                    versions.save_capture(store, captures[id])
                    stored.add(id)
                if word.stand_in:
                    came = not is_alone or word.stand_in in own
                    redatings.save_stand_ins(store, [word.stand_in], came=came)
                if replace(word, decided_by="") not in known:  # who said it may be withheld
                    redatings.save_redating(store, word)
                    count += 1
        settle(store, article_id, memory)
    return stored, count


def _order(word: Word) -> tuple[object, ...]:
    return word[0].article_id, word[0].decided_at, word[0].capture_id
