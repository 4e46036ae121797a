"""Last words of a line after which its sentence goes on below: tables for people to extend.

Refuses: judging two lines.
"""

import re

#: Last words and signs after which a sentence must go on. Items of a list have none of them.
GOES_ON_BELOW = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|because|but|by|for|from|in|into|of|on|or|than|that|the|to|which|with))$"
)
#: Those after which it goes on whatever comes: no title, heading or item ends with one.
LEADS_ON = re.compile(
    r"(?:\b(?:a|an|and|around|because|between|her|his|into|its|including|nearly|near|of|or|than|the|their|whose)"
    r"|\b(?:at|by|for|from|in|on|to|with) (?:the|a|an)|\b(?:along|together) with|\b(?:according|due) to"
    r"|\b(?:north|south|east|west)(?:ward|wards)? to|\bfrom\b.* to)$"
)
#: Likewise where a number comes.
LEADS_TO_NUMBER = re.compile(r"\b(?:about|approximately|at|by|for|from|least|on|over|some|to|until)$")
#: Likewise where a day or a month does.
LEADS_TO_DAY = re.compile(r"\b(?:by|early|from|in|last|late|next|on|since|to|until)$")
DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
#: Likewise in a line that is long for a heading.
LEADS_ON_FROM_LONG = re.compile(r"\b(?:by|from|with)$")
