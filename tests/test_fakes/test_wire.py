"""What we encode, botocore decodes."""

import pytest
from botocore.eventstream import ChecksumMismatch, EventStreamBuffer

from tests.fakes.wire import broken, event_frame, exception_frame


def test_botocore_reads_an_event_back() -> None:
    buffer = EventStreamBuffer()
    buffer.add_data(event_frame({"contentBlockDelta": {"delta": {"text": "Grüße"}}}))
    (message,) = buffer
    assert message.headers[":event-type"] == "contentBlockDelta"
    assert message.payload == b'{"delta": {"text": "Gr\\u00fc\\u00dfe"}}'


def test_an_exception_is_named_with_a_small_letter() -> None:
    buffer = EventStreamBuffer()
    buffer.add_data(exception_frame("ThrottlingException", "slowly"))
    (message,) = buffer
    assert message.headers[":exception-type"] == "throttlingException"


def test_a_broken_frame_has_a_wrong_checksum() -> None:
    buffer = EventStreamBuffer()
    buffer.add_data(broken(event_frame({"messageStart": {"role": "assistant"}})))
    with pytest.raises(ChecksumMismatch):
        list(buffer)
