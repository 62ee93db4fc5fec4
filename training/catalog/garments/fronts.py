"""Pieces that open at the front: each half is one cloth with its sleeve."""

from collections.abc import Sequence
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Panel, Part, Seam, chance
from training.catalog.engine.shapes import Run, spline
from training.catalog.garments.drape import arm_folds, side_folds
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso


def half_front(
    design: Design,
    torso: Torso,
    sleeve: Sleeve | None,
    edge: Sequence[Run],
    *,
    mirrored: bool = False,
    lift: float = 0.0,
    depth: float = 1.0,
) -> Part:
    """Return the right half of a piece that opens in front, or the left one where mirrored.

    edge: runs from the right end of the neckline down the opening to the hem. lift: px of the
    half that lies on top of the other.
    """
    rng = chance(design, f"half{mirrored}")
    arm = [torso.armhole()]
    if sleeve:
        arm = [sleeve.outer(torso), sleeve.cuff_line(torso), sleeve.inner(torso)]
    last = edge[-1][-1]
    hem = (
        [torso.bottom()[0], torso.bottom()[1], last] if last[0] < 340 else [torso.bottom()[0], last]
    )
    back = [run[::-1] for run in reversed(edge)]
    body = Part(
        spline([torso.nape, torso.tip], *arm, torso.side(), hem, *back),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=side_folds(rng, torso, depth),
        mirrored=mirrored,
        lift=lift,
    )
    if sleeve is None:
        return body
    return replace(
        body,
        folds=(*body.folds, *arm_folds(rng, torso, sleeve, depth)),
        seams=(Seam(spline(torso.armhole(), closed=False)),),
        panels=(Panel(sleeve.panel(torso), -sleeve.angle),),
    )
