"""Whole stories and evidence out of a desk, and stories into another.

sending     a story → its lines, a few at a time
taking      VERB: lines → a story, recorded like everything else
afterwards  what will count once they are taken in
uniting     mergers of articles, taken in with a story
dating      words on when captures were taken, likewise
listing     every report that stands, for a table
evidence    what a report rests on, gathered for its bundle

Refuses: the form of lines and bundles (service/publishing); a way of its own into the store (service/record).
"""
