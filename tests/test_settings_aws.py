"""What STYLIST_MODE=aws reads from the environment."""

import pytest

from stylist.errors import InvalidRequest
from stylist.settings import Settings

NEEDED = {
    "STYLIST_MODE": "aws",
    "STYLIST_TABLE": "stylist-dev",
    "STYLIST_UPLOADS_BUCKET": "stylist-dev-uploads",
    "STYLIST_CATALOG_BUCKET": "stylist-dev-catalog",
    "STYLIST_VECTOR_BUCKET": "stylist-dev-vectors",
}


def aws(**more):
    return Settings.from_env(NEEDED | more).aws


def test_the_names_of_four_places_are_enough():
    made = aws()
    assert (made.table, made.uploads_bucket) == ("stylist-dev", "stylist-dev-uploads")
    assert (made.region, made.vector_index, made.embedding_dimension) == (
        "us-west-2", "catalog", 1024,
    )  # fmt: skip
    assert made.chat_model == "us.amazon.nova-2-lite-v1:0"
    assert made.picture_model == "stability.stable-image-core-v1:1"


def test_local_mode_reads_none_of_it():
    assert Settings.from_env({"STYLIST_TABLE": "!"}).aws is None


def test_everything_that_is_missing_is_named_in_one_sentence():
    with pytest.raises(InvalidRequest) as refused:
        Settings.from_env({"STYLIST_MODE": "aws", "STYLIST_TABLE": "stylist-dev"})
    said = str(refused.value)
    named = [name for name in NEEDED if f" {name}," in said or f" {name}:" in said]
    assert named == [
        "STYLIST_UPLOADS_BUCKET", "STYLIST_CATALOG_BUCKET", "STYLIST_VECTOR_BUCKET",
    ]  # fmt: skip
    assert said.count("also needs") == 1


BAD = {
    "STYLIST_REGION": "Oregon",
    "STYLIST_TABLE": "a b",
    "STYLIST_UPLOADS_BUCKET": "Uploads",
    "STYLIST_VECTOR_BUCKET": "v",
    "STYLIST_EMBEDDING_DIMENSION": "512",
    "STYLIST_EMBEDDINGS_PER_SECOND": "0",
    "STYLIST_CHAT_MODEL": "a model",
    "STYLIST_KNOWLEDGE_BASE": "KB",
    "STYLIST_GUARDRAIL": "G 1",
    "STYLIST_GUARDRAIL_VERSION": "latest",
    "STYLIST_WEATHER_SECRET": "a secret\n",
    "STYLIST_CAP_DAY_USD": "-1",
    "STYLIST_CAP_CONVERSATION_USD": "nan",
    "STYLIST_CAP_PICTURES_DAY": "many",
    "STYLIST_KMS_KEY": "my key",
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_refused_by_name(name):
    with pytest.raises(InvalidRequest, match=f"^{name} is .* must be like"):
        aws(**{name: BAD[name]})


def test_all_that_is_wrong_is_told_together():
    with pytest.raises(InvalidRequest) as refused:
        Settings.from_env({"STYLIST_MODE": "aws", "STYLIST_PORT": "x"} | BAD)
    assert all(name in str(refused.value) for name in [*BAD, "STYLIST_PORT", "CATALOG_BUCKET"])


@pytest.mark.parametrize("off", ["", "off"])
def test_the_picture_model_can_be_turned_off(off):
    assert aws(STYLIST_PICTURE_MODEL=off).picture_model == ""


def test_set_to_nothing_counts_as_not_set():
    assert aws(STYLIST_CHAT_MODEL="").chat_model == "us.amazon.nova-2-lite-v1:0"
    with pytest.raises(InvalidRequest, match="also needs STYLIST_TABLE:"):
        aws(STYLIST_TABLE="")


def test_the_region_is_ours_then_that_of_aws():
    assert aws(AWS_REGION="eu-central-1").region == "eu-central-1"
    assert aws(AWS_REGION="eu-central-1", STYLIST_REGION="us-east-1").region == "us-east-1"


def test_caps_and_the_dimension_are_numbers():
    made = aws(
        STYLIST_CAP_CONVERSATION_USD="0.5", STYLIST_CAP_DAY_USD="3", STYLIST_CAP_PICTURES_DAY="7",
        STYLIST_EMBEDDING_DIMENSION="256",
    )  # fmt: skip
    assert (made.cap_conversation_usd, made.cap_day_usd) == (0.5, 3.0)
    assert (made.cap_pictures_day, made.embedding_dimension) == (7, 256)
