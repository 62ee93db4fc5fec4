"""The command line in STYLIST_MODE=aws, from a feed to a conversation."""

import json
import re

from tests.fakes.rehearsal_left import everything
from tests.fakes.rehearsal_shop import NAMES, client

PHOTO = "tests/photos/astronaut.jpg"


def test_the_catalog_says_what_it_holds_and_where(stylist_on_aws, small_feed):
    told = json.loads(stylist_on_aws("catalog", "info", "--json").stdout)
    assert told["items"] == len(small_feed.read_text().splitlines())
    assert (told["embedder_id"], told["dimension"]) == ("amazon.titan-embed-image-v1/1024", 1024)


def test_a_second_build_asks_no_model(stylist_on_aws, small_feed, rehearsal):
    asked = len(rehearsal.bedrock.requests)
    again = stylist_on_aws("catalog", "build", "--feed", str(small_feed))
    assert again.returncode == 0, again.stderr
    assert " 0 newly embedded" in again.stdout
    assert len(rehearsal.bedrock.requests) == asked


def test_a_search_by_words_shows_pieces_with_their_reasons(stylist_on_aws):
    run = stylist_on_aws("search", "--text", "navy coat", "--limit", "4", "--max-price", "200",
                         "--json")  # fmt: skip
    assert run.returncode == 0, run.stderr
    matches = json.loads(run.stdout)["matches"]
    assert matches and all(one["price_minor"] <= 20_000 for one in matches)
    assert matches[0]["category"] == "outerwear" and matches[0]["reasons"]


def test_a_search_by_photo_names_what_is_worn(stylist_on_aws):
    run = stylist_on_aws("search", "--photo", PHOTO, "--json")
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["garments"] and told["matches"]


def test_a_conversation_ends_in_an_outfit_and_leaves_nothing(stylist_on_aws, rehearsal):
    before = everything(rehearsal)
    said = "dress me for the office, women's, nothing yellow\nswap the shoes\n"
    run = stylist_on_aws("chat", "--json", stdin=said)
    assert run.returncode == 0, run.stderr
    events = [json.loads(line) for line in run.stdout.splitlines()]
    kinds = [event["type"] for event in events]
    assert kinds.count("done") == 2 and kinds[-1] == "done"
    outfits = [event for event in events if event["type"] == "outfit"]
    assert outfits and all(len(outfit["items"]) >= 2 for outfit in outfits)
    after = everything(rehearsal)
    # What was spent, that somebody was forgotten (as a hash, for other replicas to know), and
    # photos imagined of the shop's pieces, for whoever gets the same outfit.
    assert [place for place in after.keys() - before.keys()
            if not re.search("record#(spend|forgotten)#|imagin", place)] == []  # fmt: skip
    assert not any(b"nothing yellow" in data for data in after.values())


def test_a_check_finds_what_is_missing_on_one_side_and_heals_it(stylist_on_aws, rehearsal):
    lost = lose_a_vector(rehearsal)
    found = stylist_on_aws("catalog", "check", "--json")
    assert found.returncode == 1, found.stderr
    assert json.loads(found.stdout)["without_vector"] == [lost]
    healed = stylist_on_aws("catalog", "check", "--heal")
    assert healed.returncode == 0, healed.stdout + healed.stderr
    assert "1 embedded again" in healed.stdout
    assert stylist_on_aws("catalog", "check").returncode == 0


def test_what_is_missing_is_said_in_one_sentence(stylist_on_aws):
    run = stylist_on_aws("catalog", "info", STYLIST_TABLE="stylist-other")
    assert run.returncode == 1
    *logged, sentence = run.stderr.splitlines()
    assert sentence.startswith("stylist: ") and "preflight" in sentence
    assert all(line.startswith("WARNING stylist.aws") for line in logged)


def lose_a_vector(rehearsal):
    """Takes one out of S3 Vectors; returns the id of its piece."""
    s3vectors = client(rehearsal, "s3vectors")
    place = {"vectorBucketName": NAMES["STYLIST_VECTOR_BUCKET"]}
    # Those of earlier builds stay for a while, for whoever still reads them.
    indexes = [place | {"indexName": one["indexName"]}
               for one in s3vectors.list_indexes(**place)["indexes"]]  # fmt: skip
    lost = s3vectors.list_vectors(**indexes[0], maxResults=1)["vectors"][0]["key"]
    for index in indexes:
        s3vectors.delete_vectors(**index, keys=[lost])
    return lost
