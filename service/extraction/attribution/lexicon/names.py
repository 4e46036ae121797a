"""The literal tables behind canonical names: places that stand for governments, titles, kinds of persons.

One entry a line or a word, sorted.
Refuses: given names and offices (see ../../holders/lexicon); resolving (see ../../holders/).
"""

from service.extraction.attribution.lexicon.grammar import COORDINATORS, DAYS, DETERMINERS, PREPOSITIONS, SUBORDINATORS

#: Capitals, buildings and short forms, lower case without "the", and the holder they stand for.
HOLDERS = {
    "abu dhabi": "United Arab Emirates",
    "abuja": "Nigeria",
    "accra": "Ghana",
    "addis ababa": "Ethiopia",
    "algiers": "Algeria",
    "amman": "Jordan",
    "ankara": "Turkey",
    "astana": "Kazakhstan",
    "athens": "Greece",
    "baghdad": "Iraq",
    "baku": "Azerbaijan",
    "bangkok": "Thailand",
    "beijing": "China",
    "beirut": "Lebanon",
    "belgrade": "Serbia",
    "berlin": "Germany",
    "bern": "Switzerland",
    "blue house": "South Korea",
    "bogota": "Colombia",
    "bogotá": "Colombia",
    "brasilia": "Brazil",
    "brasília": "Brazil",
    "bratislava": "Slovakia",
    "britain": "United Kingdom",
    "british government": "United Kingdom",
    "brussels": "European Union",
    "bucharest": "Romania",
    "budapest": "Hungary",
    "buenos aires": "Argentina",
    "cairo": "Egypt",
    "canberra": "Australia",
    "caracas": "Venezuela",
    "casa rosada": "Argentina",
    "chisinau": "Moldova",
    "chișinău": "Moldova",
    "colombo": "Sri Lanka",
    "copenhagen": "Denmark",
    "dakar": "Senegal",
    "damascus": "Syria",
    "delhi": "India",
    "dhaka": "Bangladesh",
    "doha": "Qatar",
    "downing street": "United Kingdom",
    "dublin": "Ireland",
    "elysee": "France",
    "elysee palace": "France",
    "elysée": "France",
    "eu": "European Union",
    "european union": "European Union",
    "foggy bottom": "United States",
    "france": "France",
    "hanoi": "Vietnam",
    "harare": "Zimbabwe",
    "havana": "Cuba",
    "helsinki": "Finland",
    "islamabad": "Pakistan",
    "jakarta": "Indonesia",
    "jerusalem": "Israel",
    "kabul": "Afghanistan",
    "kampala": "Uganda",
    "kathmandu": "Nepal",
    "khartoum": "Sudan",
    "kiev": "Ukraine",
    "kigali": "Rwanda",
    "kinshasa": "Democratic Republic of the Congo",
    "kremlin": "Russia",
    "kuala lumpur": "Malaysia",
    "kuwait city": "Kuwait",
    "kyiv": "Ukraine",
    "lisbon": "Portugal",
    "ljubljana": "Slovenia",
    "london": "United Kingdom",
    "lusaka": "Zambia",
    "madrid": "Spain",
    "manila": "Philippines",
    "minsk": "Belarus",
    "mogadishu": "Somalia",
    "moncloa": "Spain",
    "montevideo": "Uruguay",
    "moscow": "Russia",
    "nairobi": "Kenya",
    "naypyidaw": "Myanmar",
    "new delhi": "India",
    "no 10": "United Kingdom",
    "no 11": "United Kingdom",
    "no. 10": "United Kingdom",
    "no. 11": "United Kingdom",
    "number 10": "United Kingdom",
    "number 11": "United Kingdom",
    "oslo": "Norway",
    "ottawa": "Canada",
    "palazzo chigi": "Italy",
    "paris": "France",
    "pentagon": "United States",
    "phnom penh": "Cambodia",
    "port-au-prince": "Haiti",
    "prague": "Czechia",
    "pretoria": "South Africa",
    "pristina": "Kosovo",
    "pyongyang": "North Korea",
    "quai d'orsay": "France",
    "quai d’orsay": "France",
    "quito": "Ecuador",
    "rabat": "Morocco",
    "reykjavik": "Iceland",
    "reykjavík": "Iceland",
    "riga": "Latvia",
    "riyadh": "Saudi Arabia",
    "rome": "Italy",
    "russia": "Russia",
    "sanaa": "Yemen",
    "sarajevo": "Bosnia and Herzegovina",
    "seoul": "South Korea",
    "skopje": "North Macedonia",
    "stockholm": "Sweden",
    "taipei": "Taiwan",
    "tallinn": "Estonia",
    "tashkent": "Uzbekistan",
    "tbilisi": "Georgia",
    "tehran": "Iran",
    "tirana": "Albania",
    "tokyo": "Japan",
    "tripoli": "Libya",
    "tunis": "Tunisia",
    "u.n.": "United Nations",
    "u.s.": "United States",
    "u.s. government": "United States",
    "uk": "United Kingdom",
    "uk government": "United Kingdom",
    "ukraine": "Ukraine",
    "ulaanbaatar": "Mongolia",
    "un": "United Nations",
    "united kingdom": "United Kingdom",
    "united nations": "United Nations",
    "united states": "United States",
    "us": "United States",
    "us government": "United States",
    "vienna": "Austria",
    "vilnius": "Lithuania",
    "warsaw": "Poland",
    "washington": "United States",
    "wellington": "New Zealand",
    "white house": "United States",
    "whitehall": "United Kingdom",
    "windhoek": "Namibia",
    "yerevan": "Armenia",
    "zagreb": "Croatia",
    "zhongnanhai": "China",
    "élysée": "France",
    "élysée palace": "France",
}

#: States whose capitals do not stand for them above, or that have another name.
MORE_STATES = frozenset(
    """
    america andorra angola bahamas bahrain barbados belgium belize benin bhutan bolivia botswana brunei bulgaria
    burma burundi cameroon chad chile congo cyprus djibouti england eritrea eswatini fiji gabon gambia guatemala
    guinea guyana holland honduras jamaica kyrgyzstan laos lesotho liberia luxembourg madagascar malawi maldives
    mali malta mauritania mauritius mexico monaco montenegro mozambique netherlands nicaragua niger oman panama
    paraguay peru samoa scotland singapore suriname tajikistan tanzania togo turkmenistan vatican wales
    """.split()
) | frozenset(
    "burkina faso|costa rica|czech republic|dominican republic|el salvador|great britain|ivory coast|papua new guinea"
    "|sierra leone|south sudan".split("|")
)

#: Bodies whose names open with a verb or an adverb, lower case: they are names as wholes.
WHOLE_NAMES = frozenset(
    """
    ban the box|defend our juries|feed the children|hope not hate|insulate britain|just stop oil|keep britain tidy
    kick it out|led by donkeys|let toys be toys|make votes matter|not in our name|reclaim these streets|save our seas
    save the children|show racism the red card|stand up to racism|stop funding hate|stop the war
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
LONGEST_WHOLE = 5

#: Words before a name that are no part of it.
TITLES = frozenset(
    """
    adm admiral ambassador archbishop assistant associate attorney baroness bishop brig cabinet capt captain chair
    chairman chairwoman chancellor chief chiefs coach col colonel commander commissioner congressman congresswoman
    councillor dame defence defense democrat deputy director dr education envoy executive finance foreign former gen
    general gov governor head health home house interior judge justice king lady leader lieutenant lord lt maj major
    majority mayor mep minister minority miss mp mr mrs ms negotiator nominee officer pastor pope premier pres president
    presidential press prime prince princess prof professor prosecutor queen rep representative republican rev
    reverend secretary sen senate senator sergeant sgt sheriff sir speaker special spokesman spokesperson
    spokeswoman state superintendent treasury vice
    """.split()
)

#: Nationalities and places that come before a title, and are no part of a person's name.
ORIGINS = frozenset(
    """
    afghan african albanian algerian american angolan argentine argentinian armenian asian australian austrian
    azerbaijani bahraini bangladeshi basque belarusian belgian bolivian bosnian brazilian british bulgarian
    burmese cambodian cameroonian canadian catalan chilean chinese colombian congolese croatian cuban czech
    danish dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish
    french gambian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kuwaiti
    latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan mozambican
    namibian nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian
    polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean
    slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish u.k
    u.s ugandan uk ukrainian uruguayan us uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean
    """.split()
)

#: Members of parties and the like, in the singular, written with a capital, who are no single person in the plural.
NATIONALS = frozenset("conservative democrat democratic liberal republican tory".split())

#: Sources that are a kind of person and nobody in particular, in any number.
UNNAMED = frozenset(
    """
    advocates aide aides analyst analysts ally allies authorities commentators critic critics diplomat diplomats
    economists everybody everyone experts expert few insider insiders lawmakers many most nobody observers official
    officials one opponents others proponents pundits reporters researchers residents scientists some someone source
    sources spokesman spokesperson spokeswoman strategist strategists supporters voters witness witnesses
    """.split()
)

#: Words no name of a person holds: they join names with other words, or name a time.
NOT_IN_NAMES = (
    PREPOSITIONS
    | COORDINATORS
    | DAYS
    | SUBORDINATORS
    | DETERMINERS
    | frozenset(
        """
        ag also april are asked august can could december did do does either even february former gop had has have here
        is january july june late let like march maybe neither not november now october old perhaps said say september
        should still then there was were will would yes young
        """.split()
    )
)

#: Words for one person that no ending gives away, and words with such an ending that are no persons.
PERSONS = frozenset(
    """
    aide analyst candidate chief colleague correspondent critic diplomat envoy expert father friend head husband judge
    king mother nominee nurse official parent patient pilot pope president prince princess professor queen resident
    secretary sheriff sister son source student suspect victim wife witness woman
    """.split()
)
NOT_PERSONS = frozenset(
    "answer cancer center chapter error factor letter newspaper number offer order paper power".split()
)

#: Small words inside a surname ("Ursula von der Heide"), and an article that is written on to one ("Bashar al-Tarn").
PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von".split())
RUN_ON = r"(?:[ae]l|a[dnrsz]|ash)-(?=[A-ZÀ-Þ])"
