"""What a deployed stack would have made for the page: a table, two buckets, a vector bucket, a
guardrail and a knowledge base of the style guide."""

from typing import Any

import boto3

from stylist.aws.records import TABLE_SHAPE, TTL_ATTRIBUTE
from stylist.local.knowledge.passages import GUIDE_FOLDER, read_guide
from tests.fakes.knowledge import Passage
from tests.fakes.rehearsal import Rehearsal

NAMES = {
    "STYLIST_MODE": "aws",
    "STYLIST_TABLE": "stylist-rehearsal",
    "STYLIST_UPLOADS_BUCKET": "stylist-rehearsal-uploads",
    "STYLIST_CATALOG_BUCKET": "stylist-rehearsal-catalog",
    "STYLIST_VECTOR_BUCKET": "stylist-rehearsal-vectors",
    "STYLIST_GUARDRAIL": "rehearsal1",
    "STYLIST_KNOWLEDGE_BASE": "REHEARSAL1",
    # Nobody counts what the fake is asked.
    "STYLIST_EMBEDDINGS_PER_SECOND": "1000",
}


def open_shop(rehearsal: Rehearsal, **more: str) -> None:
    """Makes it, and has `variables` name it. more: further variables, or others."""
    rehearsal.variables |= NAMES | more
    rehearsal.bedrock.guardrail.ids = {NAMES["STYLIST_GUARDRAIL"]}
    rehearsal.bedrock.passages = [
        Passage(f"## {text.title}\n{text.text}", "s3://rehearsal/style-guide.md")
        for text in read_guide(GUIDE_FOLDER)
    ]
    dynamodb, s3 = client(rehearsal, "dynamodb"), client(rehearsal, "s3")
    table = NAMES["STYLIST_TABLE"]
    dynamodb.create_table(TableName=table, **TABLE_SHAPE)
    dynamodb.update_time_to_live(
        TableName=table,
        TimeToLiveSpecification={"Enabled": True, "AttributeName": TTL_ATTRIBUTE},
    )
    for bucket in (NAMES["STYLIST_UPLOADS_BUCKET"], NAMES["STYLIST_CATALOG_BUCKET"]):
        s3.create_bucket(
            Bucket=bucket,
            CreateBucketConfiguration={"LocationConstraint": rehearsal.variables["AWS_REGION"]},
        )
    client(rehearsal, "s3vectors").create_vector_bucket(
        vectorBucketName=NAMES["STYLIST_VECTOR_BUCKET"]
    )


def client(rehearsal: Rehearsal, service: str) -> Any:
    """One of boto3's clients of the rehearsal, whatever this process's own environment says."""
    known = rehearsal.variables
    general = known["AWS_ENDPOINT_URL"]
    return boto3.Session(region_name=known["AWS_REGION"]).client(
        service,
        endpoint_url=known.get(f"AWS_ENDPOINT_URL_{service.upper()}", general),
        aws_access_key_id=known["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=known["AWS_SECRET_ACCESS_KEY"],
    )
