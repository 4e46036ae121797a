"""The name of the holder a mention names: "UK Prime Minister Sir Keir Starmer" is "Keir Starmer".

An office or a body keeps its place ("president of Norland"), a person does not, and several stay several.
Refuses: pronouns and "the senator" (see register.py); knowledge of the world beyond attribution/lexicon/names.py.
"""

import re
from functools import lru_cache

from service.extraction.attribution.lexicon.holders import BODIES, NO_PERSONS, PAPERS, PEOPLE, PERSON_ENDINGS
from service.extraction.attribution.lexicon.names import (
    NATIONALS,
    NOT_IN_NAMES,
    ORIGINS,
    PARTICLES,
    RUN_ON,
    TITLES,
    UNNAMED,
)
from service.extraction.holders.cast import Cast
from service.extraction.holders.kinds import is_person, name_of_groups, several_in
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.lexicon.trades import BEFORE_NAMES, FIRMS, LOOSE_TRADES, TRADES
from service.extraction.holders.lines import whole_body
from service.extraction.holders.mentions import (
    ADDING,
    COURTESY,
    LEAD,
    MENTIONS_REMEMBERED,
    THOSE_WHO,
    TOKEN,
    is_nationals,
    names_body,
    opens_with,
    person_in,
)
from service.text.people.given_names import GIVEN
from service.text.words import lemma_of

_INDEFINITE = re.compile(
    r"^(?:about |almost |around |at least |more than |nearly |only |roughly |some |up to )*"
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|dozens|several|some|many|most|other|another"
    r"|\d[\d.,]*(?: per ?cent|%)?)\b",
    re.IGNORECASE,
)

#: Nobody, or hardly anybody, or a share of people ("three in five voters").
_NOBODY = re.compile(
    r"(?i)^(?:about |almost |around |nearly |virtually )?(?:few|neither(?!.* nor )|no(?! ?\d|\.)|nobody|none|not"
    r"|(?:barely|hardly|scarcely) any\w*|(?:all|any|every|no)(?:body|one)? but"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) (?:two|three|four|five|six|ten|\d+))\b"
)

#: One person who is told by whom or what they speak for: "a spokesman for Lind".
_FOR_SOMEBODY = re.compile(
    r"^[Aa]n? (?!group|handful|lot|majority|number)(?:[\w-]+ ){1,4}?(?:at|for|from|in|of|with) (?:the )?[A-ZÀ-Þ]"
)

#: What adds an office, a body or a place to a name.
_ADDED = re.compile(rf" ({ADDING}|to) ")
_ENDS_NOUN = re.compile(r" (?:of|from|in|at|for|with|on|to|who|that|which|I|about|after|before|led|familiar) ")

_MAY_HOLD = PEOPLE | BODIES | PAPERS

#: Whoever speaks as somebody's own, and is not that one: "Lind's agent", "her inner circle", "Orr's ex".
_RELATED = (
    TRADES
    | LOOSE_TRADES
    | FIRMS
    | OFFICES
    | frozenset("child circle cook ego estate ex in-law label rep superior".split())
)

#: What makes another relation of one: "co-star", "ex-wife", "grandson".
_RELATING = re.compile(r"^(?:co-|ex-|grand|half-|step)(?=[a-z]{3})")

#: Who is spoken of as a kind when there are several, and words that are several as they are.
_KINDS = PEOPLE | OFFICES | BODIES | TRADES | LOOSE_TRADES | FIRMS
_TITLES = BEFORE_NAMES | LOOSE_TRADES
_SEVERAL_ALREADY = frozenset({"police", "staff"})
_ENDS_HEAD = re.compile(r",| – | — | - |\(")

#: "Lind's gut reaction to it": who, and the noun.
_POSSESSIVE = re.compile(r"^([^,]*?)['’]s (?:[a-z-]+ )*?([\w-]+)(?=$|,| (?:of|for|to|that|about|with|in|on)\b)")

#: A description that ends in a word without a capital, and the name of whom or what it describes.
_SMALL = "|".join(sorted(PARTICLES))
_NAME_BEHIND = re.compile(
    r"^(?P<what>(?:(?:[Tt]h|[Ii]t|[Hh]|[Oo]u|[Mm])[a-z]+ |[A-ZÀ-Þ])[^,;:()“”\"]*?\b[a-z][\w-]+), "
    r"(?:the )?(?P<as>(?:[a-z][\w-]+ ){0,3})(?P<name>[A-ZÀ-Þ][\w’'.&-]*"
    rf"(?: (?:(?:{_SMALL}|of|for|the) ){{0,2}}(?:{RUN_ON})?[A-ZÀ-Þ][\w’'.&-]*){{0,5}})(?=,|$)"
)

_ANOTHER = re.compile(r" and (?:a|an|her|his|its|the|their) ")

#: Whose somebody is, by a whole name: "Ada Byron's agent".
_WHOSE = re.compile(r"(?:[A-ZÀ-Þ][\w.-]* )+[A-ZÀ-Þ][\w-]*['’]s? ")

#: A campaign is called by what it asks for: "Save the Harbour", "Just Stop Tolls".
_CAMPAIGN = re.compile(
    r"^(?:Just )?(?:Ban|Bring|Build|Close|Cut|Defend|End|Fight|Fix|Free|Fund|Hands|Insulate|Justice(?= [Ff]or )|Keep"
    r"|Kick|Let|Make|Open|Pay|Protect|Reclaim|Rebuild|Reopen|Rescue|Restore|Save|Scrap|Stand|Stop|Support|Take|Unite)"
    r"(?: (?:a|an|back|for|in|it|of|off|on|our|out|the|to|up|with|[A-ZÀ-Þ][\w’'-]*)){1,5}(?<= [A-ZÀ-Þ].)[\w’'-]*$"
)

#: What somebody with a name behind it is, and no campaign: "Unite General Secretary Eva Moe", "Rescue Chief Bo Ek".
_IN_OFFICE = OFFICES | BEFORE_NAMES

#: A paper that another prints.
_PAPER_IN = re.compile(r"^(?:[a-z-]+ )?(?:analysis|article|essay|letter|paper|report|research|review|study) in ")

#: What somebody has who did not make it ("data obtained by the Herald"), and two papers of two.
_HAD_BY = re.compile(
    r"^(?:[\w-]+ ){1,4}?(?:heard|leaked|obtained|passed|provided|reviewed|seen|sent|shared|shown|supplied|viewed)"
    r" (?:by|to|with) "
)
_TWO_PAPERS = re.compile(r" by [^,]+ and an? [^,]+ by ")

#: Words in -ing before what somebody is: "the council's acting head, Bo Ek".
_BEFORE_ROLE = frozenset("acting founding governing leading outgoing retiring ruling serving sitting visiting".split())

#: Lower-case words before the name of a body: "the nonpartisan Congressional Budget Office".
_BEFORE_BODY = re.compile(r"^(?:[a-z][\w-]+ ){1,3}(?=[A-Z])")
_JOINERS = frozenset("of the for and on in".split())

#: What a paper is, behind its name: "the Osby Times tabloid".
_KIND_BEHIND = re.compile(r"(?<=[a-z]) (?:daily|magazine|newspaper|paper|tabloid|website|weekly)$")


def name_of(mention: str, cast: Cast) -> str:
    """The name a mention that is no pronoun gives its holder; "" for nobody in particular."""
    if _NOBODY.match(mention) or _TWO_PAPERS.search(mention):
        return ""
    campaign = _CAMPAIGN.match(_ENDS_HEAD.split(mention, maxsplit=1)[0])
    if campaign and _IN_OFFICE.isdisjoint(campaign[0].lower().split()[1:-1]):
        return campaign[0]
    if groups := name_of_groups(mention):
        return groups
    mention, several, head, bare = _parts(mention)
    if _HAD_BY.match(head) or _is_doing(head):
        return _description(head, bare, cast)
    names = [name_of(one, cast) for one in several]
    if any(names):
        return " and ".join(name or _plain(one) for name, one in zip(names, several, strict=True))
    named = "" if several else _named_behind(mention)
    if named:
        return name_of(named, cast)
    place = HOLDERS.get(bare.lower().rstrip("’'"))
    if place:
        return place
    body = _body(bare, cast)
    if body:
        return body
    person = _person(head, cast) or _apposed(mention)
    return cast.full_name(person, head) if person else _description(head, bare, cast)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def _parts(mention: str) -> tuple[str, tuple[str, ...], str, str]:
    """A mention without what it possesses, the several holders in it, its head, and that without its article."""
    mention = _possessor(" ".join(mention.split()))  # a name is one line, wherever the text breaks
    head = re.sub(r'["“]([^"“”]+)["”]$', r"\1", _ENDS_HEAD.split(mention, maxsplit=1)[0])  # 'the group “Osby Care”'
    head = re.sub(r"['’]s$", "", head.strip(" '\"’‘“”"))
    bare = head if THOSE_WHO.match(head) else LEAD.sub("", head).strip()
    return mention, several_in(mention), head, bare


def _is_doing(head: str) -> bool:
    """Whether it is told what somebody described does to whom is named: "lawyers representing Lind"."""
    words = head.split()
    for at in range(1, len(words) - 1):
        one, before = words[at], words[at - 1].lower()
        is_several = lemma_of(before) != before
        if one.endswith("ing") and one.islower() and (is_several or one not in _BEFORE_ROLE):
            return lemma_of(before) in _KINDS or lemma_of(before) in PAPERS
    return False


def _named_behind(mention: str) -> str:
    """The name that stands behind what somebody is: "The union's chair, Ada Byron", "the charity, Osby Care"; or ""."""
    match = _NAME_BEHIND.match(mention)
    if not match or _ANOTHER.search(match["what"]):
        return ""
    name = match["name"]
    if match["as"] and not is_person(match["as"].strip()):
        return ""  # "the nominee, banker Ada Byron"
    return "" if name.split()[0].lower() in NOT_IN_NAMES else name


def _possessor(mention: str) -> str:
    """Whose a thing is that can hold nothing itself: "Lind's enthusiasm for the plan" is Lind's; else the mention."""
    match = _POSSESSIVE.match(mention)
    if not match or _NAME_BEHIND.match(mention):
        return mention
    noun = match[2].lower()
    related = _RELATING.sub("", noun)
    forms = {noun, noun.rstrip("s"), related, related.rstrip("s"), lemma_of(related)}
    if not forms.isdisjoint(_MAY_HOLD) or not forms.isdisjoint(_RELATED):
        return mention
    are_persons = noun.removesuffix("s").endswith(PERSON_ENDINGS) and noun.removesuffix("s") not in NO_PERSONS
    is_whole = noun.endswith(PERSON_ENDINGS) or are_persons or match[2][:1].isupper()
    return mention if is_whole else match[1]


def _body(bare: str, cast: Cast) -> str:
    """The full name of a body called by a part of it, by its initials or with words before it; "" when it is none."""
    bare = _KIND_BEHIND.sub("", bare)
    if not bare[:1].isupper():
        if _PAPER_IN.match(bare):
            return ""  # what a study in a journal says is not the journal's word
        plain = _BEFORE_BODY.sub("", bare)
        if plain in cast.short_forms or plain in cast.body_names:
            return cast.short_forms.get(plain, plain)  # "the event's organizer, the Alliance to Stop the Dam"
        rest = plain.split()
        is_name = plain != bare and all(word[:1].isupper() or word in _JOINERS for word in rest)
        return cast.bodies.get(plain, plain) if is_name and len(rest) > 1 and names_body(plain) else ""
    if bare.isupper() and 2 < len(bare) < 7:
        return cast.short_forms.get(bare, "")
    bare = whole_body(bare)
    if names_body(bare) or bare in cast.bodies:
        return cast.bodies.get(bare, bare if " " in bare else "")
    return ""


def _person(head: str, cast: Cast) -> str:
    """The person named in a mention, "" when it names an office or a body: "President Holm of Norland"."""
    parts = _ADDED.split(head.partition(" who ")[0], maxsplit=1)  # "ministers who backed Lind" are not Lind
    if len(parts) == 1:
        return person_in(parts[0])
    before, joint, after = parts
    if " " not in before and before not in cast.full_names and _is_kind_of_several(before.lower()):
        return ""  # "Farmers around Osby"
    tokens = [match.group().rstrip(".").lower() for match in TOKEN.finditer(before)]
    name = person_in(before)
    if not name and joint == "of" and opens_with(after, TITLES) and TITLES.issuperset(tokens):
        name = person_in(after)  # "Secretary of State Ada Byron"
        return name if " " in name else ""
    if not name or names_body(name):
        return ""
    is_named = not _TITLES.isdisjoint(tokens) or " " in name or name in cast.full_names
    return name if is_named or joint not in ("of", "for") else ""


def _plain(mention: str) -> str:
    """Somebody without a name beside who has one: "a rabbi" of "A rabbi and Ada Byron"."""
    return mention if mention[1:2].isupper() else mention[:1].lower() + mention[1:]


def _apposed(mention: str) -> str:
    """The person whose name follows an office: "the mayor of Osby, Mara Lind"."""
    office, *others = mention.split(", ")
    name = others[0].strip(" ,") if others else ""
    titled = any(token.group().lower() in _TITLES for token in TOKEN.finditer(office))
    is_office = " and " not in office and (titled or is_person(office) or opens_with(name, GIVEN))
    is_name = all(word[:1].isupper() for word in name.split())
    return person_in(name) if is_office and is_name and (" " in name) else ""


def _description(head: str, bare: str, cast: Cast) -> str:
    """A holder described, not named: "Ukrainian officials", "the governor"; "" when it could be anybody."""
    tokens = bare.split()
    if not tokens:
        return ""
    first = tokens[0].lower().rstrip(".")
    has_name = any(token[:1].isupper() for token in head.split()[1:]) or tokens[0] in cast.full_names
    has_name = has_name or first in ORIGINS or first in HOLDERS
    if _INDEFINITE.match(head):
        noun = _ENDS_NOUN.split(f"{head} ", maxsplit=1)[0].split()
        has_name = any(token[:1].isupper() and token.lower() not in NATIONALS for token in noun[1:])
        return bare if has_name or _FOR_SOMEBODY.match(head) else ""
    kind = tokens[-1].lower() if len(tokens) < 4 else first
    if not has_name and (kind in UNNAMED or first in UNNAMED):
        return ""
    is_kind = _is_kind_of_several(first) or first in _SEVERAL_ALREADY
    is_single = bare[:1].isupper() and " " not in bare and first not in UNNAMED and len(bare) > 2 and not is_kind
    if bare != head or not bare[1:2].islower() or is_single:
        return bare
    # A capital that only opens the sentence is no part of the description.
    plain = re.sub(r"['’]s?$", "", tokens[0])
    is_name = plain != tokens[0] or plain in cast.full_names or is_nationals(plain) or first in NATIONALS | ORIGINS
    is_name = is_name or _is_written_as_name(tokens) or _is_titled(tokens) or _WHOSE.match(bare) is not None
    return bare if is_name or " and " in bare else bare[:1].lower() + bare[1:]


def _is_kind_of_several(word: str) -> bool:
    """Whether a word, lower case, is several of a kind: "farmers"."""
    return lemma_of(word) in _KINDS and word not in _KINDS


def _is_written_as_name(tokens: list[str]) -> bool:
    """Whether every word is a name's: "Greenacre Homes", "Tarn General"; not "Health Officials" of a headline."""
    are_capitals = all(token[:1].isupper() or token in _JOINERS for token in tokens)
    last = tokens[-1].lower()
    return len(tokens) > 1 and are_capitals and (lemma_of(last) not in _KINDS or last in _TITLES)


def _is_titled(tokens: list[str]) -> bool:
    """Whether a form of address opens what is somebody's: "Mr Lind's statement"."""
    return tokens[0].rstrip(".").lower() in COURTESY and "".join(tokens[1:2])[:1].isupper()
