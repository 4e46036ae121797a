"""The letter of each word of a sentence: noun or adjective, verb, preposition and so on, by word lists and endings.

Refuses: cutting into phrases (phrases.py); anything that needs a parser.
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import (
    ACRONYMS,
    ADVERBIALS,
    ADVERBS,
    AVERAGING,
    CONJUNCTIONS,
    CONTRACTED,
    DEEDS_IN_ING,
    DETERMINERS,
    DOING,
    DOUBTFUL,
    IRREGULAR,
    LEAVING,
    LINKING_VERBS,
    MANY,
    NAMING,
    PREPOSITIONS,
    PRONOUNS,
    TELLING_OF,
    VERBS,
)
from service.extraction.counting.tagging.degrees import LEADING, is_of_degree, says_who
from service.extraction.counting.tagging.letters import (
    ADVERB,
    BEING,
    CONJUNCTION,
    DETERMINER,
    FIGURE,
    NOT_ADVERBS,
    NOUN,
    PREPOSITION,
    PRONOUN,
    SIGN,
    VERB,
)
from service.extraction.counting.tagging.neighbours import (
    ARMED,
    goes_on,
    goes_on_with,
    is_adverbial,
    is_listed,
    is_many,
    is_one_amount,
    is_open,
    is_over,
    leads_amount,
    leads_to_amount,
    moves,
)
from service.extraction.counting.tagging.participles import ONLY_SAID_OF, is_counted_plural, says_which
from service.extraction.counting.tagging.plurals import BARE, DONE, is_done_by
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.word_forms import MOST_REMEMBERED, WordForm
from service.extraction.quantities.moving.objects import MOVED
from service.extraction.quantities.trends import MOVEMENT
from service.text.words import LONGEST_WORD, SAME_SIGN, lemma_of

#: The letter of every word of the closed classes.
CLOSED = {
    **dict.fromkeys(ADVERBS, ADVERB),
    **dict.fromkeys(PREPOSITIONS, PREPOSITION),
    **dict.fromkeys(PRONOUNS | CONTRACTED, PRONOUN),
    **dict.fromkeys(DETERMINERS, DETERMINER),
    **dict.fromkeys(CONJUNCTIONS, CONJUNCTION),
    **dict.fromkeys(LINKING_VERBS, VERB),
}
#: How often something runs, before what does: "24 daily flights"; elsewhere an adverb.
REGULAR = frozenset("daily monthly nightly weekly yearly".split())
#: Of those, words whose letter hangs on what stands before them.
NEIGHBOURED = frozenset("age away can may that will".split()) | NAMING | REGULAR
#: Adverbs that are adjectives before a noun: "28 per cent of likely voters".
MANNERLY = frozenset({"likely"})
#: Words that stand before "than" and the figure it leads to: "profit more than doubled".
COMPARED = frozenset({"less", "more"})
#: What is played away from home, in lemmas.
PLAYED = frozenset("day defeat draw end fan fixture form game goal leg loss match side support ticket win".split())
#: The verb of prices, a noun elsewhere, and words that stand between it and its figure.
PRICING = frozenset({"cost", "costs"})
NEARLY = frozenset("about almost around at between just less more nearly over roughly under up".split())
#: Kinds of leave from work.
LEAVES = frozenset(
    "annual bereavement compassionate family maternity medical paid parental paternity sick unpaid".split()
)
#: Determiners that nobody is: "the cut", but "those cut".
ARTICLED = frozenset("a an another any her his its our that the their this".split())
#: Verbs that are nouns as well, and those that stand behind a noun and behind no bare verb.
NAMED = frozenset("climb feature help hire pay play post push travel walk win".split())
#: What is a verb behind a noun and before such a word: "accounts for", "amount to".
ACCOUNTING = {"account": "for", "accounts": "for", "amount": "to", "amounts": "to"}
#: Words right behind a noun of LINKING_VERBS that show it to be one: "support for", "the impact is".
NAMED_BY = BEING | frozenset({"for", "has", "on"})
#: Pronouns right behind which a verb stands.
WHO = frozenset({"which", "who"})
#: Verbs behind which a clause begins without "that", in lemmas, and what shows its first word to be its subject.
SAYING = frozenset("argue believe claim estimate expect fear hope insist say think warn".split())
AUXILIARIES = BEING | frozenset("can could had has have may might must shall should will would".split())
#: Words behind which "-ing" and a figure tell what was done: "after touching 131p".
DOING_SO = frozenset(", after before besides by despite since when while without".split())
#: Words that more than their neighbours' letters decides; of the others only whether they are verbs is asked.
SET_APART = frozenset((*CLOSED, *NAMING, *COMPARED, *REGULAR, *ADVERBIALS, *MANNERLY, "'s", "age", "away", "worth"))


class _Settled(dict[str, str]):
    """The letter of each word that was met, as it is written; overlong words are not kept."""

    def __missing__(self, text: str) -> str:
        letter = NOUN if text in ACRONYMS else _settled(text.translate(SAME_SIGN).lower())
        if len(text) <= LONGEST_WORD:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[text] = letter
        return letter


SETTLED = _Settled()


def _settled(norm: str) -> str:
    """The letter of a word that has the same one everywhere; "" where its neighbours decide."""
    if norm in CLOSED:
        return "" if norm in NEIGHBOURED else CLOSED[norm]
    if norm in ("worth", "'s") or norm in ADVERBIALS or norm in COMPARED or norm in MANNERLY:
        return ""
    if not (norm[0].isalnum() or norm[1:2].isalpha()):
        return SIGN
    if norm.endswith("ly") and len(norm) > 4 and norm not in NOT_ADVERBS:
        return ADVERB
    forms = {norm, lemma_of(norm), norm[:-1] if norm.endswith("s") else norm}
    verbal = (
        norm.endswith(("ing", "ed"))
        or norm in ACCOUNTING
        or norm in IRREGULAR
        or norm in DOUBTFUL
        or norm in BARE
        or not VERBS.isdisjoint(forms)
    )
    return "" if verbal else NOUN


def tag_of(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> str:
    word = words[at]
    norm = word.norm
    before = tags[at - 1] if at else ""
    is_told = at > 0 and words[at - 1].norm in AVERAGING and _is_averaged(words, at, tags)
    if norm not in SET_APART:
        return NOUN if is_told or not _is_verb(words, at, tags) else VERB
    closed = CLOSED.get(norm)
    if norm in NAMING and (before in ("", "C", "D", "P")) and at + 1 < len(words) and words[at + 1].norm in NAMED_BY:
        return NOUN  # "Support for it is 40 per cent"
    if norm in NAMING and (
        (before == NOUN and words[at - 1].norm.endswith("'s")) or (before == FIGURE and norm == "head")
    ):
        return NOUN  # "Labour's support fell", "6,200 head of cattle"
    if norm in NAMING and before in (DETERMINER, NOUN) and at + 1 < len(words) and words[at + 1].norm == "of":
        return NOUN  # "along a stretch of 40 miles"
    if norm == "age" and not (at + 1 < len(words) and words[at + 1].is_number):
        return NOUN  # "the pension age", but "children age 12"
    if is_told and closed is None:
        return NOUN  # "the average wait is"
    if norm in MANNERLY:
        return NOUN if before in (FIGURE, PREPOSITION) and says_who(words, at + 1) else ADVERB
    if norm in COMPARED:
        return ADVERB if at + 1 < len(words) and words[at + 1].norm == "than" else NOUN
    if norm in REGULAR and before == FIGURE and goes_on(words, at + 1):
        return NOUN  # "24 daily flights", not "24 daily"
    if norm in REGULAR and before == DETERMINER and at + 1 < len(words) and goes_on_with(words[at + 1]):
        return NOUN  # "the daily limit", not "a daily 40"
    if norm == "away" and at + 1 < len(words) and words[at + 1].lemma in PLAYED:
        return NOUN  # "15 away matches"
    if norm in ADVERBIALS and is_adverbial(words, at):
        return ADVERB
    if closed is not None:
        if closed == VERB and norm in ("may", "will", "can") and word.text[0].isupper() and at:
            return NOUN
        return DETERMINER if norm == "that" and before and before in "PV" and at + 1 < len(words) else closed
    if norm == "worth" and at + 1 < len(words) and words[at + 1].norm != "of":
        return PREPOSITION  # "a market worth $2 billion", but "a net worth of"
    if norm == "'s":
        return NOUN if before == NOUN else SIGN
    return VERB if _is_verb(words, at, tags) else NOUN


def _is_averaged(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether words[at], behind "average" or the like, is what that is of: "the average [wait] is"."""
    return (at < len(words) - 1 and words[at + 1].norm in BEING) or (at > 1 and tags[at - 2] == DETERMINER)


def _is_verb(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    before = tags[at - 1] if at else ""
    word = words[at]
    norm = word.norm
    if not norm.isalpha() or (word.text[0].isupper() and at and not word.text.isupper()):
        return False
    earlier = words[at - 1].norm if at else ""
    if earlier in ("over", "under") and at > 2 and tags[at - 3 : at - 1] == [FIGURE, CONJUNCTION]:
        before = FIGURE  # "people aged 60 and over died"
    after = words[at + 1] if at + 1 < len(words) else None
    if norm in PRICING and after is not None and (after.is_number or after.text in MONEY_SIGNS or after.norm in NEARLY):
        return before not in ("D", "P")  # "a litre now costs 136p"
    if (norm == "leave" and earlier in LEAVES) or (norm == "forces" and earlier in ARMED):
        return False  # "12 weeks of unpaid leave", "a special forces team"
    if before == NOUN and norm in DONE and is_done_by(words, at, tags):
        return True  # "30,000 emails containing secrets"
    is_irregular = norm in IRREGULAR
    if after is not None and after.norm == "of" and word.lemma not in TELLING_OF:
        is_base = norm == word.lemma and not is_irregular
        if norm.endswith("s") or is_base:
            return False  # "fell short of estimates of", "the upper estimate of"
    if before == FIGURE:
        if words[at - 1].is_number and norm.endswith("s") and not is_irregular:
            return False  # "40 arrests"
        if earlier in ("one", "single"):
            return False  # "not one arrest has been made"
        if norm in MOVEMENT and after is not None and after.norm in ("in", "of"):
            return False  # "a 4 per cent cut in rents"
        if not is_irregular and not norm.endswith("ed") and is_one_amount(words, at, tags):
            return False  # "a 5.5 per cent pay claim"
        if (norm in ONLY_SAID_OF or norm.endswith("ed")) and says_which(words, at, tags):
            return False  # "11 trapped miners"
    if earlier in LEADING and is_of_degree(words, at, tags):
        return False  # "the two most experienced experts", "12 newly built ships"
    if norm == "cut" and before == DETERMINER and earlier in ARTICLED:
        return False  # "announced a cut in its rate to"
    if before == NOUN and norm.endswith("s") and is_counted_plural(words, at, tags):
        return False  # "five hard drives"
    if is_irregular and earlier == "of" and not is_open(after):
        return False  # "six months of paid leave", "12 tonnes of stolen copper"
    if is_irregular:
        return before not in ("D", "P") or norm not in DOUBTFUL
    if earlier == "to" or (
        before == "V"
        and earlier in LINKING_VERBS
        and earlier not in ("has", "have", "had", "was", "is", "are", "were", "be", "been", "being")
    ):
        return word.lemma in VERBS or norm in VERBS
    if norm.endswith("ing"):
        if earlier in DOING_SO and after is not None and after.norm in ARTICLED and word.lemma in MOVED:
            return True  # ", cutting its output by 15 per cent"
        if before == "V" and earlier in LINKING_VERBS:
            return True
        if norm in DEEDS_IN_ING and before == VERB and words[at - 1].lemma in MOVED:
            return False  # "cut spending on roads by 4 per cent"
        if norm in DEEDS_IN_ING and tags[max(0, at - 2) : at] == [PREPOSITION, NOUN] and not is_many(words[at - 1]):
            return False  # "20 per cent of personal spending"
        return (
            (word.lemma in VERBS or norm[:-3] in VERBS or norm[:-3] + "e" in VERBS)
            and before != "D"
            and (after is None or is_open(after) or tags[at + 1] == FIGURE or after.norm in NEARLY)  # "wounding six"
        ) or (earlier in DOING_SO and after is not None and (tags[at + 1] == FIGURE or after.norm in NEARLY))
    if before == FIGURE and norm.startswith("un") and norm.endswith("ed") and not is_open(after):
        return False  # "three unexploded shells"
    if norm.endswith("ed"):
        if leads_amount(words, at, tags):
            return False
        if len(norm) > 4 and word.lemma != norm:
            return before not in ("D", "P", "") or is_open(after)
    if norm in ACCOUNTING and after is not None and after.norm == ACCOUNTING[norm]:
        return before in (NOUN, ADVERB)  # "China accounts for 60 per cent", "debt now amounts to"
    if norm in ("need", "needs") and before == "N" and (earlier in MANY or earlier.endswith("s")):
        return True
    if before == NOUN and norm.endswith("s") and after is not None and (moves(after) or is_over(words, at)):
        return False  # "wheat exports reached", "wheat exports to Norland rose"
    if norm in ("range", "ranges") and after is not None and after.norm == "from":
        return before not in ("D", "P")  # "fees, which range from 1 to 2 per cent"
    if norm in DOUBTFUL:
        if earlier in WHO and at > 1 and tags[at - 2] != PREPOSITION and leads_to_amount(at, tags):
            return True  # "tickets, which start at £45"
        if before == "C" and norm.endswith("s") and after is not None and tags[at + 1] == FIGURE:
            return earlier == "and" and VERB in tags[:at] and not is_listed(words, at)  # "and offers 536 hp"
        if before == FIGURE and norm in DOING and words[at - 1].is_number and is_open(after):
            return True  # "350 work in the plant", not "350 work permits"
        if before == "R" or (before == "V" and earlier in LINKING_VERBS and norm in LEAVING):
            return True
        plural = earlier.endswith("s") and before == "N"
        is_bare = "'" not in earlier and norm == word.lemma and not norm.endswith("ing")
        if plural and is_bare and after is not None and after.norm in ARTICLED and after.norm != "that":
            return True  # "1,400 lorries cross the bridge"
        return (plural and norm in LEAVING) or (
            before == "N"
            and norm.endswith("s")
            and not plural
            and not earlier.endswith("ed")
            and after is not None
            and after.norm in DETERMINERS
        )
    is_led = before == VERB and words[at - 1].lemma in SAYING
    if is_led and norm.endswith("s") and after is not None and after.norm in AUXILIARIES:
        return False  # "the minister said repairs would cost"
    if norm in NAMED and before in ("N", "A") and after is not None and (after.text == "," or after.norm in BEING):
        return False  # "average pay, without tips, was"
    if word.lemma in VERBS or (norm.endswith("s") and norm[:-1] in VERBS):
        return before not in ("D", "P") and at > 0
    return False
