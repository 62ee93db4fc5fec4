"""Traces of what AWS is asked, for whoever collects them: an optional extra, off by default."""

import os
from collections.abc import Callable
from typing import Any, Final

from stylist.errors import InvalidRequest

_CAPTURES: Final = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
"""The one variable that would put prompts into traces."""


def trace_aws(exporter: Any = None) -> Callable[[], None]:
    """Has every call of boto3 in this process give a span; asked twice, it does so once.

    exporter: where spans go; to OTEL_EXPORTER_OTLP_ENDPOINT where none is given. Spans name the
    service, the operation, the model, tokens and request ids, never words, photos or records.
    Returns what ends it and sends the rest; the end of the process does so by itself.

    Raises:
        InvalidRequest: The packages that do it are not installed; says how.
    """
    try:
        from opentelemetry.instrumentation.botocore import BotocoreInstrumentor
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise InvalidRequest(
            "STYLIST_TRACES=otlp needs packages that are not installed: "
            "pip install -r requirements-otel.txt, or leave it unset."
        ) from error
    os.environ[_CAPTURES] = "false"
    instrumentor = BotocoreInstrumentor()  # type: ignore[no-untyped-call]
    if instrumentor.is_instrumented_by_opentelemetry:
        return lambda: None
    provider = TracerProvider(resource=Resource.create({"service.name": "stylist"}))
    provider.add_span_processor(BatchSpanProcessor(exporter or _over_http()))
    instrumentor.instrument(tracer_provider=provider)

    def end() -> None:
        instrumentor.uninstrument()
        provider.shutdown()

    return end


def _over_http() -> Any:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return OTLPSpanExporter()
