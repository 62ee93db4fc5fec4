"""From a feed in the bucket to pieces that are found: queue, function and index as the stack joins
them. The tests follow one another over the same shop."""

import datetime as dt
import json
import os
import signal
import subprocess

from tests.rehearsal.stack import FEED, OPERATOR, Stack, until


def test_the_sample_is_taken_in_by_the_update_itself(stood: Stack) -> None:
    wanted = sorted(row["product_id"] for row in stood.sample())
    until(lambda: _ids(stood) == wanted, "the sample is not all there")
    assert not stood.stage.rights.refused
    assert not _waiting(stood, "ingestion-events-dead")


def test_an_item_that_changed_is_told_anew_and_one_that_is_gone_is_not(stood: Stack) -> None:
    rows = stood.sample()
    gone = rows[0]["product_id"]
    rows[1]["title"] = "A coat the colour of marmalade"
    stood.upload(rows[1:])
    until(lambda: gone not in _ids(stood), "the item is still there")
    until(lambda: "marmalade" in _told(stood), "the title is still the old one")
    assert len(_ids(stood)) == len(rows) - 1


def test_the_same_news_twice_changes_nothing(stood: Stack) -> None:
    until(lambda: _is_worked_off(stood), "there is still work from before")
    before, embedded = _ids(stood), len(stood.stage.bedrock.asked("InvokeModel"))
    news = {"Records": [{
        "eventSource": "aws:s3", "eventName": "ObjectCreated:Put", "awsRegion": "us-west-2",
        "eventTime": dt.datetime.now(dt.UTC).isoformat().replace("+00:00", "Z"),
        "s3": {"bucket": {"name": stood.bucket}, "object": {"key": FEED}},
    }]}  # fmt: skip
    for _ in range(2):
        stood.stage.client("sqs").send_message(QueueUrl=stood.queue, MessageBody=json.dumps(news))
    until(lambda: _is_worked_off(stood), "the news is not worked off")
    assert _ids(stood) == before
    assert len(stood.stage.bedrock.asked("InvokeModel")) == embedded


def test_a_poison_message_ends_among_the_dead_letters_and_holds_nobody_up(stood: Stack) -> None:
    sqs = stood.stage.client("sqs")
    before = sqs.get_queue_attributes(QueueUrl=stood.queue, AttributeNames=["VisibilityTimeout"])
    # Half an hour in the stack: the next try would come after this test.
    sqs.set_queue_attributes(QueueUrl=stood.queue, Attributes={"VisibilityTimeout": "2"})
    try:
        sqs.send_message(QueueUrl=stood.queue, MessageBody='{"no": "news"}')
        row = {**stood.sample()[0], "product_id": "after-the-poison"}
        stood.upload([row], "feeds/second.jsonl")
        until(lambda: "after-the-poison" in _ids(stood), "the good feed is held up")
        until(lambda: _waiting(stood, "ingestion-events-dead") == 1, "the poison is not put aside")
    finally:
        sqs.set_queue_attributes(QueueUrl=stood.queue, Attributes=before["Attributes"])


def test_a_function_that_is_killed_in_mid_batch_loses_nothing(stood: Stack) -> None:
    sqs, bedrock = stood.stage.client("sqs"), stood.stage.bedrock
    before = sqs.get_queue_attributes(QueueUrl=stood.queue, AttributeNames=["VisibilityTimeout"])
    sqs.set_queue_attributes(QueueUrl=stood.queue, Attributes={"VisibilityTimeout": "8"})
    asked = len(bedrock.asked("InvokeModel"))
    bedrock.delay("InvokeModel", 0.3)
    rows = [{**row, "product_id": f"killed-{row['product_id']}", "title": f"Again {row['title']}"}
            for row in stood.sample()[:6]]  # fmt: skip
    try:
        stood.upload(rows, "feeds/third.jsonl")
        until(lambda: len(bedrock.asked("InvokeModel")) > asked + 1, "nothing is begun")
        assert _kill_workers(stood.stage.ministack.pid)
        bedrock.clear()
        wanted = {row["product_id"] for row in rows}
        until(lambda: wanted <= set(_ids(stood)), "what was killed is not taken up again")
        assert len(_ids(stood)) == len(set(_ids(stood)))
    finally:
        bedrock.clear()
        sqs.set_queue_attributes(QueueUrl=stood.queue, Attributes=before["Attributes"])


def test_the_style_guide_is_taken_in_one_job_at_a_time(stood: Stack) -> None:
    agent = stood.stage.client("bedrock-agent")
    source = stood.graph.one("AgentDataSource").outputs["dataSourceId"]
    base = stood.graph.exports["knowledge_base"]

    def done() -> bool:
        jobs = agent.list_ingestion_jobs(knowledgeBaseId=base, dataSourceId=source)
        return any(one["status"] == "COMPLETE" for one in jobs["ingestionJobSummaries"])

    until(done, "no job has ended")
    assert not _waiting(stood, "knowledge-sync-events-dead")


def _ids(stood: Stack) -> list[str]:
    return stood.found()


def _told(stood: Stack) -> str:
    """What another program finds."""
    words = {"text": "a coat the colour of marmalade", "limit": 24}
    return stood.signed("/text", words, OPERATOR).text


def _waiting(stood: Stack, queue: str) -> int:
    url = stood.graph.one("sqs/queue:Queue", queue).outputs["url"]
    told = stood.stage.client("sqs").get_queue_attributes(
        QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"]
    )
    return int(told["Attributes"]["ApproximateNumberOfMessages"])


def _is_worked_off(stood: Stack) -> bool:
    """Nothing waits in the queue and nobody is at it."""
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    told = stood.stage.client("sqs").get_queue_attributes(
        QueueUrl=stood.queue, AttributeNames=names
    )["Attributes"]
    return all(int(told[name]) == 0 for name in names)


def _kill_workers(pid: int) -> int:
    """Lambda's own processes, which are MiniStack's children."""
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    for child in found.stdout.split():
        os.kill(int(child), signal.SIGKILL)
    return len(found.stdout.split())
