"""Who goes on in a clause of their own, behind an opening clause or a clock, and what is protested. All is invented."""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def told(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice is Voice.ATTRIBUTED]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Drivers will strike after managers slashed their hours and refused to meet them.", "managers"),
        ("The quarrel grew after the council closed the pool and refused to meet swimmers.", "the council"),
        ("The boycott began when ministers raised the fee and rejected talks.", "ministers"),
        ("Nurses will march because the board froze pay and refused to negotiate.", "the board"),
        ("The anger rose once the mayor sold the docks and denied a review.", "the mayor"),
        # Both could: it stays with the subject of the sentence.
        ("The minister resigned after police searched his office and denied any wrongdoing.", "The minister"),
        ("The council closed the school after a long row and refused to meet parents.", "The council"),
        ("The mayor will resign after the vote and says she is sorry.", "The mayor"),
        ("Far from welcoming the bypass, the village's vicar, Una Hale, said it was a scar.", "Una Hale"),
        ("Without naming the bank, the regulator's chief, Ivo Strand, said it was safe.", "Ivo Strand"),
        ("14:05 Police say two men are in custody.", "Police"),
        ("08:15 The mayor denied the claim.", "The mayor"),
    ],
)
def test_the_holder_is_whoever_the_verb_is_of(text: str, holder: str):
    (found,) = told(text)
    assert found.source and found.source.mention.exact.endswith(holder)


@pytest.mark.parametrize(
    "text",
    [
        "Crowd estimates ranged from 30,000 in the morning to 100,000 at noon.",
        "Damage estimates vary between £2m and £5m.",
        "Cost estimates put the bill at £4m.",
    ],
)
def test_a_plural_noun_before_its_verb_is_no_cue(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The nurse has protested her innocence since June.", Force.INSISTS),
        ("The brothers protested their innocence in court.", Force.INSISTS),
        ("Ms Kerr protested that she had been misled.", Force.INSISTS),
        ("The farmers protested that nobody asked them.", Force.INSISTS),
        ("Students protested that decision on Friday.", Force.OPPOSES),
        ("Unions protested against the cuts.", Force.OPPOSES),
        ("Villagers protested their eviction.", Force.OPPOSES),
    ],
)
def test_what_is_protested_as_true_is_insisted_on(text: str, force: Force):
    (found,) = told(text)
    assert found.force is force


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ('Lena Corr dismissed as "fantasy" a report that 900 inmates had been freed.', Polarity.DENIED),
        ("The club dismissed as nonsense reports that the coach would leave.", Polarity.DENIED),
        ('The mayor dismissed as a "fairy tale" rumours that the bridge leaks.', Polarity.DENIED),
        ('The mayor dismissed as "premature" a plan to sell the docks.', Polarity.AFFIRMED),
        ("The board dismissed as unworkable the proposal to merge.", Polarity.AFFIRMED),
    ],
)
def test_a_report_is_denied_behind_what_it_is_dismissed_as(text: str, polarity: Polarity):
    (found,) = told(text)
    assert found.polarity is polarity
