"""Puts a feed where ingestion picks it up: `python -m tools.load_catalog FEED --bucket BUCKET`.

FEED is a file of JSON lines, as `python -m stylist catalog build` takes it; pictures are named
relative to it. They are uploaded first, as the JPEG that the embedder takes, and the feed last.
Whatever was loaded before from a feed of the same name and is not in this one is removed.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from stylist.aws.fitting import fitted_picture
from stylist.errors import StylistError

_PARALLEL: Final = 8
_MARK: Final = "made-from"
_MISSING: Final = ("404", "403", "NoSuchKey", "NotFound")
_OF_PICTURES: Final = ("image_url", "extra_images")


@dataclass
class Loading:
    """What is to be uploaded. pictures: key → file. problems: what the feed names and is not
    there."""

    lines: list[str] = field(default_factory=list)
    pictures: dict[str, Path] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def planned(feed: Path) -> Loading:
    """What the feed asks for. A line that is no record stays as it is: ingestion tells of it.

    Raises:
        OSError: The feed cannot be read.
    """
    found = Loading()
    for number, line in enumerate(feed.read_text("utf-8-sig").splitlines(), 1):
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if isinstance(record, dict):
            line = json.dumps(_placed(record, number, feed, found), ensure_ascii=False)
        if line.strip():
            found.lines.append(line)
    return found


def _placed(record: dict[str, Any], number: int, feed: Path, found: Loading) -> dict[str, Any]:
    """The record with its pictures by their keys in the bucket."""

    def key_of(name: Any) -> Any:
        if not isinstance(name, str) or not name or "://" in name:
            return name
        path = (feed.parent / name).resolve()
        if not path.is_relative_to(feed.parent.resolve()) or not path.is_file():
            found.problems.append(f"line {number}: there is no picture {name} beside the feed.")
            return name
        # Of two feeds each may have an images/1.jpg.
        key = (PurePosixPath("pictures") / feed.stem / name).with_suffix(".jpg").as_posix()
        found.pictures[key] = path
        return key

    named = {name: record[name] for name in _OF_PICTURES if name in record}
    return record | {
        name: [key_of(one) for one in value] if isinstance(value, list) else key_of(value)
        for name, value in named.items()
    }


def load(s3: Any, bucket: str, feed: Path, loading: Loading) -> int:
    """Upload it all, the feed last. Returns how many pictures were new or different."""

    def put(entry: tuple[str, Path]) -> bool:
        key, path = entry
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if _mark(s3, bucket, key) == digest:
            return False
        _put(s3, bucket, key, fitted_picture(data), "image/jpeg", {_MARK: digest})
        return True

    with ThreadPoolExecutor(_PARALLEL, "loading") as pool:
        changed = sum(pool.map(put, loading.pictures.items()))
    text = "".join(f"{line}\n" for line in loading.lines)
    _put(s3, bucket, f"feeds/{feed.stem}.jsonl", text.encode(), "application/x-ndjson", {})
    return changed


def _put(s3: Any, bucket: str, key: str, data: bytes, kind: str,
         metadata: Mapping[str, str]) -> None:  # fmt: skip
    s3.put_object(Bucket=bucket, Key=key, Body=data, ContentType=kind, Metadata=dict(metadata),
                  ServerSideEncryption="AES256")  # fmt: skip


def _mark(s3: Any, bucket: str, key: str) -> str:
    try:
        answer = s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] in _MISSING:
            return ""
        raise
    return str(answer.get("Metadata", {}).get(_MARK, ""))


def main(arguments: list[str] | None = None) -> int:
    """Load it. Returns the exit status."""
    parser = argparse.ArgumentParser(
        "python -m tools.load_catalog", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("feed", type=Path)
    parser.add_argument("--bucket", required=True, help="'pulumi stack output catalog_bucket'")
    parser.add_argument("--region", default="us-west-2")
    parser.add_argument("--profile", help="of AWS's own configuration")
    asked = parser.parse_args(arguments)
    try:
        loading = planned(asked.feed)
        session = boto3.Session(region_name=asked.region, profile_name=asked.profile or None)
        s3 = session.client("s3", config=Config(max_pool_connections=_PARALLEL))
        changed = load(s3, asked.bucket, asked.feed, loading)
    except UnicodeDecodeError:
        print(f"load-catalog: {asked.feed} is no text in UTF-8; unpack it first.", file=sys.stderr)
        return 1
    except (OSError, StylistError, BotoCoreError, ClientError) as error:
        print(f"load-catalog: {error}", file=sys.stderr)
        return 1
    for problem in loading.problems:
        print(problem, file=sys.stderr)
    print(f"{len(loading.lines)} rows and {changed} new pictures are in {asked.bucket}; ingestion "
          "takes them in now.")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
