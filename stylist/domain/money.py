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
