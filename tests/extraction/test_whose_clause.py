"""A figure that is its own clause's subject counts no teller; what is left out is taken from the figure before."""

import pytest

from service.extraction.figures import find_figures

#: Text, and of each figure: its value, what it counts, and whose it is ("" for nothing said).
CLAUSES = """
Nobody expected 400 at the memorial. | 400,,
Nobody has said that 400 came. | 400,,
Somebody must have seen 12. | 12,,
Police have said that 12 of them were held. | 12,,
The club says 300 will come. | 300,,
Lind told reporters that 14 had died. | 14,,
Doctors hope 20 can be saved. | 20,,
The owner knows 40 people will come. | 40,people,
The army believes 30 fighters died. | 30,fighters,
The union warned 400 jobs could go. | 400,jobs,
The plant will close if 40 leave. | 40,,
The fire that 40 crews fought is out. | 40,crews,
The company said it would cut 300 jobs. | 300,jobs,company
The company expects 300 job cuts. | 300,job cuts,company
The company reported 41 accidents. | 41,accidents,company
The fire destroyed 40 homes. | 40,homes,fire
The driver admits 4 counts of theft. | 4,counts of theft,driver
Norland added 300 jobs. | 300,jobs,Norland
The study found 40 per cent of men. | 40,men,study
Patients who took the pill lost 15 per cent of their weight. | 15,weight,Patients
Banks that made loans lost 4 per cent. | 4,Banks,
The man who sold the house earned £3m. | 3000000,man,
Officials who say the dam lost 4 per cent left. | 4,dam,
"""

BESIDE = """
Shelling killed 9 civilians and wounded some 30. | 9,civilians,Shelling ; 30,civilians,
The storm damaged 120 homes and destroyed 14. | 120,homes,storm ; 14,homes,
The side won 12 games and lost four. | 12,games,side ; 4,games,
Police arrested 12 men on Monday and charged four. | 12,men,Police ; 4,men,
It carries 12 passengers and costs 40. | 12,passengers, ; 40,,
Police arrested 12 men and fined 4. | 12,men,Police ; 4,Police,
The mine produced 88 tonnes of copper, 9 per cent less than a year ago. | 88,copper,mine ; 9,copper,mine
The museum drew 12 visitors, two fewer than in 2019. | 12,visitors,museum ; 2,visitors,museum
Exports rose 4 per cent, and imports fell, 2 points more than in May. | 4,Exports, ; 2,imports,
The hospital treated 12 and sent 4 home. | 12,hospital, ; 4,hospital,
The trial includes children aged 5 to 11. | 5,children,
The fund helps pupils from villages, women aged 60 and men. | 60,women,
The quake, of magnitude 6.1, struck at dawn. | 6.1,quake, of magnitude,
The maker fell, with its shares down 11 per cent. | 11,shares,maker
Markets rose, with the index adding 2 per cent. | 2,index,
Net profit more than doubled. | 2,Net profit,
Sales of electric cars more than tripled. | 3,Sales of electric cars,
The side has won four of its last 15 away matches. | 4,away matches,side ; 15,away matches,side
The town is 15 kilometres away. | 15,town,
The pension age is 67. | 67,pension age,
Police put the number at 15,000 and organisers at 40,000. | 15000,number, ; 40000,number,
In the poll 50 per cent of voters chose Lind while 40 per cent chose Holm. | 50,voters,poll ; 40,voters,
Of murders there, 90 per cent were by men, while only 7 per cent were by women. | 90,murders, ; 7,murders,
Half of members voted yes, but 30 per cent of firms voted no. | 0.5,members, ; 30,firms,members
Shares lost 4 per cent while 12 per cent changed hands. | 4,Shares, ; 12,,
She died at the age of 43. | 43,,
Lind has played since the age of 6, he said. | 6,Lind,
The average age of 71 is a record. | 71,average age,
The turnout for voters under the age of 30 fell 40 per cent. | 30,voters, ; 40,turnout for voters,
The Reds were put at 15 and the Greens at 40. | 15,Reds, ; 40,Greens,
"""

#: Times without their unit behind the age of who serves them.
AGED = """
He was jailed for 14 years and his brother, 39, for nine. | 14 year, 39 year of age, 9 year
He was jailed for 14 years and his brother, 39, nine. | 14 year, 39 year of age, 9 year
Orr got six years, his cousin, 28, four and his wife, 39, two. | 6 year, 28 year of age, 4 year, 39 year of age, 2 year
The boys, aged nine, 12 and 14, were found. | 9 year of age, 12 year of age, 14 year of age
Holt, 34, won 12 games and her brother, 29, four. | 34 year of age, 12 , 29 year of age, 4
"""


def rows(book: str) -> list[tuple[str, str]]:
    pairs = [line.partition(" | ") for line in book.strip().split("\n")]
    return [(text, told.strip()) for text, _, told in pairs]


@pytest.mark.parametrize(("text", "told"), rows(CLAUSES + BESIDE.lstrip()))
def test_what_a_figure_counts_is_of_its_own_clause(text: str, told: str) -> None:
    figures = find_figures(text)
    places = [(one.counted, one.subject) for one in figures]
    words = [tuple(text[slice(*place)] if place else "" for place in pair) for pair in places]
    found = [f"{one.value:f},{own},{whose}" for one, (own, whose) in zip(figures, words, strict=True)]
    assert " ; ".join(found) == told


@pytest.mark.parametrize(("text", "told"), rows(AGED))
def test_a_time_is_in_the_unit_of_the_one_it_is_told_beside(text: str, told: str) -> None:
    assert ", ".join(f"{one.value:f} {one.unit}" for one in find_figures(text)).strip() == told


def test_who_tells_of_a_count_is_no_part_of_its_key() -> None:
    (police,) = find_figures("Police said 12 had been arrested.")
    (mayor,) = find_figures("The mayor says that 12 have been arrested.")
    assert police.measure == mayor.measure == "arrest"
