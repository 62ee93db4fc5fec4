"""Several kinds under one total."""

from stylist.domain import Match
from stylist.search.joint import within
from tests.builders import item


def of(name, *prices):
    return [Match(item(f"{name}-{price}", price_minor=price * 100), 0.5) for price in prices]


def prices(found):
    return [[one.item.price_minor // 100 for one in some] for some in found]


def test_what_fits_the_total_with_none_of_the_others_is_left_out():
    found, said = within(12_000, [of("shirt", 50, 90, 40), of("shoes", 70, 85)])
    assert prices(found) == [[50, 40], [70]] and not said


def test_the_first_of_each_fit_the_total_together():
    found, _ = within(17_000, [of("shoes", 105, 89, 60), of("jeans", 85, 72, 60)])
    firsts = [some[0] for some in prices(found)]
    assert sum(firsts) <= 170


def test_a_total_that_no_pair_keeps_is_said():
    found, said = within(5_000, [of("shirt", 50), of("shoes", 70)])
    assert prices(found) == [[], []]
    assert said == "Together these come to at least $120, over the $50 for everything."


def test_a_kind_that_is_not_there_leaves_the_other_as_it_is():
    assert prices(within(5_000, [of("shirt", 50), []])[0]) == [[50], []]
