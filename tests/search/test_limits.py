from stylist.domain import Candidate, Filters, Match
from stylist.search.facts import Facts
from stylist.search.limits import miss, tightest, too_few
from tests.builders import item


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
    assert too_few(FILTERS, 12, 12, counting(color=50), "USD") == ""
    assert too_few(Filters(), 3, 12, counting(), "USD") == ""


def test_the_sentence_names_the_limit_and_what_its_lifting_brings():
    said = too_few(FILTERS, 2, 12, counting(max_price_minor=40, color=5), "USD")
    assert "$20" in said and "40" in said and said.startswith("Only 2 fit")


def test_the_kind_of_piece_is_blamed_only_when_nothing_else_is_set():
    both = Filters(max_price_minor=2000, category="dress")
    assert tightest(both, counting(max_price_minor=9, category=400)) == ("max_price_minor", 9)
    assert tightest(Filters(category="dress"), counting(category=400)) == ("category", 400)


def test_a_single_filter_that_frees_nothing_is_not_called_several():
    assert too_few(Filters(color="red"), 2, 12, counting(color=2), "USD") == "Only 2 fit."


def test_it_is_said_when_the_piece_asked_for_is_not_among_the_results():
    shown = (Match(item("gilet", tags=("gilet",)), 0.5),)
    candidates = [Candidate(shown[0].item, 0.5)]
    said = Facts(kinds=("overcoat",))
    assert "no overcoat within these limits" in miss(said, candidates, shown, FILTERS)
    assert "no overcoat in this shop" in miss(said, candidates, shown, Filters())
    assert miss(Facts(kinds=("gilet",)), candidates, shown, Filters()) == ""


def test_words_that_mean_nothing_here_are_answered_with_a_warning():
    shown = (Match(item("a"), 0.3),)
    assert "come nearest" in miss(Facts(), [Candidate(shown[0].item, 0.3)], shown, Filters())
    assert miss(Facts(), [Candidate(shown[0].item, 0.7)], shown, Filters()) == ""
    assert miss(None, [Candidate(shown[0].item, 0.3)], shown, Filters()) == ""


def test_when_no_single_limit_is_to_blame_it_says_so():
    assert "two of them" in too_few(FILTERS, 0, 12, counting(max_price_minor=2, color=2), "USD")
