"""Names of holders, as they are written: when two of them can be one.

Refuses: whom a mention means (extraction).
"""

#: Words before a family name that are no first names.
TITLES = frozenset(
    """
    acting admiral adviser ambassador analyst archbishop baroness bishop boss captain chair chairman chairwoman
    chancellor chief coach colonel commissioner councillor count deputy dame director doctor dr duke engineer
    ex-minister executive former general governor inspector judge justice king lady lawyer leader lieutenant lord
    madam major manager mayor minister miss mr mrs ms mx officer party pope premier president prince princess
    principal prof professor prosecutor queen rabbi rep representative reverend secretary sen senator sergeant sheriff
    sir spokesman spokesperson spokeswoman superintendent sultan treasurer
    """.split()
)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names, as they are written, can be one holder's: "Marsh" and "Mayor Tom Marsh". None says nothing.

    >>> is_same_name("Mayor Marsh", "Tom Marsh"), is_same_name("the health ministry", "the interior ministry")
    (True, False)
    >>> is_same_name("Leif Toft", "Hanne Toft"), is_same_name("Toft", "Union leader Hanne Toft")
    (False, True)
    """
    words = [name.removeprefix("the ").removeprefix("The ").split() for name in (one, other)]
    sides = [{word.casefold() for word in name} for name in words]
    if sides[0] <= sides[1] or sides[1] <= sides[0]:
        return True
    if words[0][-1] != words[1][-1] or not words[0][-1][:1].isupper():
        return False
    firsts = [name[-2] if len(name) > 1 and name[-2][:1].isupper() else "" for name in words]
    return firsts[0] == firsts[1] or not all(map(is_first_name, firsts))


def is_first_name(word: str) -> bool:
    """Whether a word before a family name can be a first name: it is no title."""
    return bool(word) and word.rstrip(".").lower() not in TITLES
