"""Changes to what is shown: swap a piece, take one away, bring others."""

import re
from dataclasses import replace

from stylist.local.planner.adjusting import ADDS
from stylist.local.planner.anew import instead_of
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.keeping import lists, without_sorts
from stylist.local.planner.leaving import otherwise, without
from stylist.local.planner.pieces import Dressed, piece_of
from stylist.local.planner.pointing import (
    WHOLE,
    is_sort,
    outfit_meant,
    pieces_meant,
    slot_of,
    worn_as,
    worn_exactly,
)
from stylist.local.planner.replacing import patch, refused_now
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import beside_the_others, kept_on, photo_for
from stylist.local.planner.standing import MAIN
from stylist.local.planner.stepping import MUCH_CHEAPER
from stylist.local.understanding import Ask
from stylist.search.pieces import piece_of as color_of
from stylist.search.priced import is_priced, parted

_THEM = re.compile(r"\b(it|them|those|these|that one)\b", re.IGNORECASE)
_IT = re.compile(r"\bit\b", re.IGNORECASE)
_WHOLE_OUTFIT = frozenset(("warmer", "lighter", "more formal", "more casual", "cheaper", "dearer"))
"""What 'make it …' asks of all that is worn, also when a piece of it has just changed."""
_WITH = re.compile(r"\s*(please )?with\b", re.IGNORECASE)
_TO_IT = re.compile(
    r"\W*(?:and|also|plus|now|great|lovely|perfect)\W+(?:now |maybe |perhaps |please |"
    r"i (?:also )?need )?(?:an?|some) (?:[\w-]+ ){1,3}?"
    r"(?:to go )?(?:with|to match|for) ?(?:it|that|this|them)?\b",
    re.IGNORECASE,
)
"""'And a scarf to go with it'."""
_NOT = re.compile(r"\s*(not|no|i (do not|don't|dont) (like|want|love))\b", re.IGNORECASE)


def swap(scene: Scene) -> Goal | None:
    """'Not these shoes', 'cheaper shoes', 'swap the bag for a red one', 'add a scarf'."""
    outfit = outfit_meant(scene.said, scene.shown) if scene.shown.dressed else None
    if not outfit:
        return _other_items(scene)
    if _only_lists(scene):
        return None
    if bare := without(scene, outfit):
        return bare
    word = _goes(scene, outfit)
    front, outfit = outfit, _wearing(scene, outfit, word)
    if outfit is not front and (kept := _as_wished(scene, outfit, word)):
        return kept
    gone = worn_as(outfit, word) if word else None
    slot = gone.slot if gone and gone.slot else slot_of(word) if word else ""
    if not slot:
        return _other_outfits(scene, outfit)
    if gone is None and word in scene.said.swap and scene.said.wish.pieces:
        return _with_it(scene)
    if _adds(scene) and (
        len({*map(slot_of, scene.said.wish.pieces)}) > 1
        or worn_exactly(outfit, scene.said.wish.pieces[0])
    ):
        return _with_it(scene)
    if gone and (other := otherwise(scene, gone, refused_now(scene))):
        return other
    seen = [one.product_id for one in outfit.pieces] + _swapped_away(scene)
    same = {
        "product_ids": [*outfit.product_ids], "slot": slot, "without": list(dict.fromkeys(seen)),
    }  # fmt: skip
    arguments = patch(scene, word, slot, gone, MUCH_CHEAPER) | same
    little = patch(scene, word, slot, gone) | same
    adds = gone is None or _adds(scene)
    return Goal(manner="add" if adds else "swap", tool=SWAP, arguments=arguments,
                about={"word": word}, instead=instead_of(scene, arguments, gone),
                fallback=little if little != arguments else {})  # fmt: skip


def _only_lists(scene: Scene) -> bool:
    """'No coats, just show me hats and scarves', of an outfit: hats and scarves to choose among."""
    if scene.asks(Ask.SWAP, Ask.KEEP, Ask.CORRECT) or scene.said.swap:
        return False
    return len(scene.said.wish.pieces) > 1 and lists(scene)


def _adds(scene: Scene) -> bool:
    """Whether a piece is to come beside those that are there: 'can you add a tie to that'."""
    adds = ADDS.match(scene.words) or _WITH.match(scene.words) or _TO_IT.match(scene.words)
    return bool(adds and scene.said.wish.pieces)


def _with_it(scene: Scene) -> Goal:
    """Outfits that all have the piece named now, beside what was asked for or kept before."""
    wish = beside_the_others(scene)
    return Goal(manner="dress", tool=DRESS, wish=wish, arguments=kept_on(scene))


def _wearing(scene: Scene, outfit: Dressed, word: str) -> Dressed:
    """The outfit that has the piece, where the one in front has none: 'swap the trousers'."""
    if not word or word not in scene.said.swap or worn_exactly(outfit, word):
        return outfit
    if word in WHOLE and worn_as(outfit, word):
        return outfit
    return next((one for one in scene.shown.outfits
                 if worn_exactly(one, word) and _keeps_prices(scene, one)), outfit)  # fmt: skip


def _as_wished(scene: Scene, outfit: Dressed, word: str) -> Goal | None:
    """'Make the shorts white', of an outfit behind the front one whose shorts are: around these."""
    worn = worn_exactly(outfit, word)
    said = scene.said.wish
    colors = {
        *said.colors,
        *(color_of(one).color for one in said.pieces if worn_exactly(outfit, one)),
    }
    if not worn or scene.said.comparisons or not {worn.color, worn.color_family} & (colors - {""}):
        return None
    wish = without_sorts(scene.wish, (worn,))
    return Goal(manner="keep", tool=DRESS, wish=wish, arguments={"keep": [worn.product_id]},
                about={"word": ""})  # fmt: skip


def _keeps_prices(scene: Scene, outfit: Dressed) -> bool:
    """Whether none of its pieces breaks a limit that was said of that piece alone."""
    for words in filter(is_priced, scene.wish.pieces):
        _, least, most = parted(words)
        worn = outfit.piece_in(slot_of(words))
        if worn and not (least or 0) <= worn.price_minor <= (most or worn.price_minor):
            return False
    return True


def _goes(scene: Scene, outfit: Dressed) -> str:
    """The word for the piece that is to go or to come; '' where no piece is meant."""
    said = scene.said
    pointed = [one.piece for one in said.references if one.piece]
    but_with = any(one.number or one.same for one in said.references)
    if said.wish.pieces and (but_with or _adds(scene)):
        return said.wish.pieces[0]
    if scene.asks(Ask.SWAP) or said.swap:
        worn = [word for word in said.swap if worn_exactly(outfit, word)]
        return next(
            iter((*worn, *said.swap, *pointed, *said.wish.avoid_pieces, *said.wish.pieces)), ""
        )
    if scene.asks(Ask.OUTFIT, Ask.KEEP, Ask.MORE, Ask.ADVICE):
        return ""
    if came := _came(scene):
        return came
    changed = said.comparisons or said.wish.colors or said.wish.materials or said.wish.patterns
    named = [word for word in (*pointed, *said.wish.pieces) if worn_as(outfit, word)]
    if changed and named and (said.comparisons or scene.said.ask == Ask.CORRECT):
        return named[0]
    refused = [word for word in said.wish.avoid_pieces if worn_exactly(outfit, word)]
    return refused[0] if refused else ""


def _came(scene: Scene) -> str:
    """'Do you have them in black?' is about the piece that has just come."""
    if _WHOLE_OUTFIT & {*scene.said.comparisons} and not _THEM.search(_IT.sub("", scene.words)):
        return ""
    last = [ran for turn in scene.turns[:-1] for ran in turn.ran if ran.name in MAIN]
    said = scene.said.wish
    changed = scene.said.comparisons or said.colors or said.materials or said.patterns
    if not last or last[-1].name != SWAP or not changed or said.pieces:
        return ""
    came = piece_of(last[-1].result.get("in"))
    return came.category if came and _THEM.search(scene.words) else ""


def _swapped_away(scene: Scene) -> list[str]:
    """What was swapped away before and must not come back."""
    calls = [ran.arguments.get("without") for turn in scene.turns for ran in turn.ran
             if ran.name == SWAP]  # fmt: skip
    return [str(one) for ids in calls if isinstance(ids, list) for one in ids][-40:]


def _other_items(scene: Scene) -> Goal | None:
    """'Not these', of pieces that a search has found: others like them."""
    if not _refuses(scene) or not scene.shown.items or _says_why(scene):
        return None
    words = scene.said.swap
    named = [one for one in scene.shown.items if any(is_sort(one, word) for word in words)]
    unwanted = {one.words for one in scene.said.pieces if one.refused}
    if words and not named and unwanted.issuperset(words):
        # 'Not the raincoat', where none is shown: the same, and none of that kind.
        refused = tuple(dict.fromkeys((*scene.before.avoid_pieces, *words)))[-12:]
        return Goal(manner="search", tool=SEARCH, wish=replace(scene.wish, avoid_pieces=refused))
    if words and not named:
        return Goal(manner="search", tool=SEARCH, wish=replace(scene.wish, pieces=words[:1]))
    meant = pieces_meant(scene.said, scene.shown, words)
    numbered = any(one.number for one in scene.said.references)
    gone = meant if numbered and meant else scene.shown.items
    refused = refused_now(scene)
    if named and not numbered and len(named) < len(scene.shown.items):
        gone, refused = tuple(named), (*refused, *words)[-12:]
    wish = replace(scene.wish, avoid_pieces=refused)
    without = {"without": [piece.product_id for piece in gone]}
    return Goal(manner="others", tool=SEARCH, wish=wish,
                arguments=without | photo_for(scene, SEARCH))  # fmt: skip


def _says_why(scene: Scene) -> bool:
    """'Pinstripes make him look like a gangster, so none of those': of these, the others stay."""
    said = scene.said.wish
    return bool(said.avoid_patterns or said.avoid_materials) and not scene.said.swap


def _other_outfits(scene: Scene, outfit: Dressed) -> Goal | None:
    """'Something else': outfits of other pieces, where no piece was named."""
    if not _refuses(scene):
        return None
    seen = [one.product_id for other in scene.shown.outfits for one in other.pieces]
    return Goal(manner="others", tool=DRESS, wish=scene.wish,
                arguments={"without": list(dict.fromkeys(seen))},
                fallback={"without": [*outfit.product_ids[:1]]})  # fmt: skip


def _refuses(scene: Scene) -> bool:
    """Whether what is shown is not wanted: 'not the first one', 'something else'."""
    if scene.asks(Ask.SWAP, Ask.DISLIKE) or scene.said.swap:
        return True
    return scene.asks(Ask.PICK) and bool(_NOT.match(scene.words))
