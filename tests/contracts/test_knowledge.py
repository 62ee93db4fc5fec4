"""What every style guide promises: the same texts, on this machine and in a knowledge base."""

import pytest

from stylist.aws.knowledge import KnowledgeBase
from stylist.local.embedding import LocalEmbedder
from stylist.local.knowledge.guide import StyleGuide
from stylist.local.knowledge.passages import read_guide
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes.knowledge import Passage

TEXTS = read_guide()
ASKED = "How do I wash a wool sweater?"


def knowledge_base(request):
    bedrock = request.getfixturevalue("bedrock")
    bedrock.passages = [
        Passage(f"## {one.title}\n\n{one.text}", f"s3://guide/{one.text_id}.md") for one in TEXTS
    ]
    client = client_of("bedrock_agent_runtime", bedrock.url)
    request.addfinalizer(client.close)
    return KnowledgeBase(client, "KB12345678", HURRIED)


@pytest.fixture(params=["local", "knowledge-base"])
def guide(request):
    if request.param == "local":
        return StyleGuide(LocalEmbedder().sentence_vectors)
    return knowledge_base(request)


def test_passages_are_those_of_the_guide_word_for_word(guide):
    by_title = {one.title: one.text for one in TEXTS}
    found = guide.find(ASKED)
    assert found
    for passage in found:
        assert " ".join(passage.text.split()) == " ".join(by_title[passage.title].split())


def test_the_best_comes_first_with_a_score_that_is_a_cosine(guide):
    scores = [one.score for one in guide.find(ASKED, 5)]
    assert scores == sorted(scores, reverse=True) and all(-1 <= score <= 1 for score in scores)


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
def test_no_more_come_than_are_asked_for(guide, limit):
    assert len(guide.find(ASKED, limit)) <= limit


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_a_blank_question_has_no_answer(guide, question):
    assert guide.find(question) == []


@pytest.mark.parametrize("question", ["wool " * 5000, "шерсть 💃 wool", "' OR 1=1 -- wool"])
def test_any_question_may_be_asked(guide, question):
    assert len(guide.find(question)) <= 3


def test_each_passage_has_a_name_of_its_own_that_stays(guide):
    names = [one.passage_id for one in guide.find(ASKED, 5)]
    assert len(set(names)) == len(names) > 0
    assert [one.passage_id for one in guide.find(ASKED, 5)] == names
