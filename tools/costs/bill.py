"""The lines of a month's bill, for the default configuration."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.aws.month import CHATS, TURNS
from infra.config import Config
from stylist.aws import prices
from tools.costs.measured import chats, figure

HOSTINGS: Final = ("apprunner", "fargate")

ADDRESSES, RULES, ALARMS, METRICS, SECRETS, QUEUES = 3, 3, 10, 10, 1, 2
"""That the stack makes."""
_SCALING_ALARMS = 4
"""That AWS makes for Fargate, two for each of the measures that it scales by."""

_ACTIVE_HOURS: Final = 8 * 30
"""In which App Runner's instance answers somebody; in the others its processor costs nothing."""
_REQUESTS: Final = 100 * CHATS
"""A visit to the page is about a hundred."""
_PHOTOS: Final = 3000
_UNITS_A_CALL: Final = 2
"""Of text that the guardrail judges at most: the newest words, and an answer of up to 1,000
letters."""
_IMAGE_GIGABYTES, _IMAGES_KEPT = 0.5, 10
_S3_GIGABYTES, _RECORD_GIGABYTES, _LOG_GIGABYTES = 10, 1, 2
_READS_A_TURN, _WRITES_A_TURN = 50, 25
"""Guessed generously."""
_POLLS_AN_HOUR: Final = 5 * 3 * 60
"""Lambda asks a queue that it works off with five connections, 20 seconds each."""


@dataclass(frozen=True)
class Line:
    """One line of the bill. idle, month: dollars a month, with nobody there and with everybody.
    surely: how surely its price is known, a mark of the price table."""

    what: str
    idle: float
    month: float
    how: str
    surely: str = "U"


def bill(hosting: str) -> dict[str, Line]:
    """All of it: what a line is called → the line."""
    page = _on_apprunner() if hosting == "apprunner" else _on_fargate()
    return {line.what: line for line in [*page, *_everywhere(hosting), *_models()]}


def _on_apprunner() -> Iterator[Line]:
    config = Config()
    asleep = _hours() * config.memory / 1024 * _price("apprunner_gigabyte_hour")
    awake = _ACTIVE_HOURS * config.cpu / 1024 * _price("apprunner_vcpu_hour")
    yield Line("App Runner, one instance", asleep, asleep + awake,
               f"{_size(config)}; its processor is paid for {_ACTIVE_HOURS} of {_hours()} hours",
               _mark("apprunner_vcpu_hour"))  # fmt: skip


def _on_fargate() -> Iterator[Line]:
    config = Config()
    task = _hours() * (config.cpu / 1024 * _price("fargate_arm_vcpu_hour")
                       + config.memory / 1024 * _price("fargate_arm_gigabyte_hour"))  # fmt: skip
    yield Line("Fargate, one task", task, task, f"{_size(config)} on ARM, always on",
               _mark("fargate_arm_vcpu_hour"))  # fmt: skip
    there, unit = _hours() * _price("balancer_hour"), _hours() * _price("balancer_unit_hour")
    yield Line("Load balancer", there, there + unit, "one unit of capacity in every hour",
               _mark("balancer_hour"))  # fmt: skip
    public = _hours() * ADDRESSES * _price("address_hour")
    yield Line("Public addresses", public, public, f"{ADDRESSES}, of load balancer and task",
               _mark("address_hour"))  # fmt: skip
    yield Line("CloudFront", 0.0, 0.0, "within what AWS gives for nothing")


def _everywhere(hosting: str) -> Iterator[Line]:
    there = _price("firewall_month") + RULES * _price("firewall_rule_month")
    yield Line("Firewall", there,
               there + _REQUESTS / 1e6 * _price("firewall_million_requests"),
               f"{RULES} rules, {_REQUESTS / 1e6:g} million requests",
               _mark("firewall_month"))  # fmt: skip
    alarms = ALARMS + (_SCALING_ALARMS if hosting == "fargate" else 0)
    watched = alarms * _price("alarm_month") + _price("dashboard_month")
    told = METRICS * _price("metric_month") + _LOG_GIGABYTES * _price("log_gigabyte")
    yield Line("Watching", watched, watched + told,
               f"a dashboard, {METRICS} metrics, {_LOG_GIGABYTES} GB of logs, {ALARMS} alarms "
               f"({ALARMS + _SCALING_ALARMS} on Fargate)", _mark("alarm_month"))  # fmt: skip
    polls = QUEUES * _POLLS_AN_HOUR * _hours() / 1e6 * _price("queue_million_requests")
    always = SECRETS * _price("secret_month") + polls
    yield Line("Secret, queues, images", always + _images(1), always + _images(_IMAGES_KEPT),
               f"up to {_IMAGES_KEPT} images of {_IMAGE_GIGABYTES} GB")  # fmt: skip
    yield Line("Files and records", 0.0, _kept(),
               f"{_S3_GIGABYTES} GB, {_RECORD_GIGABYTES} GB with backups, "
               f"{_READS_A_TURN} reads and {_WRITES_A_TURN} writes a turn")  # fmt: skip


def _images(count: int) -> float:
    return count * _IMAGE_GIGABYTES * _price("image_gigabyte_month")


def _kept() -> float:
    records = prices.table()["dynamodb"]
    asked = CHATS * TURNS * (_READS_A_TURN * float(records["read"])
                             + _WRITES_A_TURN * float(records["write"]))  # fmt: skip
    stored = _RECORD_GIGABYTES * (_price("dynamodb_gigabyte_month")
                                  + _price("dynamodb_backup_gigabyte_month"))  # fmt: skip
    return asked + stored + _S3_GIGABYTES * _price("s3_gigabyte_month")


def _models() -> Iterator[Line]:
    guard, model = prices.table()["guardrail"], Config().chat_model
    known = prices.table()["chat"]["models"]
    surely = next(str(row["mark"]) for row in known if row["model"] == model)
    kept, bare = chats()[model]
    yield Line("Chat", 0.0, kept, f"`{model}`; ${bare:.2f} if Bedrock caches nothing", surely)
    yield Line("Vectors and queries", 0.0, figure("vectors and queries, a month"),
               "3,000 pictures of the catalog, and all searches", "S")  # fmt: skip
    yield Line("Imagined pictures", 0.0, figure("pictures, a month"),
               f"{Config().cap_pictures_day} a day", "D")  # fmt: skip
    calls = CHATS * TURNS * figure("model calls a turn")
    judged = calls * _UNITS_A_CALL * float(guard["text_unit"]) + _PHOTOS * float(guard["image"])
    yield Line("Guardrail", 0.0, judged,
               f"at most: {calls:,.0f} model calls and {_PHOTOS:,} photos",
               str(guard["mark"]))  # fmt: skip


def _item(name: str) -> Mapping[str, Any]:
    items: list[Mapping[str, Any]] = prices.table()["infrastructure"]["items"]
    return next(row for row in items if row["item"] == name)


def _price(name: str) -> float:
    return float(_item(name)["price"])


def _mark(name: str) -> str:
    return str(_item(name)["mark"])


def _hours() -> int:
    return int(prices.table()["infrastructure"]["hours_month"])


def _size(config: Config) -> str:
    return f"{config.cpu / 1024:g} vCPU, {config.memory / 1024:g} GB"
