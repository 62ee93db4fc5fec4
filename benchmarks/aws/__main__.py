"""`python -m benchmarks.aws`: measures all of it, prints it, keeps it in docs/aws-benchmarks.md."""

from benchmarks.aws import money, speed
from benchmarks.aws.rehearsed import BETWEEN, CONVERSE, TITAN, VECTORS, folder_of_docs, shop
from benchmarks.report import figures, machine
from stylist.aws import prices


def main() -> None:
    """Measure, print, keep."""
    page = [
        f"# Benchmarks on rehearsed AWS\n\nMeasured by `python -m benchmarks.aws` on {machine()}. "
        "No AWS was asked: models, vectors, records and files are stand-ins on this machine, the "
        "chat model is the local planner behind Converse. Delays are fixed and made up: "
        f"{CONVERSE * 1000:.0f} ms to a model's first event and {BETWEEN * 1000:.0f} ms between "
        f"two, {TITAN * 1000:.0f} ms for a vector, {VECTORS * 1000:.0f} ms for a query. Prices "
        f"are of {prices.table()['as_of']}, with their sources in `stylist/aws/prices.json`."
    ]
    with shop() as opened:
        for title, measure in (("Tokens, calls and dollars", money.measure),
                               ("Time", speed.measure)):  # fmt: skip
            print(f"\n## {title}\n", flush=True)
            found = figures(measure(opened))
            print(found, flush=True)
            page.append(f"## {title}\n\n{found}")
    kept = folder_of_docs() / "aws-benchmarks.md"
    kept.write_text("\n\n".join(page) + "\n", encoding="utf-8")
    print(f"\nKept in docs/{kept.name}.")


main()
