"""Files of the catalog's bucket: which one there is, and its bytes as they come."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final

from botocore.exceptions import ClientError

from stylist.aws.faults import AWS_ERRORS, code_of, told
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.feeds.seams import Replaced, Stamp

_MISSING: Final = ("NoSuchKey", "NotFound", "404")
_OTHER: Final = (*_MISSING, "PreconditionFailed", "412")
_BEYOND: Final = ("InvalidRange", "416")
_PIECE: Final = 1 << 18
_DOING: Final = "read a feed"


class BucketShelf:
    """A `Shelf`. A file's version is its ETag, which S3 compares itself.

    Without s3:ListBucket, S3 says 'access denied' of what is not there.
    """

    def __init__(self, s3: Any, bucket: str, patience: Patience = PATIENT) -> None:
        self._s3 = s3
        self._bucket = bucket
        self._patience = patience

    def stamp(self, key: str) -> Stamp | None:
        """See `Shelf.stamp`."""

        def asked() -> Stamp | None:
            try:
                answer = self._s3.head_object(Bucket=self._bucket, Key=key)
            except ClientError as error:
                if code_of(error) in _MISSING:
                    return None
                raise
            return Stamp(answer["ETag"], answer["LastModified"].isoformat(timespec="seconds"))

        return retrying(asked, "look at a file of the catalog", self._patience)

    def read(self, key: str, version: str, start: int = 0) -> Iterator[bytes]:
        """See `Shelf.read`; a line that breaks within is not taken up again."""

        def asked() -> Any:
            try:
                return self._s3.get_object(
                    Bucket=self._bucket, Key=key, IfMatch=version, Range=f"bytes={start}-"
                )
            except ClientError as error:
                if code_of(error) in _OTHER:
                    raise Replaced("The file was replaced or removed while it was read.") from error
                if code_of(error) in _BEYOND:
                    return None
                raise

        answer = retrying(asked, _DOING, self._patience)
        if answer is None:
            return
        with closing(answer["Body"]) as body:
            try:
                while piece := body.read(_PIECE):
                    yield piece
            except AWS_ERRORS as error:
                raise told(error, _DOING) from error
