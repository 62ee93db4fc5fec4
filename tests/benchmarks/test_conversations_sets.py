"""The conversations are told in rules that the judge knows and that the shop could obey."""

import pytest

from benchmarks.conversations.pieces import FAMILY_OF_SHADE, FEED, fits_piece, problems_of, shades
from benchmarks.conversations.script import SETS, Script, scripts, set_file
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES

ALL = [(which, script) for which in SETS for script in scripts(set_file(which))]
OURS = ("open", "blind", "final")
"""Others name what the shop lacks in words that no rule holds: cowboy boots."""
NAMES = [f"{which} {script.name}" for which, script in ALL]


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


@pytest.mark.parametrize("script", [script for _, script in ALL], ids=NAMES)
def test_rules_speak_the_words_of_the_catalog(script: Script):
    for turn in script.turns:
        pieces = turn.rules.get("pieces", ())
        colors = [c for p in pieces for c in p.get("colors", ())]
        colors += [*turn.rules.get("colors_any", ()), *turn.rules.get("colors_none", ())]
        categories = [c for p in pieces for c in p["cats"]]
        assert set(colors) <= set(COLOR_FAMILIES)
        assert {*categories, *turn.rules.get("cats_none", ())} <= set(CATEGORIES)


@pytest.mark.parametrize(("which", "script"), ALL, ids=NAMES)
def test_what_is_to_be_shown_is_there_and_what_is_to_be_explained_is_not(which, script: Script):
    for turn in script.turns:
        for piece in turn.rules.get("pieces", ()):
            there = [
                record["title"]
                for record in FEED.values()
                if fits_piece(record, piece) and not list(problems_of(record, turn.rules))
            ]
            if turn.expect in ("items", "outfit", "either"):
                assert there, f"{turn.say!r}: nothing is {piece}"
            elif turn.expect == "explain" and which in OURS:
                assert not there, f"{turn.say!r}: {there}"
