"""The sets Stet is measured on: what a predictor may see of each, where its gold lies, and the marks to beat.

Floors are plain methods, bars are what we must reach, goals what we want; the published and reproduced
figures behind them are in docs/accuracy.md. The sample is too small for bars and is printed without them.
Refuses: predicting (predict_*.py), scoring (compact.py and the scorers beside the data).
"""

from dataclasses import dataclass, field
from pathlib import Path

SAMPLE = Path(__file__).parent / "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the table. Values are percent."""

    label: str
    key: str  # in the scorer's answer
    part: str = "F1"  # of that key: F1, R, acc
    best: str = ""  # best known, "" when nobody has published one
    floor: str = ""
    bar: float | None = None
    goal: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One file of gold and how it is scored."""

    set: str
    data: str  # under the data folder
    scorer: str  # under the score folder; "" for one of ours
    arguments: tuple[str, ...] = ()
    counts_only: str = ""  # only records where this gold field is filled are scored
    ours: str = ""  # under tests/eval: a file of our own, there on every machine, in place of `data`
    annotations: str = ""  # under tests/eval: gold of our own for these records, by id, without their text
    measures: tuple[Measure, ...] = field(default=())


#: What a predictor is given of a record. Everything else in it is gold.
INPUTS: dict[str, tuple[str, ...]] = {
    "attribution": ("id", "text"),
    "holders": ("id", "text"),
    "quantity": ("id", "text"),
    "alignment": ("id", "old", "new"),
    "edits": ("id", "old_tokens", "new_tokens"),
    "revision": ("id", "sentences", "claims"),
    "changes": ("id", "before", "after"),
}

#: Of a claim in a revision, what a predictor is given.
CLAIM_INPUTS = ("id", "text")

GOLDS: tuple[Gold, ...] = (
    Gold(
        set="attribution",
        data="polnear/dev.jsonl",
        scorer="score_attribution.py",
        arguments=("--by", "cue_type"),
        measures=(
            Measure(
                label="attribution: link, speech cues",
                key="speech cues/link@.5",
                best="82.0",
                floor="70.9",
                bar=76,
                goal=82,
            ),
            Measure(
                label="attribution: link, all cues", key="link/link@.5", best="65.6", floor="47.8", bar=55, goal=65.6
            ),
        ),
    ),
    Gold(
        set="attribution",
        data="polnear/dev.jsonl",
        scorer="score_attribution.py",
        arguments=("--by", "quote_type"),
        measures=(
            Measure(
                label="direct quotations, recall",
                key="recall by quote_type=direct/content@.5",
                part="R",
                best="95.6",
                bar=92,
                goal=97,
            ),
        ),
    ),
    Gold(
        set="attribution",
        data="gum_attribution/dev.jsonl",
        scorer="score_attribution.py",
        measures=(
            Measure(label="attribution: link, GUM", key="link/link@.5"),
            Measure(label="attribution: polarity of those found, GUM", key="polarity/acc on matched", part="R"),
            Measure(label="attribution: negated, GUM", key="polarity/negative"),
        ),
    ),
    Gold(
        set="holders",
        data="polnear/dev.jsonl",
        scorer="",
        annotations="holders/polnear_dev.jsonl",
        measures=(
            Measure(label="holder named right, of attributions found", key="holder", part="acc", bar=90),
            Measure(label="holder named right, of all attributions", key="holder of all", part="acc"),
            Measure(label="holder named wrong, not left open", key="holder wrong", part="acc"),
        ),
    ),
    Gold(
        set="holders",
        data="polnear/dev.jsonl",
        scorer="",
        annotations="holders/polnear_dev_fresh.jsonl",
        measures=(
            Measure(label="holder named right, in fourteen more annotated blind", key="holder", part="acc", bar=90),
        ),
    ),
    Gold(
        set="holders",
        data="polnear/train.jsonl",
        scorer="",
        annotations="holders/polnear_train.jsonl",
        measures=(Measure(label="holder named right, in five articles annotated last", key="holder", part="acc"),),
    ),
    Gold(
        set="holders",
        data="polnear/train.jsonl",
        scorer="",
        annotations="holders/polnear_train_last.jsonl",
        measures=(
            Measure(label="holder named right, in seven more annotated blind", key="holder", part="acc", bar=90),
        ),
    ),
    Gold(
        set="quantity",
        data="quant_newsquant/dev.jsonl",
        scorer="score_quantity.py",
        measures=(
            Measure(label="quantity: value", key="value", best="92.0", floor="71.7", bar=90, goal=93),
            Measure(label="quantity: value and unit", key="value+unit", best="85.6", floor="45.7", bar=80, goal=87),
            Measure(label="quantity: value and qualifier", key="value+change", best="88.1", bar=85, goal=89),
            Measure(
                label="what is counted, partial",
                key="value+concept_partial",
                best="76.1",
                floor="54.4",
                bar=70,
                goal=77,
            ),
            Measure(label="what is counted, complete", key="value+concept_complete", best="57.0", bar=45, goal=58),
        ),
    ),
    Gold(
        set="alignment",
        data="align_argrewrite/dev.jsonl",
        scorer="score_alignment.py",
        measures=(
            Measure(label="alignment: changed links", key="links/changed", floor="94.6", bar=94.7, goal=97),
            Measure(label="alignment: added sentences", key="added", floor="91.9", bar=92.0, goal=95),
            Measure(label="alignment: deleted sentences", key="deleted", floor="87.8", bar=87.9, goal=93),
            Measure(label="alignment: whole pair right", key="doc_exact", part="acc", floor="45.3", bar=45.4, goal=60),
        ),
    ),
    Gold(
        set="revision",
        data="versions_vitaminc/dev.jsonl",
        scorer="score_revision_claims.py",
        counts_only="figure_changes",
        measures=(
            Measure(label="which figure changed", key="figures", floor="91.3", bar=95, goal=98),
            Measure(
                label="which figure changed: whole revision",
                key="figures",
                part="doc_exact",
                floor="84.3",
                bar=90,
                goal=95,
            ),
        ),
    ),
    Gold(
        set="edits",
        data="edits_arxivedits/dev.jsonl",
        scorer="score_edits.py",
        measures=(Measure(label="word edits, exact", key="edit/exact", floor="70.1", bar=74, goal=80),),
    ),
    Gold(
        set="changes",
        data="changes_gold/dev.jsonl",
        scorer="score_changes.py",
        measures=(
            Measure(label="material changes: F1, importance >= 2", key="F1", best="87.8 (people)", bar=65, goal=88),
            Measure(
                label="material changes: right kind, soft", key="kind_soft", best="91-100 (people)", bar=75, goal=92
            ),
            Measure(label="quiet pairs kept quiet", key="quiet", best="100 (people)", bar=85, goal=100),
            Measure(label="immaterial edits left alone", key="immaterial", best="96 (people)", bar=90, goal=96),
        ),
    ),
    Gold(
        set="changes",
        data="",
        ours="newsroom/pairs.jsonl",
        scorer="score_changes.py",
        measures=(
            Measure(label="invented news: F1, importance >= 2", key="F1"),
            Measure(label="invented news: right kind, soft", key="kind_soft"),
        ),
    ),
    Gold(
        set="changes",
        data="",
        ours="fresh/pairs.jsonl",
        scorer="score_changes.py",
        measures=(
            Measure(label="fresh pages and news: F1, importance >= 2", key="F1"),
            Measure(label="fresh pages and news: right kind, soft", key="kind_soft"),
            Measure(label="fresh pages and news: quiet pairs kept quiet", key="quiet"),
            Measure(label="fresh pages and news: immaterial edits left alone", key="immaterial"),
        ),
    ),
)
