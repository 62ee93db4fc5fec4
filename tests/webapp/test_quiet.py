"""What breaks is logged by its place; its message may quote a shopper."""

import logging

import pytest

from webapp.quiet import PlaceOnly, hush_log, without_messages


def breaks():
    raise ValueError("my secret")


@pytest.fixture
def hushed():
    before = logging.getLogRecordFactory()
    hush_log()
    yield
    logging.setLogRecordFactory(before)


def test_a_traceback_that_a_library_logs_tells_the_place_alone(hushed, caplog):
    try:
        breaks()
    except ValueError as error:
        logging.getLogger("uvicorn.test").error("Exception in %s\n", "application", exc_info=error)
    assert "Exception in application: ValueError at" in caplog.text
    assert "secret" not in caplog.text and "Traceback" not in caplog.text


def test_what_bears_no_exception_is_logged_as_it_is(caplog):
    made = without_messages(logging.LogRecord)
    record = made("a", logging.ERROR, "b.py", 1, "port %d", (7860,), None)
    assert record.getMessage() == "port 7860" and record.exc_info is None


def test_what_a_library_prints_is_logged_by_its_place(caplog, capsys):
    try:
        breaks()
    except ValueError:
        PlaceOnly.print_exc()
    PlaceOnly.print_exc()
    assert [one.message for one in caplog.records] == [
        "an event failed: ValueError at no line of ours"
    ]
    assert capsys.readouterr().err == ""
