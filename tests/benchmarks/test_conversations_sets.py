"""The conversations are told in rules that the judge knows and that the shop could obey."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from benchmarks.conversations.pieces import FAMILY_OF_SHADE, FEED, fits_piece, problems_of, shades
from benchmarks.conversations.script import SETS, Turn, scripts, set_file
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES

ALL = [(which, script) for which in SETS for script in scripts(set_file(which))]
OURS = ("open", "blind", "final")
"""Others name what the shop lacks in words that no rule holds: cowboy boots."""


def test_sets_are_large_and_their_conversations_have_one_to_four_utterances():
    assert all(len(scripts(set_file(which))) >= 40 for which in SETS)
    assert all(1 <= len(script.turns) <= 4 for _, script in ALL)


def test_what_is_kept_blind_is_said_in_no_other_set():
    said = {which: {t.say.lower() for s in scripts(set_file(which)) for t in s.turns}
            for which in SETS}  # fmt: skip
    for which in set(SETS) - {"blind"}:
        # Four words may be anybody's: "cheaper ones, please".
        assert not {words for words in said["blind"] & said[which] if len(words.split()) > 4}


def test_every_colour_of_the_catalog_has_a_family():
    named = {shade for record in FEED.values() for shade in shades(record)}
    assert named <= set(FAMILY_OF_SHADE)


@pytest.mark.parametrize("which", SETS)
def test_rules_speak_the_words_of_the_catalog(which: str):
    wrong = {script.name: strange for script in scripts(set_file(which)) for turn in script.turns
             if (strange := strange_in(turn.rules))}  # fmt: skip
    assert not wrong


def strange_in(rules: Mapping[str, Any]) -> set[str]:
    """Words of the rules that neither colours nor categories of the catalog have."""
    pieces = rules.get("pieces", ())
    colors = {color for piece in pieces for color in piece.get("colors", ())}
    colors |= {*rules.get("colors_any", ()), *rules.get("colors_none", ())}
    categories = {name for piece in pieces for name in piece["cats"]}
    categories |= {*rules.get("cats_none", ())}
    return (colors - set(COLOR_FAMILIES)) | (categories - set(CATEGORIES))


@pytest.mark.parametrize("which", SETS)
def test_what_is_to_be_shown_is_there_and_what_is_to_be_explained_is_not(which: str):
    wrong = [told for script in scripts(set_file(which)) for turn in script.turns
             for told in unfair_in(turn, is_ours=which in OURS)]  # fmt: skip
    assert not wrong


def unfair_in(turn: Turn, *, is_ours: bool) -> Iterator[str]:
    """What the turn asks for and the shop has not, or wants explained and the shop has."""
    for piece in turn.rules.get("pieces", ()):
        there = [
            record["title"]
            for record in FEED.values()
            if fits_piece(record, piece) and not list(problems_of(record, turn.rules))
        ]
        if turn.expect in ("items", "outfit", "either") and not there:
            yield f"{turn.say!r}: nothing is {piece}"
        elif turn.expect == "explain" and is_ours and there:
            yield f"{turn.say!r}: {there}"
