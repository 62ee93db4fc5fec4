"""Joins what the photo shows and what the words say, after each was embedded alone."""

import math

from stylist.errors import InvalidRequest
from stylist.ports import Vector
from stylist.vectors import unit


def blend(photo: Vector, words: Vector, photo_weight: float) -> list[float]:
    """The unit vector between the two: 1 is the photo alone, 0 the words alone.

    Interpolates along the arc, not the chord: pictures and texts stand far apart in a joint
    space, and along the chord the middle of the slider would hardly move the results.

    Raises:
        InvalidRequest: The weight is not in [0, 1].
    """
    if not 0 <= photo_weight <= 1:
        raise InvalidRequest(f"The photo weight is {photo_weight}; it must be from 0 to 1.")
    cosine = max(-1.0, min(1.0, sum(a * b for a, b in zip(photo, words, strict=True))))
    angle = math.acos(cosine)
    if math.sin(angle) < 1e-6:
        return list(photo if photo_weight >= 0.5 else words)
    of_photo, of_words = math.sin(photo_weight * angle), math.sin((1 - photo_weight) * angle)
    return unit([of_photo * a + of_words * b for a, b in zip(photo, words, strict=True)])
