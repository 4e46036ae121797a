"""What a sentence's tree adds, where a reading model gave it one: verbs the table does not hold, and nouns it took.

Without tags nothing here does anything. Measured in docs/decisions/0012-the-reading-model-is-an-extra.md.
Refuses: making trees (see service/reader).
"""

from collections.abc import Sequence

from service.domain.claims import Force, ladder_of
from service.extraction.attribution.drafts.headlines import befalls_at_end
from service.extraction.attribution.found import FoundAttribution, is_claimed
from service.extraction.attribution.lexicon.cues import Cue, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import NEGATIONS
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.reach.supposing import is_supposed, says_of_none
from service.extraction.attribution.view import Hit, View

#: Relations of a noun inside another phrase; a cue tagged so is an attribution less than one time in four.
_INSIDE = frozenset("amod compound conj nmod nsubj obj obl".split())

#: Subjects of whom no report is made, or nobody.
_ASKED = frozenset("who which".split())
_NO_HOLDERS = frozenset("i it there you".split())


def is_noun(view: View, hit: Hit) -> bool:
    """Whether the tree has a verb cue as a noun or an adjective inside a phrase: "the attacks on"."""
    word = view.words[hit.verb]
    return word.tag in ("NOUN", "ADJ") and word.relation.partition(":")[0] in _INSIDE


def clauses_by_tree(view: View, others: Sequence[FoundAttribution]) -> list[FoundAttribution]:
    """Verbs with a subject and a clause of their own, outside quotation marks and what others attribute."""
    if not view.words or not view.words[0].tag:
        return []
    children: dict[int, list[int]] = {}
    for index, word in enumerate(view.words):
        children.setdefault(word.head, []).append(index)
    found = []
    for index, word in enumerate(view.words):
        if word.tag != "VERB" or view.quoted[index] or is_claimed(view.chars(index, index + 1), others):
            continue
        related = {view.words[child].relation: child for child in reversed(children.get(index, []))}
        subject, clause = related.get("nsubj"), related.get("ccomp")
        if subject is None or clause is None or view.quoted[subject] or view.norms[subject] in _NO_HOLDERS:
            continue
        source, content = _span(children, subject), _trimmed(view, _span(children, clause))
        if source[0] <= index < source[1] or content[0] <= index < content[1]:
            continue
        if befalls_at_end(view, source[0], index) or is_supposed(view, source[0]) or view.norms[source[0]] in _ASKED:
            continue
        first = min([index, *(at for at in children.get(index, []) if _is_of_group(view, at, source[1], index))])
        cue = _cue(view.lemmas[index])
        place = view.chars(first, index + 1)
        is_negated = any(norm in NEGATIONS for norm in view.norms[first:index])
        denied = cue.denied != (is_negated != says_of_none(view, Subject(*source)))
        found.append(FoundAttribution(view.chars(*source), place, (view.chars(*content),), cue, cue.force, denied))
    return found


def _cue(lemma: str) -> Cue:
    """The cue a verb is: that of the table where it has the verb, else one that says."""
    known = next((cue for cue in verb_cues().get(lemma, ()) if len(cue.lemmas) == 1), None)
    force, denied = (known.force, known.denied) if known and ladder_of(known.force) == "so" else (Force.SAYS, False)
    return Cue((lemma,), Frame.THINK, force, denied)


def _is_of_group(view: View, child: int, subject_end: int, verb: int) -> bool:
    return subject_end <= child < verb and view.words[child].relation in ("aux", "aux:pass", "advmod")


def _span(children: dict[int, list[int]], root: int) -> tuple[int, int]:
    """The words under a word and itself, half-open."""
    seen, left = {root}, [root]
    while left:
        for child in children.get(left.pop(), []):
            if child not in seen:
                seen.add(child)
                left.append(child)
    return min(seen), max(seen) + 1


def _trimmed(view: View, span: tuple[int, int]) -> tuple[int, int]:
    first, last = span
    while last > first + 1 and view.is_sign(last - 1) and not view.quoted[last - 1]:
        last -= 1
    return first, last
