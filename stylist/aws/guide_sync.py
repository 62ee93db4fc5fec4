"""Keeps a knowledge base as its documents are: one ingestion job at a time, followed to its end.

A message says since when a document waits, and once a job was begun for it, which. It goes back
into the queue until that job has ended, or another that began after the document came. So many
documents make few jobs, and none is forgotten.
"""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from stylist.aws.feeds.messages import OURS, QueueMessages
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.errors import InvalidRequest, RemoteFailed, ServiceUnavailable

log = logging.getLogger(__name__)

WAIT: Final = 30
"""Seconds until a message is looked at again."""
_RUNNING: Final = ("STARTING", "IN_PROGRESS", "STOPPING")
_DONE: Final = "COMPLETE"
_CLOCKS_APART: Final = timedelta(seconds=5)
_NUMBERS: Final = {
    "scanned": "numberOfDocumentsScanned", "added": "numberOfNewDocumentsIndexed",
    "changed": "numberOfModifiedDocumentsIndexed", "removed": "numberOfDocumentsDeleted",
    "failed": "numberOfDocumentsFailed",
}  # fmt: skip


class Wish(NamedTuple):
    """That a document which came then be taken in. job: what was begun for it; '' for nothing."""

    since: datetime
    job: str = ""


class GuideSync:
    """The jobs of one data source."""

    def __init__(self, bedrock_agent: Any, knowledge_base: str, data_source: str,
                 messages: QueueMessages, patience: Patience = PATIENT) -> None:  # fmt: skip
        self._client = bedrock_agent
        self._source = {"knowledgeBaseId": knowledge_base, "dataSourceId": data_source}
        self._messages = messages
        self._patience = patience

    def bring_up(self, wish: Wish) -> None:
        """See to it that what waits is taken in, now or by a later message.

        Raises:
            ServiceUnavailable: The job that was begun for it failed, or nothing answers.
        """
        if wish.job:
            self._follow(wish)
            return
        last = self._last()
        if last and last["status"] in _RUNNING:
            # It may have passed the document by already: that is seen when it has ended.
            self._later(wish)
        elif not (last and last["status"] == _DONE
                  and last["startedAt"] > wish.since + _CLOCKS_APART):  # fmt: skip
            self._start(wish)

    def _follow(self, wish: Wish) -> None:
        job = self._ask("get_ingestion_job", ingestionJobId=wish.job)["ingestionJob"]
        if job["status"] in _RUNNING:
            self._later(wish)
        else:
            self._tell(job)

    def _start(self, wish: Wish) -> None:
        try:
            job = self._ask("start_ingestion_job")["ingestionJob"]["ingestionJobId"]
        except RemoteFailed as error:
            if error.code != "ConflictException":
                raise
            log.info("another job runs")
            self._later(wish)
        else:
            log.info("job begun", extra={"told": {"job": job}})
            self._later(wish._replace(job=job))

    def _later(self, wish: Wish) -> None:
        self._messages.send_texts([written(wish)], WAIT)

    def _tell(self, job: Mapping[str, Any]) -> None:
        numbers = job.get("statistics") or {}
        told = {name: numbers.get(theirs, 0) for name, theirs in _NUMBERS.items()}
        status = job["status"]
        log.info("job ended", extra={"told": {"job": job["ingestionJobId"], "status": status,
                                              **told}})  # fmt: skip
        if status != _DONE:
            raise ServiceUnavailable(
                f"The ingestion job {job['ingestionJobId']} ended as {status}; look at it in the "
                "Bedrock console, under the knowledge base's data source."
            )
        if told["failed"]:
            log.warning("%d documents of the style guide could not be taken in", told["failed"])

    def _last(self) -> Mapping[str, Any] | None:
        """The job that began last."""
        answer = self._ask("list_ingestion_jobs", maxResults=1,
                           sortBy={"attribute": "STARTED_AT", "order": "DESCENDING"})  # fmt: skip
        found = answer["ingestionJobSummaries"]
        return found[0] if found else None

    def _ask(self, operation: str, **more: Any) -> Any:
        call = getattr(self._client, operation)
        return retrying(lambda: call(**self._source, **more), "have the style guide taken in",
                        self._patience)  # fmt: skip


def written(wish: Wish) -> str:
    """The message for it."""
    return json.dumps({OURS: "guide", "since": wish.since.isoformat(), "job": wish.job})


def read(record: Mapping[str, Any]) -> Wish:
    """What `written` wrote, once it is JSON again.

    Raises:
        InvalidRequest: It is none of ours.
    """
    try:
        if record[OURS] == "guide":
            since = datetime.fromisoformat(record["since"]).astimezone(UTC)
            return Wish(since, str(record["job"]))
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidRequest("The message is damaged.") from error
    raise InvalidRequest("The message is of a kind that nobody knows.")
