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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Statsministern sade på måndagen att regeringen inte tänker höja skatten nu.", "Swedish"),
        ("Polisen misstänker mord. En man greps i går.", ""),
        ("Shugaban kasar ya ce gwamnati ba za ta kara haraji ba. Ya kuma musanta cewa an kashe mutane.", "Hausa"),
        ("Gwamnan ya ce za a bude makarantu ranar Litinin. 'Yan sanda sun kama mutum 12.", "Hausa"),
        ("Police don arrest twelve pipol wey dem say thief motor. Di governor tok say e no go allow am.", "Pidgin"),
        ("Nigeria government don ban motorcycle. Pipol dey protest sey dem no get wetin to chop.", "Pidgin"),
        ("Rais alisema kuwa serikali haitaongeza kodi katika mwaka huu. Upinzani ulipinga kauli yake.", ""),
    ],
)
def test_swedish_hausa_pidgin_and_swahili_are_told_from_english(text: str, name: str):
    snapshot = snapshot_of(text)

    assert [] == [claim for claim in snapshot.claims if isinstance(claim, Position)]
    assert ["other_language"] == [doubt.code for doubt in snapshot.doubts]
    assert name in snapshot.doubts[0].note


@pytest.mark.parametrize(
    "text", ["Don said that Di would come.", "The minister, Na Im, said it was over.", "Dem boys!"]
)
def test_english_that_has_a_word_of_theirs_is_read(text: str):
    assert [] == [doubt.code for doubt in snapshot_of(text).doubts if doubt.code == "other_language"]
