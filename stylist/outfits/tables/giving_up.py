"""What an outfit goes without where the total is too small; our own order. Data only."""

COAT_UP_TO_C, WARM_UP_TO_C = 3.0, 8.0
"""Felt °C up to which nothing stands in for a coat, and up to which something must be warm."""

Step = tuple[tuple[str, ...], bool]
"""Required slots left empty, and whether the top must then be knitwear or a sweatshirt."""

_COAT, _SHOES, _BOTH = ("outerwear",), ("shoes",), ("outerwear", "shoes")
_END: tuple[Step, ...] = ((_COAT, False), (_BOTH, False))

_FREEZING: tuple[Step, ...] = (
    ((), False), (_SHOES, False), (_COAT, True), (_BOTH, True), *_END,
)  # fmt: skip
_CHILLY: tuple[Step, ...] = (
    ((), False), (_COAT, True), (_SHOES, False), (_BOTH, True), *_END,
)  # fmt: skip
_WET: tuple[Step, ...] = (((), False), (_SHOES, False), *_END)
_MILD: tuple[Step, ...] = (((), False), *_END)


def steps_for(felt_c: float | None, *, is_wet: bool) -> tuple[Step, ...]:
    """From all that is required down to the bare outfit: the body first, then what the weather
    asks for, then shoes. felt_c: None where nobody said."""
    if felt_c is not None and felt_c <= WARM_UP_TO_C:
        return _FREEZING if is_wet or felt_c <= COAT_UP_TO_C else _CHILLY
    return _WET if is_wet else _MILD
