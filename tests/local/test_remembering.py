"""Recent vectors are remembered, and forgotten in time."""

import itertools

from cachetools import TTLCache

from stylist.local.remembering import RememberingEmbedder
from stylist.recent import recent
from tests.fakes import ColorEmbedder, picture


def test_a_remembered_picture_is_not_embedded_again():
    inner = ColorEmbedder()
    embedder = RememberingEmbedder(inner)
    for _ in range(3):
        embedder.embed_images([picture("red"), picture("blue")])
    assert inner.pictures_seen == 2


def test_a_vector_that_expires_while_it_is_looked_up_is_made_anew():
    now = itertools.count()  # every look at the clock takes its time
    kept = TTLCache(8, 2, timer=lambda: next(now))
    kept["key"] = "vector"
    assert {recent(kept, "key") for _ in range(4)} == {"vector", None}
