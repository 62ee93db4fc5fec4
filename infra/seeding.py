"""Fills the catalog's bucket within the update itself, so that a new stack has something to sell.

A dynamic provider: Pulumi keeps what lies in the bucket as key → digest, and this module does the
rest with boto3. Pulumi hands the provider to another process by the name of its class, so it keeps
nothing in itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

import boto3
import pulumi
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from pulumi.dynamic import (
    CreateResult,
    DiffResult,
    Resource,
    ResourceProvider,
    UpdateResult,
)

from infra.seed_files import FEEDS, SeedFile, seed_files

_PARALLEL: Final = 8
_MARK: Final = "seed"
"""Metadata of an object: the digest that it was made from."""

_PLACE: Final = ("bucket", "region", "profile")
_BUCKET_IS_GONE: Final = ("NoSuchBucket",)

Props = dict[str, Any]


class SeedingFailed(Exception):
    """Not everything could be uploaded or removed; says what to do."""


class SeedProvider(ResourceProvider):
    """Uploads what changed, removes what is not wanted any more, and everything in the end."""

    def diff(self, _id: str, _olds: Props, _news: Props) -> DiffResult:
        """Another bucket is another resource; other files are an update."""
        moved = _olds.get("bucket") != _news["bucket"]
        changed = _olds.get("objects") != _news["objects"]
        # Credentials alone change nothing that lies in the bucket.
        return DiffResult(changes=moved or changed, replaces=["bucket"] if moved else [])

    def create(self, props: Props) -> CreateResult:
        """Upload all; what an update that broke off has left is not uploaded twice."""
        _upload(props, _objects(props))
        return CreateResult(id_=f"seed-of-{props['bucket']}", outs=_outputs(props))

    def update(self, _id: str, _olds: Props, _news: Props) -> UpdateResult:
        """Upload what is new or different, then remove what is gone."""
        olds, news = _objects(_olds), _objects(_news)
        changed = [key for key, digest in news.items() if olds.get(key) != digest]
        _upload(_news, changed)
        _remove(_news, [key for key in olds if key not in news])
        return UpdateResult(outs=_outputs(_news))

    def delete(self, _id: str, _props: Props) -> None:
        """Remove every object that was uploaded; a bucket that is gone has none."""
        _remove(_props, list(_objects(_props)))


@dataclass(frozen=True)
class SeedingArgs:
    """bucket: of the catalog. region, profile: boto3 does not see Pulumi's own configuration;
    '' lets it look for a profile itself."""

    bucket: pulumi.Input[str]
    region: pulumi.Input[str] = "us-west-2"
    profile: pulumi.Input[str] = ""


class Seeding(Resource):
    """The sample feed, its pictures and the style guide, in the bucket."""

    def __init__(self, name: str, args: SeedingArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        props = {
            "bucket": args.bucket,
            "region": args.region,
            "profile": args.profile,
            "objects": {file.key: file.digest for file in seed_files()},
        }
        super().__init__(SeedProvider(), name, props, opts)


def _objects(props: Props) -> dict[str, str]:
    """Key → digest."""
    objects: dict[str, str] = props.get("objects") or {}
    return objects


def _outputs(props: Props) -> Props:
    return {name: props[name] for name in (*_PLACE, "objects")}


def _upload(props: Props, keys: Iterable[str]) -> None:
    wanted = set(keys)
    files = [file for file in seed_files() if file.key in wanted]
    if missing := wanted - {file.key for file in files}:
        raise SeedingFailed(
            f"{min(missing)} changed while the update ran; run 'pulumi up' once more."
        )
    s3, bucket = _client(props), str(props["bucket"])
    # A feed last: whoever takes it in looks for its pictures.
    for lot in ([one for one in files if not one.key.startswith(FEEDS)],
                [one for one in files if one.key.startswith(FEEDS)]):  # fmt: skip
        _each(lambda file: _put(s3, bucket, file), lot, f"upload to {bucket}")


def _put(s3: Any, bucket: str, file: SeedFile) -> None:
    if _mark(s3, bucket, file.key) != file.digest:
        s3.put_object(
            Bucket=bucket, Key=file.key, Body=file.made(), ContentType=file.kind,
            Metadata={_MARK: file.digest}, ServerSideEncryption="AES256",
        )  # fmt: skip


def _mark(s3: Any, bucket: str, key: str) -> str:
    try:
        answer = s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        # Without leave to list, S3 says 403 of what is not there.
        if error.response["Error"]["Code"] in ("404", "403", "NoSuchKey", "NotFound"):
            return ""
        raise
    return str(answer.get("Metadata", {}).get(_MARK, ""))


def _remove(props: Props, keys: Sequence[str]) -> None:
    from stylist.aws.blob_versions import remove_object

    s3, bucket = _client(props), str(props["bucket"])

    def removed(key: str) -> None:
        try:
            remove_object(s3, bucket, key)
        except ClientError as error:
            if error.response["Error"]["Code"] not in _BUCKET_IS_GONE:
                raise

    _each(removed, keys, f"remove from {bucket}")


def _each(work: Callable[[Any], None], things: Sequence[Any], doing: str) -> None:
    try:
        with ThreadPoolExecutor(_PARALLEL, "seeding") as pool:
            list(pool.map(work, things))
    except (ClientError, BotoCoreError) as error:
        raise SeedingFailed(
            f"Could not {doing}: {error}. Mend that and run the same command again; what is done "
            "is not done twice."
        ) from error


def _client(props: Mapping[str, Any]) -> Any:
    session = boto3.Session(region_name=props["region"], profile_name=props["profile"] or None)
    return session.client(
        "s3",
        config=Config(retries={"mode": "standard", "max_attempts": 8},
                      max_pool_connections=_PARALLEL),
    )  # fmt: skip
