"""The page that the measuring prints."""

from contextlib import contextmanager

import pytest
from PIL import Image

from benchmarks.people import measure
from benchmarks.people.seeing import Seen
from stylist.domain.search import Garment


@pytest.fixture
def page(tmp_path, monkeypatch):
    Image.new("RGB", (100, 100)).save(tmp_path / "red_check_man.jpg")

    @contextmanager
    def nothing():
        yield None

    shirt = Garment("upper", ("red",), "top", (0.1, 0.5, 0.9, 1.0), person=1)
    seen = Seen("red_check_man", ((0.1, 0.1, 0.9, 1.0),), (shirt,), (True,))
    monkeypatch.setattr(measure, "product", nothing)
    monkeypatch.setattr(measure, "see", lambda parts, path, faces: seen)
    return str(measure.measure(tmp_path))


def test_counts_stand_beside_percentages(page):
    assert "1 real photos (1 half body), 0 made ones." in page
    assert "| colour right: the first one told | 1 of 1 (100 %) | – |" in page
    assert "| category right | 0 of 1 (0 %) | – |" in page


def test_what_is_not_measured_is_said(page):
    assert "Skin tones and body types" in page


def test_every_miss_is_named(page):
    assert "- real: red_check_man upper: top, not shirt" in page
    assert page.count("red_check_man") == 1


def test_without_photos_nothing_is_measured(tmp_path):
    with pytest.raises(FileNotFoundError, match="gather them first"):
        measure.measure(tmp_path)


def test_the_page_takes_new_figures_and_keeps_the_words_around(tmp_path):
    page = tmp_path / "people.md"
    page.write_text(f"Before.\n{measure.START}\nold\n{measure.END}\nAfter.\n")
    measure.keep("| new |", page)
    kept = page.read_text()
    assert kept.startswith("Before.\n") and kept.endswith(f"| new |\n{measure.END}\nAfter.\n")
    assert "old" not in kept


def test_the_page_that_we_keep_has_a_place_for_figures():
    kept = measure.DOCS.read_text()
    assert kept.index(measure.START) < kept.index(measure.END)
