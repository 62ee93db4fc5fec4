"""The style guide in a Bedrock Knowledge Base."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.errors import ServiceUnavailable
from stylist.ports import Passage

MOST_LETTERS: Final = 500
MOST_TEXT: Final = 4000
"""Letters of a passage: what its chunks have is set when the documents are taken in."""
_MOST_RESULTS: Final = 100
_MOST_TITLE: Final = 150
_HEADING: Final = re.compile(r"\s*#{1,6}[ \t]+(\S[^\n]*)\n?")
_NO_TITLE: Final = "Style guide"


class KnowledgeBase:
    """A `Knowledge`: asks `Retrieve`, which compares meanings alone."""

    def __init__(self, client: Any, knowledge_base: str, patience: Patience = PATIENT) -> None:
        """client: of bedrock-agent-runtime. knowledge_base: its id of ten letters."""
        self._client = client
        self._id = knowledge_base
        self._patience = patience

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        """The passages nearest in meaning, best first; none for a blank question, and none that
        the knowledge base itself gives no score.

        Raises:
            ServiceUnavailable: It does not answer; says what to do.
        """
        question = question.strip()[:MOST_LETTERS].encode(errors="ignore").decode()
        if not question or limit < 1:
            return []
        asked = {"numberOfResults": min(limit, _MOST_RESULTS)}
        answer = retrying(
            lambda: self._client.retrieve(
                knowledgeBaseId=self._id,
                retrievalQuery={"text": question},
                retrievalConfiguration={"vectorSearchConfiguration": asked},
            ),
            f"ask the knowledge base {self._id}",
            self._patience,
        )
        if "retrievalResults" not in answer:
            raise ServiceUnavailable(
                f"The knowledge base {self._id} answered with nothing; try again in a moment."
            )
        found = [_passage(one) for one in answer["retrievalResults"]]
        told = [one for one in found if one.text and one.score > 0]
        return sorted(told, key=lambda one: -one.score)[:limit]


def _passage(found: Mapping[str, Any]) -> Passage:
    text = str((found.get("content") or {}).get("text") or "")
    metadata = found.get("metadata") or {}
    source = _source(found.get("location") or {}, metadata)
    heading = _HEADING.match(text)
    title = metadata.get("title") or (heading and heading[1]) or _name_of(source) or _NO_TITLE
    body = text[heading.end() :] if heading else text
    chunk = metadata.get("x-amz-bedrock-kb-chunk-id")
    named = chunk or hashlib.sha256(f"{source}\n{text}".encode()).hexdigest()[:16]
    score = min(max(float(found.get("score") or 0.0), -1.0), 1.0)
    return Passage(str(named), " ".join(str(title).split())[:_MOST_TITLE],
                   body.strip()[:MOST_TEXT], score, source)  # fmt: skip


def _source(location: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    """Where the document is: of each kind of location, the one address in it."""
    for part in location.values():
        if isinstance(part, Mapping):
            for name in ("uri", "url", "id"):
                if part.get(name):
                    return str(part[name])
    return str(metadata.get("x-amz-bedrock-kb-source-uri") or "")


def _name_of(source: str) -> str:
    """'s3://guide/what-to-wear.md' → 'What to wear'."""
    stem = PurePosixPath(unquote(urlsplit(source).path)).stem
    return re.sub(r"[-_]+", " ", stem).strip().capitalize()
