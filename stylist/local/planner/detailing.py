"""What is asked or said of one piece that is shown, answered from its record."""

import re

from stylist.local.planner import phrases, wares
from stylist.local.planner.finding import offer
from stylist.local.planner.goals import Goal
from stylist.local.planner.naming import is_many, listed, made_of, named, titled
from stylist.local.planner.pieces import Dressed, Piece
from stylist.local.planner.pointing import outfit_meant, pieces_meant
from stylist.local.planner.refining import OTHER_COLOR
from stylist.local.planner.scene import Scene
from stylist.local.planner.summing import about_all
from stylist.local.planner.voice import Voice
from stylist.local.understanding import Ask

MOST_SIZES = 8
_COST = re.compile(r"\b(cost|price|how much|altogether|the total)\b", re.IGNORECASE)
_CLOTH = re.compile(r"\b(made (of|from)|material|fabric|cloth)\b", re.IGNORECASE)
_COLOR = re.compile(r"\bwhat colou?rs? (is|are|was)\b|\bwhich colou?rs? (is|are)\b", re.IGNORECASE)
_FEEL = re.compile(
    r"\b(?:is|are) (?:it|this|that|they|these|the \w+(?: one)?) (?:really |very |too )?"
    r"(?:warm|soft|heavy|light|waterproof|stretchy|thick|thin|comfortable|itchy|scratchy|lined)\b",
    re.IGNORECASE,
)
_IS_OF = re.compile(
    r"\s*(?:and |so |ok,? )?(?:is|are) (?:it|this|that|they|these|those|the \w+(?: one)?)(?: all| "
    r"really| made (?:of|from))? (?:pure |real |100 ?% |genuine )?[\w ]{3,20}\?\s*",
    re.IGNORECASE,
)
"""'Is it wool?'; whether a cloth was named is told by what was understood."""
_SIZES = re.compile(r"\b(sizes?|in stock|available|fit)\b", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:in|size|a)\s+(?:an? )?(\d{1,2}|x{0,3}[sl]|m)\b", re.IGNORECASE)
"""A size as a question about one piece has it, where its number alone says enough."""
_OF_THEM = re.compile(
    r"\b(?:which|any|what|some|do|are|all)\b[^.;!]{0,24}\b(?:them|these|those|ones?|they)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\s*(and |so |ok,? )?(what|how|which|is|are|do|does)\b", re.IGNORECASE)


def detail(scene: Scene) -> Goal | None:
    """'How much is the first one?', 'the second, please', 'I love it': no tool is needed."""
    if scene.shown.is_empty or scene.said.comparisons or scene.new_photo:
        return None
    manner = {Ask.DETAIL: "detail", Ask.PICK: "picked", Ask.LIKE: "liked"}.get(scene.said.ask)
    if _asks_of_worn(scene):
        return Goal(manner="detail")
    if OTHER_COLOR.search(scene.words) or _which(scene):
        return None
    if _COST.search(scene.words) and scene.said.wish.is_empty and not scene.said.drops:
        return Goal(manner="detail")
    if not manner or scene.asks(Ask.OUTFIT, Ask.SWAP, Ask.KEEP, Ask.MORE):
        return None
    new = scene.said.wish
    return None if new.without("sizes").stated() or scene.said.keep else Goal(manner=manner)


def _which(scene: Scene) -> bool:
    """'Which of them come in an XL?' asks for those, and not for one of them."""
    new = scene.said.wish
    pointed = any(one.number or one.piece for one in scene.said.references)
    return bool(_OF_THEM.search(scene.words) and new.sizes and len(scene.shown.items) > 1
                and not (scene.shown.dressed or pointed))  # fmt: skip


def felt(scene: Scene) -> Goal | None:
    """'Is the second one warm?', 'is it wool?', of what is shown."""
    if scene.shown.is_empty or scene.new_photo:
        return None
    new = scene.said.wish
    if _IS_OF.fullmatch(scene.words) and new.materials and new.without("materials").is_empty:
        return Goal(manner="detail")
    if not _FEEL.search(scene.words):
        return None
    is_bare = scene.said.wish.without("season", "text").is_empty
    return Goal(manner="detail") if is_bare else None


def _asks_of_worn(scene: Scene) -> bool:
    """'What colour are the shoes in outfit 3?' names a piece and wants none."""
    asks = _QUESTION.match(scene.words) and any(
        one.search(scene.words) for one in (_COLOR, _CLOTH, _COST)
    )
    new = scene.said.wish.without("pieces")
    return bool(asks and scene.shown.dressed and scene.said.wish.pieces and new.is_empty)


def about_piece(scene: Scene, voice: Voice) -> str:
    """What was asked of the piece that is meant, first of all; of an outfit its prices."""
    words = scene.said.wish.pieces if scene.shown.dressed else ()
    meant = pieces_meant(scene.said, scene.shown, words)
    outfit = outfit_meant(scene.said, scene.shown) if scene.shown.dressed else None
    if outfit and not meant and _asks_cloth(scene.words) and (cloths := _cloths(outfit)):
        return cloths
    if outfit and not meant:
        parts = listed(f"the {named(piece)} {piece.price}" for piece in outfit.pieces)
        return f"All of it is {outfit.total}: {parts}."
    if not scene.shown.dressed and (told := about_all(scene.words, meant or scene.shown.items)):
        return told
    piece = (*meant, *scene.spoken_of)[0]
    if not piece.title:
        return phrases.ROUNDS_OVER
    return f"{_answered(scene, piece, voice)} {offer(wares.ABOUT_OFFER, piece, voice)}".strip()


def _asks_cloth(words: str) -> bool:
    return bool(_FEEL.search(words) or _IS_OF.fullmatch(words))


def _cloths(outfit: Dressed) -> str:
    """What its layers are made of, the outer ones first: how it feels is not on record."""
    layers = [piece for slot in ("outerwear", "dress", "top")
              if (piece := outfit.piece_in(slot)) and made_of(piece)]  # fmt: skip
    said = listed(f"the {named(piece)} {'are' if is_many(piece) else 'is'} made of {made_of(piece)}"
                  for piece in layers[:2])  # fmt: skip
    return f"{said[:1].upper()}{said[1:]}; more than that I can't tell from here." if said else ""


def picked(scene: Scene, voice: Voice) -> str:
    """'The second, please': that one by its name, and what may be done with it."""
    meant = pieces_meant(scene.said, scene.shown)
    if scene.shown.dressed or not meant or not meant[0].title:
        return about_piece(scene, voice)
    piece = meant[0]
    said = voice.one_of(wares.PICKED, "picked").format(title=titled(piece), price=piece.price)
    return " ".join(filter(None, (said, _stock(scene, piece),
                                  offer(wares.PICKED_NEXT, piece, voice))))  # fmt: skip


def liked(scene: Scene, voice: Voice) -> str:
    """A word on what pleases, and what may be done with it."""
    if scene.shown.dressed:
        return voice.one_of(wares.LIKED_OUTFIT)
    meant = pieces_meant(scene.said, scene.shown)
    piece = (*meant, *scene.spoken_of)[0]
    if not piece.title:
        return voice.one_of(wares.LIKED_SOMETHING)
    return voice.one_of(wares.LIKED).format(title=titled(piece))


def _answered(scene: Scene, piece: Piece, voice: Voice) -> str:
    """One or two sentences, the answer to the question first."""
    it, are = ("They", "are") if is_many(piece) else ("It", "is")
    cloth = made_of(piece)
    if _asked_sizes(scene) or (_SIZES.search(scene.words) and not _COST.search(scene.words)):
        return f"{_stock(scene, piece)} {_described(piece, voice)}"
    if _COLOR.search(scene.words) and piece.color:
        return f"{it} {are} {piece.color.lower().replace('/', ' and ')}: the {titled(piece)}."
    if _FEEL.search(scene.words) and cloth:
        return f"{it} {are} made of {cloth}; more than that I can't tell from here."
    if _CLOTH.search(scene.words) or _FEEL.search(scene.words):
        if not cloth:
            return wares.NO_CLOTH.format(title=titled(piece))
        return f"{it} {are} made of {cloth}; that is the {titled(piece)}, {piece.price}."
    return f"{_described(piece, voice)} {_stock(scene, piece)}".strip()


def _described(piece: Piece, voice: Voice) -> str:
    cloth = made_of(piece)
    said = voice.one_of(wares.ABOUT, "about").format(
        title=titled(piece), price=piece.price, is_="are" if is_many(piece) else "is",
        That="Those are" if is_many(piece) else "That is",
        details=f", made of {cloth}" if cloth else "",
    )  # fmt: skip
    return said[:1].upper() + said[1:]


def _asked_sizes(scene: Scene) -> list[str]:
    asked = [size.split()[-1] for size in scene.said.wish.sizes]
    return asked or [size.upper() for size in _SIZE.findall(scene.words)]


def _stock(scene: Scene, piece: Piece) -> str:
    """Whether the size asked for is in stock; else all that are."""
    if not piece.sizes:
        return ""
    there = listed(piece.sizes[:MOST_SIZES])
    asked = _asked_sizes(scene)
    if [size.lower() for size in piece.sizes] in (["one size"], ["one-size"], ["os"]):
        it = "They come" if is_many(piece) else "It comes"
        return f"{it} in one size and {'are' if is_many(piece) else 'is'} in stock."
    if asked and asked[0] in piece.sizes:
        return wares.SIZE_THERE.format(size=asked[0])
    if asked:
        be = "are" if len(piece.sizes) > 1 else "is"
        return wares.SIZE_GONE.format(size=asked[0], sizes=there, is_=be)
    many = is_many(piece)
    return wares.IN_STOCK.format(It="They" if many else "It", is_="are" if many else "is",
                                   sizes=there)  # fmt: skip
