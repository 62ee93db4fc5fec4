"""The figures of the halves do not fall unseen."""

import pytest

from benchmarks.understanding.score import compared, score, utterances


def test_the_tuning_half_is_still_understood():
    result = score(utterances("tuning"))
    assert result.figures()[2] >= 0.95
    assert result.asks >= 0.9 * result.utterances


@pytest.mark.parametrize("half", ["tuning", "blind"])
def test_a_half_is_large_and_holds_nothing_twice(half):
    texts = [line["text"] for line in utterances(half)]
    assert len(texts) == len(set(texts)) >= 75


def test_the_halves_share_no_utterance():
    tuning, blind = ({line["text"] for line in utterances(half)} for half in ("tuning", "blind"))
    assert not tuning & blind


def test_a_miss_counts_and_a_shade_of_a_basic_colour_does_not():
    _, wrong, missed = compared({"text": "aubergine skirt", "wish": {"pieces": ["purple skirt"]}})
    assert not wrong and not missed
    _, wrong, missed = compared({"text": "black skirt", "wish": {"pieces": ["purple skirt"]}})
    assert wrong == [("pieces", "black skirt")] and missed == [("pieces", "purple skirt")]


def test_a_cut_beside_what_is_meant_is_neither_right_nor_wrong_and_a_fabric_is_wrong():
    _, wrong, missed = compared({"text": "red wrap dress", "wish": {"pieces": ["red dress"]}})
    assert not wrong and not missed
    _, wrong, missed = compared({"text": "linen shirt", "wish": {"pieces": ["shirt"]}})
    assert wrong == [("pieces", "linen shirt")] and missed == [("pieces", "shirt")]


def test_a_limit_that_leaves_its_amount_out_is_the_limit_that_is_meant():
    line = {"text": "a skirt under 60", "wish": {"pieces": ["skirt"], "max_price": 60}}
    _, wrong, missed = compared(line)
    assert not wrong and not missed
    _, wrong, missed = compared(line | {"text": "a skirt up to 59"})
    assert wrong and missed
