"""Lines and sentences that send their readers elsewhere, to a page, a list, an address or a telephone number.

Refuses: lines that are labels because the lines around them are (news/sisters.py).
"""

import re

from service.text.memory import remember_short

#: Sentences of which it is remembered.
SENTENCES_REMEMBERED = 8_192

#: First words of a link's label.
LABEL_VERBS = "|".join(
    """
    apply book call check claim click contact download find follow get learn listen pay read refer register report
    request search see share sign subscribe use view visit watch
    """.split()
)

#: What sends its readers on before it says anything.
_SENDS = re.compile(
    r"^find out (?:about|how|if|more|what|when|where|whether|which|who|why)\b"
    r"|^check (?:how|if|what|when|where|whether|which)\b[^.!?]*$"
    r"|^(?:check|enter|find|get|go|read|search|see|use|view|visit)\b[^.!?]{0,160}\b(?:and|to) find out (?:how|if|what"
    r"|when|where|whether|which|who|why)\b"
    r"|^you can (?:also )?(?:download|find|read|see|view) (?:a|an|further|more|our|the)(?: [\w-]+){0,2}"
    r" (?:details|guidance|information|lists?|maps?)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"^\[(?:" + LABEL_VERBS + r")\b[^\]]*\]"
    r"|^(?:related|read (?:more|next)|see also|more on this|sign up|subscribe|follow us|photo|picture|video)\b[^.]*$"
    r"|https?://|\bwww\.|\b(?:check|go to|see) (?:the|our) [^.]{0,60}\bweb ?(?:page|site)\b"
    r"|\bvisit(?:ing)? (?:\S+\.\S|our |the (?:\w+ )?(?:site|website|page))"
    r"|\(?\b\d{3}\)?[\s–-]*\d{3}\s?[–-]\s?\d{4}\b"
    r"|^(?:check|download|find|look up|see|view)\b[^.]{0,80} here[.!]?$|\b(?:are|is) listed (?:above|below)[.!]?$"
    r"|\b(?:details|form|guide|information|list|maps?|updates?)\b[^.]{0,60} available here[.!]?$"
    r"|\bwill be (?:posted|published|shown|updated) here[.!]?$",
    re.IGNORECASE,
)


def sends_on(sentence: str) -> bool:
    """Whether a line sends its readers on and says nothing itself: "Find out when tests are restarting"."""
    return _SENDS.match(sentence) is not None


@remember_short(SENTENCES_REMEMBERED)
def is_pointer(sentence: str) -> bool:
    """Whether a sentence sends its readers elsewhere.

    >>> is_pointer("Check your postcode to find out what tier you are in."), is_pointer("Check your brakes.")
    (True, False)
    """
    return sends_on(sentence) or bool(_POINTER.search(sentence))
