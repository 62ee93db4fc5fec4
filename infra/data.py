"""Where everything lies: the shop's catalog, what shoppers bring, vectors, records."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.naming import full_name
from infra.private_bucket import PrivateBucket, PrivateBucketArgs
from stylist.aws.records import TABLE_SHAPE, TTL_ATTRIBUTE

SHOPPERS_DAYS: Final = {"uploads/": 1, "photos/": 1, "cutouts/": 1, "outfits/": 30}
"""Days that the program keeps what is a shopper's own; the bucket sweeps up what it forgets."""

OTHER_DAYS: Final = {"imagined/": 30, "looks/": 365}
"""Nobody is on an imagined photo, and it was paid for. A look was saved to be shared."""

_LONGEST_BACKUP: Final = 35


@dataclass(frozen=True, kw_only=True)
class DataArgs:
    """retention_days: the most that shoppers' files and backups of their records are kept.
    protect_data: whether `pulumi destroy` has to be allowed to remove data first."""

    retention_days: int = 30
    protect_data: bool = True


class Data(pulumi.ComponentResource):
    """Two buckets, a vector bucket, a table.

    Outputs: catalog_bucket, uploads_bucket, vector_bucket_name, table_name, and the ARN of each:
    catalog_bucket_arn, uploads_bucket_arn, vector_bucket_arn, table_arn.
    """

    def __init__(
        self, name: str, args: DataArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Data", name, None, opts)
        self._args = args
        catalog = self._catalog(name)
        uploads = self._uploads(name)
        vectors = self._vectors(name)
        table = self._table(name)
        self.catalog_bucket, self.catalog_bucket_arn = catalog.name, catalog.arn
        self.uploads_bucket, self.uploads_bucket_arn = uploads.name, uploads.arn
        self.vector_bucket_name = vectors.vector_bucket_name
        self.vector_bucket_arn = vectors.vector_bucket_arn
        self.table_name, self.table_arn = table.name, table.arn
        self.register_outputs(
            {
                "catalog_bucket": self.catalog_bucket,
                "uploads_bucket": self.uploads_bucket,
                "vector_bucket_name": self.vector_bucket_name,
                "table_name": self.table_name,
            }
        )

    def _guarded(self) -> pulumi.ResourceOptions:
        return pulumi.ResourceOptions(parent=self, protect=self._args.protect_data)

    def _catalog(self, name: str) -> PrivateBucket:
        # Versions: a feed that was overwritten by a broken one can be had back for a week.
        return PrivateBucket(
            f"{name}-catalog",
            PrivateBucketArgs(versioned=True, protected=self._args.protect_data),
            pulumi.ResourceOptions(parent=self),
        )

    def _uploads(self, name: str) -> PrivateBucket:
        # No versions: what a shopper removes has to be gone at once.
        return PrivateBucket(
            f"{name}-uploads",
            PrivateBucketArgs(
                days=days_kept(self._args.retention_days), protected=self._args.protect_data
            ),
            pulumi.ResourceOptions(parent=self),
        )

    def _vectors(self, name: str) -> aws.s3.VectorsVectorBucket:
        return aws.s3.VectorsVectorBucket(
            f"{name}-vectors",
            # Named here, because Pulumi makes up no name for this kind.
            vector_bucket_name=full_name("vectors", most=63),
            # Ingestion makes an index for each generation of the catalog, which Pulumi never sees.
            force_destroy=not self._args.protect_data,
            opts=self._guarded(),
        )

    def _table(self, name: str) -> aws.dynamodb.Table:
        keys = {key["KeyType"]: key["AttributeName"] for key in TABLE_SHAPE["KeySchema"]}
        return aws.dynamodb.Table(
            f"{name}-records",
            billing_mode=TABLE_SHAPE["BillingMode"],
            hash_key=keys["HASH"],
            range_key=keys["RANGE"],
            attributes=[
                aws.dynamodb.TableAttributeArgs(name=one["AttributeName"],
                                                type=one["AttributeType"])
                for one in TABLE_SHAPE["AttributeDefinitions"]
            ],
            ttl=aws.dynamodb.TableTtlArgs(attribute_name=TTL_ATTRIBUTE, enabled=True),
            point_in_time_recovery=aws.dynamodb.TablePointInTimeRecoveryArgs(
                enabled=True,
                # A backup still has what a shopper has erased: it may not live longer than told.
                recovery_period_in_days=min(self._args.retention_days, _LONGEST_BACKUP),
            ),
            deletion_protection_enabled=self._args.protect_data,
            opts=self._guarded(),
        )  # fmt: skip


def days_kept(retention_days: int) -> dict[str, int]:
    """Days for each prefix of the uploads bucket."""
    return {
        prefix: min(days, retention_days) for prefix, days in SHOPPERS_DAYS.items()
    } | OTHER_DAYS
