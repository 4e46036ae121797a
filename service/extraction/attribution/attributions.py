"""Source, cue and content in one sentence.

Everything here depends on the sentence and on the quotation mark open at its start,
so it is remembered by them. Attributions do not nest: what somebody reports of another
is part of what they report (PolNeAR's rule).
Refuses: what needs a second sentence: pronouns, quotations over several sentences (see positions.py).
"""

from dataclasses import dataclass, replace

from service.domain.claims import Force
from service.extraction.attribution.cues import NEGATED, Cue, Frame, noun_cues, verb_cues
from service.extraction.attribution.grammar import AUXILIARIES, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS, is_adverb, is_capital
from service.extraction.attribution.phrases import (
    Subject,
    clause_end,
    is_trailing,
    skip_to_content,
    subject_after,
    subject_before,
    trimmed,
)
from service.extraction.attribution.quotations import QuotedRanges, quoted_ranges
from service.extraction.attribution.view import Hit, View
from service.text.reading import SentenceReading

Range = tuple[int, int]

#: Cues that attribute only when a quotation follows or stands before.
_QUOTING = frozenset(("continue", "cry", "interject", "read", "sing", "answer", "respond"))


#: Words that open a subordinate clause before the main one.
_OPENING = frozenset("after although as because before if once since though unless until when while whereas".split())


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """One attribution; ranges are half-open in characters of the sentence."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]  # empty when it stands in the next block
    entry: Cue
    force: Force
    denied: bool
    shares_source: bool = False  # its subject is that of the attribution before
    introduces: bool = False  # it ends the sentence with a colon
    follows: bool = False  # it is a name after the quotation: "― Ada Byron"


@dataclass(frozen=True, slots=True)
class SentenceFindings:
    """What one sentence holds."""

    attributions: tuple[FoundAttribution, ...]  # in the order of their cues
    quotes: QuotedRanges


@dataclass(slots=True)
class _Draft:
    hit: Hit
    subject: Subject
    left: Range | None = None  # content before the cue, in words
    right: Range | None = None  # content after the cue, in words
    follows: bool = False  # the content ended with the sentence before

    @property
    def first(self) -> int:
        starts = [self.hit.first]
        if not self.subject.is_empty and not self.subject.shared:
            starts.append(self.subject.first)
        if self.left:
            starts.append(self.left[0])
        return min(starts)


def find_attributions(reading: SentenceReading, open_before: str = "", is_heading: bool = False) -> SentenceFindings:
    """The attributions of a sentence that begins inside the quotation opened by `open_before` ("" for none)."""
    quotes = quoted_ranges(reading.text, open_before)
    view = View(reading, quotes)
    label = _name_after_dash(view) or _speaker_label(view, is_heading)
    if label:
        return SentenceFindings((label,), quotes)
    drafts = _select([draft for draft in (_draft(view, hit) for hit in view.find_hits()) if draft], view)
    found = [_finish(view, draft, drafts[index + 1 :]) for index, draft in enumerate(drafts)]
    found.extend(_according(view))
    kept = [attribution for attribution in found if attribution]
    kept.extend(_nominal(view, kept))
    if not kept:
        kept.extend(_bare_quotation(view))
    kept.sort(key=lambda attribution: attribution.cue)
    return SentenceFindings(tuple(_without_nested(view, kept)), quotes)


def _draft(view: View, hit: Hit) -> _Draft | None:
    if hit.form == "passive":
        return _passive(view, hit)
    if hit.form == "ing":
        return _participle(view, hit)
    if hit.form == "infinitive":
        return None
    speaks = hit.cue.frame in (Frame.SAY, Frame.TELL)
    before = view.norms[hit.first - 1] if hit.first else ""
    after_break = hit.first > 0 and (view.quoted[hit.first - 1] or before in (",", "-", "--"))
    if speaks and after_break and hit.first == hit.verb:
        inverted = subject_after(view, hit.last)
        if not inverted.is_empty and not view.quoted[hit.last]:
            left = _left_content(view, hit.first)
            if left and _is_inversion(view, hit, inverted, left):
                return _Draft(hit, inverted, left=left, right=_right_quote(view, inverted.last))
    subject = subject_before(view, hit)
    if speaks and hit.cue.frame is Frame.SAY and _says_no_more(view, hit.last):
        speaker = subject_after(view, hit.last) if not hit.first else subject
        if not speaker.shared and not speaker.is_empty and speaker.first in (0, hit.last):
            return _Draft(hit, speaker, follows=True)
    if subject.is_empty or not subject.shared and subject.first and view.norms[subject.first - 1] == "what":
        return None
    if not subject.shared and (speaks or subject.first and _ends_quoted(view, subject.first, hit)):
        broken = _broken_clause(view, hit, subject)
        if broken:
            return broken
        left = _left_content(view, subject.first)
        if left and _is_break(view, subject.first) and (_ends_quoted(view, subject.first, hit) or is_trailing(view, hit.last)):
            return _Draft(hit, subject, left=left, right=_right_quote(view, hit.last))
    return _right(view, hit, subject)


def _right(view: View, hit: Hit, subject: Subject) -> _Draft | None:
    start = skip_to_content(view, hit)
    if start >= view.size:
        ends_in_colon = view.norms[view.size - 1] == ":"
        return _Draft(hit, subject) if ends_in_colon else None
    norm = view.norms[start]
    if norm == "," and not view.quoted[start]:
        start += 1
        if start >= view.size or not (view.quoted[start] or view.norms[start] in ("that", "if", "in", "without", "as")):
            return None
    match hit.cue.frame:
        case Frame.TO:
            if norm in PREPOSITIONS - {"to", "for", "on", "against", "with"}:
                return None
        case Frame.THINK:
            if view.is_sign(start) and not view.quoted[start]:
                return None
        case _:
            pass
    if hit.cue.lemmas[0] in _QUOTING and not any(view.quoted[start:]):
        return None
    if hit.verb == hit.last - 1 and hit.cue.lemmas == ("call",) and norm in ("in", "into", "to", "off", "out", "up", "back", "it"):
        return None
    return _Draft(hit, subject, right=(start, _end_of_opening_clause(view, hit, start)))


def _end_of_opening_clause(view: View, hit: Hit, start: int) -> int:
    """The comma that ends a subordinate clause at the start of the sentence ("While X said Y, Z"), else the sentence's end."""
    opening = next((index for index in range(hit.first + 1) if not view.is_sign(index)), 0)
    opens = view.norms[opening] in _OPENING or hit.form == "ing" and opening == hit.first
    if not opens or "," in view.norms[opening : hit.first]:
        return view.size
    for index in range(start, view.size - 1):
        if view.norms[index] == "," and not view.quoted[index] and index > start:
            return index
    return view.size


def _passive(view: View, hit: Hit) -> _Draft | None:
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared or any(norm in MODALS for norm in view.norms[hit.first : hit.verb]):
        return None
    by = next((index for index in range(hit.last, min(view.size, hit.last + 14)) if view.norms[index] == "by"), 0)
    if by and by + 1 < view.size and not view.quoted[by] and not view.norms[by + 1].endswith("ing"):
        agent = subject_after(view, by + 1)
        if not agent.is_empty:
            rest = (agent.last, view.size) if agent.last < view.size else None
            return _Draft(hit, agent, left=(subject.first, subject.last), right=rest)
    following = view.norms[hit.last] if hit.last < view.size else ""
    if view.norms[subject.first] == "it" and following == "that":
        return _Draft(hit, Subject(), right=(hit.last, view.size))
    if hit.cue.frame is Frame.TELL and following in ("that", "to", "about", "if", "whether", "by") or view.lemmas[hit.verb] == "ask":
        return _Draft(hit, Subject(), right=(hit.last, view.size)) if hit.last < view.size else None
    if following == "to":
        return _Draft(hit, Subject(), left=(subject.first, subject.last), right=(hit.last, view.size))
    return None


def _participle(view: View, hit: Hit) -> _Draft | None:
    before = view.norms[hit.first - 1] if hit.first else ","
    if hit.last >= view.size:
        return None
    if hit.cue.frame in (Frame.ACT,) or hit.cue.lemmas[0] in ("continue", "give", "list", "project", "show", "find", "mean", "see"):
        return None
    if before in (",", "and", "by", "in", "while", "after", "before", "but", "-", "--") or not hit.first:
        draft = _right(view, hit, Subject(shared=True))
        return draft if draft and draft.right else None
    if before in PREPOSITIONS or view.is_sign(hit.first - 1) or view.quoted[hit.first - 1]:
        return None
    subject = subject_before(view, hit)
    if subject.is_empty or hit.cue.frame not in (Frame.SAY, Frame.TELL):
        return None
    return _right(view, hit, subject)


def _left_content(view: View, end: int) -> Range | None:
    start = 0
    while start < end and view.is_sign(start) and not view.quoted[start]:
        start += 1
    end = trimmed(view, start, end)
    if end <= start:
        return None
    if view.quoted[end - 1] and not view.quoted[start]:
        opened = end - 1
        while opened > start and view.quoted[opened - 1]:
            opened -= 1
        if any(view.is_verb_like(index) for index in range(start, opened)) and opened - start > 3 and view.norms[opened - 1] in (":", ",", "."):
            start = opened
    if view.norms[start] in PREPOSITIONS | SUBORDINATORS | {"speaking", "asked"} and not _has_clause(view, start, end):
        return None
    is_long = end - start >= 3 or view.quoted[end - 1]
    return (start, end) if is_long else None


def _says_no_more(view: View, start: int) -> bool:
    """Whether only a name of a day, a time or nothing stands after the cue."""
    return view.size < 40 and all(
        (view.is_sign(index) and view.norms[index] != ":" or view.norms[index] in TIME_WORDS) and not view.quoted[index]
        for index in range(start, view.size)
    )


def _has_clause(view: View, start: int, end: int) -> bool:
    """Whether a phrase that opens like an adverbial goes on to a clause of its own, or is a whole quotation."""
    if view.quoted[start]:
        return True
    return "," in view.norms[start : end - 1] and any(view.is_verb_like(index) for index in range(start, end))


def _is_inversion(view: View, hit: Hit, subject: Subject, left: Range) -> bool:
    first = view.words[subject.first]
    if view.quoted[hit.first - 1]:
        return True
    if not any(view.is_verb_like(index) or view.quoted[index] for index in range(*left)):
        return False
    relative = next((i for i in range(subject.first, subject.last) if view.norms[i] in ("who", "which", "that", "whose")), subject.last)
    if any(view.is_verb_like(index) for index in range(subject.first, relative)):
        return False
    if view.norms[hit.verb] not in ("said", "says", "say", "wrote", "writes", "reports", "reported", "added", "adds", "according"):
        return is_capital(first) and hit.cue.frame is Frame.SAY and subject.last >= view.size - 2
    return first.norm != "that" and not (first.norm in SUBJECT_PRONOUNS and subject.last < view.size - 3)


def _is_break(view: View, start: int) -> bool:
    """Whether a clause ends before the subject: a comma, a dash or a closing quotation mark."""
    if not start:
        return False
    return view.quoted[start - 1] or view.norms[start - 1] in (",", "-", "--", "?", "!", "...")


def _broken_clause(view: View, hit: Hit, subject: Subject) -> _Draft | None:
    """`The museum, he said, would open`: the cue stands between commas inside its own content."""
    following = hit.last + 1
    if subject.first < 2 or view.norms[subject.first - 1] != "," or view.norms[hit.last : following] != [","] or following >= view.size:
        return None
    norm = view.norms[following]
    if view.quoted[following] or norm.endswith("ing") or norm in PREPOSITIONS | SUBORDINATORS | {"who", "which", "and", "but"}:
        return None
    end = trimmed(view, 0, subject.first)
    return _Draft(hit, subject, left=(0, end), right=(following, view.size)) if end else None


def _ends_quoted(view: View, start: int, hit: Hit) -> bool:
    """Whether a quotation ends right before the subject and nothing like a content follows the cue."""
    if not view.quoted[start - 1] or view.text[: view.words[start - 1].end].rstrip("”\"'’ ")[-1:] not in (",", "?", "!", ".", "-", "—", "…"):
        return False
    following = view.norms[hit.last] if hit.last < view.size else ""
    return following not in ("that", ":") and ":" not in view.norms[hit.last :]


def _right_quote(view: View, start: int) -> Range | None:
    """The quotation that takes up again what was broken: `"...," she said, "..."`."""
    for index in range(start, min(view.size, start + 30)):
        if view.quoted[index]:
            return (index, view.size)
        if view.lemmas[index] in verb_cues() and index and view.norms[index - 1] in (",", "but", "and"):
            return None
    return None


def _select(drafts: list[_Draft], view: View) -> list[_Draft]:
    """The drafts that stand beside each other, none inside another's content."""
    kept: list[_Draft] = []
    subjects = [(draft.subject.first, draft.subject.last) for draft in drafts if not draft.subject.is_empty]
    for draft in drafts:
        if any(first <= draft.hit.verb < last for first, last in subjects):
            continue
        if draft.left and not _is_object_of_passive(draft):
            kept = [
                other
                for other in kept
                if other.hit.first < draft.left[0] or other.left and other.left[1] <= draft.left[0] and not other.right
            ]
            previous = kept[-1] if kept else None
            if previous and previous.right and previous.right[0] < draft.left[0]:
                previous.right = (previous.right[0], min(previous.right[1], draft.left[0]))
            kept.append(draft)
            continue
        previous = kept[-1] if kept else None
        if previous is None:
            kept.append(draft)
        elif _is_beside(view, previous, draft):
            if previous.right and previous.right[1] > draft.first:
                previous.right = (previous.right[0], draft.first)
            kept.append(draft)
    return kept


def _is_object_of_passive(draft: _Draft) -> bool:
    return draft.hit.form == "passive"


def _is_beside(view: View, previous: _Draft, draft: _Draft) -> bool:
    if previous.right is None or previous.right[1] <= draft.first:
        return True
    if draft.hit.first < previous.right[0]:
        return False
    before = view.norms[draft.first - 1] if draft.first else ""
    if draft.hit.form == "ing":
        return before == "," or before == "and" and previous.hit.form == "ing"
    if draft.subject.shared:
        if previous.hit.cue.frame in (Frame.SAY, Frame.TELL, Frame.THINK) and not _may_share(view, previous, draft):
            return False
        return _same_tense(view, previous.hit, draft.hit)
    if before in ("but", "while", "though", "although", "and", "whereas") and draft.first > 1:
        comma = view.norms[draft.first - 2] in (",", ";", "-", "--") or view.quoted[draft.first - 2]
        return comma and (draft.hit.cue.frame is Frame.SAY or previous.hit.cue.frame is not Frame.SAY)
    if before in (";", ":"):
        return before == ";"
    return False


def _may_share(view: View, previous: _Draft, draft: _Draft) -> bool:
    """Whether "and denied" goes on with the speaker's own deeds: not when the reported clause is itself in the simple past."""
    if draft.hit.cue.frame in (Frame.OBJECT, Frame.THINK) or previous.right is None:
        return False
    first = next((index for index in range(previous.right[0], draft.hit.first) if view.is_verb_like(index)), 0)
    return not first or view.norms[first] in AUXILIARIES or view.norms[draft.hit.verb] in ("said", "says", "added", "adds")


def _same_tense(view: View, one: Hit, other: Hit) -> bool:
    def shape(hit: Hit) -> str:
        norm = view.norms[hit.verb]
        if hit.first < hit.verb:
            group = view.norms[hit.first : hit.verb]
            if any(word in ("has", "have", "is", "are", "does", "do") for word in group):
                return "s"
            if any(word in ("had", "was", "were", "did") for word in group):
                return "past"
        return "s" if norm.endswith("s") else "base" if norm == view.lemmas[hit.verb] else "past"

    return shape(one) == shape(other) or other.form == "ing"


def _finish(view: View, draft: _Draft, later: list[_Draft]) -> FoundAttribution | None:
    hit = draft.hit
    content = []
    if draft.left:
        content.append(view.chars(*draft.left))
    if draft.right:
        limit = min([draft.right[1], *(other.first for other in later if other.first > draft.right[0])])
        end = clause_end(view, draft.right[0], limit, hit.cue.frame)
        if end > draft.right[0]:
            content.append(view.chars(draft.right[0], end))
    introduces = not content and view.norms[view.size - 1] == ":"
    if not content and not introduces and not draft.follows:
        return None
    source = None if draft.subject.is_empty or draft.subject.shared else view.chars(draft.subject.first, draft.subject.last)
    found = _attribution(view, hit, source, tuple(content), shares=draft.subject.shared, introduces=introduces)
    return replace(found, follows=True) if draft.follows else found


def _attribution(
    view: View, hit: Hit, source: Range | None, content: tuple[Range, ...], *, shares: bool, introduces: bool
) -> FoundAttribution:
    turned = NEGATED.get(hit.cue.force) if hit.negated else None
    return FoundAttribution(
        source=source,
        cue=view.chars(hit.first, hit.last),
        content=content,
        entry=hit.cue,
        force=turned or hit.cue.force,
        denied=hit.cue.denied != (hit.negated and turned is None),
        shares_source=shares,
        introduces=introduces,
    )


def _according(view: View) -> list[FoundAttribution]:
    """`According to X, ...` and `..., according to X`."""
    found = []
    for index in range(view.size - 2):
        if view.norms[index] != "according" or view.norms[index + 1] != "to" or view.quoted[index]:
            continue
        source = subject_after(view, index + 2)
        if source.is_empty:
            continue
        last = source.last
        if not index or index < 3:
            last = next((at for at in range(source.first, source.last) if view.norms[at] == "," and at > source.first), last)
        content = []
        end = trimmed(view, 0, index)
        if index >= 3 and end:
            content.append(view.chars(0, end))
        start = last + 1 if last < view.size and view.norms[last] == "," else last
        if start < view.size and (not content or view.norms[last] == ",") and view.norms[start] not in SUBORDINATORS:
            stop = trimmed(view, start, view.size)
            if stop > start:
                content.append(view.chars(start, stop))
        if content:
            cue = Cue(("according", "to"), Frame.SAY, Force.SAYS)
            found.append(
                FoundAttribution(view.chars(source.first, last), view.chars(index, index + 2), tuple(content), cue, Force.SAYS, False)
            )
    return found[-1:]


def _nominal(view: View, others: list[FoundAttribution]) -> list[FoundAttribution]:
    """`her claim that ...`, `a warning from X that ...`, where no verb claimed the words."""
    found = []
    for index in range(1, view.size - 1):
        cue = noun_cues().get(view.lemmas[index])
        if not cue or view.quoted[index] or len(found) > 4:
            continue
        following = view.norms[index + 1]
        if following not in ("that", "to", "of", "for", "from", "by", "about"):
            continue
        start, end = view.chars(index, index + 1)
        if any(first <= start < last for other in others for first, last in other.content) or any(
            other.cue[0] < end and start < other.cue[1] for other in others
        ):
            continue
        owner = _owner(view, index)
        content_start = index + 1
        if following in ("from", "by"):
            agent = subject_after(view, index + 2)
            stop = next((at for at in range(index + 2, min(view.size, index + 20)) if view.norms[at] in ("that", "to")), 0)
            if agent.is_empty or not stop:
                continue
            owner, content_start = Subject(index + 2, stop), stop
        if owner.is_empty:
            continue
        stop = next(
            (at for at in range(content_start + 1, view.size) if view.norms[at] in (",", ";", "--") and not view.quoted[at]), view.size
        )
        stop = trimmed(view, content_start, stop)
        if stop - content_start < 2:
            continue
        found.append(
            FoundAttribution(
                view.chars(owner.first, owner.last), (start, end), (view.chars(content_start, stop),), cue, cue.force, cue.denied
            )
        )
    return found


def _owner(view: View, index: int) -> Subject:
    at = index - 1
    while at > 0 and index - at < 4 and not view.is_sign(at) and view.norms[at] not in ("'s", "his", "her", "their", "its"):
        at -= 1
    if view.norms[at] in ("his", "her", "their", "its"):
        return Subject(at, at + 1)
    if view.norms[at] == "'s" and at:
        first = at
        while first and is_capital(view.words[first - 1]) and not view.is_sign(first - 1):
            first -= 1
        return Subject(first if first < at else at - 1, at)
    return Subject()


def _bare_quotation(view: View) -> list[FoundAttribution]:
    """`"..." he ADDED-LIKE`: a quotation with a speaker beside it and a verb the table does not hold."""
    for first, last in view.quotes.ranges:
        inside = [index for index in range(view.size) if first <= view.words[index].start < last]
        if len(inside) < 6 or inside[0] > 1:
            continue
        at = inside[-1] + 1
        for index in range(at + 1, min(view.size, at + 6)):
            norm = view.norms[index]
            if norm.endswith("ed") and not view.quoted[at]:
                subject = Subject(at, index)
                if is_capital(view.words[at]) or view.norms[at] in SUBJECT_PRONOUNS:
                    cue = Cue((view.lemmas[index],), Frame.SAY, Force.SAYS)
                    return [
                        FoundAttribution(
                            view.chars(subject.first, subject.last), view.chars(index, index + 1), ((first, last),), cue, Force.SAYS, False
                        )
                    ]
    return []


def _name_after_dash(view: View) -> FoundAttribution | None:
    """`― Ada Byron` alone in a sentence, after a quotation."""
    start = 1 if view.size and view.norms[0] == '"' else 0
    if not 2 <= view.size - start <= 8 or view.norms[start] not in ("-", "―", "--"):
        return None
    names = [word for word in view.words[start + 1 :] if not word.is_sign]
    if not names or not is_capital(names[0]) or not is_capital(names[-1]) or view.quoted[start]:
        return None
    cue = Cue((view.norms[start],), Frame.SAY, Force.SAYS)
    end = trimmed(view, start + 1, view.size)
    return FoundAttribution(
        view.chars(start + 1, end), view.chars(start, start + 1), (), cue, Force.SAYS, False, follows=True
    )


def _speaker_label(view: View, is_heading: bool) -> FoundAttribution | None:
    """`CLINTON: ...` in a transcript, `Starmer: ...` in a heading."""
    colon = next((index for index in range(min(view.size, 7)) if view.norms[index] == ":"), 0)
    if not colon or colon + 1 >= view.size or any(view.quoted[: colon + 1]):
        return None
    names = view.words[:colon]
    shouted = all(word.text.isupper() or word.is_sign for word in names) and sum(len(word.text) for word in names) > 2
    quoted = view.quoted[colon + 1] and all(is_capital(word) or word.is_sign for word in names)
    if not (shouted or quoted) or is_heading and not quoted and not shouted:
        return None
    end = trimmed(view, colon + 1, view.size)
    if end <= colon + 1:
        return None
    cue = Cue((":",), Frame.SAY, Force.SAYS)
    return FoundAttribution(view.chars(0, colon), view.chars(colon, colon + 1), (view.chars(colon + 1, end),), cue, Force.SAYS, False)


def _without_nested(view: View, found: list[FoundAttribution]) -> list[FoundAttribution]:
    """Without attributions whose cue stands inside a content that reaches wider."""
    kept: list[FoundAttribution] = []
    for one in found:
        inside = any(
            other is not one and any(first <= one.cue[0] < last for first, last in other.content) for other in found
        )
        if not inside:
            kept.append(one)
    return _filled(view, kept)


def _filled(view: View, found: list[FoundAttribution]) -> list[FoundAttribution]:
    """With the source of the attribution before, where a verb shares its subject."""
    filled: list[FoundAttribution] = []
    for one in found:
        if one.shares_source:
            one = replace(one, source=filled[-1].source if filled and filled[-1].source else _main_subject(view))
        filled.append(one)
    return filled


def _main_subject(view: View) -> Range | None:
    """The subject of the sentence's first verb."""
    for index in range(1, min(view.size, 40)):
        if view.is_verb_like(index) and not view.quoted[index] and view.norms[index - 1] not in ("who", "which", "that"):
            while index > 1 and is_adverb(view.norms[index - 1]):
                index -= 1
            subject = subject_before(view, Hit(index, index, index + 1, Cue((), Frame.SAY, Force.SAYS), "finite", False))
            return None if subject.is_empty or subject.shared else view.chars(subject.first, subject.last)
    return None
