"""What a request asks for, what its caller has, and whether that is enough.

One table says which role and which scope each right takes; service/web/access.py says which right each route asks.
Refuses: knowing routes, requests or tables.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.accounts import Role, Scope


class Right(StrEnum):
    """What a route asks of whoever calls it."""

    OPEN = "open"  # anybody, signed in or not: to sign in, whether the service lives
    SELF = "self"  # whoever is signed in, by a session and not by a token, about nobody but themself
    READ = "read"  # whoever may read the story; a share link is enough for its own story
    IMPORT = "import"  # editors: bring versions and files in
    MANAGE = "manage"  # editors: everything else that changes stories, watches, webhooks, threads
    ADMIN = "admin"  # admins: accounts, the audit log, what concerns the whole service
    MONITOR = "monitor"  # an admin; in local mode this machine itself: numbers for a monitor


class Way(StrEnum):
    """How a caller was let in."""

    NOBODY = "nobody"
    LOCAL = "local"  # no accounts: whoever sits at this machine
    SESSION = "session"
    TOKEN = "token"
    LINK = "link"  # a share link


class Verdict(StrEnum):
    """What becomes of a request."""

    ALLOWED = "allowed"
    SIGN_IN = "sign in"  # it may be allowed to somebody, and nobody knows who this is
    FORBIDDEN = "forbidden"


#: The least role, and the scope a token needs, for each right that is asked of people.
NEEDS: dict[Right, tuple[Role, Scope]] = {
    Right.READ: (Role.READER, Scope.READ),
    Right.IMPORT: (Role.EDITOR, Scope.IMPORT),
    Right.MANAGE: (Role.EDITOR, Scope.MANAGE),
    Right.ADMIN: (Role.ADMIN, Scope.MANAGE),
    Right.MONITOR: (Role.ADMIN, Scope.READ),
}

#: Roles from least to most.
_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks, and what they bring."""

    way: Way
    name: str  # "local", the account's name, "share link", or "nobody"
    account_id: str = ""
    role: Role | None = None
    scopes: frozenset[Scope] = frozenset(Scope)  # fewer for a token
    key: str = ""  # which session, token or link: its public part
    linked_story: str = ""  # the story a share link opens, beside what the account may read

    @property
    def sees_all(self) -> bool:
        """Whether no story is hidden from them."""
        return self.role is Role.ADMIN

    @property
    def may_read(self) -> bool:
        """Whether they may be shown what stands in stories: a token may be for something else alone."""
        return Scope.READ in self.scopes


LOCAL = Caller(way=Way.LOCAL, name="local", role=Role.ADMIN)
NOBODY = Caller(way=Way.NOBODY, name="nobody")


def judge(caller: Caller, right: Right, story_id: str = "") -> Verdict:
    """Whether the caller may do what asks this right. story_id: the story it is about, "" for none.

    Whether an account may see that story is not decided here: a hidden story is not there at all.

    >>> judge(LOCAL, Right.ADMIN) is Verdict.ALLOWED, judge(NOBODY, Right.READ) is Verdict.SIGN_IN
    (True, True)
    """
    if right is Right.OPEN:
        return Verdict.ALLOWED
    if caller.role is None:
        opens = right is Right.READ and story_id and story_id == caller.linked_story
        return Verdict.ALLOWED if opens else Verdict.SIGN_IN
    if right is Right.SELF:
        return Verdict.ALLOWED if caller.way is Way.SESSION else Verdict.FORBIDDEN
    role, scope = NEEDS[right]
    return Verdict.ALLOWED if _RANK[caller.role] >= _RANK[role] and scope in caller.scopes else Verdict.FORBIDDEN
