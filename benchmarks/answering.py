"""From a photo or words to finished cards, and what one picture costs the embedder."""

import io
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from benchmarks.clock import cpu_ms, resident_mib
from benchmarks.report import Figure
from stylist.bootstrap import Parts
from stylist.search.query import SearchQuery
from stylist.settings import Settings
from stylist.talk.events import Items
from stylist.talk.stage import Stage
from webapp.page import cards
from webapp.page.conversation import Shown

WORDS = (
    "red summer dress",
    "navy wool coat for work",
    "white sneakers",
    "striped top",
    "brown leather bag",
    "something for a rainy day",
    "green hoodie",
    "black jeans",
)


def measure() -> list[Figure]:
    """Figures of one process with the sample catalog, one call at a time."""
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        found = [*_embedding(parts), *_cards(parts)]
        found.append(
            Figure(
                "resident memory after all of this",
                f"{resident_mib():.0f} MiB",
                "≤ 900 MiB",
                "without gradio; the whole process stands below",
            )
        )
    return found


def photos(parts: Parts, count: int = 40) -> list[bytes]:
    """Photo-like JPEGs of 768 by 1024: catalog pieces on coloured, noisy ground."""
    ids = sorted(parts.index.hashes())
    random = np.random.default_rng(7)
    chosen = [ids[place] for place in random.choice(len(ids), count, replace=False)]
    return [_photo(parts.pictures.read(item), random) for item in parts.index.fetch(chosen)]


def _photo(picture: bytes, random: np.random.Generator) -> bytes:
    drawn = Image.open(io.BytesIO(picture)).convert("RGBA").resize((768, 922))
    ground = random.integers(90, 220, 3) + random.normal(0, 9, (1024, 768, 1))
    photo = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    photo.paste(drawn, (0, 51), drawn)
    file = io.BytesIO()
    photo.save(file, "JPEG", quality=88)
    return file.getvalue()


def _embedding(parts: Parts) -> Iterator[Figure]:
    given = photos(parts)
    # The embedder behind the memory of recent vectors: the model is what is measured here.
    embedder = parts.model
    turn = cycle(given)
    one = cpu_ms(lambda: embedder.embed_images([next(turn)]))
    yield Figure(
        "one image embedded", f"{one:.1f} ms CPU", "≤ 25 ms", "768 by 1024 JPEG, decoding in"
    )
    many = cpu_ms(lambda: embedder.embed_images(given), times=5, warm=1) / len(given)
    yield Figure("ingest", f"{1000 / many:.0f} images/s/core", "≥ 40", "the same, 40 at once")
    texts = cycle(WORDS)
    text = cpu_ms(lambda: embedder.embed_texts([next(texts)]))
    yield Figure("one text embedded", f"{text:.1f} ms CPU", "", "2 to 5 words")


def _cards(parts: Parts) -> Iterator[Figure]:
    parts.stylist.warm_up()
    given = photos(parts)
    turn = iter(given)
    photo = cpu_ms(lambda: _drawn(parts, photo=next(turn)), times=len(given) - 3)
    yield Figure("photo to cards", f"{photo:.0f} ms CPU", "≤ 250 ms", "24 cards, a new photo each")
    texts = iter([f"{words} {number}" for number in range(5) for words in WORDS])
    words = cpu_ms(lambda: _drawn(parts, text=next(texts)), times=30)
    yield Figure("words to cards", f"{words:.0f} ms CPU", "≤ 60 ms", "24 cards, new words each")
    slide = cycle(range(0, 101, 5))
    slider = cpu_ms(
        lambda: _drawn(parts, photo=given[-1], text="in red", photo_weight=next(slide) / 100)
    )
    yield Figure("slider moved", f"{slider:.0f} ms CPU", "", "photo and words known already")


def _drawn(parts: Parts, **asked: Any) -> str:
    """A search and its cards."""
    found = parts.stylist.search(SearchQuery(limit=24, **asked))
    stage = Stage().after(Items(found.matches, found.notice))
    return cards.stage(Shown(stage), (), ())
