"""The wish that the phrases of an utterance add up to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.local.understanding import asks, lexicon
from stylist.local.understanding.answer import NamedPiece
from stylist.local.understanding.cuts import CUTS
from stylist.local.understanding.lexicon import settled
from stylist.local.understanding.occasions import on_the_way, weightiest
from stylist.local.understanding.palettes import REFUSED
from stylist.local.understanding.pieces import named
from stylist.local.understanding.presents import is_gift
from stylist.local.understanding.refusals import is_within, softened
from stylist.local.understanding.refusals_said import NO_SPORTSWEAR
from stylist.local.understanding.repeated import narrowed, said_once
from stylist.local.understanding.scene import Scene
from stylist.search.cloths import PURE
from stylist.search.details import SPORTSWEAR

_MOST = 12
_CUTS = frozenset(CUTS.values())


def wish_of(scene: Scene, words: str, **more: Any) -> Wish:
    """The wish of what was found; what belongs to a question of advice is none."""
    refusals, parts = scene.refusals, scene.parts
    found = [one for one in scene.found if not is_within(one.start, scene.asked)]

    named_spans = [(one.start, one.end) for one in scene.found if one.kind == "piece"]

    def of(kind: str, no: bool = False) -> tuple[str, ...]:
        # Who refuses "denim shorts" refuses those shorts, not denim.
        return _few(one.value for one in found
                    if one.kind == kind and is_within(one.start, refusals) == no
                    and (one.start, one.end) not in parts.claimed
                    and not (no and is_within(one.start, named_spans)))  # fmt: skip

    asked_colors = {one.value for one in scene.found
                    if one.kind == "color" and is_within(one.start, scene.asked)}  # fmt: skip
    pieces = [piece for piece in parts.pieces if not (piece.pointed or piece.owned)]
    if asks.wants_outfit(words) or of("occasion"):
        pieces = _required(pieces, words)
    pieces, several = _of_several_colors(
        _specific(narrowed(said_once(pieces, words), words)), words
    )
    allowed = welcome(words)
    wanted = _few(color for color in parts.colors if color not in (*asked_colors, *allowed))
    if asks.asks_weather(words):
        more["season"] = ""
    values = {
        "occasion": weightiest(() if is_gift(words) else of("occasion")),
        "conditions": of("condition"),
        "season": next(iter(of("season")), ""),
        "pieces": _few(name for piece in pieces if not piece.refused for name in named(piece))
                  or _over(words, parts.pieces),
        "avoid_pieces": _few((*(name for piece in pieces if piece.refused and not piece.vague
                               for name in named(piece)),
                              *(cut for cut in of("style", True) if cut in _CUTS),
                              *((SPORTSWEAR,) if _refuses_sport(words, pieces) else ()))),
        "colors": _few((*several, *(color for color in wanted if family_of(color)))),
        "avoid_colors": _few((*(color for color in parts.avoid_colors
                                if color not in asked_colors), *_depths(of("style", True)))),
        "patterns": tuple(one for one in of("pattern") if one not in allowed),
        "avoid_patterns": of("pattern", True),
        "materials": _few(one for one in of("material")
                          if one not in allowed and not _is_of(one, of("material", True))),
        "avoid_materials": _few((*(one.removeprefix(PURE) for one in of("material", True)),
                                 *_of_animals(words))),
        "text": " ".join((*of("style"), *on_the_way(of("occasion"))))[:300],
    } | more  # fmt: skip
    values["colors_only"] = bool(values["colors"]) and bool(_NOTHING_ELSE.search(words))
    return Wish(**{name: value for name, value in values.items() if value is not None})


_ALLOWED = re.compile(
    r"(?:^|[.,;:!?(]|\b(?:and|but|though|so|where)\b) ?((?:[a-z'-]+ ){1,5}?)(?:is|are) "
    r"(?:all |also |totally |perfectly |absolutely |still )?"
    r"(?:fine|ok|okay|alright|all right|allowed|acceptable|permitted)\b(?! (?:length|price))"
)


def _required(pieces: list[NamedPiece], words: str) -> list[NamedPiece]:
    """Of an outfit, without what is merely allowed in it: 'jeans are ok, suede isn't'."""
    allowed = {one.value for said in _ALLOWED.finditer(words)
               for one in lexicon.find(said[1]) if one.kind == "piece"}  # fmt: skip
    return [one for one in pieces if one.refused or one.words not in allowed]


def _depths(refused: tuple[str, ...]) -> Iterator[str]:
    """'Nothing dark': black, navy and their like."""
    for style in refused:
        yield from REFUSED.get(style, ())


def _refuses_sport(words: str, pieces: list[NamedPiece]) -> bool:
    """'Shorts, not for sports'; who asks for running shoes all the same shall have them."""
    runs = any("running" in piece.words for piece in pieces if not piece.refused)
    return NO_SPORTSWEAR in words and not runs


_ANY = "black|white|gr[ea]y|navy|beige|blue|red|green|pink|cream|brown|purple|yellow|orange"
_NOTHING_ELSE = re.compile(
    r"\b(?:everything|every (?:single )?(?:piece|item|thing|garment)|all of it|entirely|solely|"
    r"wholly|completely|(?:whole|entire) (?:outfit|look|thing)|nothing but|all) ?"
    r"(?:(?:is|be|to be|should be|must be|has to be|in|-) ?){0,2}"
    rf"(?:[a-z]+(?: or | and |,? )){{0,2}}(?:{_ANY})\b"
    r"|\ball-(?:"
    + _ANY
    + r")\b|\bno other colou?rs?\b|\bhead[- ]to[- ]toe (?:in )?(?:"
    + _ANY
    + r")\b|\b(?:"
    + _ANY
    + r"),? (?:from )?head[- ]to[- ]toe\b"
)
"""'Everything in black', 'no other colour at all'."""


def _specific(pieces: list[NamedPiece]) -> list[NamedPiece]:
    """Without a bare kind where one of that kind is named: 'brown dress shoes. Just shoes.'"""
    told = [one for one in pieces if one.refused or not _is_plain_kind(one) or not any(
        other is not one and not other.refused and other.words.endswith(f" {one.words}")
        for other in pieces)]  # fmt: skip
    halves = [one for one in told if not one.refused and _is_plain_kind(one)
              and one.words in _JACKETS | _TROUSERS]  # fmt: skip
    parts = {one.words for one in halves}
    # "A blue suit, so matching jacket and trousers" names the two halves of the one.
    if any(one.words == "suit" and not one.refused for one in told) and (
        parts & _JACKETS and parts & _TROUSERS
    ):
        return [one for one in told if one not in halves]
    return told


_JACKETS = frozenset({"jacket", "blazer"})
_TROUSERS = frozenset({"trousers", "pants"})


def _is_plain_kind(piece: NamedPiece) -> bool:
    return not (piece.colors or piece.patterns or piece.materials or piece.cuts)


def _of_several_colors(
    pieces: list[NamedPiece], words: str
) -> tuple[list[NamedPiece], tuple[str, ...]]:
    """The only piece wanted without its colours, and these: 'red or gold heels' are of one kind.

    In an outfit they stay the piece's own.
    """
    wanted = [piece for piece in pieces if not piece.refused]
    if len(wanted) != 1 or len(wanted[0].colors) < _SEVERAL or asks.wants_outfit(words):
        return pieces, ()
    bare = replace(wanted[0], colors=())
    return [bare if piece is wanted[0] else piece for piece in pieces], wanted[0].colors


_SEVERAL = 2
_OVER = re.compile(r"\b(?:something|anything|layer|what)\b[^.;!?]{0,30}\bover\b")


def _over(words: str, pieces: list[NamedPiece]) -> tuple[str, ...]:
    """What is worn over a piece that the shopper has: 'something to wear over a black dress'."""
    owned = any(piece.owned for piece in pieces)
    return ("cardigan", "blazer", "jacket") if owned and _OVER.search(words) else ()


_VEGAN = re.compile(
    r"\b(?:vegan|animal[- ]free|cruelty[- ]free|no animal products|"
    r"(?:comes?|made) (?:of|from) (?:an )?animals?|of animal origin)\b(?! leather)"
)


def _of_animals(words: str) -> tuple[str, ...]:
    """The fabrics that who asks for vegan things refuses."""
    return ("leather", "suede", "wool", "silk") if _VEGAN.search(words) else ()


_WOOLS = frozenset({"wool", "merino", "lambswool", "cashmere", "tweed", "mohair", "alpaca"})


def _is_of(material: str, refused: tuple[str, ...]) -> bool:
    """Whether who refuses these refuses the material, too: no wool is no merino."""
    return material in refused or ("wool" in refused and material in _WOOLS)


def _few(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))[:_MOST]


_CHEAP = re.compile(
    r"\b(?:cheap|cheapest|affordable|inexpensive|budget-friendly|low[- ]cost|bargains?|"
    r"on a (?:tight )?budget|not (?:too |very |that |so )?(?:expensive|pricey|dear)|"
    r"without breaking the bank|won't break the bank|good value|broke|on sale|thrifty|"
    r"(?:tight|student) budget|budget(?:'s| is) (?:tight|small))\b"
)
_NOT_CHEAP = re.compile(
    r"\b(?:not|no|nothing|don't look|doesn't look|without looking) (?:too )?cheap\b"
)
_WELCOME = re.compile(
    r"\b(?:don't|do not|wouldn't|no longer) (?:mind|hate)\b([^.;!?,]{0,40})|"
    r"\b([\w ]{0,30}?) (?:is|are|would be) (?:also )?(?:fine|ok|okay|all right|alright|good)\b|"
    r"\b([\w ]{0,30}?) (?:(?:works|will do|would do)(?: too| as well| also)?|too is fine)(?=\W*$)"
)


def prefers_cheap(words: str, comparisons: tuple[str, ...]) -> bool:
    """Whether lower-case words would rather have the cheaper ones first."""
    if _CHEAP.search(words) and not _NOT_CHEAP.search(words):
        return True
    return "cheaper" in comparisons and "too expensive" not in words


def welcome(words: str) -> tuple[str, ...]:
    """Colours, fabrics, patterns and pieces said to be all right."""
    said = " . ".join(next(filter(None, found.groups()), "") for found in _WELCOME.finditer(words))
    return _few(one.value for one in lexicon.find(said)
                if one.kind in ("color", "material", "pattern", "piece"))  # fmt: skip


def loved(words: str) -> tuple[str, ...]:
    """The colours that lower-case words say are loved."""
    said = softened(asks.loved(words))
    return _few(one.value for one in settled(said, lexicon.find(said)) if one.kind == "color")
