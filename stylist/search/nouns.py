"""What a shopper calls one piece of a category or kind, where the catalog's word is another."""

import re

_NOUNS = {
    "knitwear": "knit", "outerwear": "coat or jacket", "tee": "T-shirt",
    "longsleeve": "long-sleeved top", "tank": "tank top", "polo": "polo shirt",
    "trench": "trench coat", "puffer": "puffer jacket", "bomber": "bomber jacket",
    "crossbody": "crossbody bag", "tote": "tote bag",
}  # fmt: skip
NOUN_OF_SLOT = {
    "dress": "dress", "top": "top", "bottom": "trousers or skirt", "outerwear": "coat or jacket",
    "shoes": "shoes", "bag": "bag", "accessory": "accessory",
}  # fmt: skip


def noun_of(word: str) -> str:
    """A category or kind as a shopper says it: 'outerwear' → 'coat or jacket'."""
    return _NOUNS.get(word, word.replace("-", " "))


def within(title: str, color: str = "") -> str:
    """A title as a sentence has it: 'Canvas sneakers, navy' → 'navy canvas sneakers'."""
    head, comma, last = title.rpartition(", ")
    if comma and last.lower() == color.lower().replace("/", " and "):
        return f"{last} {_lower(head)}"
    return _lower(title)


def _lower(title: str) -> str:
    """Without a capital at its head, unless more of the word has one: 'A-line', 'T-shirt'."""
    first = title.split(" ", 1)[0]
    has_more = first[1:] != first[1:].lower() or re.match(r"[A-Z]-", first)
    return title if has_more else title[:1].lower() + title[1:]


def one(noun: str) -> str:
    """With its article, where it takes one: 'a dress', 'an overcoat', 'jeans'."""
    if is_plural(noun) or noun.endswith("wear"):
        return noun
    is_vowel = noun[:1].lower() in "aeiou" and not noun.lower().startswith("uni")
    return f"{'an' if is_vowel else 'a'} {noun}"


def is_plural(noun: str) -> bool:
    """Whether it is said of it that they are: 'trousers', not 'dress'."""
    return noun.endswith("s") and not noun.endswith("ss")


def be(noun: str) -> str:
    """'is' or 'are'."""
    return "are" if is_plural(noun) else "is"
