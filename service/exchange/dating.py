"""Words on when captures were taken, taken in with a story; and which of its captures count for nothing there.

Refuses: deciding what follows from a word (service/record/curating/redating.py, the view `dated_captures`).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import groupby

from service.domain.curation import Redating
from service.exchange.uniting import undone_captures
from service.publishing.lines.reading import Carried
from service.record import RULES
from service.record.deciding import derive
from service.text.memory import Memory
from storage import Store, outward, versions
from storage.curating import redatings

#: A word, and whether what stands for its capture never came by itself there.
Word = tuple[Redating, bool]


def idle_captures(carried: Carried, here: Iterable[Redating]) -> frozenset[str]:
    """The usable captures of a file that count for nothing once its words are known here too.

    They came by mergers alone which were all undone, their dates were corrected, or they stood for one of which the
    date was corrected anew or back. So each may have the time of another text. here: the words that were known before.
    """
    usable = {one.id for one in carried.captures if one.version is not None}
    standing = {id for one, captures in carried.mergers if one.undone_at is None for id in captures}
    arrived = usable - undone_captures(carried) - (stand_ins_alone(carried) - standing)
    newest: dict[str, Redating] = {}
    for word in sorted([*here, *(one for one, _ in carried.redatings)], key=lambda one: one.decided_at):
        newest[word.capture_id] = word
    moved = {id: word.stand_in for id, word in newest.items() if word.stand_in}
    return frozenset(usable - {moved.get(id, id) for id in arrived})


def stand_ins_alone(carried: Carried) -> frozenset[str]:
    """The captures that never came by themselves there, but to stand for others."""
    return frozenset(word.stand_in for word, is_alone in carried.redatings if is_alone)


def split_words(carried: Carried) -> tuple[list[Word], list[Word]]:
    """The words on what came by itself there; and those on what a merger brought, which are kept after the merger."""
    brought = {id for _, captures in carried.mergers for id in captures}
    own = [one for one in carried.redatings if one[0].capture_id not in brought]
    return own, [one for one in carried.redatings if one[0].capture_id in brought]


def keep_redatings(
    store: Store, carried: Carried, words: Iterable[Word], own: Collection[str], memory: Memory
) -> tuple[set[str], int]:
    """The words are here with the captures they are about, and the articles are what they are by them.

    own: captures that were here before and came by themselves. Returns those that were stored, and how many words are
    new. An import that was stopped may come again, so an article is derived anew whether or not a word is.
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
                if is_alone and word.stand_in not in own:
                    redatings.save_stand_ins(store, [word.stand_in])
                if replace(word, decided_by="") not in known:  # who said it may be withheld
                    redatings.save_redating(store, word)
                    count += 1
            derive(store, article_id, memory, RULES)
    return stored, count


def _order(word: Word) -> tuple[object, ...]:
    return word[0].article_id, word[0].decided_at, word[0].capture_id
