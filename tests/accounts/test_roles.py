"""What a caller has, what a route asks, and whether that is enough."""

import pytest

from service.accounts.roles import LOCAL, NOBODY, Caller, Right, Verdict, Way, judge
from service.domain.accounts import Role, Scope

A, S, F = Verdict.ALLOWED, Verdict.SIGN_IN, Verdict.FORBIDDEN


def signed_in(role: Role) -> Caller:
    return Caller(way=Way.SESSION, name="ada", account_id="1", role=role)


def program(role: Role, *scopes: Scope) -> Caller:
    return Caller(way=Way.TOKEN, name="ada", account_id="1", role=role, scopes=frozenset(scopes))


LINK = Caller(way=Way.LINK, name="share link", linked_story="flood")

#: A caller, and what becomes of each right: OPEN SELF READ IMPORT MANAGE ADMIN MONITOR.
TABLE = [
    (NOBODY, (A, S, S, S, S, S, S)),
    (LOCAL, (A, F, A, A, A, A, A)),
    (LINK, (A, S, A, S, S, S, S)),
    (signed_in(Role.READER), (A, A, A, F, F, F, F)),
    (signed_in(Role.EDITOR), (A, A, A, A, A, F, F)),
    (signed_in(Role.ADMIN), (A, A, A, A, A, A, A)),
    (program(Role.ADMIN, Scope.READ), (A, F, A, F, F, F, A)),
    (program(Role.ADMIN, Scope.IMPORT), (A, F, F, A, F, F, F)),
    (program(Role.ADMIN, *Scope), (A, F, A, A, A, A, A)),
    (program(Role.READER, *Scope), (A, F, A, F, F, F, F)),
    (program(Role.EDITOR, Scope.MANAGE), (A, F, F, F, A, F, F)),
]


@pytest.mark.parametrize(("caller", "verdicts"), TABLE)
def test_every_right_is_judged_by_role_and_scope(caller, verdicts):
    assert verdicts == tuple(judge(caller, right, "flood") for right in Right)


def test_a_share_link_opens_its_own_story_and_nothing_without_a_story():
    assert (S, S) == (judge(LINK, Right.READ, "other"), judge(LINK, Right.READ, ""))
    assert S is judge(NOBODY, Right.READ, "")


def test_a_share_link_adds_nothing_to_what_nobody_may():
    assert Verdict.SIGN_IN is judge(NOBODY, Right.READ, "flood")
