"""Whether all of something became a part of it that no number tells: "the villages", "most of the villages".

Refuses: parts that a number tells, which are figures (measures/labels.py); other words of scope (words/bounds.py).
"""

import re

#: Parts that are read as figures, and stand as # in what a position says; and those that are not.
_READ_AS_FIGURE = (
    r"(?:most|(?:almost|nearly|virtually|practically) all"
    r"|(?:a|the) (?:clear |great |large |overwhelming |vast )?majority|(?:the )?bulk)"
)
_PART = re.compile(rf"\b{_READ_AS_FIGURE} of\b", re.IGNORECASE)
_DETERMINER = r"(?:the|its|their|his|her|our|my|your|these|those)"
_OF = re.compile(rf"(?P<part>#|several|a (?:few|handful)|{_READ_AS_FIGURE}) of(?: (?P<whole>{_DETERMINER}))?")
_EDGES = " “”\"‘’'.,"


def tells_part(sides: tuple[str, str], texts: tuple[str, str]) -> bool:
    """Whether one of two sides that gave way to each other tells a part of what the other tells, in no number.

    sides: the words that went and came, with # for a figure. texts: what each claim says, with its figures.

    >>> tells_part(("The", "# of the"), ("The villages burned.", "Most of the villages burned."))
    True
    >>> tells_part(("The", "# of the"), ("The villages burned.", "Half of the villages burned."))
    False
    """
    words = [side.strip(_EDGES).lower() for side in sides]
    for at in (0, 1):
        found = _OF.fullmatch(words[at])
        if found is None or words[1 - at] not in ("", found["whole"]):
            continue
        is_told = [bool(_PART.search(text)) for text in (texts[at], texts[1 - at])]
        return found["part"] != "#" or is_told == [True, False]
    return False


def without_part(words: str, text: str) -> str:
    """Words of a claim without the # that stands for a part of something, as far as its text has them.

    >>> without_part("# of the", "“Most of the nurses left,” Lund said")
    'of the'
    """
    return words.removeprefix("# ") if words.startswith("# of") and _PART.search(text) else words
