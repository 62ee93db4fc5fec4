"""The dashboard's text: what a shop's operator wants to see at a glance."""

from collections.abc import Sequence
from typing import Any, Final

import pulumi

from infra.metrics import namespace

_WIDTH: Final = 8
_HEIGHT: Final = 6
_ACROSS: Final = 24 // _WIDTH
_MINUTES_5: Final = 300
_DAY: Final = 86400

Widget = dict[str, Any]


def dashboard_body(
    region: pulumi.Input[str],
    functions: Sequence[pulumi.Input[str]],
    dead_letters: Sequence[pulumi.Input[str]],
) -> pulumi.Output[str]:
    """As CloudWatch takes it."""
    widgets = [
        _graph("Turns", [_ours("Turns"), _ours("FailedTurns")]),
        _graph("Milliseconds to the first word", [
            _ours("FirstWordMilliseconds", stat="p50", label="half are quicker"),
            _ours("FirstWordMilliseconds", stat="p90", label="nine in ten are quicker"),
        ]),
        _number("Dollars spent today (UTC)", [_ours("Dollars", period=_DAY)]),
        _graph("Throttles", [_ours("Throttles")]),
        _graph("Imagined photos held back, percent", _share("HeldBackPictures", "Pictures")),
        _graph("Shoppers' photos refused, percent", _share("RefusedPhotos", "Photos")),
        _graph("Dead letters", [
            ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", one, {"stat": "Maximum"}]
            for one in dead_letters
        ]),
        _graph("Functions that broke off", [
            ["AWS/Lambda", "Errors", "FunctionName", one] for one in functions
        ]),
        _graph("Milliseconds of functions", [
            ["AWS/Lambda", "Duration", "FunctionName", one, {"stat": "p90"}] for one in functions
        ]),
    ]  # fmt: skip
    return pulumi.Output.json_dumps(
        {"widgets": [_placed(widget, region, place) for place, widget in enumerate(widgets)]}
    )


def _ours(metric: str, **more: Any) -> list[Any]:
    return [namespace(), metric, *([more] if more else [])]


def _share(part: str, whole: str) -> list[Any]:
    """Of the part in the whole, in percent."""
    return [
        [{"expression": "100 * part / whole", "label": "percent", "id": "share"}],
        _ours(part, id="part", visible=False),
        _ours(whole, id="whole", visible=False),
    ]


def _graph(title: str, metrics: Sequence[Any]) -> Widget:
    return {"title": title, "metrics": list(metrics), "view": "timeSeries", "period": _MINUTES_5,
            "stat": "Sum"}  # fmt: skip


def _number(title: str, metrics: Sequence[Any]) -> Widget:
    return {"title": title, "metrics": list(metrics), "view": "singleValue", "period": _DAY,
            "stat": "Sum"}  # fmt: skip


def _placed(properties: Widget, region: pulumi.Input[str], place: int) -> Widget:
    return {
        "type": "metric",
        "x": _WIDTH * (place % _ACROSS),
        "y": _HEIGHT * (place // _ACROSS),
        "width": _WIDTH,
        "height": _HEIGHT,
        "properties": {**properties, "region": region},
    }
