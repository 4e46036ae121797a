"""Latin letters without their marks, as people write them where there are none.

Refuses: other scripts, which stay as they are.
"""

import re
import unicodedata

#: Marks on a letter of a to z.
_MARKED = re.compile("(?<=[A-Za-z])[\u0300-\u036f]+")

#: Letters that are no other letter with a mark.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th"})


def without_marks(text: str) -> str:
    """The text, which is lower case, in plain letters.

    >>> without_marks("søndergård"), without_marks("erdoğan"), without_marks("élysée"), without_marks("гой")
    ('sondergard', 'erdogan', 'elysee', 'гой')
    """
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return unicodedata.normalize("NFC", _MARKED.sub("", apart))
