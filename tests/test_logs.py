"""The log: JSON for machines, and nothing in it that anybody said, showed or keeps secret."""

import json
import logging
import re
import sys
from contextvars import copy_context

import pytest

from stylist.logs import set_up
from stylist.tally import Tally, current, short_id, use_case


@pytest.fixture(autouse=True)
def as_it_was():
    root = logging.getLogger()
    kept = root.handlers[:], root.level
    yield
    root.handlers[:], _ = kept[0], root.setLevel(kept[1])
    logging.raiseExceptions = True
    for name in ("stylist", "webapp"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_line_of_json_tells_when_who_how_bad_and_what(capsys):
    set_up("json")
    logging.getLogger("stylist.talk").warning("No answer: %s", "cut")
    (line,) = lines(capsys)
    assert line.pop("timestamp").endswith("Z")
    assert line == {"level": "warning", "logger": "stylist.talk", "event": "No answer: cut"}


def test_only_our_own_info_is_written_as_json(capsys):
    set_up("json")
    logging.getLogger("botocore.credentials").info("Found credentials")
    logging.getLogger("stylist.looks").info("saved")
    assert [line["event"] for line in lines(capsys)] == ["saved"]


def test_people_see_warnings_as_ever_and_no_info(capsys):
    set_up()
    logging.getLogger("stylist.looks").info("saved")
    logging.getLogger("stylist.looks").warning("A card stands for %s", "P1")
    assert capsys.readouterr().err == "WARNING stylist.looks: A card stands for P1\n"


def test_people_who_ask_for_it_see_what_a_use_case_took(capsys):
    set_up("plain", logging.INFO)
    with use_case("search"):
        current().count(12, "r-1", {"calls": 2})
    assert re.fullmatch(
        r"INFO stylist\.tally: search outcome=done milliseconds=\d+ calls=2 dollars=1\.2e-05 "
        r"requests=\['r-1'\]\n",
        capsys.readouterr().err,
    )


def test_an_error_is_told_by_type_and_place_without_its_message(capsys):
    set_up("json")
    try:
        short_id(3)  # breaks within our own code
    except AttributeError:
        logging.getLogger("some.library").exception("it broke")
    try:
        raise ValueError("my planted words")
    except ValueError:
        logging.getLogger("some.library").exception("it broke again")
    first, second = lines(capsys)
    assert first["error"] == "AttributeError" and first["at"][-1].startswith("stylist/tally.py:")
    assert second["error"] == "ValueError" and "planted" not in json.dumps(second)


def test_a_use_case_within_another_counts_there(capsys):
    set_up("json")
    with use_case("search"), use_case("photo"):
        current().count(1_000_000, "r-2")
    (line,) = lines(capsys)
    assert (line["event"], line["dollars"], line["requests"]) == ("search", 1.0, ["r-2"])
    assert current() is None


def test_a_use_case_that_fails_says_how_and_not_why(capsys):
    set_up("json")
    with pytest.raises(ValueError), use_case("search"):
        raise ValueError("my planted words")
    (line,) = lines(capsys)
    assert line["outcome"] == "ValueError" and "planted" not in json.dumps(line)


def test_no_more_ids_of_requests_than_fit_a_line(capsys):
    set_up("json")
    with use_case("catalog"):
        for number in range(50):
            current().count(request_id=f"r-{number}")
    (line,) = lines(capsys)
    assert line["requests"] == [f"r-{number}" for number in range(20)]


def test_tokens_are_counted_by_short_names(capsys):
    set_up("json")
    tally = Tally("turn", conversation=short_id("c" * 32))
    tally.used({"inputTokens": 7, "outputTokens": 2, "totalTokens": 9, "cacheReadInputTokens": 5})
    tally.used({"inputTokens": 3, "outputTokens": 1, "totalTokens": 4})
    tally.write("end_turn")
    (line,) = lines(capsys)
    counted = {
        name: line.get(name) for name in ("answers", "tokens_in", "tokens_out", "tokens_read")
    }
    assert counted == {"answers": 2, "tokens_in": 10, "tokens_out": 3, "tokens_read": 5}
    assert "c" * 32 not in json.dumps(line) and len(line["conversation"]) == 12


def test_a_thread_that_enters_counts_there_and_nobody_else_does():
    tally = Tally("turn")
    copy_context().run(lambda: (tally.enter(), current().count(3.0)))
    assert tally.micros == 3.0 and current() is None
    assert tally.around(lambda: current())() is tally and current() is None


def test_a_log_that_cannot_be_written_says_nothing_of_what_it_was_given(capsys):
    set_up("json")
    logging.getLogger("stylist").warning("%d pieces", "my planted words")
    assert "planted" not in capsys.readouterr().err


def test_plain_logs_need_no_structlog(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "structlog", None)
    set_up("plain")
    logging.getLogger("stylist").warning("still here")
    assert "still here" in capsys.readouterr().err
