"""Whom something is promised, denied or told is no part of what that is. All is invented."""

import pytest

from service.domain.claims import Force, Polarity
from tests.extraction.held import told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister promised voters a hospital by spring.", "a hospital by spring"),
        ("Lind has promised the people of Osby a new pier.", "a new pier"),
        ("Holt offered its drivers a 4 per cent rise.", "a 4 per cent rise"),
        ("Norland pledged Sudland 40 tanks and $2bn in aid.", "40 tanks and $2bn in aid"),
        ("The mayor promised them a park.", "a park"),
        ("The party promised pensioners free buses.", "free buses"),
        ("Holt guaranteed staff their jobs.", "staff their jobs"),  # "staff" shows nothing of several
        ("The judge granted Lind bail.", "bail"),
        ("The minister promised voters that taxes would fall.", "that taxes would fall"),
        ("Lind promised Krol to leave.", "to leave"),
        ("The minister promised workers' rights reforms.", "workers' rights reforms"),
        ("The minister promised a law that would ban nets.", "a law that would ban nets"),
        ("The minister promised a commission to look into the fire.", "a commission to look into the fire"),
        ("Norland offered Sudland peace talks.", "Sudland peace talks"),
        ("The firm offered a team that could help.", "a team that could help"),
        ("The minister promised more nurses.", "more nurses"),
        ("Norland pledged 40 million euros for the hospitals.", "40 million euros for the hospitals"),
        ("Norland pledged 40 million euros a year to schools.", "40 million euros a year to schools"),
        ("Norland pledged EUR 40 million for the bridge.", "EUR 40 million for the bridge"),
        ("Holt offered 3 million shares to its staff.", "3 million shares to its staff"),
        ("The mayor pledged 2 million to the choir.", "2 million to the choir"),
        ("The minister promised 200 nurses this year.", "200 nurses this year"),
        ("The mayor promised 2 million workers a rise.", "a rise"),
        ("The league promised 10 players shares in the club.", "shares in the club"),
        ("Norland offered BP 40 million euros.", "40 million euros"),
    ],
)
def test_whom_it_is_given_to_is_no_part_of_what_is_given(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "force", "polarity"),
    [
        ("The league denied Osby a place in the final.", Force.REFUSES, Polarity.AFFIRMED),
        ("The mayor denied him a seat.", Force.REFUSES, Polarity.AFFIRMED),
        ("The judge denied bail to Lind.", Force.REFUSES, Polarity.AFFIRMED),
        ("The court denied a motion to delay the vote.", Force.REFUSES, Polarity.AFFIRMED),
        ("The ship was denied permission to dock by Norland.", Force.REFUSES, Polarity.AFFIRMED),
        ("Lind denied bail was paid.", Force.SAYS, Polarity.DENIED),
        ("Lind denied Osby's claims.", Force.SAYS, Polarity.DENIED),
        ("The mayor denied she had lied.", Force.SAYS, Polarity.DENIED),
        ("Norland recalled its ambassador.", Force.DOES, Polarity.AFFIRMED),
        ("Holt has recalled 3,000 heaters.", Force.DOES, Polarity.AFFIRMED),
        ("Lind recalled the night the river rose.", Force.SAYS, Polarity.AFFIRMED),
        ("Lind recalled 12 years of war.", Force.SAYS, Polarity.AFFIRMED),
        ("Lind offered an apology.", Force.SAYS, Polarity.AFFIRMED),
        ("The council offered no explanation.", Force.RELUCTANT, Polarity.AFFIRMED),
        ("Lind offered proof that the dam was safe.", Force.SAYS, Polarity.AFFIRMED),
        ("The bank offered to pay.", Force.SUPPORTS, Polarity.AFFIRMED),
        ("The firm denied Tuesday it had dumped waste.", Force.SAYS, Polarity.DENIED),
        ("The firm denied Tuesday the allegations.", Force.SAYS, Polarity.DENIED),
        ("The ministry denied on Monday any wrongdoing.", Force.SAYS, Polarity.DENIED),
        ("Lind denied, in court, the charges.", Force.SAYS, Polarity.DENIED),
        ("The army denied Osby a truce had been agreed.", Force.SAYS, Polarity.DENIED),
        ("The court denied Lind a retrial on Monday.", Force.REFUSES, Polarity.AFFIRMED),
        ("Lind recalled 40 gunmen entering the village.", Force.SAYS, Polarity.AFFIRMED),
        ("Lind recalled her car being hit.", Force.SAYS, Polarity.AFFIRMED),
        ("Lind recalled seeing two cars.", Force.SAYS, Polarity.AFFIRMED),
        ("Holt recalled a batch of eggs.", Force.DOES, Polarity.AFFIRMED),
        ("The ministry offered relief to farmers.", Force.SUPPORTS, Polarity.AFFIRMED),
        ("The council offered shelter to 200 families.", Force.SUPPORTS, Polarity.AFFIRMED),
        ("Norland offered Sudland a chance to talk.", Force.SUPPORTS, Polarity.AFFIRMED),
    ],
)
def test_what_a_verb_takes_tells_what_it_does(text: str, force: Force, polarity: Polarity):
    (found,) = told(text)
    assert (found.force, found.polarity) == (force, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours warned Lind and rang the bell.",
        "Police warned drivers, closed the road and left.",
        "Krol told Lind and left.",
        "The firm reminded tenants and posted a notice.",
        "Lind told friends.",
        "Officials warned residents overnight",
        "Police told drivers on Monday",
        "Police told drivers, and left",
        "The survey offers proof that the estuary is recovering.",
        "The film offers a glimpse of Osby.",
        "The pilot offers hope to patients.",
        "The study offers insight into how gulls feed.",
    ],
)
def test_nothing_told_is_no_claim(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holt told investors and analysts costs would double.", "costs would double"),
        ("The union told its members and their families that talks had failed.", "that talks had failed"),
        ("Police warned drivers of ice and closed the road.", "of ice and closed the road"),
        ("Lind told Krol the bridge was safe.", "the bridge was safe"),
        ("“We are safe,” Lind told Krol and left.", "“We are safe,”"),
    ],
)
def test_what_is_told_begins_behind_all_who_are_told(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors were told",
        "The dead were put at 30 by officials and at 50 by,",
        "Tenants were advised by the",
        "Lind recalled it, and",
        "Mr refused Osei",
        "Ek said taxes could rise reminded next",
        "Police told drivers privately",
        "Lind told Krol late",
        "Police told drivers,",
    ],
)
def test_a_text_that_ends_in_the_middle_is_read(text: str):
    assert [part.exact for one in told(text) for part in one.content if part.exact not in text] == []


@pytest.mark.parametrize(
    "marked",
    [
        "Lind said on Monday | the plant would close and that jobs would go.",
        "Police said late on Tuesday | a man was held and that he was 40.",
        "Officials said Thursday | the water was safe and that tests go on.",
        "Orr said in a statement | the strike was over but that talks go on.",
        "The union warned | members would walk out and that ports would close.",
        "Holt told the BBC on Friday | the plant would close and that jobs would go.",
        "The firm told investors on Friday | profits had fallen.",
        "Police warned drivers on Tuesday | roads would freeze.",
        # Nothing but the clause with "that" was said, or more than an occasion stands before it.
        "Lind said in a statement | that she had signed it and that it would hold.",
        "He said in May and again in June | that the dam was safe.",
        "Police told reporters on Tuesday | about the raid.",
        "Holt told the court and the press | that it had lied.",
    ],
)
def test_a_first_clause_without_that_is_told_too(marked: str):
    before, _, content = marked.partition("| ")
    (found,) = told(before + content)
    assert [part.exact for part in found.content] == [content.removesuffix(".")]
