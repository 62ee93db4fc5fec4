"""The style guide in a Bedrock Knowledge Base, over HTTP."""

import pytest

from stylist.aws.knowledge import MOST_LETTERS, MOST_TEXT, KnowledgeBase
from stylist.errors import ServiceUnavailable
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import faults
from tests.fakes.knowledge import Passage

WOOL = Passage("## Caring for wool\n\nWash wool cold and dry it flat.", "s3://guide/care.md")


@pytest.fixture
def guide(bedrock):
    client = client_of("bedrock_agent_runtime", bedrock.url, read_seconds=2.0)
    yield KnowledgeBase(client, "KB12345678", HURRIED)
    client.close()


def found(**changes):
    """A scripted answer of one result."""
    result = {
        "content": {"type": "TEXT", "text": "Wash wool cold."},
        "location": {"type": "S3", "s3Location": {"uri": "s3://guide/care.md"}},
        "score": 0.7,
        "metadata": {"kind": "guide"},
    }
    return faults.answer({"retrievalResults": [result | changes]})


def test_a_passage_has_its_heading_for_a_title_and_its_document_for_a_source(bedrock, guide):
    bedrock.passages = [WOOL]
    (passage,) = guide.find("How do I wash wool?")
    assert passage.title == "Caring for wool" and passage.source == "s3://guide/care.md"
    assert passage.text == "Wash wool cold and dry it flat." and 0 < passage.score <= 1
    (request,) = bedrock.asked("Retrieve")
    assert request.body["knowledgeBaseId"] == "KB12345678"


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"metadata": {"title": "Of  wool\nand care"}}, "Of wool and care"),
        ({}, "Care"),
        ({"location": {"type": "S3", "s3Location": {"uri": "s3://guide/what-to%20wear.md"}}},
         "What to wear"),
        ({"location": {"type": "WEB", "webLocation": {"url": "https://shop.example/guide/wool"}}},
         "Wool"),
        ({"location": {"type": "CUSTOM"}}, "Style guide"),
        ({"metadata": {"title": "w" * 400}}, "w" * 150),
    ],
)  # fmt: skip
def test_a_title_is_found_wherever_there_is_one(bedrock, guide, changes, title):
    bedrock.script("Retrieve", found(**changes))
    assert guide.find("wool")[0].title == title


def test_chunks_of_one_document_have_names_of_their_own(bedrock, guide):
    bedrock.passages = [WOOL, Passage("Wool keeps warm when wet.", WOOL.uri)]
    names = {one.passage_id for one in guide.find("wool")}
    assert len(names) == 2 == len(names | {one.passage_id for one in guide.find("wool")})


def test_the_base_own_name_for_a_chunk_is_kept(bedrock, guide):
    bedrock.script("Retrieve", found(metadata={"x-amz-bedrock-kb-chunk-id": "chunk-7"}))
    assert guide.find("wool")[0].passage_id == "chunk-7"


@pytest.mark.parametrize("changes", [{"score": 0.0}, {"content": {"type": "TEXT", "text": " "}}])
def test_what_says_nothing_to_the_question_is_left_out(bedrock, guide, changes):
    bedrock.script("Retrieve", found(**changes))
    assert [one for one in guide.find("wool") if one.text.strip()] == []


def test_a_long_question_and_a_long_chunk_are_cut(bedrock, guide):
    bedrock.script("Retrieve", found(content={"type": "TEXT", "text": "wool " * 2000}))
    (passage,) = guide.find("wool " * 1000)
    assert len(passage.text) <= MOST_TEXT
    assert len(bedrock.asked("Retrieve")[0].body["retrievalQuery"]["text"]) <= MOST_LETTERS


def test_half_a_character_is_left_out_of_the_question(bedrock, guide):
    bedrock.passages = [WOOL]
    assert guide.find("wool \ud83d")
    assert guide.find("\ud83d") == []


@pytest.mark.parametrize(
    "answer", [faults.throttled(), faults.error("InternalServerException"), faults.reset(),
               faults.cut(), faults.stall()]
)  # fmt: skip
def test_a_fault_that_passes_is_not_noticed(bedrock, guide, answer):
    bedrock.passages = [WOOL]
    bedrock.script("Retrieve", answer)
    assert guide.find("wool")[0].source == WOOL.uri


@pytest.mark.parametrize(
    ("answer", "told"),
    [(faults.throttled(), "slow down"), (faults.error("AccessDeniedException"), "preflight"),
     (faults.error("ResourceNotFoundException"), "KB12345678.*does not exist"),
     (faults.raw(b"no json"), "KB12345678")],
)  # fmt: skip
def test_a_fault_that_stays_is_told_with_a_remedy_and_without_the_question(
    bedrock, guide, answer, told, caplog
):
    bedrock.always("Retrieve", answer)
    with pytest.raises(ServiceUnavailable, match=told) as failed:
        guide.find("PLANTED wool")
    assert "PLANTED" not in str(failed.value) + caplog.text
