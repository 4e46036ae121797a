import pytest

from service.domain.claims import Certainty, Force, Polarity, Voice
from service.extraction.own_voice import certainty_of, find_own_voice
from service.text.reading import read_sentence


@pytest.mark.parametrize(
    ("sentence", "force", "polarity"),
    [
        ("You must stay at home.", Force.DEMANDS, Polarity.AFFIRMED),
        ("You must not travel.", Force.DEMANDS, Polarity.DENIED),
        ("Do not travel to the island.", Force.DEMANDS, Polarity.DENIED),
        ("Residents should be prepared to leave.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Residents are urged to leave now.", Force.ASKS, Polarity.AFFIRMED),
        ("You are legally required to isolate.", Force.BY_LAW, Polarity.AFFIRMED),
        ("People who travel are required to test.", Force.DEMANDS, Polarity.AFFIRMED),
        ("You can meet one other person outside.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Stay at least two metres apart.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Please use caution when driving.", Force.ASKS, Polarity.AFFIRMED),
    ],
)
def test_what_readers_are_told_is_a_directive(sentence, force, polarity):
    own = find_own_voice(read_sentence(sentence), "paragraph")

    assert own is not None
    assert (Voice.DIRECTIVE, force, polarity) == (own.voice, own.force, own.polarity)


@pytest.mark.parametrize(
    ("sentence", "kind", "voice"),
    [
        ("Evacuation orders remain in effect for the north shore.", "paragraph", Voice.STATUS),
        ("The bridge has been closed in both directions.", "paragraph", Voice.STATUS),
        ("Road closures: Mill Lane", "heading", Voice.STATUS),
        ("Osby to move into the highest tier", "item", Voice.STATUS),
        ("The river controls about a fifth of the valley.", "paragraph", Voice.NARRATION),
        ("Crews worked through the night.", "paragraph", Voice.NARRATION),
    ],
)
def test_what_is_in_force_is_status_and_the_rest_is_narration(sentence, kind, voice):
    own = find_own_voice(read_sentence(sentence), kind)

    assert own is not None
    assert voice is own.voice


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Find out more", "item"),
        ("Apply for a test", "item"),
        ("Read more about the rules", "heading"),
        ("What you can do now", "heading"),
        ("Is the bridge open?", "paragraph"),
        ("Photo: Mara Lind", "paragraph"),
        ("Security guarantees take shape", "heading"),
        ("https://example.org/map", "item"),
        ("...", "paragraph"),
    ],
)
def test_labels_titles_pointers_and_questions_claim_nothing(sentence, kind):
    assert find_own_voice(read_sentence(sentence), kind) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("it will rain", Certainty.CERTAIN),
        ("it may rain", Certainty.POSSIBLE),
        ("it could rain", Certainty.POSSIBLE),
        ("it is likely to rain", Certainty.PROBABLE),
        ("rain is expected", Certainty.PROBABLE),
    ],
)
def test_modal_words_give_certainty(words, expected):
    assert expected is certainty_of(words)
