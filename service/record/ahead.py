"""What threads need of an article's versions, worked out from a plan before the database is held.

All of it follows from the texts, the reports and the article's publisher, in whose voice a text speaks; who writes it
makes it anew when the publisher was edited meanwhile (planned.py).
Refuses: the store, which strands there are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from service.comparison.threads.strands import Link, Step
from service.domain.changes import ChangeReport
from service.domain.stories import Article
from service.record.plan import Plan, Rules
from service.text.memory import Memory


@dataclass(frozen=True, slots=True)
class Ahead:
    """What was worked out: versions as steps, and which claims go on in which from one to the next."""

    steps: Mapping[str, Step]  # by version id; with the report into it where the plan has one, without otherwise
    reports: Mapping[str, ChangeReport]  # the plan's, by the later version's id
    links: Mapping[tuple[str, str], Mapping[str, Link]]  # by the ids of both versions
    appended: int  # how many versions the plan adds at most


NOT_AHEAD = Ahead({}, {}, {}, 0)


def read_ahead(article: Article, plan: Plan, memory: Memory, rules: Rules) -> Ahead:
    """The plan's versions and those beside them, as steps. Nothing where the plan changes no version."""
    if not plan.snapshots and not plan.reports:
        return NOT_AHEAD
    into = {report.after_version_id: report for report in plan.reports}
    steps = {
        one.version.id: Step(one, rules.read_matters(one, article.publisher, memory), into.get(one.version.id))
        for one in plan.at_hand
    }
    links = {
        (report.before_version_id, after): rules.link_claims(steps[report.before_version_id], steps[after])
        for after, report in into.items()
        if report.before_version_id in steps and after in steps
    }
    for step in steps.values():
        _ = step.keys  # worked out once, and now
    return Ahead(steps, into, links, len(plan.snapshots))
