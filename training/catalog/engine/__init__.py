"""The drawing engine: shaded parametric garments on a 600 x 720 canvas. See README.md."""

from training.catalog.engine.chance import chance, vary
from training.catalog.engine.compose import render
from training.catalog.engine.part import Drawing, Fold, Panel, Part, Seam, Wash

__all__ = ["Drawing", "Fold", "Panel", "Part", "Seam", "Wash", "chance", "render", "vary"]
