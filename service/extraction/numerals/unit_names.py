"""What units and currencies are called, and which names are the same unit.

The canonical name is English, in the singular: "kilometre", "percent", "mile per hour"; money is its lower-case code.
Refuses: reading; money (money/currencies.py).
"""

from service.extraction.numerals.money.currencies import CURRENCIES

#: Names by which a unit is known, lower case, besides its canonical name and that with -s.
NAMES: dict[str, tuple[str, ...]] = {
    "acre": (),
    "acre-foot": ("acre feet", "acre-feet"),
    "ampere": ("amp", "amps"),
    "assist per game": ("apg",),
    "astronomical unit": (),
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
    "day of age": ("days old", "day old", "day-old"),
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
    "foot pound-force": ("lb-ft", "lb ft", "ft-lb", "ft lb"),
    "fortnight": (),
    "gallon": ("gal", "gals"),
    "gauss": (),
    "gram": ("gramme", "grammes", "gm", "gms"),
    "gross": (),
    "hectare": ("ha",),
    "hectopascal": ("hpa",),
    "hertz": ("hz",),
    "horsepower": ("hp", "ps"),
    "hour": ("hr", "hrs", "h"),
    "inch": ("inches", "in", "in.", "″", '"'),
    "joule": (),
    "kelvin": ("degrees kelvin",),
    "kilogram": ("kilo", "kilos", "kgs", "kilogramme", "kilogrammes"),
    "kilometre": ("kms", "klick", "klicks"),
    "kilometre per hour": ("km/h", "kmh", "kph", "kmph", "km / h", "kilometers per hour", "kilometres an hour"),
    "kilopound per square inch": ("ksi",),
    "knot": ("kt", "kts"),
    "light year": ("light-year", "light-years"),
    "litre": ("liter", "liters", "ltr"),
    "megabyte": ("mb",),
    "megahertz": ("mhz",),
    "megawatt hour": ("mwh",),
    "metre": ("meter", "meters"),
    "metre per second": ("m/s", "metres per second", "meters per second"),
    "metric ton": ("tonne", "tonnes", "metric tonne", "metric tons", "metric tonnes", "mt"),
    "microgram": ("mcg",),
    "micrometre": ("micron", "microns"),
    "mile": (),
    "mile per gallon": ("mpg", "miles per gallon"),
    "mile per hour": ("mph", "miles per hour", "miles an hour", "mile-per-hour", "mile per hour"),
    "milliampere-hour": ("mah",),
    "millibar": (),
    "millisecond": ("ms",),
    "minute": ("min", "mins"),
    "month": (),
    "month of age": ("months old", "month old", "month-old", "months of age"),
    "nautical mile": ("nm",),
    "newton": (),
    "newton metre": ("n m", "newton meter", "newton meters"),
    "night": (),
    "ounce": ("oz", "ozs"),
    "part per billion": ("ppb", "parts per billion"),
    "part per million": ("ppm", "parts per million"),
    "per mille": ("‰",),
    "per ten thousand": ("‱",),
    "percent": ("%", "％", "٪", "per cent", "percent", "pct", "pc", "percents", "percentage", "per-cent"),
    "percentage point": ("pp", "p.p.", "ppt", "percentage-point", "percent point", "percent points", "per cent points",
                         "% points"),
    "pint": (),
    "point": ("pt", "pts"),
    "point per game": ("ppg",),
    "pound per square inch": ("psi",),
    "pound-foot": ("pound-feet", "pound feet"),
    "pound-mass": ("lb", "lbs", "pound", "pounds"),
    "quart": (),
    "radian": ("rad", "rads"),
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
    "stone": ("st",),
    "tablespoon": ("tbsp",),
    "teaspoon": ("tsp",),
    "terawatt hour": ("twh",),
    "time": ("times", "fold"),
    "ton": (),
    "volt": (),
    "watt": (),
    "week": ("wk", "wks"),
    "week of age": ("weeks old", "week old", "week-old", "weeks of age"),
    "working day": ("business day", "business days"),
    "yard": ("yd", "yds"),
    "year": ("yr", "yrs"),
    "year of age": ("years old", "year old", "year-old", "year-olds", "year olds", "years of age", "yo", "y/o",
                    "years-old", "yr old", "yrs old"),
}  # fmt: skip

#: Symbols that count only as written here; letters that are also words need the digits right before them.
SYMBOLS = {"C": "celsius", "F": "fahrenheit", "K": "kelvin", "V": "volt", "W": "watt", "g": "gram", "kg": "kilogram",
           "km": "kilometre", "l": "litre", "L": "litre", "m": "metre", "s": "second", "t": "metric ton",
           "A": "ampere", "J": "joule", "N": "newton", "Wh": "watt hour", "B": "byte", "eV": "electronvolt",
           "Hz": "hertz", "Pa": "pascal", "Nm": "newton metre", "kn": "knot"}  # fmt: skip

PREFIXES = {"G": "giga", "M": "mega", "T": "tera", "c": "centi", "d": "deci", "k": "kilo", "m": "milli",
            "n": "nano", "p": "pico", "μ": "micro", "µ": "micro"}  # fmt: skip

PREFIXED_SYMBOLS = {"A": "ampere", "B": "byte", "F": "farad", "Hz": "hertz", "J": "joule", "Pa": "pascal", "V": "volt",
                    "W": "watt", "Wh": "watt hour", "eV": "electronvolt", "g": "gram", "l": "litre", "L": "litre",
                    "m": "metre", "s": "second", "t": "ton"}  # fmt: skip

#: Symbols also known when written without their capitals.
LOWER_SYMBOLS = frozenset("cm gb ghz gwh hz kb kg khz km kv kw kwh mg ml mm tb".split())

PREFIXED_NAMES = ("byte", "gram", "hertz", "joule", "metre", "meter", "litre", "liter", "pascal", "second", "ton",
                  "tonne", "volt", "watt", "watt hour", "electronvolt", "year")  # fmt: skip

SAME_NAME = {"liter": "litre", "meter": "metre", "tonne": "ton"}


def _by_name() -> dict[str, str]:
    known: dict[str, str] = {}
    for prefix in PREFIXES.values():
        for base in PREFIXED_NAMES:
            canonical = prefix + SAME_NAME.get(base, base)
            known.setdefault(prefix + base, canonical)
            known.setdefault(prefix + base + "s", canonical)
    told = {canonical: (canonical, canonical + "s", *names) for canonical, names in NAMES.items()}
    for canonical, names in (*told.items(), *CURRENCIES.items()):
        for name in (*names, *(n.replace("/", " / ").replace(".", " .") for n in names)):
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


def _longest_by_first_word() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in BY_NAME:
        first = name.split()[0]
        longest[first] = max(longest.get(first, 1), len(name.split()))
    return longest


#: For each word that a name begins with, how many words its longest name has.
FIRST_WORDS = _longest_by_first_word()
