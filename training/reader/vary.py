"""The same message with other things in it: what matters is the sentence, not the noun."""

import random
import re
from functools import cache

from stylist.local.reading.labels import UNKNOWN_BEFORE
from stylist.local.understanding import lexicon
from stylist.local.understanding.numbers import with_digits
from training.reader.marks import Message, Word

_SWAPPED = ("piece", "color", "pattern", "material")
_THINGS = frozenset("wroks")
_AMOUNTS = frozenset(("each", "min", "total", "amt"))


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Phrases of one word or two by what they name; plurals of pieces apart."""
    known: dict[str, list[str]] = {}
    for phrase, meanings in lexicon.phrases().items():
        for kind, _, shy in meanings:
            if kind in _SWAPPED and not shy and len(phrase.split()) < 3:
                known.setdefault(_family(kind, phrase), []).append(phrase)
    return {kind: tuple(sorted(phrases)) for kind, phrases in known.items()}


def _family(kind: str, phrase: str) -> str:
    return f"{kind} {'s' if phrase.endswith('s') else ''}" if kind == "piece" else kind


def varied(message: Message, chance: random.Random) -> Message:
    """Swap things and amounts, slip on the keyboard, forget what was before; parts stay."""
    swapped: dict[str, str] = {}
    words = tuple(_varied(word, swapped, chance) for word in message.words)
    before = UNKNOWN_BEFORE if chance.random() < 0.6 else message.before
    return Message(before, words, message.asks, message.department, message.only)


def _varied(word: Word, swapped: dict[str, str], chance: random.Random) -> Word:
    if not word.part:
        return Word(_typed(word.text, chance))
    key = word.text.lower()
    if key not in swapped:
        swapped[key] = _other(key, word.part, chance)
    return Word(swapped[key], word.part)


def _other(text: str, part: str, chance: random.Random) -> str:
    if part in _AMOUNTS:
        return _other_amount(text, chance)
    if part in _THINGS and chance.random() < 0.6:
        forms = {text, text.removesuffix("s"), f"{text}s"}
        meant = [kind for form in forms for kind, *_ in lexicon.phrases().get(form, ())]
        kinds = [kind for kind in meant if kind in _SWAPPED]
        if kinds:
            return chance.choice(_kinds()[_family(kinds[0], text)])
    return text


def _other_amount(text: str, chance: random.Random) -> str:
    if chance.random() < 0.7:
        text = with_digits(text)
    return re.sub(r"\d+", lambda one: _number(one[0], chance), text)


def _number(digits: str, chance: random.Random) -> str:
    if chance.random() < 0.4:
        return digits
    low = 10 ** (len(digits) - 1)
    return str(chance.randrange(low, 10 * low, 5 if low > 5 else 1))


def _typed(text: str, chance: random.Random) -> str:
    if chance.random() < 0.15:
        text = re.sub(r"['\u2019,!?]", "", text)
    if chance.random() < 0.05 and len(text) > 6:
        at = chance.randrange(1, len(text) - 2)
        if text[at : at + 2].isalpha():
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text
