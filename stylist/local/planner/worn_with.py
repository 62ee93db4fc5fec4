"""What is to be worn with the pieces in front: 'which shoes would suit it?', of a jumpsuit."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.understanding import Understanding

TO_IT = re.compile(
    r"\b(?:(?:wear|go|goes|put|pair|match|team|combine|work|works)(?: (?:well|nicely|best))? with|"
    r"match|suit) (?:it|this|that|them|these|those|(?:this|that|the) (?:dress|outfit|look|skirt|"
    r"suit|jumpsuit|one))\b",
    re.IGNORECASE,
)
_WOMENS = frozenset({"dress", "jumpsuit", "skirt"})


def with_womens(said: Understanding, words: str, at: Standing) -> Understanding:
    """Beside what women wear alone, women's pieces are looked for, though nobody said so."""
    if said.wish.department or at.before.department or not said.wish.pieces:
        return said
    shown = {one.category for one in at.shown.items}
    if at.shown.dressed or not shown or not shown <= _WOMENS or not TO_IT.search(words):
        return said
    return replace(said, wish=replace(said.wish, department="female"))
