"""The shop's catalog as it lies in the fakes, kept in a file so that the next start has it soon.

Nothing of a shopper is ever in it: it is taken before the page opens.
"""

import hashlib
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import NAMES, client

ROOT = Path(__file__).parents[2]
HOME = ROOT / "build" / "rehearsal"
_LAYOUT = (
    "stylist/aws/vector_index/*.py", "stylist/aws/records.py", "stylist/aws/item_pictures.py",
    "stylist/local/embedding/*.py", "tests/fakes/*vector*.py", "tests/fakes/planned.py",
    "tests/fakes/rehearsal*.py",
)  # fmt: skip
"""Whoever changes one of these may want a catalog made anew; whether its pieces are those of the
feed `catalog build` sees itself."""
_BATCH = 25
_PARALLEL = 8


def keep(rehearsal: Rehearsal) -> None:
    """Write it down."""
    dynamodb, s3 = client(rehearsal, "dynamodb"), client(rehearsal, "s3")
    bucket = {"Bucket": NAMES["STYLIST_CATALOG_BUCKET"]}
    pages = dynamodb.get_paginator("scan").paginate(TableName=NAMES["STYLIST_TABLE"])
    objects = s3.get_paginator("list_objects_v2").paginate(**bucket)
    keys = [one["Key"] for page in objects for one in page.get("Contents", [])]
    taken = {
        "records": [item for page in pages for item in page["Items"]],
        "objects": [_object(s3, bucket, key) for key in keys],
        "vectors": rehearsal.s3vectors.buckets,
    }
    HOME.mkdir(parents=True, exist_ok=True)
    for old in HOME.glob("*.pickle"):
        old.unlink()
    _file().write_bytes(pickle.dumps(taken))


def bring_back(rehearsal: Rehearsal) -> bool:
    """Put back what was kept into a shop that was just opened; False where nothing was kept."""
    if not _file().is_file():
        return False
    # Our own file, below build/: nobody else writes there.
    taken = pickle.loads(_file().read_bytes())
    dynamodb, s3 = client(rehearsal, "dynamodb"), client(rehearsal, "s3")
    table, bucket = NAMES["STYLIST_TABLE"], NAMES["STYLIST_CATALOG_BUCKET"]
    puts = [{"PutRequest": {"Item": item}} for item in taken["records"]]
    batches = [{table: puts[at : at + _BATCH]} for at in range(0, len(puts), _BATCH)]
    with ThreadPoolExecutor(_PARALLEL) as pool:
        list(pool.map(lambda batch: dynamodb.batch_write_item(RequestItems=batch), batches))
        list(pool.map(lambda one: s3.put_object(Bucket=bucket, **one), taken["objects"]))
    rehearsal.s3vectors.buckets |= taken["vectors"]
    return True


def _object(s3: Any, bucket: dict[str, str], key: str) -> dict[str, Any]:
    answer = s3.get_object(**bucket, Key=key)
    kept = {"ContentType": answer["ContentType"], "Metadata": answer["Metadata"]}
    return {"Key": key, "Body": answer["Body"].read(), **kept}


def _file() -> Path:
    digest = hashlib.sha256()
    for pattern in _LAYOUT:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return HOME / f"{digest.hexdigest()[:16]}.pickle"
