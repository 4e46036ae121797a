"""How much a change matters, by printed tables, and whether a reader is told of it at all.

An importance is a kind's weight and what adds to it, never a model's mood; docs/changes.md prints the tables.
Refuses: kinds (judgement.py).
"""

import re

from service.comparison.meaning.doing.setbacks import tells_setback
from service.comparison.meaning.doing.turns import has_own_term, opens_turn
from service.comparison.meaning.listing.pointers import LABEL_VERBS, is_pointer
from service.comparison.meaning.news.areas import describes_area
from service.comparison.meaning.news.developments import tells_development
from service.comparison.meaning.news.fates import (
    DEATH,
    SENTENCES_REMEMBERED,
    fates_in,
    tells_death,
    tells_harm,
)
from service.comparison.meaning.news.happenings import tells_happening
from service.comparison.meaning.news.places import heads_list, names_place
from service.comparison.meaning.news.routine import is_against_duty, is_daily_work, is_no_work
from service.comparison.meaning.news.sisters import FOLLOWS_RULES
from service.comparison.meaning.news.standings import TO_DO, tells_standing
from service.comparison.meaning.news.words import has_news_word
from service.comparison.meaning.roles import are_exchanged
from service.comparison.measures.fates import DEAD, fates_of
from service.comparison.words.bounds import codes_in, models_in, results_in, without_lengths
from service.comparison.words.lexicon import GRADES
from service.domain.changes import IMMATERIAL_KINDS, ChangeKind, Family
from service.domain.claims import Claim, Figure, Force, Position, Voice
from service.domain.corrections import HOUR, is_like_stamp, is_stamp
from service.text.lines.fields import heads_notice
from service.text.memory import remember_short

#: What a kind weighs by itself.
KIND_WEIGHT: dict[ChangeKind, float] = {
    ChangeKind.REVERSED: 0.65,
    ChangeKind.REVISED: 0.50,
    ChangeKind.QUOTE_ALTERED: 0.45,
    ChangeKind.REATTRIBUTED: 0.45,
    ChangeKind.RESCOPED: 0.45,
    ChangeKind.HARDENED: 0.45,
    ChangeKind.SOFTENED: 0.45,
    ChangeKind.REINSTATED: 0.45,
    ChangeKind.REQUALIFIED: 0.30,
    ChangeKind.ADDED: 0.40,
    ChangeKind.REMOVED: 0.40,
    ChangeKind.REWORDED: 0.10,
    ChangeKind.MOVED: 0.05,
}

#: What is added: family, holder, place, what it binds.
FAMILY_WEIGHT: dict[Family, float] = {Family.FIGURE: 0.05, Family.POSITION: 0.0, Family.QUOTE: 0.0}
NAMED_SOURCE, UNNAMED_SOURCE = 0.10, 0.05
IN_HEADLINE_OR_LEAD = 0.10
DIRECTIVE, BINDING_DIRECTIVE = 0.05, 0.15

#: What is added for how far a figure moved, as a share of the earlier amount: from this share on, this much.
MOVE_WEIGHT: tuple[tuple[float, float], ...] = ((0.5, 0.20), (0.1, 0.15), (0.02, 0.10), (0.0, 0.0))

#: What is added where what befell somebody is told on one side alone: a death, a charge, a verdict, an office lost.
FATE, OF_THE_DEAD = 0.40, 0.15

#: Taken away: a reporter's plain sentence; a figure more exact inside its old bounds; a figure whose bounds are ours.
NARRATION, INSIDE_OLD_BOUNDS, VAGUE = -0.05, -0.10, -0.15

#: Most that an immaterial change can weigh.
IMMATERIAL_CEILING = 0.15

#: From this importance on a change is one of the level: 3 a reader would be angry not to be told, 2 belongs in
#: the report, 1 nice to have.
LEVELS: tuple[tuple[float, int], ...] = ((0.55, 3), (0.35, 2), (0.0, 1))

#: Force of a directive that leaves no choice.
BINDING = frozenset({Force.DEMANDS, Force.ORDERS, Force.BY_LAW})

#: Whose routine work is told only when something of it is completed, begun or set off.
WORKERS = (
    r"(?:crews?|firefighters?|personnel|teams?|resources|helicopters?|aircraft|engines?|staff|officials"
    r"|representatives|volunteers|we|they)"
)

_STATE = r"\b(?:of|was|were|is|are|will|made|has|have|continues?|remains?)\b"
_WORK = re.compile(rf"^(?:(?:(?!{_STATE})[^,]){{0,160}}, )?(?:(?!{_STATE})\w+[ -]){{0,5}}?{WORKERS}\b", re.IGNORECASE)
_CREW = re.compile(
    r"(?:(?:the|fire|ground|hand|many|several|all) )*(?:crews?|firefighters?|personnel|resources)", re.IGNORECASE
)
_MILESTONE = re.compile(
    r"\b(?:completed|begun|activated|deployed|contained|lifted|reopened|finished|evacuated|rescued)\b", re.IGNORECASE
)
#: A clause that is news whatever it is of: somebody commits to it, or asks for it.
_COMMITS = re.compile(
    r"(?:and|but)(?: (?:also|later|then|\w+ly))? (?:admitted|agreed|apologi[sz]ed|called (?:for|on|off)|declined"
    r"|demanded|denied|offered|pledged|promised|refused|threatened|urged|vowed|warned)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"^(?:{LABEL_VERBS})\b[^.!]*$", re.IGNORECASE)
_RULE = re.compile(
    r"\b(?:must|cannot|can(?:not)?|should|only|needs? to|ha(?:ve|s) to|required|by law|against the law|illegal"
    r"|entitled|eligible|by \d|until|before|from \d"
    rf"|{FOLLOWS_RULES})\b",
    re.IGNORECASE,
)
#: A publisher's note that it was wrong: always news to who relied on it.
_CORRECTION = re.compile(
    HOUR + r"(?:correction|clarification|editor[’']?s[’']? note|(?:an |this )?(?:earlier|previous) version"
    r"|this (?:article|story|report))\b.*"
    r"\b(?:correct|clarif|amend|incorrect|wrong|misstat|misspel|misidentif|mistaken|error|updated)",
    re.IGNORECASE,
)
#: A number that is told by itself: no year, and no grade of something.
_NUMBER = re.compile(
    r"(?=\d)"
    + "".join(rf"(?<!\b{grade} )" for grade in sorted(GRADES))
    + r"(?<!\d)(?!(?:1[5-9]|20)\d\d(?!\d))\d(?:[\d.,]*\d)?",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|will|would|has|have|had|to (?:be|move|close|open|go|reopen)|\w+(?<!s)(?:ed|es|ies))\b"
)
#: What only leads up to a list: "This means you must:", "You should not travel if you:".
_LEADS_IN = re.compile(
    r"\b(?:can(?:not)?|if(?: (?:they|you))?|ha(?:s|ve) to|may|must|needs? to|should|will)"
    r"(?: (?:also|not|now|only|still))*(?: be)?:\s*$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"""[.!?;:…]["'”’)\]]*$""")
_ASKS = re.compile(r"""^[^"“‘]*\?\)?\s*$""")


def importance_of(
    kind: ChangeKind,
    family: Family,
    claim: Claim,
    *,
    material: bool,
    holder: str,
    in_lead: bool,
    moved_by: float = 0.0,
    is_inside: bool = False,
    tells_fate: bool = False,
) -> float:
    """The importance by the tables, 0 to 1 in hundredths.

    moved_by: how far a figure moved, as a share of its earlier amount. is_inside: it stayed inside its old bounds.
    tells_fate: what befell somebody is told of on one side alone, or a figure counts the dead.
    """
    weight = KIND_WEIGHT[kind] + FAMILY_WEIGHT[family]
    if holder:
        weight += NAMED_SOURCE
    elif isinstance(claim, Position) and claim.voice is Voice.ATTRIBUTED:
        weight += UNNAMED_SOURCE
    weight += IN_HEADLINE_OR_LEAD * in_lead
    if isinstance(claim, Position) and claim.voice is Voice.DIRECTIVE:
        weight += BINDING_DIRECTIVE if claim.force in BINDING else DIRECTIVE
    if isinstance(claim, Position) and claim.voice is Voice.NARRATION:
        weight += NARRATION
    weight += (OF_THE_DEAD if family is Family.FIGURE else FATE) * tells_fate
    if isinstance(claim, Figure) and claim.vague:
        weight += VAGUE
    elif kind is ChangeKind.REVISED and isinstance(claim, Figure):
        weight += next(added for least, added in MOVE_WEIGHT if moved_by >= least)
        weight += INSIDE_OLD_BOUNDS * is_inside
    return round(max(0.0, min(1.0 if material else IMMATERIAL_CEILING, weight)), 2)


def is_of_fate(kind: ChangeKind, before: Claim | None, after: Claim | None) -> bool:
    """Whether what befell somebody is told on one side alone, or who died is another; of figures, whether of the dead.

    "A man was killed" -> "Two people were killed" is told as of another scope.
    """
    claims = [claim for claim in (before, after) if claim is not None]
    if any(isinstance(claim, Figure) for claim in claims):
        return any(isinstance(claim, Figure) and DEAD in fates_of(claim) for claim in claims)
    told = [fates_in(claim.passage.exact) if claim is not None else frozenset() for claim in (before, after)]
    return told[0] != told[1] or (kind is ChangeKind.RESCOPED and DEATH in told[0])


def level_of(importance: float) -> int:
    """3 a reader would be angry not to be told, 2 belongs in the report, 1 nice to have."""
    return next(level for least, level in LEVELS if importance >= least)


def is_material(kind: ChangeKind, before: Claim | None, after: Claim | None) -> bool:
    """Whether a reader is told: the kind is material, and the claim is more than a label or passing narration.

    Of a narration that persists both sentences must bear news, so that a heading glued to one makes none.
    """
    claims = [claim for claim in (before, after) if claim is not None]
    positions = [claim for claim in claims if isinstance(claim, Position)]
    if kind in IMMATERIAL_KINDS or not positions:
        return kind not in IMMATERIAL_KINDS
    if all(one.source is None and _ASKS.match(one.passage.exact) for one in positions):
        return False  # a question that nobody asks but the page
    if len(claims) == 1:
        words = positions[0].passage.exact
        if is_stamp(words):
            return False
        is_told = _tells(positions[0]) or tells_harm(words)
        return opens_turn(words) or (is_told and not is_label(positions[0]))
    if kind in (ChangeKind.REVERSED, ChangeKind.REATTRIBUTED, ChangeKind.HARDENED, ChangeKind.SOFTENED):
        return True
    if any(all(is_one(position.passage.exact) for position in positions) for is_one in (is_like_stamp, is_daily_work)):
        return False
    if kind is ChangeKind.REVISED and any(is_against_duty(position.passage.exact) for position in positions):
        return True  # "held the line", "lost the line"
    is_bound = len({bool(position.conditions) for position in positions}) > 1
    if kind is ChangeKind.REQUALIFIED and (is_bound or all(has_own_term(one.passage.exact) for one in positions)):
        return True  # what held without a condition holds with one, whoever's work it is
    if kind is ChangeKind.REVISED and are_exchanged(*(position.passage.exact for position in positions)):
        return True  # who beat whom
    for numbers_of in (models_in, results_in, codes_in) if kind is ChangeKind.REVISED else ():
        told = [numbers_of(position.passage.exact) for position in positions]
        if all(told) and told[0] != told[1]:
            return True
    numbers = [_numbers_in(position.passage.exact) for position in positions]
    if not all(numbers):  # a length of time that came or went alone is told by nothing else
        numbers = [_numbers_in(without_lengths(position.passage.exact)) for position in positions]
    is_told = kind is ChangeKind.REVISED and numbers[0] != numbers[-1]  # by its number
    return all(_may_tell(position, is_told) and not is_pointer(position.passage.exact) for position in positions)


def _may_tell(position: Position, is_told: bool) -> bool:
    """Whether a claim that persists is told: a number in plain narration that is no year and differs tells by itself.

    Where the numbers are the same, the words around them are the news: "saved 40 homes", "destroyed 40 homes".
    """
    words = position.passage.exact
    if position.voice is Voice.NARRATION:
        is_work = _WORK.match(words) and not is_no_work(words)
        return bears_news(words) or not (is_work or (is_told and _numbers_in(words)))
    return _tells(position)


@remember_short(SENTENCES_REMEMBERED)
def _numbers_in(words: str) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(words))


@remember_short(SENTENCES_REMEMBERED)
def bears_news(sentence: str) -> bool:
    """Whether a plain sentence states a death, how the event stands or what holds, not somebody's routine work."""
    if tells_death(sentence) or _COMMITS.match(sentence):
        return True
    if _WORK.match(sentence):
        return bool(_MILESTONE.search(sentence)) or is_against_duty(sentence) or tells_development(sentence)
    if has_news_word(sentence) or _RULE.search(sentence) or TO_DO.search(sentence):
        return True
    if tells_setback(sentence) or tells_development(sentence):
        return True
    return tells_happening(sentence) or describes_area(sentence)


def is_label(position: Position) -> bool:
    """Whether the words lead somewhere or name something, and state no rule: a link's label, a title, a pointer."""
    words = position.passage.exact
    if is_pointer(words) or _LEADS_IN.search(words):
        return True
    if position.source is not None and (position.source.name or (position.cue and position.source.antecedent is None)):
        return False  # "He plans to appeal"
    if position.voice is Voice.STATUS and heads_notice(words):
        return True
    if position.voice is Voice.STATUS and (heads_list(words) or names_place(words)):
        return heads_list(words)
    if _RULE.search(words) or _CLOSED.search(words):
        return False
    if position.voice is Voice.DIRECTIVE:
        return words[:1].isupper() and bool(_LABEL.match(words))
    return not (_FINITE.search(words) or has_news_word(words) or _COMMITS.match(words))


def opens_correction(words: str) -> bool:
    """Whether words begin a publisher's note that it was wrong."""
    return bool(_CORRECTION.match(words))


def _tells(position: Position) -> bool:
    words = position.passage.exact
    if opens_correction(words) or tells_death(words):
        return True
    if position.voice is Voice.NARRATION:
        return bears_news(words) or tells_standing(words)
    is_work = position.voice is Voice.STATUS and _WORK.match(words)
    if position.source is not None and position.voice is not Voice.DIRECTIVE:
        is_work = is_work or _CREW.fullmatch(position.source.mention.exact)
    return not is_work or bool(_MILESTONE.search(words)) or is_against_duty(words) or tells_development(words)
