"""What others take away: feeds, linked data, mementos, tables, whole stories, evidence, citations.

Refuses: the forms themselves (service/publishing).
"""
