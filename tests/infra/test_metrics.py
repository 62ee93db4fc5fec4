"""The numbers of the dashboard, against the lines that the page really writes."""

import json
import logging
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest
from botocore.exceptions import ClientError

from infra.metrics import METRICS, Metric
from stylist.aws.fault_table import SLOW_DOWN
from stylist.aws.faults import known, told
from stylist.aws.imagined.drawing import Filtered
from stylist.logs import set_up
from stylist.tally import Tally, use_case

_CONDITION = re.compile(r'\$\.(\w+) (=|>=|>) ("[^"]*"|\d+)')


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = True
    for name in ("stylist", "webapp"):
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Any:
    """Reads what the page has logged: metric → values taken."""

    def read() -> dict[str, list[float]]:
        lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
        assert lines
        taken = {one.name: [_value(one, line) for line in lines if _fits(one, line)]
                 for one in METRICS}  # fmt: skip
        return {name: values for name, values in taken.items() if values}

    return read


def test_a_turn_counts_with_its_time_its_first_word_and_its_money(written: Any) -> None:
    set_up("json")
    turn = Tally("turn", conversation="c")
    turn.word()
    turn.count(micros=2500)
    turn.write("end_turn")
    found = written()
    assert set(found) == {"Turns", "TurnMilliseconds", "FirstWordMilliseconds", "Dollars"}
    assert found["Dollars"] == [0.0025]


def test_a_turn_without_a_word_and_without_an_answer_is_a_failed_one(written: Any) -> None:
    set_up("json")
    Tally("turn").write("failed")
    assert set(written()) == {"Turns", "TurnMilliseconds", "FailedTurns"}


def test_a_photo_that_is_refused_counts_among_photos(written: Any) -> None:
    set_up("json")
    Tally("photo").write("RefusedPhoto")
    Tally("photo").write("done")
    assert written() == {"Photos": [1, 1], "RefusedPhotos": [1]}


def test_a_picture_that_the_model_holds_back_counts_among_pictures(written: Any) -> None:
    set_up("json")
    with pytest.raises(Filtered), use_case("imagine"):
        raise Filtered("held back")
    Tally("imagine").write()
    assert written() == {"Pictures": [1, 1], "HeldBackPictures": [1]}


@pytest.mark.parametrize(
    "code",
    ["ThrottlingException", "Throttling", "ThrottledException", "TooManyRequestsException",
     "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
     "SlowDown", "RequestThrottledException", "BandwidthLimitExceeded", "EC2ThrottledException"],
)  # fmt: skip
def test_whenever_aws_asks_to_slow_down_it_counts_once(written: Any, code: str) -> None:
    set_up("json")
    error = ClientError({"Error": {"Code": code}}, "Converse")
    assert known(error)[1] is SLOW_DOWN
    told(error, "ask the model")
    logging.getLogger("stylist.aws.retrying").info("Trying again to ask after %s", code)
    assert written() == {"Throttles": [1]}


def test_other_faults_are_no_throttles(written: Any) -> None:
    set_up("json")
    told(ClientError({"Error": {"Code": "AccessDeniedException"}}, "Converse"), "ask the model")
    assert not written()


def test_every_pattern_is_short_enough_for_cloudwatch() -> None:
    assert max(len(one.pattern) for one in METRICS) <= 1024


def _value(metric: Metric, line: dict[str, Any]) -> float:
    named = metric.value.removeprefix("$.")
    return float(metric.value if named == metric.value else line[named])


def _fits(metric: Metric, line: dict[str, Any]) -> bool:
    """As CloudWatch decides it, for the few operators that we use."""

    def holds(found: re.Match[str]) -> str:
        name, operator, wanted = found.groups()
        value = line.get(name)
        if value is None:
            return "False"
        if wanted.startswith('"'):
            return str(fnmatchcase(str(value), wanted.strip('"')))
        return str(value > float(wanted) or (operator == ">=" and value == float(wanted)))

    text = _CONDITION.sub(holds, metric.pattern.strip("{} "))
    text = text.replace("&&", "and").replace("||", "or")
    assert re.fullmatch(r"(?:True|False|and|or|[() ])+", text), text
    return bool(eval(text))
