"""Who tells of a figure and is not what it counts: "police [estimated] 500".

Refuses: who is quoted (attribution), which is another question.
"""

from collections.abc import Sequence

from service.extraction.counting.phrases import Phrase
from service.extraction.numerals.word_forms import WordForm

#: Who tells of a figure and is not what it counts, in lemmas.
SOURCES = frozenset(
    """analyst authority department economist expert ministry official police report researcher source
    spokesman spokesperson spokeswoman study survey""".split()
)
#: Who else may, and has figures of its own.
TELLERS = SOURCES | frozenset(
    """agency campaigner chief council doctor government governor mayor minister observer organiser organizer pollster
    president rescuer scientist union witness""".split()
)
#: What they do, in lemmas.
TELLING = frozenset(
    "add announce believe claim confirm estimate expect forecast predict reckon report say suggest think warn".split()
)


def is_told_by(words: Sequence[WordForm], subject: Phrase) -> bool:
    """Whether somebody tells of the figure: "police [estimated]", "organisers reckon"."""
    at = subject.last - (subject.last - subject.first > 1 and words[subject.last - 1].lemma in TELLING)
    return at < len(words) and words[at - 1].lemma in TELLERS and words[at].lemma in TELLING
