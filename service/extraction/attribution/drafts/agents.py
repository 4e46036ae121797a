"""What stands behind a passive: who did it, or when, how and by how much; what is thought of nobody.

Refuses: how far the agent reaches (see others.py).
"""

from service.extraction.attribution.lexicon.cues import MATTERS, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    ASIDES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SPANS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.addressees import FARTHEST_VERB
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.reach.after import says_no_more
from service.extraction.attribution.reach.ends import SEASONS
from service.extraction.attribution.view import Hit, View

#: Times that no calendar word names, alone and behind an article.
_TIMES = SEASONS | frozenset(
    """
    dawn daybreak dinner dusk easter lunchtime midday midnight nightfall noon now sundown sunrise sunset teatime then
    tomorrow
    """.split()
)
_TIMES_WITH_ARTICLE = _TIMES | frozenset(
    """
    close day deadline decade end fortnight hour middle minute moment month quarter season start time turn week
    weekend year
    """.split()
)

#: Ways in which something is done.
_WAYS = frozenset(
    """
    accident air boat bus car chance courier default definition design email far fax ferry foot force hand helicopter
    land law letter mail means mistake nature necessity phone plane post proxy radio rail road sea telephone text train
    tram virtue way
    """.split()
)

#: What somebody is by whoever comes after them, who did nothing to them.
_COMES_AFTER = frozenset("followed preceded replaced succeeded survived".split())

#: Verbs of asking somebody about something.
ASKING = frozenset("ask challenge grill press question quiz".split())

#: Words behind a number in which its noun stands: "by 12 senior ministers".
FARTHEST_NOUN = 4

#: Words of who says so, with the verb, at most.
LONGEST_REPORTER = 10

#: Words between "it was claimed" and its "that", at most; what is thought and told without "that", and what opens it.
FARTHEST_THAT = 7
_THOUGHT = frozenset((verb,) for verb in "allege believe claim fear hope suspect think understand".split())
_OPENING = frozenset("dozens hundreds many more most several some there thousands".split())

#: Digits of a year.
YEAR_DIGITS = 4


def opens_agent(view: View, at: int) -> bool:
    """Whether who did it stands here, and no time, way, amount or participle: "told to leave by noon"."""
    norm = view.norms[at]
    if view.norms[at - 2] in _COMES_AFTER:
        return False  # "was dismissed and replaced by Lind"
    if norm.endswith("ing") and norm == norm.lower() and not view.words[at].text[:1].isupper():
        return False
    if norm == "may" and (at + 1 == view.size or view.is_sign(at + 1)):
        return False  # the month: "ordered to act by May"
    if norm in _TIMES or norm in _WAYS or is_time(view, at):
        return False
    if view.words[at].is_number:
        return _is_counted(view, at)
    behind = view.norms[at + 1] if at + 1 < view.size else ""
    is_dated = behind in _TIMES_WITH_ARTICLE or (behind != "" and is_time(view, at + 1))
    return not (norm in DETERMINERS | {"next"} and is_dated)


def _is_counted(view: View, at: int) -> bool:
    """Whether a number counts those who did it: "by 12 senior ministers", and not "by 18:00", "by 6 on Friday"."""
    for index in range(at + 1, min(view.size, at + 1 + FARTHEST_NOUN)):
        if view.is_sign(index) or view.norms[index] in PREPOSITIONS - {"of"} or is_time(view, index):
            return False
        if view.norms[index].isalpha() and may_hold(view.words[index : index + 1], is_clause=False):
            return True
    return False


def without_relative(view: View, agent: Subject) -> Subject:
    """Who did it, without a clause that tells what else they did: "backed by Lind, who said it was cheap"."""
    cut = next((at for at in range(agent.first + 1, agent.last) if view.norms[at] in ("who", "which")), 0)
    return Subject(agent.first, cut - 1) if cut and view.norms[cut - 1] == "," else agent


def without_reporter(view: View, agent: Subject) -> Subject:
    """Who did it, without who says so behind a comma at the end of the sentence: "passed by Osby, | the mayor said"."""
    for comma in range(agent.first + 1, agent.last - 2):
        if view.norms[comma] == "," and view.norms[comma + 1] not in ASIDES and _reports(view, comma + 1):
            return Subject(agent.first, comma)
    return agent


def _reports(view: View, start: int) -> bool:
    """Whether the sentence ends here in somebody and a verb of speech: "| the mayor told reporters on Friday"."""
    for verb in range(start + 1, min(view.size, start + LONGEST_REPORTER)):
        if view.is_sign(verb) or view.quoted[verb] or view.norms[verb] in ASIDES:
            return False
        if view.is_verb_like(verb):
            frames = {cue.frame for cue in verb_cues().get(view.lemmas[verb], ()) if len(cue.lemmas) == 1}
            if Frame.TELL in frames:
                told = range(verb + 1, view.size - 1)
                return not any(view.is_verb_like(at) or view.is_sign(at) or view.norms[at] == "to" for at in told)
            is_day = view.norms[verb + 1 : verb + 2] == ["on"] and is_time(view, verb + 1)
            return Frame.SAY in frames and says_no_more(view, verb + 1 + is_day)
    return False


def without_question(view: View, hit: Hit, agent: Subject) -> Subject:
    """Who asked, without what they asked about and how long: "pressed by MPs on the cost", "for six hours"."""
    for at in range(agent.first + 1, agent.last - 1):
        is_span = view.norms[at] == "for" and view.lemmas[min(at + 2, view.size - 1)] in SPANS
        if is_span or (view.norms[at] in ("about", "on", "over") and hit.cue.lemmas[0] in ASKING):
            return Subject(agent.first, at)
    return agent


def ended_at_comma(view: View, agent: Subject) -> Subject:
    """Who did it in a clause that a comma ends: "which is backed by three unions | , begins"."""
    comma = next((at for at in range(agent.first + 1, agent.last) if view.norms[at] == ","), agent.last)
    return Subject(agent.first, comma)


def without_matter(view: View, hit: Hit, agent: Subject) -> Subject:
    """Who did it, without what it was about: "accused by prosecutors | of bribery", "fined by Ofcom | for delays".

    What belongs to a name stays with it ("the Bank of Osby"), and so does "of the" where another "of" follows.
    """
    inside = range(agent.first + 1, agent.last - 1)
    month = next((at for at in inside if view.norms[at] == "in" and _is_month(view, at + 1)), 0)
    if month:
        return Subject(agent.first, month)
    opener = MATTERS.get(hit.cue.lemmas[0])
    places = [at for at in range(agent.first + 1, agent.last - 1) if view.norms[at] == opener]
    plain = (at for at in places if not is_capital(view.words[at + 1]) and view.norms[at + 1] != "the")
    cut = next(plain, places[-1] if places else 0)
    is_name = cut and is_capital(view.words[cut + 1]) and (opener == "of" or is_capital(view.words[cut - 1]))
    return Subject(agent.first, cut) if cut and not is_name else agent


def _is_month(view: View, at: int) -> bool:
    """Whether a month or a year stands here: "backed by the Senate in | May"."""
    word = view.words[at]
    return (is_capital(word) and word.norm in TIME_WORDS) or (word.is_number and len(word.text) == YEAR_DIGITS)


def told_of_nobody(view: View, hit: Hit) -> int:
    """Where begins what it is said, claimed or feared: "on social media | that", "it is thought | he"; else 0."""
    start = hit.last
    reach = range(start, min(view.size, start + FARTHEST_THAT))
    that = next((at for at in reach if view.norms[at] == "that"), 0)
    if that == start:
        return that
    if hit.cue.lemmas in _THOUGHT and _opens_clause(view, start):
        return start
    opens = view.norms[start] in PREPOSITIONS or is_adverb(view.norms[start]) or is_time(view, start)
    plain = that and not any(view.is_sign(at) or view.is_verb_like(at) for at in range(start, that))
    return that if opens and plain else 0


def _opens_clause(view: View, start: int) -> bool:
    """Whether a clause without "that" begins here: "the driver fell", "more arrests are likely"; not "a success"."""
    if start >= view.size or view.quoted[start]:
        return False
    word = view.words[start]
    opens = word.norm in DETERMINERS | SUBJECT_PRONOUNS | _OPENING or is_plural(word)
    reach = range(start + 1, min(view.size, start + FARTHEST_VERB))
    verb = next((at for at in reach if view.is_verb_like(at)), 0)
    before = view.norms[start:verb]
    return (opens or word.is_number or is_capital(word)) and verb > 0 and RELATIVES.isdisjoint(before)
