"""The array type of the whole engine: floats, one value or colour per pixel."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
