"""What changed: alignment, judgement, wording and the sentence that tells it."""
