"""A passage as a W3C text quote selector, and finding it again in another text.

Prefix and suffix are cut from the text when they are needed, never stored: the text
and the place are enough. Source: Web Annotation Data Model, sections 4.2.4 and 4.2.5.
Refuses: approximate matching.
"""

from dataclasses import dataclass

from service.domain.versions import Passage

#: Context kept on each side, in code points.
CONTEXT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Exact words with what stands before and after, and their place."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def selector_for(text: str, passage: Passage) -> Selector:
    """The selector of a passage of this text."""
    return Selector(
        exact=passage.exact,
        prefix=text[max(0, passage.start - CONTEXT) : passage.start],
        suffix=text[passage.end : passage.end + CONTEXT],
        start=passage.start,
        end=passage.end,
    )


def find_selector(text: str, selector: Selector) -> Passage | None:
    """Where the selector's exact words stand in another text, or None.

    Of several places the one whose context agrees most, and of equals the nearest, is taken.
    """
    best: tuple[int, int, int] | None = None
    at = text.find(selector.exact)
    while at >= 0 and selector.exact:
        end = at + len(selector.exact)
        agreement = _common_end(text[max(0, at - CONTEXT) : at], selector.prefix) + _common_start(
            text[end : end + CONTEXT], selector.suffix
        )
        candidate = (agreement, -abs(at - selector.start), at)
        best = candidate if best is None or candidate > best else best
        at = text.find(selector.exact, at + 1)
    return Passage.cut(text, best[2], best[2] + len(selector.exact)) if best else None


def _common_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])
