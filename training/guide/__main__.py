"""Embeds the style guide anew, after its texts were changed:

  python -m training.guide

Without it the stylist works as well, but embeds what is new at every start.
"""

from stylist.local.embedding import LocalEmbedder
from stylist.local.knowledge.guide import VECTORS
from stylist.local.knowledge.passages import GUIDE_FOLDER, read_guide
from stylist.local.knowledge.vectors import packed


def main() -> None:
    """Read, embed, write; say how much."""
    texts = read_guide()
    parts = [part for text in texts for part in (text.heading, *text.parts)]
    content = packed(parts, LocalEmbedder().sentence_vectors(parts))
    (GUIDE_FOLDER / VECTORS).write_bytes(content)
    print(f"{len(texts)} passages, {len(parts)} vectors, {len(content)} bytes")


if __name__ == "__main__":
    main()
