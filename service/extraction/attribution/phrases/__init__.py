"""The noun phrases of a sentence, and whose cue it is."""
