"""Numbers read out of the page's log: every use case writes one JSON line (`stylist.tally`)."""

from dataclasses import dataclass
from typing import Final

import pulumi


@dataclass(frozen=True)
class Metric:
    """One number. pattern: which lines count. value: 1, or the field to take."""

    slug: str
    name: str
    pattern: str
    value: str = "1"
    unit: str = "Count"


_TALLY: Final = '$.logger = "stylist.tally"'
_TURN: Final = f'({_TALLY}) && ($.event = "turn")'
_IMAGINE: Final = f'({_TALLY}) && ($.event = "imagine")'
_PHOTO: Final = f'({_TALLY}) && ($.event = "photo")'

_SLOW_DOWN: Final = ("Throttl", "TooManyRequests", "SlowDown", "RequestLimitExceeded",
                     "ThroughputExceeded", "BandwidthLimitExceeded")  # fmt: skip
"""Parts of the codes by which AWS asks to slow down (`stylist.aws.fault_table`)."""

METRICS: Final = (
    Metric("turns", "Turns", f"{{ {_TURN} }}"),
    Metric("failed-turns", "FailedTurns", f'{{ {_TURN} && ($.outcome = "failed") }}'),
    Metric("first-word", "FirstWordMilliseconds", f"{{ {_TURN} && ($.first_word >= 0) }}",
           "$.first_word", "Milliseconds"),
    Metric("turn-time", "TurnMilliseconds", f"{{ {_TURN} }}", "$.milliseconds", "Milliseconds"),
    Metric("dollars", "Dollars", f"{{ ({_TALLY}) && ($.dollars > 0) }}", "$.dollars", "None"),
    Metric("pictures", "Pictures", f"{{ {_IMAGINE} }}"),
    Metric("held-back-pictures", "HeldBackPictures",
           f'{{ {_IMAGINE} && ($.outcome = "Filtered") }}'),
    Metric("photos", "Photos", f"{{ {_PHOTO} }}"),
    Metric("refused-photos", "RefusedPhotos", f'{{ {_PHOTO} && ($.outcome = "RefusedPhoto") }}'),
    Metric(
        "throttles", "Throttles",
        '{ ($.logger = "stylist.aws.faults") && ('
        + " || ".join(f'($.event = "*{code}*")' for code in _SLOW_DOWN)
        + ") }",
    ),
)  # fmt: skip


def namespace() -> str:
    """Where this stack's numbers are: a second stack of the account has its own."""
    return f"{pulumi.get_project()}/{pulumi.get_stack()}"
