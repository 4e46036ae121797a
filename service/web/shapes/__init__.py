"""What each noun looks like in JSON, as types: what `present` writes is checked against them, and the document is them.

One module a family of nouns, the same as in service/web/routes. Refuses: making any of them (service/web/present).
"""
