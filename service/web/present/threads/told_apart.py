"""What tells changes of one name apart: who says it where they differ in that, and the sentence.

Refuses: deciding whether two threads are one (comparison/threads).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from service.comparison.story.since import StoryChange
from service.comparison.story.spells import Spell
from service.domain.versions import Passage
from service.text.sentences import split_sentences

#: Longest sentence shown whole, in code points.
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Apart:
    """What a change is about, where its name does not say."""

    holder: str  # "" where all of that name have the same, or its summary says so
    sentence: str  # in which its later side stands, else its earlier; "" where its summary has it


def tell_apart(changes: Iterable[StoryChange], text_of: Callable[[str], str]) -> dict[int, Apart]:
    """By identity, each change that has the name of another, where its summary does not tell them apart.

    text_of: a version's text, by its id.
    """
    named: dict[str, list[StoryChange]] = defaultdict(list)
    for change in changes:
        named[change.title.casefold()].append(change)
    found: dict[int, Apart] = {}
    for alike in named.values():
        if len(alike) > 1:
            holders = {_side(one).first.holder for one in alike}
            for one in alike:
                spell = _side(one)
                told = spell.first.holder if len(holders) > 1 and spell.first.holder not in one.summary else ""
                sentence = sentence_of(text_of(spell.first.version_id), spell.claim.passage)
                if sentence.rstrip(".") in one.summary:  # it was said already
                    sentence = ""
                if told or sentence:
                    found[id(one)] = Apart(told, sentence)
    return found


def sentence_of(text: str, passage: Passage) -> str:
    """The sentence in which a passage stands, of a long one what stands around it.

    >>> sentence_of("A head\\n\\nIt rained. Some 20 roads are shut. More soon.", Passage(24, 32, "20 roads"))
    'Some 20 roads are shut.'
    """
    begin = text.rfind("\n", 0, passage.start) + 1
    line = text[begin:].partition("\n")[0]
    for span in split_sentences(line):
        if span.start <= passage.start - begin < span.end:
            return _cut(line[span.start : span.end], passage.start - begin - span.start)
    return passage.exact


def _cut(sentence: str, at: int) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    start = 0 if at < LONGEST - 40 else sentence.rfind(" ", 0, at - 60) + 1
    end = sentence.rfind(" ", start, start + LONGEST)
    end = len(sentence) if start + LONGEST >= len(sentence) else end if end > start else start + LONGEST
    return ("… " if start else "") + sentence[start:end] + (" …" if end < len(sentence) else "")


def _side(change: StoryChange) -> Spell:
    side = change.after or change.before
    assert side is not None  # one of them there is
    return side
