"""'Can I wear trainers with a suit?': answered as outfits are judged."""

from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.local.planner.goals import Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.understanding.piece_questions import pieces_asked
from stylist.outfits.counsel import verdict_on_kinds
from stylist.search.nouns import one
from stylist.search.pieces import piece_of

_WAYS = {
    "easy": (
        "Yes, {both} go together easily: one is about as dressy as the other.",
        "Yes, gladly: {both} are dressed for the same places.",
    ),
    "care": (
        "Yes, if it looks meant: {both} are not equally dressy, so keep both plain and let one "
        "lead.",
        "You can: one is dressier than the other, so {both} want to be plain and clean to look "
        "chosen.",
    ),
    "hardly": (
        "It is not a pair I would put together: {both} are made for different days. If you love "
        "it, wear it on purpose.",
        "I hardly ever pair {both}; each looks better in other company. It is your look, though.",
    ),
}
_OFFERS = ("Say “an outfit with {both}” and I'll show you.",
           "Say “an outfit with {both}” to see how that looks.")  # fmt: skip
_WORN = frozenset({"top", "bottom", "dress", "outerwear", "shoes"})


def paired(scene: Scene) -> Goal | None:
    """A question of whether two pieces for two places are worn together; of no occasion."""
    asked = None if scene.new_photo or scene.said.wish.occasion else pieces_asked(scene.words)
    if asked is None:
        return None
    slots = [_slots(word) for word in asked]
    if not (slots[0] and slots[1]) or slots[0] & slots[1] or not slots[0] | slots[1] <= _WORN:
        return None
    verdict = verdict_on_kinds(*(piece_of(word).kinds for word in asked))
    both = " and ".join(map(one, asked))
    return Goal(manner="paired", about={"verdict": verdict, "both": both}) if verdict else None


def about_pair(scene: Scene, goal: Goal, ran: list[Ran], voice: Voice) -> str:
    """The verdict, and an offer where it is no bad one."""
    verdict, both = goal.about["verdict"], goal.about["both"]
    said = voice.one_of(_WAYS[verdict], "paired").format(both=both)
    offer = "" if verdict == "hardly" else voice.one_of(_OFFERS, "offer").format(both=both)
    return f"{said} {offer}".strip()


def _slots(word: str) -> set[str]:
    return {SLOT_OF_CATEGORY.get(name, "") for name in piece_of(word).categories}
