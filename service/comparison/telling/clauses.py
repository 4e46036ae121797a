"""Which words around a number are of its own clause, and of it alone.

Where a clause that says more of a noun ends, so that it does not take the main clause's verb: "A manager at a quarry
where 14 people died | was jailed" ends before "was". And what is left of a clause without the words of its other
figures, each of which is told by itself: "Shares fell 2 per cent to 82" is "Shares fell to ...".
Refuses: finding where a clause opens (matters.py).
"""

import re
from collections.abc import Iterable

from service.domain.claims import Figure
from service.domain.versions import Passage, Span

#: What stands for each sign of another figure, in whose place nothing is told. No text has one (text/clean.py).
MASK = "\ue000"

#: Longer words of a clause are of no plain shape, and those of other figures in them are only left out, in code points.
LONGEST_SEARCHED = 500

AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|shall|does|did|do)"
#: Verbs that are their own past form, or have an irregular one, and are done to what is counted.
PAST = (
    r"(?:\w+ed|left|lost|shot|hit|took|saw|held|made|won|cost|hurt|struck|sank|drove|sold|bought|gave|drew|cut|burnt)"
)
#: How a clause opens whose subject is what it says more of, and one that has a subject of its own.
_OF_SUBJECT = re.compile(r"(?:which|who|that)\s*$", re.IGNORECASE)
_OF_PLACE = re.compile(r"(?:where|when|(?:at|during|from|in|on) which)\s*$", re.IGNORECASE)
_OPENS_WITH_VERB = re.compile(rf"(?:{AUXILIARY}|{PAST})\b", re.IGNORECASE)
_ENDS_WITH_VERB = re.compile(rf"\b(?:{AUXILIARY}|{PAST})$", re.IGNORECASE)
_HELPS = re.compile(AUXILIARY)
#: What is done to nobody, so that the next verb is another's.
_ALONE = frozenset("collapsed died disappeared drowned lived perished slept starved vanished voted worked".split())
#: Verbs behind which what follows is a clause of its own: "which showed 14 people were hurt".
TELLING = re.compile(
    r"\b(?:argued|assumed|believed|discovered|feared|felt|found|heard|hoped|indicated|insisted|knew|learned|meant|noted"
    r"|proved|revealed|said|showed|suggested|thought|told|warned)\b",
    re.IGNORECASE,
)
#: Words by which a clause goes on to another, whose verb it may be.
_GOES_ON = re.compile(r"\b(?:after|before|because|since|than|until)\b", re.IGNORECASE)
#: Where a clause opens with the place that its bare number was counted in: "In Osby, 12", "At the stadium, 40".
_PLACED = re.compile(
    r"(?:^|[.;:!?–—] ?)(?P<place>(?:Across|At|In|Inside|Near|Off|Outside) (?:the (?:[\w’'-]+ ){0,2}[\w’'-]+"
    r"|(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+|hospital|prison)), $"
)
_NO_PLACE = re.compile(
    r"\b(?:age|case|cases|day|days|end|event|evening|first|following|half|hour|hours|last|meantime|minute|minutes|moment"
    r"|month|months|morning|next|night|past|period|process|quarter|second|start|time|vote|week|weekend|weeks|year|years"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)

#: Forms of "be" and "have" behind the first words of a name.
_HELPERS = re.compile(
    r"^(\w+(?: [\w’'-]+){0,4}?) (?:(?:has|have|had) been|has|have|had|is|are|was|were|be|been|being|’s|'s)"
    r"(?: (?:being|been))?\b ?",
    re.IGNORECASE,
)
_ENDS_MODAL = re.compile(r"\b(?:will|would|may|might|can|could|should|must|shall|to)$", re.IGNORECASE)
#: Who fears or hopes something, and a clause that tells what.
_FEARS = re.compile(r"\b(?:fears?|feared|hopes?|hoped|expects?|expected|suspects?|suspected)$", re.IGNORECASE)
_IS_CLAUSE = re.compile(rf"(?:[\w’'-]+ ){{1,4}}?{AUXILIARY}\b", re.IGNORECASE)
#: Verbs before which the whole subject of the sentence is put, with its name: "fire[, which] has burned".
_HAS_SUBJECT = re.compile(r"(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)
#: A thing that a clause says more of; none that another is in, of or by, and nobody who says something.
_NOUN_WHICH = re.compile(
    r"(?:^|(?<![\w’'-]))(?P<lead>[\w’'-]+ )?(?P<noun>[a-zA-Z][\w’-]{2,}),? (?P<which>that|which|who)\s*$", re.IGNORECASE
)
_LEADS_IN = re.compile(
    r"(?:about|against|around|at|between|by|during|for|from|in|into|near|of|off|on|over|since|through|to|under|with) ",
    re.IGNORECASE,
)
NO_NOUN = re.compile(
    rf"{TELLING.pattern}|.*ly|all|and|any|both|but|each|one|ones|says?|said|so|some|them|those|two", re.I
)


def is_feared(before: str, after: str) -> bool:
    """Whether before a number stands only who fears or hopes what is told behind it: "officials fear 12 homes are"."""
    return bool(_FEARS.search(before) and _IS_CLAUSE.match(after))


def without_helpers(words: str) -> str:
    """The words without forms of "be" and "have" behind the first: "homes were searched", no "would be searched"."""
    helped = _HELPERS.match(words)
    is_bare = helped is not None and not _ENDS_MODAL.search(helped[1])
    return _HELPERS.sub(r"\1 ", words, count=1).strip() if is_bare else words


def of_which(opened: str, before: str) -> str:
    """The noun that a clause without a subject says more of, with its "that" or "which"; "" where none is known.

    >>> of_which("Repairs that ", "would cost"), of_which("A yard in Osby that ", "would cost")
    ('repairs that', '')
    """
    is_led = _OPENS_WITH_VERB.match(before) and not (_HAS_SUBJECT.match(before) or TELLING.search(before))
    found = _NOUN_WHICH.search(opened) if is_led else None
    if found is None or NO_NOUN.fullmatch(found["noun"]) or _LEADS_IN.fullmatch(found["lead"] or ""):
        return ""
    noun = found["noun"] if found["lead"] else found["noun"].lower()
    return f"{noun} {found['which'].lower()}"


def end_of_clause(opened: str, before: str, after: str) -> str:
    """What of the words behind a number belongs to its own clause; all where no clause that says more of a noun opened.

    opened: the text as far as where the clause opened, with that. before: the words between it and the number.
    """
    if _OF_PLACE.search(opened):
        has_verb = bool(_ENDS_WITH_VERB.search(before))
    elif _OF_SUBJECT.search(opened) and _OPENS_WITH_VERB.match(before):
        has_verb = True
    else:
        return after  # "said that 14 people hurt were home"
    if any(pattern.search(side) for pattern in (TELLING, _GOES_ON) for side in (before, after)):
        return after
    words = after.split()
    helped = is_alone = False
    for at, word in enumerate(words):
        if _HELPS.fullmatch(word) and not (at and words[at - 1] == "to"):
            if has_verb and not helped:
                return " ".join(words[:at])
            has_verb = helped = True
        elif is_alone and word.endswith("ed"):
            return " ".join(words[:at])
        else:
            helped = helped and (word in ("not", "been", "being") or word.endswith("ly"))
        is_alone = word in _ALONE
        has_verb = has_verb or is_alone
    return after


#: Figures that are told with a name are in digits, or in words for a number that is more than one.
_TELLS = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundred|thousand|million|billion|half|quarters?|thirds?)\b",
    re.IGNORECASE,
)
#: Those that say what something is like: "a 34-year-old man", "aged 34".
_DESCRIBES = re.compile(
    r"\d-[a-z]|[a-z]-(?:year|month|week|day|hour|minute|mile|metre|meter|foot|point)\b", re.IGNORECASE
)
_AGED = re.compile(r"\bage[ds]?(?: between| over| under)? $", re.IGNORECASE)
#: Words that lead up to an amount and say nothing without it.
_LEADS = (
    r"(?:(?:and|as|at|about|around|based|between|by|compared|for|from|including|in|of|on|or|out of|over|than|to|under"
    r"|up to|versus|with|worth)\s+)*"
)
#: Words behind an amount that it does not count: whatever else stands there, it does.
_NOT_COUNTED = (
    r"(?:a|about|above|after|ago|ahead|all|an|and|apiece|are|as|at|away|based|be|been|before|below|between|but|by"
    r"|compared|could|each|earlier|every|for|from|had|has|have|higher|in|into|is|it|its|last|later|less|long|lower|may|more|next|of|off|old"
    r"|on|or|out|over|per|since|than|that|the|their|they|this|through|to|under|until|up|was|were|when|where|which|while"
    r"|who|will|with|within|would|yesterday|today|[A-Z]\w*)"
)
_COUNTS = rf"{MASK}+ (?=([\w’'-])[\w’'-]*)(?!{_NOT_COUNTED}\b)"
#: A number that counts something; with "of" where it is the whole that another is of: "58 out of [116] titles".
_COUNTING = re.compile(rf"(?:(?:^|(?<={MASK} ))(?:out )?of )?{_COUNTS}")
#: The same behind an article, which goes with the next word: "with a [31 per cent] approval rating".
_BEHIND_ARTICLE = re.compile(rf"\b([Aa])n? {_COUNTS}")
#: Two numbers that are one result, and a part right before its whole: "voted 7-4", "40 of [300 workers]".
_RESULT = re.compile(r"(?<![\w.,-])\d+[-–]\d+(?![\w-])")
_JOINED = re.compile(r"-[a-z]")  # "the [14]-member panel"
_OF_WHOLE = re.compile(r" (?:out )?of(?: all)?(?: (?:the|its|his|her|their))? ")
#: What lasts or costs so much is told with that and not without it: "the trial of 12 men [will last] 40 days".
_MEASURES = re.compile(
    r"(?:^| )(?:(?:will|would|may|might|can|could|should|must|has|have|had) )?"
    r"(?:costs?|last(?:s|ed)?|measure[sd]?|takes?|took|weigh(?:s|ed)?)$"
)
_LED = re.compile(rf"{_LEADS}$")
_AMOUNT = re.compile(rf"\b{_LEADS}{MASK}+\s*|{MASK}+\s*")
_OPENS_NUMBER, _ENDS_NUMBER = re.compile(r"(?<![\w.,])"), re.compile(r"(?!\w|[.,]\d)")
_LAST_AMOUNT = re.compile(rf"\s*(?:\b{_LEADS}{MASK}|{MASK}).*$")


def masked(sentence: Passage, own: Passage | Span, others: Iterable[Passage | Span]) -> Passage:
    """A sentence with MASK for the words of figures in it, but its own one and those that only say what it is like."""
    words = sentence.exact
    for other in others:
        start, end = other.start - sentence.start, other.end - sentence.start
        if start < 0 or end > len(words) or (other.start < own.end and own.start < other.end):
            continue
        if _JOINED.match(words, end) or _OF_WHOLE.fullmatch(words, end, max(end, own.start - sentence.start)):
            continue
        for result in _RESULT.finditer(sentence.exact):
            if result.start() <= start < result.end() and not _meet(
                result, own.start - sentence.start, own.end - sentence.start
            ):
                start, end = result.start(), max(end, result.end())
        said = sentence.exact[start:end]
        if _TELLS.search(said) and not (_DESCRIBES.search(said) or _AGED.search(words[max(0, start - 16) : start])):
            words = words[:start] + MASK * (end - start) + words[end:]
    return sentence if words is sentence.exact else Passage(sentence.start, sentence.end, words)


def _meet(found: re.Match[str], start: int, end: int) -> bool:
    return found.start() < end and start < found.end()


def says_number(words: str, sentence: str) -> bool:
    """Whether a sentence has a number in these words, and not as a part of a longer one."""
    if not (words.isascii() and sentence.isascii()) and words.lower() != words.upper():
        return re.search(rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)", sentence, re.IGNORECASE) is not None
    words, sentence = words.lower(), sentence.lower()  # what is looked for is another each time: no pattern is made
    at = sentence.find(words)
    while at >= 0:
        if _OPENS_NUMBER.match(sentence, at) and _ENDS_NUMBER.match(sentence, at + len(words)):
            return True
        at = sentence.find(words, at + 1)
    return False


#: Code points behind a number in which what it counts ends that is told with it.
FARTHEST_COUNTED = 64


def with_counted(figure: Figure, sentence: Passage) -> str:
    """The figure's words on to the end of what is counted, where that follows in the sentence; else its own words."""
    end = figure.counted.end if figure.counted else 0
    if figure.passage.end < end <= min(sentence.end, figure.passage.end + FARTHEST_COUNTED):
        return " ".join(sentence.exact[figure.passage.start - sentence.start : end - sentence.start].split())
    return " ".join(figure.passage.exact.split())


def own_before(words: str) -> str:
    """The words of a clause before a number, without those of other figures and what leads up to them."""
    if MASK not in words or len(words) > LONGEST_SEARCHED:
        return words.replace(MASK, "")
    return _AMOUNT.sub("", _COUNTING.sub("", _BEHIND_ARTICLE.sub(_article, words))).strip()


#: Number words right before what is counted.
_IN_WORDS = "two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|[0-9.,]+(?:k|m|bn)"


def own_behind(words: str) -> str:
    """The words of a clause behind a number, as far as the next amount."""
    if MASK not in words or len(words) > LONGEST_SEARCHED:
        return words.replace(MASK, "")
    whole = _COUNTING.sub(_kept_or_not, _BEHIND_ARTICLE.sub(_article, words))
    kept = _LAST_AMOUNT.sub("", whole)
    return kept if kept == whole else _MEASURES.sub("", kept)


def with_head(counted: str, name: str) -> str:
    """A name that begins inside what is counted, with what that begins with: "[sales at] the 40 stores fell"."""
    words = counted.split()
    for at in range(1, len(words)):
        if f"{name} ".lower().startswith(f"{' '.join(words[at:])} ".lower()):
            head = " ".join(words[:at])
            return name if f" {head} ".lower() in f" {name} ".lower() else f"{head} {name}"
    return name


def with_place(name: str, opened: str) -> str:
    """A name that begins with its verb, with the place that its clause opened with: "were held [in Osby]"."""
    placed = _PLACED.search(opened) if _HAS_SUBJECT.match(name) else None
    if placed is None or _NO_PLACE.search(placed["place"]):
        return name
    place = placed["place"]
    return f"{name} {place[0].lower()}{place[1:]}"


def with_noun(name: str, counted: str, before: str) -> str:
    """A name with the noun that only a number before it has: "now has … [homes]"; "" where that is no such noun."""
    is_of_number = bool(counted) and re.search(rf"(?i)(?:[0-9]|\b(?:{_IN_WORDS})) {re.escape(counted)}\b", before)
    lead, shown, rest = name.partition("…")
    if not is_of_number or not shown or not lead.strip():
        return ""
    more = re.match(r" (?:(more)|(other)s)\b", rest)
    if more:
        return f"{lead}… {more[1] or more[2]} {counted}{rest[more.end() :]}"
    return f"{lead}… {counted}{rest}"


def _article(counting: re.Match[str]) -> str:
    """The article alone, as the word behind the number wants it."""
    return f"{counting[1]}{'n' if counting[2].lower() in 'aeiou' else ''} "


def _kept_or_not(counting: re.Match[str]) -> str:
    """What is left of a number that counts something: all of it where words lead up to it, which go with it."""
    led = _LED.search(counting.string, 0, counting.start())
    return counting[0] if led and led[0] and not counting[0].startswith(("of ", "out of ")) else ""
