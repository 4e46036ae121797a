"""Threads of a story in JSON and on pages."""
