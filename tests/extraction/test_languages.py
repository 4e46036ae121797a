"""Text in another language: recognised, said so, figures kept, positions not guessed. Written for these tests."""

import pytest

from service.comparison.compare import compare
from service.domain.claims import Figure, Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

GERMAN = (
    "Brücke nach Sturm gesperrt\n\n"
    "Die Brücke wurde nach dem Sturm gesperrt und ist bis Freitag nicht offen. "
    "Mindestens 12 Menschen wurden verletzt, sagte die Bürgermeisterin.\n\n"
    "„Wir werden die Brücke nicht vor Freitag öffnen“, sagte sie.\n\nAda Byron said no."
)
ENGLISH = "The bridge was closed after the storm. Mara Lind said that it would not be open before Friday."
FRENCH = "Le pont a été fermé après la tempête et il ne sera pas ouvert avant vendredi, selon les habitants."


def snapshot_of(text: str):
    return take_snapshot(a_version(text=text), Memory())


def test_a_text_in_another_language_holds_no_positions_and_says_so():
    snapshot = snapshot_of(GERMAN)

    assert [] == [claim for claim in snapshot.claims if isinstance(claim, Position)]
    (doubt,) = snapshot.doubts
    assert "other_language" == doubt.code
    assert "German" in doubt.note


def test_its_figures_are_read_and_compared():
    before, after = snapshot_of(GERMAN), snapshot_of(GERMAN.replace("12", "19"))

    assert [["12"], ["19"]] == [
        [str(claim.value) for claim in one.claims if isinstance(claim, Figure)] for one in (before, after)
    ]
    assert ["revised"] == [change.kind for change in compare(before, after, Memory()).changes if change.material]


def test_a_paragraph_in_another_language_leaves_the_rest_english():
    snapshot = snapshot_of(f"{ENGLISH}\n\n{FRENCH}\n\n{ENGLISH}")

    assert ["Mara Lind", "Mara Lind"] == [
        claim.source.name for claim in snapshot.claims if isinstance(claim, Position) and claim.source
    ]
    assert ["other_language"] == [doubt.code for doubt in snapshot.doubts]


@pytest.mark.parametrize("text", ["يقول 12 شخصا", "\u202e12 persons\u202c said \u202bno\u202c", "said 日本語 " * 50])
def test_mixed_directions_and_scripts_are_read_without_harm(text: str):
    snapshot = snapshot_of(text)

    assert all(text[one.passage.start : one.passage.end] == one.passage.exact for one in snapshot.claims)
