"""Measures how well the product understands photos of people, and says what it leaves open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import mean, median

from benchmarks.people.scoring import Count, Scores, score
from benchmarks.people.seeing import Seen, product, see
from benchmarks.people.truth import Photo, Worn, read_faces, read_photos, read_truth
from benchmarks.report import machine, table
from stylist.bootstrap import Parts
from stylist.domain.vocabulary import REGIONS

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs" / "people.md"
START, END = "<!-- measured -->", "<!-- /measured -->"
"""What stands between them in DOCS is renewed."""
MADE = "made"

_ROWS = {
    "photo taken (no refusal)": "taken",
    "person found": "person",
    "people counted right": "people",
    "garments found, each in its region": "found",
    "regions told that are really there": "besides",
    "photos with every region right, none besides": "photos_right",
    "colour right: the first one told": "colors",
    "colour right: one of those told": "named_anywhere",
    "colour family right": "families",
    "category right": "categories",
    "faces covered": "faces",
    "photos with faces, all covered": "all_covered",
    "box overlaps the true one by half (IoU)": "boxes",
}

NOT_MEASURED = """Not measured:

- Skin tones and body types. The photos show people of several of each, but too few, chosen by
  what packages happen to ship, and labelled by nobody who said what they are. No figure here says
  that the product sees everybody equally well.
- Children, old people (a handful), pregnant people, wheelchair users, covered hair, saris, kimonos
  and other clothes that the catalog has no word for.
- Mirror selfies with a phone before the face, and the noise of poor phone cameras: no package
  that we found ships such a photo. Of photos that show a whole person there are few.
- Anybody but the largest person: garments of the others are not judged.
- Made photos are drawn pieces on a few real people: box and colour are known there, but cloth
  that lies so flat is easier, or stranger, than a photo of a worn piece.
- Whether a face can be recognised. Covered means: at the place marked by an eye, at least half of
  the pixels changed and the fine lines are no longer those of the face; set by looking.
- Truth of real photos: one pair of eyes, with the colour and category words that would be
  accepted written down before any result was seen."""


@dataclass(frozen=True)
class Measured:
    """What was found, as Markdown. misses: a line for each."""

    figures: str
    misses: str

    def __str__(self) -> str:
        return f"{self.figures}\n\nWhat went wrong:\n\n{self.misses}"


def measure(folder: Path) -> Measured:
    """The figures of the photos in `folder` and of those made in its folder 'made'.

    Raises:
        FileNotFoundError: There is no photo of the list in `folder`.
    """
    photos = read_photos(HERE / "photos.csv")
    if not any((folder / f"{photo.name}.jpg").exists() for photo in photos):
        raise FileNotFoundError(f"No photo of photos.csv is in {folder}; gather them first.")
    worn = read_truth(HERE / "truth.csv")
    made_in = folder / MADE
    made = read_photos(made_in / "photos.csv") if made_in.is_dir() else []
    made_worn = read_truth(made_in / "truth.csv") if made else []
    with product() as parts:
        seen = _see_all(parts, folder, photos, HERE / "faces.csv")
        seen_made = _see_all(parts, made_in, made, made_in / "faces.csv") if made else {}
    real = score(photos, worn, seen)
    composed = score(made, made_worn, seen_made)
    figures = [
        f"{len(seen)} real photos ({_framings(photos, seen)}), {len(seen_made)} made ones.",
        _figures(real, composed), _overlaps(composed), "By framing, real photos:",
        _by_framing(photos, worn, seen), "By region:",
        _by_region((photos, worn, seen), (made, made_worn, seen_made)),
        NOT_MEASURED,
    ]  # fmt: skip
    misses = [_wrong("real", real), _wrong("made", composed)]
    return Measured("\n\n".join(figures), "\n\n".join(misses))


def keep(figures: str, page: Path = DOCS) -> None:
    """Put the figures, with date and machine, in the place of those that the page holds."""
    before, _, rest = page.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    measured = f"{START}\nMeasured on {machine()}.\n\n{figures}\n{END}"
    page.write_text(before + measured + after, encoding="utf-8")


def _see_all(parts: Parts, folder: Path, photos: Iterable[Photo], faces: Path) -> dict[str, Seen]:
    """Show every photo that is there, one by one."""
    where = read_faces(faces)
    paths = {photo.name: folder / f"{photo.name}.jpg" for photo in photos}
    return {
        name: see(parts, path, where.get(name, [])) for name, path in paths.items() if path.exists()
    }


def _figures(real: Scores, made: Scores) -> str:
    return table([
        {"of the largest person, unless people or faces are counted": words,
         "real": getattr(real, name), "made": getattr(made, name)}
        for words, name in _ROWS.items()
    ])  # fmt: skip


def _overlaps(made: Scores) -> str:
    if not made.overlaps:
        return "No made photo was measured."
    return (
        f"Boxes of made photos: IoU {mean(made.overlaps):.2f} on average, "
        f"{median(made.overlaps):.2f} in the middle, of {len(made.overlaps)}."
    )


def _by_framing(photos: Sequence[Photo], worn: Sequence[Worn], seen: dict[str, Seen]) -> str:
    rows = []
    for framing in sorted({photo.framing for photo in photos}):
        here = score([one for one in photos if one.framing == framing], worn, seen)
        rows.append({"framing": framing, "person found": here.person, "garments": here.found,
                     "colour": here.colors, "category": here.categories,
                     "faces covered": here.faces})  # fmt: skip
    return table(rows)


def _by_region(*sets: tuple[Sequence[Photo], Sequence[Worn], dict[str, Seen]]) -> str:
    """A garment that may be called by two regions counts in both."""
    rows = []
    for which, (photos, worn, seen) in zip(("real", "made"), sets, strict=True):
        for region in REGIONS:
            here = score(photos, [one for one in worn if region in one.regions], seen)
            rows.append({"photos": which, "region": region, "found": here.found,
                         "colour": here.colors, "category": here.categories})  # fmt: skip
    return table(rows)


def _framings(photos: Iterable[Photo], seen: dict[str, Seen]) -> str:
    counted = Counter(photo.framing for photo in photos if photo.name in seen)
    return ", ".join(f"{many} {framing}" for framing, many in counted.most_common())


def _wrong(which: str, scores: Scores) -> str:
    """Every miss in a line; the same miss in two figures once."""
    lines: dict[str, None] = {}
    for each in fields(scores):
        count = getattr(scores, each.name)
        if isinstance(count, Count) and each.name not in ("photos_right", "all_covered"):
            lines |= dict.fromkeys(count.wrong)
    return "\n".join(f"- {which}: {line}" for line in lines) or f"- {which}: nothing"
