"""Somebody's text as the text Stet stores, by ordered named steps.

The stored text is exactly what is measured: NFC, line feeds, no control characters, no
page furniture. Every step is idempotent and so is the whole.
Refuses: HTML (see watching/page); changing a word.
"""

import re
import unicodedata
from collections.abc import Callable

#: A combining run longer than this is cut to it (UAX #15 calls 30 enough for any real text).
#: Without the cut, normalising 200,000 alternating marks takes over 20 s.
COMBINING_RUN = 30

#: Lines that belong to the page, not to the article, however they were pasted. Case is ignored and the
#: whole line has to match.
FURNITURE = (
    r"google_preferred_badge",
    r"(?:please )?join (?:our|us on) .{0,40}\b(?:channel|telegram|whatsapp)\b.{0,120}",
    r"follow us on\b.{0,120}",
    r"(?:share|save|print|email|tweet|copy link|user|i|advertisement|comments?|listen)",
    r"share (?:this|on) .{0,60}",
    r"read (?:more|also)\b:?.{0,120}",
    r"sign up (?:for|to) .{0,80}newsletter.{0,80}",
    r"subscribe (?:now|to) .{0,80}",
    r"(?:accept|manage) (?:all )?cookies\b.{0,60}",
    r"skip to (?:main )?content",
    r"our standards: .{0,120}",
    r"a version of this article appears in print.{0,160}",
)

_BREAK = re.compile(r"\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_FURNITURE = re.compile("|".join(f"(?:{line})" for line in FURNITURE), re.IGNORECASE)
_COMBINING_MARK = r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_COMBINING = re.compile(f"{_COMBINING_MARK}{{{COMBINING_RUN + 1},}}")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
    # what Unicode calls ignorable by default, but for what joins, parts or turns letters (U+200C to U+200F, U+202A to
    # U+202E, U+2066 to U+2069), what chooses a picture (U+FE00 to U+FE0F, U+E0100 to U+E01EF), and what is in place:
    # fillers inside Korean, selectors inside Mongolian, the tags of a flag
    r"|[\u00ad\u034f\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]"
    r"|(?<![\u1100-\u115f])\u1160|\u115f(?![\u1160-\u11a7])"
    r"|(?<![\u1820-\u18af\u180b-\u180d\u180f])[\u180b-\u180d\u180f]+"
    r"|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
)
#: Signs without one of which a step has nothing to do, which is found out ten times faster.
_MAY_BREAK = re.compile(r"[\r\u000b\u000c\u0085\u2028\u2029]")
_MAY_COMBINE = re.compile(_COMBINING_MARK)
_MAY_GO = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164"
    r"\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e007f]"
)
_LIGATURE = re.compile(r"[\ufb00-\ufb06]")
_OTHER_SPACES = r"\t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(f"[ {_OTHER_SPACES}]+")
_UNEVEN = re.compile(f"[{_OTHER_SPACES}]")
_BLANK_LINES = re.compile(r"\n{3,}")


def one_line_feed(text: str) -> str:
    """Every line break is a line feed."""
    return _BREAK.sub("\n", text) if _MAY_BREAK.search(text) else text


def no_control_characters(text: str) -> str:
    """Control characters, lone surrogates and what nobody sees (soft hyphens, zero-width spaces, fillers) are gone."""
    return _CONTROL.sub("", text) if _MAY_GO.search(text) else text


def bounded_combining(text: str) -> str:
    """No combining run is longer than COMBINING_RUN."""
    return _COMBINING.sub(lambda run: run.group()[:COMBINING_RUN], text) if _MAY_COMBINE.search(text) else text


def composed(text: str) -> str:
    """The text is NFC."""
    return unicodedata.normalize("NFC", text)


def letters_apart(text: str) -> str:
    """Letters that were set as one sign, as in a file made for printing, are the letters.

    >>> letters_apart("\ufb01ve o\ufb03ces")
    'five offices'
    """
    return _LIGATURE.sub(lambda sign: unicodedata.normalize("NFKC", sign.group()), text)


def single_spaces(text: str) -> str:
    """White space inside a line is one space; none stands at its edges."""
    around = f"\n{text}\n"
    if not any(spaces in around for spaces in ("  ", "\n ", " \n")) and not _UNEVEN.search(text):
        return text
    return "\n".join(_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))


def no_furniture(text: str) -> str:
    """Lines that are page furniture are gone."""
    return "\n".join(line for line in text.split("\n") if not (len(line) < 200 and _FURNITURE.fullmatch(line)))


def few_blank_lines(text: str) -> str:
    """At most one blank line stands between two lines, none at the edges."""
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip("\n")


STEPS: tuple[Callable[[str], str], ...] = (
    one_line_feed,
    no_control_characters,
    bounded_combining,
    composed,
    letters_apart,
    single_spaces,
    no_furniture,
    few_blank_lines,
)


def clean_text(text: str) -> str:
    """The text as Stet stores it. Cleaning a clean text changes nothing.

    >>> clean_text("One\\r\\n\\r\\n\\r\\n\\r\\nFollow us on: Facebook\\nTwo\\u00a0 words ")
    'One\\n\\nTwo words'
    """
    for step in STEPS:
        text = step(text)
    return text
