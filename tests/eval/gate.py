"""How the capture gate does on the whole pages of tests/watching/pages: four rows of the table.

Refuses: the pages, the gate.
"""

from dataclasses import dataclass

from service.domain.captures import Verdict
from service.watching.capture import judge
from service.watching.page.parsing import parse_page
from tests.watching.pages import HALVES, WITH_GOOD, Bad, bad_pages, good_pages

URL = "https://daily.test/world/story-1"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of pages, in percent."""

    label: str
    ours: float
    bar: float
    pages: int


def verdict_on(html: str) -> Verdict:
    """What a page with nothing before it is judged to be."""
    page = parse_page(html.encode(), "text/html; charset=utf-8", URL)
    return judge(status=200, asked=URL, answered=URL, page=page).verdict


def measure() -> tuple[Measured, ...]:
    """The bad pages that are refused, those that are called by their name, and the good ones that are accepted."""
    bad: list[Bad] = [one for half in HALVES for one in bad_pages(half)]
    good, later = ([page for half in halves for page in good_pages(half)] for halves in (WITH_GOOD[:2], WITH_GOOD[2:]))
    verdicts = [verdict_on(one.html) for one in bad]
    refused = sum(verdict is not Verdict.USABLE for verdict in verdicts)
    named = sum(verdict is one.verdict for verdict, one in zip(verdicts, bad, strict=True))
    accepted, also = (sum(verdict_on(html) is Verdict.USABLE for _, html in pages) for pages in (good, later))
    return (
        Measured("captures: unusable pages refused", _percent(refused, len(bad)), 100, len(bad)),
        Measured("captures: called by their name", _percent(named, len(bad)), 80, len(bad)),
        Measured("captures: good pages accepted", _percent(accepted, len(good)), 96.7, len(good)),
        Measured("captures: good pages of later sets accepted", _percent(also, len(later)), 90, len(later)),
    )


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1)
