"""How many hold it ("few economists", "most economists"), and who doubts what was said. All is invented."""

import pytest

from tests.comparison.test_told_figures import report_of

REVERSED = [
    ("Few economists think the tax will work.", "Most economists think the tax will work."),
    ("Few economists think the tax will work.", "Few economists doubt the tax will work."),
    ("Not all parents support the plan.", "All parents support the plan."),
    ("None of the unions support the deal.", "All of the unions support the deal."),
    ("Few parents support the plan.", "Few parents oppose the plan."),
    ("Economists think that the tax will work.", "Economists doubt that the tax will work."),
    ("The union said the plan was safe.", "The union doubted that the plan was safe."),
    ("Lund is sure that the plan will pass.", "Lund is sceptical that the plan will pass."),
]
RESCOPED = [
    ("Some parents support the plan.", "All parents support the plan."),
    ("Only some parents support the plan.", "All parents support the plan."),
    ("A few parents support the plan.", "Many parents support the plan."),
    ("Some of the parents support the plan.", "All of the parents support the plan."),
    ("No union supports the deal.", "Hardly any union supports the deal."),
    ("Not every union supports the deal.", "No union supports the deal."),
    ("Many said it was safe.", "Some said it was safe."),
]
QUIET = [
    ("Hardly any ministers believe it will work.", "Few ministers believe it will work."),
    ("Not every union supports the deal.", "Not all unions support the deal."),
    ("Every minister supports the plan.", "All ministers support the plan."),
    ("Several ministers said it was safe.", "Some ministers said it was safe."),
    ("A majority of judges said it was safe.", "Most judges said it was safe."),
    ("All of the ministers said it was safe.", "All ministers said it was safe."),
    ("Some residents said it was safe.", "Some locals said it was safe."),
    ("Some said it was safe.", "Some ministers said it was safe."),
    ("All three ministers support the plan.", "All the ministers support the plan."),
    ("No 10 said it was safe.", "Downing Street said it was safe."),
]


def _kinds(before: str, after: str) -> list[str]:
    return [one.kind.value for one in report_of(before, after).changes if one.material]


@pytest.mark.parametrize(("before", "after"), REVERSED)
def test_who_thinks_and_who_doubts_stand_on_two_sides(before: str, after: str):
    assert ["reversed"] == _kinds(before, after)
    assert ["reversed"] == _kinds(after, before)


@pytest.mark.parametrize(("before", "after"), RESCOPED)
def test_more_or_fewer_who_hold_it_are_another_scope(before: str, after: str):
    assert ["rescoped"] == _kinds(before, after)
    assert ["rescoped"] == _kinds(after, before)


@pytest.mark.parametrize(("before", "after"), QUIET)
def test_as_many_in_other_words_are_no_news(before: str, after: str):
    assert [] == _kinds(before, after)
    assert [] == _kinds(after, before)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Some ministers said it was safe.", "Some senators said it was safe.", "reattributed"),
        ("Some Labour ministers said it was safe.", "Some Green ministers said it was safe.", "reattributed"),
        ("Lund did not say it was safe.", "Lund doubted it was safe.", ""),
        ("Lund denied that it was safe.", "Lund doubted that it was safe.", ""),
    ],
)
def test_others_are_others_and_a_doubt_is_no_turn_of_a_denial(before: str, after: str, kind: str):
    told = _kinds(before, after)
    assert [kind] == told if kind else "reversed" not in told
