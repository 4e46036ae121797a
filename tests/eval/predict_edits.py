"""Predictions for the edits set: which tokens were deleted, inserted or replaced by which."""

from typing import Any

from service.comparison.wording import token_edits


def predict_edits(record: dict[str, Any]) -> dict[str, Any]:
    """The prediction for one record of the set; only its id and its two lists of tokens are looked at."""
    before, after = record["old_tokens"], record["new_tokens"]
    edits = []
    for old, new in token_edits(before, after):
        edits.append({"old": list(old) if old else None, "new": list(new) if new else None, "material": True})
    return {"id": record["id"], "edits": edits}
