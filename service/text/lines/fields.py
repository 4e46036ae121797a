"""Lines of a form: "Size: 1,240 acres", "Risk: low", "Last seen: Osby station", three in a row at least.

Each says something by itself, without a verb, and the label says of what. A label that tells when, by whom or where
more is found says nothing of the matter.
Refuses: a line alone, which may be a headline ("Storm: what we know"); a dialogue, whose labels come again.
"""

import re
from collections.abc import Sequence

#: Words of the longest line.
LONGEST_LINE = 40

#: Fewest lines of a form in a row.
FEWEST_LINES = 3

#: Labels, or their last words, that say nothing of the matter: when, by whom and where a page was made or leads.
ASIDE = frozenset(
    """
    address also audio author authors authority by byline call caption cc category click comments contact contacts
    copyright correction credit credits date dated details disclaimer doi download edited editor editors email e-mail
    enquiries example fax facebook filed follow from hashtag hotline image info information isbn issued keywords learn
    line link links listen listing map media modified more next note notes number phone photo photos photograph
    picture pictures posted previous print published read reference related release reporter reporting reporters
    section see share sign source sources subject subscribe tag tags tel telephone text time times title to topic topics
    translation twitter update updated url version via video watch web webpage website words writer
    """.split()
)

#: First words of such a label.
OPENS_ASIDE = frozenset("click follow listen read related see share sign subscribe watch".split())

#: Words that make a sentence of what stands before a colon: "He has one wish: peace".
VERBS = frozenset("am are be been can could did does had has have is may might must should was were will would".split())

#: Last words of a label behind which somebody speaks.
SAYING = frozenset("added adds asked asks explained replied reported said say says told tweeted wrote".split())

#: First words of what stands behind a colon in a title: "Face masks: when to wear one". A list of links has them.
OPENS_TITLE = frozenset("advice guidance how what when where which who why".split())

#: Code points of the longest line.
LONGEST_READ = 400

#: Labels of lines that head a notice.
HEADS = frozenset("what when where who why".split())

#: What a notice says was or is done.
_DONE = re.compile(r"\b(?:are|be|been|has|have|is|must|now|was|were|will|\w+ed)\b")
_FIELD = re.compile(r"(?P<label>[A-Z\d][\w’'/&()#.%-]*(?: [\w’'/&()#.%-]+){0,4}?): (?P<value>\S.*)")


def field_label(line: str) -> str:
    """The label of a line of a form in small letters; "" where it is none, or its label says nothing of the matter.

    >>> [field_label(line) for line in ("Batch code: L2041", "Date: 3 May", "Lund said: we go", "10:30 Rain")]
    ['batch code', '', '', '']
    """
    found = _FIELD.fullmatch(line) if len(line) <= LONGEST_READ and ": " in line else None
    if found is None or len(line.split()) > LONGEST_LINE:
        return ""
    words = re.findall(r"[\w’'-]+", found["label"].lower())
    if not words or words[0] in OPENS_ASIDE or words[-1] in ASIDE | SAYING or VERBS.intersection(words):
        return ""
    if not words[0][0].isalpha():
        return ""
    return "" if found["value"][0] in "\"“‘'" else " ".join(words)


def heads_notice(line: str) -> bool:
    """Whether a line only heads a notice, which tells what is so by itself: "WHERE: Osby", "WHAT: Update to Closures".

    None that says what was done: "WHAT: Evacuation Orders Lifted".
    """
    found = _FIELD.fullmatch(line) if len(line) <= LONGEST_READ and ": " in line else None
    return found is not None and found["label"].lower() in HEADS and not _DONE.search(found["value"].lower())


def is_field(line: str) -> bool:
    """Whether a line may be one of a form, whatever its label says."""
    return len(line) <= LONGEST_READ and ": " in line and _FIELD.fullmatch(line) is not None


def fields_in(lines: Sequence[str]) -> frozenset[int]:
    """Which of the lines are those of a form: three in a row or more, each with a label of its own.

    A line whose label says nothing of the matter is one of the row and is not returned. Titles are no form, and a
    row is one of titles where a line of it is.
    """
    found: list[int] = []
    row: list[int] = []
    for at, line in enumerate((*lines, "")):
        if is_field(line):
            row.append(at)
            continue
        labels = [field_label(lines[one]) for one in row]
        known = [label for label in labels if label]
        is_form = len(row) >= FEWEST_LINES and len(set(known)) == len(known)
        if is_form and not any(_is_title(lines[one]) for one in row):
            found += [one for one, label in zip(row, labels, strict=True) if label]
        row = []
    return frozenset(found)


def _is_title(line: str) -> bool:
    found = _FIELD.fullmatch(line)
    return found is not None and found["value"].split()[0].lower() in OPENS_TITLE and not line.endswith(".")
