"""A story told by outlets, read as its pages read it, for tests that say only what each outlet said when."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from service.comparison.story.saying import minutes_of, sentences_of
from service.comparison.story.spells import StoryView, read_story
from service.domain.claims import Figure
from service.domain.threads import Appearance
from service.domain.versions import Span
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.comparison.threads.telling import HOUR
from tests.eval.threads import thread_story

MEMORY = Memory()


def told(**outlets: Sequence[tuple[int, str]]) -> StoryView:
    """The story in which each outlet's article said these texts at these hours after noon."""
    articles = {
        outlet: [a_version(text, article_id=outlet, captured_at=NOON + hour * HOUR) for hour, text in texts]
        for outlet, texts in outlets.items()
    }
    story = thread_story(articles, MEMORY)
    version_of = {version.id: version for versions in articles.values() for version in versions}
    thread_of = story.thread_of
    appearances = [
        Appearance(
            thread_id=thread_of[one.claim_id],
            title=story.strands[thread_of[one.claim_id]].title,
            strand_id=one.strand_id,
            claim=story.claims[one.claim_id][1],
            holder=one.holder,
            version_id=one.version_id,
            number=1,
            through=one.version_id,
            article_id=version_of[one.version_id].article_id,
            outlet=version_of[one.version_id].article_id,
            captured_at=version_of[one.version_id].captured_at,
            reason=one.reason,
        )
        for one in story.placed
    ]
    chains = {
        outlet: tuple((version.id, version.captured_at) for version in versions)
        for outlet, versions in articles.items()
    }

    def text_of(id: str) -> str:
        return version_of[id].text

    return replace(
        read_story(appearances, chains, figure_spans(appearances)),
        sentence_of=sentences_of(text_of, MEMORY),
        minute_of=minutes_of(text_of),
    )


def figure_spans(appearances: Sequence[Appearance]) -> dict[str, tuple[Span, ...]]:
    """Where the figures of each version stand."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in appearances:
        if isinstance(one.claim, Figure):
            spans[one.version_id].append(one.claim.passage.span)
    return {id: tuple(sorted(found, key=lambda span: span.start)) for id, found in spans.items()}
