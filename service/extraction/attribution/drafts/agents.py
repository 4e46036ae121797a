"""What stands behind a passive: who did it, or when, how and by how much; what is thought of nobody.

Refuses: whether the passive attributes (see others.py).
"""

from service.extraction.attribution.drafts.draft import Draft, Range
from service.extraction.attribution.lexicon.cues import MATTERS, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    ASIDES,
    COORDINATORS,
    DETERMINERS,
    POSSESSIVES,
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
from service.extraction.attribution.reach.after import is_trailing, says_no_more
from service.extraction.attribution.reach.aims import opens_aim, with_negation
from service.extraction.attribution.reach.before import left_content
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

#: Participles that are plain forms too: "is said to be run by".
_DONE = frozenset("beset cut hit hurt put read run set shut split spread".split())

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


#: What opens what somebody was told, behind who told it: "told by Lind that".
OPENS_TOLD = frozenset("about how if that what when where whether why".split())


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


def is_of_inner(view: View, hit: Hit, by: int) -> bool:
    """Whether "by" is of an infinitive of what is thought or told: "is said to be run | by Ek", "to have left by boat".

    Whoever thinks or says so stands right behind the cue or behind what a thing is: "thought by Ek to be safe".
    """
    if by <= hit.last or hit.cue.frame not in (Frame.SAY, Frame.THINK, Frame.TO, Frame.TELL):
        return False
    to = next((at for at in range(hit.last, by - 1) if view.norms[at] == "to"), 0)
    if not to or view.norms[to + 1] not in ("be", "have", "get"):
        return False
    done = view.norms[by - 1]
    is_done = (done != view.lemmas[by - 1] and not done.endswith("s")) or done in _DONE
    return (view.norms[to + 1] == "have" and hit.cue.frame is not Frame.TELL) or is_done


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
    opener = MATTERS.get(hit.cue.lemmas[0])
    inside = range(agent.first + 1, agent.last - 1)
    month = next((at for at in inside if view.norms[at] == "in" and _is_month(view, at + 1)), 0)
    if month:
        return Subject(agent.first, month)
    if agent.first - 1 > hit.last and view.norms[hit.last] == opener:
        return agent  # "accused of fraud by the head of the bank"
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


def aside_of_nobody(view: View, hit: Hit, subject: Subject) -> Draft | None:
    """`Lind, it is claimed, took it`: what is claimed stands on both sides; `It shuts, it was announced on Friday`."""
    if subject.first < 2 or view.norms[subject.first - 1] != ",":
        return None
    if hit.cue.frame in (Frame.SAY, Frame.TELL) and is_trailing(view, hit.last):
        left = left_content(view, subject.first, is_last=True)
        return Draft(hit, Subject(), left=left) if left and any(map(view.is_verb_like, range(*left))) else None
    if view.norms[hit.last : hit.last + 1] != [","]:
        return None
    start = hit.last + 1
    if start >= view.size or hit.cue.frame not in (Frame.SAY, Frame.TELL, Frame.THINK):
        return None
    return Draft(hit, Subject(), left=(0, subject.first - 1), right=(start, view.size))


def is_next_clause(view: View, at: int) -> bool:
    """Whether who told ends here and what was told opens with an article or a pronoun: "told by staff | the yard"."""
    opens = view.norms[at] in SUBJECT_PRONOUNS or (view.norms[at] in DETERMINERS and view.norms[at] != "that")
    is_inside = view.norms[at - 1] in PREPOSITIONS | DETERMINERS or view.is_sign(at - 1)
    return opens and not is_inside and opens_told(view, at)


def opens_told(view: View, at: int) -> bool:
    """Whether a clause of its own begins here: "were told the yard would close"."""
    if at >= view.size:
        return False
    opens = view.norms[at] in DETERMINERS | SUBJECT_PRONOUNS or is_capital(view.words[at])
    reach = range(at + 1, min(view.size, at + FARTHEST_VERB))
    return opens and not view.quoted[at] and any(view.is_verb_like(verb) for verb in reach)


def behind_agent(view: View, last: int) -> Range | None:
    """What goes on with a passive behind who did it: no clock, no clause about them, no deed of somebody else's."""
    told = last
    while told < view.size and is_time(view, told):
        told += 1
    if told < view.size and (view.norms[told] in OPENS_TOLD or opens_aim(view, told)):
        last = told  # "told by police at 07:30 to turn back"
    if view.norms[last : last + 1] == ["for"] and view.lemmas[min(last + 2, view.size - 1)] in SPANS:
        return None
    if view.norms[last : last + 1] == [","] and view.norms[last + 1 : last + 2] in (["who"], ["which"], ["whose"]):
        return None
    return (last, view.size) if last < view.size and view.norms[last] not in COORDINATORS else None


def without_aim(view: View, agent: Subject, *, is_telling: bool) -> Subject:
    """Who did it, without what it was for: "urged by charities to raise benefits", "accused by him of lying"."""
    for at in range(agent.first + 1, agent.last - 1):
        if is_telling and (view.norms[at] in OPENS_TOLD or is_next_clause(view, at)):
            return Subject(agent.first, at)
        is_verb = view.norms[at + 1] == view.lemmas[at + 1] and view.norms[at + 1] not in DETERMINERS
        if view.norms[at] == "to" and is_verb and not is_capital(view.words[at + 1]):
            return Subject(agent.first, with_negation(view, at))
        if view.norms[at] in ("of", "for") and view.norms[at + 1].endswith("ing"):
            return Subject(agent.first, at)
        if view.norms[at] == "over" or (view.norms[at] == "for" and view.norms[at + 1] in POSSESSIVES):
            return Subject(agent.first, at)
    return agent
