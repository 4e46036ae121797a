"""What people put right about stories and articles: what they are called, which are one, what is removed for good.

renaming  titles, publishers, addresses
redating  a capture was taken at another time, and that taken back
uniting   two articles are one, and that taken back
unmixed   the two do not go together
removing  an article or a story, for good
"""
