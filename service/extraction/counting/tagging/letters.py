"""The letters that words get, and the words that belong to no noun phrase.

Refuses: which word gets which (tags.py).
"""

from service.extraction.counting.grammar import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS

#: noun or adjective, verb, preposition, conjunction, pronoun, determiner, adverb, figure, sign
NOUN, VERB, PREPOSITION, CONJUNCTION, PRONOUN, DETERMINER, ADVERB, FIGURE, SIGN = "NVPCRDAFS"
#: Words with which no noun phrase begins that has no determiner.
OPEN = frozenset((*DETERMINERS, *PREPOSITIONS, *PRONOUNS, *ADVERBS, *CONJUNCTIONS))
#: Verbs of being.
BEING = frozenset("are is was were".split())
#: Words in -ly that are nouns, adjectives or verbs.
NOT_ADVERBS = frozenset(
    """anomaly apply assembly bully burly butterfly costly deadly disorderly early elderly family friendly ghastly
    grisly homily italy jelly july lively lonely lovely monopoly monthly rally reply sickly silly smelly stately supply
    ugly unfriendly unruly""".split()
)
