"""Where the subject of a number's clause stands before a clause that says more of it: "A man [who set fire to it] was".

Refuses: where a clause opens, and what else of it is left out (telling/clauses.py, telling/matters.py).
"""

import re

from service.comparison.telling.clauses import AUXILIARY, LONGEST_SEARCHED, NO_NOUN, PAST, TELLING

#: The subject of such a clause, and that clause as far as the main verb: "[A man who] set fire to a house | was fined".
_RELATIVE = re.compile(
    r"(?:^|[.,;:] |(?<= ))(?P<head>(?:(?:an?|another|her|his|its|one|our|some|the|their|this|two) )?"
    r"(?:[\w’'-]+ ){0,3}?(?P<noun>[a-zA-Z][\w’-]{2,})),? (?P<which>that|which|who)\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"(?:{AUXILIARY}|{PAST}|(?!its|his|this)\w+s|began|came|fell|flew|ran|rose|sat|stood|went)\b", re.IGNORECASE
)
_TAKES_NUMBER = (
    r"(?:attracted|carried|carries|cost|costs|covers|destroyed|drew|employed|employs|injured|killed|lasted|lasts|left|lost|ordered|owns"
    r"|paid|pays|raised|received|sold|weighed|weighs|won)"
)
_MAIN = rf"(?:{AUXILIARY}|{_TAKES_NUMBER})\b.*"
_RELATIVE_AND_MAIN = re.compile(
    rf"(?P<own>(?:{AUXILIARY} (?:\w+ly |also |been |being |not )*+)?+[\w’'-]+ (?:(?:[^,]|,(?=\d))*? )??)"
    rf"(?P<main>{_MAIN})"
)
_WHOSE = re.compile(
    rf"(?P<head>(?:[\w’'-]+ ){{1,4}}?)whose [\w’'-]+ (?:{AUXILIARY} )?+[\w’'-]+ (?:[^,]*? )??(?P<main>{_MAIN})"
)
#: What counts those of whom such a clause says which they are: "the number of men who were arrested".
_COUNTS = re.compile(
    r"\b(?:count|half|majority|minority|number|percentage|proportion|quarter|rest|share|third|total) of\b",
    re.IGNORECASE,
)
#: Words behind which the next verb is of a clause inside it.
_OTHER_CLAUSE = re.compile(
    rf"\b(?:he|how|i|if|it|she|than|they|to|we|what|whether|whom|why|you)(?= {AUXILIARY}?$)|{TELLING.pattern}"
    r"|\b(?:he|how|if|she|than|they|what|whether|whom|why) (?:[\w’'-]+ )*$",
    re.IGNORECASE,
)


def behind_relative(opened: str, before: str) -> tuple[str, str]:
    """The main clause before a number, where a clause that says more of its subject ends before that: head and verb.

    The two as they are where none does, and where that clause says who is counted. opened, before: as of end_of_clause.

    >>> behind_relative("A man who ", "set fire to his house was fined")
    ('', 'A man was fined')
    """
    whose = _WHOSE.fullmatch(before)
    if whose is not None:
        return opened, whose["head"] + whose["main"]
    which = _RELATIVE.search(opened)
    inside = _RELATIVE_AND_MAIN.fullmatch(before) if which and len(before) <= LONGEST_SEARCHED else None
    if which is None or inside is None or _OTHER_CLAUSE.search(inside["own"]):
        return opened, before
    is_that = which["which"].lower() == "that"  # "announced that the government will spend"
    if which["noun"].lower() == "those":
        return opened[: which.start()], f"{which[0].strip()} {before}"
    if _COUNTS.search(which["head"]) and "," not in which[0]:
        return opened, before
    if NO_NOUN.fullmatch(which["noun"]) or TELLING.search(which["head"]) or (is_that and not _VERB.match(before)):
        return opened, before
    return opened[: which.start()], f"{which['head'].strip(' ,')} {inside['main']}"
