import json
from pathlib import Path

import pytest

from stylist.domain import CatalogItem

PORTRAIT = str(Path(__file__).parents[1] / "photos" / "astronaut.jpg")


@pytest.fixture(scope="session")
def photo(parts, tmp_path_factory):
    """A catalog picture as a file: what its colour and kind are is known."""
    item = next(found for found in parts.index.fetch(sorted(parts.index.hashes()))
                if found.category == "dress" and found.color_family == "red")  # fmt: skip
    path = tmp_path_factory.mktemp("photos") / "dress.webp"
    path.write_bytes(parts.pictures.read(item))
    return item, path


def found(run):
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_words_bring_matches_with_score_and_reasons(stylist):
    result = found(stylist("search", "--text", "red dress", "--json"))
    assert len(result["matches"]) == 12 and result["garments"] == []
    best = result["matches"][0]
    assert best["category"] == "dress" and best["color_family"] == "red"
    assert best["score"] > 0 and best["reasons"]
    assert CatalogItem.from_record(best).product_id == best["product_id"]


def test_a_photo_brings_the_piece_it_shows_first(stylist, photo):
    item, path = photo
    result = found(stylist("search", "--photo", str(path), "--json", "--limit", "5"))
    assert result["matches"][0]["product_id"] == item.product_id
    (garment,) = result["garments"]
    assert garment["category"] == "dress" and garment["region"] == "full"
    assert set(garment) == {"region", "colors", "category", "box"}


def test_what_a_person_wears_is_found_and_searched_for(command):
    result = found(command("search", "--photo", PORTRAIT, "--json", "--limit", "3"))
    assert result["people"] == 1 and result["chosen"] == f"1:{result['garments'][0]['region']}"
    assert {one["slot"] for one in result["matches"]} <= {"top", "outerwear", "dress"}


def test_the_photo_as_it_is_can_be_searched_with(command):
    run = command("search", "--photo", PORTRAIT, "--garment", "photo", "--limit", "1", "--json")
    assert found(run)["chosen"] == "photo"


def test_a_reader_is_told_which_garment_was_searched_for(command):
    run = command("search", "--photo", PORTRAIT, "--limit", "1")
    first = run.stdout.splitlines()[0]
    assert first.startswith("In the photo: ") and first.endswith("<- searched for")


@pytest.mark.parametrize(("garment", "words"), [("feet", "shows no feet garment"),
                                                ("collar", "names no garment"),
                                                ("2", "there is no person 2")])  # fmt: skip
def test_a_garment_that_is_not_there_is_refused_with_the_choices(command, garment, words):
    run = command("search", "--photo", PORTRAIT, "--garment", garment)
    assert run.returncode == 1 and words in run.stderr and run.stdout == ""


def test_every_filter_holds(command):
    result = found(command(
        "search", "--text", "something nice", "--max-price", "80", "--size", "M",
        "--color", "navy", "--category", "top", "--gender", "women", "--limit", "50", "--json",
    ))  # fmt: skip
    assert result["matches"]
    for match in result["matches"]:
        item = CatalogItem.from_record(match)
        assert item.price_minor <= 8000 and "M" in item.sizes_in_stock
        assert item.color_family == "blue" and item.category == "top"
        assert item.gender in ("female", "unisex")


def test_limits_that_leave_little_name_the_culprit(command):
    run = command("search", "--text", "coat", "--category", "outerwear", "--max-price", "1")
    assert run.returncode == 0 and "$1" in run.stderr


def test_without_json_a_person_can_read_it(command):
    run = command("search", "--text", "navy wool coat", "--limit", "3")
    assert run.returncode == 0
    assert "$" in run.stdout and "1." in run.stdout and "{" not in run.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "photo, a few words"),
        (["--text", "  "], "photo, a few words"),
        (["--photo", "/nowhere.jpg"], "/nowhere.jpg"),
        (["--photo", "."], "cannot be read"),
        (["--photo", "Makefile"], "not a picture"),
        (["--text", "x" * 501], "500"),
        (["--text", "red", "--limit", "0"], "limit"),
        (["--text", "red", "--photo-weight", "2"], "weight"),
        (["--text", "red", "--photo-weight", "nan"], "weight"),
        (["--text", "red", "--max-price", "-1"], "max price"),
        (["--text", "red", "--max-price", "nan"], "max price"),
        (["--text", "red", "--color", "blurple"], "blurple"),
        (["--text", "red", "--category", "x' OR 1=1 --"], "category"),
        (["--text", "red", "--gender", "dog"], "dog"),
        (["--text", "red", "--size", "x" * 30], "size"),
    ],
)
def test_what_cannot_be_done_is_refused_with_one_sentence_on_stderr(command, words, says):
    run = command("search", *words)
    assert run.returncode == 1 and run.stdout == ""
    assert says in run.stderr and "Traceback" not in run.stderr
    assert run.stderr.strip().count("\n") == 0


def test_a_process_refuses_with_one_sentence_too(stylist):
    run = stylist("search", "--photo", "Makefile")
    assert run.returncode == 1 and run.stdout == ""
    assert "not a picture" in run.stderr and run.stderr.strip().count("\n") == 0


@pytest.mark.parametrize("words", [["search", "--nonsense"], ["fly"], ["search", "--limit", "x"]])
def test_wrong_usage_exits_with_2(stylist, words):
    run = stylist(*words)
    assert run.returncode == 2 and "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("words", "teaches"),
    [
        (["--help"], "catalog"),
        (["search", "--help"], "navy wool coat"),
        (["embed", "--help"], "JSON lines"),
        (["catalog", "build", "--help"], "feed"),
    ],
)
def test_help_teaches(stylist, words, teaches):
    run = stylist(*words)
    assert run.returncode == 0 and teaches in run.stdout


def test_settings_that_cannot_be_used_are_all_named(stylist):
    run = stylist("search", "--text", "x", STYLIST_MODE="moon", STYLIST_PORT="many")
    assert run.returncode == 1
    assert "moon" in run.stderr and "many" in run.stderr
