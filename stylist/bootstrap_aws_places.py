"""Where everything lies in STYLIST_MODE=aws: the catalog, records, photos."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from stylist.bootstrap import Parts
from stylist.ports import Blobs, CatalogIndex, Embedder, ItemPictures, Store
from stylist.settings_aws import AwsSettings

if TYPE_CHECKING:
    from stylist.aws.clients import Clients
    from stylist.aws.item_pictures import BucketPictures
    from stylist.aws.titan import TitanEmbedder
    from stylist.local.remembering import RememberingEmbedder


class AwsPlaces(Parts):
    """The adapters that keep and find."""

    @cached_property
    def clients(self) -> "Clients":
        """Every client of AWS."""
        from stylist.aws.clients import Clients
        from stylist.aws.tracing import trace_aws

        if self.aws.traces:
            trace_aws()
        return Clients(self.aws.region)

    @property
    def aws(self) -> AwsSettings:
        """The names of what the stack made."""
        assert self.settings.aws, "Settings.from_env fills it in this mode"
        return self.settings.aws

    @cached_property
    def embedder(self) -> "RememberingEmbedder":
        """Titan, with a memory of recent vectors."""
        from stylist.local.remembering import RememberingEmbedder

        return RememberingEmbedder(self._titan)

    @cached_property
    def catalog_embedder(self) -> Embedder:
        """Titan, with a memory for ever of the shop's own pictures and titles."""
        from stylist.aws.blobs import S3Blobs
        from stylist.aws.kept_vectors import KeptVectors

        catalog = S3Blobs(self.clients.s3, self.aws.catalog_bucket, self.store)
        return KeptVectors(self._titan, catalog)

    @cached_property
    def index(self) -> CatalogIndex:
        """The catalog's vectors in S3 Vectors, its facts in DynamoDB."""
        from stylist.aws.vector_index import S3VectorsIndex

        return S3VectorsIndex(
            self.clients.s3vectors,
            self.clients.dynamodb,
            bucket=self.aws.vector_bucket,
            index=self.aws.vector_index,
            table=self.aws.table,
            embedder_id=self.embedder.embedder_id,
            dimension=self.embedder.dimension,
        )

    @cached_property
    def pictures(self) -> ItemPictures:
        """The pictures of catalog items, in the catalog's bucket."""
        return self._bucket_pictures

    @cached_property
    def store(self) -> Store:
        """Conversations, profiles, looks and counters."""
        from stylist.aws.store import DynamoStore
        from stylist.aws.table import Table

        return DynamoStore(Table(self.clients.dynamodb, self.aws.table))

    @cached_property
    def blobs(self) -> Blobs:
        """Photos and pictures."""
        from stylist.aws.blobs import S3Blobs

        return S3Blobs(
            self.clients.s3, self.aws.uploads_bucket, self.store, kms_key=self.aws.kms_key
        )

    def catalog_is_current(self) -> bool:
        """Always: the shop's feeds fill it, and whoever merely opens it builds nothing."""
        return True

    def feed_pictures(self, feed: Path) -> ItemPictures:
        """The pictures beside the feed, on their way into the catalog's bucket."""
        from stylist.aws.item_pictures import KeepingPictures

        return KeepingPictures(super().feed_pictures(feed), self._bucket_pictures)

    @cached_property
    def _bucket_pictures(self) -> "BucketPictures":
        from stylist.aws.item_pictures import BucketPictures
        from stylist.photo.intake import MOST_BYTES

        return BucketPictures(self.clients.s3, self.aws.catalog_bucket, MOST_BYTES)

    @cached_property
    def _titan(self) -> "TitanEmbedder":
        from stylist.aws.pace import Pace
        from stylist.aws.titan import TitanEmbedder

        return TitanEmbedder(
            self.clients.bedrock_runtime,
            self.aws.embedding_model,
            self.aws.embedding_dimension,
            Pace(self.aws.embeddings_per_second),
        )
