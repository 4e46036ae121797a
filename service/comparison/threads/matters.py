"""What a claim is about, so that it is known again in another article: a matter, or None when too little is said.

Precise first: a figure that speaks of the past, a length of time, a holder who could be anybody and a content of one
word have no matter, and are joined to nothing across articles.
Refuses: judging two matters (joining.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.comparison.meaning.matters import name_matter
from service.comparison.meaning.stances import read_stance, said_words
from service.comparison.measures.amounts import is_duration
from service.comparison.threads.amounts import COUNT, dimension_of
from service.comparison.threads.joining import OWN_VOICE
from service.comparison.threads.places import Names, event_of, names_of, place_of
from service.domain.claims import Figure, Position, Snapshot, Voice, ladder_of
from service.domain.threads import Matter, ThreadFamily
from service.domain.versions import Passage
from service.text.memory import Memory
from service.text.reading import read_text

#: Words for what did harm: they add nothing to what is counted ("the fire has burned", "killed by the storm").
HAZARDS = frozenset(
    """airstrike attack avalanche blast bomb collapse crash cyclone disaster drought earthquake eruption explosion
    fire flood flooding hurricane landslide outbreak quake shooting storm tornado typhoon virus wildfire""".split()
)

#: Measures of a count that tell what is counted in one word.
TELLING_ALONE = frozenset("arrest detain evacuate hurt hurt_ injure kill miss".split())

#: Words of duty that are things as well: an evacuation order is not an evacuation warning.
ORDERED = frozenset({"command", "demand", "order", "request"})

#: Holders that could be anybody, by the last word of their description: another article's may be another.
ANYBODY = frozenset(
    """agency analyst company doctor document expert firm group leader letter man official paper person report
    reporter resident source spokesman spokesperson spokeswoman statement study survey victim witness woman""".split()
)

#: What stands before a figure that is told as past, and not as what holds.
PAST = re.compile(
    r"(?:\b(?:up|down|revised|raised|lowered|cut) from|\bcompared (?:with|to)|\bhad (?:been|stood at)"
    r"|\b(?:earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|former(?:ly)?|at first|a year ago|last year)\b"
    r"[^.;]{0,30})\s*$",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
TO = re.compile(r"^\s*(?:[\w-]+\s){0,3}to\b", re.IGNORECASE)

#: A year; a figure beside another year than that of its version is told as past.
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

#: Code points before and after a figure that may tell that it is past.
AROUND = 60

#: Fewest words, names included, by which a position's matter is known again.
FEWEST_WORDS = 2

#: Longest title, in code points.
LONGEST_TITLE = 96

_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\s){2,}")
_PREPOSITION = re.compile(r"\s(?:of|from|in|at|for|with|and|who)\s")


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim tells about itself."""

    matter: Matter | None
    title: str
    holder: str  # as it is written, "" when unnamed or own voice
    said: frozenset[str]  # what it says in canonical words, whether or not they tell a matter
    subject: str  # the named thing that a publication's own statement begins with, "" when it begins otherwise
    is_past: bool  # a figure told as what it was before


def read_matters(snapshot: Snapshot, publisher: str, memory: Memory) -> dict[str, Told]:
    """What each claim of a snapshot is about, by claim id."""
    text = snapshot.version.text
    names = names_of(text)
    event = event_of(text)
    figures = [claim for claim in snapshot.claims if isinstance(claim, Figure)]
    positions = {claim.id: claim for claim in snapshot.claims if isinstance(claim, Position)}
    year = (snapshot.version.published_at or snapshot.version.captured_at).year
    sentences = [sentence.whole for sentence in read_text(text, memory).sentences]
    told = {}
    at = 0
    for claim in snapshot.claims:  # in text order, as the sentences are
        while at + 1 < len(sentences) and sentences[at + 1].start <= claim.passage.start:
            at += 1
        if isinstance(claim, Figure):
            sentence = sentences[at] if sentences else claim.passage
            told[claim.id] = _figure_told(claim, positions.get(claim.position_id or ""), sentence, names, year, event)
        else:
            told[claim.id] = _position_told(claim, publisher, names, figures, event)
    return told


def is_same_name(one: str, other: str) -> bool:
    """Whether two names, as they are written, can be one holder's: "Marsh" and "Mayor Tom Marsh". None says nothing.

    >>> is_same_name("Mayor Marsh", "Tom Marsh"), is_same_name("the health ministry", "the interior ministry")
    (True, False)
    """
    words = [name.removeprefix("the ").removeprefix("The ").split() for name in (one, other)]
    sides = [{word.casefold() for word in name} for name in words]
    if sides[0] <= sides[1] or sides[1] <= sides[0]:
        return True
    return words[0][-1] == words[1][-1] and words[0][-1][:1].isupper()


def _figure_told(
    figure: Figure, position: Position | None, sentence: Passage, names: Names, year: int, event: str
) -> Told:
    is_past = _is_past(figure, sentence, year)
    words = set(figure.measure.split())
    named = {word for word in words if names.has(word)}
    words = (words - named) - HAZARDS or words - named
    dimension = dimension_of(figure)
    tells = words and (dimension != COUNT or len(words) > 1 or words & TELLING_ALONE)
    matter = None
    if tells and not is_past and not is_duration(figure):
        matter = Matter(
            family=ThreadFamily.FIGURE,
            block=f"figure {dimension} {_wanted(position)}".rstrip(),
            holder="",
            words=frozenset(words),
            names=frozenset(named),
            places=place_of(figure.passage, sentence),
            counted=frozenset(said_words(figure.counted.exact)) if figure.counted else frozenset(),
            event=event,
        )
    return Told(
        matter=matter,
        title=name_matter(figure, sentence) or " ".join(figure.passage.exact.split()),
        holder=position.source.name if position is not None and position.source is not None else "",
        said=frozenset(words | named),
        subject="",
        is_past=is_past,
    )


def _position_told(position: Position, publisher: str, names: Names, figures: Sequence[Figure], event: str) -> Told:
    whose = _holder_of(position, publisher, names)
    content = _content(position, figures)
    said = {*read_stance(content).words, *(said_words(content).keys() & ORDERED)}
    said = {word for word in said if word.replace(" ", "").isalpha()}
    named = {word for word in said if any(names.has(part) for part in word.split())}
    matter = None
    if whose is not None and len(said) >= FEWEST_WORDS:
        matter = Matter(
            family=ThreadFamily.POSITION,
            block=whose[0],
            holder=whose[1],
            words=frozenset(said - named),
            names=frozenset(named),
            places=frozenset(),
            counted=frozenset(),
            event=event,
        )
    return Told(
        matter=matter,
        title=_title(position),
        holder=position.source.name if position.source is not None else "",
        said=frozenset(said),
        subject=found[0] if position.source is None and (found := _NAMED.match(content)) else "",
        is_past=False,
    )


def _wanted(position: Position | None) -> str:
    """What a figure is to whoever speaks of it: "" for what is so; an amount asked for is not the amount there is."""
    if position is None or position.voice is not Voice.ATTRIBUTED:
        return ""
    ladder = ladder_of(position.force)
    return "" if ladder == "so" else ladder


def _content(position: Position, figures: Sequence[Figure]) -> str:
    """What a position says, without its figures: they are claims of their own."""
    pieces = []
    for part in position.content:
        at = part.start
        for figure in figures:
            if part.start <= figure.passage.start and figure.passage.end <= part.end and figure.passage.start >= at:
                pieces.append(part.exact[at - part.start : figure.passage.start - part.start])
                at = figure.passage.end
        pieces.append(part.exact[at - part.start :])
    return " ".join(pieces)


def _holder_of(position: Position, publisher: str, names: Names) -> tuple[str, str] | None:
    """The block and the name of whoever holds a position; None when it could be anybody."""
    if position.source is not None:
        name = " ".join(position.source.name.split())
        low = name.lower().removeprefix("the ")
        head = _PREPOSITION.split(low, maxsplit=1)[0].split()
        if not head or (head[-1] != "police" and head[-1].endswith("s") and not names.has(head[-1])):
            return None  # "officials", "two residents"
        is_proper = any(names.has(word) for word in low.split())
        if not is_proper and head[-1] in ANYBODY:
            return None
        return f"holder {low.split()[-1] if is_proper else low}", low
    if position.voice in (Voice.DIRECTIVE, Voice.STATUS) and publisher.strip():
        return f"{OWN_VOICE} {publisher.strip().lower()}", publisher.strip().lower()
    return None  # a reporter's narration is nobody's position


def _is_past(figure: Figure, sentence: Passage, year: int) -> bool:
    """Whether the words around tell the amount as what it was before: "from 12 to 19", "up from 12", "in 2019"."""
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    before, after = sentence.exact[max(0, start - AROUND) : max(0, start)], sentence.exact[end : end + AROUND]
    others = {int(found) for found in YEAR.findall(sentence.exact)} - {year, year + 1}
    return bool(PAST.search(before) or (FROM.search(before) and TO.match(after)) or (others and year not in others))


def _title(position: Position) -> str:
    words = " ".join(" … ".join(passage.exact for passage in position.content).split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
