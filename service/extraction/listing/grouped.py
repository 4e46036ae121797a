"""Lists of what a group must, should or may do, each line without its subject: "Pupils in Wales:", "must wear a mask".

Such a line speaks as it would with whoever the list is for before it.
Refuses: how a sentence with its subject speaks (own_voice.py); lists of what is in force (listing/status.py).
"""

import re

from service.extraction.attribution.lexicon.grammar import AUXILIARIES, DETERMINERS, DO, PRONOUNS
from service.extraction.attribution.lexicon.publication import GROUPS
from service.extraction.own_voice import OwnVoice, find_own_voice
from service.text.memory import Memory
from service.text.reading import SentenceReading, read_sentence

#: Words that lead to what is said to a group, and name none: "Advice for visitors:", "Find out what pupils:".
_LEADING = (
    r"about|ask(?:ed|s)?|by|find|for|from|he|how|i|it|of|on|our|said|see|she|tells?|they|to|told|we|what|when|where|with"
    r"|you|your"
)
_GROUP = rf"(?:(?!(?:{_LEADING})\b)[\w’'-]+ ){{0,3}}?(?:{GROUPS})"
#: A line that names whom the lines below it bind: "Pupils and staff in Wales:", "Visitors aged over 18:".
_OPENS = re.compile(
    rf"{_GROUP}(?:(?:,| and|,? or) {_GROUP})*"
    r"(?: (?:aged|arriving|at|from|in|living|of|on|over|travelling|under|visiting|who|with|without|working)"
    r" [^:.;!?]{1,80})?:",
    re.IGNORECASE,
)

#: First words of such a line: helpers of verbs; not "do", which as often tells the readers.
_OPEN_RULE = (AUXILIARIES - DO | {"need", "needs"}) - {"been", "being", "be", "am", "had", "having", "was", "were"}
#: Second words that make a question of it, or something of its own: "can you travel", "are the best", "have a".
_ASKS = PRONOUNS | DETERMINERS | {"i", "he", "she", "they", "we", "you", "it", "there"}
FEWEST_WORDS = 3
#: Code points in which the first words stand.
LONGEST_OPENING = 60

#: Who stands for the group before such a line.
_STANDS_FOR = "People"


def opens_group_list(line: str) -> bool:
    """Whether a line names whom a list below it binds.

    >>> [opens_group_list(line) for line in ("Pupils in Wales:", "In Wales:", "Advice for visitors:", "Pupils")]
    [True, False, False, False]
    """
    return _OPENS.fullmatch(line) is not None


def is_of_group(line: str) -> bool:
    """Whether a line may be a rule of such a list: it opens in small letters with a helper of a verb.

    >>> [is_of_group(line) for line in ("must wear a mask", "should it close", "Masks in class", "can")]
    [True, False, False, False]
    """
    words = line[:LONGEST_OPENING].replace("’", "'").split()
    return len(words) >= FEWEST_WORDS and words[0] in _OPEN_RULE and words[1].strip(",") not in _ASKS


def in_group_list(reading: SentenceReading, kind: str, memory: Memory) -> OwnVoice | None:
    """How a line of such a list speaks, which is what it would say with its subject; None where it is no such line."""
    if not is_of_group(reading.text):
        return None
    return memory.recall(
        f"own voice of a group {kind}",
        reading.text,
        lambda text: find_own_voice(read_sentence(f"{_STANDS_FOR} {text}"), kind),
    )
