"""What a claim is about, so that it is known again in another article: a matter, or None when too little is said.

Precise first: a figure that speaks of the past, a length of time, a holder who could be anybody and a content of one
word have no matter, and are joined to nothing across articles.
Refuses: judging two matters (joining.py).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from service.comparison.meaning.denying.unknown import asks_about
from service.comparison.meaning.likeness import is_plain_report
from service.comparison.measures.amounts import is_duration
from service.comparison.threads.amounts import COUNT, dimension_of
from service.comparison.threads.joining import ASKED, BARE, DEMANDED, NARRATED, OWN_VOICE
from service.comparison.threads.told.harms import (
    HAZARDS,
    harm_to,
    is_part_of_harmed,
    settle_tolls,
    told_apart,
    words_of_toll,
)
from service.comparison.threads.told.headlines import headline_of, tell_headline
from service.comparison.threads.told.manners.measured import TAKEOVER, measured, price_of
from service.comparison.threads.told.manners.wishes import wish_of
from service.comparison.threads.told.names import wished_by
from service.comparison.threads.told.places import Names, event_of, names_of, owner_of, place_of, scene_of
from service.comparison.threads.told.spoken import words_beside, words_told
from service.comparison.threads.told.standing import (
    GAINED,
    LOST,
    YEAR,
    is_past_by_words,
    standing_of,
    way_of,
)
from service.comparison.threads.told.titles import title_of_figure, title_of_position
from service.comparison.threads.told.topics import ANY_PEOPLE
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import read_stance
from service.domain.claims import Figure, Part, Position, Snapshot, Voice
from service.domain.threads import Matter, ThreadFamily
from service.domain.unwrapped import snapshot_in
from service.domain.versions import Passage
from service.text.memory import Memory
from service.text.reading import recall_reading

#: Words of duty that are things as well: an evacuation order is not an evacuation warning.
ORDERED = frozenset({"command", "demand", "order", "request"})

#: Holders that could be anybody, by the last word of their description: another article's may be another.
ANYBODY = frozenset(
    """agency analyst company doctor document expert firm group leader letter man official paper person report
    reporter resident source spokesman spokesperson spokeswoman statement study survey victim witness woman""".split()
)

#: Fewest words, names included, by which a position's matter is known again; that of a named holder is by one.
FEWEST_WORDS = 2

#: Sentences at the start of a text, its headline included, that tell what it is about.
OPENING = 2

_THING_ALONE = re.compile(
    r"^(?:the|this|that|its|his|her|their)\s(plan|offer|proposal|idea|ban|pledge|promise|demand|bid|move|decision)$",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r",\s((?:[A-ZÀ-Þ][\w’'-]+\s){1,2}[A-ZÀ-Þ][\w’'-]+)$")
_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\s){2,}")
_PREPOSITION = re.compile(r"\s(?:of|from|in|at|for|with|and|who)\s")


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim tells about itself."""

    matter: Matter | None
    title: str
    holder: str  # as it is written, "" when unnamed or own voice
    said: frozenset[str]  # what it says in canonical words, whether or not they tell a matter
    #: The named thing that what is stated or said to be so begins with, or whose figure it is; "" when none.
    subject: str
    is_past: bool  # a figure told as what it was before
    is_demanded: bool = False  # a figure that somebody asks for
    is_headline: bool = False  # a figure in the headline of a text
    is_asked: bool = False  # a position that tells what is not known of something, and not that it happened


def read_matters(snapshot: Snapshot, publisher: str, memory: Memory) -> dict[str, Told]:
    """What each claim of a snapshot is about, by claim id."""
    reading = recall_reading(snapshot.version.text, memory)
    text = reading.text
    snapshot = snapshot_in(text, snapshot)
    names = names_of(text, memory)
    event = event_of(text)
    sentences = reading.sentences
    opening = ". ".join([sentence.text for sentence in sentences[:OPENING]])
    figures = [claim for claim in snapshot.claims if isinstance(claim, Figure)]
    starts = [figure.passage.start for figure in figures]
    positions = {claim.id: claim for claim in snapshot.claims if isinstance(claim, Position)}
    year = (snapshot.version.published_at or snapshot.version.captured_at).year
    around = Around(names, year, event, frozenset(said_words(opening)), scene_of(opening))
    told = {}
    at = 0
    for claim in snapshot.claims:  # in text order, as the sentences are
        while at + 1 < len(sentences) and sentences[at + 1].start <= claim.passage.start:
            at += 1
        if isinstance(claim, Figure):
            sentence = sentences[at].whole if sentences else claim.passage
            holder = positions.get(claim.position_id or "")
            told[claim.id] = _figure_recalled(claim, holder, sentence, around, memory)
        else:
            told[claim.id] = _position_recalled(claim, publisher, around, _content(claim, figures, starts), memory)
    told |= settle_tolls(told)
    headline = headline_of(reading)
    return told if headline is None else told | tell_headline(told, figures, headline)


def _figure_recalled(
    figure: Figure, position: Position | None, sentence: Passage, around: "Around", memory: Memory
) -> Told:
    """_figure_told, worked out once for a figure in its sentence and what the text around says of its words."""
    start, counted = sentence.start, figure.counted
    holder = position.source.name if position is not None and position.source is not None else ""
    wish = wish_of(figure, position)
    wishers = wished_by(holder, around.names.has) if holder and wish else frozenset()
    key = _key(
        *(str(around.year), around.event, str(figure.passage.start - start), str(figure.passage.end - start)),
        *((str(counted.start - start), counted.exact) if counted is not None else ("", "")),
        *(figure.unit, figure.measure, figure.part, wish, holder, sentence.exact),
        *around.names.among(words_beside(figure.measure, sentence.exact)),
        *("", *[word for word in figure.measure.split() if word in around.about]),
        *sorted(wishers),
        *("", *sorted(around.scene)),
    )
    return memory.recall("figure told", key, lambda _: _figure_told(figure, holder, sentence, around, wish, wishers))


def _position_recalled(position: Position, publisher: str, around: "Around", content: str, memory: Memory) -> Told:
    """_position_told likewise: it depends on the words of the position and on who holds it."""
    source = position.source
    whose = (source.name, source.mention.exact) if source is not None else ("", "")
    key = _key(
        *(around.event, publisher, position.voice, *whose, "" if source is None else "held", content),
        "plain" if is_plain_report(position) else "",
        *around.names.among(words_told(" ".join(whose), content)),
        *("", *[part.exact for part in position.content]),  # of which its title is
    )
    return memory.recall("position told", key, lambda _: _position_told(position, publisher, around, content))


def _key(*parts: str) -> str:
    """One text of all parts, none of which holds a control character (text/clean.py): repr takes four times as long."""
    return "\0".join(parts)


@dataclass(frozen=True, slots=True)
class Around:
    """What a text tells of all its claims."""

    names: Names
    year: int
    event: str
    about: frozenset[str]  # what its opening speaks of: no word of these parts two counts of what befell people
    scene: frozenset[str]  # where that struck of which its opening tells


def _figure_told(
    figure: Figure, holder: str, sentence: Passage, around: Around, wish: str, wishers: frozenset[str]
) -> Told:
    """wish: what it is to whoever speaks of it. wishers: of an amount asked for or offered, who does."""
    is_past = figure.part is Part.OLD or is_past_by_words(figure.passage, sentence, around.year)
    words = set(figure.measure.split())
    named = {word for word in words if around.names.has(word)}
    words = (words - named) - HAZARDS or words - named
    dimension = dimension_of(figure)
    counted = set(said_words(figure.counted.exact)) if figure.counted else set()
    harm = harm_to(figure, words, sentence) if dimension == COUNT else ""
    if harm:
        words, counted = words_of_toll(harm, figure, words, named, around.about)
        apart = told_apart(figure, sentence)
        words, counted = words | apart, counted | apart
    elif dimension != COUNT and (price := price_of(figure.passage, sentence)):
        words, counted, named, wish, wishers = {TAKEOVER}, {TAKEOVER}, set(price), "", frozenset()
    else:
        words, counted = measured(figure, sentence, dimension, words, counted)
        named |= {word for word in words if around.names.has(word)}
        words = words - named
    is_bare = not harm and dimension == COUNT and len(words) == 1
    wish = wish or (BARE if is_bare else "")
    wish = " ".join(filter(None, (wish, standing_of(figure, sentence))))
    owner = owner_of(figure.passage, sentence, around.names).split()
    if owner and TAKEOVER not in words:
        words, named = words - set(owner), {owner[-1]}
    if dimension == COUNT and not harm and (way := way_of(figure.passage, sentence)):
        named = {*named, way}
    matter = None
    is_part = bool(harm) and is_part_of_harmed(figure, sentence)
    if words - ANY_PEOPLE and not (is_past or is_part or is_duration(figure)):
        matter = Matter(
            family=ThreadFamily.FIGURE,
            block=f"figure {dimension} {wish}".rstrip(),
            holder="",
            words=frozenset(words),
            names=frozenset(named) | wishers,
            places=place_of(figure.passage, sentence) or (around.scene if harm and not named else frozenset()),
            counted=frozenset(counted),
            event=around.event,
        )
    return Told(
        matter=matter,
        title=title_of_figure(figure, sentence),
        holder=holder,
        said=frozenset(words | named) - {GAINED, LOST},
        subject=owner[-1] if owner else "",
        is_past=is_past,
        is_demanded=wish == DEMANDED,
    )


def _position_told(position: Position, publisher: str, around: Around, content: str) -> Told:
    """content: what the position says, without its figures."""
    names = around.names
    whose = _holder_of(position, publisher, names)
    said = {*read_stance(content).words, *(said_words(content).keys() & ORDERED)}
    said = {word for word in said if word.replace(" ", "").isalpha()} or _thing_alone(content)
    named = {word for word in said if any(names.has(part) for part in word.split())}
    matter = None
    is_asked = asks_about(content)
    is_subject = position.source is None or (position.voice is Voice.ATTRIBUTED and is_plain_report(position))
    fewest = 1 if whose is not None and whose[2] else FEWEST_WORDS
    if whose is not None and len(said) >= fewest and not (position.voice is Voice.NARRATION and YEAR.search(content)):
        matter = Matter(
            family=ThreadFamily.POSITION,
            block=f"{whose[0]}{ASKED}" if is_asked else whose[0],
            holder=whose[1],
            words=frozenset(said - named),
            names=frozenset(named),
            places=frozenset(),
            counted=frozenset(),
            event=around.event,
        )
    return Told(
        matter=matter,
        title=title_of_position(position),
        holder=position.source.name if position.source is not None else "",
        said=frozenset(said),
        subject=found[0] if is_subject and (found := _NAMED.match(content)) else "",
        is_past=False,
        is_asked=is_asked,
    )


def _thing_alone(content: str) -> set[str]:
    """The noun of a content that is nothing else, and a word of stance elsewhere: "backed the plan"."""
    found = _THING_ALONE.match(content.strip(" .,;:“”\"'"))
    return {found[1].lower()} if found else set()


def _content(position: Position, figures: Sequence[Figure], starts: Sequence[int]) -> str:
    """What a position says, without its figures, which are claims of their own; they and their starts in text order."""
    pieces = []
    for part in position.content:
        at = part.start
        first = bisect_left(starts, at)
        last = bisect_left(starts, part.end, first)
        for figure in figures[first:last]:
            if figure.passage.end <= part.end and figure.passage.start >= at:
                pieces.append(part.exact[at - part.start : figure.passage.start - part.start])
                at = figure.passage.end
        pieces.append(part.exact[at - part.start :])
    return " ".join(pieces)


def _holder_of(position: Position, publisher: str, names: Names) -> tuple[str, str, bool] | None:
    """The block and the name of whoever holds a position, and whether it is a name; None when it could be anybody."""
    if position.source is not None:
        told = _FULL_NAME.search(position.source.mention.exact)  # "the firm's chief executive, Ann Lee"
        name = " ".join((told[1] if told else position.source.name).split())
        low = name.lower().removeprefix("the ")
        head = _PREPOSITION.split(low, maxsplit=1)[0].split()
        if not head or (head[-1] != "police" and head[-1].endswith("s") and not names.has(head[-1])):
            return None  # "officials", "two residents"
        is_proper = any(names.has(word) for word in low.split())
        if not is_proper and head[-1] in ANYBODY:
            return None
        if not is_proper:
            body = " ".join(sorted(said_words(low)))  # "the union of finance workers", "the finance workers' union"
            return f"holder {body}", body, False
        return f"holder {low.split()[-1]}", low, True
    own = publisher.strip().lower()
    voice = {Voice.DIRECTIVE: OWN_VOICE, Voice.STATUS: OWN_VOICE, Voice.NARRATION: NARRATED}.get(position.voice)
    return (f"{voice} {own}", own, False) if voice and own else None
