"""Photos and pictures in one private S3 bucket, with a note of each in the store."""

import time
from collections.abc import Callable
from contextlib import closing
from mimetypes import guess_type
from typing import Any, Final, TypeVar

from botocore.exceptions import ClientError

from stylist.aws.blob_notes import BlobNotes
from stylist.aws.blob_versions import remove_object
from stylist.aws.faults import code_of, telling
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.blob_keys import checked
from stylist.errors import NotFound
from stylist.ports import Store

Answer = TypeVar("Answer")

LONGEST_LINK: Final = 900.0
"""Seconds for which a link to a blob may open it."""

_UNTIL: Final = "until"
_MISSING: Final = ("NoSuchKey", "NotFound", "404")


class S3Blobs:
    """A `Blobs` in a bucket; the store remembers whose each is and when it ends.

    The note is written before the object and removed after it, so that nothing lies in the bucket
    that erasing would not find. How long an object lives also stands in its own metadata, which
    is what a reader goes by. All methods raise ServiceUnavailable where AWS does not answer.

    Without s3:ListBucket, S3 says 'access denied' of what is not there.
    """

    def __init__(self, s3: Any, bucket: str, store: Store, *, kms_key: str = "",
                 clock: Callable[[], float] = time.time,
                 patience: Patience = PATIENT) -> None:  # fmt: skip
        """kms_key: id of the key that encrypts; '' for S3's own."""
        self._s3 = s3
        self._bucket = bucket
        self._notes = BlobNotes(store, clock)
        self._clock = clock
        self._patience = patience
        self._sealed = (
            {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": kms_key}
            if kms_key
            else {"ServerSideEncryption": "AES256"}
        )

    def get(self, key: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: There are none, or they have expired.
        """
        found = self._asked(key, self._read)
        if found is None:
            raise NotFound(f"There is nothing at {key!r} any more.")
        return found

    def exists(self, key: str) -> bool:
        """Whether `get` would give them."""
        return (self._asked(key, self._ends) or 0.0) > self._clock()

    def put(self, key: str, data: bytes, *, owner: str = "", seconds: float | None = None) -> None:
        """Write or replace them, whole or not at all."""
        until = None if seconds is None else self._clock() + seconds
        self._notes.write(checked(key), owner, seconds)
        asked = {
            "Bucket": self._bucket,
            "Key": key,
            "Body": bytes(data),
            "ContentType": guess_type(key)[0] or "application/octet-stream",
            "Metadata": {} if until is None else {_UNTIL: f"{until:.3f}"},
            **self._sealed,
        }
        retrying(lambda: self._s3.put_object(**asked), "keep a file", self._patience)

    def delete(self, key: str) -> None:
        """Remove them, and every older version; nothing happens when there are none."""
        checked(key)
        retrying(lambda: remove_object(self._s3, self._bucket, key), "remove a file",
                 self._patience)  # fmt: skip
        self._notes.remove(key)

    def owned(self, owner: str) -> list[str]:
        """Keys of everything that is this owner's; nothing is nobody's ('')."""
        return self._notes.owned(owner)

    def expire(self) -> int:
        """Remove what has expired for good; the bucket's lifecycle takes what escapes this.
        Returns how many went."""
        gone = 0
        for key in self._notes.ended():
            # Whoever wrote it anew meanwhile has given it more time.
            until = self._asked(key, self._ends)
            if until is not None and until > self._clock():
                continue
            self.delete(key)
            gone += until is not None
        return gone

    def link(self, key: str, seconds: float = LONGEST_LINK) -> str:
        """An address that opens the blob for so long without credentials, at most 900 seconds,
        and less where our own credentials end before. It is a secret: never log it."""
        params = {"Bucket": self._bucket, "Key": checked(key)}
        with telling("make a link to a file"):
            made: str = self._s3.generate_presigned_url(
                "get_object", Params=params, ExpiresIn=int(min(seconds, LONGEST_LINK))
            )
        return made

    def _asked(self, key: str, ask: Callable[[str], Answer]) -> Answer | None:
        """What S3 says of the key; None where it has nothing."""
        checked(key)

        def asked() -> Answer | None:
            try:
                return ask(key)
            except ClientError as error:
                if code_of(error) in _MISSING:
                    return None
                raise

        return retrying(asked, "read a file", self._patience)

    def _read(self, key: str) -> bytes | None:
        answer = self._s3.get_object(Bucket=self._bucket, Key=key)
        # Its own `with` would hand out the stream below, which checks neither sum nor length.
        with closing(answer["Body"]) as body:
            data: bytes | None = body.read() if _end(answer) > self._clock() else None
        return data

    def _ends(self, key: str) -> float:
        return _end(self._s3.head_object(Bucket=self._bucket, Key=key))


def _end(answer: dict[str, Any]) -> float:
    """By the clock; infinite for what is kept for ever."""
    return float(answer.get("Metadata", {}).get(_UNTIL, "inf"))
