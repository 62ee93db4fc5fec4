"""A local Bedrock Agent: the ingestion jobs of one data source, ended when a test says so."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.fakes.exchange import Request
from tests.fakes.operations import Refused
from tests.fakes.server import FakeAws

KNOWLEDGE_BASE, SOURCE = "KB12345678", "DS12345678"


class FakeJobs(FakeAws):
    """One job runs at a time. now: the clock."""

    services = ("bedrock-agent",)

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
        self.jobs: list[dict[str, Any]] = []
        self.operations = {
            "StartIngestionJob": self._start,
            "GetIngestionJob": self._get,
            "ListIngestionJobs": self._list,
        }

    def end(self, status: str = "COMPLETE", failed: int = 0) -> None:
        """Ends the job that runs."""
        self.jobs[-1]["status"] = status
        self.jobs[-1]["statistics"] = {"numberOfDocumentsFailed": failed}

    def pass_by(self, seconds: float) -> None:
        """Moves the clock on."""
        self.now += timedelta(seconds=seconds)

    def _start(self, request: Request) -> dict[str, Any]:
        self._check(request)
        if self.jobs and self.jobs[-1]["status"] in ("STARTING", "IN_PROGRESS"):
            raise Refused("ConflictException", "A job runs already.", 409)
        at = self.now.isoformat()
        self.jobs.append({
            "ingestionJobId": f"JOB{len(self.jobs):07}", "status": "STARTING", "startedAt": at,
            "updatedAt": at, "knowledgeBaseId": KNOWLEDGE_BASE, "dataSourceId": SOURCE,
        })  # fmt: skip
        return {"ingestionJob": self.jobs[-1]}

    def _get(self, request: Request) -> dict[str, Any]:
        self._check(request)
        wanted = request.body["ingestionJobId"]
        return {"ingestionJob": next(j for j in self.jobs if j["ingestionJobId"] == wanted)}

    def _list(self, request: Request) -> dict[str, Any]:
        self._check(request)
        newest = self.jobs[::-1][: request.body["maxResults"]]
        return {"ingestionJobSummaries": newest}

    def _check(self, request: Request) -> None:
        if (request.body["knowledgeBaseId"], request.body["dataSourceId"]) != (
            KNOWLEDGE_BASE, SOURCE,
        ):  # fmt: skip
            raise Refused("ResourceNotFoundException", "No such data source.", 404)
