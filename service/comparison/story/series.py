"""Figure series: every amount of one thing counted, with who said it and where it stood.

Refuses: drawing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from service.comparison.story.spells import Spell, by_thread
from service.comparison.threads.amounts import dimension_of
from service.domain.claims import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One thing counted through a story."""

    thread_id: str
    title: str
    dimension: str  # "count", "share", "area", a currency
    spells: tuple[Spell, ...]  # by when they began

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who told it, sorted."""
        return tuple(sorted({spell.first.outlet for spell in self.spells}))

    @property
    def holders(self) -> tuple[str, ...]:
        """According to whom, sorted; unnamed ones are left out."""
        return tuple(sorted({spell.first.holder for spell in self.spells} - {""}))


def figure_series(spells: Iterable[Spell]) -> tuple[Series, ...]:
    """The series of a story: those told by most outlets first, then those with most amounts, then the first seen."""
    series = [
        Series(
            thread_id=thread_id,
            title=members[0].first.title,
            dimension=dimension_of(figure),
            spells=tuple(members),
        )
        for thread_id, members in by_thread(spells).items()
        if isinstance(figure := members[0].claim, Figure)
    ]
    return tuple(sorted(series, key=lambda one: (-len(one.outlets), -len(one.spells))))
