"""What several functions are put together of: the catalog and what embeds it."""

from stylist.aws.clients import Clients
from stylist.aws.item_pictures import BucketPictures
from stylist.aws.pace import Pace
from stylist.aws.titan import TitanEmbedder
from stylist.aws.vector_index import S3VectorsIndex
from stylist.feeds.pictures import MOST_BYTES, plain_picture
from stylist.settings_aws import AwsSettings


def embedder(clients: Clients, named: AwsSettings) -> TitanEmbedder:
    """Titan, which is given pictures as they are: nothing here could make others of them."""
    pace = Pace(named.embeddings_per_second)
    return TitanEmbedder(clients.bedrock_runtime, named.embedding_model, named.embedding_dimension,
                         pace, plain_picture)  # fmt: skip


def index(clients: Clients, named: AwsSettings) -> S3VectorsIndex:
    """The catalog's vectors in S3 Vectors, its facts in DynamoDB."""
    return S3VectorsIndex(
        clients.s3vectors, clients.dynamodb, bucket=named.vector_bucket, index=named.vector_index,
        table=named.table, dimension=named.embedding_dimension,
        embedder_id=embedder(clients, named).embedder_id,
    )  # fmt: skip


def pictures(clients: Clients, named: AwsSettings) -> BucketPictures:
    """The pictures of catalog items, in the catalog's bucket."""
    return BucketPictures(clients.s3, named.catalog_bucket, MOST_BYTES)
