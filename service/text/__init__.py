"""Prose: cleaning, blocks, sentences and words, and the one reading every finder shares."""
