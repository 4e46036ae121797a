"""Turns of phrase as literal tables, beside those of phrases.py."""
