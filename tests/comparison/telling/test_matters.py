"""What a figure is of, in words of its own sentence."""

import pytest

from service.comparison.telling.clauses import with_counted
from service.comparison.telling.matters import LONGEST_NAME, name_matter
from service.domain.claims import Figure
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from service.text.reading import read_text
from tests.builders import a_version

MEMORY = Memory()


def figures_of(text):
    snapshot = take_snapshot(a_version(text), MEMORY)
    (sentence,) = read_text(snapshot.version.text, MEMORY).sentences
    return [(claim, sentence.whole) for claim in snapshot.claims if isinstance(claim, Figure)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("54 people are assigned to the fire.", "people assigned to the fire"),
        ("A man who set fire to his house was fined £3,000.", "man fined"),
        ("The number of men who were arrested rose to 30.", "number of men who were arrested rose to …"),
        ("The share of homes that were flooded fell to 4%.", "share of homes that were flooded fell to …"),
        ("The number of firms, which is known, has hit 90.", "number of firms hit"),
        ("A wildfire that has burned for days is 30 per cent contained.", "wildfire contained"),
        ("A firm that sells tyres in Osby has 300 employees.", "employees a firm has"),
        ("The driver who hit the girl was jailed for four years.", "driver jailed for …"),
        ("The storm that hit the coast left 3,000 homes without power.", "homes without power the storm left"),
        ("The family whose home burned down has raised £3,000.", "family raised"),
        ("Those who have lost their homes will receive £300.", "Those who have lost their homes will receive …"),
        ("Police seek a man who stole a car worth £3,000.", "stole a car worth …"),
        ("It was the storm that killed 30 people.", "storm that killed … people"),
        ("She is one of the teachers who were paid £300.", "teachers were paid …"),
        ("A poll by Metric put the Conservatives on 31 per cent.", "A poll by Metric put the Conservatives on …"),
        ("They have 10 days to do so.", "days to do so"),
        ("The firm, based in Tarn, makes tyres and has 300 employees.", "employees the firm has"),
        ("The council, which is in debt, will sell 12 parks.", "parks the council will sell"),
        ("Karsten Bank said on Friday it would close 40 branches.", "branches it would close"),
        ("About 20 people are missing after the flood.", "people missing after the flood"),
        ("Thousands of homes are without power, the operator said.", "homes without power"),
        ("Between 10 and 15 fishing boats were lost.", "fishing boats lost"),
        ("It has destroyed 10 structures.", "structures destroyed"),
        ("The army has lost about 400 tanks since May.", "tanks lost since May"),
        ("The fire threatens 254 structures.", "structures the fire threatens"),
        ("Ostrava controls about 20 per cent of the province.", "the province Ostrava controls"),
        ("The company said it would hire 200 people.", "people it would hire"),
        ("The dam is 40 per cent full, the water board said.", "dam full"),
        ("Last week Brask said that a treaty was “90 per cent ready”.", "treaty ready"),
        ("The grant is worth £1.2 million, the department said.", "grant worth"),
        ("We had 20 minutes to pack.", "minutes to pack"),
        ("In Osby, 12 were arrested.", "were arrested in Osby"),
        ("At the stadium, 12 were arrested.", "were arrested at the stadium"),
        ("In March, 12 were arrested.", "were arrested"),
        ("In the end, 12 were arrested.", "were arrested"),
        ("In Osby, 12 people were arrested.", "people arrested"),
        ("Some 40 witnesses would be heard by the court.", "witnesses would be heard by the court"),
        ("Up to 30 homes may be demolished.", "homes may be demolished"),
        ("About 300 people are to be moved.", "people to be moved"),
        ("A total of 20 homes were searched.", "homes searched"),
        ("Officials fear 12 villages have been cut off by the flood.", "villages cut off by the flood"),
        ("Officials hope 12 homes will be saved.", "homes will be saved"),
        ("The club expects 300 fans.", "fans the club expects"),
        ("Repairs that would cost 40m crowns were approved.", "repairs that would cost … crowns"),
        ("The bridge, which cost 40m crowns, reopened.", "bridge which cost … crowns"),
        ("The Black Ridge fire, which has burned 12,400 acres, is out.", "Black Ridge fire has burned …"),
        ("The man who killed 12 people was jailed.", "man who killed … people"),
        ("10:30 Four dead in Osby blast", "dead in Osby blast"),
        ("9.45am: 14 hurt as train derails", "hurt"),
        ("18:45 14 people were hurt", "people hurt"),
        ("18.45 14 people were hurt", "people hurt"),
        ("They have three days to leave the island.", "days to leave the island"),
        ("You will have 30 days to appeal.", "days to appeal"),
        ("She was given two weeks to pay.", "weeks to pay"),
        ("He said they had only 15 minutes to get out.", "minutes to get out"),
        ("Residents had 20 minutes to pack.", "Residents had … to pack"),
        ("They had 20 days to the vote.", "They had … to the vote"),
        ("We drove 20 minutes to work.", "We drove … to work"),
        ("Ministers want to spend £4bn on the line.", "Ministers want to spend … on the line"),
        ("The number of missing after the dam cracked stands at 19.", "The number of missing … stands at …"),
        ("The number of people hurt rose to 30.", "The number of people hurt rose to …"),
        ("The number of people killed in the dam collapse rose to 30.", "The number of people killed … rose to …"),
        ("Damage was put at 3 million crowns.", "Damage put at … crowns"),
        (
            "Inflation rose to 5.4 percent in April from 4.9 percent in March.",
            "Inflation rose to … in April from 4.9 percent",
        ),
        ("The suspect, 29, was arrested.", "age of suspect"),
        ("The suspect is 29, the mayor said.", "age of suspect"),
        ("A man aged 29 was arrested.", "A man aged … was arrested"),
        ("Unemployment rose to 5.2 per cent in March.", "Unemployment rose to … in March"),
        ("PORT ELLISBY - At least 12 people were killed when a ferry capsized.", "people killed"),
        ("OSBY (Reuters) - 40 people were hurt in a crash.", "people hurt in a crash"),
        ("Port Ellisby - The ferry carried 40 passengers.", "passengers the ferry carried"),
        ("A fund, set up by the town, has collected 40,000 crowns.", "crowns collected"),
        ("The storm, the worst in a century, has killed 12 people.", "people killed"),
        ("Ada Rae, the minister, has spent 3 million euros on it.", "Ada Rae has spent … on it"),
        ("Mr Rae has won 45 percent of the vote.", "vote Mr Rae has won"),
        ("Storm Rae has killed 12 people, officials said.", "people Storm Rae has killed"),
        ("Cal Fire has assigned 194 people to the fire.", "people Cal Fire has assigned to the fire"),
        ("The coast guard put the number of hurt at 9.", "number of hurt"),
        ("On Tuesday the health office of the county raised the toll from the flood to 31.", "toll from the flood"),
        ("The Liberals have lost 12 seats.", "seats the Liberals have lost"),
        ("The army has lost 40 tanks in the war.", "tanks lost in the war"),
        ("The well-known singer raised $40,000.", "The well-known singer raised …"),
        ("The vaccine developed at the Orlan institute was given to 4,000 people.", "vaccine … given to … people"),
        (
            "The relief fund run by the county has been spent on about 90 houses.",
            "relief fund … spent on … houses",
        ),
    ],
)
def test_a_figure_is_named_by_its_clause(sentence, name):
    assert name == name_matter(*figures_of(sentence)[0])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The town had 60,000 homes then and now has 4,000.", "now has … homes"),
        ("The mill laid off 340 workers and will let another 200 go.", "will let another … workers go"),
        ("The blast hit 12 homes and damaged 30 others.", "damaged … other homes"),
        ("Some 18 soldiers were killed and 43 wounded.", "soldiers wounded"),
    ],
)
def test_a_noun_that_only_a_number_before_has_stands_where_it_was_left_out(sentence, name):
    assert name == name_matter(*figures_of(sentence)[-1])


def test_a_second_figure_takes_the_subject_of_the_first():
    figures = figures_of("The fire has burned 184 acres and is 90 percent contained, according to the agency.")

    assert ["fire burned", "fire contained"] == [name_matter(*figure) for figure in figures]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("15 people were hurt, 12 of them seriously.", "people, of them seriously"),
        ("The crash killed 15 people, about 12 of whom children.", "people, of whom children"),
        ("15 people were hurt, 12 of the children seriously.", "the children seriously"),
    ],
)
def test_a_part_is_named_as_one(sentence, name):
    assert name == name_matter(*figures_of(sentence)[1])


def test_a_name_is_bounded():
    sentence = "The fire destroyed 12 " + "very old and unusually well preserved wooden houses and barns " * 3

    assert len(name_matter(*figures_of(sentence + "there.")[0])) <= LONGEST_NAME + 1


def test_a_rescoped_figure_is_shown_with_what_it_counts():
    assert "20 per cent of the country" == with_counted(*figures_of("The rebels hold 20 per cent of the country.")[0])
