import json

import pytest

from tests.builders import item
from tests.fakes import picture


@pytest.fixture
def shop(tmp_path):
    """A feed of one's own, and room for its index."""
    (tmp_path / "images").mkdir()
    lines = []
    for name, color in (("red-shirt", "red"), ("blue-shirt", "blue")):
        (tmp_path / "images" / f"{name}.webp").write_bytes(picture(color, "WEBP", (64, 64)))
        lines.append(json.dumps(item(name, color_family=color).to_record()))
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join([*lines, '{"product_id": "half"}', "junk"]))
    return feed, {"STYLIST_DATA_DIR": str(tmp_path / "data"), "STYLIST_FEED": str(feed)}


def test_a_feed_of_ones_own_is_built_and_can_be_searched(stylist, command, shop):
    feed, environment = shop
    built = stylist("catalog", "build", "--feed", str(feed), **environment)
    assert built.returncode == 0
    assert "2 items" in built.stdout and "2 lines refused" in built.stdout
    assert "line 3" in built.stderr and "line 4" in built.stderr

    info = json.loads(command("catalog", "info", "--json", **environment).stdout)
    assert info["items"] == 2 and info["dimension"] == 256 and info["embedder_id"]

    again = command("catalog", "build", "--feed", str(feed), **environment)
    assert "0 newly embedded" in again.stdout

    search = stylist("search", "--text", "shirt", "--json", **environment)
    assert len(json.loads(search.stdout)["matches"]) == 2


def test_the_first_search_prepares_the_catalog_and_says_so(command, shop):
    _, environment = shop
    run = command("search", "--text", "shirt", "--json", **environment)
    assert len(json.loads(run.stdout)["matches"]) == 2
    assert "Preparing the catalog" in run.stderr
    assert "Preparing" not in command("search", "--text", "shirt", **environment).stderr


def test_a_build_is_kept_by_the_commands_after_it_without_naming_the_feed_again(
    stylist, command, shop
):
    feed, environment = shop
    plain = {"STYLIST_DATA_DIR": environment["STYLIST_DATA_DIR"]}
    assert stylist("catalog", "build", "--feed", str(feed), **plain).returncode == 0
    search = command("search", "--text", "dress", "--json", **plain)
    assert "Preparing" not in search.stderr
    assert {match["product_id"] for match in json.loads(search.stdout)["matches"]} == {
        "red-shirt", "blue-shirt",
    }  # fmt: skip
    assert json.loads(command("catalog", "info", "--json", **plain).stdout)["items"] == 2


def test_a_feed_that_is_not_there_is_refused(command, shop):
    _, environment = shop
    run = command("catalog", "build", "--feed", "/nowhere.jsonl", **environment)
    assert run.returncode == 1 and "/nowhere.jsonl" in run.stderr
    assert "Traceback" not in run.stderr


def test_info_before_the_first_build_says_that_nothing_is_there(command, shop):
    _, environment = shop
    run = command("catalog", "info", "--json", **environment)
    assert run.returncode == 0 and json.loads(run.stdout)["items"] == 0


def test_check_says_that_a_whole_index_is_whole(command, shop):
    feed, environment = shop
    command("catalog", "build", "--feed", str(feed), **environment)
    checked = command("catalog", "check", **environment)
    assert checked.returncode == 0
    assert checked.stdout == "2 items, each with its record and its vector.\n"
    told = json.loads(command("catalog", "check", "--heal", "--json", **environment).stdout)
    assert told == {
        "items": 2, "without_vector": [], "without_record": [],
        "embedded": [], "removed": [], "left": {},
    }  # fmt: skip


def test_check_names_the_remedy_of_a_damaged_index(command, shop, tmp_path):
    feed, environment = shop
    command("catalog", "build", "--feed", str(feed), **environment)
    for file in (tmp_path / "data" / "catalog" / "catalog.lance" / "data").iterdir():
        file.write_bytes(b"garbage")
    checked = command("catalog", "check", **environment)
    assert checked.returncode == 1 and "catalog build" in checked.stderr
    assert "Traceback" not in checked.stderr
