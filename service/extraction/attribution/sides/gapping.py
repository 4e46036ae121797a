"""Whose other figure stands behind somebody's without a verb: "police put the crowd at 300, and organisers at 500".

Word indexes are half-open.
Refuses: figures themselves (see ../../figures.py); others with a verb of their own (see other_side.py).
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import PREPOSITIONS, SUBORDINATORS, is_capital
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import Hit, View

#: Verbs by which an amount is given of something, and verbs whose figure stands right behind them: "said 300".
_ESTIMATING = frozenset("estimate forecast predict project put reckon".split())
_TELLING = frozenset("claim count report say".split())

#: Who only are there where a figure is of them: "said 300 marched, and organisers 500".
_ATTENDING = frozenset("attend demonstrate gather march protest rally".split())

#: Nouns of estimates, their verbs, and what stands before the second of two figures.
_ESTIMATES = frozenset("count counts estimate estimates figures".split())
_RANGING = frozenset("differ range vary".split())
_ENDS = ("to", "and")

#: People who are told by what befell them: "put the injured at 30".
_HURT = frozenset("arrested dead detained displaced homeless injured killed missing unemployed wounded".split())

#: Who gives figures of people, so that they are not counted beside them: "number of victims at 30 and relatives at".
_COUNTING = frozenset(
    """
    activist adviser agency analyst authority campaigner charity company council critic economist expert forecaster
    government group hospital insurer ministry official opposition organiser organizer party police regulator
    researcher scientist statistician union
    """.split()
)

#: What counts and is no group that does.
_AMOUNTS = frozenset("amount half majority minority number proportion rest share total".split())

#: What joins the other's figure, what stands before a figure, and what is counted though people are.
_JOINING = frozenset("and but while whereas ,".split())
_BEFORE_FIGURE = frozenset(
    "$ £ € ¥ about almost around at between just least more most nearly over some than up".split()
)
_COUNTED = frozenset("attendance audience crowd gathering protest rally".split())

#: Words of who gives the other figure, from its figure to its "by", and of figures of one sentence, at most.
LONGEST_OTHER, LONGEST_UNIT, MOST_OTHERS = 4, 3, 4

#: A conjunction, the other, and their figure.
Gap = tuple[int, tuple[int, int], tuple[int, int]]


def end_before_gap(view: View, draft: Draft, limit: int) -> int:
    """Where somebody's own words end, at the latest at `limit`: before the figure of another."""
    gaps = _gaps(view, draft)
    return min(limit, gaps[0][0]) if gaps else limit


def others_figures(view: View, drafts: list[Draft], found: list[FoundAttribution | None]) -> list[FoundAttribution]:
    """Who else gives a figure of what a cue gives one of, each with what it is of and that figure."""
    others = _of_range(view)
    for draft, one in zip(drafts, found, strict=True):
        if one is None or one.denied or not one.content:
            continue
        for _, other, figure in _gaps(view, draft):
            content = [view.chars(*figure)]
            if draft.left and draft.hit.form == "passive":
                content.insert(0, view.chars(*draft.left))
            elif draft.right and (thing := _thing(view, draft.right[0])):
                content.insert(0, view.chars(*thing))
            others.append(replace(one, source=view.chars(*other), content=tuple(content), introduces=False))
    return others


def _of_range(view: View) -> list[FoundAttribution]:
    """Both ends of what estimates range between: "estimates range from 300 by police to 500 by organisers"."""
    noun = next((at for at in range(view.size) if view.norms[at] in _ESTIMATES and not view.quoted[at]), -1)
    opener = next((at for at in range(noun + 1, view.size) if view.norms[at] in ("from", "between")), 0)
    if noun < 0 or not opener or not _RANGING.intersection(view.lemmas[noun:opener]):
        return []
    at, ends = opener, list[tuple[tuple[int, int], tuple[int, int]]]()
    while len(ends) < len(_ENDS) and (end := _figure(view, at + 1)):
        by = next(
            (to for to in range(end, min(view.size - 1, end + LONGEST_UNIT)) if view.norms[to] in ("by", "from")), 0
        )
        last = next((to for to in range(by + 1, view.size) if view.is_sign(to) or view.norms[to] in _ENDS), view.size)
        if not by or view.quoted[by] or not _is_other(view, by + 1, last):
            return []
        ends.append(((by + 1, last), (at + 1, by)))
        at = last
        if at >= view.size or view.norms[at] not in _ENDS:
            break
    if len(ends) < len(_ENDS):
        return []
    cue = Cue((view.lemmas[noun],), Frame.THINK, Force.BELIEVES)
    return [
        FoundAttribution(
            source=view.chars(*other),
            cue=view.chars(noun, noun + 1),
            content=(view.chars(*figure),),
            entry=cue,
            force=cue.force,
            denied=False,
        )
        for other, figure in ends
    ]


def _gaps(view: View, draft: Draft) -> list[Gap]:
    hit = draft.hit
    if (
        len(hit.cue.lemmas) > 1
        or hit.cue.lemmas[0] not in _ESTIMATING | _TELLING
        or not _JOINING.intersection(view.norms[hit.last :])
    ):
        return []
    if hit.form == "passive":
        return _agents(view, hit.last) if draft.left else []
    if not draft.right or not _gives_figure(view, hit, draft.right[0]):
        return []
    at, gaps = draft.right[0], list[Gap]()
    thing = _thing(view, at)
    among = _COUNTING if thing and not _AMOUNTS.isdisjoint(view.lemmas[slice(*thing)]) else None
    while at < draft.right[1] and len(gaps) < MOST_OTHERS:
        joins = view.norms[at] in _JOINING and not view.quoted[at] and not _closes_range(view, at)
        gap = _gap(view, at, among=among) if joins else None
        if gap:
            gaps.append(gap)
        elif gaps and not view.is_sign(at) and view.norms[at] not in _JOINING:
            break
        at = gap[2][1] if gap else at + 1
    return gaps


def _closes_range(view: View, at: int) -> bool:
    """Whether "and" stands before the upper end of a range, and parts nothing: "between £30 million | and £40 million".

    Of two behind one "between" it is the first.
    """
    if view.norms[at] != "and":
        return False
    for opener in range(at - 1, max(-1, at - 2 * LONGEST_OTHER), -1):
        if view.norms[opener] == "and":
            return False
        if view.norms[opener] == "between":
            return bool(_figure(view, opener + 1))
    return False


def _gives_figure(view: View, hit: Hit, start: int) -> bool:
    """Whether what begins here is a figure, or a thing that is given one: "300", "the crowd at 300"; no people."""
    figure = _figure(view, start)
    behind = range(figure, min(view.size, figure + LONGEST_UNIT))
    if figure and not any(view.is_verb_like(at) and view.lemmas[at] not in _ATTENDING for at in behind):
        return True
    thing = _thing(view, start)
    if hit.cue.lemmas[0] not in _ESTIMATING or not thing or not _figure(view, thing[1] + 1):
        return False
    words, lemmas = view.words[slice(*thing)], view.lemmas[slice(*thing)]
    if not _HURT.isdisjoint(view.norms[slice(*thing)]):
        return "of" in lemmas
    if not _AMOUNTS.isdisjoint(lemmas):
        return True
    return not _COUNTED.isdisjoint(lemmas) or not may_hold(words, is_clause=False)


def _thing(view: View, start: int) -> tuple[int, int] | None:
    """What an amount is given of, before "at": "the number of dead | at 30"."""
    for at in range(start, min(view.size, start + 2 * LONGEST_OTHER)):
        if view.quoted[at] or view.is_sign(at) or view.is_verb_like(at) or view.words[at].is_number:
            return None
        if at > start and view.norms[at] in ("at", "of") and _figure(view, at + 1):
            return start, at
    return None


def _figure(view: View, start: int) -> int:
    """The end of a figure that begins here, with what may stand before it: "at more than 300"; else 0."""
    at = start
    while at < view.size and at < start + LONGEST_OTHER and view.norms[at] in _BEFORE_FIGURE | {"to"}:
        at += 1
    if at >= view.size or not view.words[at].is_number:
        return 0
    return at + 1 + (view.norms[at + 1 : at + 2] == ["%"])


def _gap(view: View, at: int, *, among: frozenset[str] | None) -> Gap | None:
    """Another, of some lemmas if any are given, and their figure right behind "and": "and | organisers | at 500"."""
    first = at + 1
    while first < view.size and view.norms[first] in _JOINING:
        first += 1
    for last in range(first + 1, min(view.size, first + LONGEST_OTHER + 1)):
        end = _figure(view, last)
        if not end:
            if view.is_sign(last) or view.is_verb_like(last) or view.norms[last] in SUBORDINATORS:
                return None
            continue
        while (
            end < view.size
            and not view.is_sign(end)
            and (view.norms[end] not in _JOINING or _closes_range(view, end))
            and end < last + 2 * LONGEST_OTHER
        ):
            if view.is_verb_like(end):
                return None  # "and officers 20 of whom were hurt"
            end += 1
        is_told = among is None or not among.isdisjoint(view.lemmas[first:last])
        return (at, (first, last), (last, end)) if is_told and _is_other(view, first, last) else None
    return None


def _is_other(view: View, first: int, last: int) -> bool:
    """Whether a group or a body stands here that is told in small letters, so that it is no thing with a figure."""
    words = view.words[first:last]
    if not _AMOUNTS.isdisjoint(view.lemmas[first:last]) or any(
        view.norms[at] in verb_cues() for at in range(first, last)
    ):
        return False
    is_plain = not (is_capital(words[-1]) or words[-1].is_number or view.norms[first] in PREPOSITIONS)
    return is_plain and _COUNTED.isdisjoint(view.lemmas[first:last]) and may_hold(words, is_clause=False)


def _agents(view: View, start: int) -> list[Gap]:
    """Others behind who a passive is of: "put at 300 by police and | at 500 by organisers"."""
    gaps: list[Gap] = []
    for at in range(start, view.size - 1):
        end = _figure(view, at + 1) if view.norms[at] in ("and", "but") and not view.quoted[at] else 0
        by = (
            next((to for to in range(end, min(view.size - 1, end + LONGEST_UNIT)) if view.norms[to] == "by"), 0)
            if end
            else 0
        )
        if not by or "by" not in view.norms[start:at]:
            continue
        last = by + 1
        while last < view.size and not view.is_sign(last) and view.norms[last] not in _JOINING:
            last += 1
        if last > by + 1 and _is_other(view, by + 1, last):
            gaps.append((at, (by + 1, last), (at + 1, by)))
    return gaps
