"""Markdown as plain text: the words, without the signs.

Ordered named steps, each one expression; enough for notes and articles, not a renderer.
Refuses: HTML inside Markdown beyond dropping tags, tables, footnotes.
"""

import re
from collections.abc import Callable

#: A link's target in its brackets, with brackets in it that are closed again. It ends where another one opens, so that
#: a text of openings alone takes no longer than its length.
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,300}\)){0,2000}\)"


def _heading(found: re.Match[str]) -> str:
    """Its words, without the signs that may close it."""
    return found[1].rstrip(" \t").rstrip("#").rstrip(" \t")


#: What is taken away or rewritten, in order. Each looks no further from where it begins than to the next such beginning
#: or a fixed number of signs: whoever imports may send megabytes of beginnings.
STEPS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("images are gone", re.compile(rf"!\[[^\[\]\n]{{0,500}}\]{_TARGET}"), ""),
    ("links are their words", re.compile(rf"\[([^\[\]\n]{{1,500}})\](?:{_TARGET}|\[[^\[\]\n]{{0,200}}\])"), r"\1"),
    ("link targets are gone", re.compile(r"^[ ]{0,3}\[[^\]\n]{1,200}\]:\s+\S+.*$", re.M), ""),
    ("tags are gone", re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    ("headings are lines", re.compile(r"^[ ]{0,3}#{1,6}[ \t]+([^\n]*)$", re.M), _heading),
    ("underlines and rules are gone", re.compile(r"^[ ]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.M), ""),
    ("quoted paragraphs are paragraphs", re.compile(r"^[ ]{0,3}>[ ]?", re.M), ""),
    ("fences are gone", re.compile(r"^[ ]{0,3}(?:```|~~~).*$", re.M), ""),
    ("strong words are words", re.compile(r"(\*\*|__)(?=\S)((?:(?!\1)[^\n]){1,1000}?)(?<=\S)\1"), r"\2"),
    ("stressed words are words", re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    ("underscored words are words", re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,1000}?)(?<=\S)_(?!\w)"), r"\1"),
    ("code is words", re.compile(r"`([^`\n]{1,1000})`"), r"\1"),
    ("escaped signs are signs", re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)

_OWN_LINE = re.compile(r"\s*(?:[-*+•]\s|\d{1,3}[.)]\s|#|>|\||```|~~~|=+\s*$|-{3,}\s*$)")


def plain(markdown: str) -> str:
    """The words of a Markdown text. Lines of one paragraph are joined, as a reader sees them.

    >>> plain("# A *plan*\\n\\nIt was [agreed](http://x.org)\\nin **May**.")
    'A plan\\n\\nIt was agreed in May.'
    """
    text = _without_comments(_joined(markdown))
    for _, pattern, replacement in STEPS:
        text = pattern.sub(replacement, text)
    return text


def _joined(markdown: str) -> str:
    paragraphs: list[list[str]] = []
    goes_on = False  # whether a line may continue the last paragraph
    for line in markdown.split("\n"):
        if goes_on and line.strip() and not _OWN_LINE.match(line):
            paragraphs[-1].append(line.strip())
        else:
            paragraphs.append([line])
            goes_on = bool(line.strip()) and not line.lstrip().startswith(("#", "|", "```"))
    return "\n".join(" ".join((one[0].rstrip(), *one[1:])) if one[1:] else one[0] for one in paragraphs)


def _without_comments(text: str) -> str:
    """One that is never closed stays, as any other words."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])
