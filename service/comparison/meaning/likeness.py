"""What two positions have in common, and what one says that a sentence does not.

Refuses: kinds of change; pairing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice

from service.comparison.aligning.forms import closeness
from service.comparison.meaning.saying.occasions import occasions_of
from service.comparison.meaning.undoing.turnabouts import are_turnabouts
from service.comparison.measures.amounts import is_term
from service.comparison.measures.zeros import DENIED_OVER
from service.comparison.words.bounds import is_scope
from service.comparison.words.canonical import less, said_words, shared
from service.comparison.words.lexicon import RULE_MATTERS
from service.comparison.words.stances import read_stance
from service.domain.claims import (
    AGE,
    Certainty,
    Claim,
    Directness,
    Figure,
    Force,
    Modifier,
    Polarity,
    Position,
    Source,
    Voice,
    ladder_of,
)
from service.domain.ids import content_id
from service.domain.versions import Passage

#: Least overlap (Dice) of the content words of two positions that may be one; below it one went, one came.
SAME_GIST = 0.3

#: Share of the content words of two positions from which on they are alike in whatever order, and fewest words of both.
SAME_WORDS, FEWEST_SAME = 0.85, 4

#: Least likeness of two rules of which one is the other turned.
TURNED = 0.62

#: Where, when and by which agency a story was filed, before its first words: "OSLO, May 3 (Nordwire) - ", "PARIS — ".
#: A place before a bare hyphen needs an agency or a day; one in small letters does too, and an agency known as one,
#: for it may be a name: "Dana Holt (Labour) - elected".
_FILED = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, \d{4})?"
_BEHIND = r"(?:, [A-Z][a-z]+)?\s*[-–—]{1,2}"
_AGENCY = rf" \([A-Z][^)\n]{{1,30}}\){_BEHIND}"
_KNOWN_AGENCY = (
    r" \((?:AAP|AFP|ANI|ANSA|AP|CNN|DPA|EFE|IANS|NTB|PA|PTI|TASS|UNI|UPI|Anadolu|Bloomberg|Interfax|Kyodo|Reuters|Tass"
    rf"|Xinhua|Yonhap|[A-Z][\w ]{{0,24}}(?:[Nn]ews|[Pp]ress|wire|Agency))\){_BEHIND}"
)
DATELINE = re.compile(
    rf"^(?:[A-ZÀ-Þ][A-ZÀ-Þ'’./-]+(?:[ ,]+[A-ZÀ-Þ'’./-]{{2,}})*"
    rf"(?:(?:, [A-Z][\w.]+(?: \d{{1,2}})?|, {_FILED})?(?:{_AGENCY}|\s*—)|, {_FILED} [-–]{{1,2}})"
    rf"|[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){{0,2}}(?:, {_FILED}{_AGENCY}|{_KNOWN_AGENCY}))\s+"
)

_ALL = re.compile(r"\ball (?:of )?(?:the |its |their )?$", re.IGNORECASE)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|remains?|will|would|stays?)\b", re.IGNORECASE)

#: Share of a claim's content words that its partner sentences must lack for it to be new or gone by itself.
OWN_WORDS = 0.6

#: Shortest verb of somebody who does it: "buy" and "buyer".
SHORTEST_DOER = 3

#: Shortest word that an ending makes another of the same root, and the longest such ending, in letters.
SHORTEST_STEM, LONGEST_ENDING = 5, 3


def alike(before: Position, after: Position) -> float:
    """How likely two positions are one, 0 to 1: words first, then holder and voice; 0 without a common gist."""
    if not has_same_gist(before.passage.exact, after.passage.exact):
        return 0.0
    words = max(closeness(before.passage.exact, after.passage.exact), _same_words(before, after))
    holder = 1.0 if _name(before) == _name(after) else 0.0
    return 0.65 * words + 0.25 * holder + 0.1 * (before.voice is after.voice)


def _same_words(before: Position, after: Position) -> float:
    """The share of content words that both say in whatever order, where it is nearly all of them; else 0."""
    words = [_held_words(position) for position in (before, after)]
    size = sum(words[0].values()) + sum(words[1].values())
    share = 2 * shared(*words) / size if size else 0.0
    return share if share >= SAME_WORDS and size >= FEWEST_SAME else 0.0


def _held_words(position: Position) -> Mapping[str, int]:
    """The content words of a position without its source and a cue that only reports."""
    told = [position.source.mention.exact] if position.source is not None else []
    told += [position.cue.exact] if position.cue is not None and is_plain_report(position) else []
    return less(said_words(position.passage.exact), *map(said_words, told))


def turned(before: Position, after: Position) -> float:
    """How likely two rules of unlike wording are one that turned ("remains in effect" -> "all ... lifted"), 0 to 1.

    They stand on the two sides of one matter, and all that the one names as ruled, before its verb, the other names.
    """
    if share := taken_back(before.passage.exact, after.passage.exact):
        return TURNED + (1 - TURNED) * share
    stances = read_stance(before.passage.exact), read_stance(after.passage.exact)
    sides = [{matter: rung for matter, rung in stance.sides if matter in RULE_MATTERS} for stance in stances]
    if not any(sides[0][matter] * sides[1][matter] < 0 for matter in sides[0].keys() & sides[1].keys()):
        return 0.0
    ruled = [
        {word for word in said_words(_VERB.split(p.passage.exact, maxsplit=1)[0]) if not is_scope(word)}
        for p in (before, after)
    ]
    fewer, more = sorted(ruled, key=len)
    return TURNED + (1 - TURNED) * len(fewer) / len(more) if fewer and fewer <= more else 0.0


def taken_back(before: str, after: str) -> float:
    """How much alike two texts are of which one takes back what the other tells; 0 where neither does."""
    words = said_words(before), said_words(after)
    common = shared(*words)
    return 2 * common / sum(map(len, words)) if common and are_turnabouts(before, after) else 0.0


def has_same_gist(before: str, after: str) -> bool:
    """Whether two texts share enough content words to be one claim edited, rather than one gone and one new."""
    words = said_words(before), said_words(after)
    size = sum(words[0].values()) + sum(words[1].values())
    return 2 * shared(*words) >= SAME_GIST * size


def _name(position: Position) -> str:
    return position.source.name if position.source else ""


def told_deeds(left: Sequence[Sequence[Position]], texts: Sequence[str]) -> Iterable[tuple[Position, Position]]:
    """What somebody promised, planned or refused, and the plain sentence that tells it done, or the other way round.

    Or the first two of which one takes back what the other tells. texts: the sentences that they stand in.
    """
    for n in (0, 1):
        meant = [one for one in left[n] if one.cue is not None and ladder_of(one.force) in ("for", "against")]
        told = [one for one in left[1 - n] if one.cue is None]
        if len(meant) == len(told) == 1:
            words = {word for part in meant[0].content for word in said_words(part.exact)}
            if words and words <= said_words(told[0].passage.exact).keys():
                yield (meant[0], told[0]) if n == 0 else (told[0], meant[0])
                return
    if left[0] and left[1] and are_turnabouts(*texts):
        pairs = ((one, other) for one in left[0] for other in left[1])
        turns = (pair for pair in pairs if are_turnabouts(*(claim.passage.exact for claim in pair)))
        yield from islice(turns, 1)


def read_as(whole: Passage, found: Position | None, voice: Voice = Voice.NARRATION) -> Position:
    """The sentence as a position like the one found, or in this voice of the publication's own."""
    return Position(
        id=content_id("claim", "sentence", found.id if found else "", whole.start, whole.exact),
        passage=whole,
        voice=found.voice if found else voice,
        source=found.source if found else None,
        cue=None,
        content=(whole,),
        directness=found.directness if found else Directness.OWN,
        polarity=found.polarity if found else Polarity.AFFIRMED,
        force=found.force if found else Force.SAYS,
        certainty=found.certainty if found else Certainty.CERTAIN,
        conditions=(),
    )


def has_own_words(claim: Claim, other: str, beside: Iterable[Position] = ()) -> bool:
    """Whether most content words of a claim stand nowhere in the other text; its source's name does not count.

    Of an answer to what another says beside it, that is who gives it and how: what is denied stays said.
    """
    if isinstance(claim, Position) and _is_answer(claim, beside):
        answer = [claim.source.mention.exact if claim.source else "", claim.cue.exact if claim.cue else ""]
        return bool(less(said_words(" ".join(answer)), said_words(other)))
    said: Mapping[str, int] = said_words(claim.passage.exact)
    if isinstance(claim, Position) and claim.source is not None:
        said = less(said, said_words(claim.source.mention.exact))
    if not said:
        return False
    missing = less(said, said_words(other))
    return sum(missing.values()) >= OWN_WORDS * sum(said.values())


def _is_answer(claim: Position, beside: Iterable[Position]) -> bool:
    """Whether a claim is told behind what somebody else says and is of that: "..., which the firm denies"."""
    if claim.source is None or claim.cue is None or not claim.content:
        return False
    mention = claim.source.mention
    return claim.content[0].end <= mention.start < claim.cue.start and any(
        one.source is not None
        and one.source.mention != mention
        and any(part.span.contains(claim.content[0]) for part in one.content)
        for one in beside
    )


def words_beside_figures(
    position: Position,
    text: str,
    figures: Sequence[Figure],
    rescoped: Set[str],
    *,
    bare: bool,
    revised: Set[str] = frozenset(),
) -> str:
    """A position's words, # for each figure and for what a rescoped one counts; without source and cue if `bare`.

    text: the whole text the position stands in. rescoped: ids of figures whose change tells what they count.
    revised: of those whose change tells how many, so that "all" before one tells nothing: "all three of them".
    """
    whole = position.passage
    inside = [f for f in figures if whole.span.contains(f.passage)]
    cuts = [(f.passage, _standing_for(f)) for f in inside]
    shared = {f.counted for f in inside if f.id not in rescoped}  # "killed 14 people and hurt 20"
    cuts += [
        (f.counted, "#")
        for f in inside
        if f.counted is not None
        and f.id in rescoped
        and f.counted not in shared
        and not is_term(f)
        and not _is_named_age(f)
    ]
    for figure in inside:
        if figure.id in revised and (every := _ALL.search(text[whole.start : figure.passage.start])):
            cuts += [(Passage.cut(text, whole.start + every.start(), figure.passage.start), "")]
    if bare and position.source is not None and position.cue is not None:
        cuts += [(position.source.mention, "")]
        cuts += [(position.cue, "")] if is_plain_report(position) else []
        cuts += [(occasion, "") for occasion in occasions_of(position, text)]
    at, words = whole.start, []
    for passage, stands_for in sorted(cuts, key=lambda cut: (cut[0].start, -cut[0].end)):
        if passage.start < at or passage.end > whole.end:
            continue
        words += [text[at : passage.start], stands_for]
        at = passage.end
    words.append(text[at : whole.end])
    return DATELINE.sub("", "".join(words))


def _is_named_age(figure: Figure) -> bool:
    """Whether it is the age of somebody named, and no bound: who that is, no age tells ("Ole Krog, 23, of Tarn")."""
    is_age = figure.unit == AGE and figure.modifier is Modifier.EXACTLY
    return is_age and figure.counted is not None and figure.counted.exact.istitle()


def _standing_for(figure: Figure) -> str:
    """What stands in the place of a figure: # and, of a denied one, the words that the denial reaches over."""
    over = None if figure.value else DENIED_OVER.match(figure.passage.exact)
    return f"{over[1]} #" if over else "#"


def is_plain_report(position: Position) -> bool:
    """Whether the cue only reports ("said", "added"): a cue that takes a side or denies is part of what is held.

    So is that of a plea: "pleaded guilty on Monday", "pleaded not guilty on Thursday".
    """
    is_plea = position.cue is not None and position.cue.exact.lower().startswith("plead")
    return position.polarity is Polarity.AFFIRMED and ladder_of(position.force) == "so" and not is_plea


def is_attributed(position: Position) -> bool:
    """Whether the position has a source and a cue to leave out when contents are compared."""
    return position.voice is Voice.ATTRIBUTED and position.source is not None and position.cue is not None


def bare_source(source: Source | None) -> str:
    """The holder's name, "" when unnamed or own voice."""
    return source.name if source else ""


def is_quotation(position: Position) -> bool:
    """Whether the whole content stands in quotation marks."""
    return position.directness is Directness.DIRECT


def without_kin(gone: Mapping[str, int], new: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    """Both, without the words of which each side has one: "Kestria" and "Kestrian", "protest" and "protester"."""
    kin = [(one, other) for one in gone for other in new if _are_kin(one, other)]
    ones, others = {one for one, _ in kin}, {other for _, other in kin}
    return (
        {word: count for word, count in gone.items() if word not in ones},
        {word: count for word, count in new.items() if word not in others},
    )


def _are_kin(one: str, other: str) -> bool:
    """Whether one word is the other with a short ending: "Kestria" and "Kestrian", "close" and "closing"."""
    shorter, longer = sorted((one, other), key=len)
    if longer.endswith("ing") and shorter in (longer[:-3], f"{longer[:-3]}e"):
        return True
    if longer.endswith("er") and len(shorter) >= SHORTEST_DOER and shorter in (longer[:-2], longer[:-1]):
        return True
    return len(shorter) >= SHORTEST_STEM and longer.startswith(shorter) and len(longer) - len(shorter) <= LONGEST_ENDING
