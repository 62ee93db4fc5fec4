"""The cloth of a part: weave and dye, panel by panel."""

from dataclasses import replace

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.cloth import Lie, lay_cloth
from training.catalog.engine.color import blend
from training.catalog.engine.fabrics import FABRICS
from training.catalog.engine.part import Panel, Part
from training.catalog.engine.patterns import dye
from training.catalog.engine.raster import Box, bounds, coverage


def cut_cloth(part: Part, box: Box, lie: Lie, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return the weave's height (height, width) and the cloth's linear colour (…, 3)."""
    weave, color = _swatch(part, box, lie, rng)
    for panel in part.panels:
        inner = _within(bounds(panel.path, part.mirrored), box)
        share = coverage(panel.path, inner, part.mirrored)
        other_weave, other = _swatch(_recut(part, panel), inner, lie.inside(inner, box), rng)
        left, top, right, bottom = (a - b for a, b in zip(inner, box[:2] * 2, strict=True))
        region = (slice(top, bottom), slice(left, right))
        weave[region] += (other_weave - weave[region]) * share
        color[region] = blend(color[region], other, share)
    return weave, color


def _swatch(part: Part, box: Box, lie: Lie, rng: np.random.Generator) -> tuple[Array, Array]:
    cloth = lay_cloth(part, box, lie, rng)
    weave, albedo = FABRICS[part.fabric].weave(cloth.scaled(part.gauge))
    color = dye(part.pattern, cloth.scaled(part.scale), part.color, part.accent)
    return weave, color * albedo[..., None]


def _recut(part: Part, panel: Panel) -> Part:
    """Return the part as if it were all cut like the panel."""
    return replace(
        part,
        rotation=part.rotation if panel.rotation is None else panel.rotation,
        color=panel.color or part.color,
        fabric=panel.fabric or part.fabric,
        pattern=panel.pattern or part.pattern,
        accent=panel.accent or part.accent,
    )


def _within(box: Box, limit: Box) -> Box:
    return (
        max(box[0], limit[0]),
        max(box[1], limit[1]),
        min(box[2], limit[2]),
        min(box[3], limit[3]),
    )
