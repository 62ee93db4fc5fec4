"""Reads one utterance: slips mended, then numbers, then phrases, then what is asked."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from stylist.domain import Wish
from stylist.local.reading.labels import UNKNOWN_BEFORE
from stylist.local.reading.reading import UNREAD, Reading
from stylist.local.understanding import (
    asks,
    bodies,
    corrections,
    departments,
    elsewhere,
    grave,
    lexicon,
    numbers_meant,
    opinion,
    places,
)
from stylist.local.understanding.answer import Ask, Reference, Understanding
from stylist.local.understanding.by_rules import Facts
from stylist.local.understanding.care import cared
from stylist.local.understanding.children import age_group_of
from stylist.local.understanding.clean import clean
from stylist.local.understanding.feet import spared_feet
from stylist.local.understanding.fragments import STANDING_PIECES, is_fragment
from stylist.local.understanding.judge import judge
from stylist.local.understanding.lifting import lifted_in
from stylist.local.understanding.limits_said import limits_in
from stylist.local.understanding.once import one_message
from stylist.local.understanding.praise import courtesies, without_passing
from stylist.local.understanding.repair import repaired
from stylist.local.understanding.rewording import reworded
from stylist.local.understanding.scene import Scene, scene_of
from stylist.local.understanding.sizes import sizes_in, worn_as
from stylist.local.understanding.weather import temperature_in
from stylist.local.understanding.wishes import loved, prefers_cheap, welcome, wish_of

_UP_TO = re.compile(r"(?<=\bdress )up to(?= ?[$£€]?\d)")
"""Who names a dress 'up to 150' does not dress up."""
_OF_CLOTHES = ("piece", "color", "pattern", "material", "occasion")


Reads = Callable[[str, str], Reading]
"""(lower-case words, what stood before them) → what the network reads in them."""


def unread(words: str, before: str) -> Reading:
    """Nothing: the rules stand alone."""
    return UNREAD


@one_message()
def understand(
    text: str, *, today: date | None = None, reads: Reads = unread, before: str = UNKNOWN_BEFORE
) -> Understanding:
    """What a shopper's words say; they are read alone, without what was said before.

    text: 2000 characters of it count. today: gives 'next month' its meaning. reads: the network's
    second opinion; without it the rules stand alone. before: what stood in the conversation,
    'pieces: jeans, boots', for the network alone. Never raises.
    """
    if weighty := grave.weighty(text):
        return Understanding(asks=(weighty,))
    place, words, mended = _words_of(text)
    # What was seen elsewhere is wanted like any piece; no network has met such words, and it takes
    # 'flared or wide leg', of the jeans that were listed, for a question.
    refines = before.startswith(STANDING_PIECES) and is_fragment(words)
    alone = refines or elsewhere.is_elsewhere(words)
    reading = UNREAD if alone else reads(words, before)
    department = opinion.department(
        departments.department_of(words), words, reading, before not in ("none", UNKNOWN_BEFORE)
    )
    if before == "none" and not department and departments.refuses_heels(words):
        department = "female"
    temperature, rest = temperature_in(_UP_TO.sub("limit", words))
    if temperature is None:
        temperature, _ = temperature_in(numbers_meant.with_degrees(words, reading))
    sizes, rest = _sizes(numbers_meant.without_numbers(rest, reading), words, department, reading)
    lifted, rest = lifted_in(rest)
    scene = scene_of(words, rest, reading, before)
    limits = limits_in(rest, words, scene, reading, before)
    if limits.own or limits.rest != rest:
        scene = scene_of(words, limits.rest, reading, before, limits.own)
    comparisons = corrections.comparisons_in(words)
    if any(piece.wearer for piece in scene.parts.pieces):
        department = ""  # each piece says whose it is
    prices = limits.prices
    wish = wish_of(
        scene, words, place=place, month=places.month_in(words, today), department=department,
        age_group=age_group_of(words), temperature_c=temperature, sizes=sizes,
        min_price_minor=prices.least, max_price_minor=prices.most, total_minor=prices.total,
        prefer_cheap=prefers_cheap(words, comparisons) and not limits.has_least,
    )  # fmt: skip
    wish = spared_feet(elsewhere.numbered(wish, words), words)
    said = _understanding(words, scene, wish, mended, comparisons, lifted, reading, before)
    return replace(said, open_limit=prices.open)


def _words_of(text: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """The place named, the words in lower case and as the rules know them, and slips mended."""
    place, typed = places.place_in(clean(text.replace("½", ".5")))
    typed, mended = repaired(typed)
    if not place:
        place, typed = places.place_in(typed)
    return place, reworded(typed), mended


def _sizes(rest: str, words: str, department: str, reading: Reading) -> tuple[tuple[str, ...], str]:
    """The sizes of the words, those among them that the network takes for one, and the rest."""
    sizes, rest = sizes_in(rest, department)
    if any(size.isalpha() for size in sizes):
        return sizes, rest
    worn = worn_as(words)
    more = (size for one in numbers_meant.bare_sizes(rest, reading) if not sizes or one.isalpha()
            for size in sizes_in(f"size {one} {worn}", department)[0])  # fmt: skip
    return sizes + tuple(more), rest


def _understanding(
    words: str, scene: Scene, wish: Wish, mended: tuple[tuple[str, str], ...],
    comparisons: tuple[str, ...], lifted: tuple[str, ...], reading: Reading,
    before: str,
) -> Understanding:  # fmt: skip
    question = " ".join(words[start:end].strip() for start, end in scene.asked)
    references = () if elsewhere.is_elsewhere(words) else corrections.references_in(words)
    drops = tuple(dict.fromkeys((*corrections.drops_in(words), *lifted)))
    allowed = welcome(words)
    facts = Facts(words, wish, scene.shown, references, comparisons, drops, allowed, question,
                  fashion=any(one.kind in _OF_CLOTHES for one in lexicon.find(words)),
                  owned=any(piece.owned for piece in scene.parts.pieces),
                  reading=reading, before=before)  # fmt: skip
    judged, wish = courtesies(judge(facts), words), without_passing(wish, words)
    judged, wish = cared(judged, wish, words)
    judged, wish, question = bodies.judged(judged, wish, words, question, before)
    if judged[0] in (Ask.OFFENSIVE, Ask.OFFTOPIC, Ask.SHOP, Ask.DISTASTE, Ask.SORROW):
        return Understanding(asks=judged, mended=mended)
    if judged[0] is Ask.WHO and not {Ask.OUTFIT, Ask.PIECES} & set(judged):
        return Understanding(asks=(Ask.WHO,), mended=mended)
    if wish.temperature_c is not None:
        # A temperature says how warm; a step from what was shown would come on top.
        comparisons = tuple(one for one in comparisons if one not in ("warmer", "lighter"))
    if judged[0] is Ask.REMEMBER:
        wish = wish.without("colors")
    return Understanding(
        wish=wish, asks=judged, references=(*references, *_pointed(scene)), swap=scene.shown.swap,
        keep=scene.shown.keep, drops=drops, welcome=allowed, comparisons=comparisons,
        durable=asks.is_durable(words), liked_colors=loved(words),
        question=question, mended=mended, pieces=tuple(scene.parts.pieces),
        dresses=reading.asks_for("outfit", 0.6) and not reading.asks_for("pieces"),
    )  # fmt: skip


def _pointed(scene: Scene) -> tuple[Reference, ...]:
    """The pieces that were pointed at, each as a reference."""
    return tuple(Reference(piece=piece.words) for piece in scene.parts.pieces
                 if piece.pointed and not scene.asked)  # fmt: skip
