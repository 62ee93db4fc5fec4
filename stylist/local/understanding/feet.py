"""Feet that hurt, or that have a long day before them: no heels for them."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.search.pieces import piece_of

_SORE = re.compile(
    r"\b(?:sore|bad|aching|achy|swollen|tired|painful|delicate) (?:feet|foot|toes)\b|"
    r"\bbunions?\b|\bplantar fasciitis\b|"
    r"\b(?:feet|toes)(?: (?:always|really|often|usually|easily|already|will|do|still)){0,2} "
    r"(?:hurt|ache|kill me|swell|suffer|get sore|(?:are|get) (?:killing me|sore|swollen|bad))\b|"
    r"\b(?:stand|stands|standing) (?:up )?(?:around )?(?:all (?:day|evening|night|morning|"
    r"afternoon)|for hours|for ages|most of the (?:day|time)|the whole (?:day|time)|a lot)\b|"
    r"\bon (?:my|her) feet (?:all|for|most|the whole|a lot|(?:\w+ )?hours)\b|"
    r"\b(?:hours|(?:all|long|whole) day) on (?:my|her) feet\b|"
    r"\bwalk(?:ing)? (?:all day|a lot|for (?:hours|miles)|for ages|everywhere|miles)\b"
)
"""'My feet hurt', 'I stand all day'."""
_MOST = 12
_HEELS = "heels"
_HIGHEST = "stiletto heels"


def spared_feet(wish: Wish, text: str) -> Wish:
    """The wish without heels, where lower-case words tell of such feet.

    Who asks for heels all the same shall have some that can be stood in; no man is told of heels.
    """
    if wish.department == "male" or not _SORE.search(text):
        return wish
    wants_heels = any(piece_of(one).kinds == ("heels",) for one in wish.pieces)
    refused = _HIGHEST if wants_heels else _HEELS
    return replace(wish, avoid_pieces=tuple(dict.fromkeys((*wish.avoid_pieces, refused)))[-_MOST:])
