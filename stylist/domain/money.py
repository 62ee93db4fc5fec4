"""Money in whole minor units, so that a total is exact."""

from dataclasses import dataclass
from decimal import Decimal

_SIGN = {"USD": "$", "EUR": "€", "GBP": "£"}
_NO_MINOR = frozenset({"JPY", "KRW", "VND", "CLP"})
"""Currencies whose minor unit is the unit itself (ISO 4217)."""


@dataclass(frozen=True, order=True)
class Money:
    """An amount in minor units (cents) of one currency."""

    minor: int
    currency: str = "USD"

    def __str__(self) -> str:
        """'$49', '$49.50', '120 SEK': the way a price tag says it."""
        digits = 0 if self.currency in _NO_MINOR else 2
        amount = Decimal(self.minor).scaleb(-digits)
        whole = amount == amount.to_integral_value()
        shown = f"{amount:,.0f}" if whole else f"{amount:,.{digits}f}"
        sign = _SIGN.get(self.currency)
        return f"{sign}{shown}" if sign else f"{shown} {self.currency}"

    @classmethod
    def of(cls, amount: float, currency: str = "USD") -> "Money":
        """From an amount in major units, as a person types a price limit."""
        digits = 0 if currency in _NO_MINOR else 2
        return cls(int((Decimal(str(amount)).scaleb(digits)).to_integral_value()), currency)


def as_said(limit: Money) -> Money:
    """The amount that a limit was named by: $75 of the last cent below it, which 'under 75' is."""
    is_below = limit.currency not in _NO_MINOR and limit.minor % 100 == 99
    return Money(limit.minor + 1, limit.currency) if is_below else limit


def up_to(limit: Money) -> str:
    """'up to $75'; 'under $75' of the last cent below it."""
    said = as_said(limit)
    return f"up to {limit}" if said == limit else f"under {said}"


def or_less(limit: Money) -> str:
    """The same behind 'for': '$75 or less', 'less than $75'."""
    said = as_said(limit)
    return f"{limit} or less" if said == limit else f"less than {said}"


def beyond(limit: Money) -> str:
    """What does not keep it: 'more than $75'; '$75 or more' of the last cent below."""
    said = as_said(limit)
    return f"more than {limit}" if said == limit else f"{said} or more"
