"""What the stack made: there, and as we need it."""

from stylist.aws.clients import Clients
from tests.aws.preflight.conftest import NAMES, PLANTED, catalog
from tests.fakes import faults

PLACES = ("table", "uploads bucket", "catalog bucket", "vector bucket", "vector index",
          "knowledge base", "guardrail", "weather secret")  # fmt: skip


def test_a_whole_account_passes_every_check(look_at_all):
    found = look_at_all()
    assert {one.name: one.said for one in found.values() if one.state != "ok"} == {}
    assert found["vector index"].said == "catalog-one, 1024 dimensions"


def test_before_the_stack_stands_its_parts_are_not_looked_for(look):
    found = look()
    assert {found[name].state for name in PLACES} == {"skipped"}
    assert found["table"].said == "not configured (STYLIST_TABLE)"
    assert {one.state for name, one in found.items() if name not in PLACES} == {"ok"}


def test_a_part_of_another_name_is_not_there(look_at_all):
    fields = ("table", "uploads_bucket", "catalog_bucket", "vector_bucket")
    looked = look_at_all(**dict.fromkeys(fields, "stylist-other"))
    for field in fields:
        found = looked[field.replace("_", " ")]
        assert found.state == "failed" and "does not exist" in found.said
        assert f"Set STYLIST_{field.upper()} to what `pulumi stack output` names" in found.remedy
    assert looked["vector index"].state == "failed"


def test_a_bucket_of_another_region_is_told(look_at_all, account):
    far = Clients("eu-west-1")
    far.s3.create_bucket(
        Bucket="stylist-far", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
    )
    far.close()
    found = look_at_all(uploads_bucket="stylist-far")["uploads bucket"]
    assert found.said == "stylist-far lies in eu-west-1"
    assert "STYLIST_REGION=eu-west-1" in found.remedy


def test_a_table_that_keeps_what_has_expired_is_told(look_at_all, account):
    account.dynamodb.update_time_to_live(
        TableName=NAMES["STYLIST_TABLE"],
        TimeToLiveSpecification={"Enabled": False, "AttributeName": "ttl"},
    )
    assert "attribute 'ttl'" in look_at_all()["table"].remedy


def test_a_table_of_other_keys_is_told(look_at_all, account):
    account.dynamodb.create_table(
        TableName="other", BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    )  # fmt: skip
    assert look_at_all(table="other")["table"].said == "other has other keys than pk and sk"


def test_without_a_catalog_the_index_is_not_looked_for(look_at_all, account):
    found = look_at_all(vector_index="empty")["vector index"]
    assert found.state == "skipped" and "catalog build" in found.said


def test_an_index_of_another_embedder_is_told(look_at_all):
    found = look_at_all(embedding_dimension=256)["vector index"]
    assert found.said == (
        "built by amazon.titan-embed-image-v1/1024, now it is amazon.titan-embed-image-v1/256"
    )
    assert "catalog build" in found.remedy


def test_an_index_of_another_dimension_or_distance_is_told(look_at_all, account, s3vectors):
    held = s3vectors.buckets[NAMES["STYLIST_VECTOR_BUCKET"]].indexes["catalog-one"]
    held.dimension = 384
    assert look_at_all()["vector index"].said.startswith("384 dimensions by cosine")
    held.dimension, held.metric = 1024, "euclidean"
    found = look_at_all()["vector index"]
    assert found.said.startswith("1024 dimensions by euclidean") and "build" in found.remedy


def test_an_index_that_is_gone_is_told(look_at_all, account):
    account.s3vectors.delete_index(
        vectorBucketName=NAMES["STYLIST_VECTOR_BUCKET"], indexName="catalog-one"
    )
    found = look_at_all()["vector index"]
    assert found.state == "failed" and "Build it anew" in found.remedy


def test_a_knowledge_base_that_is_empty_or_gone_is_told(look_at_all, account, bedrock):
    bedrock.script("Retrieve", faults.error("ResourceNotFoundException"))
    assert "STYLIST_KNOWLEDGE_BASE" in look_at_all()["knowledge base"].remedy
    bedrock.passages = []
    assert "ingestion job" in look_at_all()["knowledge base"].remedy


def test_a_guardrail_that_is_gone_or_not_ready_is_told(look_at_all, account, bedrock):
    bedrock.guardrail.ids = {"another"}
    assert "STYLIST_GUARDRAIL_VERSION" in look_at_all()["guardrail"].remedy
    bedrock.guardrail.ids = set()
    usual = bedrock.operations["GetGuardrail"]
    bedrock.always("GetGuardrail", lambda request: usual(request) | {"status": "FAILED"})
    assert look_at_all()["guardrail"].said == "gr1abc2def3g is FAILED"


def test_a_secret_is_read_and_never_shown(look_at_all, caplog):
    caplog.set_level("DEBUG", "stylist")
    found = look_at_all()
    assert found["weather secret"].said == "can be read"
    assert PLANTED not in repr(found) + caplog.text


def test_a_secret_that_is_gone_is_told(look_at_all):
    found = look_at_all(weather_secret="stylist/gone")["weather secret"]
    assert found.state == "failed" and "stylist/gone" in found.remedy


def test_a_secret_without_a_key_is_told_and_not_shown(look_at_all, account):
    account.secretsmanager.put_secret_value(
        SecretId=NAMES["STYLIST_WEATHER_SECRET"], SecretString='{"wrong": "PLANTED"}'
    )
    found = look_at_all()["weather secret"]
    assert found.said == "it holds no key of OpenWeather" and "PLANTED" not in repr(found)


def test_another_generation_is_followed(look_at_all, account):
    pointer_of = {"pk": {"S": "catalog#catalog"}, "sk": {"S": "current"}}
    account.dynamodb.delete_item(TableName=NAMES["STYLIST_TABLE"], Key=pointer_of)
    catalog(account, "two")
    assert look_at_all()["vector index"].said == "catalog-two, 1024 dimensions"
