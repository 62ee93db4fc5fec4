"""Body and sleeves as one sewn piece of cloth, with its seams, hems and folds."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Panel, Part, Seam, chance
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import CENTRE, Run, flip, mirror, ribbon, spline, symmetric
from training.catalog.engine.trims import stitches
from training.catalog.garments.drape import body_folds, sleeve_folds
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso


def both(path: str) -> tuple[str, str]:
    """Return the path and its mirror image."""
    return path, mirror(path)


def outline(torso: Torso, sleeve: Sleeve | None) -> str:
    """Return the closed silhouette of body and both sleeves."""
    arm = [torso.armhole()]
    if sleeve:
        arm = [sleeve.outer(torso), sleeve.cuff_line(torso), sleeve.inner(torso)]
    return symmetric(torso.neckline(), [torso.nape, torso.tip], *arm, torso.side(), torso.bottom())


def sewn(design: Design, torso: Torso, sleeve: Sleeve | None, depth: float = 1.0) -> Part:
    """Return the plain body: silhouette, sleeves on their own grain, armhole seams, folds."""
    rng = chance(design, "folds")
    folds: tuple[Fold, ...] = body_folds(rng, torso, depth)
    part = Part(
        outline(torso, sleeve),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
    )
    if sleeve is None:
        return part
    holes = both(spline(torso.armhole(), closed=False))
    return replace(
        part,
        folds=(*folds, *sleeve_folds(rng, torso, sleeve, depth)),
        seams=tuple(Seam(hole) for hole in holes),
        panels=sleeve_panels(torso, sleeve),
    )


def sleeve_panels(torso: Torso, sleeve: Sleeve, turn: float = 0) -> tuple[Panel, Panel]:
    """Return both sleeves as regions whose grain follows the arm, turned by `turn` degrees."""
    right, left = both(sleeve.panel(torso))
    return Panel(right, turn - sleeve.angle), Panel(left, turn + sleeve.angle)


def hems(part: Part, torso: Torso, sleeve: Sleeve | None, inset: float = 15) -> Part:
    """Return the part with a twin row of stitches along hem and cuffs."""
    color = contrast(part.color, 0.22)
    rows = [whole(torso.level(torso.hem_y - inset)), whole(torso.level(torso.hem_y - inset + 4))]
    paths = [spline(row, closed=False) for row in rows]
    if sleeve:
        for along in (sleeve.length - inset, sleeve.length - inset + 4):
            paths.extend(both(spline(sleeve.level(torso, along), closed=False)))
    trim = "".join(stitches(path, color, 0.9, "2.4 1.8") for path in paths)
    seams = tuple(Seam(path, 1.6, 0.6) for path in paths)
    return replace(part, seams=(*part.seams, *seams), ink=part.ink + trim)


def rib_ends(
    part: Part, torso: Torso, sleeve: Sleeve | None, color: str = "", height: float = 30
) -> Part:
    """Return the part with ribbed hem and cuffs; empty colour takes the part's own."""
    line = whole(torso.level(torso.hem_y - height))
    (x, y), low = line[0], torso.hem_y + 12
    # Room beyond the outline, which swells a little above the rib.
    start, corners = [(x + 16, y), (x, y)], [(2 * CENTRE - x - 16, low), (x + 16, low)]
    regions = [(spline(start, line, flip(start), corners), 0.0)]
    joints = [spline(line, closed=False)]
    if sleeve:
        right, left = both(sleeve.band(torso, height))
        regions += [(right, -sleeve.angle), (left, sleeve.angle)]
        joints += both(spline(sleeve.level(torso, sleeve.length - height), closed=False))
    panels = (Panel(path, turn, color or part.color, "rib", "plain") for path, turn in regions)
    seams = tuple(Seam(path, 3.2, 1.3) for path in joints)
    return replace(part, panels=(*part.panels, *panels), seams=(*part.seams, *seams))


def whole(right_half: Run) -> list[tuple[float, float]]:
    """Return a line across both halves from its right half, which ends at the centre."""
    return [*right_half, *flip(right_half)[1:]]


def inside(torso: Torso, color: str, fabric: str = "cotton", dip: float = -2.0) -> Part:
    """Return the back of the neck as seen through the neckline, in the shade.

    dip: px the back neckline's middle lies below the shoulder seams; negative rises.
    """
    x, y = torso.nape
    half = [(CENTRE, y + dip), (CENTRE + 0.5 * torso.neck, y + 0.7 * dip), (x + 3, y + 1)]
    low = [(x + 3, y + 1), (x - 4, y + 0.6 * (torso.front - y)), (CENTRE, torso.front + 10)]
    return Part(symmetric(half, low), darker(color, 0.25), fabric, puff=3, drape=0.2, shade=0.72)


def back_band(torso: Torso, color: str, width: float, dip: float = -2.0) -> Part:
    """Return the neckband running behind the neck."""
    x, y = torso.nape
    half = [(CENTRE, y + dip), (CENTRE + 0.55 * torso.neck, y + 0.6 * dip), (x - 3, y + 5)]
    band = ribbon([*flip(half), *half[1:]], width)
    return Part(band, color, "rib", puff=4, drape=0, shade=0.8, polar=(CENTRE, y - 90), gauge=0.6)


def neck_rib(torso: Torso, color: str, width: float = 13, gauge: float = 0.6) -> Part:
    """Return a ribbed band round the front neckline."""
    half = torso.neckline()
    ring = [*flip(half), *half[1:]]
    centre = (CENTRE, torso.top - (60 if torso.v_neck else 10))
    return Part(
        ribbon(ring, width), color, "rib", puff=5, drape=0, lift=1.2, polar=centre, gauge=gauge
    )
