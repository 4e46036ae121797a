"""Threads of stories of several outlets and days, whose claims are labelled by hand: precision and recall of joins.

The stories are invented, people and places included (tests/eval/stories/README.md). A join is two claims in one
thread; it is right when they carry one label. Joins inside an article and across articles are counted apart.
Refuses: storage; the threads are made by the pure rooms alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from seeds.loader import SEEDS, read_seed
from service.comparison.compare import compare
from service.comparison.threads.clusters import assign_threads
from service.comparison.threads.decisions import Decided
from service.comparison.threads.strands import Step, follow_article
from service.comparison.threads.told.matters import read_matters
from service.domain.claims import Claim, Figure
from service.domain.threads import Strand, StrandClaim, Thread
from service.domain.versions import Version, make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

#: The outlet of a label that holds for all of them.
ANY = "*"

Labels = dict[tuple[str, str, str, str], str]

STORIES = Path(__file__).parent / "stories"


@dataclass(frozen=True, slots=True)
class Threaded:
    """The threads of a story and the claims in them."""

    threads: tuple[Thread, ...]
    strands: Mapping[str, Strand]
    claims: Mapping[str, tuple[str, Claim, str]]  # by claim id: its article, itself, the text before it in its line
    placed: tuple[StrandClaim, ...]

    @property
    def thread_of(self) -> dict[str, str]:
        """Claim id to thread id."""
        of_strand = {join.strand_id: thread.id for thread in self.threads for join in thread.joins}
        return {one.claim_id: of_strand[one.strand_id] for one in self.placed}


@dataclass(slots=True)
class Count:
    """Joins made, joins wanted, and those that are both."""

    made: int = 0
    wanted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """In percent; 100 when nothing was joined."""
        return 100 * self.right / self.made if self.made else 100.0

    @property
    def recall(self) -> float:
        """In percent; 100 when nothing was to be joined."""
        return 100 * self.right / self.wanted if self.wanted else 100.0


def story_names() -> tuple[str, ...]:
    """The labelled stories."""
    return tuple(sorted(path.parent.name for path in STORIES.glob("*/labels.tsv")))


def read_story(name: str) -> dict[str, list[Version]]:
    """The versions of each outlet's article, by time. File names are OUTLET-NUMBER-TIME.txt.

    Labels without texts are of the seed story of that name, whose article then stands here twice: once with all its
    versions, and each version once as an article of its own, as if a page had been written anew each time.
    """
    articles: dict[str, list[Version]] = defaultdict(list)
    for path in sorted((STORIES / name).glob("*.txt")):
        outlet, _, time = path.stem.split("-", 2)
        seen = datetime.strptime(time, "%Y-%m-%dT%H%MZ").replace(tzinfo=UTC)
        text = path.read_text(encoding="utf-8").strip()
        articles[outlet].append(make_version(article_id=outlet, captured_at=seen, text=text))
    if not articles:
        for number, version in enumerate(read_seed(SEEDS / name).articles[0].versions):
            for outlet in ("page", f"page {number}"):
                copy = make_version(article_id=outlet, captured_at=version.captured_at, text=version.text)
                articles[outlet].append(copy)
    return articles


def read_labels(name: str) -> Labels:
    """The label of each claim, by outlet, family, exact words and words before them ("" for any).

    A line is label, outlet, family, exact words and, where one outlet says these words of two things, words that
    stand just before them in this case.
    """
    lines = (STORIES / name / "labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(*line.split("\t"), "")[:5] for line in lines if line]
    return {(outlet, family, exact, before): label for label, outlet, family, exact, before in rows}


def thread_story(articles: Mapping[str, Sequence[Version]], memory: Memory) -> Threaded:
    """The threads of a story, by today's rules; each article's publisher is its key."""
    strands: dict[str, Strand] = {}
    claims: dict[str, tuple[str, Claim, str]] = {}
    placed: list[StrandClaim] = []
    for outlet, versions in articles.items():
        steps: list[Step] = []
        for version in versions:
            snapshot = take_snapshot(version, memory)
            report = compare(steps[-1].snapshot, snapshot, memory) if steps else None
            steps.append(Step(snapshot, read_matters(snapshot, outlet.split()[0], memory), report))
            claims |= {claim.id: (outlet, claim, version.text[: claim.passage.start]) for claim in snapshot.claims}
        found, on_strands = follow_article(steps, ())
        strands |= found
        placed += on_strands
    return Threaded(assign_threads(tuple(strands.values()), Decided()), strands, claims, tuple(placed))


def count_joins(threaded: Threaded, labels: Labels) -> tuple[Count, Count]:
    """The joins inside articles and those across them, by the labels; claims without a label are left out."""
    counts = Count(), Count()
    thread_of = threaded.thread_of
    labelled = [
        (outlet, thread_of[id], label)
        for id, (outlet, claim, before) in threaded.claims.items()
        if (label := label_of(outlet, claim, before, labels)) and id in thread_of
    ]
    for (outlet, thread, label), (other_outlet, other_thread, other_label) in combinations(labelled, 2):
        count = counts[outlet != other_outlet]
        count.made += thread == other_thread
        count.wanted += label == other_label
        count.right += thread == other_thread and label == other_label
    return counts


def label_of(outlet: str, claim: Claim, before: str, labels: Labels) -> str:
    """The label of a claim, "" when it has none. before: the text that stands before it."""
    family = "figure" if isinstance(claim, Figure) else "position"
    for (where, kind, exact, leading), label in labels.items():
        is_here = where in (outlet, ANY) and (kind, exact) == (family, claim.passage.exact)
        if is_here and before.rstrip().endswith(leading):
            return label
    return ""


def thread_rows() -> list[tuple[str, float, int]]:
    """Label, percent and number of joins wanted or made, over all stories."""
    memory = Memory()
    whole = Count(), Count()
    for name in story_names():
        found = count_joins(thread_story(read_story(name), memory), read_labels(name))
        for total, count in zip(whole, found, strict=True):
            total.made += count.made
            total.wanted += count.wanted
            total.right += count.right
    return [
        row
        for where, count in zip(("inside an article", "across articles"), whole, strict=True)
        for row in (
            (f"threads: precision of joins {where}", count.precision, count.made),
            (f"threads: recall of joins {where}", count.recall, count.wanted),
        )
    ]
