"""How what was seen is held against what is there."""

import pytest

from benchmarks.people.scoring import score
from benchmarks.people.seeing import Seen
from benchmarks.people.truth import Photo, Worn
from stylist.domain.search import Garment

PHOTO = Photo("walk", 1, 1, "full body")
PERSON = ((0.2, 0.1, 0.6, 0.9),)
BOX = (0.2, 0.2, 0.6, 0.6)


def worn(region="upper", colors="red", categories="shirt", **more):
    regions = frozenset(region.split("|"))
    return Worn(
        "walk", regions, frozenset(colors.split("|")), frozenset(categories.split("|")), **more
    )


def garment(region="upper", colors=("red",), category="shirt", box=BOX):
    return Garment(region, colors, category, box, person=1)


def scored(truth, *garments, people=PERSON, faces=(True,), refused=""):
    seen = Seen("walk", people, garments, faces, refused)
    return score([PHOTO], truth, {"walk": seen})


def right(count):
    return count.right, count.of


def test_a_photo_seen_as_it_is_scores_everywhere():
    scores = scored([worn(box=BOX)], garment())
    for count in (scores.taken, scores.person, scores.people, scores.found, scores.besides,
                  scores.photos_right, scores.colors, scores.families, scores.categories,
                  scores.faces, scores.boxes):  # fmt: skip
        assert right(count) == (1, 1)
        assert str(count) == "1 of 1 (100 %)"
    assert scores.overlaps == [pytest.approx(1.0)]


def test_a_missed_garment_is_missed_and_not_judged():
    scores = scored([worn(), worn("lower")], garment())
    assert right(scores.found) == (1, 2)
    assert right(scores.colors) == (1, 1)
    assert right(scores.photos_right) == (0, 1)


def test_a_garment_that_is_not_there_spoils_the_photo():
    scores = scored([worn()], garment(), garment("feet", category="shoes"))
    assert right(scores.besides) == (1, 2)
    assert right(scores.photos_right) == (0, 1)


def test_what_is_hardly_seen_may_be_found_or_not():
    truth = [worn(), worn("lower", optional=True)]
    assert right(scored(truth, garment()).photos_right) == (1, 1)
    with_it = scored(truth, garment(), garment("lower", category="skirt"))
    assert right(with_it.photos_right) == (1, 1)
    assert right(with_it.found) == (1, 1)


def test_the_first_colour_counts_and_the_others_apart():
    scores = scored([worn(colors="red")], garment(colors=("burgundy", "red")))
    assert right(scores.colors) == (0, 1)
    assert right(scores.named_anywhere) == (1, 1)
    assert right(scores.families) == (1, 1)


def test_garments_of_nobody_do_not_count():
    scores = scored([worn()], garment(), people=())
    assert right(scores.person) == (0, 1)
    assert right(scores.found) == (0, 1)


def test_of_a_refused_photo_no_face_is_kept():
    scores = scored([worn()], people=(), faces=(), refused="RefusedPhoto: no")
    assert right(scores.taken) == (0, 1)
    assert right(scores.faces) == (0, 0)
    assert right(scores.found) == (0, 1)


def test_a_photo_without_people_shows_its_faces():
    assert right(scored([worn()], people=(), faces=(False,)).faces) == (0, 1)


def test_half_a_box_is_no_hit():
    scores = scored([worn(box=(0.2, 0.2, 0.6, 1.0))], garment(box=(0.2, 0.2, 0.6, 0.5)))
    assert right(scores.boxes) == (0, 1)
    assert scores.overlaps == [pytest.approx(0.375)]


def test_photos_that_were_not_shown_do_not_count():
    assert str(score([PHOTO], [worn()], {}).person) == "–"
