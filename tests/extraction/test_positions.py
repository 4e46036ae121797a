"""What needs the whole text. All people and words here are invented."""

from itertools import product

import pytest

from service.domain.claims import Certainty, Directness, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def positions(text: str):
    claims = take_snapshot(a_version(text), Memory()).claims
    return [claim for claim in claims if isinstance(claim, Position)]


def doubts(text: str):
    return [doubt.code for doubt in take_snapshot(a_version(text), Memory()).doubts]


def told(text: str):
    return [(one.source.name if one.source else "", [part.exact for part in one.content]) for one in positions(text)]


def test_a_colon_gives_the_following_quoted_paragraphs_to_the_speaker():
    text = "Mara Lind said:\n\n“We signed it.\n\n“It is vital.\n\n“It paves the way.”\n\nThe talks went on all night."

    assert [
        ("Mara Lind", ["“We signed it.", "“It is vital.", "“It paves the way.”"]),
        ("", ["The talks went on all night."]),
    ] == told(text)


def test_a_quotation_over_several_sentences_is_one_content():
    assert [("Mara Lind", ["“We signed. It is done. We go home,”"])] == told(
        "“We signed. It is done. We go home,” Mara Lind said."
    )


def test_a_quotation_taken_up_again_belongs_to_the_same_speaker():
    text = "“It is done,” said Mara Lind. “We will all go home tomorrow.”"

    assert [("Mara Lind", ["“It is done,”", "“We will all go home tomorrow.”"])] == told(text)


def test_a_quoted_question_before_the_speaker_is_hers():
    assert [("Mara Lind", ["“Will the bridge ever be safe again?”"])] == told(
        "“Will the bridge ever be safe again?” Mara Lind asked."
    )


def test_what_the_speaker_did_meanwhile_is_no_content():
    text = "“Will the bridge ever be safe again?” Mara Lind asked, shaking her head."

    assert ("Mara Lind", ["“Will the bridge ever be safe again?”"]) == told(text)[0]


@pytest.mark.parametrize("opener", ["At least", "About", "Nearly", "More than", "Up to", "Some", "As many as"])
def test_an_amount_that_opens_a_sentence_hides_no_speaker(opener: str):
    claim = f"{opener} 12 people were hurt on the ferry"

    assert [("Mara Lind", [claim])] == told(f"{claim}, Mara Lind said.")


def test_a_name_after_a_dash_is_the_speaker():
    assert [("Mara Lind", ["“The bridge was never safe.”"])] == told("“The bridge was never safe.” ― Mara Lind")


def test_he_is_whoever_spoke_before():
    text = "Arne Holm said the bridge was safe. He added that it would open."

    assert [("Arne Holm", ["the bridge was safe"]), ("Arne Holm", ["that it would open"])] == told(text)


def test_a_pronoun_nobody_fits_is_a_doubt():
    assert ["unresolved_pronoun"] == doubts("He said that the bridge was safe.")


def test_a_quotation_never_closed_is_a_doubt_and_ends_with_its_paragraph():
    text = "Mara Lind said: “We signed it.\n\nThe talks went on all night."

    assert ["unclosed_quotation"] == doubts(text)
    assert Voice.NARRATION is positions(text)[-1].voice


def test_a_long_quotation_of_nobody_is_attributed_to_nobody():
    (one,) = positions("“The bridge was never safe and everybody knew.”")

    assert (Voice.ATTRIBUTED, None, Directness.DIRECT) == (one.voice, one.source, one.directness)


def test_directness_follows_the_quotation_marks():
    text = "Lind said “we are done and going”. Lind said it was “done” after all the talks. Lind said it was over."

    assert [Directness.DIRECT, Directness.MIXED, Directness.INDIRECT] == [one.directness for one in positions(text)]


def test_polarity_certainty_and_conditions_are_filled_in():
    (one,) = positions("Mara Lind denied that the bridge could open if it rained.")

    assert (Polarity.DENIED, Certainty.POSSIBLE) == (one.polarity, one.certainty)
    assert ["if it rained"] == [condition.exact for condition in one.conditions]


def test_leave_to_do_something_is_no_guess():
    (one,) = positions("Up to 30 people may meet outside.")

    assert (Voice.DIRECTIVE, Certainty.CERTAIN) == (one.voice, one.certainty)


def test_could_is_possible_and_would_is_certain():
    could, would = positions("Lind said the bridge could open. Lind said the bridge would open.")

    assert (Certainty.POSSIBLE, Certainty.CERTAIN) == (could.certainty, would.certainty)


def test_an_office_is_a_holder_its_pronoun_means():
    text = "The Prime Minister has announced that schools will close. He also announced a curfew."

    assert ["Prime Minister", "Prime Minister"] == [holder for holder, _ in told(text)]


def test_acts_commit_their_actor():
    (one,) = positions("The council signed the order.")

    assert Voice.ACT is one.voice


def test_bare_lines_under_a_label_of_what_is_in_force_are_status():
    text = (
        "Evacuation orders:\nMill Lane north to the river\nZone 4\nCurrent situation:\nCrews worked through the night."
    )

    assert [Voice.STATUS, Voice.STATUS, Voice.NARRATION] == [one.voice for one in positions(text)]


def test_what_stands_where_is_status_and_a_label_below_it_names_a_place():
    text = "WHERE:\nTarn Park:\nThe homes on Mill Lane\nCurrent situation:\nCrews worked through the night."

    assert [Voice.STATUS, Voice.NARRATION] == [one.voice for one in positions(text)]


def test_a_name_with_its_address_in_such_a_list_is_no_sentence():
    text = "Evacuation centers:\nTarn Events Center 12 Veterans Way, Osby 8:00 am to 9:00 pm\n"
    text += "Large animals:\nOsby Fairgrounds\nCrews worked on Mill Lane through the night and left."

    assert [Voice.STATUS, Voice.STATUS, Voice.NARRATION] == [one.voice for one in positions(text)]


def test_every_passage_can_be_shown_in_its_text():
    text = "“It is done,” said Mara Lind. “We go.”\nYou must leave by Friday unless told otherwise.\nHe denied it."
    for one in positions(text):
        for passage in (one.passage, *one.content, *one.conditions, *([one.cue] if one.cue else [])):
            assert text[passage.start : passage.end] == passage.exact


HOSTILE = {
    "nothing": "",
    "only quotation marks": "“" * 50_000,
    "quotations that never close": '"He said no.\n' * 2_000,
    "one speaker after another": "said Lind, " * 5_000,
    "one endless word": "A" * 500_000,
    "one colon after another": "a: " * 20_000,
    "one name after another": "Ada Byron and " * 10_000,
    "one title after another": "Senator President " * 10_000,
    "one paragraph of pronouns": "He said it. " * 2_000,
    "one office after another": "The senator said no. Senator Ada Byron left. " * 1_000,
    "one surname of a thousand senators": "\n\n".join(
        f"Senator {a}{b}{c} Byron left. The senator said no."
        for a, b, c in product("BKLMNRSTVZ", "aeiouyáéíó", "bdfklmnrst")
    ),
    "one clause without a full stop": "the mayor said that the bridge was closed and " * 5_000,
    "one list that never ends": "Lind agreed to:\n" + "- open it\n" * 5_000,
    "apostrophes": "it's the residents' '90s " * 5_000,
    "marks of every kind": "“”‘’\"'" * 10_000,
    "mixed directions": "\u202e12 people\u202c said \u202bno\u202c " * 3_000,
    "signs joined to letters": "e\u0301" * 20_000,
    "another script": "桥已关闭。" * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_found_in_a_hostile_text_stands_in_it(text: str):
    snapshot = take_snapshot(a_version(text), Memory())

    places = [one.passage for one in (*snapshot.claims, *snapshot.doubts)]
    places += [part for one in snapshot.claims if isinstance(one, Position) for part in one.content]
    assert all(text[place.start : place.end] == place.exact for place in places)
