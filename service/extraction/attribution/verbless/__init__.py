"""Attributions that no verb makes: labels, according to, nouns, headlines."""
