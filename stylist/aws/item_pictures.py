"""Pictures of catalog items, as objects of the catalog's bucket named by `image_url`."""

import hashlib
from contextlib import closing
from mimetypes import guess_type
from typing import Any, Final

from botocore.exceptions import ClientError

from stylist.aws.faults import code_of
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.domain import CatalogItem
from stylist.errors import NotFound
from stylist.ports import ItemPictures

_MISSING: Final = ("NoSuchKey", "NotFound", "404")
_DIGEST: Final = "sha256"


class BucketPictures:
    """Reads `image_url` as a key of the bucket. most_bytes: of a picture that is opened."""

    def __init__(self, s3: Any, bucket: str, most_bytes: int, patience: Patience = PATIENT) -> None:
        self._s3 = s3
        self._bucket = bucket
        self._most = most_bytes
        self._patience = patience

    def read(self, item: CatalogItem) -> bytes:
        """The encoded picture.

        Raises:
            NotFound: image_url is no key of ours, nothing is there, or it is too large.
            ServiceUnavailable: S3 does not answer.
        """
        key = _key_of(item)
        found = retrying(lambda: self._bytes(key), "read a picture of the catalog", self._patience)
        if found is None:
            raise NotFound(
                f"{item.product_id} has no picture at {item.image_url} in {self._bucket}; "
                "'python -m stylist catalog build' puts it there."
            )
        if len(found) > self._most:
            raise NotFound(
                f"The picture of {item.product_id} at {item.image_url} has more than "
                f"{self._most // 2**20} MB; put a smaller copy there."
            )
        return found

    def keep(self, item: CatalogItem, picture: bytes) -> None:
        """Put the item's picture where `read` finds it, unless it is there already."""
        key, digest = _key_of(item), hashlib.sha256(picture).hexdigest()

        def kept() -> None:
            if self._digest(key) != digest:
                self._s3.put_object(
                    Bucket=self._bucket, Key=key, Body=picture, Metadata={_DIGEST: digest},
                    ContentType=guess_type(key)[0] or "application/octet-stream",
                    ServerSideEncryption="AES256",
                )  # fmt: skip

        retrying(kept, "keep a picture of the catalog", self._patience)

    def _bytes(self, key: str) -> bytes | None:
        try:
            answer = self._s3.get_object(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if code_of(error) in _MISSING:
                return None
            raise
        with closing(answer["Body"]) as body:
            # What is too large is not read to its end.
            large = int(answer["ContentLength"]) > self._most
            data: bytes = body.read(self._most + 1 if large else None)
        return data

    def _digest(self, key: str) -> str:
        try:
            answer = self._s3.head_object(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if code_of(error) in _MISSING:
                return ""
            raise
        return str(answer.get("Metadata", {}).get(_DIGEST, ""))


class KeepingPictures:
    """Reads pictures where the feed has them, and keeps each in the bucket on the way."""

    def __init__(self, source: ItemPictures, bucket: BucketPictures) -> None:
        self._source = source
        self._bucket = bucket

    def read(self, item: CatalogItem) -> bytes:
        """As the source gives it.

        Raises:
            NotFound: The source has none.
            ServiceUnavailable: S3 does not take it.
        """
        picture = self._source.read(item)
        self._bucket.keep(item, picture)
        return picture


def _key_of(item: CatalogItem) -> str:
    # The domain lets nothing else through than an address or a plain path.
    if item.image_url.startswith("https://"):
        raise NotFound(
            f"image_url of {item.product_id} is an address; only pictures in the catalog's bucket "
            "are read. Put the picture beside the feed and name it relative to the feed."
        )
    return item.image_url
