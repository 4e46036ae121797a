"""Whether two positions taken for one are attributed to somebody else, to a part of a body, or to more or fewer.

Refuses: every other kind (judgement.py); naming holders (extraction).
"""

import re
import unicodedata
from collections.abc import Set

from service.comparison.meaning.coming.schedule import are_one_schedule
from service.comparison.meaning.doing.deciding import decide_as_one
from service.comparison.meaning.doing.voices import are_voices_turned
from service.comparison.meaning.likeness import is_plain_report
from service.comparison.meaning.saying.bodies import is_called_by_kind
from service.comparison.meaning.scope.holding import COUNTING, amount_of, are_other_numbers, both_count, without_amount
from service.comparison.meaning.scope.nearby import is_only_near
from service.comparison.meaning.scope.persons import are_one_person
from service.comparison.meaning.stages import ASKING, deed_step, tells_of_a_deed_done
from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.alike.matching import are_spelt_alike
from service.comparison.words.alike.names import called
from service.comparison.words.canonical import canonical_tokens, noun_words, said_words
from service.comparison.words.lexicon import BEARS_OUT, NO_KIND, OF_MANY, PARTS_OF, SAME_KIND, UNNAMED
from service.comparison.words.stances import read_stance
from service.domain.claims import Force, Position, Source, Voice
from service.text.words import SOFT_HYPHEN, lemma_of

#: What stands before whom somebody speaks for or belongs to: "a spokesman for the airline".
_FOR = re.compile(r"\b(?:at|behind|for|from|in|inside|near|of|on|representing|to|with)\b")
_WHOSE = re.compile(r"([\w-]+)[’']s\b")
_PARTS = frozenset(word.strip() for word in PARTS_OF.split(","))
#: Who belongs to a body or works for it, and may hold what it does not; groups that are nothing besides their members.
_MEMBERS = frozenset("activists delegates members supporters voters".split())
#: Who works for a body: they take a side of their own, but what they tell is often what it told.
_WORKERS = frozenset("employees staff workers".split())
_TELLING = frozenset({Force.SAYS, Force.INSISTS, Force.SUGGESTS, Force.EXPECTS})
_NOTHING_BUT_MEMBERS = frozenset("audience community crew family household jury public team".split())
#: Letters that are no other letter with an accent, and how they are written without.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"})
#: Who is for something and who is against it, by a noun.
_FRIENDS = frozenset("advocate backer champion defender proponent supporter".split())
_FOES = frozenset("adversary critic detractor foe objector opponent opposer".split())
_WORD = re.compile(r"[\w’'-]+")
_NAME = re.compile(r"\b[A-Z][a-z][\w’'-]*")
#: What somebody says of themselves: "said it had", "claims to have".
_OF_ITSELF = re.compile(r"(?:that )?(?:(?:it|they|he|she|we|i)\b|to have\b)", re.IGNORECASE)
_BEARS_OUT = frozenset(word.strip() for word in BEARS_OUT.split(","))
#: The hyphen of a share: "two-thirds", "two thirds".
_SHARE = re.compile(r"-(?=(?:thirds|quarters|fifths|sixths|tenths)\b)")
#: A name alone, and somebody of a body of whoever has it.
_STATE_ALONE = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_OF_BODY = re.compile(
    r"(?:[Aa]n?|[Tt]he) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)? (?:air force|army|coastguard"
    r"|(?:defen[cs]e|foreign|interior) ministry|military|navy|police)"
    r"(?: (?:chief|commander|general|officer|official|source|spokes(?:man|woman|person)))?"
)
#: Whose body is described, and its initials behind that: "the UN's refugee agency, UNHCR".
_INITIALS_BEHIND = re.compile(r"((?:[Tt]he )?[A-Z][\w.]*(?: [A-Z]\w*)*['’]s? [\w’' -]+), (?:the )?[A-Z]{2,6},?")


def is_reattributed(pair: PositionPair) -> bool:
    """Whether another source is named on the later side, or a source came or went."""
    before, after = pair.before.source, pair.after.source
    if {pair.before.force, pair.after.force} & ASKING and deed_step(pair):
        return False  # who asked for a deed was not who did it
    if _are_both_in_both(pair) and are_voices_turned(pair.before.passage.exact, pair.after.passage.exact):
        return False  # they did it to each other, and neither tells it
    if are_one_schedule(pair.before.passage.exact, pair.after.passage.exact):
        return False  # "the bank will announce its decision", "a decision is due"
    if decide_as_one(pair.before, pair.after):
        return False  # "the council approved it", "councillors approved it"
    if is_own_word(pair.before, pair.after) or is_own_word(pair.after, pair.before):
        return True
    if before is not None and after is not None:
        if (is_one := are_one_person(before, after)) is not None:
            return not is_one
        if is_called_by_kind(before, after):
            return False  # "Tarn Steel", "the company"
        if is_only_near(before, after):
            return True
        mentions = before.mention.exact, after.mention.exact
        members = _MEMBERS if {pair.before.force, pair.after.force} & _TELLING else _MEMBERS | _WORKERS
        if any(_is_of_its_body(*two) or _are_its_members(*two, members=members) for two in (mentions, mentions[::-1])):
            return True
        if are_other_numbers(*mentions):
            return False
        if _is_apposed(*mentions) or _is_apposed(*mentions[::-1]):
            return False
        are_as_many = len(set(map(amount_of, mentions))) == 1
        bare = [without_amount(mention) for mention in mentions] if are_as_many else mentions
        is_of_one = len({words.lower().removeprefix("of ") for words in bare}) == 1
        if mentions[0] != mentions[1] and bare is not mentions and is_of_one:
            return False  # "most of them", "the majority of them"
        if mentions[0] != mentions[1] and all(map(noun_words, bare)) and _is_one_by_name(*bare):
            return False
        names = [
            set(name.split()) | noun_words(name) for name in (_bare(before.name).lower(), _bare(after.name).lower())
        ]
        is_other = bool(names[0] and names[1] and not names[0] & names[1]) and not _is_short_for(
            before.name, after.name
        )
        return (
            is_other
            or _is_named_now(before, after)
            or _mentions_differ(before, after)
            or _described_differ(before, after)
            or _are_of_two_kinds(before, after)
            or _one_of_several(_bare(before.name), _bare(after.name))
            or (_is_part(before) is not _is_part(after) and None in map(amount_of, mentions))
            or _take_two_sides(before.mention.exact, after.mention.exact)
        )
    there, other_words = (pair.before, pair.after_words) if before else (pair.after, pair.before_words)
    if there.source is None or there.voice is not Voice.ATTRIBUTED or there.cue is None:
        return False
    mention = there.source.mention.exact
    said = said_words(mention).keys()
    if not said:  # a pronoun is there or it is not
        return set(mention.lower().split()).isdisjoint(_WORD.findall(other_words.lower()))
    return not said & said_words(other_words).keys()


def _is_of_its_body(state: str, mention: str) -> bool:
    """Whether the one is a state and the other somebody of a body of it: "Norland", "a Norland army officer"."""
    name = _STATE_ALONE.fullmatch(state)
    body = _OF_BODY.fullmatch(mention) if name else None
    return name is not None and body is not None and body["name"] == name["name"]


def _are_its_members(body: str, mention: str, *, members: Set[str] = _MEMBERS) -> bool:
    """Whether the one is a body and the other some of those `members` of it: "the union", "union members".

    >>> _are_its_members("The union", "Union members"), _are_its_members("The crew", "Crew members")
    (True, False)
    """
    words, whole = ([w for w in one.lower().split() if w != "the"] for one in (mention, body))
    return len(whole) > 0 and words[:-1] == whole and words[-1] in members and whole[-1] not in _NOTHING_BUT_MEMBERS


def _is_apposed(described: str, other: str) -> bool:
    """Whether the one is the other with its initials set behind: "the WHO's Africa office, AFRO"."""
    found = _INITIALS_BEHIND.fullmatch(described)
    return found is not None and noun_words(found[1]) == noun_words(other)


def _are_both_in_both(pair: PositionPair) -> bool:
    """Whether the words for each source stand in the other claim as well."""
    sides = (pair.before.source, pair.after.passage), (pair.after.source, pair.before.passage)
    return all(
        source is not None and noun_words(source.mention.exact) <= noun_words(passage.exact)
        for source, passage in sides
    )


def _is_one_by_name(one: str, other: str) -> bool:
    """Whether the one is the other by another name or in another spelling: "the army", "the military"."""
    return called(one) == called(other) or are_spelt_alike(one, other)


def is_own_word(told: Position, stated: Position) -> bool:
    """Whether the one gives as somebody's word of themselves what the other states: "says it has taken the town".

    Only of what was done: what somebody will do and what they hold is theirs to say. Who confirms or admits it bears
    it out.
    """
    if told.voice is not Voice.ATTRIBUTED or told.source is None or told.cue is None or not is_plain_report(told):
        return False
    is_stated = stated.cue is None or stated.voice is Voice.ACT
    if not is_stated or not _BEARS_OUT.isdisjoint(lemma_of(word) for word in told.cue.exact.lower().split()):
        return False
    said = " ".join(part.exact for part in told.content)
    whose = canonical_tokens(told.source.mention.exact)
    return (
        bool(_OF_ITSELF.match(said))
        and canonical_tokens(stated.passage.exact)[: len(whose)] == whose
        and tells_of_a_deed_done(said)
        and tells_of_a_deed_done(stated.passage.exact)
    )


def _bare(words: str) -> str:
    """The words without their accents: Clement Beaune and Clément Beaune are one man."""
    plain = words.replace(SOFT_HYPHEN, "")
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _is_short_for(one: str, other: str) -> bool:
    """Whether the one is the other's initials: "WHO", "World Health Organization"."""
    initials = ["".join(word[0] for word in name.split() if word[0].isupper()) for name in (one, other)]
    return (one.isupper() and one == initials[1]) or (other.isupper() and other == initials[0])


def _is_named_now(before: Source, after: Source) -> bool:
    """Whether somebody is named on one side and unnamed people on the other: "two officials", not a pronoun."""
    if bool(before.name) is bool(after.name):
        return False
    unnamed, named = (before, after) if after.name else (after, before)
    described = noun_words(unnamed.mention.exact)
    return bool(described) and not described & noun_words(f"{named.name} {named.mention.exact}")


def _mentions_differ(before: Source, after: Source) -> bool:
    """Whether each mention names somebody the other does not, or one of several named was added or dropped."""
    mentions = [_SHARE.sub(" ", _bare(source.mention.exact)) for source in (before, after)]
    if not all(map(noun_words, mentions)):
        return False  # a pronoun names nobody else
    amounts = COUNTING if both_count(before, after) else frozenset()
    named = [set(_NAME.findall(mention)) - amounts - {"The"} for mention in mentions]
    name = before.name.split() if before.name == after.name else []
    if name and (any(one.isdisjoint(name) for one in named) or all(name[-1] in one for one in named)):
        return False  # one holder by two names or titles: "Moscow" and "the Kremlin", "Mr Orr" and "Dr Orr"
    said = [set(mention.lower().split()) for mention in mentions]  # "the mayor, Ida Lund", "Mayor Ida Lund"
    gone, new = ({name for name in named[one] - named[1 - one] if name.lower() not in said[1 - one]} for one in (0, 1))
    several = [" and " in source.mention.exact for source in (before, after)]
    return all(named) and bool((gone and new) or (gone and several[0]) or (new and several[1]))


def _described_differ(before: Source, after: Source) -> bool:
    """Whether nobody is named and each is described as something else: "two officials", "friends of the mayor"."""
    mentions = before.mention.exact, after.mention.exact
    if any(source.name and not _is_group(source.mention.exact) for source in (before, after)):
        return False
    counted = both_count(before, after)
    described = [noun_words(without_amount(mention) if counted else mention) for mention in mentions]
    speaks_for = [noun_words(" ".join(_FOR.split(mention)[1:])) for mention in mentions]
    whose = [noun_words(" ".join(_WHOSE.findall(mention))) for mention in mentions]
    return any(all(words) and words[0].isdisjoint(words[1]) for words in (described, speaks_for, whose))


def _is_group(mention: str) -> bool:
    """Whether these are people of one kind, described by whom they belong to: "lawyers for the firm"."""
    head, *rest = _FOR.split(mention)
    words = head.split()
    is_named = any(word[0].isupper() for word in words[1:])  # the first stands at the beginning of a sentence
    are_many = any(lemma_of(word.lower()) != word.lower() or word.lower() in OF_MANY for word in words)
    return bool(rest) and not is_named and are_many


def _are_of_two_kinds(before: Source, after: Source) -> bool:
    """Whether both are unnamed people of one word, each of a kind of its own: "a senior official", "an Israeli one".

    A word that only came or went makes them nobody else.
    """
    kinds = []
    for mention in (before.mention.exact, after.mention.exact):
        *words, who = [word for word in mention.lower().split() if word not in ("a", "an", "the")] or [""]
        if not UNNAMED.issuperset(canonical_tokens(who)):
            return False
        kinds.append({SAME_KIND.get(word, word) for word in words} - NO_KIND)
    return bool(kinds[0] and kinds[1]) and kinds[0].isdisjoint(kinds[1])


def _one_of_several(before: str, after: str) -> bool:
    """Whether of holders joined by "and" one was added or dropped."""
    held = [[set(name.split()) for name in re.split(r",? and |, ", names)] for names in (before, after)]
    if len(held[0]) == len(held[1]) or not (before and after):
        return False
    fewer, more = sorted(held, key=len)
    return any(not any(name & other for other in fewer) for name in more)


def _take_two_sides(one: str, other: str) -> bool:
    """Whether the one are for something and the other against it: "backers of the plan", "people against the plan"."""
    sides = []
    for mention in (one.partition(",")[0], other.partition(",")[0]):  # what an aside tells of somebody names nobody
        said = noun_words(mention)
        named = (not said.isdisjoint(_FRIENDS)) - (not said.isdisjoint(_FOES))
        sides.append(named or dict(read_stance(mention).sides).get("stance", 0))
    return sides[0] * sides[1] < 0


def _is_part(source: Source) -> bool:
    """Whether part of a body or of a group is named: "a committee of parliament", "some of the pilots"."""
    words = _bare(source.mention.exact).lower().split()
    at = next((place for place, word in enumerate(words) if word == "of"), 0)
    return at > 0 and lemma_of(words[at - 1]) in _PARTS
