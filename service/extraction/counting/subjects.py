"""Whose figure it is: the subject of the clause a figure stands in, with the phrases that belong to it.

Refuses: the noun phrase behind a figure (counted.py).
"""

from collections.abc import Sequence

from service.extraction.counting.chains import CHAINING, head_of_chain
from service.extraction.counting.grammar import LINKING_VERBS, RELATIVE, TIMES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.word_forms import WordForm

#: Verbs of where something comes to, in lemmas: "lost 1.1% to end at 1,334".
ENDING = frozenset("become close end finish hit land reach remain settle sit stand trade".split())
#: Adjectives that stand before a number and belong to what it counts.
LEADING = frozenset(
    """additional average big combined estimated extra final first following further initial last mere net new next
    other past previous recent record remaining sharp top total""".split()
)
#: What people and homes are told to be without.
LACKED = frozenset(
    """access benefits care cover electricity food fuel gas heat heating homes housing income insurance internet jobs
    papers pay permits phones power reliable running safe sanitation service shelter supplies supply toilets visas water
    work""".split()
)
#: Words of a time or a run of times: "for the fifth week running".
ORDINALS = frozenset(
    """consecutive eighth fifth first fourth ninth row running second seventh sixth straight successive tenth
    third""".split()
)
OF_TIMES = frozenset("financial fiscal half same this".split())
#: All of those.
TIMELY = TIMES | LEADING | ORDINALS | OF_TIMES
OF_A_TIME = frozenset({"for", "in"})
#: Pronouns that, behind a verb, are who that verb was said of.
ANAPHORS = frozenset("he it she they".split())
#: Those of them that are no body and no thing.
PERSONS = frozenset({"he", "she"})
#: Pronouns of nobody in particular, which no figure is of.
NOBODY = frozenset("nobody somebody someone anybody anyone nothing something".split())
#: Verbs whose object does not do what "to" behind it leads to, in lemmas: "used the break to get in shape", or has not
#: done it yet: "asked the judge to dismiss three of the seven charges".
USING = frozenset(
    """abandon ask break buy close cut delay drop end leave lift miss open overcome quit raise sell skip suspend take
    use win withdraw""".split()
)
#: Pronouns behind a preposition, and verbs of what something comes to for somebody, in lemmas: "cost me £150".
OBJECTS = frozenset("her him it them us".split())
COSTING = frozenset({"cost", "take"})
#: Conjunctions right behind which a clause begins, and those of them behind which only a subject's verb shows it.
OPENING = frozenset({"that"})
SUBORDINATE = frozenset("although as because if though unless when where whereas whether while".split())
#: Verbs behind which a clause may begin without "that", in lemmas: what stands behind them is never what they are done
#: to; and those that may also be done to something, behind which an auxiliary has to show it.
SAYING = frozenset("argue believe fear hope insist reckon say suggest think warn".split())
REPORTING = frozenset(
    """add announce claim confirm discover estimate expect find forecast hear know learn note predict report reveal show
    understand""".split()
)
#: Both.
TELLING = SAYING | REPORTING
#: What shows a clause to be whole, besides verbs that link.
FINITE = frozenset("came could died fled had has have left may might must said should was went were will would".split())
#: Verbs of many behind "which".
OF_MANY = frozenset("are begin cost have make range sell start total were".split())
#: Participles without -ed of what is done to something.
PARTICIPLES = frozenset(
    """bought brought built caught dealt drawn given held kept laid left lost made paid put sent set shown shot sold
    spent stolen taken thrown worn written""".split()
)
#: How far back from a figure its subject is looked for, in words.
REACH = 60


def opens_clause(words: Sequence[WordForm], chunks: Chunks, first: int, behind: int) -> bool:
    """Whether a figure is itself what its clause is about, and the verb before it tells of it: "said [12] had died".

    behind: where what it counts ends.
    """
    at = first - 1
    while at > 0 and chunks.tags[at] in "DA" and words[at].norm not in OPENING:
        at -= 1
    if at < 0:
        return False
    word = words[at]
    while behind < len(words) and chunks.tags[behind] == "A":
        behind += 1
    is_done = behind < len(words) and chunks.tags[behind] == "V"
    if word.norm in OPENING:
        return at > 0 and (is_done or chunks.tags[at - 1] == "V")
    if word.norm in SUBORDINATE:
        return is_done
    if chunks.tags[at] != "V":
        return False
    return word.lemma in SAYING or (word.lemma in REPORTING and is_done and words[behind].norm in FINITE)


def subject_of(words: Sequence[WordForm], chunks: Chunks, first: int) -> Phrase | None:
    """The subject of the clause a figure stands in, with what belongs to it, or None when it is a pronoun."""
    at = first - 1
    stop = max(-1, first - REACH)
    seen_verb = is_passed = False
    tags = chunks.tags
    while at > stop:
        tag = tags[at]
        if tag == "V":
            seen_verb = True
            at = before_verbs(words, chunks, at)
            if at < 0:
                return None
            verb = chunks.tags.find("V", at + 1)
            tag = chunks.tags[at]
            if tag == "R" and words[at].norm in PERSONS and at > 1 and chunks.tags[at - 1] == "V":
                return None  # "Lind said he took 14 million" counts no Lind
            if tag == "R" and words[at].norm in ANAPHORS and at > 1 and chunks.tags[at - 1] in "CV":
                at -= 1  # "the company said it has 1,000 customers"
                is_passed = True
                continue
            if tag == "R":
                chained = at > 1 and words[at].norm in OBJECTS and words[verb - 1].norm != "to"
                phrase = chunks.phrase_of(at - 2) if chained and words[at - 1].norm in CHAINING else None
                return head_of_chain(words, chunks, phrase) if phrase else None  # "the voltage across it was 5 volts"
            if tag == "F" and words[at + 1].norm == "to" and words[at + 2].lemma in ENDING:
                at = _before_figure(chunks, at)  # "the index lost 1.1% to end at 1,334"
                continue
            if tag in "NF":
                phrase = chunks.phrase_of(at)
                if phrase and is_time(words, phrase):
                    at = phrase.first - 1
                    whole = None if words[verb].norm.endswith("ing") else _before_time(words, chunks, at)
                    if whole:
                        return head_of_chain(words, chunks, whole)  # "profit for the half slipped to"
                    continue
                if phrase and words[phrase.first].norm in NOBODY:
                    return None
                if phrase and words[verb - 1].norm == "to" and (back := _before_object(words, chunks, phrase)) >= 0:
                    at = back  # "he used the break to get in shape, dropping to 80 kg"
                    continue
                if phrase and not is_passed and (whole := _before_relative(words, chunks, phrase, verb)):
                    return whole
                return head_of_chain(words, chunks, phrase) if phrase else _chain_over_figure(words, chunks, at)
            if tag == "C" and words[at].norm in ("that", "which", "who", "whom", "whose"):
                back = at - 1
                while back > stop and chunks.tags[back] in "S":
                    back -= 1
                phrase = chunks.phrase_of(back)
                return _agreeing(words, chunks, phrase, words[verb]) if phrase and words[at].norm == "which" else phrase
            if words[at].text in ",)":
                opened = opening_of(words, at)
                phrase = chunks.phrase_of(opened - 1) if opened > 0 else None
                if phrase and (opened == 0 or at - opened < 14):
                    return head_of_chain(words, chunks, phrase)
            at -= 1
            continue
        norm = words[at].norm
        if not seen_verb and norm in OPENING and at > 0 and tags[at - 1] in "VA":
            return None  # "reported on Thursday that the 30-year rate rose": it is in what that clause is about
        if tag == "R" and not seen_verb and at == first - 1 and not (at > 0 and words[at - 1].lemma in COSTING):
            return None
        if norm == ";":
            break
        at -= 1
    return _first_phrase(words, chunks, max(0, stop), first)


def _agreeing(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, verb: WordForm) -> Phrase:
    """The noun before "which", or what that belongs to where the verb is of many: "[fees] for it, which start"."""
    if verb.norm not in OF_MANY or words[phrase.last - 1].norm.endswith("s"):
        return phrase
    whole = head_of_chain(words, chunks, phrase)
    head = chunks.phrase_of(whole.first)
    return whole if head and words[head.last - 1].norm.endswith("s") else phrase


def _before_object(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase) -> int:
    """Where the verb stands whose object the phrase is, and that makes nobody do anything; -1 for none."""
    at = phrase.first - 1
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    is_object = at > 0 and chunks.tags[at] == "V" and words[at].norm not in LINKING_VERBS
    return at if is_object and words[at].lemma in USING else -1


def _before_time(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """What a time that begins behind words[at] is told of, right before the verb: "[profit] for the half rose"."""
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    return chunks.phrase_of(at - 1) if at > 0 and words[at].norm in OF_A_TIME else None


def _before_relative(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, verb: int) -> Phrase | None:
    """Who a clause that ends with the phrase says more of: "[patients] who took the pill"; None where it is none.

    verb: where the verb behind the phrase stands.
    """
    at = phrase.first - 1
    while at >= 0 and chunks.tags[at] in "DAF":
        at -= 1
    is_led = at > 1 and chunks.tags[at - 2 : at + 1] == "NVP" and _is_done_to(words[at - 1])
    is_whole = words[verb - 1].norm != "to" and not words[verb].norm.endswith("ing")
    is_finite = words[at].norm == "by" or not _is_done_to(words[verb]) or "F" in chunks.tags[verb + 1 : verb + 3]
    if is_led and is_whole and is_finite:
        whole = chunks.phrase_of(at - 2)  # "the [money] raised by the fair was": two verbs, and nothing joins them
        return head_of_chain(words, chunks, whole) if whole else None
    if at > 0 and words[at].norm in RELATIVE and words[at - 1].text != "," and _is_done_by(words, chunks, verb):
        return chunks.phrase_of(at - 1)  # "the [firm] which Lund owns has a debt of"
    if at < 0 or chunks.tags[at] != "V" or words[at].lemma in TELLING:
        return None
    if is_whole and is_finite and _is_doing(words, chunks, at) and (whole := chunks.phrase_of(at - 1)):
        return head_of_chain(words, chunks, whole)  # "the [firm] employing 40 people closed 3 shops"
    while at >= 0 and chunks.tags[at] in "VA":
        at -= 1
    is_relative = at > 0 and words[at].norm in RELATIVE and words[at - 1].text != ","
    return chunks.phrase_of(at - 1) if is_relative else None


def _is_done_by(words: Sequence[WordForm], chunks: Chunks, verb: int) -> bool:
    """Whether two verbs without anything between stand there, the first of a clause that it ends: "Lund [owns has]"."""
    is_pair = chunks.tags[verb : verb + 2] == "VV" and words[verb].norm not in LINKING_VERBS
    return is_pair and words[verb + 1].norm in FINITE | LINKING_VERBS


def _goes_on_before(words: Sequence[WordForm], chunks: Chunks, at: int) -> bool:
    """Whether what ends in a figure goes on back from words[at]: "under the [age] of 30", "waiting more [than] 12"."""
    is_than = words[at].norm == "than" and chunks.tags[max(0, at - 2) : at] == "VA"
    return is_than or ends_age(words, chunks, at) or _is_doing(words, chunks, at)


def _is_doing(words: Sequence[WordForm], chunks: Chunks, at: int) -> bool:
    """Whether words[at] says what the noun right before it does: "patients [waiting] more than 12 weeks"."""
    return at > 0 and chunks.tags[at - 1 : at + 1] == "NV" and words[at].norm.endswith("ing")


def _is_done_to(word: WordForm) -> bool:
    """Whether a verb can be a participle that says what was done to the noun before it: "raised", not "said"."""
    return (word.norm.endswith("ed") or word.norm in PARTICIPLES) and word.lemma not in TELLING


def is_time(words: Sequence[WordForm], phrase: Phrase) -> bool:
    """Whether a phrase only says when, or only leads to a figure: "last quarter", "2019", "the remaining"."""
    return all(word.norm in TIMELY or word.is_number for word in words[phrase.first : phrase.last])


def _chain_over_figure(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """A subject that ends in a figure: "women aged 25 to 54", "customers with more than £5", "men earning £5"."""
    while at >= 0 and (chunks.tags[at] in "FSADP" or _goes_on_before(words, chunks, at)):
        at -= 1
    phrase = chunks.phrase_of(at)
    return head_of_chain(words, chunks, phrase) if phrase else None


def ends_age(words: Sequence[WordForm], chunks: Chunks, at: int) -> bool:
    """Whether words[at] only says that a figure is somebody's age: "voters under the [age] of 30"."""
    is_age = words[at].norm == "age" and at > 1 and at + 1 < len(words) and words[at + 1].norm == "of"
    return is_age and chunks.tags[at - 1] == "D" and chunks.tags[at - 2] == "P"


def before_verbs(words: Sequence[WordForm], chunks: Chunks, at: int) -> int:
    """The last word before a run of verbs, adverbs and "to": "[The fund] has been forecast to slow"."""
    while at >= 0 and (chunks.tags[at] in "VA" or words[at].norm in ("to", "n't", "not", "also", "only", "just")):
        at -= 1
    return at


def opening_of(words: Sequence[WordForm], at: int) -> int:
    """Where the aside that closes at words[at] opens: the comma or bracket before it."""
    sign = "(" if words[at].text == ")" else ","
    back = at - 1
    while back >= 0 and at - back < 25 and words[back].text != sign:
        back -= 1
    return back if back >= 0 and words[back].text == sign else 0


def _before_figure(chunks: Chunks, at: int) -> int:
    """The last word before the figure that ends with words[at]."""
    while at >= 0 and chunks.tags[at] == "F":
        at -= 1
    return at


def _first_phrase(words: Sequence[WordForm], chunks: Chunks, start: int, first: int) -> Phrase | None:
    """The noun phrase nearest before a figure that no verb goes with; times are none."""
    at = first - 1
    while at >= start:
        phrase = chunks.phrase_of(at)
        if phrase is None:
            at -= 1
            continue
        is_degree = phrase.first > 0 and words[phrase.first - 1].norm == "as" == words[min(phrase.last, first)].norm
        if not is_time(words, phrase) and not is_degree:  # "a pitch as [high] as 352"
            return head_of_chain(words, chunks, phrase)
        at = phrase.first - 1
    return None
