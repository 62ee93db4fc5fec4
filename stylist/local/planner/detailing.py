"""What is asked or said of one piece that is shown, answered from its record."""

import re

from stylist.local.planner import phrases
from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, listed, made_of, named, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import outfit_meant, pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.understanding import Ask

MOST_SIZES = 8
_COST = re.compile(r"\b(cost|price|how much)\b", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:in|size|a)\s+(?:an? )?(\d{1,2}|x{0,3}[sl]|m)\b", re.IGNORECASE)
"""A size as a question about one piece has it, where its number alone says enough."""


def detail(scene: Scene) -> Goal | None:
    """'How much is the first one?', 'the second, please', 'I love it': no tool is needed."""
    if scene.shown.is_empty or scene.said.comparisons or scene.new_photo:
        return None
    manner = {Ask.DETAIL: "detail", Ask.PICK: "detail", Ask.LIKE: "liked"}.get(scene.said.ask)
    if _COST.search(scene.words) and scene.said.wish.is_empty:
        manner = "detail"
    if not manner or scene.asks(Ask.OUTFIT, Ask.SWAP, Ask.KEEP, Ask.MORE):
        return None
    new = scene.said.wish
    return None if new.without("sizes").stated() or scene.said.keep else Goal(manner=manner)


def about_piece(scene: Scene, voice: Voice) -> str:
    """Price, fabric and sizes in stock of the piece that is meant; of an outfit its prices."""
    meant = pieces_meant(scene.said, scene.shown)
    outfit = outfit_meant(scene.said, scene.shown) if scene.shown.dressed else None
    if outfit and not meant:
        parts = listed(f"the {named(piece)} {piece.price}" for piece in outfit.pieces)
        return f"{parts[:1].upper()}{parts[1:]}: {outfit.total} together."
    piece = (*meant, *scene.spoken_of)[0]
    if not piece.title:
        return phrases.ROUNDS_OVER
    return " ".join(filter(None, (_described(piece, voice), _sizes(scene, piece),
                                  voice.fresh(phrases.ABOUT_OFFER, "offer"))))  # fmt: skip


def liked(scene: Scene, voice: Voice) -> str:
    """A word on what pleases, and what may be done with it."""
    return voice.one_of(phrases.LIKED_OUTFIT if scene.shown.dressed else phrases.LIKED)


def _described(piece: Piece, voice: Voice) -> str:
    cloth = made_of(piece)
    said = voice.one_of(phrases.ABOUT, "about").format(
        title=titled(piece), price=piece.price, is_="are" if is_many(piece) else "is",
        details=f", made of {cloth}" if cloth else "",
    )  # fmt: skip
    return said[:1].upper() + said[1:]


def _sizes(scene: Scene, piece: Piece) -> str:
    """Whether the size asked for is in stock; else all that are."""
    if not piece.sizes:
        return ""
    there = listed(piece.sizes[:MOST_SIZES])
    asked = [size.split()[-1] for size in scene.said.wish.sizes]
    asked = asked or [size.upper() for size in _SIZE.findall(scene.words)]
    if asked and asked[0] in piece.sizes:
        return phrases.SIZE_THERE.format(size=asked[0])
    if asked:
        be = "are" if len(piece.sizes) > 1 else "is"
        return phrases.SIZE_GONE.format(size=asked[0], sizes=there, is_=be)
    many = is_many(piece)
    return phrases.IN_STOCK.format(It="They" if many else "It", is_="are" if many else "is",
                                   sizes=there)  # fmt: skip
