"""The kind of change from one claim of a thread to another, in one article or across two.

Refuses: which claims are of one thread (comparison/threads); which states are held against each other (since.py).
"""

from service.comparison.aligning.forms import sentence_key
from service.comparison.importance import is_material
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.meaning.swaps import pair_positions
from service.comparison.story.spells import Spell, StoryView
from service.comparison.threads.amounts import agree
from service.domain.changes import IMMATERIAL_KINDS, ChangeKind
from service.domain.claims import Figure, Position, Voice

#: What one article's position tells of a change in another's: who stood elsewhere, not who chose other words.
ACROSS_ARTICLES = frozenset({ChangeKind.REVERSED, ChangeKind.HARDENED, ChangeKind.SOFTENED})

#: Kinds by which a position stands elsewhere than before.
TURNS = ACROSS_ARTICLES


def judge(story: StoryView, before: Spell, after: Spell) -> ChangeKind | None:
    """The kind of change from one claim of a thread to another, by the tables for pairs; None when it is immaterial.

    Of two articles only what both speak of is compared: amounts that cannot both be right, sides and force.
    """
    is_same_article = before.first.article_id == after.first.article_id
    match before.claim, after.claim:
        case Figure() as one, Figure() as other:
            if not is_same_article:
                return None if agree(one, other) else ChangeKind.REVISED
            kinds = judge_figures(
                FigurePair(
                    before=one,
                    after=other,
                    before_sentence="",
                    after_sentence="",
                    before_holder=before.first.holder,
                    after_holder=after.first.holder,
                    crossed=False,
                )
            )
        case Position() as one, Position() as other:
            words = story.words_of(before), story.words_of(after)
            kinds = judge_positions(pair_positions(one, other, *words))
            if sentence_key(words[0]) == sentence_key(words[1]):  # its figures are threads of their own, its holder not
                kinds = tuple(kind for kind in kinds if kind is ChangeKind.REATTRIBUTED)
        case _:
            return None
    found = kinds[0] if kinds else None
    is_told = [isinstance(one.claim, Figure) or one.claim.voice is not Voice.NARRATION for one in (before, after)]
    if found is not None and not any(is_told) and not is_material(found, before.claim, after.claim):
        return None
    if found is None or found in IMMATERIAL_KINDS or not (is_same_article or found in ACROSS_ARTICLES):
        return None
    return found
