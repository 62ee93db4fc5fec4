"""The same words of a message are worked out once, and forgotten with the message."""

import pytest

from stylist.local.understanding import lexicon, understand
from stylist.local.understanding.once import once, one_message


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def letters(asked):
    @once
    def counted(text: str) -> int:
        asked.append(text)
        return len(text)

    return counted


def test_the_same_words_are_worked_out_once_within_a_message(letters, asked):
    with one_message():
        assert [letters("a coat"), letters("a bag"), letters("a coat")] == [6, 5, 6]
    assert asked == ["a coat", "a bag"]


def test_another_message_begins_with_nothing(letters, asked):
    for _ in range(2):
        with one_message():
            letters("a coat")
    assert asked == ["a coat", "a coat"]


def test_a_message_within_another_leaves_its_own_alone(letters, asked):
    with one_message():
        letters("a coat")
        with one_message():
            letters("a coat")
        letters("a coat")
    assert asked == ["a coat", "a coat"]


def test_outside_a_message_nothing_is_kept(letters, asked):
    assert letters("a coat") == letters("a coat") == 6
    assert asked == ["a coat", "a coat"]


def test_a_message_that_breaks_off_is_forgotten_too(letters, asked):
    with pytest.raises(ZeroDivisionError), one_message():
        letters("a coat")
        raise ZeroDivisionError
    letters("a coat")
    assert asked == ["a coat", "a coat"]


def test_a_message_searches_the_lexicon_for_few_different_words(monkeypatch):
    searched: list[str] = []
    phrase = lexicon._phrase
    monkeypatch.setattr(
        lexicon, "_phrase", lambda text, span: searched.append(text) or phrase(text, span)
    )
    understand("I need a warm coat for the office, nothing in yellow please")
    assert len(set(searched)) <= 4 < len(searched)
    assert len(searched) <= 4 * 14  # each of the fourteen words is looked up once a search


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        ("a long-sleeve top", ["long-sleeve top"]),
        ("two t-shirts", ["t-shirt"]),
        ("a polka-dot skirt", ["polka-dot", "skirt"]),
        ("for new year's eve", ["new year's eve"]),
        ("mother of the bride's", ["mother of the bride"]),
        ("a bomber-jacket", ["bomber jacket"]),
        ("a garden-party dress", ["garden party", "dress"]),
    ],
)
def test_the_longest_phrase_is_found_whatever_joins_its_words(words, phrases):
    assert [one.phrase for one in lexicon.find(words)][: len(phrases)] == phrases
