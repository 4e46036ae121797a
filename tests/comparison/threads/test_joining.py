"""When two matters are one, and when they are not."""

import re

import pytest

from service.comparison.threads.joining import AMOUNT_ROW, JOIN_ROWS, judge_join
from service.domain.threads import JoinReason
from tests.comparison.threads.telling import a_matter, a_measure
from tests.rules.tree import ROOT

COUNTED = frozenset({"structure"})

JOINED = [
    (JoinReason.SAME_MEASURE, a_measure("kill"), a_measure("kill")),
    (JoinReason.SAME_MEASURE, a_measure("kill", names=frozenset({"osby"})), a_measure("kill")),
    (
        JoinReason.SAME_MEASURE,
        a_measure("kill", places=frozenset({"lower", "osby"})),
        a_measure("kill", places=frozenset({"osby"})),
    ),
    (
        JoinReason.LIKE_MEASURE,
        a_measure("structure threaten", counted=COUNTED),
        a_measure("structure threaten wind", counted=COUNTED),
    ),
    (JoinReason.SAME_WORDS, a_matter("ada lind", "new dam"), a_matter("ada lind", "new dam")),
    (JoinReason.SAME_MATTER, a_matter("ada lind", "build new dam"), a_matter("ada lind", "new dam")),
    (JoinReason.SAME_MATTER, a_matter("ada lind", "closing plant"), a_matter("ada lind", "close plant")),
    (JoinReason.SAME_MATTER, a_matter("ada lind", "appeal", names=frozenset({"osby"})), a_matter("ada lind", "appeal")),
    (
        JoinReason.SAME_MATTER,
        a_matter("ada lind", "ignore laboratory warning dairy"),
        a_matter("ada lind", "ignore warn"),
    ),
    (
        JoinReason.SAME_MATTER,
        a_matter("ada lind", "check country strictly dairy"),
        a_matter("ada lind", "check strict dairy promise food"),
    ),
]

EQUAL = [
    (
        True,
        a_measure("cheese pack recall", counted=frozenset({"cheese", "pack"})),
        a_measure("pack pull", counted=frozenset({"pack"})),
    ),
    (
        True,
        a_measure("job loss", counted=frozenset({"job"})),
        a_measure("job", counted=frozenset({"job"}), block="figure count bare"),
    ),
    (
        True,
        a_measure("bid crown", counted=frozenset({"crown"}), block="figure count offered"),
        a_measure("crown offer", counted=frozenset({"crown"})),
    ),
    (
        False,
        a_measure("ask crown", counted=frozenset({"crown"}), block="figure count telling"),
        a_measure("crown award", counted=frozenset({"crown"})),
    ),
    (
        False,
        a_measure("people employ", counted=frozenset({"people"})),
        a_measure("people arrive", counted=frozenset({"people"})),
    ),
    (
        False,
        a_measure("pack", counted=frozenset({"pack"}), places=frozenset({"osby"})),
        a_measure("pack", counted=frozenset({"pack"}), places=frozenset({"norland"})),
    ),
    (
        False,
        a_measure("vote", counted=frozenset({"vote"}), names=frozenset({"lind"}), block="figure share"),
        a_measure("vote win", counted=frozenset({"vote"}), names=frozenset({"berg"}), block="figure share"),
    ),
]

APART = [
    ("another dimension", a_measure("fire burn"), a_measure("fire burn", block="figure area")),
    ("another thing counted", a_measure("child kill"), a_measure("kill")),
    ("another name", a_measure("kill", names=frozenset({"osby"})), a_measure("kill", names=frozenset({"norland"}))),
    ("another place", a_measure("kill", places=frozenset({"osby"})), a_measure("kill", places=frozenset({"norland"}))),
    ("another event", a_measure("burn", event="glen fire"), a_measure("burn", event="dixie fire")),
    (
        "a narrower thing counted",
        a_measure("structure threaten", counted=COUNTED),
        a_measure("commercial structure threaten", counted=frozenset({"commercial", "structure"})),
    ),
    ("another holder", a_matter("ada lind", "new dam"), a_matter("mara lind", "new dam")),
    ("another matter", a_matter("ada lind", "school open"), a_matter("ada lind", "shop open")),
    (
        "another country",
        a_matter("ada lind", "new sanction bank", names=frozenset({"norland"})),
        a_matter("ada lind", "new sanction bank", names=frozenset({"sudland"})),
    ),
    (
        "another word in the same sentence",
        a_matter("osby county", "evacuation order county lift"),
        a_matter("osby county", "evacuation warning county lift"),
    ),
    ("a lone word", a_measure("job", block="figure count bare"), a_measure("job", block="figure count bare")),
    ("one word of two", a_matter("ada lind", "go court"), a_matter("ada lind", "court challenge")),
    ("a position and a figure", a_matter("ada lind", "kill"), a_measure("kill")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "one", "other"), JOINED, ids=[str(row[0]) + str(i) for i, row in enumerate(JOINED)])
def test_two_matters_are_one_for_a_named_reason_whichever_comes_first(reason, one, other):
    assert (reason, reason) == (judge_join(one, other), judge_join(other, one))


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_what_only_looks_alike_stays_apart(one, other):
    assert (None, None) == (judge_join(one, other), judge_join(other, one))


@pytest.mark.parametrize(("is_one", "one", "other"), EQUAL)
def test_two_figures_of_one_distinctive_amount_are_one_where_they_count_a_like_thing(is_one, one, other):
    found = judge_join(one, other, are_equal=True)

    assert found is (JoinReason.SAME_AMOUNT if is_one else None)
    assert found is judge_join(other, one, are_equal=True)
    assert judge_join(one, other) is None


def test_the_printed_table_is_the_table():
    page = (ROOT / "docs" / "threads.md").read_text(encoding="utf-8")
    printed = re.findall(r"^\| (same \w+|like measure) \| (.+) \|$", page, re.M)

    assert [(row.reason.value, row.when) for row in (*JOIN_ROWS, AMOUNT_ROW)] == printed
