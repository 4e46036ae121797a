"""P2: a thousand looks at one page, whatever its server says of its state, and never a version of the same body."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

import pytest

from service.check import Instruments, check_article
from service.domain.cadence import LOOK_SOONEST, new_watch
from service.domain.stories import Article, Story
from service.outbound import Answer
from service.outbound.answers import PAGE, Limits
from service.settings import read_settings
from service.watching.page import PageReader
from storage import Store
from storage.stories import save_article, save_story
from storage.versions import list_versions
from storage.watches import load_watch, save_watch
from tests.builders import NOON
from tests.fakes import FrozenClock, an_answer
from tests.soaking import at_most

SETTINGS = read_settings({})
URL = "https://daily.test/fire"
WORDS = "The fire crossed the road on Monday and the county opened a shelter in the town hall. " * 6
DATE = "Wed, 07 Jan 2026 12:00:00 GMT"

#: Looks after which the page says something else.
TURNS = 20


@dataclass
class Server:
    """One page that changes every TURNS looks; `says` makes its validators of the turn and the look."""

    says: Callable[[int, int], dict[str, str]]
    given: dict[str, str] = field(default_factory=dict)  # the validators of the last 200
    asked: list[tuple[str, str, str, str]] = field(default_factory=list)  # what came, and what should have come

    def fetch(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        limits: Limits = PAGE,
        unless: object = None,
        apart: timedelta = timedelta(0),
        only_spaced: bool = False,
    ) -> Answer:
        if url != URL:
            return an_answer("", 404)
        due = (self.given.get("etag", ""), self.given.get("last_modified", ""))
        self.asked.append((etag, last_modified, *due))
        look = len(self.asked)
        turn = look // TURNS
        now = self.says(turn, look)
        if now and (etag, last_modified) == (now.get("etag", ""), now.get("last_modified", "")):
            return an_answer("", 304, URL)
        self.given = now
        page = f"<html lang='en'><head><title>Fire grows</title></head><body><h1>Fire grows</h1><p>{WORDS}</p>"
        body = f"{page}<p>It covers {100 + turn} acres, the county said.</p></body></html>"
        return an_answer(body, 200, URL, content_type="text/html", **now)

    def is_asking(self, host: str) -> bool:
        return False

    def free_in(self, host: str, **_: bool) -> timedelta:
        return timedelta(0)


@pytest.fixture(scope="module")
def instruments() -> Iterator[Instruments]:
    with PageReader() as reader:
        yield Instruments(reader=reader)


@pytest.mark.parametrize(
    ("says", "unconditional"),
    [
        pytest.param(lambda turn, look: {"etag": f'"v{turn}"'}, 1, id="etag"),
        pytest.param(lambda turn, look: {"etag": f'W/"a b\'{turn}, é"'}, 1, id="weak and odd etag"),
        pytest.param(lambda turn, look: {"last_modified": f"{DATE} {turn}"}, 1, id="date"),
        pytest.param(lambda turn, look: {"etag": f'"v{turn}"', "last_modified": DATE}, 1, id="both"),
        pytest.param(lambda turn, look: {"etag": f'"{look}"'}, 1, id="another etag for the same body"),
        pytest.param(lambda turn, look: {}, None, id="neither"),
    ],
)
def test_validators_go_back_as_they_came_and_the_same_body_is_no_version(
    instruments: Instruments, says: Callable[[int, int], dict[str, str]], unconditional: int | None
) -> None:
    server, clock, looks = Server(says), FrozenClock(), at_most(60, 1_000)
    times = []
    with Store(":memory:") as store:
        save_story(store, Story(id="fire", title="Fire", description="", opened_at=NOON))
        save_article(store, Article(id="a1", story_id="fire", url=URL, title="F", publisher="D", language="en"))
        save_watch(store, new_watch("a1", NOON))
        for _ in range(looks):
            times.append(clock())
            check_article(store, "a1", server, clock, SETTINGS, instruments)  # type: ignore[arg-type]
            clock.at = load_watch(store, "a1").next_check_at
        versions = list_versions(store, "a1")

    assert looks == len(server.asked)
    assert [] == [row for row in server.asked if row[:2] != row[2:]]
    assert (looks if unconditional is None else unconditional) == sum(row[:2] == ("", "") for row in server.asked)
    assert len(versions) == looks // TURNS + 1
    waits = [later - earlier for earlier, later in pairwise(times)]
    is_told = unconditional is not None
    assert min(waits) >= (0.9 * LOOK_SOONEST - timedelta(seconds=1) if is_told else timedelta(hours=1))
