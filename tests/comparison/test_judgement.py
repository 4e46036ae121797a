"""A pair of claims becomes a kind of change."""

from decimal import Decimal

import pytest

from service.comparison.attribution import _described_differ, _is_named_now, _is_part, _mentions_differ, _one_of_several
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.meaning.swaps import pair_positions
from service.domain.claims import Directness, Force, Modifier, Polarity, Source
from service.domain.versions import Passage
from tests.builders import a_figure, a_position


def kinds_of(before, after, **fields):
    """The kinds for two whole sentences in one voice; `fields` are (before, after) values of the positions."""
    sides = [{name: pair[k] for name, pair in fields.items()} for k in (0, 1)]
    pair = pair_positions(a_position(before, before, **sides[0]), a_position(after, after, **sides[1]), before, after)
    return [kind.value for kind in judge_positions(pair)]


PHRASES = [
    ("a negation flips it", "Venn has ruled out a sale.", "Venn has not ruled out a sale.", "reversed"),
    ("no longer flips it", "Venn rules out a sale.", "Venn no longer rules out a sale.", "reversed"),
    ("open to is the other side", "Venn rules out a sale.", "Venn is open to a sale.", "reversed"),
    ("supports and opposes", "Kestria supports the plan.", "Kestria opposes the plan.", "reversed"),
    ("would and would not", "Kestria would send troops.", "Kestria would not send troops.", "reversed"),
    ("open and closed", "The pass is open.", "The pass is closed.", "reversed"),
    ("allowed and barred", "Visitors are allowed in.", "Visitors are barred.", "reversed"),
    ("imposed and lifted", "A curfew was imposed in Dravik.", "A curfew was lifted in Dravik.", "reversed"),
    ("rose and fell", "Prices rose in Dravik.", "Prices fell in Dravik.", "reversed"),
    ("another country", "The ships go to Gravia.", "The ships go to Istria.", "revised"),
    ("another year", "It opened in 2019.", "It opened in 2021.", "revised"),
    ("a fact added", "The harbour is full.", "The harbour is full of Gravian ships again.", "revised"),
    ("could and would", "Aid could reach Dravik.", "Aid would reach Dravik.", "hardened"),
    ("expected and done", "The ship is expected to sail.", "The ship has sailed.", "hardened"),
    ("to come and done", "The pass will reopen soon.", "The pass has reopened.", "hardened"),
    ("under way and done", "The pass is being cleared.", "The pass has been cleared.", "hardened"),
    ("under way and asked, one verb for another", "They are seeking aid.", "They have asked for aid.", "reworded"),
    ("due and done", "The prisoner was due to be freed.", "The prisoner was freed.", "hardened"),
    ("a rule with something to it", "Shops may open.", "Shops may open with masks.", "requalified"),
    ("had and no longer had", "Venn has a licence.", "Venn has lost its licence.", "reversed"),
    ("must and should", "You must stay in.", "You should stay in.", "softened"),
    ("must not and against the law", "You must not meet.", "It is against the law to meet.", "hardened"),
    ("adults and everyone", "Masks are for adults.", "Masks are for everyone.", "rescoped"),
    ("all and most", "All lines hold.", "Most lines hold.", "rescoped"),
    ("the capital and the country", "Schools in the capital shut.", "Schools across the country shut.", "rescoped"),
    ("a condition dropped", "Troops leave if a deal is reached.", "Troops leave.", "requalified"),
    ("a deadline moved", "It holds until 2 December.", "It holds until 16 December.", "requalified"),
    ("before and after", "They leave before a vote.", "They leave after a vote.", "requalified"),
    ("a synonym", "It is deemed a target.", "It is regarded as a target.", "reworded"),
    ("per cent as a sign", "It is 20 per cent full.", "It is 20% full.", "reworded"),
    ("only the calendar", "Areas will be closed today.", "Areas are closed tomorrow.", "reworded"),
    ("a label set before it", "Stay in.", "Alert: Stay in.", "reworded"),
    ("typography", "It’s “over” — now.", 'It\'s "over" - now.', None),
]


@pytest.mark.parametrize(("situation", "before", "after", "kind"), PHRASES, ids=[p[0] for p in PHRASES])
def test_two_positions_get_the_first_kind_that_fits(situation, before, after, kind):
    assert kind == next(iter(kinds_of(before, after)), None)


MIRRORED = {"hardened": "softened", "softened": "hardened"}


@pytest.mark.parametrize(("situation", "before", "after", "kind"), PHRASES, ids=[p[0] for p in PHRASES])
def test_swapping_the_sides_mirrors_the_kind(situation, before, after, kind):
    assert MIRRORED.get(kind, kind) == next(iter(kinds_of(after, before)), None)


def test_words_inside_quotation_marks_are_a_quote_altered():
    before, after = "“We will never yield,” Venn said.", "“We will not yield,” Venn said."

    assert "quote altered" == kinds_of(before, after, directness=(Directness.DIRECT,) * 2)[0]


def test_what_was_considered_and_then_done_hardens():
    wanted = a_position("Venn considered suing.", "suing", source="Venn", cue="considered", force=Force.CONSIDERS)
    done = a_position("Venn sued.", "Venn sued.")
    pair = pair_positions(wanted, done, "Venn considered suing.", "Venn sued.")

    assert "hardened" == judge_positions(pair)[0].value


def test_a_cue_of_another_ladder_rung_hardens():
    before, after = "Venn asked them to go.", "Venn demanded that they go."
    sides = (
        a_position(before, before, source="Venn", cue="asked", force=Force.ASKS),
        a_position(after, after, source="Venn", cue="demanded", force=Force.DEMANDS),
    )

    assert "hardened" == judge_positions(pair_positions(*sides, "them to go", "that they go"))[0].value


def test_a_denial_that_became_a_confirmation_is_reversed():
    before, after = "Venn denied shelling Dravik.", "Venn confirmed shelling Dravik."
    sides = (
        a_position(before, before, source="Venn", cue="denied", polarity=Polarity.DENIED),
        a_position(after, after, source="Venn", cue="confirmed"),
    )

    assert "reversed" == judge_positions(pair_positions(*sides, "shelling Dravik", "shelling Dravik"))[0].value


def test_the_same_words_of_another_source_are_reattributed():
    before, after = "Ada Venn said it held.", "Tom Brask said it held."
    sides = (
        a_position(before, before, source="Ada Venn", cue="said"),
        a_position(after, after, source="Tom Brask", cue="said"),
    )

    assert ["reattributed"] == [kind.value for kind in judge_positions(pair_positions(*sides, "it held", "it held"))]


def figure_kinds(before, after, **fields):
    sentences = before.passage.exact, after.passage.exact
    pair = FigurePair(
        **{
            "before": before,
            "after": after,
            "before_sentence": sentences[0],
            "after_sentence": sentences[1],
            "before_holder": "",
            "after_holder": "",
            "crossed": False,
            **fields,
        }
    )
    return [kind.value for kind in judge_figures(pair)]


FIGURES = [
    ("another value", a_figure("12 died", "12", "12"), a_figure("19 died", "19", "19"), ["revised", "reworded"]),
    (
        "another modifier",
        a_figure("about 20", "about 20", "20", modifier=Modifier.ABOUT),
        a_figure("at least 20", "at least 20", "20", modifier=Modifier.AT_LEAST),
        ["requalified", "reworded"],
    ),
    (
        "words for digits",
        a_figure("1,000", "1,000", "1000"),
        a_figure("one thousand", "one thousand", "1000"),
        ["reworded"],
    ),
    ("the same", a_figure("12", "12", "12"), a_figure("12", "12", "12"), []),
    (
        "a vague magnitude became exact",
        a_figure("thousands", "thousands", "1000", value_max=Decimal(10_000), vague=True),
        a_figure("4,000", "4,000", "4000"),
        ["revised", "reworded"],
    ),
]


@pytest.mark.parametrize(("situation", "before", "after", "kinds"), FIGURES, ids=[f[0] for f in FIGURES])
def test_two_figures_get_every_kind_that_fits_in_order(situation, before, after, kinds):
    assert kinds == figure_kinds(before, after)


def test_the_same_number_of_another_thing_is_rescoped():
    sides = "20 per cent of Kestria is wet.", "20 per cent of Dravik is wet."
    figures = [
        a_figure(text, "20 per cent", "20", unit="percent", counted=a_figure(text, word, "1").passage)
        for text, word in zip(sides, ("Kestria", "Dravik"), strict=True)
    ]

    assert ["rescoped"] == figure_kinds(*figures, before_sentence=sides[0], after_sentence=sides[1])


def test_the_same_number_of_another_source_is_reattributed():
    figure = a_figure("12 died", "12", "12")

    assert ["reattributed"] == figure_kinds(figure, figure, before_holder="Ada Venn", after_holder="Tom Brask")


def test_a_warmer_word_of_one_side_hardens_and_a_cooler_one_softens():
    warm, warmer = "Kestria welcomed the plan.", "Kestria hailed the plan."

    assert "hardened" in kinds_of(warm, warmer) and "softened" not in kinds_of(warm, warmer)
    assert "softened" in kinds_of(warmer, warm) and "hardened" not in kinds_of(warmer, warm)


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        ("Ada Brook", "Ada Brook and Rea Stone", True),
        ("Ada Brook, Edo Marsh and Rea Stone", "Ada Brook and Rea Stone", True),
        ("Ada Brook and Rea Stone", "Rea Stone and Ada Brook", False),
        ("Ada Brook", "Rea Stone", False),  # another holder, and not one of several
        ("", "Ada Brook and Rea Stone", False),
    ],
)
def test_one_of_several_holders_came_or_went(before, after, is_other):
    assert is_other is _one_of_several(before, after) is _one_of_several(after, before)


@pytest.mark.parametrize(
    ("before", "after", "is_named"),
    [
        (("", "two officials"), ("Ada Brook", "Mayor Ada Brook"), True),
        (("", "the mayor"), ("Ada Brook", "Mayor Ada Brook"), False),
        (("", "she"), ("Ada Brook", "Ada Brook"), False),
        (("Ada Brook", "Ada Brook"), ("Rea Stone", "Rea Stone"), False),
        (("", "two officials"), ("", "an officer"), False),
    ],
)
def test_unnamed_people_who_became_somebody_named(before, after, is_named):
    sources = [Source(name=name, mention=Passage(0, len(words), words)) for name, words in (before, after)]

    assert is_named is _is_named_now(*sources) is _is_named_now(*sources[::-1])


def sources_of(*sides):
    return [Source(name=name, mention=Passage(0, len(words), words)) for name, words in sides]


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        (("Ada Brook and Rea Stone", "Ada Brook and Rea Stone"), ("Ada Brook", "Ada Brook"), True),
        (("Ada Brook", "Ada Brook"), ("Rea Stone", "Ada Brook and Rea Stone"), True),
        (("Ada Brook", "Ada Brook"), ("Rea Stone", "Rea Stone"), True),
        (
            ("Ada Brook", "Ada Brook"),
            ("Ada Brook, mayor", "Ada Brook of Osby"),
            False,
        ),  # told more fully, by nobody else
        (("Ada Brook", "Mayor Ada Brook"), ("Ada Brook", "Ada Brook, the mayor"), False),
    ],
)
def test_mentions_that_name_somebody_else_or_one_of_several(before, after, is_other):
    sources = sources_of(before, after)

    assert is_other is _mentions_differ(*sources) is _mentions_differ(*sources[::-1])


@pytest.mark.parametrize(
    ("before", "after", "differs"),
    [
        (("", "two officials"), ("", "a neighbour"), True),
        (("", "a spokesman for the airline"), ("", "a spokesman for the union"), True),
        (("", "an official"), ("", "two officials"), False),
        (("Ada Brook", "Ada Brook"), ("", "a neighbour"), False),  # whoever is named is told of by another row
    ],
)
def test_unnamed_people_described_as_somebody_else(before, after, differs):
    sources = sources_of(before, after)

    assert differs is _described_differ(*sources) is _described_differ(*sources[::-1])


@pytest.mark.parametrize(
    ("words", "is_part"),
    [
        ("a committee of parliament", True),
        ("some of the pilots", True),
        ("members", False),
        ("parliament committee", False),
        ("the mayor of Osby", False),
    ],
)
def test_part_of_a_body_is_told_by_of(words, is_part):
    assert is_part is _is_part(*sources_of(("", words)))
