"""Predictions for the alignment set: links between the sentences of two versions.

The set is annotated in reading order: a passage that moved counts there as gone and new, so links that
cross the order are left out.
"""

from typing import Any

from service.comparison.aligning.alignment import align_sentences


def predict_alignment(record: dict[str, Any]) -> dict[str, Any]:
    """The prediction for one record of the set; only its id and its two lists of sentences are looked at."""
    return {
        "id": record["id"],
        "links": [list(link) for link in align_sentences(record["old"], record["new"], moves=False)],
    }
