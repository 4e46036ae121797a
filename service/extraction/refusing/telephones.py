"""Telephone numbers everybody knows, where the words around say that they are called: "dial 999", "the 911 operator".

Refuses: such digits where nothing of that stands around them: "the death toll rose to 112" counts.
"""

from collections.abc import Sequence

from service.extraction.numerals.numerals import DASHES
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.exactness.phrases import BEFORE

EMERGENCY = frozenset("101 111 112 211 311 511 911 999".split())

#: Of those, the ones whose calls are calls to them also in the plural: "911 calls", but "101 calls" are so many.
WORLDWIDE = frozenset({"911", "999"})

#: Verbs of calling right before the number, in lemmas, and nouns whose number it is.
CALLING = frozenset("call contact dial phone ring tell telephone text use".split())
WHOSE = frozenset("helpline hotline nhs number".split())
#: Verbs and nouns behind which "on", "to" or "via" leads to it, so many words before.
REACHING = frozenset("call caller contact information message phone reach report ring speak tell text".split())
LEADING = frozenset({"on", "through", "via"})
#: Verbs, as they stand, behind which "at" does: "can reach the city at 311".
AT = frozenset("call contact phone reach".split())
FAR_REACHING = 7
#: Nouns that "to" leads to it from, in lemmas.
CALLED_TO = frozenset("call caller message text".split())
#: What the service behind such a number is made of, in lemmas.
OF_SERVICE = frozenset(
    """app call caller centre center dispatch dispatcher emergency handler helpline hotline line message number
    operator recording service system tape text transcript""".split()
)
#: What joins two of them: "dial 999 or 112".
JOINING = frozenset({"and", "or", "/", ","})
#: The last words of what says how exact a number is, behind which it counts.
COUNTING = frozenset(phrase.split()[-1] for phrase in BEFORE) - {"at", "of", "to"} | {"all", "total"}
OF_COUNTS = frozenset("average excess maximum minimum record total".split())


def is_called(words: Sequence[WordForm], at: int, *, is_counted: bool) -> bool:
    """Whether digits at words[at] are a telephone number that is called, or whose service is spoken of.

    is_counted: whether something that could be counted follows, behind which only what is of the service makes it one.
    """
    if words[at].text not in EMERGENCY:
        return False
    before = words[at - 1].norm if at else ""
    if before in COUNTING or (before == "of" and at > 1 and words[at - 2].norm in OF_COUNTS):
        return False
    if _is_of_service(words, at) or (at > 0 and not is_counted and _is_led(words, at)):
        return True
    return [word.norm for word in words[at + 1 : at + 3]] in (["was", "called"], ["was", "dialled"], ["was", "rung"])


def _is_of_service(words: Sequence[WordForm], at: int) -> bool:
    after = at + 1
    if after < len(words) and words[after].text in DASHES:
        after += 1
    if after >= len(words) or words[after].lemma not in OF_SERVICE:
        return False
    is_plural = words[after].norm != words[after].lemma
    return not is_plural or words[at].text in WORLDWIDE


def _is_led(words: Sequence[WordForm], at: int) -> bool:
    """Whether what stands before it says that it is called: "call NHS 111", "contact police on 101"."""
    lead = at - 1
    while lead > 1 and words[lead].norm in JOINING and words[lead - 1].text in EMERGENCY:
        lead -= 2
    before = words[lead]
    if before.text == ":" and lead:
        before = words[lead - 1]
    if before.lemma in CALLING or before.norm in WHOSE:
        return True
    if before.norm == "to":
        return lead > 0 and words[lead - 1].lemma in CALLED_TO
    near = words[max(0, lead - FAR_REACHING) : lead]
    if before.norm == "at":
        return any(word.norm in AT for word in near)
    return before.norm in LEADING and any(word.lemma in REACHING for word in near)
