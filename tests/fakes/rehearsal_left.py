"""What lies in rehearsed S3 and DynamoDB, readable, for tests that look for what must be gone."""

import json

from stylist.aws.records import record_of
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import client


def everything(rehearsal: Rehearsal) -> dict[str, bytes]:
    """Every record of the table and every object of the uploads' bucket, older versions too:
    its place → its bytes, unpacked."""
    names = rehearsal.variables
    s3, dynamodb = client(rehearsal, "s3"), client(rehearsal, "dynamodb")
    bucket = names["STYLIST_UPLOADS_BUCKET"]
    found: dict[str, bytes] = {}
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
        for one in page.get("Versions", []):
            which = {"Bucket": bucket, "Key": one["Key"], "VersionId": one["VersionId"]}
            found[f"s3 {one['Key']} {one['VersionId']}"] = s3.get_object(**which)["Body"].read()
    for page in dynamodb.get_paginator("scan").paginate(TableName=names["STYLIST_TABLE"]):
        for item in page["Items"]:
            plain = {name: value for name, value in item.items() if name != "packed"}
            body = record_of(item) if "packed" in item and "record#" in item["pk"]["S"] else {}
            place = f"dynamodb {item['pk']['S']} {item['sk']['S']}"
            found[place] = json.dumps([plain, body], ensure_ascii=False, default=str).encode()
    return found
