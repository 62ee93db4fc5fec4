"""The reader that we ship reads sentences that it was not taught on."""

import shutil

import pytest

from stylist.errors import BrokenModel
from stylist.local.reading import files
from stylist.local.reading.files import open_reader
from stylist.local.reading.labels import ASKS, PARTS
from stylist.local.reading.reading import UNREAD


@pytest.fixture(scope="module")
def reads():
    return open_reader()


def part(reads, text, words, before="none"):
    start = text.index(words)
    return reads(text, before).part(start, start + len(words))[0]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("i would like a green scarf", "green", "w"),
        ("please nothing with stripes on it", "stripes", "r"),
        ("silk gives me a rash", "silk", "r"),
        ("shoes to go with my navy suit", "suit", "o"),
        ("she already has a red hat, so a scarf please", "hat", "o"),
        ("could you help me dress better", "dress", "n"),
        ("the whole outfit must stay below 300", "300", "total"),
        ("a scarf, at most 80 for it", "80", "each"),
        ("a shirt for my son, he is 19", "19", "age"),
        ("trousers, i take a 34", "34", "size"),
    ],
)
def test_a_word_plays_its_part(reads, text, words, meant):
    assert part(reads, text, words) == meant


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("what should i wear to a wedding in may", "outfit"),
        ("do you have any grey cardigans", "pieces"),
        ("which colours go well with olive green", "advice"),
        ("write me a song about the rain", "off"),
        ("when will my parcel arrive", "shop"),
        ("thank you so much, bye", "social"),
    ],
)
def test_a_message_asks_for_something(reads, text, ask):
    said = reads(text, "none").asks
    assert max(said, key=lambda name: said[name]) == ask


def test_the_department_is_that_of_the_wearer(reads):
    told = reads("a jacket for my father in law", "none").department
    assert max(told, key=lambda name: told[name]) == "m"


def test_shares_are_shares_of_every_part_and_ask(reads):
    reading = reads("a red coat under 90", "none")
    assert all(len(piece.shares) == len(PARTS) for piece in reading.pieces)
    assert all(sum(piece.shares) == pytest.approx(1, abs=1e-4) for piece in reading.pieces)
    assert set(reading.asks) == set(ASKS) and all(0 <= s <= 1 for s in reading.asks.values())


def test_places_are_those_of_the_text(reads):
    text = "a coat,   please"
    assert [text[one.start : one.end] for one in reads(text, "none").pieces] == [
        "a", "coat", ",", "please",
    ]  # fmt: skip


def test_the_same_words_always_give_the_same_reading(reads):
    assert reads("a red coat", "none") is reads("a red coat", "none")
    assert open_reader()("a red coat", "none") == reads("a red coat", "none")


def test_a_reading_that_was_forgotten_is_made_anew():
    own = open_reader()
    before = own("a red coat", "none")
    own.forget()
    assert own("a red coat", "none") is not before
    assert own("a red coat", "none") == before


@pytest.mark.parametrize("text", ["", "   ", "\u200b" * 0])
def test_nothing_reads_as_nothing(reads, text):
    assert reads(text, "none") is UNREAD


@pytest.mark.parametrize("text", ["coat " * 4000, "\x00\ud7ff\U0001f9e5", "[SEP] [CLS] [MASK]"])
def test_odd_words_are_read_without_failing(reads, text):
    assert reads(text, "pieces: " + "x" * 9000) is not None


def test_a_changed_file_is_named_with_what_to_do(tmp_path, monkeypatch):
    shutil.copytree(files.FOLDER, tmp_path / "reader")
    (tmp_path / "reader" / "reader.onnx").write_bytes(b"another")
    monkeypatch.setattr(files, "FOLDER", tmp_path / "reader")
    with pytest.raises(BrokenModel, match=r"reader\.onnx"):
        open_reader()
