"""News in the shape of a form, as agencies print it: what a line says now, found by its label."""

import pytest

from service.comparison.compare import compare
from service.text.memory import Memory
from tests.bench.measuring import snapshot

RECALL = (
    "Product: Tarn Foods Nut Mix\nBatch code: L2041, L2042\nAllergen: peanut\nRisk: low\nCause: Under Investigation"
)
NOTICE = "WHO: Customers in Osby, Lund and Tarn\nWHAT: Boil water before drinking\nWHEN: Effective immediately"
MISSING = "Name: Ada Lind\nLast seen: Osby station\nWearing: a red coat\nStatus: Missing"
LINES = "Line 1: Good service\nLine 2: Suspended\nLine 4: Good service\nLine 5: Severe delays"
STORM = "Storm Hedda: amber warning for wind\nValid: 9am to 9pm Friday\nAreas affected: Osby, Lund and the coast"

TOLD = [
    (RECALL, "Risk: low", "Risk: high", "reversed: “Risk: low” → “Risk: high”"),
    (RECALL, "peanut", "peanut and almond", "rescoped: “Allergen: peanut” → “Allergen: peanut and almond”"),
    (RECALL, "L2042", "L2042, L2043", "rescoped: “Batch code: L2041, L2042” → “Batch code: L2041, L2042, L2043”"),
    (RECALL, "Under Investigation", "Arson", "revised: “Cause: Under Investigation” → “Cause: Arson”"),
    (
        NOTICE,
        "Osby, Lund and Tarn",
        "Osby and Tarn",
        "revised: “WHO: Customers in Osby, Lund and Tarn” → “WHO: Customers in Osby and Tarn”",
    ),
    (
        NOTICE,
        "Effective immediately",
        "Until further notice",
        "revised: “WHEN: Effective immediately” → “WHEN: Until further notice”",
    ),
    (MISSING, "a red coat", "a blue coat", "revised: “Wearing: a red coat” → “Wearing: a blue coat”"),
    (MISSING, "Osby station", "Tarn Road", "revised: “Last seen: Osby station” → “Last seen: Tarn Road”"),
    (LINES, "Suspended", "Minor delays", "revised: “Line 2: Suspended” → “Line 2: Minor delays”"),
    (
        STORM,
        "amber",
        "red",
        "revised: “Storm Hedda: amber warning for wind” → “Storm Hedda: red warning for wind”",
    ),
    (
        STORM,
        "9pm",
        "midnight",
        "requalified: “Valid: 9am to 9pm Friday” → “Valid: 9am to midnight Friday”",
    ),
]


def _told(before: str, after: str) -> list[str]:
    memory = Memory()
    texts = (f"The agency gave news on Monday.\n\n{one}\n\nMore will be told today.\n" for one in (before, after))
    report = compare(*(snapshot(text, memory) for text in texts), memory)
    return [change.summary for change in report.changes if change.material]


@pytest.mark.parametrize(("text", "was", "now", "told"), TOLD)
def test_what_a_line_of_a_form_says_now_is_told(text: str, was: str, now: str, told: str) -> None:
    assert _told(text, text.replace(was, now)) == [f"Position {told}"]


QUIET = [
    ("Date: 3 May 2026\nRisk: low\nArea: Osby", "Date: 4 May 2026\nRisk: low\nArea: Osby"),
    ("WHEN: 1:00 P.M.\nRisk: low\nArea: Osby", "WHEN: 3:30 P.M.\nRisk: low\nArea: Osby"),
    ("Air quality index at 9 a.m.\nIssued: 9 a.m.", "Air quality index at 1 p.m.\nIssued: 1 p.m."),
    ("Photo: A. Moen\nWords: B. Lund\nArea: Osby", "Photo: C. Holt\nWords: B. Lund\nArea: Osby"),
    ("Risk: low\nArea: Osby\nCause: Arson", "Area: Osby\nRisk: low\nCause: arson"),
    ("Risk: low\nArea: Osby\nCause: Arson", "RISK: Low\nAREA: Osby\nCAUSE: Arson"),
    ("Related: Ten things to do\nSee also: Fairs\nShare: this page", "Related: A day out\nSee also: Pubs\nShare: it"),
    ("Contact: Ada Lind\nTel: 0555 0142\nWeb: example.org", "Contact: Bo Holt\nTel: 0555 0143\nWeb: example.com"),
]


@pytest.mark.parametrize(("before", "after"), QUIET)
def test_what_says_nothing_of_the_matter_is_told_to_nobody(before: str, after: str) -> None:
    assert not _told(before, after)
    assert not _told(after, before)


COMES = [
    ("Population: 4.1 million\nCapital: Osby\nLanguage: Norse", ["Figure added: Population, 4.1 million"]),
    ("Homes lost: 14\nCause: Unknown\nStaff: 340", ["Figure added: Homes lost, 14", "Figure added: Staff, 340"]),
    ("WHAT: Update to Evacuation Orders\nWHERE: Osby and Tarn Counties\nWHEN: Effective Immediately", []),
    ("Osby: local restrictions\nShielding: what to do\nTarn: local restrictions", []),
    ("Moving homes: guidance for tenants\nRail Fares Act: rates reduced\nBorders: who may enter", []),
    ("WHAT: Orders Lifted\nWHERE: Osby\nWHEN: Now", ["Position added: “WHAT: Orders Lifted”"]),
]


@pytest.mark.parametrize(("text", "told"), COMES)
def test_of_a_form_that_comes_its_numbers_are_told_and_no_heads_or_titles(text: str, told: list[str]) -> None:
    assert _told("It rained.", f"It rained.\n{text}") == told
    assert len(_told(f"It rained.\n{text}", "It rained.")) == len(told)
