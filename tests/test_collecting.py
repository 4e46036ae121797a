"""The search for rings waits while texts are read in a row, and goes on after them, whatever ended them."""

import gc

import pytest

from service.collecting import collecting_later


def test_nothing_is_searched_inside_and_all_is_as_before_afterwards() -> None:
    assert gc.isenabled()
    with collecting_later():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_last_of_several_has_it_search_again() -> None:
    one, other = collecting_later(), collecting_later()
    with one:
        with other:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_fails_inside_does_not_switch_the_search_off() -> None:
    with pytest.raises(ValueError, match="a text"), collecting_later():
        raise ValueError("a text")
    assert gc.isenabled()
