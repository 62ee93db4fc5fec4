"""What all colours of one product share: the pattern pieces it is cut from."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import chance


def cutting(design: Design) -> np.random.Generator:
    """Return the generator of sleeves, lengths and trims: the same for every colour.

    Folds keep a generator of their own per colour, so no two pieces lie alike.
    """
    return chance(replace(design, color="#000000", accent=""), "cut")
