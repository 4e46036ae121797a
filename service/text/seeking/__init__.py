"""Patterns that are tried only where a word they need stands."""
