"""The hashes of what a story says: over every field of every value, at whatever depth."""

import hashlib
import json
from dataclasses import asdict, replace

from seeds.loader import read_seeds
from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.publishing.lines.writing import hash_of_claims, hash_of_report
from service.text.memory import Memory


def spelt(value: object) -> str:
    """The hash of a value that was taken apart whole beforehand."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_hash_is_that_of_every_field_however_deep():
    memory = Memory()
    versions = next(seed.articles[0].versions for seed in read_seeds() if len(seed.articles[0].versions) > 1)
    before, after = (take_snapshot(version, memory) for version in versions[:2])
    report = compare(before, after, memory)
    claims = [asdict(claim) for claim in before.claims] + [asdict(doubt) for doubt in before.doubts]

    assert before.claims and report.changes
    assert spelt(claims) == hash_of_claims(before)
    assert spelt(asdict(report)) == hash_of_report(report)
    assert hash_of_report(report) == hash_of_report(replace(report, reanalysed_from="elder/1"))
    assert hash_of_claims(before) != hash_of_claims(after)
