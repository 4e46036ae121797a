"""One person of a nation or party, and how a nation is called that is not called like its people.

One word an entry, lower case, sorted. Refuses: nationalities before titles (see attribution/lexicon/names.py).
"""

#: Nouns for one person of a nation or party, which no ending gives away.
NATIONALS_OF_ONE = frozenset(
    """
    afghan arab argentine azeri basque briton bulgar catalan conservative croat czech dane dutchman dutchwoman
    englishman englishwoman filipino finn frenchman frenchwoman greek irishman irishwoman kazakh kurd latino
    liberal novocastrian philippina pole scot scotsman scotswoman serb slovak slovene spaniard swede tatar thai
    tory turk uzbek welshman welshwoman
    """.split()
)

#: The opening of the nation's name, by the word for its people, where the two differ early.
STEMS = {
    "dane": "denm",
    "danish": "denm",
    "dutch": "neth",
    "dutchman": "neth",
    "english": "engl",
    "french": "fran",
    "frenchman": "fran",
    "irish": "irel",
    "irishman": "irel",
    "pole": "pola",
    "polish": "pola",
    "scot": "scot",
    "spaniard": "spai",
    "spanish": "spai",
    "turk": "turk",
    "welsh": "wale",
    "welshman": "wale",
}
