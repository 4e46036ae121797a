"""Holders and names that a text calls by another name: a literal table that people extend.

Each entry between semicolons is one holder or one kind of holder. Only what nobody could take for somebody else in
a text: an official is no minister, a witness no neighbour, a solicitor no barrister, and the authors of a study are not
whoever else does research. An army is the military of most texts, and the navy is neither.
Refuses: words of what is said (deeds.py, things.py); whose name a pronoun stands for (extraction).
"""

import re
from collections.abc import Iterable, Sequence

from service.text.memory import remember_short
from service.text.words import SAME_SIGN

#: Letters of a country's name from which on another word with an ending of these is of it: "Kestria", "Kestrian".
SHORTEST_COUNTRY = 5
_OF_COUNTRY = ("n", "an", "ian", "ese", "i", "ish")
SHORTEST_INITIALS = 2  # letters from which on they stand for nobody else
_NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_IN_BRACKETS = re.compile(r"\s*[(\[]((?:[A-Z]\.?){2,8}s?)[)\]]\s*")

#: Countries, each with the word for what is of it: "inflation in Germany", "German inflation". One word is no other's
#: ("Korean" may be of either), and neither are the people of it, who may live anywhere.
NATIONS = """
    afghanistan, afghan; albania, albanian; algeria, algerian; angola, angolan; argentina, argentine, argentinian;
    armenia, armenian; australia, australian; austria, austrian; azerbaijan, azerbaijani; bahrain, bahraini;
    bangladesh, bangladeshi; belarus, belarusian; belgium, belgian; bolivia, bolivian; bosnia, bosnian;
    brazil, brazilian; britain, british; bulgaria, bulgarian; cambodia, cambodian; cameroon, cameroonian;
    canada, canadian; chile, chilean; china, chinese; colombia, colombian; croatia, croatian; cuba, cuban;
    cyprus, cypriot; denmark, danish; ecuador, ecuadorian; egypt, egyptian; england, english; eritrea, eritrean;
    estonia, estonian; ethiopia, ethiopian; europe, european; finland, finnish; france, french; gambia, gambian;
    germany, german; ghana, ghanaian; greece, greek; guatemala, guatemalan; haiti, haitian; honduras, honduran;
    hungary, hungarian; iceland, icelandic; india, indian; indonesia, indonesian; iran, iranian; iraq, iraqi;
    ireland, irish; israel, israeli; italy, italian; jamaica, jamaican; japan, japanese; jordan, jordanian;
    kazakhstan, kazakh; kenya, kenyan; kosovo, kosovan; kuwait, kuwaiti; latvia, latvian; lebanon, lebanese;
    liberia, liberian; libya, libyan; lithuania, lithuanian; malaysia, malaysian; malta, maltese; mexico, mexican;
    moldova, moldovan; mongolia, mongolian; morocco, moroccan; mozambique, mozambican; namibia, namibian;
    nepal, nepali; netherlands, dutch; nicaragua, nicaraguan; nigeria, nigerian; norway, norwegian; oman, omani;
    pakistan, pakistani; panama, panamanian; paraguay, paraguayan; peru, peruvian; poland, polish;
    portugal, portuguese; qatar, qatari; romania, romanian; russia, russian; rwanda, rwandan; scotland, scottish;
    senegal, senegalese; serbia, serbian; singapore, singaporean; slovakia, slovak; slovenia, slovenian;
    somalia, somali; spain, spanish; sudan, sudanese; sweden, swedish; switzerland, swiss; syria, syrian;
    taiwan, taiwanese; tanzania, tanzanian; thailand, thai; tunisia, tunisian; turkey, turkish; uganda, ugandan;
    ukraine, ukrainian; uruguay, uruguayan; uzbekistan, uzbek; venezuela, venezuelan; vietnam, vietnamese;
    wales, welsh; yemen, yemeni; zambia, zambian; zimbabwe, zimbabwean; america, american
"""

#: Initials are read from the name where the text has both (attribution.py); here stand those that nobody can read so.
CALLED = """
    armed forces, army, military; police, police officers, officers, the force; researchers, scientists, the
    research team, study team; fire service, fire brigade, fire and rescue service, fire department, firefighters,
    fire crews; carmaker, car manufacturer, car maker, automaker, vehicle maker; planemaker, plane maker, aircraft
    manufacturer; drugmaker, drug company, pharmaceutical company, drug manufacturer; chipmaker, chip manufacturer;
    company, firm; airline, carrier; retailer, store chain, shop chain; bank, lender; supermarket,
    grocer; banks, lenders; fans, supporters; customers, shoppers; tourists, visitors, holidaymakers; staff, employees,
    workers; students, pupils, schoolchildren; passengers, commuters; farmers, growers;
    charity, aid group, aid agency, aid organisation; campaigners, activists; residents, locals, people
    living there, people living nearby, people who live nearby, people who live there, local residents, local people,
    nearby residents; residents of, residents in, people living in, people who live in; lawyer, attorney; lawyers,
    attorneys, legal team;
    doctors, medics, physicians; forecasters, meteorologists, weather service, weather office, met office;
    coastguard, coast guard; regulator, watchdog; spokesperson, spokesman, spokeswoman, press officer; mps, members
    of parliament, lawmakers, legislators; rebels, insurgents; protesters, protestors, demonstrators; prosecutor,
    prosecutors, prosecution; organisers, organizers; prime minister, premier; chief executive, ceo, chief
    executive officer;
    council, local authority; united states, usa, america, united states of america; united kingdom, uk,
    britain, great britain; united nations, un; european union, eu; united arab emirates, uae; soviet union, ussr;
    volkswagen, vw;  british airways, ba; marks and spencer, marks & spencer, m&s; mercedes-benz,
    mercedes; world health organization, world health organisation; international monetary fund, imf; nato,
    north atlantic treaty organization; european central bank, ecb; federal reserve, us federal reserve;
    national health service, nhs; international olympic committee, ioc; world trade organization, wto;
    new york city, nyc; czech republic, czechia; burma,
    myanmar; ivory coast, côte d'ivoire; turkey, türkiye; kyiv, kiev; holland, netherlands, the netherlands; opec,
    organization of the petroleum exporting countries;
    supporters of, backers of, advocates of, proponents of, champions of, fans of, campaigners for, people in favour of,
    those in favour of, people in favor of, those in favor of, people who support, those who support;
    opponents of, critics of, detractors of, people against, those against, people opposed to, those opposed to,
    campaigners against, people who oppose, those who oppose
"""

#: Initials that are words in small letters, known by their capitals alone: "who", "us", "5 pm", "La Palma".
CAPITALS = {
    "U.S.A.": "United States",
    "U.S.": "United States",
    "US": "United States",
    "WHO": "World Health Organization",
    "LA": "Los Angeles",
    "PM": "prime minister",
}

_CAPITALS = re.compile(r"(?<![\w-])(?<!\d )(?:" + "|".join(map(re.escape, CAPITALS)) + r")(?![\w-])")
_ENTRIES = [[" ".join(name.split()) for name in line.split(",")] for line in CALLED.split(";")]
_NATIONS = [[name.strip() for name in line.split(",")] for line in NATIONS.replace("\n", " ").split(";")]
#: The country of each word for what is of it.
NATION_OF = {word: country for country, *words in _NATIONS for word in words}
_COUNTRIES = frozenset(NATION_OF.values())
_FIRST = {name: entry[0] for entry in _ENTRIES for name in entry}
_KNOWN = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(_FIRST, key=len, reverse=True))) + r")(?![\w-])")
_DOTS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b|\s|$|\.)")
_UNSAID = re.compile(r"\b(?:the|a|an|its|their|his|her)\s+")


@remember_short(4_096)
def called(mention: str) -> str:
    """A mention under the first of its names: "the military" and "the army" are one, "the US" and "America" are too.

    >>> called("The military"), called("an army spokesman"), called("VW")
    ('armed forces', 'armed forces spokesperson', 'volkswagen')
    """
    plain = _UNSAID.sub(
        "", _DOTS.sub("", _CAPITALS.sub(lambda found: CAPITALS[found.group()], mention.translate(SAME_SIGN)).lower())
    )
    return " ".join(_KNOWN.sub(lambda match: _FIRST[match.group()], plain).split())


def is_spelled_out(deleted: str, inserted: str, behind: str) -> bool:
    """Whether a name gave way to its initials, or they to it: "World Health Organization (WHO)", "WHO".

    behind: what both texts have next, where the initials may stand.
    """
    bare = [_NAME_WORD.findall(side) for side in (deleted, inserted)]
    for words, others in (bare, bare[::-1]):
        initials = "".join(word[0] for word in words if word[0].isupper() and not (word.isupper() and len(word) > 1))
        given = others or _NAME_WORD.findall(behind)[:1]
        if len(initials) >= SHORTEST_INITIALS and words[-1][0].isupper() and given == [initials]:
            return True
    return False


def are_initials_of(words: str, named: str) -> bool:
    """Whether words that came or went are no more than the initials of the name they stand behind: "(WFO)"."""
    found = _IN_BRACKETS.fullmatch(words)
    if found is None:
        return False
    initials = "".join(word[0] for word in _NAME_WORD.findall(named) if word[0].isupper())
    return initials.endswith((letters := found[1].replace(".", ""), letters.removesuffix("s")))


def is_of_nation(word: str, country: str) -> bool:
    """Whether a word says what is of a country, by the table or by its ending, both in small letters.

    >>> is_of_nation("french", "france"), is_of_nation("kestrian", "kestria"), is_of_nation("french", "spain")
    (True, True, False)
    """
    if NATION_OF.get(word) == country:
        return True
    return len(country) >= SHORTEST_COUNTRY and any(word == country + ending for ending in _OF_COUNTRY)


def is_nation(words: Sequence[str]) -> bool:
    """Whether words in small letters are a country or the word for what is of it."""
    return " ".join(words) in NATION_OF or " ".join(words) in _COUNTRIES


def are_nations_crossed(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether of two countries each takes the other's part: "Swiss banks in Sweden", "Swedish banks in Switzerland".

    >>> are_nations_crossed(["swiss", "sweden"], ["swedish", "switzerland"])
    True
    """
    ones, twos = frozenset(words), frozenset(others)
    return any(is_of_nation(one, other) for one in ones for other in twos) and any(
        is_of_nation(other, one) for one in ones for other in twos
    )
