"""Words that make news of a plain sentence wherever they stand in it.

Refuses: what is news only of some things, or by the shape of its sentence (the other modules of this folder).
"""

import re

#: Narration that states how the event itself stands or is expected to go: told when it comes or goes.
NEWS = r"""
    activity|spread|spreading|growth|grew|burn(?:ing|ed)|moving|moves?|progress\w*|advanc\w+|crossed|threat\w*|threaten\w*|risk|erupt\w*|flood\w*|storm\w*|winds?|wind-\w+|gusts?
    |humidity|temperatures?|temps|drought|rain\w*|snow\w*|smoke|visibility|lightning
    |thunderstorms?|weather|sunny|hot and dry|inversion|forecast(?:ed)?|predicted|expected|anticipated|likely|projected
    |restrictions?|rules?|tightened|extended|expanded|closures?|closed|open(?:ed|s)?|reopen\w*|downgraded
    |evacuat\w+|orders?|warnings?|lifted|rescinded|imposed|eased|in (?:effect|force|place)
    |allowed|banned|barred|suspended|cancell?ed|postponed|activated|deployed|completed|begun|confirmed|contingency|restored
    |holding|kept|killed|died|dead|injured|wounded|missing|arrested|charged|resigned|elected|agreed|signed|won|lost|collapsed|outbreak|cases
    |hurt|unhurt|unharmed|uninjured|injur(?:y|ies)|unconscious|bod(?:y|ies) (?:of|was|were|has|have|found|recovered)
    |(?:bod(?:y|ies)|corpses?|remains)(?= (?:\w+ ){0,3}(?:found|recovered|discovered|pulled))
    |(?:was|were|been|is|are) (?:now |later )?(?:found|recovered|rescued|freed|released|extinguished|out(?! of)|over)
    |undamaged|put out|located|(?:kill|wound|injur|captur|seiz|breach|violat)ing|treated|hospitali[sz]ed
    |in hospital|taken to hospital|stripped|told to (?:leave|stay|return)
    |(?:can|may|could) (?:now )?return|withdrawn|withdrew|withdraws|retaliat\w+
    |points? (?:clear|ahead|behind|adrift)|raped|robbed|tortured|looted|stabbed|hijacked
    |convicted|acquitted|sentenced|jailed|expelled|sacked|overturned|quashed|approved|rejected|vetoed
    |hostages?|kidnapp\w+|abducted|sworn in|evicted|deported|extradited
    |(?:will|would) (?:not|never)|wo(?:n[’']t|uldn[’']t)
    |comment\w*|ceasefire|attack\w*|strike|strikes|invad\w+|captured|seized|occup\w+|controls|controlled
"""

#: Of words in lower case, which takes a fifth of the time that looking for so many words in either case does.
_NEWS = re.compile(r"\b(?:" + "".join(line.strip() for line in NEWS.splitlines()) + r")\b")


def has_news_word(sentence: str) -> bool:
    """Whether a sentence has such a word.

    >>> has_news_word("The ban was lifted."), has_news_word("The hall was quiet.")
    (True, False)
    """
    return bool(_NEWS.search(sentence.lower()))
