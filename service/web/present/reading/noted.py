"""Correction notices that stand in articles at the end of a period: the publisher's own words about its own changes.

Refuses: finding them (watching/corrections.py); judging whether what changed is what they tell of.
"""

from collections.abc import Callable, Iterable

from service.domain.versions import Passage
from service.watching.corrections import find_noted
from service.web.present.threads.proofs import Ends

#: A notice, and whether it came between the two texts.
Noted = tuple[tuple[Passage, bool], ...]


def noted_between(ends: Iterable[Ends], text_of: Callable[[str], str]) -> dict[str, Noted]:
    """The notices that stand in each article at the end of a period, by the article's id.

    None of them came in between where nobody had seen the article before.
    """
    return {one.article_id: find_noted(text_of(one.before[0]), text_of(one.after[0])) for one in ends}
