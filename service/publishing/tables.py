"""Changes, figures and positions as CSV (RFC 4180) that no spreadsheet executes.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; plain numbers stay
numbers. UTF-8 with a byte order mark, because spreadsheets guess otherwise.
Refuses: choosing or ordering rows.
"""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from service.comparison.story.matrix import Matrix
from service.comparison.story.series import Series
from service.comparison.story.spells import Spell
from service.domain.changes import ChangeReport, Evidence
from service.domain.claims import Figure, Position
from service.domain.moments import stamp
from service.domain.stories import Article
from service.publishing.addresses import Site

CSV = "text/csv"

#: First signs by which spreadsheets know a formula, their wide forms included.
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")

CHANGES = (
    "report",
    "captured_before",
    "captured_after",
    "article",
    "publisher",
    "address",
    "family",
    "kind",
    "also",
    "material",
    "importance",
    "holder",
    "summary",
    "before",
    "before_start",
    "before_end",
    "after",
    "after_start",
    "after_end",
    "url",
    "in_notice",
)
FIGURES = (
    "thread",
    "title",
    "dimension",
    "holder",
    "outlet",
    "value",
    "value_max",
    "unit",
    "modifier",
    "words",
    "as_of",
    "first_seen_at",
    "last_seen_at",
    "gone_at",
    "version",
    "url",
)
POSITIONS = (
    "thread",
    "title",
    "holder",
    "outlet",
    "force",
    "polarity",
    "certainty",
    "directness",
    "words",
    "first_seen_at",
    "last_seen_at",
    "gone_at",
    "version",
    "url",
)


def write_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A header and rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[safe_cell(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig", "replace")


def safe_cell(value: object) -> str:
    """The value as a cell that is shown and never executed.

    >>> safe_cell("=1+1"), safe_cell("-5"), safe_cell("-cmd"), safe_cell(None)
    ("'=1+1", '-5', "'-cmd", '')
    """
    text = "" if value is None else str(value).replace("\x00", "\ufffd")
    if _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if text.lstrip(" \u00a0\ufeff\u200b")[:1] in FORMULA and text.strip() else text


def change_rows(
    site: Site,
    told: Iterable[tuple[ChangeReport, Article, tuple[str, str]]],
    in_notices: Collection[str] = (),
) -> Iterator[tuple[object, ...]]:
    """The rows of CHANGES. told: each report with its article and the times of its two versions.

    in_notices: the ids of the changes that stand in correction notices, and are no claims of the articles.
    """
    for report, article, (before_at, after_at) in told:
        for change in report.changes:
            yield (
                report.id,
                before_at,
                after_at,
                article.title,
                article.publisher,
                article.url,
                change.family.value,
                change.kind.value,
                ", ".join(kind.value for kind in change.also),
                "yes" if change.material else "no",
                f"{change.importance:.2f}",
                change.holder,
                change.summary,
                *_place(change.before),
                *_place(change.after),
                site.at("reports", report.id),
                "yes" if change.id in in_notices else "no",
            )


def figure_rows(site: Site, series: Iterable[Series]) -> Iterator[tuple[object, ...]]:
    """The rows of FIGURES, a spell a row."""
    for one in series:
        for spell in one.spells:
            figure = spell.claim
            assert isinstance(figure, Figure)  # a series is made of figures
            yield (
                one.thread_id,
                one.title,
                one.dimension,
                spell.first.holder,
                spell.first.outlet,
                f"{figure.value:f}",
                None if figure.value_max is None else f"{figure.value_max:f}",
                figure.unit,
                figure.modifier.value,
                figure.passage.exact,
                figure.as_of_time or (figure.as_of.exact if figure.as_of else ""),
                *_times(spell),
                spell.first.version_id,
                site.at("versions", spell.first.version_id),
            )


def position_rows(site: Site, matrix: Matrix) -> Iterator[tuple[object, ...]]:
    """The rows of POSITIONS, a spell a row."""
    for held in matrix.holders:
        for matter in held.matters:
            for spell in matter.spells:
                position = spell.claim
                assert isinstance(position, Position)  # a matrix is made of positions
                yield (
                    matter.thread_id,
                    matter.title,
                    held.holder,
                    spell.first.outlet,
                    position.force.value,
                    position.polarity.value,
                    position.certainty.value,
                    position.directness.value,
                    position.passage.exact,
                    *_times(spell),
                    spell.first.version_id,
                    site.at("versions", spell.first.version_id),
                )


def _times(spell: Spell) -> tuple[str, str, str]:
    ended = stamp(spell.ended_at) if spell.ended_at else ""
    return stamp(spell.first.captured_at), stamp(spell.last_at), ended


def _place(evidence: Evidence | None) -> tuple[object, object, object]:
    if evidence is None:
        return "", "", ""
    return evidence.passage.exact, evidence.passage.start, evidence.passage.end
