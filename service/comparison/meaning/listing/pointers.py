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
    r" (?:details|guidance|information|lists?|maps?)\b(?!.*, (?:although|because|but|where|which|while|who)\b)",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"^\[(?:" + LABEL_VERBS + r")\b[^\]]*\]"
    r"|^(?:related|read (?:more|next)|see also|more on this|sign up|subscribe|follow us)\b[^.]*$"
    r"|^(?:photo|picture|video)s?\b(?! (?:[\w’'-]+ ){0,9}?(?:are|captured|has|have|is|showed|shows?|was|were)\b)[^.]*$"
    r"|\b(?:check|go to|see) (?:the|our) [^.]{0,60}\bweb ?(?:page|site)\b"
    r"|\bvisit(?:ing)? (?:\S+\.\S|our (?!(?:city|country|town|village)\b)"
    r"|the (?:\w+ )?(?:page|website|web page|web site)|the (?:\w+ )?site\b(?! (?:are|has|is|was|were|will)\b))"
    r"|^(?:check|download|find|look up|see|view)\b[^.]{0,80} here[.!]?$|\b(?:are|is) listed (?:above|below)[.!]?$"
    r"|\b(?:details|form|guide|information|list|maps?|updates?)\b[^.]{0,60} available here[.!]?$"
    r"|\bwill be (?:posted|published|shown|updated) here[.!]?$",
    re.IGNORECASE,
)
#: An address or a telephone number, which leads elsewhere from wherever it stands.
_ADDRESS = re.compile(r"https?://|\bwww\.|\(?\b\d{3}\)?[\s–-]*\d{3}\s?[–-]\s?\d{4}\b", re.IGNORECASE)
#: What is told beside an address all the same: who must leave or may come back, what is shut, whom something befell.
_SAYS_MORE = re.compile(
    r"\b(?:(?:must|should|ordered to|told to|asked to) (?:\w+ )?(?:boil|evacuate|leave|not|shelter|stay)"
    r"|may (?:now )?(?:return|stay)"
    r"|(?:is|are|was|were|been|remains?)(?: now| also)? (?:arrested|banned|charged|closed|dead|hurt|injured|killed"
    r"|lifted|ordered|reopened|safe|shut)|died)\b",
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
    if sends_on(sentence) or _POINTER.search(sentence):
        return True
    return bool(_ADDRESS.search(sentence)) and not _SAYS_MORE.search(sentence)
