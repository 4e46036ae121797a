"""Which cues of a sentence stand beside each other and which inside another's content.

Attributions do not nest: what somebody reports of another is part of what they report (PolNeAR's rule).
Refuses: finding subjects and contents (see drafts/ and reach/).
"""

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    is_capital,
    is_plural,
)
from service.extraction.attribution.reach.before import closes_with_comma
from service.extraction.attribution.reach.ends import clause_end, opens_anothers_deed, opens_later
from service.extraction.attribution.reach.lists import is_listed
from service.extraction.attribution.sides.judged import judge_behind, tells_of_it
from service.extraction.attribution.sides.other_side import opens_anothers, opens_other_side
from service.extraction.attribution.sides.resumed import resumes
from service.extraction.attribution.sides.tails import content_before
from service.extraction.attribution.tenses import may_share, same_tense
from service.extraction.attribution.view import View

#: What sets what somebody says against what somebody else does.
_CONCEDING = frozenset("although though whereas while".split())

#: What opens a question that is told.
QUESTIONS = QUESTION_WORDS | {"about", "if", "on", "over"}

#: What opens another word for what was said.
_COMMA_AND_ARTICLE = ([",", "a"], [",", "an"])

#: Verbs by which something is called something.
_CALLING = frozenset("brand call condemn denounce describe dismiss dub hail label".split())

_SPEAKS = frozenset((Frame.SAY, Frame.TELL))

#: What tells when or why a deed was done, behind a thing, and verbs of speaking to somebody.
_WHEN = frozenset("after as because since when while".split())
_ADDRESSING = frozenset("apologise apologize appeal complain speak write".split())

#: Verbs by which a speaker goes on.
_MORE = (("add",), ("go", "on", "to", "say"))

#: Words back to "and" with a time behind it, at most: "and on 5 May | a group".
FARTHEST_LATER = 6

#: Frames whose content is a thing, of which others may say something behind a comma.
_WITH_THINGS = frozenset((Frame.OBJECT, Frame.ACT, Frame.TO))


def select_drafts(drafts: list[Draft], view: View) -> list[Draft]:
    """The drafts that stand beside each other, none inside another's content."""
    kept: list[Draft] = []
    subjects = [(draft.subject.first, draft.subject.last) for draft in drafts if not draft.subject.is_empty]
    asides = []
    for draft in drafts:
        if draft.relative:
            asides.append(draft)
            continue
        around = next(((first, last) for first, last in subjects if first <= draft.hit.verb < last), None)
        if around:
            if _is_aside(view, draft, around):
                asides.append(draft)
            continue
        if draft.left and not _is_object_of_passive(draft):
            kept = [
                other
                for other in kept
                if other.hit.first < draft.left[0]
                or (other.left and other.left[1] <= draft.left[0] and not other.right)
            ]
            previous = kept[-1] if kept else None
            if previous and previous.right and previous.right[0] < draft.left[0]:
                previous.right = (previous.right[0], min(previous.right[1], draft.left[0]))
            answered = content_before(view, draft, previous)
            if answered and previous and answered == previous.left:
                previous.right = None  # it was only how the answer begins
            draft.left = answered or draft.left
            kept.append(draft)
            continue
        previous = kept[-1] if kept else None
        if previous is None:
            kept.append(draft)
        elif _is_around(view, previous, draft):
            previous.right = (previous.right[0], draft.hit.first) if previous.right else None
            kept.append(draft)
        elif _is_beside(view, previous, draft):
            if previous.right and previous.right[1] > draft.first:
                previous.right = (previous.right[0], max(previous.right[0], _lead_of(view, draft)))
            kept.append(draft)
    return sorted([*kept, *asides], key=lambda draft: draft.hit.first)


def is_question(view: View, draft: Draft) -> bool:
    """Whether it is what somebody was asked who is told of beside it: "asked whether", "asked about"; no request."""
    if draft.hit.cue.lemmas != ("ask",) or not draft.subject.is_empty or draft.left or draft.right is None:
        return False
    is_told = draft.hit.form != "passive" or not draft.about.is_empty
    return is_told and view.norms[draft.right[0]] in QUESTIONS


def _is_aside(view: View, draft: Draft, around: tuple[int, int]) -> bool:
    """Whether a clause between commas tells what the subject did: "Lind, who signed the bill, said it was due"."""
    relative = draft.subject.first
    if draft.subject.is_empty or draft.subject.shared or draft.left or not draft.right:
        return False
    if view.norms[relative - 1 : relative] in (["which"], ["whom"]):
        relative -= 1  # "the treaty, which Norland refused to sign, bans"
    opens = (
        view.norms[relative] in ("who", "which", "whom") and relative > around[0] and view.norms[relative - 1] == ","
    )
    if not opens or view.norms[around[1] : around[1] + 1] != [","]:
        return False
    if draft.hit.cue.frame is Frame.OBJECT and view.norms[draft.right[0]] in PREPOSITIONS:
        return False  # "who negotiates for Norland"
    draft.right = (draft.right[0], min(draft.right[1], around[1]))
    return draft.right[0] < draft.right[1]


def _is_object_of_passive(draft: Draft) -> bool:
    return draft.hit.form == "passive"


def _is_around(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether a cue before is an aside between a cue and its subject: "Lind, recalling the flood, said it was over"."""
    if draft.subject.is_empty or draft.subject.shared or not previous.right:
        return False
    if is_question(view, previous) and view.norms[draft.subject.last : draft.subject.last + 2] == [",", "when"]:
        return draft.subject.last < previous.hit.first < draft.hit.first  # "Lind, when asked about it, said"
    behind = view.norms[draft.subject.last : draft.subject.last + 2]
    is_inside = behind[:1] == [","] and behind[-1].endswith("ing")
    if previous.hit.form != "ing" and not (is_inside and previous.first > draft.subject.last):
        return False
    closes = view.norms[draft.hit.first - 1] in (",", "--", "-") and previous.right[0] < draft.hit.first
    return closes and draft.subject.last <= previous.hit.first


def _is_beside(view: View, previous: Draft, draft: Draft) -> bool:
    if previous.right is None or previous.right[1] <= draft.first:
        return True
    if draft.hit.first < previous.right[0]:
        return False
    if draft.joined:
        return True
    if _is_answer(view, previous, draft):
        draft.subject = previous.about if is_question(view, previous) else draft.subject
        return True
    before = view.norms[draft.first - 1] if draft.first else ""
    is_said = draft.hit.cue.frame in (Frame.SAY, Frame.TELL) and draft.right and not draft.subject.shared
    if is_said and before == "," and draft.right and view.quoted[draft.right[0]] and not view.quoted[draft.first]:
        return True  # "When they thanked her for it, she said: “...”"
    if draft.hit.form == "ing":
        is_behind_comma = before == "," or closes_with_comma(view, draft.first)  # "it was “unfair,” adding that"
        return is_behind_comma or (before == "and" and previous.hit.form == "ing") or _is_added(view, previous, draft)
    if draft.subject.shared:
        if resumes(view, previous.right[0], draft.first - 1, previous.hit):
            return True  # "think the fire began there and have appealed for help"
        if before in ("but", "yet") and draft.first > 1 and view.norms[draft.first - 2] == ",":
            return same_tense(view, previous.hit, draft.hit)
        if is_listed(view, draft.hit) or (previous.subject.shared and is_listed(view, previous.hit)):
            return same_tense(view, previous.hit, draft.hit)
        if before == "but" and not _has_verb(view, previous.right[0], draft.first):
            return True  # "neither admits nor denies wrongdoing but agreed to pay"
        withholds = previous.hit.negated or previous.hit.cue.denied
        if before == "but" and withholds and draft.hit.cue.denied == draft.hit.negated:
            return same_tense(view, previous.hit, draft.hit)  # "cannot confirm how many died but believes"
        if previous.hit.cue.frame in (Frame.SAY, Frame.TELL, Frame.THINK) and not may_share(view, previous, draft):
            return False
        return same_tense(view, previous.hit, draft.hit)
    if draft.first and judge_behind(view, draft.first):
        return clause_end(view, *previous.right, previous.hit) < draft.first - 2  # ", a step that ministers regret"
    if tells_of_it(view, draft.first - (before == "which"), previous.hit) and draft.right:
        return clause_end(view, *previous.right, previous.hit) < draft.first  # ", which analysts say is", ", who says"
    opens_which = before == "," and view.norms[draft.first] in ("who", "which") and draft.subject.first == draft.first
    if opens_which and previous.hit.cue.frame in _WITH_THINGS and draft.hit.cue.frame in _SPEAKS and draft.right:
        return clause_end(view, *previous.right, previous.hit) < draft.first  # "backed Lind, who says"
    is_own = not draft.subject.is_empty and draft.right and draft.hit.form == "finite"
    if is_own and draft.hit.cue.frame in _SPEAKS and _is_behind_called(view, previous, draft):
        return True  # "called it “a farce”, the club said it was due"
    if is_own and draft.first and opens_other_side(view, draft.first - 1, previous.hit):
        return True  # "said it was poor, and members rejected it"
    if is_own and draft.first and opens_anothers(view, draft.first - 1, previous.hit):
        return True
    if before in _CONCEDING and draft.first > 1:
        at = draft.first - 2 - (view.norms[draft.first - 2] == "even")
        is_other = view.norms[draft.subject.first] not in SUBJECT_PRONOUNS or draft.hit.cue.frame in _SPEAKS
        parts = view.norms[at] in (",", ";", "-", "--") or view.quoted[at]
        return is_other and (parts or _speaks_against(view, previous, draft))
    if before == "as" and draft.first > 1 and view.norms[draft.first - 2] == "even":
        return _speaks_against(view, previous, draft)
    takes_thing = is_own and previous.hit.cue.frame in _WITH_THINGS - {Frame.TO}
    if takes_thing and before in _WHEN:
        opener = view.words[draft.subject.first]
        opens = opener.norm in DETERMINERS | {"police"} or is_capital(opener) or opener.is_number or is_plural(opener)
        return opens and opener.norm not in SUBJECT_PRONOUNS and draft.hit.first == draft.hit.verb
    if takes_thing and before == "and" and opens_anothers_deed(view, draft.first - 1, view.size):
        return True  # "backs the tax and the council has approved it"
    if takes_thing and _later_at(view, draft.first):
        return True  # "complained about the smell, and in July a group asked"
    if is_own and draft.hit.cue.frame in _SPEAKS and _later_at(view, draft.first, "but"):
        return True  # "said it was safe, but on Sunday they said it leaked"
    if before == "," and view.norms[draft.first] == "who" and previous.hit.cue.lemmas[0] in _ADDRESSING:
        return True  # "apologised to passengers, who said"
    if before == "," and view.norms[draft.first] == "who" and view.norms[draft.subject.first] == "who":
        return clause_end(view, *previous.right, previous.hit) < draft.first - 1  # "voted so, defying Lind, who vowed"
    if before == "but" and draft.hit.cue.frame in _SPEAKS and not _has_verb(view, previous.right[0], draft.first):
        return True  # "would not comment but his aide said he was ill"
    is_behind_which = before == "which" and view.norms[draft.first - 2 : draft.first - 1] == [","]
    if is_behind_which and is_said and previous.hit.cue.frame in _WITH_THINGS:
        return True  # "backed the road, which Lind said would"
    if is_own and before in ("that", "which") and view.norms[draft.first - 4 : draft.first - 2] in _COMMA_AND_ARTICLE:
        return clause_end(view, *previous.right, previous.hit) < draft.first - 3  # ", a pledge that Ek says was"
    if before in ("but", "and") and draft.first > 1:
        comma = view.norms[draft.first - 2] in (",", ";", "-", "--") or view.quoted[draft.first - 2]
        return comma and (draft.hit.cue.frame is Frame.SAY or previous.hit.cue.frame is not Frame.SAY)
    if before == "," and view.is_heading and is_said and is_capital(view.words[draft.subject.first]):
        return True  # "Norland says Sudland broke it, Sudland says Norland did"
    if before == ":":
        return False
    return before == ";" or (bool(is_own) and _is_behind_break(view, previous.right[0], draft.first))


def _is_added(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether the speaker goes on behind a comma: "said he was sorry, before adding that", "while insisting that"."""
    opener = view.norms[draft.first - 2 : draft.first]
    is_more = draft.hit.cue.lemmas in _MORE or (opener[-1:] == ["while"] and draft.hit.cue.frame in _SPEAKS)
    speaks = previous.hit.cue.frame in _SPEAKS and view.norms[draft.hit.last : draft.hit.last + 1] == ["that"]
    return opener in ([",", "before"], [",", "while"]) and is_more and speaks


def _lead_of(view: View, draft: Draft) -> int:
    """Where what only leads to a cue begins: "| before adding", "| and in July a group asked"; else where it begins."""
    if view.norms[draft.first - 1] == "before" and draft.hit.form == "ing":
        return draft.first - 1
    return _later_at(view, draft.first) or _later_at(view, draft.first, "but") or draft.first


def _later_at(view: View, first: int, joins: str = "and") -> int:
    """Where a comma's "and" stands with a time between it and the clause that begins here; 0 where none does."""
    reach = range(first - 1, max(0, first - FARTHEST_LATER), -1)
    joint = next((at for at in reach if view.norms[at] == joins), 0)
    is_later = joint > 0 and view.norms[joint - 1] == "," and opens_later(view, joint, view.size)
    return joint if is_later and joint + 1 < first else 0


def _is_behind_break(view: View, first: int, last: int) -> bool:
    """Whether a semicolon and when it was stand between: "had promised to grit it; on Monday | it admitted"."""
    at = next((at for at in range(last - 1, first, -1) if view.norms[at] == ";" and not view.quoted[at]), 0)
    return bool(at) and not any(view.is_verb_like(word) or view.is_sign(word) for word in range(at + 1, last))


def _is_answer(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether somebody who was asked goes on to say something: "was asked whether it was safe and said: ..."."""
    is_asked = previous.hit.cue.lemmas == ("ask",) and previous.hit.form == "passive" and previous.subject.is_empty
    joins = draft.subject.shared and draft.first > 0 and view.norms[draft.first - 1] in ("and", "but")
    return is_asked and joins and draft.hit.cue.frame is Frame.SAY and draft.hit.form == "finite"


def _has_verb(view: View, first: int, last: int) -> bool:
    return any(view.is_verb_like(at) or view.quoted[at] for at in range(first, last))


def _speaks_against(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether somebody else is set against the speaker without a comma: "said it was safe while Lind said no"."""
    speak = previous.hit.cue.frame in _SPEAKS and draft.hit.cue.frame in _SPEAKS and bool(draft.right)
    conjunction = view.norms[draft.first - 1]
    return speak and conjunction in ("as", "while", "whereas") and view.norms[draft.first] not in SUBJECT_PRONOUNS


def _is_behind_called(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether another's word begins behind what something was called in quotation marks and a comma."""
    at = draft.first - 1
    if previous.hit.cue.lemmas[0] not in _CALLING or len(previous.hit.cue.lemmas) > 1 or at < 1:
        return False
    return (view.norms[at] == "," and view.quoted[at - 1]) or (view.quoted[at] and closes_with_comma(view, draft.first))
