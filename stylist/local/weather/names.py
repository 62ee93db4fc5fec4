"""Place names as they are looked up: plain small letters."""

import re
import unicodedata
from typing import Final

# Letters that do not come apart into a plain one and an accent; the last is the i without a dot.
_WHOLE: Final = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d",
                 "þ": "th", "\u0131": "i"}  # fmt: skip
_PLAIN: Final = str.maketrans(_WHOLE)
_SHORT: Final = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_APOSTROPHES: Final = re.compile("['`\u00b4\u02bc\u2018\u2019]")
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """A name without capitals, accents and punctuation, its short words written out.

    'St. Moritz' → 'saint moritz', 'Zürich' → 'zurich'; '' where no Latin letter is left.
    """
    letters = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = _BETWEEN.sub(" ", _APOSTROPHES.sub("", bare)).split()
    return " ".join(_SHORT.get(word, word) for word in words)
