"""In a change's sentence the words that differ stand out, and nothing does where that is not sure."""

import re

import pytest
from markupsafe import Markup

from service.web.present.reading.stressed import say_stressed


@pytest.mark.parametrize(
    ("sentence", "bold"),
    [
        # amounts, with what stands before them left alone
        ("Figure revised: people hurt, 9 → 12 (+3, +33%)", ["9", "12"]),
        ("Figure revised: ships in port, according to the owners, at least 9 → at least 12 (and 2 more)", ["9", "12"]),
        ("Figure revised: works, about 2 million euros → about 3 million euros (+€1 million)", ["2", "3"]),
        ("Figure revised: homes at risk, 1,014 → 16 (−998, −98%)", ["1,014", "16"]),
        ("Figure added, and revised: crews at the fire, 194 → three (−191, −98%)", ["194", "three"]),
        ("Figure revised: seats, 6-3 → 5-4", ["6-3", "5-4"]),
        ("Figure hardened: people hurt, 12 → at least 12", ["at least"]),
        ("Figure requalified: homes lost, about 40 → 40", ["about"]),
        ("Figure altered in a quotation: 12 → 13", ["12", "13"]),
        ("Figure revised: hurt, says דליה לוי, 12 → 19", ["12", "19"]),
        # two wordings
        ("Position reversed: “The mayor backs the plan.” → “The mayor opposes the plan.”", ["backs", "opposes"]),
        ("Position revised: “Stay in if you can.” → “Stay in if you can, please.”", [", please"]),
        ("Position softened: “We will never go” → “We will rarely go” (Lind → Brook)", ["never", "rarely"]),
        ("Quotation altered: “It is <b>over</b>” → “It is <b>open</b>”", ["over", "open"]),
        ("Position reversed: “דליה לוי backed it all” → “דליה לוי refused it all”", ["backed", "refused"]),
        # not sure, or nothing that became something else
        ("Position revised: “We will not go” → “Nobody expects a vote today”", []),
        ("Position revised: “דליה לוי said so again” → “דליה כהן said so again”", []),
        ("Figure rescoped: people killed, 12 → people hurt, 12", []),
        ("Figure revised: people killed, 12 → people hurt, 15", []),
        ("Figures: killed, 1 → 2 (+1); hurt, 3 → 4 (+1)", []),
        ("Figure differs: people hurt, 9 against 12", []),
        ("Figure removed: people, 1 in 3", []),
        ("Position added: “All roads are open again.”", []),
        ("Nothing material changed.", []),
    ],
)
def test_the_words_that_differ_are_in_bold_and_the_sentence_stays_what_it_was(sentence, bold):
    said = say_stressed(sentence)

    shown = [Markup(one).unescape() for one in re.findall('<b class="differs">(.*?)</b>', said)]
    assert bold == [one for one in shown if re.search(r"\w", one)]
    assert sentence == Markup(re.sub(r'</?(?:b|span|bdi)(?: class="\w+")?>', "", said)).unescape()
