"""Correction notices that stand in articles at the end of a period: the publisher's own words about its own changes.

Refuses: finding them (domain/corrections.py); judging whether what changed is what they tell of.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from service.comparison.story.since import StoryChange
from service.comparison.story.spells import Chains
from service.domain.changes import ChangeReport
from service.domain.corrections import changes_in_notices, find_noted, is_in_notice
from service.domain.versions import Passage
from service.web.present.threads.proofs import Ends
from service.web.present.wire import Wire, wire_noted

#: Reports whose texts are read at once.
AT_ONCE = 50

#: A notice, and whether it came between the two texts.
Noted = tuple[tuple[Passage, bool], ...]


def noted_between(ends: Iterable[Ends], text_of: Callable[[str], str]) -> dict[str, Noted]:
    """The notices that stand in each article at the end of a period, by the article's id.

    None of them came in between where nobody had seen the article before.
    """
    return {one.article_id: find_noted(text_of(one.before[0]), text_of(one.after[0])) for one in ends}


def passed_between(
    ends: Iterable[Ends], chains: Chains, notices_of: Callable[[str], Iterable[Passage]]
) -> list[tuple[str, str, Passage]]:
    """The notices that came and went within a period, with the article and the first version of it that has each.

    Versions in between have them, and neither end. A paper that takes its notice down after a day has corrected itself
    all the same.
    """
    passed = []
    for one in ends:
        (before, since), (after, until) = one.before, one.after
        between = [id for id, at in chains[one.article_id] if since < at < until]
        known = {notice.exact for id in (before, after) for notice in notices_of(id)}
        for id in between:
            new = [notice for notice in notices_of(id) if notice.exact not in known]
            known |= {notice.exact for notice in new}
            passed += [(one.article_id, id, notice) for notice in new]
    return passed


def wire_noted_between(
    ends: Sequence[Ends], chains: Chains, text_of: Callable[[str], str], notices_of: Callable[[str], Iterable[Passage]]
) -> Wire:
    """The notices of a period: those that stand in each article at its end, and those that came and went within."""
    noted = noted_between(ends, text_of)
    return {
        "corrections": [
            {"article_id": one.article_id, "version_id": one.after[0], **told}
            for one in ends
            for told in wire_noted(noted[one.article_id])
        ],
        "corrections_passed": [
            {"article_id": article_id, "version_id": id, "text": notice.exact, "span": [notice.start, notice.end]}
            for article_id, id, notice in passed_between(ends, chains, notices_of)
        ],
    }


def changes_noted(told: Iterable[ChangeReport], texts: Callable[[Sequence[str]], Mapping[str, str]]) -> frozenset[str]:
    """The ids of the changes of these reports that stand in correction notices. texts: of versions, by their ids."""
    reports, found = list(told), set[str]()
    for start in range(0, len(reports), AT_ONCE):
        some = reports[start : start + AT_ONCE]
        text = texts(list(dict.fromkeys(id for report in some for id in report.version_ids)))
        for report in some:  # a version that was removed since the reports were listed has no text
            before, after = (text.get(id, "") for id in report.version_ids)
            found |= changes_in_notices(report.changes, before, after)
    return frozenset(found)


def is_noted(change: StoryChange, notices_of: Callable[[str], Iterable[Passage]]) -> bool:
    """Whether each side of a change stands in a correction notice: what a publisher says of its text, and no claim.

    notices_of: those of a version, by its id.
    """
    sides = [side for side in (change.before, change.after) if side is not None]
    return all(is_in_notice(one.claim.passage, notices_of(one.first.version_id)) for one in sides)
