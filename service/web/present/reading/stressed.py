"""A change's sentence as HTML in which the words that differ stand out: what moved is seen before it is read.

Between "at least 9 → at least 12" only the amounts do, and of two wordings only the words that one side alone has.
Where the sentence does not say for sure what became what, or its two sides have little in common, nothing does.
Refuses: finding changes and wording them (service/comparison); texts, which show their own differences (sides.py).
"""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from service.comparison.wording import compare_words
from service.domain.directions import RUN_BACK
from service.web.present.naming import WHOLE, say_isolated, say_unbroken

#: The two sides of a sentence: two quotations, or two amounts behind the last comma or colon.
_QUOTED = re.compile(r"“(?P<before>[^“”]*)” → “(?P<after>[^“”]*)”")
_AMOUNTS = re.compile(r"(?:^|[:,] )(?P<before>[^“”:;→]{1,60}?) → (?P<after>[^“”:;→(]{1,60}?)(?= \(|$)")

#: A mark of ours, told by its class from one that a text may bring.
BOLD = '<b class="differs">{}</b>'

#: What is told of other things or people: there one side's amount stands beside the other's name.
_OF_OTHERS = "rescoped"

#: The least part of the longer wording that both have; of two that have less, the whole is new.
LEAST_ALIKE = 0.3

Span = tuple[int, int]


def say_stressed(summary: str) -> Markup:
    """The sentence as say_unbroken has it, what differs in bold.

    >>> print(say_stressed("Figure revised: people hurt, 9 → 12"))
    Figure revised: people hurt, <span class="whole"><b class="differs">9</b> → <b class="differs">12</b></span>
    """
    found = _QUOTED.search(summary) or _sides_of_amounts(summary)
    if found is None:
        return say_unbroken(summary)
    spans = [span for span in _differing(found) if summary[slice(*span)].strip()]
    if any(RUN_BACK.search(summary[slice(*span)]) for span in spans):
        return say_unbroken(summary)  # a name that is parted is shown in the wrong order
    pieces, at = [], 0
    for one in WHOLE.finditer(summary):
        if not one.group()[0].isdecimal() or " " in one.group():
            pieces += [_in_bold(summary, at, one.start(), spans)]
            pieces += [Markup('<span class="whole">{}</span>').format(_in_bold(summary, *one.span(), spans))]
            at = one.end()
    return Markup().join([*pieces, _in_bold(summary, at, len(summary), spans)])


def _sides_of_amounts(summary: str) -> re.Match[str] | None:
    """Where two amounts stand, None where one of them stands beside another name than the other."""
    title = summary.partition(": ")[0]
    found = None if "“" in summary or _OF_OTHERS in title else _last(summary)
    return None if found is None or ", " in found["after"] else found


def _last(summary: str) -> re.Match[str] | None:
    """The amounts, without what stands before them: the last comma or colon before the arrow parts the two."""
    arrow = summary.find(" → ")
    begins = max(summary.rfind(", ", 0, max(arrow, 0)), summary.rfind(": ", 0, max(arrow, 0)), 0)
    return _AMOUNTS.match(summary, begins) if arrow > 0 and summary.count(" → ") == 1 else None


def _differing(found: re.Match[str]) -> Iterator[Span]:
    """Where the words of one side alone stand, in the sentence, in order."""
    before, after = found["before"], found["after"]
    pieces = compare_words(before, after)
    alike = sum(len(one.text) for one in pieces if one.kind == "same")
    if "“" in found.group() and alike < LEAST_ALIKE * max(len(before), len(after)):
        return
    for side, kind in (("before", "deleted"), ("after", "inserted")):
        at = found.start(side)
        for one in pieces:
            if one.kind in ("same", kind):
                if one.kind == kind:
                    yield _bare(found.string, at, at + len(one.text))
                at += len(one.text)


def _bare(words: str, start: int, end: int) -> Span:
    """The stretch without the spaces at its ends."""
    stretch = words[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _in_bold(words: str, start: int, end: int, spans: list[Span]) -> Markup:
    """words[start:end] as HTML, with what of it lies in one of the spans in bold."""
    pieces = []
    for begins, ends in spans:
        if ends > start and begins < end:
            begins, ends = max(begins, start), min(ends, end)
            pieces += [escape(say_isolated(words[start:begins])), Markup(BOLD).format(words[begins:ends])]
            start = ends
    return Markup().join([*pieces, escape(say_isolated(words[start:end]))])
