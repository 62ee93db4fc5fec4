"""The first words of a turn that needs tools: what was understood, said before they run."""

import re

from stylist.domain import Money
from stylist.domain.money import or_less
from stylist.local.planner import leads, phrases
from stylist.local.planner.currencies import currency_of
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.naming import listed, named
from stylist.local.planner.pieces import Dressed, Piece
from stylist.local.planner.pointing import outfit_meant, pieces_meant, worn_as
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.planner.wording import limits, printed, purpose, wanted, weather
from stylist.search.nouns import noun_of, one
from stylist.search.priced import bare

MOST_FACTS = 3
_STEPS = frozenset(("dearer", "warmer", "lighter", "more formal", "more casual", "brighter",
                    "darker", "longer", "shorter", "simpler", "bolder", "looser", "tighter",
                    "bigger", "smaller", "softer"))  # fmt: skip


def lead(scene: Scene, goal: Goal, voice: Voice) -> str:
    """One sentence; every fact in it was said by the shopper or is in front of them."""
    manner = goal.manner
    if manner == "search" and (goal.arguments.get("use_photo") or not wanted(goal.wish)):
        manner = "photo" if goal.arguments.get("use_photo") else "dress"
    if manner == "dress" and goal.arguments.get("use_photo"):
        manner = "around_photo"
    if manner == "keep" and not scene.shown.dressed:
        manner = "around"
    if manner == "swap" and scene.said.comparisons:
        manner = "swap_step"
    if manner in _STEPS:
        manner = "step"
    silent = not goal.tool and manner not in leads.LEADS
    if silent or goal.wish.age_group == "kids":
        return ""
    way = voice.one_of(leads.LEADS.get(manner, leads.LEADS["dress"]), "lead")
    said = way.format(
        facts=_facts(scene, goal), wanted=wanted(goal.wish, _join(scene)), 
        step=scene.said.comparisons[0] if manner == "swap_step" else goal.manner,
        limit=_limit(goal, scene), where=weather(goal.wish) or f"in {goal.place}",
        **_piece(scene, goal),
    )  # fmt: skip
    return f"{said[:1].upper()}{said[1:]}"


def after_weather(sentence: str, celsius: object, conditions: object) -> str:
    """The weather's own sentence, and what follows from it for clothes."""
    if not isinstance(celsius, int | float):
        return sentence
    follows = next(words for limit, words in (
        (8, phrases.SO_COLD), (16, phrases.SO_COOL), (23, phrases.SO_MILD), (99, phrases.SO_HOT),
    ) if celsius < limit)  # fmt: skip
    wet = isinstance(conditions, list | tuple) and {"rain", "snow"} & set(map(str, conditions))
    rain = phrases.WITH_RAIN if wet else ""
    return f"{sentence.rstrip(' .').removesuffix(',')}, {follows}{rain}."


def _facts(scene: Scene, goal: Goal) -> str:
    """' for an interview at 5 °C, up to $90 a piece, no yellow': as much as a sentence bears."""
    new = scene.said.wish
    wish = goal.wish
    use = f"for {purpose(wish)}" if wish.occasion else ""
    is_named = goal.tool == SEARCH and bool(wish.pieces)
    outside = weather(wish.without("season") if is_named else wish)
    if not use:
        outside = re.sub(r"^(in|at) ", "for ", outside)
    head = " ".join(filter(None, (use, outside)))
    shows = new.patterns and not new.pieces and goal.tool == DRESS
    prints = f" with {listed(map(printed, new.patterns[:2]), 'or')}" if shows else ""
    if wish.occasion == "travel" and wish.place:
        head = head.replace("a trip in ", "a trip to ")
    if goal.tool == DRESS and wish.pieces:
        of_one = wish.without("season", *(("patterns",) if prints else ()))
        head = f"{head} around {wanted(of_one)}{prints}".strip()
    elif wish.colors and (goal.tool == DRESS or goal.arguments.get("use_photo")):
        head = f"{head} in {listed(wish.colors[:3], 'or')}".strip()
    elif goal.tool == DRESS:
        head = f"{head}{prints}".strip()
    rest = limits(new, currency_of(scene))[:MOST_FACTS]
    said = ", ".join(filter(None, (head, *rest)))
    return f"{' ' if head else ', '}{said}" if said else ""


def _join(scene: Scene) -> str:
    """'A coat or jacket' is looked for as either."""
    return "or" if re.search(r"\bor\b", scene.words) and scene.said.wish.pieces else "and"


def _limit(goal: Goal, scene: Scene) -> str:
    currency = currency_of(scene)
    if goal.tool == DRESS and goal.wish.total_minor is not None:
        return f"for {or_less(Money(goal.wish.total_minor, currency))} altogether"
    if goal.wish.max_price_minor is not None:
        return f"for {or_less(Money(goal.wish.max_price_minor, currency))}"
    return "for something cheaper"


def _changed(scene: Scene, goal: Goal) -> Dressed | None:
    """The outfit that the change is of."""
    ids = list(goal.arguments.get("product_ids", ()))
    same = (one for one in scene.shown.outfits if [*one.product_ids] == ids)
    return next(same, None) or outfit_meant(scene.said, scene.shown)


def _piece(scene: Scene, goal: Goal) -> dict[str, str]:
    """The words for the piece that a change is about."""
    word = bare(str(goal.about.get("word", "")))
    if goal.manner == "keep":
        meant = _kept(scene, goal)
        word = named(meant[0]) if meant and meant[0].title else word or "piece"
    elif goal.manner == "swap" and (outfit := _changed(scene, goal)):
        worn = worn_as(outfit, word)
        word = noun_of(worn.kind or worn.category) if worn and worn.kind else word
    color = "".join(scene.said.wish.colors[:1])
    many = word.endswith("s") and not word.endswith("ss")
    own = f"{color} {word}" if color and color not in word else word
    return {"word": word, "cloth": goal.about.get("cloth", ""), "a_word": one(own),
            "stay": "stay" if many else "stays", "it": "them" if many else "it"}  # fmt: skip


def _kept(scene: Scene, goal: Goal) -> tuple[Piece, ...]:
    ids = goal.arguments.get("keep", ())
    found = tuple(scene.shown.piece(str(one)) for one in ids)
    return found or pieces_meant(scene.said, scene.shown)
