"""What a claim is called in lists: a position by its words, a figure by what it counts.

Refuses: whose claim it is; what it is joined with (matters.py).
"""

import re

from service.comparison.telling.matters import name_matter
from service.comparison.telling.sides import with_whole_vote
from service.domain.claims import Figure, Position
from service.domain.versions import Passage

#: Longest title, in code points.
LONGEST_TITLE = 96

#: The words of a figure behind its number: "euros" of "about 2 million euros". A number of more signs has none, since
#: each place in a long row of digits would be tried to the row's end.
_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|tn)\b"
_UNIT = re.compile(
    rf"(?<!\d)\d(?:[\d.,]{{0,40}}\d)?\s?(?:{_MAGNITUDE})?\s?(?!{_MAGNITUDE})([^\W\d_]{{2,}}(?: [^\W\d_]+)*)$"
)
#: The number's place in a name: the last … of it that stands alone, behind what was left out before it.
_PLACE = re.compile(r"(?<!\S)…(?=\s|$)(?!.*\s…)")
#: The place that a report was sent from, before its first sentence: "PORT ELLISBY (Reuters) - ".
_DATELINE = re.compile(
    r"^[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.]+(?: \d{1,2})?)?(?: \([^()]{2,30}\))? [-–—] (?!.* [-–—] )"
)

#: What joins a content to who said so.
_OPENER = re.compile(r"^that (?=\S)")

#: A comma before a quotation's end, or at the end of the words.
_LAST_SIGN = re.compile(r",(?=[”\"’']?$)")


def title_of_figure(figure: Figure, sentence: Passage) -> str:
    """What a figure is of, whole: where its sentence stands for it, the unit is said in the number's place."""
    name = name_matter(with_whole_vote(figure, sentence) or figure, sentence)
    unit = _UNIT.search(figure.passage.exact)
    if unit is not None and "…" in name and unit[1] not in name:
        name = _PLACE.sub(f"… {unit[1]}", name, count=1)
    return name or " ".join(figure.passage.exact.split())


def title_of_position(position: Position) -> str:
    """The words of its content, cut behind a word where they are long; without the place a report was sent from, and
    without "that" or the sign that led on to it or from it to who said it."""
    words = " ".join(" … ".join(passage.exact for passage in position.content).split())
    words = _LAST_SIGN.sub("", _DATELINE.sub("", words)) or words
    if position.cue is not None:
        words = _OPENER.sub("", words)
    if len(words) <= LONGEST_TITLE:
        return words
    cut = words[:LONGEST_TITLE].rpartition(" ")[0]
    return (cut if 2 * len(cut) > LONGEST_TITLE else words[: LONGEST_TITLE - 1]) + "…"
