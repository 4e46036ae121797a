"""Whom the words right before a pronoun speak of."""
