"""The catalog index in S3 Vectors, its records in DynamoDB."""

from stylist.aws.vector_index.index import S3VectorsIndex

__all__ = ["S3VectorsIndex"]
