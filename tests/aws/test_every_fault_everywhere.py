"""Every fault of a line or a service, on each of the six services that a visit depends on.

Whatever happens: an answer, or a sentence with what to do; the log has its identifier and none of
the shopper's words or of our keys; the next use works; no thread or connection is left.
"""

import logging
import re
import threading

import pytest

from stylist.errors import StylistError
from tests.aws import faulty
from tests.aws.chat.talking import until
from tests.aws.sides import KEY, SIDES, WORDS, line_to, nowhere, plain

LINES = {"reset": faulty.reset, "cut": faulty.half, "stall": faulty.silent,
         "damaged": faulty.damaged}  # fmt: skip
ANSWERED = ("throttled", "fault", "away", "denied", "gone", "expired", "clock")
CERTAIN = ("throttled",)
"""Of the faults that pass, those of which it is certain that nothing was done."""
PASSING = ("throttled", "fault", "away", "reset", "cut", "stall")
FOR_EVER = (*ANSWERED, *LINES)

REMEDIES = {
    "throttled": "Service Quotas", "fault": "health.aws", "away": "moment", "denied": "preflight",
    "gone": "another model id|Check its name", "expired": "Sign in again", "clock": "clock",
    "reset": "Check the network|moment", "cut": "Check the network|moment", "stall": "moment",
    "damaged": "moment|preflight|STYLIST_",
}  # fmt: skip
FOR_SHOPPERS = "say that again|come back|the board shows"

READ_SECONDS = 0.8
"""Where a line falls silent."""


@pytest.fixture(params=SIDES)
def side(request, caplog):
    caplog.set_level(logging.DEBUG, "stylist")
    return request.param


def opened(request, name, fault):
    line = line_to(request, name)
    made = SIDES[name](request, line, READ_SECONDS if fault == "stall" else 8.0)
    return line, made


def breaking(made, fault):
    if fault in LINES:
        return LINES[fault]
    ended = " The model has reached the end of its life." if fault == "gone" else ""
    return faulty.error(*getattr(made.codes, fault), message=f"{WORDS} {KEY}.{ended}")


def workers():
    """Threads of ours: not those of the servers of the test. A pool, which makes no more than it
    may and keeps them, counts as one."""
    return {_OF_A_POOL.sub("", one.name) for one in threading.enumerate()
            if "process_request_thread" not in one.name}  # fmt: skip


_OF_A_POOL = re.compile(r"_\d+$")


def nothing_left(line, made, before):
    assert until(lambda: workers() <= before), workers() - before
    made.check()
    assert until(lambda: line.connections <= 1), "a connection leaks"


def logged(caplog, made, fault):
    """The fault by its identifier, and nobody's words."""
    told = caplog.text + "".join(str(vars(one)) for one in caplog.records)
    assert "planted" not in told
    if fault in ANSWERED:
        assert "request-7" in caplog.text and getattr(made.codes, fault)[0] in caplog.text
    else:
        assert any(one.levelno >= logging.WARNING for one in caplog.records), caplog.text


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_ends_in_an_answer(request, side, fault, caplog):
    line, made = opened(request, side, fault)
    usual = made.use()
    before = workers()
    made.again()
    caplog.clear()
    line.faults.append(breaking(made, fault))
    if made.repeats or fault in CERTAIN:
        assert made.use() == usual
    else:
        with pytest.raises(StylistError, match=FOR_SHOPPERS) as told:
            made.use()
        plain(told.value)
    assert not line.faults
    logged(caplog, made, fault)
    nothing_left(line, made, before)


@pytest.mark.parametrize("fault", FOR_EVER)
def test_a_fault_that_stays_ends_in_a_sentence_and_the_next_use_works(request, side, fault, caplog):
    line, made = opened(request, side, fault)
    usual = made.use()
    before, asked = workers(), line.seen
    made.again()
    caplog.clear()
    line.always = breaking(made, fault)
    remedy = REMEDIES[fault] if made.tells_operators else FOR_SHOPPERS
    with pytest.raises(StylistError, match=remedy) as told:
        made.use()
    plain(told.value)
    assert 1 <= line.seen - asked <= 8, "it is asked again, and not for ever"
    logged(caplog, made, fault)
    line.always = None
    made.again()
    assert made.use() == usual
    nothing_left(line, made, before)


def test_where_nobody_listens_that_is_told(request, side, caplog):
    away = SIDES[side](request, None, 8.0, nowhere(request))
    remedy = "Check the network" if away.tells_operators else FOR_SHOPPERS
    with pytest.raises(StylistError, match=remedy) as told:
        away.use()
    plain(told.value)
    assert "EndpointConnectionError" in caplog.text and "planted" not in caplog.text
