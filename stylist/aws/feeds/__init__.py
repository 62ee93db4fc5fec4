"""Feeds and pictures in S3, notes of them in DynamoDB, messages in SQS."""

from stylist.aws.feeds.messages import QueueMessages
from stylist.aws.feeds.notes import TableNotes
from stylist.aws.feeds.shelf import BucketShelf

__all__ = ["BucketShelf", "QueueMessages", "TableNotes"]
