"""What befell those whom a count before a figure counts: "[the number of people killed] in the blast rose to".

Refuses: whose any other figure is (subjects.py).
"""

from collections.abc import Sequence

from service.extraction.counting.chains import CHAINING, head_of_chain
from service.extraction.counting.grammar import FATES, IRREGULAR, RELATIVE
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import MOVEMENTS, telling_lemma
from service.extraction.counting.subjects import REACH, before_verbs, is_time, opening_of
from service.extraction.numerals.numerals import MULTIPLES
from service.extraction.numerals.word_forms import LEMMAS, NORM, TEXT, WordForm

#: Nouns that count what stands behind their "of", in lemmas, and verbs that say how such a count stands.
COUNTS = frozenset("count number proportion share tally total".split())
STANDING_AT = (
    MOVEMENTS | MULTIPLES | frozenset("are be come estimate go has hit is number pass put reach remain stay".split())
)
#: Words of a whole verb, and verbs of the count's own: neither is what befell those it counts.
HELPING = frozenset("am are can could did do does had has have is may might must shall should was were will".split())
OWN = (
    MOVEMENTS | MULTIPLES | frozenset("go hover peak reach remain stabilise stabilize stay vary".split())
) - frozenset("cut fell lose lost shed slash".split())  # which are done to what is counted: "jobs lost in"
#: Verbs that take a count to a figure, in lemmas, and the words between: "brought the number of people hurt to".
TAKING = frozenset("bring cut estimate lift lower place push put raise reduce revise take".split())
TAKEN_TO = frozenset("above at beyond by from past to".split())
#: Words that end what befell somebody, besides fates: "trapped underground", "laid off by".
ENDING = frozenset("abroad aground offshore overseas underground".split())
PARTICLES = frozenset("away down off out up".split())
#: What befalls those who are counted in one event, by what it is told under: only a place's name goes with it.
BEFALLING = frozenset(
    """arrest cancel cancell charge damage destroy detain displace evacuate hurt kill lost miss missing rescue
    shut strand trap""".split()
)
#: Prepositions by which anything else goes on to what it is: "enrolled in schools", "waiting for surgery".
GOING_ON = (CHAINING - {"by", "per"}) | {"against"}


def count_before(words: Sequence[WordForm], chunks: Chunks, first: int) -> Phrase | None:
    """The count with what befell those it counts, without where or by whom; None where no such count stands.

    The verb before the figure is the count's own, "[the number of people killed] in the blast rose to", or what befell
    them where somebody takes the count to the figure, "brought [the number of people killed] to".
    """
    verb = chunks.tags.rfind("V", max(0, first - REACH), first)
    if verb < 0 or COUNTS.isdisjoint(map(LEMMAS.__getitem__, map(NORM, words[:verb]))):
        return None
    if ";" in map(TEXT, words[verb:first]):
        return None
    lead = first - 1
    while lead > verb and chunks.tags[lead] in "DA":
        lead -= 1
    if words[lead].norm in TAKEN_TO and (count := _count_with_deed(words, chunks, verb)):
        at = count.first - 1
        while at > 0 and chunks.tags[at] in "DA":
            at -= 1
        return count if at >= 0 and words[at].lemma in TAKING else None
    back = before_verbs(words, chunks, verb)
    if not any(word.lemma in STANDING_AT or word.norm in STANDING_AT for word in words[back + 1 : verb + 1]):
        return None
    for at in range(verb - 1, back, -1):  # "[the number of people killed] has risen to"
        if chunks.tags[at] == "V" and (count := _count_with_deed(words, chunks, at)):
            return count
    if back > 0 and words[back].text == "," and (opened := opening_of(words, back)):
        back = opened - 1  # "arrested in Osby, police said, rose to"
    while back > 0:
        while back > 0 and (chunks.tags[back] in "NDPAF" or chunks.phrase_at[back] or _is_led_on(words, back)):
            back -= 1
        if chunks.tags[back] != "V":
            return None
        if count := _count_with_deed(words, chunks, back):
            return count
        back = before_verbs(words, chunks, back)  # "killed in a town hit by floods"
    return None


def _is_led_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether a cause or an amount is told by words[at] without a verb: "closed because of heat", "more than 12"."""
    is_cause = words[at].norm == "because" and at + 1 < len(words) and words[at + 1].norm == "of"
    return is_cause or words[at].norm == "than"


def _count_with_deed(words: Sequence[WordForm], chunks: Chunks, verb: int) -> Phrase | None:
    """The count that a participle or a short clause ending at words[verb] says more of: "number of people killed"."""
    at = before_verbs(words, chunks, verb)
    if at > 2 and words[at].norm in ("and", "or") and chunks.tags[at - 1] == "V":
        at = before_verbs(words, chunks, at - 1)  # "killed or injured"
    deed, end = words[verb], verb + 1
    if at < 1 or deed.lemma in OWN or deed.norm in OWN or deed.norm in HELPING:
        return None
    is_clause = words[at].norm in RELATIVE and words[at - 1].text != ","
    if not is_clause:
        if any(word.norm in HELPING for word in words[at + 1 : end]):
            return None
        if not (deed.norm.endswith(("ed", "ing")) or deed.norm in IRREGULAR or deed.norm in FATES):
            return None
    behind = words[end].norm if end < len(words) else ""
    if behind in FATES | ENDING or (behind in PARTICLES and chunks.tags[end + 1 : end + 2] in ("P", "V")):
        end += 1
    elif behind and chunks.tags[end] in "DN":
        if not is_clause and not deed.norm.endswith("ing"):
            return None  # "the number of complaints worried the mayor"
        while end < len(words) and chunks.tags[end] == "D":
            end += 1
        done_to = chunks.phrase_of(end)
        end = done_to.last if done_to else end
    if end < len(words) and words[end].norm in GOING_ON:
        start = end + 1
        while start < len(words) and chunks.tags[start] == "D":
            start += 1
        place = chunks.phrase_of(start)
        is_named = start < len(words) and words[start].text[0].isupper()
        if place and (is_named or telling_lemma(deed) not in BEFALLING) and not is_time(words, place):
            end = place.last
    at -= is_clause
    if words[at].norm == "those":
        is_count = at > 1 and words[at - 1].norm == "of" and words[at - 2].lemma in COUNTS
        return Phrase(at - 2, end) if is_count else None
    phrase = chunks.phrase_of(at)
    if phrase and not is_clause and words[at].lemma in COUNTS and phrase.last == at + 1:
        return Phrase(phrase.first, end)  # "the number killed has risen to"
    whole = head_of_chain(words, chunks, phrase) if phrase else None
    head = chunks.phrase_of(whole.first) if whole else None
    if head is None or words[head.last - 1].lemma not in COUNTS or words[head.last].norm != "of":
        return None
    return Phrase(head.first, end)
