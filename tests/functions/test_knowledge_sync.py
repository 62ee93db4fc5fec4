"""The style guide's ingestion jobs: one at a time, followed to their end."""

import json

import boto3
import pytest

from functions.knowledge_sync import handler as sync
from functions.knowledge_sync.parts import guide_sync
from tests.functions.guide import KNOWLEDGE_BASE, SOURCE, FakeJobs
from tests.functions.shop import Context, news, record, said


@pytest.fixture
def jobs(aws_env, ministack, monkeypatch):
    with FakeJobs() as made:
        monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_AGENT", made.url)
        monkeypatch.setenv("STYLIST_KNOWLEDGE_BASE", KNOWLEDGE_BASE)
        monkeypatch.setenv("STYLIST_DATA_SOURCE", SOURCE)
        queue = boto3.client("sqs").create_queue(QueueName="guide")["QueueUrl"]
        monkeypatch.setenv("STYLIST_QUEUE", queue)
        # What waits in the queue is seen at once.
        monkeypatch.setattr("stylist.aws.guide_sync.WAIT", 0)
        guide_sync.cache_clear()
        yield made
        guide_sync.cache_clear()


def deliver(*bodies):
    records = [record(str(number), json.dumps(body)) for number, body in enumerate(bodies)]
    answer = sync.handler({"Records": records}, Context())
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def waiting():
    import os

    sqs, queue = boto3.client("sqs"), os.environ["STYLIST_QUEUE"]
    found = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            found.append(json.loads(message["Body"]))
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return found


def test_a_document_starts_a_job_that_is_followed_to_its_end(jobs):
    assert deliver(news("guide/rain.md")) == []
    (follow,) = waiting()
    assert follow["job"] == jobs.jobs[0]["ingestionJobId"]
    assert deliver(follow) == []
    assert waiting() == [follow]
    jobs.end()
    assert deliver(follow) == []
    assert waiting() == [] and len(jobs.jobs) == 1


def test_a_whole_guide_makes_one_job(jobs):
    assert deliver(*(news(f"guide/{number}.md") for number in range(10))) == []
    (follow,) = waiting()
    jobs.end()
    assert deliver(follow) == []
    assert waiting() == [] and len(jobs.jobs) == 1


@pytest.mark.parametrize("status", ["STARTING", "IN_PROGRESS", "STOPPING"])
def test_what_comes_while_a_job_runs_gets_one_of_its_own(jobs, status):
    deliver(news("guide/a.md"))
    (follow,) = waiting()
    jobs.jobs[0]["status"] = status
    assert deliver(news("guide/b.md"), news("guide/c.md")) == []
    (later,) = waiting()
    assert deliver(later) == []
    assert len(jobs.jobs) == 1
    jobs.end()
    jobs.pass_by(60)
    assert deliver(follow, *waiting()) == []
    assert len(jobs.jobs) == 2
    (follow,) = waiting()
    # The job that runs began after this document came: it is waited for, and no other begun.
    assert deliver(later) == []
    assert waiting() == [later]
    jobs.end()
    assert deliver(later, follow) == []
    assert waiting() == [] and len(jobs.jobs) == 2


def test_a_removed_document_is_news_too(jobs):
    deliver(news("guide/rain.md", "ObjectRemoved:Delete"))
    assert len(jobs.jobs) == 1


def test_a_job_of_somebody_else_is_waited_for(jobs):
    deliver(news("guide/a.md"))
    waiting()
    jobs.script("ListIngestionJobs", {"ingestionJobSummaries": []})
    assert deliver(news("guide/b.md")) == []
    assert len(jobs.jobs) == 1
    (again,) = waiting()
    assert again["job"] == ""


def test_a_job_that_failed_is_told_and_fails_its_message(jobs, caplog):
    deliver(news("guide/a.md"))
    (follow,) = waiting()
    jobs.end("FAILED")
    assert deliver(follow) == ["0"]
    assert "The ingestion job JOB0000000 ended as FAILED" in said(caplog)
    # The next document tries anew.
    assert deliver(news("guide/b.md")) == []
    assert len(jobs.jobs) == 2


def test_documents_that_could_not_be_taken_in_are_told(jobs, caplog):
    deliver(news("guide/a.md"))
    jobs.end(failed=3)
    assert deliver(*waiting()) == []
    assert "3 documents of the style guide could not be taken in" in said(caplog)


def test_a_message_that_is_none_fails_alone(jobs):
    assert deliver({"stylist": "rows"}, {"Event": "s3:TestEvent"}, {"stylist": "guide"}) == [
        "0", "2",
    ]  # fmt: skip
    assert jobs.jobs == []


def test_what_is_missing_is_named(jobs, monkeypatch, caplog):
    monkeypatch.delenv("STYLIST_DATA_SOURCE")
    assert deliver(news("guide/a.md")) == ["0"]
    assert "The function also needs STYLIST_DATA_SOURCE." in said(caplog)
