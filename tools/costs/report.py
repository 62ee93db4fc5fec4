"""The bill as tables."""

from collections.abc import Iterator, Mapping

from benchmarks.aws.month import CHATS, SHOPPERS, TURNS
from benchmarks.report import table
from stylist.aws import prices
from tools.costs.bill import HOSTINGS, Line, bill
from tools.costs.measured import chats

Bills = Mapping[str, Mapping[str, Line]]


def report() -> str:
    """The bill by hosting, and the month by chat model, in Markdown."""
    bills = {hosting: bill(hosting) for hosting in HOSTINGS}
    known = prices.table()
    marks = "; ".join(f"{mark}: {meaning}" for mark, meaning in known["marks"].items())
    about = (
        f"Dollars a month in {known['region']}, prices of {known['as_of']}. 'Month': "
        f"{SHOPPERS:,} shoppers, {CHATS:,} conversations of {TURNS} turns. How surely a price is "
        f"known: {marks}."
    )
    rows = [*(_row(name, bills) for name in _names(bills)), _sum(bills)]
    return f"{about}\n\n{table(rows)}\n\n{table(list(_by_model(bills)))}"


def _names(bills: Bills) -> list[str]:
    """What is of one hosting alone comes first."""
    names = {name: None for one in bills.values() for name in one}
    return sorted(names, key=lambda name: all(name in one for one in bills.values()))


def _row(name: str, bills: Bills) -> dict[str, str]:
    found = {hosting: one.get(name) for hosting, one in bills.items()}
    line = next(one for one in found.values() if one)
    return {"": name, **_columns(found), "price": line.surely, "how": line.how}


def _sum(bills: Bills) -> dict[str, str]:
    sums = {
        hosting: Line("", sum(line.idle for line in one.values()),
                      sum(line.month for line in one.values()), "")
        for hosting, one in bills.items()
    }  # fmt: skip
    bold = {head: f"**{value}**" for head, value in _columns(sums).items()}
    return {"": "**Together**", **bold, "price": "", "how": ""}


def _columns(found: Mapping[str, Line | None]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for hosting, line in found.items():
        columns[f"{hosting}, idle"] = f"{line.idle:.2f}" if line else ""
        columns[f"{hosting}, month"] = f"{line.month:.2f}" if line else ""
    return columns


def _by_model(bills: Bills) -> Iterator[dict[str, str]]:
    for model, (kept, bare) in chats().items():
        row = {"the month with": f"`{model}`"}
        for hosting, one in bills.items():
            rest = sum(line.month for name, line in one.items() if name != "Chat")
            row[hosting] = f"{rest + kept:.2f}"
            row[f"{hosting}, nothing cached"] = f"{rest + bare:.2f}"
        yield row
