"""What a page says that is not shown where its reader is, for reasons of law: literal tables, sorted.

Patterns over plain lower-case words, as those of walls.py, which takes them in. Refuses: weighing, judging.
"""

#: A few words between two others, inside one sentence.
_GAP = r"[^.!?\n]{0,60}?"

#: Where the reader is.
_HERE = (
    r"\b(?:in|to|from|within|inside|outside) (?:most |your |the |a |our |certain |some |this )"
    + r"(?:(?:current |geographic(?:al)? )?(?:area|country|countries|jurisdiction|location|region|territory)"
    + r"|eea|eu|european (?:countries|economic area|readers|union|users|visitors)|visitors|u\.?k\.?|united kingdom)\b"
)

#: Who is kept out.
_EUROPE = r"\b(?:eea|european economic area|european union|eu|gdpr|general data protection regulation)\b"

SAYINGS: tuple[str, ...] = (
    r"(?:accessed|accessible|available|offered|opened|read|shown|viewed) (?:from )?(?:abroad|from there|in your part|where you are)\b",
    r"(?:accessible|available|offered|open|shown) only (?:in|inside|to (?:readers|visitors)\b" + _GAP + r"\b(?:from|in)|within)\b",
    r"(?:access|attempting|accessing|visit(?:ing)?|visitors?|readers?|users?)\b" + _GAP + r"\b(?:from|in|located in|outside|within)\b" + _GAP + _EUROPE,
    r"(?:access|content|page|site|website|it)\b" + _GAP + r"\bcan(?:not|'t| not) be (?:accessed|granted|offered|provided|shown|viewed)",
    r"(?:appears?|seems?) to be (?:abroad|outside|(?:browsing|connecting|reading|visiting)\b" + _GAP + r"\bfrom)",
    r"(?:blocked|limited|not (?:accessible|available|offered)|prohibited|restricted|unavailable|withheld)\b" + _GAP + _HERE,
    r"(?:cannot|can't|do not|don't|never|no longer|not to) (?:offer|open|provide|serve|show)\b" + _GAP + r"\b(?:people|readers|users|visitors) (?:from|in) (?:(?:the )?" + _EUROPE + r"|europe)",
    r"(?:data|privacy) (?:laws?|regulations?|rules)\b" + _GAP + r"\bwhere you (?:are|live|read)\b",
    r"(?:legal|licen[sc]ing|regulatory|rights) (?:reasons|requirements|restrictions)",
    r"enforces? the (?:gdpr|general data protection regulation)|(?:comply|compliance|complying) with" + _GAP + _EUROPE,
)  # fmt: skip

HEADINGS: tuple[str, ...] = (
    r"(?:(?:http|error|status) ?)?451\b.{0,40}",
    r".{0,30}(?:blocked|not available|restricted|unavailable)" + _HERE + r".{0,20}",
    r".{0,30}(?:blocked|not available|restricted|unavailable|withheld) (?:due to|for|because of) legal reasons.{0,10}",
)
