"""Accounts and what belongs to them: the only SQL about who may use this Stet.

objects   which story each thing belongs to
"""

from storage.accounts.objects import STORY_OF, find_story_of

__all__ = ["STORY_OF", "find_story_of"]
