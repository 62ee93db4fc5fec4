"""Spans of what AWS is asked, without what is said."""

import sys

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from stylist.aws.clients import Clients
from stylist.aws.titan import TitanEmbedder
from stylist.aws.tracing import trace_aws
from stylist.errors import InvalidRequest

WORDS = "a very particular crimson cloak"


@pytest.fixture
def spans(monkeypatch):
    """Ends tracing when called, and gives what was sent; somebody wanted prompts in it."""
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")
    exporter = InMemorySpanExporter()
    end = trace_aws(exporter)

    def sent():
        end()
        return exporter.get_finished_spans()

    yield sent
    end()


@pytest.fixture
def runtime(aws_env):
    clients = Clients("us-west-2")
    yield clients.bedrock_runtime
    clients.close()


def test_a_call_gives_a_span_that_names_the_model_and_not_the_words(spans, runtime):
    TitanEmbedder(runtime).embed_texts([WORDS])
    (span,) = spans()
    told = span.to_json()
    assert "amazon.titan-embed-image-v1" in told and "InvokeModel" in told
    assert "crimson" not in told


def test_a_streamed_answer_gives_a_span_with_its_tokens_and_no_prompt(spans, runtime):
    answer = runtime.converse_stream(
        modelId="us.amazon.nova-2-lite-v1:0",
        messages=[{"role": "user", "content": [{"text": WORDS}]}],
        inferenceConfig={"maxTokens": 50},
    )
    list(answer["stream"])
    (span,) = spans()
    assert span.attributes["gen_ai.usage.output_tokens"] > 0
    assert "crimson" not in span.to_json()


def test_traces_are_begun_once(spans, runtime):
    trace_aws(InMemorySpanExporter())
    TitanEmbedder(runtime).embed_texts([WORDS])
    assert len(spans()) == 1


def test_without_its_packages_the_remedy_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "opentelemetry.instrumentation.botocore", None)
    with pytest.raises(InvalidRequest, match=r"requirements-otel\.txt"):
        trace_aws()
