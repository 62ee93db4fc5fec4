"""'Do boots go with a dress?', 'can I wear trainers with a suit?': whether two pieces get on."""

from stylist.local.understanding.color_questions import marked
from stylist.local.understanding.color_shapes import GOODS, PIECES, SIGNS
from stylist.local.understanding.rewording import plain_of

_MOST_LETTERS = 160


def pieces_asked(text: str) -> tuple[str, str] | None:
    """The two pieces as they were said, without their articles; None where nobody asks that."""
    if len(text) > _MOST_LETTERS or not SIGNS.search(text):
        return None
    read = marked(plain_of(text))
    if GOODS.search(read.text):
        return None
    found = next((found for shape in PIECES if (found := shape.search(read.text))), None)
    if found is None:
        return None
    first, second = (int(found[name].rpartition("P")[2]) for name in ("one", "two"))
    return read.said(first), read.said(second)
