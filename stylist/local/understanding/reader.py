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
    corrections,
    elsewhere,
    lexicon,
    numbers_meant,
    opinion,
    people,
    places,
)
from stylist.local.understanding.ages import with_sexes
from stylist.local.understanding.answer import Ask, Reference, Understanding
from stylist.local.understanding.by_rules import Facts
from stylist.local.understanding.care import cared
from stylist.local.understanding.clean import clean, plain
from stylist.local.understanding.consent import STANDING_OUTFIT
from stylist.local.understanding.judge import judge
from stylist.local.understanding.lengths import with_cuts
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.lifting import lifted_in
from stylist.local.understanding.lower_limits import least_in
from stylist.local.understanding.money_said import money_said, numbers_said
from stylist.local.understanding.numbers import with_digits
from stylist.local.understanding.outfit_words import outfit_named
from stylist.local.understanding.own_prices import is_of_outfit, own_prices
from stylist.local.understanding.praise import courtesies, without_passing
from stylist.local.understanding.prices import Prices, prices_in
from stylist.local.understanding.repair import repaired
from stylist.local.understanding.scene import Scene, scene_of
from stylist.local.understanding.sizes import sizes_in, worn_as
from stylist.local.understanding.taken_back import without_taken_back
from stylist.local.understanding.turned import turned
from stylist.local.understanding.weather import temperature_in
from stylist.local.understanding.wishes import loved, prefers_cheap, welcome, wish_of
from stylist.local.understanding.worn_out import wanted_anew

_UP_TO = re.compile(r"(?<=\bdress )up to(?= ?[$£€]?\d)")
"""Who names a dress 'up to 150' does not dress up."""
_SEVERAL = 2
_OF_CLOTHES = ("piece", "color", "pattern", "material", "occasion")


Reads = Callable[[str, str], Reading]
"""(lower-case words, what stood before them) → what the network reads in them."""


def unread(words: str, before: str) -> Reading:
    """Nothing: the rules stand alone."""
    return UNREAD


def understand(
    text: str, *, today: date | None = None, reads: Reads = unread, before: str = UNKNOWN_BEFORE
) -> Understanding:
    """What a shopper's words say; they are read alone, without what was said before.

    text: 2000 characters of it count. today: gives 'next month' its meaning. reads: the network's
    second opinion; without it the rules stand alone. before: what stood in the conversation,
    'pieces: jeans, boots', for the network alone. Never raises.
    """
    place, typed = places.place_in(clean(text.replace("½", ".5")))
    typed, mended = repaired(typed)
    if not place:
        place, typed = places.place_in(typed)
    plainly = money_said(with_sexes(with_digits(numbers_said(plain(typed)))))
    told = with_cuts(wanted_anew(outfit_named(plainly)))
    words = turned(without_taken_back(asks.without_other_work(told)))
    # What was seen elsewhere is wanted like any piece; no network has met such words.
    reading = UNREAD if elsewhere.is_elsewhere(words) else reads(words, before)
    department = opinion.department(
        people.department_of(words), words, reading, before not in ("none", UNKNOWN_BEFORE)
    )
    temperature, rest = temperature_in(_UP_TO.sub("limit", words))
    if temperature is None:
        temperature, _ = temperature_in(numbers_meant.with_degrees(words, reading))
    rest = numbers_meant.without_numbers(rest, reading)
    sizes, rest = sizes_in(rest, department)
    if not any(size.isalpha() for size in sizes):
        bare = numbers_meant.bare_sizes(rest, reading)
        worn = worn_as(words)
        sizes += tuple(size for one in bare if not sizes or one.isalpha()
                       for size in sizes_in(f"size {one} {worn}", department)[0])  # fmt: skip
    lifted, rest = lifted_in(rest)
    scene = scene_of(words, rest, reading, before)
    priced = _wanted(scene)
    dresses = asks.says(Ask.OUTFIT, words)
    own, left = own_prices(rest, priced, in_outfit=dresses or before.startswith(STANDING_OUTFIT))
    least, left = least_in(left)
    is_whole = dresses and is_of_outfit(left, priced)
    prices, rest = _prices(left, words, scene)
    # "Shoes under 80" limits the shoes; the outfit that stands is limited where nothing is named.
    is_dressed = before.startswith(STANDING_OUTFIT) and not scene.parts.pieces
    prices = numbers_meant.limits(prices, left if own or least else words, reading, is_dressed)
    if least is not None and own:
        others = {one.start: (least, None) for one in priced if one.start not in own}
        own, least = {**others, **own}, None
    elif least is not None and not priced and dresses:
        least = None  # no piece of an outfit need cost so much
    elif least is not None:
        prices = replace(prices, least=least, most=_above(prices.most, least),
                         total=_above(prices.total, least))  # fmt: skip
    if is_whole and prices.most and prices.total is None:
        prices = Prices(prices.least, total=prices.most, open=True)
    if (
        prices.total is not None
        and prices.most is None
        and (people.is_gift(words) and len(priced) < _SEVERAL)
    ):
        prices = Prices(prices.least, prices.total, open=True)
    if prices.total is not None and not priced:
        prices = replace(prices, least=None)  # 'an outfit, 300 to 400': no piece costs so much
    scene = scene_of(words, rest, reading, before, own)
    comparisons = corrections.comparisons_in(words)
    if any(piece.wearer for piece in scene.parts.pieces):
        department = ""  # each piece says whose it is
    wish = wish_of(
        scene, words, place=place, month=places.month_in(words, today), department=department,
        age_group=people.age_group_of(words), temperature_c=temperature, sizes=sizes,
        min_price_minor=prices.least, max_price_minor=prices.most, total_minor=prices.total,
        prefer_cheap=prefers_cheap(words, comparisons) and least is None,
    )  # fmt: skip
    wish = elsewhere.numbered(wish, words)
    said = _understanding(words, scene, wish, mended, comparisons, lifted, reading, before)
    return replace(said, open_limit=prices.open)


def _above(limit: int | None, least: int) -> int | None:
    """An upper limit, where it is one beside this lower one."""
    return limit if limit is not None and limit > least else None


def _prices(rest: str, words: str, scene: Scene) -> tuple[Prices, str]:
    wanted = _wanted(scene)
    return prices_in(rest, len(wanted) == 1, not wanted and asks.says(Ask.OUTFIT, words))


def _wanted(scene: Scene) -> list[Found]:
    """Where the pieces stand that are wanted: not those refused, shown or at home already."""
    named = [one for one in scene.found if one.kind == "piece"]
    return [one for one, piece in zip(named, scene.parts.pieces, strict=True)
            if not (piece.refused or piece.pointed or piece.owned)]  # fmt: skip


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
    if judged[0] in (Ask.OFFENSIVE, Ask.OFFTOPIC, Ask.SHOP):
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
