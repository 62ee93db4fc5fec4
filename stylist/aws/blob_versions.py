"""Removing an object for good, also from a bucket that keeps versions."""

from collections.abc import Iterator
from typing import Any, Final

from botocore.exceptions import ClientError

_BATCH: Final = 1000
"""What S3 removes in one call."""


def remove_object(s3: Any, bucket: str, key: str) -> None:
    """Remove the object and, where the bucket keeps them, all its versions.

    Raises:
        ClientError: S3 would not; the same call may be made again.
    """
    answer = s3.delete_object(Bucket=bucket, Key=key)
    # Only a bucket that keeps versions, or kept them once, says so.
    if answer.get("DeleteMarker") or answer.get("VersionId"):
        _remove_versions(s3, bucket, list(_versions(s3, bucket, key)))


def _versions(s3: Any, bucket: str, key: str) -> Iterator[dict[str, str]]:
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=key):
        for one in [*page.get("Versions", []), *page.get("DeleteMarkers", [])]:
            # The prefix also finds what only begins like the key.
            if one["Key"] == key:
                yield {"Key": key, "VersionId": one["VersionId"]}


def _remove_versions(s3: Any, bucket: str, versions: list[dict[str, str]]) -> None:
    for start in range(0, len(versions), _BATCH):
        batch = {"Objects": versions[start : start + _BATCH], "Quiet": True}
        answer = s3.delete_objects(Bucket=bucket, Delete=batch)
        # This call succeeds also when some of it failed.
        for failed in answer.get("Errors", []):
            told = {"Error": {"Code": failed.get("Code", "Unknown"), "Message": ""},
                    "ResponseMetadata": answer.get("ResponseMetadata", {})}  # fmt: skip
            raise ClientError(told, "DeleteObjects")
