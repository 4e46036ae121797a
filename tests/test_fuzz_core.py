"""H12 over the pure core: any text is read, claims are its exact words, comparisons end with one line a change."""

import random
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from service.comparison.compare import compare
from service.domain.claims import Figure, Snapshot
from service.extraction.snapshot import take_snapshot
from service.text.clean import clean_text
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.measured import MIB, bounded
from tests.soaking import at_most

SEEDS = Path(__file__).parent.parent / "seeds"

#: Put into texts: what numbers, quotations, sentences, cues and directions of writing are made of.
PIECES = (
    '"', "“", "”", "‘", "’", "'", ".", "...", "!", "?", ":", ";", ",", "-", "–", "—", "(", ")", "%", "$", "£", "€",
    "1", "12", "1,200", "1.2bn", "9" * 40, "1e999", "½", "٣", "１２", "0x1F", "-0", "1/0", "10-12", "7-2", "50,000.5.1",
    "said", "says", "denied", "according to", "warned that", "not", "no", "never", "if", "that", "who", "of", "and",
    "Mr", "Sir Keir", "He", "the governor", "officials", "million", "dozen", "per cent", "at least", "up to", "between",
    "\n\n", "\n", "\t", " ", " ", "\u200b", "\u202e", "\u2028", "\ufeff", "\u0301", "😀", "漢字", "\x00", "\x1b[31m",
    "- item", "Headline: x", "http://a.test/", "@x", "#y", "2026-01-07", "Monday", "January", "10am",
)  # fmt: skip


@cache
def wholes() -> tuple[str, ...]:
    """The texts of the seed stories."""
    return tuple(path.read_text("utf-8") for path in sorted(SEEDS.glob("*/*.txt")))


def a_text(chance: random.Random) -> str:
    """A seed's text with pieces taken out, doubled and put in; or nothing but pieces."""
    if chance.random() < 0.3:
        return chance.choice((" ", "")).join(chance.choices(PIECES, k=chance.randrange(80)))
    text = chance.choice(wholes())
    at = chance.randrange(len(text))
    text = text[at : at + chance.randrange(1, 1_500)]
    for _ in range(chance.randrange(12)):
        at, taken = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 3, 30))
        put = chance.choice((chance.choice(PIECES), f" {chance.choice(PIECES)} ", text[at : at + 40] * 2, ""))
        text = text[:at] + put + text[at + taken :]
    return text


def snapshot_of(text: str, hours: int, memory: Memory) -> Snapshot:
    """The claims of a text as it would be stored."""
    return take_snapshot(a_version(clean_text(text), captured_at=NOON + timedelta(hours=hours)), memory)


@pytest.mark.parametrize("seed", range(at_most(10, 400)))
def test_any_text_is_read_and_compared_and_nothing_is_invented(seed: int, memory: Memory) -> None:
    chance = random.Random(seed)
    for _ in range(at_most(20, 100)):
        with bounded(seconds=2 * 5, memory=512 * MIB):
            before, after = (snapshot_of(a_text(chance), hours, memory) for hours in (0, 1))
        for snapshot in (before, after):
            for claim in snapshot.claims:
                passage = claim.passage
                assert passage.exact == snapshot.version.text[passage.start : passage.end]
                assert not isinstance(claim, Figure) or claim.value.is_finite()
        with bounded(seconds=2 * 5, memory=512 * MIB):
            there, back = compare(before, after, memory), compare(after, before, memory)
        assert () == compare(before, before, memory).changes
        for change in (*there.changes, *back.changes):
            assert change.summary == " ".join(change.summary.split()), change
