"""News as S3 itself writes them into the queue."""

import json

from tests.functions.shop import CATALOG, picture, row


def test_an_upload_is_taken_in_by_what_s3_says_of_it(shop):
    asked = {"QueueUrl": shop.queue, "AttributeNames": ["QueueArn"]}
    arn = shop.sqs.get_queue_attributes(**asked)["Attributes"]["QueueArn"]
    events = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]
    told = {"QueueConfigurations": [{"QueueArn": arn, "Events": events}]}
    shop.s3.put_bucket_notification_configuration(
        Bucket=CATALOG, NotificationConfiguration=told, SkipDestinationValidation=True
    )
    shop.waiting()
    shop.put("images/a.jpg", picture())
    shop.put_feed(row("a"), key="feeds/new items+ä.jsonl")
    assert shop.deliver(*bodies(shop, 2)) == []
    shop.work()
    assert shop.whole() == ["a"]
    shop.remove("feeds/new items+ä.jsonl")
    assert shop.deliver(*bodies(shop, 1)) == []
    assert shop.whole() == []


def bodies(shop, count):
    """So many messages, once they are there."""
    found = []
    for _ in range(10):
        answer = shop.sqs.receive_message(
            QueueUrl=shop.queue, MaxNumberOfMessages=10, WaitTimeSeconds=5
        )
        for message in answer.get("Messages", []):
            found.append(json.loads(message["Body"]))
            shop.sqs.delete_message(QueueUrl=shop.queue, ReceiptHandle=message["ReceiptHandle"])
        if len(found) >= count:
            return found
    raise AssertionError(f"{len(found)} messages came, {count} were expected")
