"""Makes typed words plain: straight quotes, no emoji, usual spellings, signs as words."""

import re
import unicodedata

from stylist.local.understanding.rule import Rule, Said

MOST_LETTERS = 2000

_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'", "“": '"', "”": '"', "–": "-",
     "—": " - ", "\u2212": "-", "…": ".",
     "º": "°", "\u00a0": " ", "*": " ", "_": " ", "~": " about "}
)  # fmt: skip
SHORT = {
    "après-ski": "apres-ski", "après": "apres",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plez": "please",
    "thx": "thanks", "thnx": "thanks", "ty": "thanks", "tysm": "thanks", "tnx": "thanks",
    "cheers": "thanks", "sth": "something", "smth": "something", "smthn": "something",
    "somthing": "something", "sumthing": "something", "sz": "size", "siz": "size", "wht": "white",
    "blk": "black", "gonna": "going to", "wanna": "want to", "gotta": "got to", "dont": "don't",
    "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "im": "i'm", "ive": "i've",
    "id": "i'd", "cant": "can't", "cannot": "can't", "wont": "won't", "thats": "that's",
    "whats": "what's", "its": "it's", "hes": "he's", "shes": "she's", "didnt": "didn't",
    "wasnt": "wasn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "&": "and", "+": "and",
    "w/o": "without", "w/out": "without", "w/": "with", "bc": "because", "cuz": "because",
    "tmrw": "tomorrow", "tmr": "tomorrow", "2morrow": "tomorrow", "bday": "birthday",
    "b'day": "birthday", "abt": "about", "ppl": "people", "colours": "colours", "color": "colour",
    "colors": "colours", "gray": "grey", "kinda": "kind of", "lil": "little", "tho": "though",
    "n": "and", "luv": "love", "wat": "what", "wot": "what", "rn": "now", "def": "definitely",
    "prob": "probably", "undr": "under", "btw": "by the way", "sandles": "sandals",
    "kaki": "khaki", "wite": "white", "tonite": "tonight", "blu": "blue",
}  # fmt: skip
_WITH = re.compile(r"(?<![\w'/.-])w(?= (?!or\b|and\b)[a-z]{2,})|\bw/(?=[a-z])")
"""'An outfit w jeans', 'w/jeans'; no width as in '8 W'."""
_SLASH = re.compile(
    r"(?<=[a-z]{3})(?<!\band)(?<!\bshe)(?<!they) ?/ ?(?=[a-z]{3})(?!or\b|h(?:er|im)\b|them\b)"
)
"""'Chinos in beige/stone' are beige or stone."""
_FRAGMENT = re.compile(r"\. (?:and|or)(?= [\w-]+(?: [\w-]+)?[.!])")
"""'I hate dots. And stripes.' goes on with what was said."""
_IN_EUROPE = re.compile(r"\b(?:an? )?([34]\d(?:\.5)?) in (?:Europe|European)\b", re.IGNORECASE)
"""'That's a 42 in Europe' is a size and no journey."""
_GESTURES = {"👍✅👌🆗": "yes", "👎❌🙅": "no", "😍🥰❤💕💖🔥💯": "love it", "🙏": "thanks",
             "👋": "hello", "🤮🤢": "hate it"}  # fmt: skip


def clean(text: str) -> str:
    """The words in their own case, one space between them, at most MOST_LETTERS long."""
    text = unicodedata.normalize("NFKC", _worded(text[:MOST_LETTERS])).translate(_QUOTES)
    text = _IN_EUROPE.sub(r"EU \1", text)
    kept = ("".join(c if _is_plain(c) else " " for c in line) for line in text.splitlines())
    return re.sub(r"[ \t]+", " ", " . ".join(line for line in kept if line.strip())).strip()


def _worded(text: str) -> str:
    """A gesture alone, in words."""
    if any(letter.isalnum() for letter in text):
        return text
    return next((said for signs, said in _GESTURES.items() if any(s in text for s in signs)), text)


def _is_plain(letter: str) -> bool:
    return letter in "£€$°+<>|^" or unicodedata.category(letter)[0] in "LNPZ"


def spelled_out(text: str) -> str:
    """Lower-case words with chat spellings written out."""
    return re.sub(r"[^\s,.;:!?()\"]+", lambda m: SHORT.get(m[0], m[0]), text)


def _with(found: re.Match[str]) -> str:
    return "with " if found[0].endswith("/") else "with"


SIGNS: tuple[Rule, ...] = (Said(_WITH, _with), Said(_FRAGMENT, " and"), Said(_SLASH, " or "))
"""Signs that stand for words."""
