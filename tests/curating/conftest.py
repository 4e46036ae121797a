"""A story with two articles that are one, recorded by the rules of the house."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest

from service.domain.captures import Capture, make_capture
from service.domain.raw import make_raw
from service.domain.stories import Article, Story, make_article
from service.domain.versions import Origin, make_version
from service.record import Batch, record_many
from service.text.memory import Memory
from storage import Store, stories, upkeep
from tests.builders import NOON

HOUR = timedelta(hours=1)
LATER = NOON + 100 * HOUR
MEMORY = Memory()

TEXT = """Dam above Weir holds

About {} per cent of the valley is under water, Mayor Ada Brook said.

She ruled out closing the bridge."""

#: The article somebody watches, and the one that came of a file without an address.
WATCHED = make_article("flood", url="https://example.org/flood", title="Dam above Weir holds", publisher="The Post")
BROUGHT = make_article("flood", url="", title="Dam above Weir", publisher="The Post")


def take_in(store: Store, article: Article, hour: float, share: int) -> None:
    """The article said so many per cent at this hour."""
    take_words(store, article, hour, TEXT.format(share))


def take_words(store: Store, article: Article, hour: float, text: str) -> None:
    """The article said this at this hour."""
    take_at_once(store, article, {hour: text})


def take_at_once(store: Store, article: Article, texts: Mapping[float, str]) -> None:
    """The article said these at these hours, and all came together."""
    captures = tuple(_capture(article, hour, text) for hour, text in texts.items())
    batch = Batch(article=article, captures=captures)
    results = record_many(store, (batch,), memory=MEMORY, public_url="https://stet.example", now=LATER)
    assert not any(isinstance(result, Exception) for result in results), results


def _capture(article: Article, hour: float, text: str) -> Capture:
    version = make_version(
        article_id=article.id,
        captured_at=NOON + hour * HOUR,
        text=text,
        origin=Origin.IMPORT,
        url=article.url,
        headline="Dam above Weir holds",
        byline="Ada Quill",
    )
    return make_capture(version, raw=make_raw(f"<p>{text} at {hour}</p>".encode(), "text/html"))


@pytest.fixture
def store() -> Iterator[Store]:
    """20 and 35 per cent on the page, 25 between them and 40 after them in the files; whole at the end of each test."""
    with Store(":memory:") as opened:
        stories.save_story(opened, Story(id="flood", title="Flood at Weir", description="", opened_at=NOON))
        for article, hour, share in ((WATCHED, 0, 20), (BROUGHT, 1, 25), (WATCHED, 2, 35), (BROUGHT, 3, 40)):
            take_in(opened, article, hour, share)
        yield opened
        assert () == upkeep.integrity(opened)
