from stylist.domain import Filters
from stylist.search.limits import shortage, tightest


def counting(**left):
    """A count that knows how many items are left once one limit is lifted."""

    def count(filters):
        lifted = [name for name in left if getattr(filters, name) in (None, "")]
        return max((left[name] for name in lifted), default=2)

    return count


FILTERS = Filters(max_price_minor=2000, color="red")


def test_the_filter_whose_lifting_frees_most_is_the_tightest():
    assert tightest(FILTERS, counting(max_price_minor=40, color=5)) == ("max_price_minor", 40)
    assert tightest(FILTERS, counting(max_price_minor=4, color=50)) == ("color", 50)


def test_nothing_is_said_while_enough_is_found():
    assert shortage(FILTERS, 12, 12, counting(color=50), "USD") == ""
    assert shortage(Filters(), 3, 12, counting(), "USD") == ""


def test_the_sentence_names_the_limit_and_what_its_lifting_brings():
    said = shortage(FILTERS, 2, 12, counting(max_price_minor=40, color=5), "USD")
    assert "$20" in said and "40" in said and said.startswith("Only 2 fit")


def test_when_no_single_limit_is_to_blame_it_says_so():
    assert "two of them" in shortage(FILTERS, 0, 12, counting(max_price_minor=2, color=2), "USD")
