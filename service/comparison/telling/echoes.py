"""What only echoes another change: a headline that changed with the text below it, and a correction's notice.

The text tells the change; a notice is told as such wherever a report is shown, and is a change where it came alone.
Refuses: judging; headlines that say something the text does not; finding notices (domain/corrections.py).
"""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from service.comparison.importance import IMMATERIAL_CEILING, KIND_WEIGHT, NARRATION, opens_correction
from service.comparison.measures.amounts import is_same_amount
from service.comparison.measures.fates import count_the_same, fates_of
from service.comparison.measures.figures import speaks_of_another_time
from service.comparison.measures.moves import relative_move
from service.comparison.measures.things import are_one_thing
from service.comparison.telling.reports import NOTICE, WITH_FIGURE
from service.comparison.telling.wholes import tell_whole
from service.comparison.words.canonical import said_words
from service.comparison.words.tables import MONTHS
from service.domain.changes import Change, ChangeKind, Evidence, Family
from service.domain.claims import Claim, Figure
from service.domain.corrections import HOUR, changes_in_notices, find_corrections, is_in_notice
from service.domain.versions import Passage

#: Share of a headline's content words that the evidence of a change below must hold for it to tell the headline's.
ECHOED = 0.5

#: How far a headline rounds the figure of the text, as a share of it.
ROUNDED = 0.1

#: Code points behind a figure that are read with its paragraph's beginning: "Correction: 21,000 was wrong".
LONGEST_OPENING = 80

#: Words by which a notice speaks of itself and of numbers at large, in their canonical form: they name no matter.
NOTICE_WORDS = MONTHS | frozenset(
    word
    for words in """
    amend amended amendment article caption change changed clarification clarify correct corrected correction date day
    detail editor editorial error fact figure first give given headline inaccurate incorrect incorrectly initial
    initially misstate misstated mistake mistaken mistakenly note number original originally page paragraph piece post
    previous previously publish published publisher report reported reflect say state statement story text
    total update updated version wrong wrongly
    """.split()
    for word in (words, *said_words(words))
)
_CORRECTS = re.compile(HOUR + r"\W{0,3}(?:corrections?|clarifications?|erratum|retraction)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’')]*\s|\n")

#: What a correction that came alone weighs at least: a sentence of the publisher's that was added.
LEAST_OF_NOTICE = round(KIND_WEIGHT[ChangeKind.ADDED] + NARRATION, 2)

#: How the summary of a figure begins: what it stands in is no figure but a notice that gives one.
FIGURE = "Figure"

#: A line of more words is a paragraph, whatever it ends with.
HEADING_WORDS = 14

#: How a sentence ends; a heading does not.
ENDS = '.!?…:;,"”’)'

#: Where the headlines of the two texts end, in code points; 0 where there is none.
Ends = tuple[int, int]

#: The figures of the two texts.
Bodies = tuple[Sequence[Figure], Sequence[Figure]]


def fold_echoes(
    changes: Sequence[Change], claims: Mapping[str, Claim], headlines: Ends, figures: Bodies, texts: tuple[str, str]
) -> list[Change]:
    """The changes; those of a headline that a material change of the text tells are immaterial.

    So is a figure that a headline gained or lost while the text below has it, or the heading of an entry or a part
    while the paragraph below it has.
    claims: by id, those the changes are about. headlines: where the headline of each side ends, 0 for none.
    figures: all of each side. texts: those in which the two sides stand.
    """
    below = [change for change in changes if change.material and not stands_in(change, headlines)]
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if change.material
        and (
            _stands_below(change, claims, headlines, figures, texts)
            or (stands_in(change, headlines) and any(_tells(one, change, claims) for one in below))
        )
        else change
        for change in changes
    ]


def _stands_below(
    change: Change, claims: Mapping[str, Claim], headlines: Ends, figures: Bodies, texts: tuple[str, str]
) -> bool:
    """Whether a figure came or went in a heading alone: the text that it heads says that amount of its unit."""
    if change.before is not None and change.after is not None:
        return False
    side = 0 if change.before is not None else 1
    evidence = (change.before, change.after)[side]
    figure = claims.get(evidence.claim_id) if evidence is not None else None
    if not isinstance(figure, Figure):
        return False
    is_headline = stands_in(change, headlines)
    span = (headlines[side], len(texts[side])) if is_headline else _headed(texts[side], figure)
    is_told: Callable[[Figure, Figure], bool] = is_same_amount if is_headline else _say_one
    below = (one for one in figures[side] if span[0] <= one.passage.start < span[1] and one.unit == figure.unit)
    return any(is_told(figure, one) for one in below)


def _say_one(heading: Figure, below: Figure) -> bool:
    """Whether the figure of a heading says what one below it does, by all that both say: three hurt are not three dead.

    Where one of them names nothing, its unit has to say enough.
    """
    if not is_same_amount(heading, below) or (heading.trend, heading.part) != (below.trend, below.part):
        return False
    if fates_of(heading) != fates_of(below) or speaks_of_another_time(heading, below):
        return False
    if heading.measure and below.measure:
        return count_the_same(heading, below) or are_one_thing(heading, below)
    return bool(heading.unit)


def _headed(text: str, figure: Figure) -> tuple[int, int]:
    """Where the paragraph below the heading begins and ends that the figure stands in; nowhere when it is in none."""
    begins, ends = text.rfind("\n", 0, figure.passage.start) + 1, text.find("\n", figure.passage.start)
    line = text[begins:ends].strip() if ends >= 0 else ""
    is_heading = 0 < len(line.split()) <= HEADING_WORDS and not line.startswith("- ") and " | " not in line
    if not is_heading or line[-1] in ENDS:
        return (0, 0)
    start = ends + len(text[ends:]) - len(text[ends:].lstrip())
    stop = text.find("\n", start)
    stop = stop if stop >= 0 else len(text)
    return (start, stop) if text[start:stop].rstrip().endswith(tuple(ENDS)) else (0, 0)  # else it is a list


def fold_notes(changes: Sequence[Change], claims: Mapping[str, Claim], texts: tuple[str, str]) -> list[Change]:
    """The changes; those of a correction's notice are immaterial where the article tells of what it speaks of.

    A notice that came alone, or of another matter, is the news, and is called a notice and no claim of the article. The
    figures in it are no news even then ("It was 21,000, not 12,000."). texts: those in which the two sides stand.
    """
    noted = changes_in_notices(changes, *texts)
    told = [change for change in changes if change.material and change.id not in noted] if noted else []
    changes = [replace(one, summary=as_noted(one.summary)) if one.id in noted else one for one in changes]
    changes = [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if change.material
        and ((change.id in noted and _notes(change, told, texts)) or _is_figure_of_note(change, claims, texts))
        else change
        for change in changes
    ]
    return tell_whole(_with_substance(changes, noted, told, texts), noted, claims, texts) if noted else changes


def _with_substance(
    changes: list[Change], noted: Set[str], told: Sequence[Change], texts: tuple[str, str]
) -> list[Change]:
    """The changes; of a notice that came or went and is told, what it says of the matter, before that it is one.

    "Correction: An earlier version was wrong. | Lund does not own the mill." Told is each sentence that names something
    of its own, and that it is a notice only where none does. told: the changes of the article itself.
    """
    groups: dict[Passage, list[Change]] = {}
    for one in changes:
        side = one.before if one.after is None else one.after if one.before is None else None
        if side is not None and one.id in noted and one.family is not Family.FIGURE:
            notice = _notice_of(side, texts[one.before is None])
            groups.setdefault(notice, []).append(one)
    settled: dict[str, Change] = {}
    for notice, said in groups.items():
        importance = max((one.importance for one in said if one.material), default=0.0)
        if not importance and _CORRECTS.match(notice.exact) and not any(_notes(one, told, texts) for one in said):
            importance = LEAST_OF_NOTICE
        own = {one.id for one in said for side in (one.before, one.after) if side and _own_words(side.passage.exact)}
        for one in said if importance else ():
            tells = one.id in own or not own
            weight = importance if tells else min(one.importance, IMMATERIAL_CEILING)
            settled[one.id] = replace(one, material=tells, importance=weight)
    return [settled.get(change.id, change) for change in changes]


def _notice_of(side: Evidence, text: str) -> Passage:
    """The notice in which a passage of one stands."""
    return next(one for one in find_corrections(text) if is_in_notice(side.passage, (one,)))


def as_noted(summary: str) -> str:
    """What a change is called that stands in a correction notice: the notice's, whatever kind of claim is in it.

    >>> as_noted("Position added: “It was Monday.”")
    'Correction notice added: “It was Monday.”'
    >>> as_noted("Figure added: people died, 12")
    'Correction notice added, with a figure: people died, 12'
    """
    kind, _, said = summary.partition(" ")
    if kind == FIGURE:
        came, _, figure = said.partition(": ")
        said = f"{came}{WITH_FIGURE}: {figure}"
    return f"{NOTICE} {said}"


def _notes(noted: Change, told: Sequence[Change], texts: tuple[str, str]) -> bool:
    """Whether a notice speaks of one of the changes told: they share a word, or it names nothing of its own."""
    text, one = (texts[0], noted.before) if noted.after is None else (texts[1], noted.after)
    notice = next((n.exact for n in find_corrections(text) if one is not None and is_in_notice(one.passage, (n,))), "")
    own = _own_words(notice)
    return bool(told) and (
        one is None
        or not _own_words(one.passage.exact)  # "This story has been corrected."
        or any(
            not own.isdisjoint(_own_words(_sentence(side, text))) or side.passage.exact.lower() in notice.lower()
            for change in told
            for side, text in ((change.before, texts[0]), (change.after, texts[1]))
            if side is not None
        )
    )


def _own_words(words: str) -> set[str]:
    return {word for word in said_words(words) if word.isalpha()} - NOTICE_WORDS


def _sentence(side: Evidence, text: str) -> str:
    """The sentence in which a change stands, as far as its stops tell."""
    starts = [match.end() for match in _STOP.finditer(text, 0, side.passage.start)]
    end = _STOP.search(text, side.passage.end)
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def _is_figure_of_note(change: Change, claims: Mapping[str, Claim], texts: tuple[str, str]) -> bool:
    if change.before is not None and change.after is not None:
        return False
    text, one = (texts[0], change.before) if change.before is not None else (texts[1], change.after)
    if one is None or not isinstance(claims.get(one.claim_id), Figure):
        return False
    paragraph = text.rfind("\n", 0, one.passage.start) + 1
    return opens_correction(text[paragraph : one.passage.start + LONGEST_OPENING])


def stands_in(change: Change, headlines: Ends) -> bool:
    """Whether a change stands in headlines alone."""
    return all(
        side is None or side.passage.end <= end
        for side, end in zip((change.before, change.after), headlines, strict=True)
    )


def _tells(below: Change, headline: Change, claims: Mapping[str, Claim]) -> bool:
    pairs = [
        (one, other)
        for one, other in ((headline.before, below.before), (headline.after, below.after))
        if one is not None
    ]
    if all(isinstance(claims.get(one.claim_id), Figure) for one, _ in pairs):
        return all(other is not None and _same_amount(one, other, claims) for one, other in pairs)
    return any(other is not None and _shares(one, other) for one, other in pairs)


def _same_amount(one: Evidence, other: Evidence, claims: Mapping[str, Claim]) -> bool:
    figures = claims.get(one.claim_id), claims.get(other.claim_id)
    if not (isinstance(figures[0], Figure) and isinstance(figures[1], Figure)):
        return False
    # A headline rounds: "more than 160" is what the text gives as 163.
    is_near = figures[0].unit == figures[1].unit and relative_move(figures[1], figures[0]) <= ROUNDED
    return is_near or is_same_amount(figures[0], figures[1])


def _shares(one: Evidence, other: Evidence) -> bool:
    words = said_words(one.passage.exact), said_words(other.passage.exact)
    return sum((words[0] & words[1]).values()) >= ECHOED * sum(words[0].values())
