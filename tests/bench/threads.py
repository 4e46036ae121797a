"""A made-up story of five hundred articles and twenty thousand claims: what its threads cost.

Every outlet, holder and place is invented; the same story every time.
Refuses: texts anybody published.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from unittest.mock import patch

from service import record as recording
from service.domain.captures import make_capture
from service.domain.stories import Story, make_article
from service.domain.versions import Version, make_version
from service.record import RULES, Batch, record, record_many
from service.record.threading import rebuild_threads
from service.text.memory import Memory
from storage import Store, stories
from tests.bench.measuring import Row

#: How large the story is.
ARTICLES, SENTENCES = 500, 26

#: New versions that are timed, each of an article of its own.
NEW_VERSIONS = 15

FIRST_DAY = datetime(2031, 3, 1, 6, tzinfo=UTC)
SHARE_OF_POSITIONS = 0.5
_FIRST = "Ada Bo Cleo Dag Elin Finn Greta Hal Ines Jon Kara Leo".split()
_LAST = "Alm Berg Dahl Falk Grip Holm Ivar Juhl Krag Lind Moe Nord".split()
_SAYINGS = ("{} said the city would {}.", "{} refused to {}.", "{} agreed to {}.")
_PLACES = "Osby Norrby Harrow Tarnholt Vallby Eastmere".split()
_THINGS = "bridge dam school harbour hospital library market museum".split()
_ACTS = ("close the {}", "sell the {}", "rebuild the {}", "open the {} to visitors", "pay for the {}", "inspect the {}")
_COUNTS = (
    "{} people were killed in {}.",
    "{} people were injured in {}.",
    "{} homes were destroyed in {}.",
    "{} schools were closed in {}.",
    "The fire has burned {} acres near {}.",
    "Repairs will cost {} million euros in {}.",
)


def rows() -> list[Row]:
    """The rows of this story: what a new version costs, and the whole made anew."""
    memory = Memory()
    chance = random.Random(5)
    with Store(":memory:") as store:
        stories.save_story(store, Story(id="made-up", title="Made up", description="", opened_at=FIRST_DAY))
        articles = [
            make_article("made-up", url="", title=f"Page {n}", publisher=f"Outlet {n % 25}") for n in range(ARTICLES)
        ]
        how = {"memory": memory, "public_url": "", "now": FIRST_DAY + timedelta(days=900)}
        texts = [_sentences(chance) for _ in articles]
        captures = [make_capture(_version(one.id, number, texts[number])) for number, one in enumerate(articles)]
        batches = [Batch(article=a, captures=(c,), notify=False) for a, c in zip(articles, captures, strict=True)]
        record_many(store, batches, **how)
        take = partial(record, store, notify=False, **how)
        taken, of_threads = [], []
        for number in range(0, ARTICLES, ARTICLES // NEW_VERSIONS):
            texts[number][chance.randrange(SENTENCES)] = sentence(chance)
            capture = make_capture(_version(articles[number].id, number, texts[number], hours=7))
            began = time.perf_counter()
            with _timing_threads() as spent:
                take(capture)
            taken.append(time.perf_counter() - began)
            of_threads.append(sum(spent))
        began = time.perf_counter()
        rebuild_threads(store, "made-up", memory, RULES)
        whole = time.perf_counter() - began
        row = store.row("SELECT count(*) AS claims FROM strand_claims")
    assert row is not None  # a count always has a row
    story = f"a story of {row['claims']:,} claims"
    return [
        (f"the threads of a new version in {story}", min(of_threads), statistics.median(of_threads), 0.2, "s"),
        ("recording that version, threads and all", min(taken), statistics.median(taken), None, "s"),
        (f"the threads of {story} made anew", whole, whole, 30, "s"),
    ]


@contextmanager
def _timing_threads() -> Iterator[list[float]]:
    """The seconds that recording spends on threads while this lasts, call by call."""
    spent: list[float] = []

    def timed(call: Callable[..., object]) -> Callable[..., object]:
        def timing(*given: object) -> object:
            began = time.perf_counter()
            try:
                return call(*given)
            finally:
                spent.append(time.perf_counter() - began)

        return timing

    kept = recording.thread_article, recording.renew_threads
    with patch.multiple(recording, thread_article=timed(kept[0]), renew_threads=timed(kept[1])):
        yield spent


def _sentences(chance: random.Random) -> list[str]:
    """Sentences of the kinds news has: who says what of which thing, and how many of what where."""
    return [sentence(chance) for _ in range(SENTENCES)]


def sentence(chance: random.Random) -> str:
    """One sentence of the kinds news has."""
    holder, place = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}", chance.choice(_PLACES)
    if chance.random() < SHARE_OF_POSITIONS:
        act = chance.choice(_ACTS).format(f"{chance.choice(_THINGS)} in {place}")
        return chance.choice(_SAYINGS).format(holder, act)
    count = chance.choice(_COUNTS).format(chance.randrange(5, 9), place)
    return f"{count[:-1]}, {holder} said."


def _version(article_id: str, number: int, sentences: list[str], hours: int = 0) -> Version:
    seen = FIRST_DAY + timedelta(hours=number + hours)
    return make_version(article_id=article_id, captured_at=seen, text="\n\n".join(sentences))
