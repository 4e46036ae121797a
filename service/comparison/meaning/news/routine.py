"""What workers and they did that is no work of theirs: "officials burned the files", "they were sold to a bank".

Whoever works at an event does the same day after day, and a word more or less of it is no news.
What they did besides is.
Refuses: who the workers are, and what is told of their work when it came or went (importance.py).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.alike.past import first_of_past, is_past_form
from service.text.memory import remember_short

#: Workers who may do anything; whoever else works at an event is told of by what it comes to.
_ANYBODY = r"(?:teams?|helicopters?|aircraft|engines?|staff|officials|representatives|volunteers|we|they)"
_OPENING = re.compile(
    rf"(?:(?:[A-Z]?[\w’'-]+ ){{0,3}}?){_ANYBODY}\b(?P<rest>(?: [\w’'-]+)+)",
    re.IGNORECASE,
)
_CREW = re.compile(
    r"\b(?:crews?|fire|firefighters?|firefighting|hand|personnel|rescue|resources|strike)\b", re.IGNORECASE
)
_BETWEEN = frozenset(
    "all also already always both each even first had has have later never not now soon still then".split()
)
_BE = frozenset("are be been being is was were".split())

#: What is done day after day at an event and by whoever keeps a page, in the first form of verbs.
WORK = frozenset(
    """
    add aid aim assess assist attack battle begin build check clear combat complete conduct construct contain
    continue cool cooperate coordinate defend deploy direct distribute drop engage ensure establish evaluate
    extinguish feed fight finish fly focus gain go guard hand help hold identify implement improve increase
    inspect keep lay look maintain make mitigate monitor mop observe operate patrol perform place plan prep
    prepare prevent prioritise prioritize proceed progress protect provide publish put reach reduce reinforce
    remain remove repair report respond restore review scour scout search secure serve start stay strengthen
    strive supply support suppress tie try update use utilise utilize watch widen work
    """.split()
)
#: What is done with whoever works there.
DONE_WITH = frozenset(
    """
    able assign assist base call camp commit dedicate demobilise demobilize deploy direct dispatch divert engage
    expect ground house involve join locate mobilise mobilize need order position pull reassign release relieve
    replace request require schedule send stage station supplement support task tie use utilise utilize
    """.split()
)

#: What goes on and is no work, as it is told in the present.
HELD = frozenset({"live", "own"})


#: Work that is done day after day, told by its name as what goes on: "Patrol and mop-up will continue".
_DAILY = (
    r"(?:(?:aggressive|direct|fire|suppression|tactical) )?(?:fire ?line (?:construction|improvement)|line construction"
    r"|(?:line )?improvements?|mop-?up(?: operations)?|patrols?|patrolling|suppression(?: efforts| repair(?: work)?)?)"
)
_GOES_ON = re.compile(
    rf"{_DAILY}(?:(?:,| and|, and) {_DAILY})* (?:will continue|continues?|continued|(?:are|is|will be) ongoing)\b",
    re.IGNORECASE,
)


#: What crews hold and may lose.
_HOLDS = (
    r"(?:(?:all|an?|contact|the|their) )*(?:\w+ )?(?:bridge|contact|containment|control|footing|ground|hold|lines?"
    r"|perimeter|ridge|road)"
)
#: What a team loses that plays.
_OF_SPORT = (
    r"(?:[\w’'-]+ ){0,3}?(?:championships?|coach|cup|derby|finals?|fixtures?|games?|leagues?|match(?:es)?|points?"
    r"|play-?offs?|races?|series|sets?|striker|ties?|titles?|trophy)\b"
)
#: What whoever works there does against it, or comes to grief by.
_AGAINST_DUTY = re.compile(
    r"(?:[A-Z]?[\w’'-]+ ){0,3}?"
    r"(?:aircraft|crews?|firefighters?|helicopters?|officials|personnel|staff|teams?|volunteers)"
    r"(?: (?:at|from|in|of|on) (?:the )?[\w’'-]+)?(?: (?:also|had|has|have|later|now|then|\w+ly))*"
    r" (?:abandoned|(?<!team )collapsed|crashed(?! out\b)|fled|looted|mutinied|quit(?! \w+ing\b)|refused|resigned"
    r"|rioted|(?:stole|stolen)(?! the show\b)|walked (?:off|out)|went on strike"
    rf"|lost(?: {_HOLDS}| (?:an?|all|both|some|the|\d+|two|three|four|five|six|seven|eight|nine|ten)(?! {_OF_SPORT})"
    rf"|(?<!team lost)(?<!teams lost)(?= \w)(?! (?:again|at|by|in|on|to|\d+[-–]\d+)\b)(?! {_OF_SPORT})))\b",
    re.IGNORECASE,
)


def is_daily_work(sentence: str) -> bool:
    """Whether a sentence tells that daily work goes on, by the name of the work.

    >>> is_daily_work("Patrol and mop-up will continue."), is_daily_work("Patrols by the army will continue.")
    (True, False)
    """
    return bool(_GOES_ON.match(sentence))


def is_against_duty(sentence: str) -> bool:
    """Whether crews did what is nobody's work, or lost what they held.

    >>> is_against_duty("Crews refused to enter the mine."), is_against_duty("Crews reached the mine.")
    (True, False)
    """
    return bool(_AGAINST_DUTY.match(sentence))


@remember_short(4_096)
def is_no_work(sentence: str) -> bool:
    """Whether workers or they did, or had done to them, what is no daily work.

    >>> is_no_work("They were bought by a bank."), is_no_work("Officials burned the files.")
    (True, True)
    >>> is_no_work("Teams cleared the road."), is_no_work("They continued to strengthen lines.")
    (False, False)
    """
    found = _OPENING.match(sentence)
    if found is None or _CREW.search(sentence[: found.start("rest")]):
        return False
    words = [word for word in found["rest"].lower().split() if word not in _BETWEEN and not word.endswith("ly")]
    is_passive = bool(words) and words[0] in _BE
    verbs = [word for word in words if word not in _BE][:1]
    if not verbs or not _is_done(verbs[0]):
        return False
    forms = forms_of(verbs[0]) | {first_of_past(verbs[0])}
    return forms.isdisjoint(DONE_WITH if is_passive else WORK)


def _is_done(verb: str) -> bool:
    return verb.endswith("ed") or is_past_form(verb) or verb in HELD
