"""What a person can be, by the noun that stands for the person later: "the senator", "the former president".

One word an entry, lower case, sorted. Refuses: whose office it is (see ../register.py).
"""

from service.extraction.attribution.lexicon.names import NATIONALS, ORIGINS
from service.extraction.holders.lexicon.trades import AIRLINES, COMPANIES, TRADES

#: Nouns for one who holds an office or does a work, in the form all others are brought to.
OFFICES = frozenset(
    """
    activist actor actress ambassador analyst archbishop artist attorney author billionaire bishop boss
    businessman candidate captain chairman chancellor chief coach colonel columnist commander commissioner
    congressman constable councillor deputy designer developer diplomat director doctor economist editor engineer
    envoy executive expert filmmaker founder general governor historian host inspector journalist judge justice king
    lawyer leader lieutenant manager mayor minister mp negotiator nominee officer official owner pastor physicist
    politician pollster pope premier president prince princess producer professor prosecutor queen reporter
    researcher scholar scientist secretary senator sergeant sheriff singer speaker spokesman strategist
    superintendent treasurer writer
    """.split()
) | (TRADES - {"critic", "expert", "suspect"})

#: Other forms of the same office.
ALIASES = {
    "adm": "admiral",
    "amb": "ambassador",
    "chair": "chairman",
    "chairperson": "chairman",
    "chairwoman": "chairman",
    "congresswoman": "congressman",
    "councilman": "councillor",
    "councilwoman": "councillor",
    "dr": "doctor",
    "gen": "general",
    "gov": "governor",
    "lt": "lieutenant",
    "pontiff": "pope",
    "pres": "president",
    "prof": "professor",
    "rep": "congressman",
    "representative": "congressman",
    "sen": "senator",
    "sgt": "sergeant",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
}

#: Offices told by their initials, and the ranks of detectives.
INITIALS = {"ceo": ("chief", "executive"), "pm": ("prime", "minister")} | dict.fromkeys(
    "dc dci dcs di ds dsi dsu".split(), ("detective",)
)

#: Forms of address between an office and a name: "Prime Minister Sir Edmund Lind".
HONOURS = frozenset("dame dr lady lord miss mr mrs ms sir".split())

#: Words before an office that belong to it although they are no titles.
MODIFIERS = (
    ORIGINS
    | NATIONALS
    | frozenset("acting campaign conservative current labour liberal longtime medical opposition party then".split())
)

#: What is in the name of a newspaper or a magazine.
_PAPERS = frozenset(
    """
    bugle chronicle courier daily dispatch echo examiner express gazette globe guardian herald inquirer journal mail
    mercury mirror news observer post press record register reporter review standard star sun telegraph times tribune
    weekly
    """.split()
)

#: Kinds that a body is called by when its name ends so: "the trust" for "Osby Health Trust".
_KINDS = frozenset(
    """
    academy airline alliance assembly association authority bank board bureau campaign center centre chamber church
    club college commission committee corporation council court department federation forum foundation fund hospital
    inquiry institute league ministry museum office organisation organization parliament party school society tribunal
    trust university
    """.split()
)

#: A body spoken of without its name, by what it may be called then: by its kind, and some by other kinds too.
BODY_WORDS = {kind: frozenset([kind]) for kind in _KINDS} | {
    "airline": AIRLINES | {"airline"},
    "company": COMPANIES | {"company"},
    "firm": COMPANIES | {"firm"},
    "agency": frozenset(
        "administration agency board bureau center centre commission department office service services".split()
    ),
    "charity": frozenset("association foundation fund society trust".split()),
    "coalition": frozenset("alliance coalition".split()),
    "magazine": _PAPERS,
    "newspaper": _PAPERS,
    "panel": frozenset("commission committee panel subcommittee".split()),
    "paper": _PAPERS,
    "union": frozenset("association brotherhood federation union workers".split()),
}
