"""Where cues stand in a sentence, and in which form: finite, passive, participle, infinitive.

Refuses: whose they are and what they take (see phrases/subjects.py and drafts/).
"""

import re

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import BASES, COURTS, LIGHT, MEANT, Cue, Frame, light_cues, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AFTER_PLURAL,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import behind_day, behind_split, means_other
from service.extraction.attribution.phrases.noun_phrases import is_noun_in_s, takes_lives
from service.extraction.attribution.phrases.plurals import (
    are_people,
    closes_report,
    ends_plural,
    floats,
    has_plural_subject,
    is_behind_aside,
    is_behind_members,
    is_forecasting,
    is_of_body,
    is_said_of_name,
    is_there,
    opens_clause,
    says_behind_whom,
    tells_that,
)
from service.extraction.attribution.reach.after import behind_score, closes_unnamed
from service.extraction.attribution.reach.groups import backs, carried_by, goes_on_calling, group_start, is_again
from service.extraction.attribution.reach.neither import is_behind_nor, with_nor
from service.extraction.attribution.sides.judged import word_for_it_before
from service.extraction.attribution.sides.resumed import joins_base
from service.extraction.attribution.verbless.headlines import names_speaker
from service.extraction.attribution.view import NOUN_BEFORE, Hit, View

#: Cues taken up in one sentence. More than this is not prose.
MOST_CUES = 40

#: Cues that are nouns as often as verbs unless they stand in the past: "new rules on", "emails when".
_PAST_ONLY = frozenset(
    "back command convict detail email fine jail list name post project rage reference rule thunder volunteer".split()
)
_NOUNS_TOO = frozenset(["campaign", "lobby"])  # "the sales campaign for"

#: Adverbs that join a sentence to the one before, and are no part of a verb's group.
_JOINING = frozenset("however indeed instead meanwhile perhaps therefore yet".split())

#: Forms in -s that are nouns behind a verb that takes them: "dismissed reports in the press that".
_TAKEN = frozenset("claims reports charges".split())
_TAKING = frozenset(
    "bat brush confirm debunk deny dismiss dispute investigate ignore refute reject repeat rubbish scotch".split()
)

#: Verbs whose form in -s is no noun.
_NO_NOUNS = frozenset("say speak warn write".split())

#: What an unnamed source asked for or spoke under: it says nothing of the matter.
_ASKS_NOT_TO_BE_NAMED = re.compile(
    r"(?:(?:not )?to be (?:named|identified|quoted)|(?:on )?(?:the )?(?:condition of )?anonymity)\b"
)
_LETS = frozenset("allow authorise authorize clear permit".split())
_SPEAK = frozenset("brief comment discuss speak talk".split())
LONGEST_ANONYMITY, FARTHEST_THAT = 5, 12

#: Words from a verb that says little to its noun at most, and what opens the content of such a noun.
LONGEST_LIGHT = 5
_OPENS_NOUN = frozenset("about against at behind for of on over that to toward towards with".split())

#: Participles that are no past forms of their own.
_PARTICIPLES = frozenset("foreseen given known seen shown sworn withdrawn written".split())


def find_hits(view: View) -> list[Hit]:
    """The cues of the sentence outside quotation marks, in order, not overlapping."""
    hits: list[Hit] = []
    index = 0
    while index < view.size and len(hits) < MOST_CUES:
        hit = _hit_at(view, index) if not view.quoted[index] else None
        if hit:
            if hits and hit.first < hits[-1].last <= hit.verb:
                hits.pop()  # "is expected" of "is expected to say"
            hits.append(with_nor(view, hit))
        index = hits[-1].last if hit else index + 1
    return hits


def _hit_at(view: View, index: int) -> Hit | None:
    if index and view.words[index - 1].is_number and view.words[index - 1].end == view.words[index].start:
        return None  # the "m" of "$12m against a forecast" is no "am"
    for cue in verb_cues().get(view.lemmas[index], ()):
        last = _match(view, cue, index)
        if last:
            hit = _reading_of(view, cue, index, last)
            if hit:
                return hit
    return _light_at(view, index) if view.lemmas[index] in LIGHT else None


def _light_at(view: View, index: int) -> Hit | None:
    """`made a formal promise to`: a verb that says little, a noun that attributes, and what opens its content."""
    if view.lemmas[index] == "have" and view.norms[index + 1 : index + 2] and view.norms[index + 1] not in DETERMINERS:
        return None  # "has voted for"
    for noun in range(index + 1, min(view.size - 1, index + 1 + LONGEST_LIGHT)):
        if view.quoted[noun] or view.is_sign(noun) or view.norms[noun] in PREPOSITIONS:
            return None
        is_noun = view.norms[noun] == view.lemmas[noun] or view.norms[noun].endswith("s")
        cue = light_cues().get(view.lemmas[noun]) if is_noun else None
        if not cue and view.norms[noun].endswith("ed"):
            return None
        opens = view.norms[noun + 1] in _OPENS_NOUN and not view.quoted[noun + 1]
        is_theirs = view.lemmas[index] == "have" and cue is not None and cue.force is Force.SUPPORTS
        if cue and opens and (is_theirs or (view.norms[noun + 1] == "that" and not opens_clause(view, noun + 2))):
            return None  # "has the support of nurses", "makes decisions that affect"
        if cue and opens:
            last = noun + 1 if view.norms[noun + 1] in ("that", "to") else noun + 2
            whole = Cue((view.lemmas[index], *cue.lemmas), cue.frame, cue.force, cue.denied)
            return _reading_of(view, whole, index, last)
    return None


def _match(view: View, cue: Cue, index: int) -> int:
    is_vote = cue.lemmas[0] == "vote"
    at = behind_day(view, behind_score(view, behind_day(view, index + 1))) if is_vote else index + 1
    for lemma in cue.lemmas[1:]:
        if lemma == cue.lemmas[-1] and behind_split(view, cue.lemmas, at):
            return at
        while at < view.size and at - index < 5 and view.lemmas[at] != lemma and is_adverb(view.norms[at]):
            at += 1
        if at >= view.size or (view.lemmas[at] != lemma and view.norms[at] != lemma):
            return 0
        at += 1
    is_other = means_other(view, cue.lemmas, index, at)
    is_other |= cue.lemmas[-1] == "on" and at < view.size and (view.norms[at] in TIME_WORDS or view.words[at].is_number)
    return 0 if is_other else at  # "agreed on Monday to pay"


def _reading_of(view: View, cue: Cue, index: int, last: int) -> Hit | None:
    is_unnamed = _ASKS_NOT_TO_BE_NAMED.match(" ".join(view.norms[last : last + LONGEST_ANONYMITY]))
    says_it = "that" in view.norms[last : last + FARTHEST_THAT] or (
        cue.lemmas == ("say",) and closes_unnamed(view, last)
    )
    if is_unnamed and not (cue.frame is Frame.SAY and says_it):
        return None
    last += cue.lemmas == ("plead",) and view.norms[last : last + 1] == ["not"]  # "pleaded not | guilty"
    first = group_start(view, index)
    while first < index and view.norms[first] in _JOINING:
        first += 1
    if first > 2 and view.norms[first - 1] == "to" and view.norms[first - 2] == "known" and view.norms[first - 3] in BE:
        first -= 3
    elif cue.lemmas == ("know",) and view.norms[last : last + 1] == ["to"]:
        return None
    group = view.norms[first:index]
    form = _form(view, cue, index, first, group)
    carrier = carried_by(view, first, form)
    is_undone = carrier is not None and carrier[1]
    if carrier:
        form, first = "finite", carrier[0]
    if not form:
        return None
    negated = is_undone != (any(norm in NEGATIONS for norm in view.norms[first:last]) or is_behind_nor(view, first))
    if negated and cue.lemmas[0] in _LETS and not _SPEAK.isdisjoint(view.norms[last : last + 2]):
        return None  # "because he was not authorised to speak"
    return Hit(first, index, last, cue, form, negated)


def _form(view: View, cue: Cue, index: int, first: int, group: list[str]) -> str:
    norm, lemma = view.norms[index], view.lemmas[index]
    first -= first > 0 and floats(view, first - 1)
    before = view.norms[first - 1] if first else ""
    following = view.norms[index + 1] if index + 1 < view.size else ""
    has_be = any(word in BE for word in group)
    if "known" in group:
        return "finite"
    if cue.lemmas[0] == "be":
        return "finite" if (norm != "being" and norm != "be") or any(word in MODALS for word in group) else ""
    is_noun_too = cue.lemmas[0] in _PAST_ONLY and len(cue.lemmas) == 1
    is_court = index > 0 and (view.lemmas[index - 1] in COURTS or backs(view, index))  # "Court fines bakery"
    if is_noun_too and not norm.endswith(("ed", "ing")) and before != "to" and not is_court:
        return ""
    if is_court and (norm == "backs" or (norm == "back" and not is_again(view, index + 1))):
        return "finite"
    if norm in _PARTICIPLES and not has_be and HAVE.isdisjoint(group):
        return ""
    if lemma == "show" and not MODALS.isdisjoint(group):
        return ""
    if (norm == "adding" and has_be) or (lemma == "claim" and (following == "for" or takes_lives(view, index))):
        return ""
    if _is_name_part(view, index) or (norm == "states" and following not in ("that", ":", '"', "“")):
        return ""
    if norm.endswith("ing") and norm != lemma:
        if has_be or before == "worth":
            return "finite" if has_be else ""
        return "" if before in DETERMINERS | POSSESSIVES or (before == "of" and cue.frame is Frame.ACT) else "ing"
    if has_be and not any(word in HAVE for word in group[group.index(next(w for w in group if w in BE)) + 1 :]):
        is_participle = norm != lemma and not norm.endswith("s")  # "there were claims"
        return "passive" if is_participle or norm in ("read", "put", "cast") else ""
    if norm == lemma and lemma not in ("cast", "come", "put", "quit", "read"):
        return _base_form(view, index, first, group, before)
    if norm.endswith("s") and not norm.endswith("ss"):
        return _s_form(view, index, before, following)
    if norm == "said" or group:
        return "finite"
    if following == "by" and cue.frame is not Frame.SAY and cue.lemmas[0] != "vote":
        if word_for_it_before(view, first):
            return "passive"  # "..., a claim disputed by Lind"
        is_told = view.is_heading and cue.frame is Frame.TELL
        return "joined" if before in COORDINATORS else "passive" if is_told else "reduced"
    if before in NOUN_BEFORE or (before in COORDINATORS and following in ("", ",")):
        return ""
    if first == index and first and view.words[first - 1].is_number and not view.is_sign(first - 1):
        is_adjective = index + 1 < view.size and is_plural(view.words[index + 1])
        return "" if is_adjective else "finite"  # "20 pledged delegates"
    return "finite"


def _is_name_part(view: View, index: int) -> bool:
    """Whether a capitalised word is part of a name: "the United States", "a New York Times report"."""
    if index == 0 or not is_capital(view.words[index]):
        return False
    following = view.words[index + 1] if index + 1 < view.size else None
    return view.norms[index] == "states" or following is None or not is_capital(following)


def _base_form(view: View, index: int, first: int, group: list[str], before: str) -> str:
    following = view.norms[index + 1] if index + 1 < view.size else ""
    if any(word in MODALS or word in DO for word in group):
        return "finite"
    if before == "to":
        return "infinitive"
    if view.norms[index] in _NOUNS_TOO:
        return ""
    is_body = view.norms[index] in BASES and (is_said_of_name(view, first) or is_of_body(view, first))
    is_forecast = view.norms[index] == "forecast" and is_forecasting(view, index, first)
    if is_body or is_forecast or joins_base(view, index, first):
        return "finite"
    if view.is_heading and first > 2 and is_capital(view.words[first - 1]) and not is_capital(view.words[index]):
        return "finite" if {",", "and", "&"} & set(view.norms[: first - 1]) else ""
    if before in ("i", "we", "they", "you", "who", "that", "which") or says_behind_whom(view, index, first):
        return "finite"
    is_meant = following == "to" and view.norms[index] in MEANT
    takes = view.norms[index] in ("demand", "support") and following in DETERMINERS | POSSESSIVES
    is_meant |= takes and are_people(view, first, index + 1)
    if (is_meant or tells_that(view, index) or view.norms[index] in BASES) and has_plural_subject(view, index, first):
        return "finite"
    if before == "," and (is_behind_members(view, first - 1) or is_behind_aside(view, first - 1)):
        return "finite"
    is_inverted = before == "," and index + 1 < view.size <= index + 3 and names_speaker(view.words[index + 1])
    if is_inverted or (index + 2 >= view.size and closes_report(view, first)):  # "Bridge to close, say police"
        return "finite"
    if (
        first
        and is_plural(view.words[first - 1])
        and view.norms[first - 1] != "times"
        and (view.norms[index] in BASES or not _noun_follows_noun(view, index))
    ):
        return "finite"
    return ""


def _s_form(view: View, index: int, before: str, following: str) -> str:
    if not before or before in NOUN_BEFORE or (before in COORDINATORS and following in ("", "for", "of", ",")):
        return "finite" if goes_on_calling(view, index) else ""
    previous = view.words[index - 1]
    if view.norms[index] in _TAKEN and not _TAKING.isdisjoint(view.lemmas[max(0, index - 3) : index]):
        return ""
    if before in ("he", "she", "it", "who", "which", "that", "everyone", "nobody", "one", "'s"):
        return "finite" if before != "'s" else ""
    if view.lemmas[index] in _NOUNS_TOO:
        return ""
    is_name = is_capital(previous) or (previous.norm.isalpha() and may_hold([previous], is_clause=False))
    if previous.norm.endswith(("ive", "al", "ous", "ful", "ic", "ing")) and not is_name and view.norms[index] != "says":
        return ""
    if view.lemmas[index] not in _NO_NOUNS and following in AFTER_PLURAL:
        return ""
    if ends_plural(view, index) or is_there(view, index) or is_noun_in_s(view, index):
        return ""
    return "finite"


def _noun_follows_noun(view: View, index: int) -> bool:
    following = view.norms[index + 1] if index + 1 < view.size else "."
    return following in ("", ".", "of", "was", "is", "has", "were", "are", "have")
