"""How long the buckets keep things, against how long the program says it does."""

import math

from infra.data import OTHER_DAYS, SHOPPERS_DAYS, days_kept
from stylist.aws.imagined.imaginer import KEPT_PICTURE
from stylist.talk.belongings import DAY, KEPT_LOOK, KEPT_OUTFIT, KEPT_PHOTO
from webapp.shared_uploads import KEPT_SECONDS

_PROGRAM = {
    "uploads/": KEPT_SECONDS, "photos/": KEPT_PHOTO, "cutouts/": KEPT_PHOTO,
    "outfits/": KEPT_OUTFIT, "imagined/": KEPT_PICTURE, "looks/": KEPT_LOOK,
}  # fmt: skip


def test_the_bucket_sweeps_up_as_soon_as_the_program_is_done_with_a_thing() -> None:
    promised = {prefix: math.ceil(seconds / DAY) for prefix, seconds in _PROGRAM.items()}
    assert promised == SHOPPERS_DAYS | OTHER_DAYS


def test_a_shorter_retention_shortens_what_is_a_shoppers_own() -> None:
    assert days_kept(7) == {**SHOPPERS_DAYS, "outfits/": 7} | OTHER_DAYS


def test_a_longer_retention_lengthens_nothing() -> None:
    assert days_kept(30) == SHOPPERS_DAYS | OTHER_DAYS
