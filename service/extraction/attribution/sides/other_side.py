"""Where another's word or deed begins behind what somebody said: "..., but the minister disagrees".

Word indexes are half-open.
Refuses: what the other holds (see answering.py and ../drafts/); where a content ends (see ../reach/ends.py).
"""

from service.extraction.attribution.lexicon.cues import BASES, Cue, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import INSIDE_WORD, Hit, View

#: What opens a clause of somebody else's between a verb and "that", and words from its verb to "that" at most.
_OTHERS_CLAUSE = frozenset("although and as but though whereas while yet".split())
LONGEST_TOLD = 4

#: What sets one clause against another; words to the verb of the other at most; verbs of sides that take no object.
SETS_AGAINST = frozenset("although and but though whereas while yet ;".split())
FARTHEST_OTHER = 9
_SIDES = frozenset("agree decline demur differ disagree dissent object overrule override refuse".split())
_DENYING = frozenset("contest contradict deny dispute rebut refute reject".split())
_SAID = frozenset("accusation allegation charge claim it liability suggestion that this wrongdoing".split())
_DENIED = (["all"], ["any"], ["being"], ["doing"], ["having"], ["that"])
_JOINING = frozenset("and but while whereas".split())
_OBJECTS = frozenset("her him it them".split())
_NO_SUBJECTS = DETERMINERS - {"the", "a", "an", "this", "these", "those", "both", "some", "most", "many", "all"}
_WITH_THINGS = (Frame.OBJECT, Frame.ACT)
_DRAWN_BACK = frozenset("could had might should would".split())


def opens_other_side(view: View, at: int, hit: Hit) -> bool:
    """Whether a conjunction sets against what somebody said another's word or deed: "..., but the minister disagrees".

    A clause that the cue's own tense has drawn into the past goes on with what was said ("said it was so, but the
    unions had refused"), and so does one that "that" opens.
    """
    if view.norms[at] not in SETS_AGAINST or view.quoted[at] or at + 2 >= view.size or hit.cue.frame is Frame.SEEM:
        return False
    is_parted = view.norms[at - 1] == "," or view.norms[at] == ";" or view.quoted[at - 1]
    may_join = is_parted or view.norms[at] in ("but", "while", "whereas")
    if not may_join and not (view.norms[at] == "and" and _tells_plainly(view, hit, at)):
        return False
    verb = verb_of_other(view, at + 1)
    if not verb or not (may_join or _denies_it(view, verb)):
        return False
    head = verb - 1 if view.norms[verb - 1] != "," else verb - 2
    first = verb
    while verb + 1 < view.size and (view.norms[verb] in AUXILIARIES or is_adverb(view.norms[verb])):
        verb += 1
    group = view.norms[first : verb + 1]
    is_past = view.norms[hit.verb] != view.lemmas[hit.verb] and not view.norms[hit.verb].endswith("s")
    if is_past and not _DRAWN_BACK.isdisjoint(group):
        return False
    return may_hold(view.words[head : head + 1], is_clause=False) and _takes_side(view, verb, group)


def _tells_plainly(view: View, hit: Hit, at: int) -> bool:
    """Whether somebody says before `at` how it is, so that whoever denies it behind answers them.

    "Lind said the tank leaked | and the firm denied it"; in "said he asked" and "said Ek accused the firm" he tells of
    the denial too.
    """
    if hit.cue.frame not in (Frame.SAY, Frame.TELL) or hit.form != "finite":
        return False
    start = hit.last + (view.norms[hit.last : hit.last + 1] == ["that"])
    if start >= at or view.norms[start] in SUBJECT_PRONOUNS:
        return False
    told = [index for index in range(start, at) if view.is_verb_like(index) and not view.quoted[index]]
    return bool(told) and all(
        view.norms[index] in AUXILIARIES or view.lemmas[index] not in verb_cues() for index in told
    )


def opens_anothers(view: View, at: int, hit: Hit) -> bool:
    """Whether another does with another thing what takes a side too: "opposed the road | and Berg backed it".

    In "the road Lind and Berg backed" it has no object, and a clause about the thing goes on: "which Lind built and".
    """
    if view.norms[at] == ",":
        return _opens_spliced(view, at, hit)
    if hit.cue.frame not in _WITH_THINGS or hit.form != "finite" or view.norms[at] not in _JOINING or view.quoted[at]:
        return False
    if at + 2 >= view.size or at <= hit.last or view.norms[at + 1] in _NO_SUBJECTS:
        return False
    between = range(hit.last, at)
    if any(view.is_verb_like(index) or view.norms[index] in RELATIVES for index in between):
        return False
    verb = verb_of_other(view, at + 1)
    if not verb or not may_hold(view.words[verb - 1 : verb], is_clause=False):
        return False
    takes_side = any(cue.frame in _WITH_THINGS and len(cue.lemmas) == 1 for cue in _cues_at(view, verb))
    behind = view.norms[verb + 1] if verb + 1 < view.size else ""
    has_object = behind in DETERMINERS | POSSESSIVES | _OBJECTS or (behind and is_capital(view.words[verb + 1]))
    return takes_side and bool(has_object) and _shape(view, verb) == _shape(view, hit.verb)


def _opens_spliced(view: View, at: int, hit: Hit) -> bool:
    """Whether only a comma parts what another holds: "supports the toll | , the league opposes it".

    Nothing else is parted in the sentence, the other verb has the same form, and it takes "it" or "them" alone or,
    where both say something, a clause: "says it is safe |, Ek says it leaks".
    """
    if view.norms[at] != "," or view.quoted[at] or hit.form != "finite" or at + 4 >= view.size:
        return False
    opens = view.norms[at + 1] in DETERMINERS - _NO_SUBJECTS | POSSESSIVES or is_capital(view.words[at + 1])
    if not opens or any(view.norms[word] in SETS_AGAINST | {",", ":"} for word in range(view.size) if word != at):
        return False
    verb = verb_of_other(view, at + 1)
    if not verb or not may_hold(view.words[verb - 1 : verb], is_clause=False):
        return False
    if _shape(view, verb) != _shape(view, hit.verb):
        return False
    between, told = range(hit.last, at), view.norms[verb + 1 : view.size]
    has_verb = any(view.is_verb_like(index) for index in between)
    if hit.cue.frame in _WITH_THINGS:
        takes_side = any(cue.frame in _WITH_THINGS and len(cue.lemmas) == 1 for cue in _cues_at(view, verb))
        is_whole = len(told) == 2 and told[0] in _OBJECTS and view.is_sign(view.size - 1)
        return takes_side and is_whole and not has_verb and RELATIVES.isdisjoint(view.norms[hit.last : at])
    is_told = len(told) > 2 and told[0] in SUBJECT_PRONOUNS | {"that", "no"}
    return has_verb and is_told and view.lemmas[verb] == view.lemmas[hit.verb] == "say"


def _cues_at(view: View, verb: int) -> tuple[Cue, ...]:
    return verb_cues().get(view.lemmas[verb], ())


def _shape(view: View, verb: int) -> str:
    """Which form a verb has: "base", "s" or "past"."""
    norm = view.norms[verb]
    return "base" if norm == view.lemmas[verb] else "s" if norm.endswith("s") else "past"


def _denies_it(view: View, verb: int) -> bool:
    """Whether what was just said is denied: "denied that it did", "denied it", "rejects the claim"; no "an appeal"."""
    behind = view.norms[verb + 1 : verb + 2]
    end = verb + 3 if behind in (["a"], ["any"], ["the"], ["this"], ["that"], ["his"], ["her"], ["their"]) else verb + 2
    is_word = not _SAID.isdisjoint(view.lemmas[verb + 1 : end])
    if view.lemmas[verb] == "call":
        return behind in (["it"], ["that"], ["them"], ["this"])  # "and Ek called it a farce"
    opens = view.lemmas[verb] != "reject" and behind in _DENIED
    return view.lemmas[verb] in _DENYING and (is_word or opens)


def verb_of_other(view: View, start: int) -> int:
    """Where the verb of a clause begins whose subject, a name or a noun, begins here; 0 where none does."""
    if view.norms[start] in SUBJECT_PRONOUNS | SUBORDINATORS | PREPOSITIONS | {
        "not",
        "there",
        "these",
        "this",
        "those",
    }:
        return 0
    named = _behind_name(view, start)
    for index in range(named or start + 1, min(view.size, (named or start) + FARTHEST_OTHER)):
        if named and view.is_verb_like(index):
            return index
        if view.quoted[index] or (view.is_sign(index) and view.norms[index] not in ("'s", ".", "-", INSIDE_WORD)):
            return 0
        if view.norms[index] in SUBORDINATORS | {"who", "which", "to", "and", "or"}:
            return 0
        is_base = view.lemmas[index] == view.norms[index] and is_plural(view.words[index - 1])
        takes = view.lemmas[index] in verb_cues() or view.lemmas[index] in _SIDES
        if view.is_verb_like(index) or (is_base and takes):
            return index
    return 0


def _behind_name(view: View, start: int) -> int:
    """What follows an office and the name of who holds it: "her counterpart, Diego Moe, | called"; 0 without one."""
    reach = range(start + 1, min(view.size, start + FARTHEST_OTHER))
    comma = next((at for at in reach if view.norms[at] == "," or view.is_verb_like(at)), 0)
    if not comma or view.norms[comma] != ",":
        return 0
    end = comma + 1
    while end < view.size and is_capital(view.words[end]):
        end += 1
    return end + 1 if end > comma + 1 and view.norms[end : end + 1] == [","] else 0


def opens_others_that(view: View, at: int, limit: int) -> bool:
    """Whether a clause begins at this word that has the next "that": "wrote to Lind, but Ek insisted that".

    An aside between commas has none ("argued, as Ek left, that", "and still believes, that").
    """
    if view.norms[at] not in _OTHERS_CLAUSE:
        return False
    that = next((index for index in range(at + 1, min(view.size, limit)) if view.norms[index] == "that"), 0)
    if not that or any(view.quoted[at:that]):
        return False
    between = range(at + 1, that)
    if not view.is_sign(at - 1):
        told = next((index for index in reversed(between) if _speaks(view, index)), 0)
        is_open = "who" not in view.norms[at:that]
        return bool(told) and is_open and view.norms[at] != "as" and that - told <= LONGEST_TOLD
    if view.norms[that - 1] == ",":
        return any(_speaks(view, index) and "," in view.norms[index + 1 : that - 1] for index in between)
    return any(view.is_verb_like(index) or view.norms[index] in BASES for index in between)


def _speaks(view: View, at: int) -> bool:
    """Whether a verb here says, tells or thinks something."""
    cues = verb_cues().get(view.lemmas[at], ()) if view.is_verb_like(at) else ()
    return any(cue.frame in (Frame.SAY, Frame.TELL, Frame.THINK) for cue in cues)


def _takes_side(view: View, verb: int, group: list[str]) -> bool:
    """Whether a verb, or what somebody is, tells how they stand: "disagrees", "are not convinced", "rejected it"."""
    lemma = view.lemmas[verb]
    if not DO.isdisjoint(group) and view.is_sign(verb):
        return True  # "but Lind does not"
    if not BE.isdisjoint(group):
        return any(cue.lemmas[1:2] in ((lemma,), (view.norms[verb],)) for cue in verb_cues()["be"])
    return lemma in _SIDES or lemma in verb_cues()
