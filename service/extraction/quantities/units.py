"""Units, what they are called, and which words are the same unit.

The canonical name is English, in the singular: "kilometre", "percent", "mile per hour", "usd".
Refuses: converting one unit into another.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.text.words import Word

#: The longest name of a unit, in words.
LONGEST_NAME = 4

#: Names by which a unit is known, lower case, besides its canonical name and that with -s.
NAMES: dict[str, tuple[str, ...]] = {
    "acre": (),
    "acre-foot": ("acre feet", "acre-feet"),
    "ampere": ("amp", "amps"),
    "assist per game": ("apg",),
    "barrel": ("bbl", "bbls"),
    "barrel per day": ("barrels per day", "bpd", "b/d"),
    "basis point": ("bp", "bps", "basis-point"),
    "billion cubic metre": ("bcm",),
    "bit": (),
    "brake horsepower": ("bhp",),
    "british thermal unit": ("btu", "btus"),
    "byte": (),
    "calorie": ("kcal", "kcals"),
    "carat": ("ct",),
    "celsius": ("centigrade", "celcius", "°c", "degrees celsius", "degree celsius", "degrees c", "degree c", "deg c",
                "deg celsius", "degc", "℃", "degrees centigrade", "degrees celcius", "° c"),
    "century": ("centuries",),
    "cubic centimetre": ("cc", "cm3", "cubic centimeters", "cubic centimeter"),
    "cubic foot": ("cubic feet", "cu ft"),
    "cubic kilometre": ("cubic kilometer", "cubic kilometers", "km3", "km³"),
    "cubic metre": ("cubic meter", "cubic meters", "m3", "m³"),
    "cubic yard": (),
    "cup": (),
    "cylinder": (),
    "day": (),
    "decade": (),
    "decibel": ("db", "dba"),
    "degree": ("deg", "°", "º"),
    "dram": (),
    "electronvolt": ("ev",),
    "fahrenheit": ("farenheit", "°f", "degrees fahrenheit", "degree fahrenheit", "degrees f", "degree f", "deg f",
                   "deg fahrenheit", "degf", "℉", "degrees farenheit", "° f"),
    "farad": (),
    "fluid ounce": ("fl oz", "fl. oz"),
    "foot": ("feet", "ft", "′"),
    "foot pound-force": ("lb-ft", "lb ft"),
    "fortnight": (),
    "gallon": ("gal", "gals"),
    "gauss": (),
    "gram": ("gramme", "grammes", "gm", "gms"),
    "gross": (),
    "hectare": ("ha",),
    "hertz": ("hz",),
    "horsepower": ("hp", "ps"),
    "hour": ("hr", "hrs", "h"),
    "inch": ("inches", "in.", "″", '"'),
    "joule": (),
    "kelvin": ("degrees kelvin",),
    "kilogram": ("kilo", "kilos", "kgs", "kilogramme", "kilogrammes"),
    "kilometre": ("kms", "klick", "klicks"),
    "kilometre per hour": ("km/h", "kmh", "kph", "kmph", "km / h", "kilometers per hour", "kilometres an hour"),
    "kilopound per square inch": ("ksi",),
    "knot": ("kt", "kts"),
    "light year": ("light-year", "light-years"),
    "litre": ("liter", "liters", "ltr"),
    "metre": ("meter", "meters"),
    "metre per second": ("m/s", "metres per second", "meters per second"),
    "metric ton": ("tonne", "tonnes", "metric tonne", "metric tons", "metric tonnes", "mt"),
    "microgram": ("mcg",),
    "micrometre": ("micron", "microns"),
    "mile": (),
    "mile per gallon": ("mpg", "miles per gallon"),
    "mile per hour": ("mph", "miles per hour", "miles an hour", "mile-per-hour", "mile per hour"),
    "milliampere-hour": ("mah",),
    "millisecond": ("ms",),
    "minute": ("min", "mins"),
    "month": (),
    "month of age": ("months old", "month old", "month-old", "months of age"),
    "nautical mile": ("nm",),
    "newton": (),
    "newton metre": ("n m",),
    "night": (),
    "ounce": ("oz", "ozs"),
    "part per billion": ("ppb", "parts per billion"),
    "part per million": ("ppm", "parts per million"),
    "percent": ("%", "per cent", "percent", "pct", "pc", "percents", "percentage", "per-cent"),
    "percentage point": ("pp", "ppt", "percentage-point", "percent point", "percent points", "per cent points",
                         "% points"),
    "per mille": ("‰",),
    "per ten thousand": ("‱",),
    "pint": (),
    "point": ("pt", "pts"),
    "point per game": ("ppg",),
    "pound-foot": ("pound-feet", "pound feet"),
    "pound-mass": ("lb", "lbs", "pound", "pounds"),
    "pound per square inch": ("psi",),
    "quart": (),
    "rebound per game": ("rpg",),
    "revolutions per minute": ("rpm",),
    "second": ("sec", "secs"),
    "square centimetre": ("sq cm", "cm²", "square centimeters"),
    "square foot": ("sq ft", "sq. ft", "square feet", "sqft", "square-foot", "ft²", "sq feet"),
    "square inch": ("sq in",),
    "square kilometre": ("sq km", "km²", "km2", "sqkm", "square kilometer", "square kilometers", "sq kms"),
    "square metre": ("sq m", "sqm", "m²", "m2", "sq. m", "square meter", "square meters", "square-metre"),
    "square mile": ("sq mi", "sq miles", "sq mile"),
    "square yard": (),
    "stone": (),
    "tablespoon": ("tbsp",),
    "teaspoon": ("tsp",),
    "terawatt hour": ("twh",),
    "time": ("times", "fold"),
    "ton": (),
    "volt": (),
    "watt": (),
    "week": ("wk", "wks"),
    "week of age": ("weeks old", "week old", "week-old", "weeks of age"),
    "day of age": ("days old", "day old", "day-old"),
    "yard": ("yd", "yds"),
    "working day": ("business day", "business days"),
    "year": ("yr", "yrs"),
    "year of age": ("years old", "year old", "year-old", "year-olds", "year olds", "years of age", "yo", "y/o",
                    "years-old", "yr old", "yrs old"),
}  # fmt: skip

#: Money: the words of a currency, lower case.
CURRENCIES: dict[str, tuple[str, ...]] = {
    "aud": ("australian dollar", "australian dollars", "aud"),
    "bitcoin": ("bitcoins", "btc"),
    "brl": ("brazilian real", "reais", "brl"),
    "cad": ("canadian dollar", "canadian dollars", "cad", "loonie", "loonies"),
    "cent": ("cents", "¢"),
    "chf": ("swiss franc", "swiss francs", "chf", "francs"),
    "cny": ("yuan", "renminbi", "rmb", "cny", "chinese yuan"),
    "czk": ("czech crown", "czech crowns", "czech koruna", "czk"),
    "dkk": ("danish crown", "danish crowns", "danish krone", "danish kroner", "dkk"),
    "eur": ("euro", "euros", "eur"),
    "gbp": ("pounds sterling", "pound sterling", "sterling", "gbp", "british pound", "british pounds", "quid"),
    "hkd": ("hong kong dollar", "hong kong dollars", "hkd"),
    "hrk": ("kuna", "kn", "hrk"),
    "huf": ("forint", "forints", "huf"),
    "idr": ("rupiah", "idr"),
    "ils": ("shekel", "shekels", "nis", "ils"),
    "inr": ("indian rupee", "indian rupees", "rupee", "rupees", "inr", "rs"),
    "jpy": ("yen", "japanese yen", "jpy"),
    "krone": ("kr", "krona", "kroner", "kronor"),
    "krw": ("south korean won", "korean won", "krw"),
    "mxn": ("mexican peso", "mexican pesos", "mxn", "pesos", "peso"),
    "nok": ("norwegian crown", "norwegian crowns", "norwegian krone", "norwegian kroner", "nok"),
    "nzd": ("new zealand dollar", "new zealand dollars", "nzd"),
    "penny": ("pence", "pennies", "p"),
    "pln": ("zloty", "zlotys", "pln"),
    "rub": ("rouble", "roubles", "ruble", "rubles", "rub"),
    "sek": ("swedish crown", "swedish crowns", "swedish krona", "swedish kronor", "sek"),
    "sgd": ("singapore dollar", "singapore dollars", "sgd"),
    "try": ("lira", "turkish lira", "lire"),
    "uah": ("hryvnia", "hryvnias", "hryvnya", "uah"),
    "usd": ("dollar", "dollars", "us dollar", "us dollars", "u.s. dollar", "u.s. dollars", "usd", "bucks"),
    "zar": ("rand", "zar"),
}
#: Signs of money before a number.
MONEY_SIGNS = {"$": "usd", "£": "gbp", "¥": "jpy", "₤": "gbp", "€": "eur", "₩": "krw", "₪": "ils", "₱": "php",
               "₴": "uah", "₹": "inr", "₺": "try", "₽": "rub", "＄": "usd"}  # fmt: skip
#: Letters before a dollar sign.
DOLLARS = {"a": "aud", "au": "aud", "aus": "aud", "c": "cad", "ca": "cad", "can": "cad", "cdn": "cad", "hk": "hkd",
           "nt": "twd", "nz": "nzd", "r": "brl", "s": "sgd", "u.s.": "usd", "us": "usd"}  # fmt: skip
#: Codes before a number without a sign. PS is how news wires in ASCII write the pound sign, Y= the yen's.
CODES = {"AUD": "aud", "CAD": "cad", "CHF": "chf", "CNY": "cny", "EUR": "eur", "GBP": "gbp", "HKD": "hkd", "INR": "inr",
         "JPY": "jpy", "NIS": "ils", "NOK": "nok", "NZD": "nzd", "PS": "gbp", "RMB": "cny", "Rs": "inr", "SEK": "sek",
         "SGD": "sgd", "USD": "usd", "ZAR": "zar"}  # fmt: skip

#: Symbols that count only as written here; letters that are also words need the digits right before them.
SYMBOLS = {"C": "celsius", "F": "fahrenheit", "K": "kelvin", "V": "volt", "W": "watt", "g": "gram", "kg": "kilogram",
           "km": "kilometre", "l": "litre", "L": "litre", "m": "metre", "s": "second", "t": "metric ton",
           "A": "ampere", "J": "joule", "N": "newton", "Wh": "watt hour", "B": "byte", "eV": "electronvolt",
           "Hz": "hertz", "Pa": "pascal", "kn": "knot"}  # fmt: skip
PREFIXES = {"E": "exa", "G": "giga", "M": "mega", "T": "tera", "c": "centi", "d": "deci", "k": "kilo", "m": "milli", "n": "nano",
            "p": "pico", "μ": "micro", "µ": "micro"}  # fmt: skip
PREFIXED_SYMBOLS = {"A": "ampere", "B": "byte", "F": "farad", "Hz": "hertz", "J": "joule", "Pa": "pascal", "V": "volt",
                    "W": "watt", "Wh": "watt hour", "eV": "electronvolt", "g": "gram", "l": "litre", "L": "litre",
                    "m": "metre", "s": "second", "t": "ton"}  # fmt: skip
#: Symbols also known when written without their capitals.
LOWER_SYMBOLS = frozenset("cm gb ghz gwh hz kb kg khz km kv kw kwh mb mg mhz ml mm mwh tb".split())
PREFIXED_NAMES = ("byte", "gram", "hertz", "joule", "metre", "meter", "litre", "liter", "pascal", "second", "ton",
                  "tonne", "volt", "watt", "watt hour", "electronvolt", "year")  # fmt: skip
SAME_NAME = {"liter": "litre", "meter": "metre", "tonne": "ton"}

#: Units a rate may be per, after "a" or "an": "$50 a barrel", "four a day".
RATES = frozenset(
    """barrel bottle century child copy day decade dozen dose flight foot gallon game gram head hectare hour household
    kilo kilogram kilometre kilowatt litre liter megawatt metre mile minute month night ounce person pint piece pop pound
    quarter second session share square ticket tonne ton trip unit vote week year yard""".split()
)
#: Words behind "a year" that make it a time and not a rate.
NOT_RATED = frozenset("after ago and before earlier from later old".split())
NOT_PER = frozenset({"cent", "se", "the"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that stands at words up to `last`, half-open."""

    name: str
    last: int


def money_before(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The currency written before the number at words[at], and the word it begins with: "US$", "A $", "EUR"."""
    if at == 0:
        return None
    sign = words[at - 1].text
    if sign in MONEY_SIGNS:
        if sign == "$" and at > 1 and words[at - 2].norm in DOLLARS:
            near = words[at - 2].end == words[at - 1].start or words[at - 2].norm != "a" and words[at - 2].text.isupper()
            if near:
                return DOLLARS[words[at - 2].norm], at - 2
        return MONEY_SIGNS[sign], at - 1
    if sign in CODES:
        return CODES[sign], at - 1
    if sign == "=" and at > 1 and words[at - 2].text == "Y":
        return "jpy", at - 2
    return None


def read_unit(words: Sequence[Word], at: int, *, touching: bool, digits: bool) -> Unit | None:
    """The unit that begins at words[at], the longest name first. `touching`: nothing stands between number and unit."""
    if at >= len(words):
        return None
    first = words[at].norm
    if first in FIRST_WORDS:
        for size in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            name = " ".join(word.norm for word in words[at : at + size] if word.text not in ("-", "‑"))
            if name in BY_NAME and words[at + size - 1].text not in "-‑" and _is_plausible(name, touching, digits, words, at + size):
                return Unit(BY_NAME[name], at + size)
    text = words[at].text
    if digits and touching and text in MONEY_SIGNS:
        return Unit(MONEY_SIGNS[text], at + 1)
    if digits and text in BY_SYMBOL and (touching or _is_symbol(text, words, at)):
        return Unit(BY_SYMBOL[text], at + 1)
    return None


def read_rate(words: Sequence[Word], unit: Unit) -> Unit:
    """The unit with what it is per: "mile per hour", "usd per barrel", "percent per year"; or the unit itself."""
    at = unit.last
    dashed = 0
    if at + 1 < len(words) and words[at].text == "-" and words[at + 1].norm in ("a", "per"):
        dashed = 1
    at += dashed
    if at + 1 >= len(words):
        return unit
    link = words[at].norm
    after = at + 1
    if words[after].text == "-" and after + 1 < len(words):
        after += 1
    if link in ("a", "an"):
        beyond = words[after + 1].norm if after + 1 < len(words) else ""
        if words[after].lemma not in RATES or words[after].norm.endswith("s") or beyond in NOT_RATED:
            return unit
    elif link == "/":
        if not words[after].text.isalpha() or (words[after].text not in BY_SYMBOL and words[after].norm not in BY_NAME):
            return unit
    elif link in ("a-year", "a-week", "a-month", "a-day"):
        return Unit(f"{unit.name} per {link[2:]}", at + 1)
    elif link != "per" or words[after].norm in NOT_PER:
        return unit
    if words[after].is_number:
        plain = words[after].text.replace(",", "")
        return Unit(f"{unit.name} per {plain}", after + 1) if plain.isascii() and len(plain) < 10 else unit
    if not words[after].text[0].isalpha():
        return unit
    inner = read_unit(words, after, touching=link == "/", digits=link == "/")
    if inner:
        return Unit(f"{unit.name} per {inner.name}", inner.last)
    return Unit(f"{unit.name} per {words[after].lemma}", after + 1)


def is_money(unit: str) -> bool:
    """Whether the unit is a currency, or a rate in one."""
    return unit.partition(" per ")[0] in CURRENCIES or unit.partition(" per ")[0] in ("php", "twd")


def _is_plausible(name: str, touching: bool, digits: bool, words: Sequence[Word], after: int) -> bool:
    """Whether a name that is also something else is the unit here."""
    if name in ("h", "p", "kn", '"', "pc", "ps", "ha", "ms", "mt", "db", "nm", "pt", "pp", "ev", "ct", "bp", "″", "′"):
        return digits and (touching or name in ("ha", "db", "nm", "pp", "kn", "bp", "ps", "″"))
    if name == "point":
        return touching or not digits
    if name == "gross":
        return False
    if name == "second":
        return digits
    if name == "mm":
        return words[after - 1].text == "mm"
    if name == "fold" or name == "time":
        return touching
    return True


def _is_symbol(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a symbol apart from its number is one: "5 km" yes, "20 A" only where a name of a unit would be odd."""
    if len(text) > 1:
        return True
    return text in "mgltVWKCFJNL" and not (at + 1 < len(words) and words[at + 1].text in ".&" and text.isupper())


def _by_name() -> dict[str, str]:
    known: dict[str, str] = {}
    for prefix in PREFIXES.values():
        for base in PREFIXED_NAMES:
            canonical = prefix + SAME_NAME.get(base, base)
            known.setdefault(prefix + base, canonical)
            known.setdefault(prefix + base + "s", canonical)
    for canonical, names in (*NAMES.items(), *CURRENCIES.items()):
        for name in (canonical, canonical + "s", *names, *(n.replace("/", " / ").replace(".", " .") for n in names)):
            known[name.replace("-", " ").replace("  ", " ")] = canonical
            known[name] = canonical
    return known


def _by_symbol() -> dict[str, str]:
    known = {
        short + symbol: prefix + name for short, prefix in PREFIXES.items() for symbol, name in PREFIXED_SYMBOLS.items()
    }
    return {**known, **SYMBOLS}


BY_SYMBOL = _by_symbol()
BY_NAME = {
    **{symbol.lower(): name for symbol, name in BY_SYMBOL.items() if symbol.lower() in LOWER_SYMBOLS},
    **_by_name(),
}
FIRST_WORDS = frozenset(name.split()[0] for name in BY_NAME)
