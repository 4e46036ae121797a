"""Markdown as plain text: the words, without the signs.

Ordered named steps, each one expression; enough for notes and articles, not a renderer.
Refuses: HTML inside Markdown beyond dropping tags, tables, footnotes.
"""

import re

#: What is taken away or rewritten, in order.
STEPS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("comments are gone", re.compile(r"<!--.*?-->", re.S), ""),
    ("images are gone", re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"), ""),
    ("links are their words", re.compile(r"\[([^\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])"), r"\1"),
    ("link targets are gone", re.compile(r"^[ ]{0,3}\[[^\]\n]{1,200}\]:\s+\S+.*$", re.M), ""),
    ("tags are gone", re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    ("headings are lines", re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.M), r"\1"),
    ("underlines and rules are gone", re.compile(r"^[ ]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.M), ""),
    ("quoted paragraphs are paragraphs", re.compile(r"^[ ]{0,3}>[ ]?", re.M), ""),
    ("fences are gone", re.compile(r"^[ ]{0,3}(?:```|~~~).*$", re.M), ""),
    ("strong words are words", re.compile(r"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1"), r"\2"),
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
    text = _joined(markdown)
    for _, pattern, replacement in STEPS:
        text = pattern.sub(replacement, text)
    return text


def _joined(markdown: str) -> str:
    joined: list[str] = []
    for line in markdown.split("\n"):
        starts_anew = not line.strip() or bool(_OWN_LINE.match(line))
        if joined and joined[-1].strip() and not starts_anew and not joined[-1].lstrip().startswith(("#", "|", "```")):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)
