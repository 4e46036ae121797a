"""Whose figure it is: a company, a party or a person whom the other's sentence does not name has another figure.

A name that opens a sentence may be a word of the dictionary (Ford, Shell, Labour). A bare noun in the singular can open
one only where it is a name, or what cannot be counted ("Inflation", "Flu"): those are in the tables here.
Refuses: places behind a figure, years and things (things.py); amounts (amounts.py).
"""

import re
from collections.abc import Sequence

from service.comparison.words.alike.names import is_of_nation
from service.domain.claims import Figure
from service.text.words import is_name

#: Words before a name that are no part of it.
LEADING = frozenset(
    """a an and another at both but by former he his her if in its last most my new no on our rival she some that the
    their these they this those when while with your""".split()
)

#: Parties by names that are words of the dictionary, in every form news has of them.
PARTIES = frozenset(
    """centre coalition communists conservative conservatives democrat democrats green greens labor labour left liberal
    liberals nationals reform republican republicans right socialists tories tory union unionists""".split()
)

#: Nouns that stand bare in the singular and name nobody: what is measured, and what cannot be counted.
UNCOUNTED = frozenset(
    """agriculture aid ammunition attendance barley beef blood borrowing bread business butter cash cattle cheese
    children cholera coal cocoa coffee construction consumption copper corn cotton credit crime cross-border damage
    debt demand diesel earth education electricity employment energy enrolment equipment evidence expenditure
    expenses fire flooding food footfall freight fruit fuel gas gold government grain growth heat hiring homelessness
    housing hunger ice immigration income industry inflation insurance interest investment iron labour land lead
    lending life lithium lumber maize management manufacturing measles meat medicine milk money music net
    nickel oil opinion opposition output overtime paper passenger pay people petrol police pork poverty power
    press production profit property public rail rain rainfall rent research revenue rice rubber salt silver snow
    snowfall soya spending staff steel sugar support tax tea television timber tourism trade traffic training transport
    turnout turnover unemployment uranium violence visibility waste water wealth weather welfare wheat wind wine wood
    wool work zinc""".split()
)
#: Illnesses and what people take, by the names they have without an article; games; and who stands for no name.
UNNAMED = frozenset(
    """aids anaemia anemia anthrax arthritis asthma autism cancer chickenpox covid dementia dengue depression diabetes
    diphtheria ebola epilepsy flu gonorrhoea hepatitis hiv influenza leprosy leukaemia leukemia lupus malaria mpox mumps
    norovirus obesity plague pneumonia polio rabies rubella scabies sepsis smallpox syphilis tetanus tuberculosis
    typhoid typhus
    alcohol aspirin cannabis cocaine fentanyl heroin ibuprofen insulin ketamine marijuana methadone morphine nicotine
    opium oxygen paracetamol penicillin
    archery athletics badminton baseball basketball boxing chess cricket cycling football golf gymnastics handball
    hockey judo netball polo rowing rugby sailing squash tennis volleyball wrestling
    anybody anyone anything both each either enough everybody everyone everything few fewer half less many more most
    much neither nobody none nothing one other several somebody someone something
    aluminium asbestos bamboo carbon cement charcoal chlorine clay cobalt concrete fabric fertiliser fertilizer flour
    glass gravel hydrogen ketchup leather lime linen marble mercury methane mud nitrogen oats ore plastic plutonium sand
    silk soap soil straw sulphur sulfur tobacco vinegar yeast""".split()
)

#: Endings of such nouns.
ABSTRACT = ("age", "ance", "cy", "ence", "ing", "ion", "ism", "ity", "ment", "ness", "ship", "ture")

#: Words behind a noun by which it does something: forms without -ed.
DOING = frozenset(
    """are became bought built cut cuts did earned employs gained gave got grew had has hired is kept laid leads led
    lent lost made makes must needs now owed owes own owns paid pays plans ran sells shed shut sold spends spent stood
    took was went were will wins won would""".split()
)

#: A name that what is counted goes to, or is done to.
_REACHES = re.compile(r"\b(?:against|for|into|on|to|with) (?:the )?([A-Z]\w+)")

#: Forms by which somebody tells of a figure, and has none.
TELLING = frozenset(
    """added announced argued asked believed called cited claimed confirmed counted estimated expected forecasted hoped
    indicated listed predicted published quoted recorded registered released reported revealed showed suggested tallied
    tweeted urged voiced warned""".split()
)

#: Men and women, grown and young, and those who are against each other, a pair a line: where each figure is of one of
#: the two, they are of two.
OTHERS = tuple(
    tuple(frozenset(side.split()) for side in line.split(","))
    for line in """
    man boy father son husband brother uncle grandfather, woman girl mother daughter wife sister aunt grandmother
    man woman adult, boy girl baby infant toddler
    army military soldier troop, rebel insurgent militant guerrilla separatist
    government, opposition
    union, employer management
    prosecution prosecutor, defence defense
    buyer, seller
    landlord, tenant
    landlord, renter
    winner, loser runner-up
    driver, passenger cyclist pedestrian
    """.strip().splitlines()
)
_ANY_OTHERS = frozenset().union(*(side for sides in OTHERS for side in sides))


def opening_name(run: str, behind: str) -> str:
    """The name in the words with capitals that open a sentence, "" where there is none; `behind` is what follows them.

    >>> opening_name("Ford", " sold 500 cars"), opening_name("Profit", " rose"), opening_name("The Greens", " are on 9")
    ('Ford', '', 'Greens')
    """
    words = run.split()
    led = words[0].lower() in LEADING
    if led or len(words) > 1:
        named = words[1:] if led else [word for word in words if _is_plainly(word)] or words[1:]
        return " ".join(named)
    word = words[0]
    return word if _is_plainly(word) or word.lower() in PARTIES or _does(word, behind) else ""


def does_it(behind: str) -> bool:
    """Whether what stands behind a name goes on with a verb by which the name does or has something, and tells nothing.

    >>> does_it(" made a profit of £3m"), does_it(" reported 12 dead")
    (True, False)
    """
    follows = behind.split(maxsplit=1)[:1]
    return bool(follows) and follows[0] not in TELLING and (follows[0] in DOING or follows[0].endswith("ed"))


def _is_plainly(word: str) -> bool:
    """Whether a word is a name by itself: the dictionary has it so or not at all, or it is letters alone."""
    plain = word.removesuffix("'s").removesuffix("’s")
    return is_name(plain) or (len(plain) > 1 and plain.isupper() and plain.isalpha())


def _does(word: str, behind: str) -> bool:
    """Whether a noun of the dictionary opens a sentence as only names do: bare, in the singular, and with a verb."""
    small = word.lower()
    if small.endswith(("'s", "’s")):
        small = small[:-2]
        is_doing = True
    else:
        is_doing = does_it(behind)
    is_plural = small.endswith("s") and not small.endswith("ss")
    return is_doing and not is_plural and small not in UNCOUNTED | UNNAMED and not small.endswith(ABSTRACT)


def are_of_others(before: Figure, after: Figure, spoken_of: Sequence[frozenset[str]]) -> bool:
    """Whether the one is of a man, or the army, and the other of a woman, or the rebels, and of no other there.

    spoken_of: the words of the sentences of the two, in their canonical forms.
    """
    if _goes_where_it_is_of(before, after) or _goes_where_it_is_of(after, before):
        return True
    one, other = frozenset(before.measure.split()), frozenset(after.measure.split())
    if one.isdisjoint(_ANY_OTHERS) or other.isdisjoint(_ANY_OTHERS):
        return False
    for sides in OTHERS:
        for here, there in (sides, sides[::-1]):
            if (
                not (one.isdisjoint(here) or other.isdisjoint(there))
                and one.isdisjoint(there)
                and other.isdisjoint(here)
            ):
                return spoken_of[0].isdisjoint(there) and spoken_of[1].isdisjoint(here)
    return False


def _goes_where_it_is_of(one: Figure, other: Figure) -> bool:
    """Whether the one goes to a country and the other is of it: "exports to France", "French exports"."""
    if one.counted is None or other.counted is None or " " not in one.counted.exact:
        return False
    reached = {name.lower() for name in _REACHES.findall(one.counted.exact)}
    words = other.counted.exact.lower().split()
    return any(is_of_nation(word, name) for name in reached for word in words)
