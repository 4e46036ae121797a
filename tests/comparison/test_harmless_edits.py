"""Edits that change nothing a reader would act on, as a newsroom makes them, are told to nobody: most of them."""

from service.text.memory import Memory
from tests.eval.edited import FILE, Edited, changes_told

HARMLESS = FILE.with_name("harmless.txt")

#: Least of the edits that is left alone, in percent.
LEFT_ALONE = 82


def test_most_harmless_edits_are_left_alone():
    memory = Memory()
    pairs = [
        tuple(map(str.strip, line.split("=>")))
        for line in HARMLESS.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    told = [(before, after) for before, after in pairs if changes_told(Edited("harmless", before, after, ()), memory)]

    assert len(set(pairs)) == len(pairs) > 250
    assert 100 * (len(pairs) - len(told)) >= LEFT_ALONE * len(pairs), told
