"""Numbers written in words: "two and a half million", "two-thirds", "tens of thousands".

A vague magnitude is read to the bounds we give it and says so.
Refuses: numbers in digits.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extraction.numerals.digits import scaled
from service.extraction.numerals.numerals import DASHES, FEW, LARGEST, PARTS, SCALES, SMALL, TENS, VAGUE, Number
from service.extraction.numerals.word_forms import WordForm

#: Words in the longest number read in words: what goes on longer is no number, and must not be read again and again.
MOST_WORDS = 30
#: Words behind "quarter of" at the head of a sentence by which it is a share.
WHOLE = frozenset("all its our the their those".split())


def read_words(words: Sequence[WordForm], at: int) -> Number | None:
    """A number in words: "one hundred and sixty-one", "two and a half million", "two-thirds"."""
    if words[at].norm in SMALL and at + 1 < len(words) and words[at + 1].is_plain:
        return Number(first=at, last=at + 1, value=SMALL[words[at].norm])  # as most are: "three firms"
    total, group, room = Decimal(0), Decimal(0), LARGEST  # room: what may still be added must be smaller
    last, scale = at, ""
    while last < len(words):
        if last - at > MOST_WORDS:
            return None
        norm = words[last].norm
        step = last
        if norm in ("-", "‑", "and") and last > at and last + 1 < len(words):
            after = words[last + 1].norm
            joins = norm != "and" or scale
            if joins and (after in SMALL or after in TENS or (norm != "and" and after in SCALES)):
                step, norm = last + 1, after
        value = SMALL.get(norm, TENS.get(norm))
        if value is not None and value < room and not (value == 0 and last > at):
            group += value
            room = Decimal(10) if norm in TENS else Decimal(1)
            last = step + 1
        elif (
            norm in SCALES
            and norm != "score"
            and (last > at or norm in ("hundred", "thousand", "million", "billion", "dozen"))
        ):
            size = SCALES[norm]
            if norm == "hundred" or norm == "dozen":
                group = (group or Decimal(1)) * size
                room = Decimal(100) if norm == "hundred" else Decimal(1)
            else:
                total = total * size if total and not group else total + (group or Decimal(1)) * size
                group, room = Decimal(0), size
            scale, last = norm, step + 1
        else:
            break
    if last == at:
        return None
    value, last = _with_point(words, total + group, last)
    number = Number(first=at, last=last, value=value, scale=scale)
    if value != total + group:
        return scaled(words, number)
    return _with_parts(words, number)


def read_article(words: Sequence[WordForm], at: int) -> Number | None:
    """ "a hundred", "half a million", "a third", "a few hundred", "a quarter of a million"."""
    norms = [word.norm for word in words[at : at + 6]]
    while norms and len(norms) < 6:
        norms.append("")
    if norms[0] == "half":
        steps = 2 if norms[1] in ("a", "an") else 1
        if norms[steps] in SCALES:
            return scaled(words, Number(first=at, last=at + steps, value=Decimal("0.5")))
        return Number(first=at, last=at + 1, value=Decimal("0.5"), share=True)
    if norms[0] == "quarter":
        quarter = Number(first=at, last=at + 1, value=Decimal("0.25"))
        if norms[1:3] == ["of", "a"] and norms[3] in SCALES:
            return scaled(words, quarter._replace(last=at + 3))  # "quarter of a million"
        if norms[1] == "of" and norms[2] in WHOLE and (at == 0 or words[at - 1].is_sign):
            return quarter._replace(share=True)  # "Quarter of the homes"
        return scaled(words, quarter) if norms[1] in ("million", "billion", "trillion") else None
    if norms[1] == "full" and norms[2] in PARTS and norms[3] == "of" and not norms[2].endswith("s"):
        value = 1 / Decimal(PARTS[norms[2]])
        return Number(first=at, last=at + 3, value=value, share=True)  # "a full third of"
    start = 0 if norms[0] in FEW else 1
    if norms[start] in FEW:
        low, high = FEW[norms[start]]
        after = start + 1 + (norms[start + 1] == "of")
        if norms[start] == "couple" and start == 0:
            return None
        if norms[after] in SCALES and norms[after] != "score":
            scale = SCALES[norms[after]]
            last = at + after + 1
            return Number(
                first=at, last=last, value=low * scale, value_max=high * scale, vague=True, scale=norms[after]
            )
        if norms[start] != "couple":
            return None
    if start == 0:
        return None
    if norms[1] in SCALES:
        number = read_words(words, at + 1)
        return number._replace(first=at) if number else None
    if norms[1] == "couple" and norms[2] == "of":
        return Number(first=at, last=at + 2, value=Decimal(2), value_max=Decimal(3), vague=True)
    if norms[1:3] == ["pair", "of"]:
        return Number(first=at, last=at + 2, value=Decimal(2))
    if norms[1] == "handful" and norms[2] == "of":
        return Number(first=at, last=at + 2, value=Decimal(3), value_max=Decimal(6), vague=True)
    if norms[1] in PARTS and not norms[1].endswith("s") and norms[1] != "halves":
        value = 1 / Decimal(PARTS[norms[1]])
        if norms[2] == "of" and norms[3] == "a" and norms[4] in SCALES:
            return scaled(words, Number(first=at, last=at + 4, value=value))
        return Number(first=at, last=at + 2, value=value, share=True)
    return None


def read_vague(words: Sequence[WordForm], at: int) -> Number | None:
    """ "thousands", "tens of thousands", "hundreds of millions"."""
    low, high = VAGUE[words[at].norm]
    last = at + 1
    if last + 1 < len(words) and words[last].norm == "of" and words[last + 1].norm in VAGUE:
        inner = VAGUE[words[last + 1].norm][0]
        low, high, last = low * inner, high * inner, last + 2
    elif words[at].norm == "tens":
        return None
    if words[at].norm == "scores" and not (last < len(words) and words[last].norm == "of"):
        return None
    return Number(first=at, last=last, value=low, value_max=high, vague=True, scale="vague")


def _with_point(words: Sequence[WordForm], whole: Decimal, last: int) -> tuple[Decimal, int]:
    """The number with the decimals spelled behind it: "two point five"."""
    digits, at = "", last + 1
    while last < len(words) and words[last].norm == "point" and at < len(words) and len(digits) < 10:
        small = SMALL.get(words[at].norm)
        if small is None or small > 9:
            break
        digits, at = digits + str(small), at + 1
    return (whole + Decimal(f"0.{digits}"), at) if digits else (whole, last)


def _with_parts(words: Sequence[WordForm], number: Number) -> Number:
    """ "two thirds", "two and a half million", "three and two thirds"."""
    at = number.last
    joined = at < len(words) and words[at].text in DASHES
    after = at + 1 if joined else at
    if after < len(words) and words[after].norm in PARTS and number.value == int(number.value) and not number.scale:
        plural = words[after].norm.endswith("s")
        if plural == (number.value > 1) and words[after].norm != "half":
            value = number.value / PARTS[words[after].norm]
            behind = [word.norm for word in words[after + 1 : after + 4]]
            if behind[:2] == ["of", "a"] and len(behind) == 3 and behind[2] in SCALES:
                return scaled(words, number._replace(value=value, last=after + 3))  # "two thirds of a million"
            return number._replace(value=value, last=after + 1, share=True)
    plain = [word.norm for word in words[at : at + 7] if word.text not in DASHES]
    if plain[:3] == ["and", "a", "half"] or plain[:3] == ["and", "a", "quarter"]:
        steps = _steps(words, at, 3)
        part = Decimal("0.5" if plain[2] == "half" else "0.25")
        if number.scale in ("million", "billion", "trillion"):
            return number._replace(value=number.value + part * SCALES[number.scale], last=at + steps)
        number = number._replace(value=number.value + part, last=at + steps)
        return scaled(words, number)
    if plain[:3] == ["and", "a", "third"] and (len(plain) == 3 or plain[3] in (".", ",", ")", *SCALES)):
        return scaled(words, number._replace(value=number.value + 1 / Decimal(3), last=at + _steps(words, at, 3)))
    if plain[:1] == ["and"] and len(plain) > 2 and plain[1] in SMALL and plain[2] in PARTS and plain[2] != "half":
        part = SMALL[plain[1]] / PARTS[plain[2]]
        return number._replace(value=number.value + part, last=at + _steps(words, at, 3))
    return number


def _steps(words: Sequence[WordForm], at: int, wanted: int) -> int:
    """How many words from `at` hold this many that are not dashes."""
    steps = 0
    while wanted:
        wanted -= words[at + steps].text not in DASHES
        steps += 1
    return steps
