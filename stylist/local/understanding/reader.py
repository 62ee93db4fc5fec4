"""Reads one utterance: slips mended, then numbers, then phrases, then what is asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.local.understanding import asks, corrections, lexicon, people, places
from stylist.local.understanding.answer import Ask, Reference, Understanding
from stylist.local.understanding.clean import clean, plain
from stylist.local.understanding.judge import Facts, judge
from stylist.local.understanding.lexicon import Found, settled
from stylist.local.understanding.numbers import with_digits
from stylist.local.understanding.pieces import Parts, joined, named
from stylist.local.understanding.prices import Prices, prices_in
from stylist.local.understanding.refusals import Span, is_within, refused, softened
from stylist.local.understanding.repair import repaired
from stylist.local.understanding.shown import Shown, shown_in
from stylist.local.understanding.sizes import sizes_in
from stylist.local.understanding.weather import temperature_in
from stylist.local.understanding.words import ORDER_OF_OCCASIONS

_MOST = 12


@dataclass(frozen=True)
class _Scene:
    """The phrases of an utterance, and which of them are refused, shown, or part of a question."""

    found: list[Found]
    refusals: list[Span]
    asked: list[Span]
    shown: Shown
    parts: Parts


def understand(text: str, *, today: date | None = None) -> Understanding:
    """What a shopper's words say; they are read alone, without what was said before.

    text: 2000 characters of it count. today: gives 'next month' its meaning. Never raises.
    """
    place, typed = places.place_in(clean(text))
    typed, mended = repaired(typed)
    if not place:
        place, typed = places.place_in(typed)
    words = with_digits(plain(typed))
    department = people.department_of(words)
    temperature, rest = temperature_in(words)
    sizes, rest = sizes_in(rest, department)
    scene = _scene(words, rest)
    prices, rest = _prices(rest, words, scene)
    scene = _scene(words, rest)
    comparisons = corrections.comparisons_in(words)
    wish = _wish(
        scene, words, place=place, month=places.month_in(words, today), department=department,
        age_group=people.age_group_of(words), temperature_c=temperature, sizes=sizes,
        min_price_minor=prices.least, max_price_minor=prices.most, total_minor=prices.total,
        prefer_cheap=_prefers_cheap(words, comparisons),
    )  # fmt: skip
    return _understanding(words, scene, wish, mended, comparisons)


_OF_CLOTHES = ("piece", "color", "pattern", "material", "occasion")
_OF_A_PERSON = re.compile(
    r"\b(?:[a-z-]+ )?(?:and [a-z-]+ )?(?:hair|eyes|skin|beard|complexion|skin ?tone|curls)\b"
)
"""'Brown hair and green eyes' name no colour of clothes."""


def _scene(words: str, rest: str) -> _Scene:
    rest = _OF_A_PERSON.sub(lambda one: " " * len(one[0]), rest)
    found = settled(rest, lexicon.find(corrections.without_comparisons(rest)))
    refusals = refused(rest)
    asked = [(one.start, one.end) for one in asks.sentences(words) if _is_question(one.text)]
    shown = shown_in(words, found)
    return _Scene(found, refusals, asked, shown,
                  joined(rest, found, refusals, [*shown.pointed, *asked]))  # fmt: skip


def _is_question(sentence: str) -> bool:
    return asks.says(Ask.ADVICE, sentence) and not (
        asks.says(Ask.OUTFIT, sentence) or asks.says(Ask.WEATHER, sentence)
        or asks.says(Ask.DETAIL, sentence) or asks.says(Ask.WHO, sentence) or asks.says(Ask.OFFTOPIC, sentence)
    )  # fmt: skip


def _prices(rest: str, words: str, scene: _Scene) -> tuple[Prices, str]:
    wanted = [
        piece for piece in scene.parts.pieces if not (piece.refused or piece.pointed or piece.owned)
    ]
    return prices_in(rest, len(wanted) == 1, not wanted and asks.says(Ask.OUTFIT, words))


def _understanding(words: str, scene: _Scene, wish: Wish, mended: tuple[tuple[str, str], ...],
                   comparisons: tuple[str, ...]) -> Understanding:  # fmt: skip
    question = " ".join(words[start:end].strip() for start, end in scene.asked)
    references, drops = corrections.references_in(words), corrections.drops_in(words)
    welcome = _welcome(words)
    facts = Facts(words, wish, scene.shown, references, comparisons, drops, welcome, question,
                  any(one.kind in _OF_CLOTHES for one in scene.found), any(piece.owned for piece in scene.parts.pieces))  # fmt: skip
    judged = judge(facts)
    if judged[0] in (Ask.OFFENSIVE, Ask.OFFTOPIC, Ask.SHOP):
        return Understanding(asks=judged, mended=mended)
    if judged[0] is Ask.REMEMBER:
        wish = wish.without("colors")
    return Understanding(
        wish=wish, asks=judged, references=(*references, *_pointed(scene)), swap=scene.shown.swap,
        keep=scene.shown.keep, drops=drops, welcome=welcome, comparisons=comparisons,
        durable=asks.is_durable(words), liked_colors=_loved(words), question=question,
        mended=mended, pieces=tuple(scene.parts.pieces),
    )  # fmt: skip


def _wish(scene: _Scene, words: str, **more: Any) -> Wish:
    """The wish of what was found; what belongs to a question of advice is none."""
    refusals, parts = scene.refusals, scene.parts
    found = [one for one in scene.found if not is_within(one.start, scene.asked)]

    def of(kind: str, no: bool = False) -> tuple[str, ...]:
        return _few(one.value for one in found
                    if one.kind == kind and is_within(one.start, refusals) == no)  # fmt: skip

    asked_colors = {one.value for one in scene.found
                    if one.kind == "color" and is_within(one.start, scene.asked)}  # fmt: skip
    pieces = [piece for piece in parts.pieces if not (piece.pointed or piece.owned)]
    welcome = _welcome(words)
    wanted = _few(color for color in parts.colors if color not in (*asked_colors, *welcome))
    if asks.says(Ask.WEATHER, words):
        more["season"] = ""
    values = {
        "occasion": _occasion(of("occasion")), "conditions": of("condition"),
        "season": next(iter(of("season")), ""),
        "pieces": _few(name for piece in pieces if not piece.refused for name in named(piece)),
        "avoid_pieces": _few(name for piece in pieces if piece.refused for name in named(piece)),
        "colors": tuple(color for color in wanted if family_of(color)),
        "avoid_colors": _few(color for color in parts.avoid_colors if color not in asked_colors),
        "patterns": of("pattern"), "avoid_patterns": of("pattern", True),
        "materials": of("material"), "avoid_materials": of("material", True),
        "text": " ".join(of("style"))[:300],
    } | more  # fmt: skip
    return Wish(**{name: value for name, value in values.items() if value is not None})


def _pointed(scene: _Scene) -> tuple[Reference, ...]:
    """The pieces that were pointed at, each as a reference."""
    return tuple(Reference(piece=piece.words) for piece in scene.parts.pieces
                 if piece.pointed and not scene.asked)  # fmt: skip


def _few(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))[:_MOST]


def _occasion(named_ones: tuple[str, ...]) -> str:
    return min(named_ones, key=ORDER_OF_OCCASIONS.index, default="")


_CHEAP = re.compile(r"\b(?:cheap|cheapest|affordable|inexpensive|budget-friendly|low[- ]cost|"
    r"bargains?|on a (?:tight )?budget|"
                    r"not (?:too |very |that |so )?(?:expensive|pricey|dear)|"
                    r"without breaking the bank|good value|broke|"
                    r"on sale|thrifty|won't break the bank|tight budget|student budget)\b")  # fmt: skip
_WELCOME = re.compile(r"\b(?:don't|do not|wouldn't|no longer) (?:mind|hate)\b([^.;!?,]{0,40})|"
    r"\b([\w ]{0,30}?) (?:is|are) (?:fine|ok|okay|all right|alright)(?: too| after all|"
    r" as well)?\b")  # fmt: skip


def _prefers_cheap(words: str, comparisons: tuple[str, ...]) -> bool:
    cheap = _CHEAP.search(words)
    refused_cheap = re.search(
        r"\b(?:not|no|nothing|don't look|doesn't look|without looking) (?:too )?cheap\b", words
    )
    return (
        (bool(cheap)
        and not refused_cheap)
        or ("cheaper" in comparisons and "too expensive" not in words)
    )


def _welcome(words: str) -> tuple[str, ...]:
    """Colours, fabrics, patterns and pieces said to be all right."""
    said = " . ".join(found[1] or found[2] or "" for found in _WELCOME.finditer(words))
    return _few(one.value for one in lexicon.find(said)
                if one.kind in ("color", "material", "pattern", "piece"))  # fmt: skip


def _loved(words: str) -> tuple[str, ...]:
    said = softened(asks.loved(words))
    return _few(one.value for one in settled(said, lexicon.find(said)) if one.kind == "color")
