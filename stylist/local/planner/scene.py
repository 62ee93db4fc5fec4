"""Where the conversation stands when the shopper has spoken."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import DRESS, SEARCH, SWAP
from stylist.local.planner.hearing import in_context
from stylist.local.planner.history import Turn
from stylist.local.planner.merging import STYLE, is_another, merged, sort_of
from stylist.local.planner.naming import named, titled
from stylist.local.planner.persons import of_another
from stylist.local.planner.pieces import Piece, Shown, outfits_of, shown_in
from stylist.local.planner.pointing import worn_as
from stylist.local.planner.standing import (
    LIMITS,
    MAIN,
    Hears,
    is_question,
    meant,
    standing,
    told_limits,
)
from stylist.local.planner.yielding import yielding
from stylist.local.understanding import Ask, Understanding
from stylist.search.priced import bare

GOES_WITH = re.compile(
    r"\b(?<!let's )(?<!lets )(?<!i'll )(?<!i'd )(?<!we'll )(?<!rather )"
    r"(go(?:es)?|wear|match|pair|combine|style|put|team) (it |this |that |them |these )?(well )?"
    r"(?:with|to(?! (?:about |around |maybe |say )?[$£€]?\d))\b|"
    r"\b(?:style|combine|pair|match) (?:an?|my|some) |\bwould match\b|"
    r"\bstyle (it|this|(one of )?(those|these|them))\b|"
    r"\b(show|see)( me)? (it|this|that|them) with\b|"
    r"\b(build|put|make|create|assemble|plan|something|outfit|look)\b[^.?!]{0,40}\ba?round "
    r"(it|this|that|them|the)\b",
    re.IGNORECASE,
)

ON_IT = re.compile(
    r"\b(?:style|wear|pair|match|combine|team|put) (?:it|this|that|them|these|those)\b",
    re.IGNORECASE,
)
"""'Style it with trousers': around what is shown, whatever comes with it."""


_MOST_KEPT = 2


@dataclass(frozen=True)
class Scene:
    """Where the conversation stands.

    words, said: the current words, and what they mean. before, wish: the wish without and with
    them. shown: what is in front of the shopper. subject: the tool that answered last. asked: the
    stylist's last answer was a question. photo: the context's word on the shopper's photo, empty
    without one. yields: what outfits are told instead where none keeps to the limits; empty where
    limits are the shopper's own. It may be pieces that yield, too. stays: ids of
    what was said to be kept when another piece of the outfit was swapped.
    """

    turns: Sequence[Turn]
    words: str
    said: Understanding
    before: Wish
    wish: Wish
    shown: Shown
    subject: str
    asked: bool
    photo: dict[str, Any]
    yields: Mapping[str, Any] = field(default_factory=dict)
    stays: tuple[str, ...] = ()

    @property
    def new_photo(self) -> bool:
        """Whether a photo came with these words."""
        return bool(self.photo.get("new"))

    @property
    def chosen(self) -> dict[str, Any]:
        """The garment of the photo that is meant; empty where none is."""
        garments = self.photo.get("garments")
        found = garments if isinstance(garments, list) else []
        return next((one for one in found if isinstance(one, dict)
                     and one.get("key") == self.photo.get("chosen")), {})  # fmt: skip

    @property
    def used_photo(self) -> bool:
        """Whether the last search or outfit went by the photo; so it is before the first."""
        calls = [ran.arguments for turn in self.turns[:-1] for ran in turn.ran
                 if ran.name in (SEARCH, DRESS)]  # fmt: skip
        return bool(self.photo) and (not calls or bool(calls[-1].get("use_photo")))

    @property
    def is_of_photo(self) -> bool:
        """Whether the pieces asked for now are of the kind in the photo."""
        own = self.chosen.get("category")
        return all(own in sort_of(piece) for piece in self.said.wish.pieces)

    @property
    def spoken_of(self) -> tuple[Piece, ...]:
        """What 'it' is: the piece found that the last answer named first, else the first found."""
        reply = self.turns[-2].reply.lower() if len(self.turns) > 1 else ""
        named = [(at, piece) for piece in self.shown.items
                 if (at := reply.find(titled(piece).lower())) >= 0]  # fmt: skip
        return (min(named, key=lambda one: one[0])[1],) if named else self.shown.items[:1]

    def has(self, *names: str) -> bool:
        """Whether the wish states any of these fields."""
        stated = self.wish.stated()
        return any(name in stated for name in names)

    def asks(self, *asks: Ask) -> bool:
        """Whether any of these is asked for."""
        return any(ask in self.said.asks for ask in asks)


def scene_of(turns: Sequence[Turn], hears: Hears) -> Scene:
    """Read the turns; the current one is the last."""
    now, past = turns[-1], turns[:-1]
    today = str(now.context.get("today", ""))
    words = meant(now.words, past)
    before = standing(now, past, hears, today)
    photo = now.context.get("photo")
    shown = _spoken(shown_in(past, now.context), past)
    mains = [ran.name for turn in past for ran in turn.ran if ran.name in MAIN and not ran.failed]
    subject = mains[-1] if mains else ""
    said = hears(words, today, _told(shown, before))
    said = in_context(said, words, Standing(before, shown, subject, past, hears, today))
    before = of_another(before, said, words)
    scene = Scene(
        turns=turns,
        words=words,
        said=said,
        before=before,
        wish=before,
        shown=shown,
        subject=subject,
        asked=bool(past) and is_question(past[-1].reply),
        photo=photo if isinstance(photo, dict) else {},
    )
    left_photo = scene.used_photo and not scene.new_photo and not scene.is_of_photo
    around = scene.asks(Ask.OUTFIT) or bool(GOES_WITH.search(words))
    of_found = around and bool(shown.items) and not shown.dressed
    if left_photo or of_found or is_another(before, said.wish) or _dresses_anew(scene):
        told = told_limits(past, hears, today)
        before = replace(before, **{name: getattr(told, name) for name in LIMITS})
        if left_photo or _dresses_anew(scene):
            before = before.without("pieces", *STYLE)
    elif before.max_price_minor is not None or before.total_minor is not None:
        own = told_limits(past, hears, today)
        scene = replace(scene, yields=yielding(said, before, own, subject, shown))
    scene = replace(scene, stays=_kept_in_swaps(scene, hears, today))
    return replace(scene, before=before, wish=merged(before, said, words))


def _kept_in_swaps(scene: Scene, hears: Hears, today: str) -> tuple[str, ...]:
    """'Keep the skirt but give me a different top': the skirt stays in what comes later, too."""
    outfit = scene.shown.in_front if scene.shown.dressed else None
    words: list[str] = []
    for turn in scene.turns[:-1]:
        ran = [one.name for one in turn.ran if one.name in MAIN and not one.failed]
        if ran:
            words = words if ran[-1] == SWAP else []
        if ran[-1:] == [SWAP] and turn.words:
            words += hears(turn.words, today, "outfit").keep
    worn = (worn_as(outfit, word) for word in words) if outfit else ()
    return tuple(dict.fromkeys(one.product_id for one in worn if one))[:_MOST_KEPT]


def _spoken(shown: Shown, past: Sequence[Turn]) -> Shown:
    """With the number of the outfit that was changed last, or that the answer named most of."""
    ran = [one for one in past[-1].ran if one.name in MAIN and not one.failed] if past else []
    if ran and ran[-1].name == SWAP:
        changed = [set(one.product_ids) for one in outfits_of(ran[-1].result)]
        places = [place for place, one in enumerate(shown.outfits, start=1)
                  if set(one.product_ids) in changed]  # fmt: skip
        return replace(shown, current=places[0]) if places else shown
    reply = past[-1].reply if past else ""
    named_in = [sum(named(piece) in reply for piece in one.pieces) for one in shown.outfits]
    return replace(shown, current=named_in.index(max(named_in)) + 1) if named_in else shown


def _told(shown: Shown, before: Wish) -> str:
    """What stands, as the reader of messages knows it."""
    if shown.dressed and (outfit := shown.in_front):
        return f"outfit: {', '.join(piece.slot for piece in outfit.pieces)}"
    return f"pieces: {', '.join(map(bare, before.pieces))}" if before.pieces else "none"


def _dresses_anew(scene: Scene) -> bool:
    """Whether an outfit is wanted that has nothing to do with the pieces searched for before."""
    said = scene.said
    pointed = any(not one.same for one in said.references) or said.keep or said.wish.pieces
    return (scene.subject == SEARCH and scene.asks(Ask.OUTFIT) and not pointed
            and not said.wish.is_empty)  # fmt: skip
