"""Latin letters without their marks, as people write them where there are none.

Refuses: other scripts, which stay as they are.
"""

import unicodedata

#: Letters that are no other letter with a mark.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th"})


def without_marks(text: str) -> str:
    """The text, which is lower case, in plain letters.

    >>> without_marks("søndergård"), without_marks("erdoğan"), without_marks("élysée")
    ('sondergard', 'erdogan', 'elysee')
    """
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in apart if not unicodedata.combining(c))
