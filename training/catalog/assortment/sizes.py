"""Size runs, and how many pieces of each size lie in stock: the same on every run."""

import hashlib

from stylist.domain import Size

_RUNS: dict[tuple[str, str], tuple[str, ...]] = {
    ("alpha", "female"): ("XS", "S", "M", "L", "XL"),
    ("alpha", "male"): ("S", "M", "L", "XL", "XXL"),
    ("alpha", "unisex"): ("XS", "S", "M", "L", "XL", "XXL"),
    ("waist", "female"): ("24", "25", "26", "27", "28", "29", "30", "32"),
    ("waist", "male"): ("28", "30", "31", "32", "33", "34", "36", "38"),
    ("shoe", "female"): ("36", "37", "38", "39", "40", "41"),
    ("shoe", "male"): ("40", "41", "42", "43", "44", "45", "46"),
    ("shoe", "unisex"): ("36", "37", "38", "39", "40", "41", "42", "43", "44", "45"),
}
_SYSTEMS = {"alpha": "alpha", "short": "alpha", "waist": "waist", "shoe": "EU"}
_SOLD_OUT_SHARE = 0.13
_MOST_IN_STOCK = 24


def chance(key: str) -> float:
    """A number in [0, 1) that depends on nothing but the key."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6]) / 2**48


def stocked(product_id: str, run: str, gender: str, *, sold_out: bool = False) -> tuple[Size, ...]:
    """The sizes of an item; unless sold out, at least one can be bought."""
    names = _names(run, gender)
    counts = [0 if sold_out else _count(f"{product_id}:{name}") for name in names]
    if not sold_out and not any(counts):
        counts[len(counts) // 2] = 3
    system = _SYSTEMS.get(run, "one-size")
    return tuple(
        Size(name, system, count > 0, count) for name, count in zip(names, counts, strict=True)
    )


def _names(run: str, gender: str) -> tuple[str, ...]:
    if run == "one-size":
        return ("One size",)
    if run == "short":
        return ("S", "M", "L")
    return _RUNS[run, gender]


def _count(key: str) -> int:
    drawn = chance(key)
    if drawn < _SOLD_OUT_SHARE:
        return 0
    return 1 + int((drawn - _SOLD_OUT_SHARE) / (1 - _SOLD_OUT_SHARE) * _MOST_IN_STOCK)
