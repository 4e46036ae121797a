import pytest

from service.domain.claims import Certainty, Force, Polarity, Voice
from service.extraction.own_voice import certainty_of, find_own_voice
from service.text.reading import read_sentence


@pytest.mark.parametrize(
    ("sentence", "force", "polarity"),
    [
        ("You must stay at home.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Employers who must close should apply", Force.DEMANDS, Polarity.AFFIRMED),
        ("You must not travel.", Force.DEMANDS, Polarity.DENIED),
        ("Do not travel to the island.", Force.DEMANDS, Polarity.DENIED),
        ("Landlords must by law insure the flat.", Force.BY_LAW, Polarity.AFFIRMED),
        ("Tenants must not sublet.", Force.DEMANDS, Polarity.DENIED),
        ("Visitors must not feed the monkeys.", Force.DEMANDS, Polarity.DENIED),
        ("Campers should not leave food outside.", Force.RECOMMENDS, Polarity.DENIED),
        ("Residents should be prepared to leave.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Residents are urged to leave now.", Force.ASKS, Polarity.AFFIRMED),
        ("You are legally required to isolate.", Force.BY_LAW, Polarity.AFFIRMED),
        ("People who travel are required to test.", Force.DEMANDS, Polarity.AFFIRMED),
        ("You can meet one other person outside.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Stay 2 metres apart.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Allow 20 minutes for parking.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Stay at least two metres apart.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Please use caution when driving.", Force.ASKS, Polarity.AFFIRMED),
        ("Be aware that officers work on Mill Road.", Force.ASKS, Polarity.AFFIRMED),
        ("Use extra caution on Mill Road.", Force.ASKS, Polarity.AFFIRMED),
        ("Be ready to leave at once.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Use the northern gate.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Expect long queues at the border.", Force.DEMANDS, Polarity.AFFIRMED),
        ("If you are shielding, you should not go to work.", Force.RECOMMENDS, Polarity.DENIED),
        ("If you're shielding, do not go to work.", Force.DEMANDS, Polarity.DENIED),
        ("It must have been taken in the 3 days before.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Face coverings must be worn in shops.", Force.DEMANDS, Polarity.AFFIRMED),
        ("Up to 30 people may meet outside.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Up to 6 people or 2 households may meet outside.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("You can meet up to 6 people.", Force.RECOMMENDS, Polarity.AFFIRMED),
        ("Most people who arrive need proof of a test.", Force.DEMANDS, Polarity.AFFIRMED),
    ],
)
def test_what_readers_are_told_is_a_directive(sentence, force, polarity):
    own = find_own_voice(read_sentence(sentence), "paragraph")

    assert own is not None
    assert (Voice.DIRECTIVE, force, polarity) == (own.voice, own.force, own.polarity)


def test_what_the_weather_will_be_tells_nobody_to_do_anything():
    own = find_own_voice(read_sentence("Expect strong winds and poor humidity tonight."), "paragraph")

    assert own is not None and own.voice is Voice.NARRATION


@pytest.mark.parametrize(
    ("sentence", "kind", "voice"),
    [
        ("Evacuation orders remain in effect for the north shore.", "paragraph", Voice.STATUS),
        ("The bridge has been closed in both directions.", "paragraph", Voice.STATUS),
        ("Road closures: Mill Lane", "heading", Voice.STATUS),
        ("National lockdown rules apply in Norland from 5 January.", "paragraph", Voice.STATUS),
        ("Restrictions are easing across the country.", "paragraph", Voice.STATUS),
        ("Schools are open to all age groups.", "paragraph", Voice.STATUS),
        ("Nothing else that people can do saves lives.", "paragraph", Voice.NARRATION),
        ("Many people have no symptoms, so they can pass it on.", "paragraph", Voice.NARRATION),
        ("The storm is near, and people may lose power.", "paragraph", Voice.NARRATION),
        ("Osby to move into the highest tier", "item", Voice.STATUS),
        ("WHAT: Evacuation orders have been rescinded in Osby", "heading", Voice.STATUS),
        ("The river controls about a fifth of the valley.", "paragraph", Voice.NARRATION),
        ("Crews worked through the night.", "paragraph", Voice.NARRATION),
        ("Shares in the firm fell 3 per cent.", "paragraph", Voice.NARRATION),  # nobody is asked to share them
        ("Credit conditions tightened in spring.", "paragraph", Voice.NARRATION),
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
        ("Businesses that must close", "item"),
        ("Shops and halls that must be closed", "heading"),
        ("Is the bridge open?", "paragraph"),
        ("Photo: Mara Lind", "paragraph"),
        ("Share this story with friends.", "paragraph"),
        ("View all comments on the story.", "paragraph"),
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
