import json
from pathlib import Path

import pytest
from PIL import Image

from stylist.domain import CatalogItem

PORTRAIT = str(Path(__file__).parents[1] / "photos" / "astronaut.jpg")
WISH = "job interview on Monday, 5 degrees, nothing over 90 dollars a piece, I hate yellow"


def told(run):
    """The events of each utterance."""
    assert run.returncode == 0, run.stderr
    answers, answer = [], []
    for line in run.stdout.splitlines():
        answer.append(json.loads(line))
        if answer[-1]["type"] == "done":
            answers.append(answer)
            answer = []
    assert not answer, "the last answer is not done"
    return answers


def only(kind, answer):
    return [event for event in answer if event["type"] == kind]


UTTERANCES = (
    WISH,
    "",
    "cheaper",
    "write me a poem on cats",
    "show me linen shirts",
    "a" * 1001,
    "hello",
)


@pytest.fixture(scope="module")
def talked(stylist):
    """One conversation."""
    return told(stylist("chat", "--json", stdin="\n".join(UTTERANCES)))


def test_each_utterance_has_its_answer_and_an_end(talked):
    assert len(talked) == len([words for words in UTTERANCES if words])
    kinds = ("text", "question", "notice")
    assert all(any(only(kind, answer) for kind in kinds) for answer in talked)


def test_outfits_obey_what_was_said_and_their_totals_are_right(talked):
    outfits = only("outfit", talked[0])
    assert 1 <= len(outfits) <= 3
    for outfit in outfits:
        items = [CatalogItem.from_record(item) for item in outfit["items"]]
        assert all(item.price_minor <= 9000 for item in items)
        assert "yellow" not in {item.color_family for item in items}
        assert outfit["total_minor"] == sum(item.price_minor for item in items)
        assert outfit["currency"] == "USD" and outfit["why"]


def test_the_picture_is_a_file_that_stays(talked):
    (picture,) = only("picture", talked[0])
    with Image.open(picture["path"]) as board:
        assert board.size == (1080, 1350)


def test_cheaper_is_cheaper_than_what_was_shown(talked):
    before = min(outfit["total_minor"] for outfit in only("outfit", talked[0])[:1])
    assert only("outfit", talked[1])[0]["total_minor"] < before


def test_what_is_not_about_clothes_is_declined(talked):
    assert not only("outfit", talked[2]) and not only("items", talked[2])
    assert len("".join(event["text"] for event in only("text", talked[2]))) < 200


def test_items_are_whole_records(talked):
    (items,) = only("items", talked[3])
    assert items["items"] and all(CatalogItem.from_record(item) for item in items["items"])


def test_a_photo_is_what_the_first_message_is_about(command):
    (answer,) = told(command("chat", "--json", "--photo", PORTRAIT, stdin="something like this\n"))
    assert only("items", answer)[0]["items"]


def test_a_message_that_is_too_long_is_refused_and_the_talk_goes_on(talked):
    assert "1000" in only("notice", talked[4])[0]["text"]
    assert only("text", talked[5])


def test_people_are_told_in_words_and_nothing_of_it_is_kept(command, parts):
    run = command("chat", stdin="white sneakers, quite xanthareel\n")
    assert run.returncode == 0, run.stderr
    assert "$" in run.stdout and "{" not in run.stdout
    folder = parts.settings.data_dir
    held = [path.name for path in folder.glob("store*") if b"xanthareel" in path.read_bytes()]
    assert held == []


def test_a_photo_that_is_not_there_is_refused_with_a_sentence(command):
    run = command("chat", "--photo", "/nowhere.jpg", stdin="hi\n")
    assert run.returncode == 1
    assert run.stderr.strip().endswith("cannot be read: No such file or directory.")
    assert "Traceback" not in run.stderr
