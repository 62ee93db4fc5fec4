"""Words for a garment: its type in several words, its colour in several words, plain sentences.

Every caption knows what it claims (a label, perhaps a colour), so that training can tell which
pictures it is true of, which it is false of, and which it had better not judge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numpy.random import Generator

from stylist.domain.colors import family_of
from stylist.photo import colors
from training.embedder.labels import LABELS, WORDS

_SPOKEN: dict[str, tuple[str, ...]] = {
    "navy": ("navy", "dark blue", "navy blue"),
    "blue": ("blue", "royal blue", "bright blue"),
    "light blue": ("light blue", "pale blue", "sky blue"),
    "denim blue": ("denim blue", "blue denim"),
    "grey": ("grey", "gray"),
    "dark green": ("dark green", "forest green"),
    "light green": ("light green", "mint green"),
    "burgundy": ("burgundy", "dark red", "wine red"),
    "hot pink": ("hot pink", "fuchsia", "magenta"),
    "lavender": ("lavender", "light purple", "lilac"),
    "beige": ("beige", "cream", "sand"),
    "tan": ("tan", "light brown", "camel"),
    "peach": ("peach", "light orange"),
    "olive": ("olive", "khaki green", "olive green"),
    "multi": ("multicolored", "multi", "colorful", "multicolour"),
}

# Families one of whose spoken variants is a narrower colour ("royal blue").
_NARROWED = frozenset({"blue", "beige"})

_WITH_COLOR = (
    "a {c} {n}",
    "a {c} {n}",
    "{c} {n}",
    "{n} in {c}",
    "a photo of a {c} {n}",
    "{c} colored {n}",
)
# Patterns of the drawn catalog in a shopper's words; plain pieces need no word.
PATTERN_WORDS: dict[str, tuple[str, ...]] = {
    "breton": ("striped", "breton stripe"),
    "stripe": ("striped", "stripe"),
    "pinstripe": ("pinstripe", "pinstriped"),
    "gingham": ("gingham", "checked"),
    "plaid": ("plaid", "checked", "tartan"),
    "dots": ("polka dot", "dotted", "spotted"),
    "floral": ("floral", "flower print", "floral print"),
    "leopard": ("leopard print", "animal print"),
    "camo": ("camouflage", "camo"),
    "colorblock": ("color block", "two-tone"),
}
# Words shared by several patterns: a claim of one is then arguable for the others.
PATTERN_KIN = ({"breton", "stripe", "pinstripe"}, {"gingham", "plaid"})

_ANYTHING = ("clothes", "clothing", "garment", "piece", "pattern", "print")
_PLAIN = (
    "a {n}",
    "a {n}",
    "{n}",
    "a photo of a {n}",
    "a picture of a {n}",
    "the {n}",
    "a photo of {n}",
)


@dataclass(frozen=True)
class Caption:
    """A sentence and what it claims; an empty field claims nothing.

    `color` is a fine name or a family; `pattern` is one of the drawn catalog's.
    """

    text: str
    label: str
    color: str = ""
    pattern: str = ""
    by_family: bool = False
    own: bool = False
    """Tells more than label and colour, so that it is certain of its own picture only."""


def plain_captions(label: str) -> list[Caption]:
    """Every sentence that names the type alone."""
    words = dict.fromkeys(WORDS[label])
    return [Caption(_said(t, n), label) for n in words for t in dict.fromkeys(_PLAIN)]


def random_caption(label: str, shares: dict[str, float], random: Generator) -> Caption:
    """A caption true of a garment.

    Args:
        shares: Fine colour names (and perhaps "multi") to shares; the first is the largest.
    """
    noun = str(random.choice(WORDS[label]))
    if random.random() < 0.25 or not shares:
        return Caption(_said(str(random.choice(_PLAIN)), noun), label)
    top = max(shares.values())
    fair = [name for name, share in shares.items() if share >= 0.6 * top]
    name = str(random.choice(fair))
    by_family = name == "multi" or bool(random.random() < 0.5)
    word = family_of(name) if by_family else str(random.choice(_said_as(name)))
    if by_family and word not in _NARROWED:
        word = str(random.choice(_said_as(word)))
    claim = family_of(name) if by_family else name
    return Caption(
        _said(str(random.choice(_WITH_COLOR)), noun, word), label, claim, by_family=by_family
    )


def family_captions(random: Generator) -> list[Caption]:
    """One sentence per family of `colors.FAMILIES`, each about any garment."""
    return [_family_caption(family, random) for family in colors.FAMILIES]


def _family_caption(family: str, random: Generator) -> Caption:
    label = str(random.choice(LABELS))
    noun = str(random.choice(WORDS[label]))
    word = family if family in _NARROWED else str(random.choice(_said_as(family)))
    text = _said(str(random.choice(_WITH_COLOR)), noun, word)
    return Caption(text, label, family, by_family=True)


def own_caption(label: str, phrases: Sequence[str], random: Generator) -> Caption:
    """One of a drawn piece's phrases; others of its label may or may not share it."""
    return Caption(str(random.choice(list(phrases))), label, own=True)


def pattern_caption(label: str, pattern: str, random: Generator) -> Caption:
    """A drawn piece's pattern, of its own type or of clothes in general."""
    word = str(random.choice(PATTERN_WORDS[pattern]))
    if random.random() < 0.5:
        return Caption(f"{word} {random.choice(_ANYTHING)}", "", pattern=pattern)
    noun = str(random.choice(WORDS[label]))
    return Caption(_said(str(random.choice(_WITH_COLOR[:3])), noun, word), label, pattern=pattern)


def all_texts() -> Iterator[str]:
    """Every sentence that `random_caption` can make, so that texts are embedded once."""
    names = [*colors.FINE_NAMES, *colors.FAMILIES]
    words = dict.fromkeys(word for name in names for word in _said_as(name))
    patterns = dict.fromkeys(word for words in PATTERN_WORDS.values() for word in words)
    for label in LABELS:
        for noun in dict.fromkeys(WORDS[label]):
            yield from (_said(t, noun) for t in dict.fromkeys(_PLAIN))
            for template in dict.fromkeys(_WITH_COLOR):
                yield from (_said(template, noun, word) for word in words)
            for template in dict.fromkeys(_WITH_COLOR[:3]):
                yield from (_said(template, noun, word) for word in patterns)
    yield from (f"{word} {thing}" for word in patterns for thing in _ANYTHING)


def _said_as(name: str) -> tuple[str, ...]:
    return _SPOKEN.get(name, (name,))


def _said(template: str, noun: str, color: str = "") -> str:
    sentence = template.format(n=noun, c=color)
    if sentence.startswith("a ") and sentence[2] in "aeiou":
        return "an " + sentence[2:]
    return sentence
