"""Which other language words are in, told by its commonest words; one of its own says so."""

import json
import re
import unicodedata
from functools import cache

from stylist.local.understanding.data import DATA
from stylist.local.understanding.repair import is_word

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LOANS = frozenset(
    ("jeans", "blazer", "pullover", "sneaker", "sneakers", "shirt", "shirts", "t", "top", "tops",
     "bikini", "winter", "euro", "euros", "casual", "outfit", "look", "party", "business",
     "meeting", "office", "jacket", "parka", "leggings", "boots", "sweatshirt", "hoodie", "sport",
     "chic", "slim", "regular", "trench", "smart", "blouse", "design", "beige", "budget",
     "restaurant", "festival", "interview")
)  # fmt: skip
"""What is said in many languages."""
_FEW = 2
_SCRIPTS = {"CYRILLIC": "script:cyrillic", "ARABIC": "script:arabic", "HIRAGANA": "script:japanese",
            "KATAKANA": "script:japanese", "CJK": "script:chinese"}  # fmt: skip
_OTHER_LETTERS = frozenset("іїєґўћђљњџјѓќپچژگکیٹڈںےہ")
"""Of Ukrainian, Serbian, Persian, Urdu …: written like Russian or Arabic, and neither."""
_UNKNOWN = "other"


@cache
def _languages() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(
        (DATA / "languages.json").read_text(encoding="utf-8")
    )
    return found


@cache
def _words() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Language, words that tell it, and words that count beside them."""
    return tuple((name, frozenset(one["strong"].split()), frozenset(one["weak"].split()))
                 for name, one in _languages().items() if one["strong"])  # fmt: skip


def language_of(text: str) -> str:
    """The code of the foreign language the words are in; '' where they are, or may be, English.

    Its words must be several, and clearly more than the English ones: 'a très chic dress' is
    English.
    """
    text = unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'")
    words = _WORD.findall(text)
    return _by_script(words) or _by_words(words)


def says(language: str) -> str:
    """That only English is understood, in that language; '' for one that is not known so well."""
    return _languages().get(language, {}).get("says", "")


def _by_script(words: list[str]) -> str:
    """'赤いドレス', 'красное платье'; names in Latin letters may stand among them."""
    letters = [letter for word in words for letter in word]
    foreign = [letter for letter in letters if _script(letter) not in ("LATIN", "GREEK", "")]
    latin = sum(is_word(word) for word in words if word.isascii() and len(word) > 1)
    if len(foreign) < _FEW or 2 * len(foreign) <= len(letters) or latin > len(words) / 2:
        return ""
    if _OTHER_LETTERS & set(foreign):
        return _UNKNOWN
    scripts = [_SCRIPTS.get(_script(letter), _UNKNOWN) for letter in foreign]
    if "script:japanese" in scripts:
        return "script:japanese"
    return max(dict.fromkeys(scripts), key=scripts.count)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _by_words(words: list[str]) -> str:
    said = [word for word in words if word not in _LOANS]
    best, most = "", 0
    for name, strong, weak in _words():
        telling = {word for word in said if word in strong}
        own = sum(word in strong or word in weak for word in said)
        english = sum(word not in strong and word not in weak and is_word(word) for word in said)
        plain = len(telling) >= _FEW or (len(telling) == 1 and own >= _FEW and not english)
        # Where every word is of the language, those that English borrowed tell it, too.
        told = own == len(said) or not all(map(is_word, telling))
        if plain and told and own >= 2 * english and own > most:
            best, most = name, own
    return best
