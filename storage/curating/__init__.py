"""What people put right about articles: names and addresses, articles that are one, what was removed for good."""

from storage.curating import mergers, overwriting, removals, renaming

__all__ = ["mergers", "overwriting", "removals", "renaming"]
