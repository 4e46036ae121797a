"""Whether two positions taken for one stand on two sides: one matter from the other side, a lone no, a cue turned.

Refuses: every other kind (judgement.py), reading words (words/), what each ground comes to (meaning/).
"""

from service.comparison.meaning.denying.denials import unsays
from service.comparison.meaning.denying.given_up import (
    both_refuse,
    is_possession_ended,
    is_pursuit_ended,
    is_refused,
    refuses_and_does_not,
    tell_of_last_time,
    wants_what_was_done,
)
from service.comparison.meaning.denying.negations import (
    answers_or_not,
    both_deny_with_neither,
    both_say_no_comment,
    comments,
    denies_another_clause,
    deny_one_deed,
    is_unlikely_of_another,
    scarcity_step,
    without_denied_clauses,
)
from service.comparison.meaning.denying.outside import stands_apart
from service.comparison.meaning.denying.ruled_out import (
    both_rule_out,
    considers_what_was_ruled_out,
    will_do_what_was_ruled_out,
)
from service.comparison.meaning.denying.undecided import undecided_step
from service.comparison.meaning.denying.unknown import one_was_not_reached
from service.comparison.meaning.denying.withheld import advises_otherwise
from service.comparison.meaning.doing.converses import is_one_deed
from service.comparison.meaning.doing.settled import settled_step
from service.comparison.meaning.listing.ended import ends_list
from service.comparison.meaning.saying.quoted import denies_nothing_said
from service.comparison.meaning.sorts import is_cue_turned
from service.comparison.meaning.stages import stopping_step
from service.comparison.meaning.swaps import PositionPair, cue_differs
from service.comparison.meaning.turned.charged import is_charge_answered
from service.comparison.meaning.turned.conditions import held_in_any_case, tell_one_case
from service.comparison.meaning.turned.held import (
    denial_differs,
    holds_the_same,
    is_for_and_against,
    is_held_otherwise,
    is_of_another,
    speaks_otherwise,
    stand_against,
    turns_twice,
)
from service.comparison.meaning.turned.matters import turned_matters
from service.comparison.meaning.turned.noes import (
    count_turning,
    denies_another_thing,
    denies_in_condition,
    ends_or_not,
    is_released,
    is_turned_locally,
)
from service.comparison.meaning.turned.others import goes_on_with_another
from service.comparison.meaning.undoing.courses import is_over
from service.comparison.meaning.undoing.exchanges import exchanges_opposites
from service.comparison.meaning.undoing.turnabouts import are_turnabouts
from service.comparison.measures.zeros import is_emptied

#: Most other content words that may differ where a lone negation turns a claim round.
WORDS_BESIDE_NEGATION = 3


def is_reversed(pair: PositionPair) -> bool:
    """Whether the later position takes the other side of what the earlier one held."""
    if tell_one_case(pair):
        return False
    pair = without_denied_clauses(held_in_any_case(pair))
    before, after = pair.stances
    if any(map(denies_another_thing, pair.swaps)):
        return False
    if (is_unsaid := unsays(pair)) is not None:
        return is_unsaid
    if (is_apart := stands_apart(pair)) is not None:
        return is_apart
    told = pair.before_words, pair.after_words
    exact = pair.before.passage.exact, pair.after.passage.exact
    if ends_list(*exact):
        return True
    if goes_on_with_another(*exact):
        return False
    if turns_twice(pair) or tell_of_last_time(*told) or refuses_and_does_not(pair) or deny_one_deed(pair):
        return False
    if is_charge_answered(*exact):
        return False
    if both_refuse(pair) or is_pursuit_ended(pair) is False or both_rule_out(*told) or is_of_another(pair):
        return False
    if settled_step(pair) is not None or undecided_step(*told) is not None or is_one_deed(*pair.wholes):
        return False  # "must not", "need not"; "would not", "had not decided whether to"; "beat Lund", "Lund lost"
    others = sum(len(swap.gone | swap.new) for swap in pair.swaps)
    if answers_or_not(*exact) and others <= WORDS_BESIDE_NEGATION + 1:
        return True
    if comments(exact[0]) is not comments(exact[1]) or both_say_no_comment(pair):
        return False  # who has not commented has taken no side
    if both_deny_with_neither(*told) or one_was_not_reached(*pair.wholes):
        return False
    if any(map(scarcity_step, pair.swaps)) and not any(
        swap.gone | swap.new for swap in pair.swaps if not scarcity_step(swap)
    ):
        return False  # "no hope", "little hope", and all else is the same
    if is_pursuit_ended(pair) or exchanges_opposites(pair) or is_for_and_against(pair):
        return True
    if any(is_possession_ended(swap) or is_over(swap) for swap in pair.swaps):
        return True
    if holds_the_same(pair):
        return is_held_otherwise(pair)
    if turned_matters(pair) or is_cue_turned(pair) or speaks_otherwise(pair) or are_turnabouts(*exact):
        return True
    if (
        considers_what_was_ruled_out(*told)
        or will_do_what_was_ruled_out(*exact)
        or advises_otherwise(*told)
        or is_emptied(*exact)
    ):
        return True
    if before.duty == after.duty and (ends_or_not(before, after) or ends_or_not(after, before)):
        return True
    if denies_another_clause(*told) or (not denial_differs(pair) and is_turned_locally(before, after)):
        return True
    told_apart = before.duty == after.duty or not (before.duty and after.duty) or not is_released(pair.stances)
    is_turned = (count_turning(pair) % 2 == 1) is not denial_differs(pair) and not any(
        map(is_unlikely_of_another, pair.swaps)
    )
    is_turned = is_turned and not denies_nothing_said(pair)
    if is_turned and told_apart and not denies_in_condition(pair) and others <= WORDS_BESIDE_NEGATION + 1:
        return True
    if (is_refused(pair.before, pair.after) or is_refused(pair.after, pair.before)) and not any(
        map(stopping_step, pair.swaps)
    ):
        return True
    return cue_differs(pair) and (
        (stand_against(pair) and not wants_what_was_done(pair))
        or (is_turned and pair.before.polarity is not pair.after.polarity)
    )
