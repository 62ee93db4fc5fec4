"""Outfits around pieces that stay, and the drawing of an outfit."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.goals import DRAW, DRESS, Goal
from stylist.local.planner.merging import of_no_piece, sort_of
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import (
    is_sort,
    outfit_meant,
    pieces_meant,
    pointed_at,
)
from stylist.local.planner.scene import GOES_WITH, ON_IT, Scene
from stylist.local.planner.seeking import in_its_colors, searched, with_the_others
from stylist.local.planner.stepping import stepped_wish
from stylist.local.understanding import Ask
from stylist.search.priced import bare

_WHOLE = re.compile(
    r"\b(?:make|turn|build|complete|finish)\b[^.;!?]{0,20}\b(?:(?:whole|full|complete|entire) "
    r"(?:outfit|look)|into an? (?:outfit|look))\b",
    re.IGNORECASE,
)
"""'Make it a full outfit', of a shirt and trousers that were looked for: with such trousers."""
_LISTS = (
    r"\b(?:list|show|find|see)(?: me| us)?(?: some| a few| any| all| all the| the| your| more)?"
    r"(?: [\w-]+){{0,2}}? {noun}"
)


def draw(scene: Scene) -> Goal | None:
    """'Draw it': the outfit that is meant; without one, an outfit is made and drawn."""
    # "What would it look like a bit cheaper?" is drawn when it has been put together.
    if not scene.asks(Ask.DRAW) or (scene.said.comparisons and scene.shown.dressed):
        return None
    outfit = outfit_meant(scene.said, scene.shown)
    if outfit:
        return Goal(manner="draw", tool=DRAW, arguments={"product_ids": [*outfit.product_ids]})
    if scene.shown.items:
        kept = pieces_meant(scene.said, scene.shown) or scene.shown.items
        return Goal(manner="dress", tool=DRESS, wish=without_sorts(scene.wish, kept[:1]),
                    arguments={"keep": [kept[0].product_id]})  # fmt: skip
    return None if scene.new_photo or not scene.wish.is_empty else Goal(manner="nothing_to_draw")


def keep(scene: Scene) -> Goal | None:
    """'Keep the skirt': other outfits with it. 'Build an outfit around this': around a piece."""
    said, shown = scene.said, scene.shown
    if shown.is_empty or scene.new_photo:
        return None
    meant = pieces_meant(said, shown, said.keep) or _built_around(scene)
    pointed = () if meant or shown.dressed else pointed_at(scene.words, shown.items)
    meant = meant or pointed
    around = scene.asks(Ask.OUTFIT) and (meant or _means_this(scene))
    around = around or (bool(GOES_WITH.search(scene.words)) and (meant or _means_this(scene)))
    if not (scene.asks(Ask.KEEP) or said.keep or around):
        return None
    kept = meant or scene.spoken_of
    named = said.wish.pieces
    if not kept or (not meant and any(is_sort(one, word) for one in kept for word in named)):
        return None
    if not meant and not said.keep and lists(scene):
        return searched(scene)
    ids = [piece.product_id for piece in kept]
    outfit = outfit_meant(said, shown) if shown.dressed else None
    # A coat may stay: there are few for a weather, and it is not what one looks at.
    others = [one.product_id for one in (outfit.pieces if outfit else ())
              if one.product_id not in ids and one.slot != "outerwear"]  # fmt: skip
    arguments = {"keep": ids} | ({"without": others} if others else {})
    wish = in_its_colors(scene, _with_the_rest(scene, kept))
    if shown.dressed and said.comparisons:  # "a bit dressier but with the same shoes"
        wish = replace(stepped_wish(scene), pieces=wish.pieces)
    wish = without_sorts(wish, kept)
    if pointed:  # its colour says which one is meant, and is not wished of the rest
        wish = wish.without("colors", "materials")
    return Goal(manner="keep", tool=DRESS, wish=wish,
                arguments=arguments, fallback={"without": None} if others else {},
                about={"word": said.keep[0] if said.keep else ""})  # fmt: skip


def lists(scene: Scene) -> bool:
    """'List me some shoes that would go with it' asks for shoes to choose among, for no outfit."""
    if scene.asks(Ask.OUTFIT) or not scene.asks(Ask.PIECES):
        return False
    nouns = (re.escape(bare(one).split()[-1].removesuffix("s")) for one in scene.said.wish.pieces)
    return any(re.search(_LISTS.format(noun=noun), scene.words, re.IGNORECASE) for noun in nouns)


def _with_the_rest(scene: Scene, kept: tuple[Piece, ...]) -> Wish:
    """The wish with what was asked for before beside the piece that is named now, and with what
    'style it with trousers' names."""
    wish, new = scene.wish, scene.said.wish.pieces
    if scene.shown.dressed:
        taken = {piece.slot for piece in kept}
        return replace(wish, pieces=with_the_others(scene, taken)) if new else wish
    if not ON_IT.search(scene.words):
        taken = {piece.slot for piece in kept}
        whole = _WHOLE.search(scene.words) and not scene.said.references[:1]
        return replace(wish, pieces=with_the_others(scene, taken)) if whole else wish
    own = (" ".join((*one.colors[:1], one.words)) for one in scene.said.pieces
           if one.owned and not one.refused)  # fmt: skip
    return replace(wish, pieces=tuple(dict.fromkeys((*new, *own))) or wish.pieces)


def _built_around(scene: Scene) -> tuple[Piece, ...]:
    """'Wear it with jeans', of outfits that were built around a piece: that piece."""
    if not scene.shown.dressed or not re.search(r"\bwear (it|this|that|them) with\b", scene.words):
        return ()
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran if ran.name == DRESS]
    ids = calls[-1].arguments.get("keep", ()) if calls else ()
    return tuple(scene.shown.piece(str(one)) for one in ids)[:1] if isinstance(ids, list) else ()


def _means_this(scene: Scene) -> bool:
    """Whether 'it', 'this' or 'that' of the words is the piece on top of what was found."""
    near = {"this", "it", "that", "these", "those", "them"} & set(
        re.findall("[a-z]+", scene.words.lower())
    )
    return bool(near and scene.shown.items and not scene.shown.dressed and not scene.used_photo)


def without_sorts(wish: Wish, kept: tuple[Piece, ...]) -> Wish:
    """A piece that is kept need not be looked for, and its colours are its own."""
    taken = {piece.category for piece in kept}
    pieces = tuple(word for word in wish.pieces if not sort_of(word) & taken)
    if len(pieces) != len(wish.pieces):
        wish = of_no_piece(wish.without("colors", "materials"))
    return replace(wish.without("patterns"), pieces=pieces)
