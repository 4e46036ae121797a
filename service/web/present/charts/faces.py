"""How series and stances are told apart: by colour, by shape and dash, and by word; never by colour alone.

The colours stand in the stylesheet under these numbers and names. Refuses: drawing.
"""

from dataclasses import dataclass

from service.domain.claims import Force, Polarity, Position, ladder_of
from service.web.present.charts.rules import forbids, rule_word

#: Series with a face of their own; those beyond share the last one and are told apart by their words.
FACES = 7


@dataclass(frozen=True, slots=True)
class StanceFace:
    """The face of a stance."""

    name: str  # for, against, so, telling, denied: its name in the stylesheet
    sign: str  # one sign that tells it apart without colour
    meaning: str  # one short sentence for the legend


#: Ladder of a position's force to its face.
STANCES = {
    "for": StanceFace("for", "▲", "for: considers, plans, supports, pledges, does"),
    "against": StanceFace(
        "against", "▼", "against: doubts, opposes, warns against, refuses, forbids, demands or recommends not to"
    ),
    "so": StanceFace("so", "●", "says that something is so: suggests, believes, says, insists"),
    "telling": StanceFace("telling", "◆", "tells somebody: allows, recommends, asks, demands, orders"),
}
DENIED = StanceFace("denied", "⊘", "denies it, or does not say it: denies, does not plan, does not support")

#: The word for a stance that is not taken. "Says" is told apart by its cue: who denied it, and who did not say it.
NOT_TAKEN = {
    Force.CONSIDERS: "does not consider",
    Force.OPEN_TO: "is not open to",
    Force.EXPECTS: "does not expect",
    Force.PLANS: "does not plan",
    Force.SUPPORTS: "does not support",
    Force.PLEDGES: "does not pledge",
    Force.DOES: "does not",
    Force.DOUBTS: "does not doubt",
    Force.RELUCTANT: "is not reluctant",
    Force.OPPOSES: "does not oppose",
    Force.WARNS_AGAINST: "does not warn against",
    Force.REFUSES: "does not refuse",
    Force.FORBIDS: "does not forbid",
    Force.SUGGESTS: "does not suggest",
    Force.BELIEVES: "does not believe",
    Force.SAYS: "does not say",
    Force.INSISTS: "does not insist",
    Force.RECOMMENDS: "does not recommend",
    Force.ASKS: "does not ask",
    Force.DEMANDS: "does not demand",
    Force.ORDERS: "does not order",
    Force.BY_LAW: "not by law",
}


def stance_face(claim: Position) -> StanceFace:
    """The face of a position's stance."""
    if forbids(claim):
        return STANCES["against"]
    if claim.polarity is Polarity.DENIED:
        return DENIED
    return STANCES[ladder_of(claim.force)]


def stance_word(claim: Position) -> str:
    """The word for a position's stance: its force, and what it is when it is denied."""
    if named := rule_word(claim):
        return named
    if claim.polarity is not Polarity.DENIED:
        return claim.force.value
    if claim.force is Force.SAYS and claim.cue is not None and claim.cue.exact.lower().startswith("den"):
        return "denies"
    return NOT_TAKEN[claim.force]


def point_path(face: int, x: int, y: int, size: int = 5) -> str:
    """The outline of a point of a series, as an SVG path; each face has a shape of its own."""
    s = size
    match face:
        case 0:
            return f"M{x - s} {y}a{s} {s} 0 1 0 {2 * s} 0a{s} {s} 0 1 0 {-2 * s} 0z"  # circle
        case 1:
            return f"M{x - s} {y - s}h{2 * s}v{2 * s}h{-2 * s}z"  # square
        case 2:
            return f"M{x} {y - s - 1}l{s + 1} {2 * s}h{-2 * s - 2}z"  # triangle
        case 3:
            return f"M{x} {y - s - 2}l{s + 2} {s + 2}l{-s - 2} {s + 2}l{-s - 2} {-s - 2}z"  # diamond
        case 4:
            return f"M{x} {y + s + 1}l{s + 1} {-2 * s}h{-2 * s - 2}z"  # triangle upside down
        case 5:
            a = s // 2
            return (  # plus
                f"M{x - a} {y - s - 1}h{2 * a}v{s + 1 - a}h{s + 1 - a}v{2 * a}h{a - s - 1}v{s + 1 - a}"
                f"h{-2 * a}v{a - s - 1}h{a - s - 1}v{-2 * a}h{s + 1 - a}z"
            )
        case _:
            return f"M{x - s - 1} {y - 2}h{2 * s + 2}v4h{-2 * s - 2}z"  # bar
