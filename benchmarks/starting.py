"""From `python -m webapp` to the first page, and what the process then holds."""

import tempfile
from concurrent.futures import ThreadPoolExecutor

from benchmarks import phone
from benchmarks.report import Figure
from benchmarks.serving import serving

SEARCHES = ("red summer dress", "navy wool coat", "white sneakers", "striped top",
            "brown leather bag", "rainy day", "green hoodie", "black jeans")  # fmt: skip
PHOTOS = 20
GOAL = "≤ 1126 MiB"


def measure() -> list[Figure]:
    """A first start, which builds the index, and a second one, which finds it there."""
    photos = [_photo(number) for number in range(2 * PHOTOS)]
    with tempfile.TemporaryDirectory() as folder:
        with serving(folder) as page:
            first = page.started
        with serving(folder) as page:
            fresh = page.resident_mib()
            for words in SEARCHES:
                page.words(words)
            read = page.resident_mib(peak=True)
            for photo in photos[:PHOTOS]:
                page.photo(photo)
            held, most = page.resident_mib(), page.resident_mib(peak=True)
            with ThreadPoolExecutor(2) as shoppers:
                list(shoppers.map(page.photo, photos[PHOTOS:]))
            together = page.resident_mib(peak=True)
            second = page.started
    return [
        Figure("start to first page, index built", f"{first:.1f} s", "", "the very first start"),
        Figure("start to first page", f"{second:.1f} s", "", "every later start"),
        Figure("whole web process, resident", f"{fresh:.0f} MiB", "", "after the start"),
        Figure("the same, peak", f"{read:.0f} MiB", "", "after 8 searches by words"),
        Figure("the same, 20 photos later", f"{held:.0f} MiB", GOAL,
               "12 megapixels each: people, pieces; uploaded and searched with"),
        Figure("the same, peak", f"{most:.0f} MiB", GOAL, "one photo after another"),
        Figure("the same, peak", f"{together:.0f} MiB", "", "20 more, two at a time"),
    ]  # fmt: skip


def _photo(number: int) -> bytes:
    return (phone.person, phone.piece, phone.people, phone.piece)[number % 4](number)
