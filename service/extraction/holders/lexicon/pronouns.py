"""Pronouns by what they may stand for. Refuses: whom one of them means (see ../register.py)."""

PERSONAL = {
    "he": "male",
    "his": "male",
    "him": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "herself": "female",
}
GENDERS = frozenset(["female", "male"])
PLURAL = frozenset(["both", "they", "their", "them"])
NEUTRAL = frozenset(["it", "its"])
RELATIVE = frozenset(["who", "which", "that"])
OF_WHOM = ("of whom", "of which")  # "both of whom"
SELF = frozenset(["i", "we", "you", "my", "our", "me", "us"])
