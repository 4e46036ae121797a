"""The stylesheet: readable by the numbers, in light and in dark, and nothing fetched from elsewhere."""

import re

import pytest

from tests.rules.tree import ROOT

SHEET = (ROOT / "service" / "web" / "static" / "stet.css").read_text(encoding="utf-8")

#: Least contrast of text and of borders with what is behind them (WCAG 2.2, 1.4.3 and 1.4.11).
TEXT, EDGE = 4.5, 3.0

KINDS = ("reversed", "revised", "quote", "source", "firm", "quiet", "added", "removed")
PAIRS = [
    *((ink, behind, TEXT) for ink in ("ink", "ink-2", "pencil", "removed", "added") for behind in ("paper", "sheet")),
    *((kind, f"{kind}-wash", TEXT) for kind in KINDS),
    *(("ink", wash, TEXT) for wash in ("pencil-wash", "removed-wash", "revised-wash", "warn-wash")),
    ("ink-2", "pencil-wash", TEXT),
    ("ink-on-pencil", "pencil", TEXT),
    ("rule-strong", "sheet", EDGE),
]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name; dark ones replace light ones."""
    light, dark = SHEET.split("/* ── elements")[0].split("prefers-color-scheme: dark")
    found = [re.findall(r"--([\w-]+): +(#[0-9a-f]{6});", part) for part in (light, dark)]
    return dict(found[0] + (found[1] if scheme == "dark" else []))


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "behind", "least"), PAIRS)
def test_words_and_edges_stand_out(scheme, ink, behind, least):
    colours = tokens(scheme)
    lighter, darker = sorted((luminance(colours[ink]), luminance(colours[behind])), reverse=True)

    assert least <= (lighter + 0.05) / (darker + 0.05)


def test_nothing_is_fetched_from_elsewhere():
    assert [] == re.findall(r"url\(|@import|https?:", SHEET)
