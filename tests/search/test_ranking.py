import pytest

from stylist.domain import Candidate, Filters
from stylist.search.facts import Facts, of_item
from stylist.search.ranking import rank
from tests.builders import item, sizes


def ranked(candidates, *, seen=None, said=None, filters=None, weight=1.0, limit=10):
    return rank(candidates, seen=seen, said=said, filters=filters or Filters(),
                photo_weight=weight, limit=limit)  # fmt: skip


def ids(matches):
    return [match.item.product_id for match in matches]


def test_without_facts_the_most_similar_comes_first():
    far, near = Candidate(item("far"), 0.2), Candidate(item("near"), 0.9)
    assert ids(ranked([far, near])) == ["near", "far"]


def test_the_colour_of_the_photo_decides_between_similar_pieces():
    red = Candidate(item("red", color_family="red"), 0.61)
    blue = Candidate(item("blue", color_family="blue"), 0.60)
    assert ids(ranked([red, blue], seen=Facts(families=("blue",)))) == ["blue", "red"]


def test_the_colour_that_a_photo_shows_most_of_counts_most():
    black = Candidate(item("black", color_family="black", color_raw="black"), 0.62)
    rust = Candidate(item("rust", color_family="orange", color_raw="rust"), 0.60)
    colors = {"colors": ("orange", "black"), "families": ("orange", "black")}
    assert ids(ranked([black, rust], seen=Facts(**colors))) == ["rust", "black"]
    assert ids(ranked([black, rust], said=Facts(**colors), weight=0))[0] == "black"


def test_facts_never_beat_a_piece_that_is_far_more_similar():
    red = Candidate(item("red", color_family="red"), 0.95)
    blue = Candidate(item("blue", color_family="blue"), 0.30)
    assert ids(ranked([red, blue], seen=Facts(families=("blue",))))[0] == "red"


def test_facts_of_the_words_count_by_the_weight_of_the_words():
    red = Candidate(item("red", color_family="red"), 0.6)
    blue = Candidate(item("blue", color_family="blue"), 0.6)
    photo, words = Facts(families=("blue",)), Facts(families=("red",))
    assert ids(ranked([red, blue], seen=photo, said=words, weight=0.8))[0] == "blue"
    assert ids(ranked([red, blue], seen=photo, said=words, weight=0.2))[0] == "red"


def test_each_product_shows_one_colourway_before_any_comparable_one_shows_a_second():
    candidates = [
        Candidate(item("tee-red", item_group_id="tee"), 0.9),
        Candidate(item("tee-blue", item_group_id="tee"), 0.9),
        Candidate(item("tee-green", item_group_id="tee"), 0.9),
        Candidate(item("polo", item_group_id="polo"), 0.8),
        Candidate(item("tank", item_group_id="tank"), 0.7),
    ]
    assert ids(ranked(candidates)) == ["tee-blue", "polo", "tee-green", "tank", "tee-red"]


def test_a_second_colourway_comes_before_what_hardly_fits():
    candidates = [
        Candidate(item("tee-red", item_group_id="tee"), 0.9),
        Candidate(item("tee-blue", item_group_id="tee"), 0.9),
        Candidate(item("tie", item_group_id="tie"), 0.3),
    ]
    assert ids(ranked(candidates)) == ["tee-blue", "tee-red", "tie"]


def test_equal_scores_keep_one_order():
    candidates = [Candidate(item(name), 0.5) for name in ("c", "a", "b")]
    assert ids(ranked(candidates)) == ["a", "b", "c"]


def test_no_more_than_the_limit_come_back():
    assert len(ranked([Candidate(item(f"i{n}"), n / 10) for n in range(9)], limit=4)) == 4


def test_reasons_name_facts_that_piece_and_record_share():
    base = item("base", color_raw="navy", tags=("jeans", "straight"), price_minor=7000,
                category="jeans")  # fmt: skip
    other = item("other", color_raw="navy", tags=("jeans", "straight"), price_minor=5000,
                 category="jeans")  # fmt: skip
    (match,) = ranked([Candidate(other, 0.9)], seen=of_item(base))
    assert match.reasons == ("same navy", "same straight style", "also jeans")


def test_the_kind_that_a_photo_shows_is_told_in_a_shoppers_word():
    (match,) = ranked([Candidate(item("coat", category="outerwear"), 0.9)],
                      seen=Facts(categories=("outerwear",)))  # fmt: skip
    assert match.reasons == ("also a coat or jacket",)


def test_a_kind_that_was_asked_for_is_not_told_again_of_the_photo():
    dress = item("dress", category="dress", tags=("dress", "wrap"))
    (match,) = ranked([Candidate(dress, 0.9)], seen=Facts(kinds=("dress",)),
                      said=Facts(kinds=("dress",)))  # fmt: skip
    assert match.reasons == ("dress",)


def test_a_cheaper_sibling_says_how_much_less():
    base, other = item("base", price_minor=7000, category="bag"), item("o", price_minor=5000)
    (match,) = ranked([Candidate(other, 0.9)], seen=of_item(base))
    assert "$20 less" in match.reasons


def test_a_size_asked_for_is_confirmed():
    piece = item("piece", sizes=sizes("S", "M", gone=["S"]))
    (match,) = ranked([Candidate(piece, 0.9)], filters=Filters(size="M"))
    assert match.reasons == ("size M in stock",)
    (match,) = ranked([Candidate(piece, 0.9)], filters=Filters(size="S"))
    assert match.reasons == ()


@pytest.mark.parametrize(
    ("said", "reason"),
    [("navy", "also blue"), ("cobalt", "cobalt, as you said"), ("blue", "cobalt, a shade of blue")],
)
def test_a_colour_word_is_quoted_only_when_the_record_has_it(said, reason):
    piece = item("piece", color_raw="cobalt/white", color_family="blue")
    facts = Facts(colors=(said,), families=("blue",))
    (match,) = ranked([Candidate(piece, 0.9)], said=facts)
    assert match.reasons == (reason,)


def test_what_the_words_refuse_comes_last_and_is_no_reason():
    black = Candidate(item("black", color_family="black"), 0.9)
    red = Candidate(item("red", color_family="red"), 0.6)
    said = Facts(avoid=Facts(colors=("black",), families=("black",)))
    first, last = ranked([black, red], said=said, weight=0.0)
    assert (first.item.product_id, last.item.product_id) == ("red", "black")
    assert last.reasons == ()


def test_a_piece_of_the_wrong_department_or_price_waits():
    women = Candidate(item("women", gender="female"), 0.7)
    dear = Candidate(item("dear", price_minor=90000), 0.7)
    men = Candidate(item("men", gender="male"), 0.6)
    said = Facts(gender="male", most_minor=5000)
    assert ids(ranked([women, dear, men], said=said, weight=0.0))[0] == "men"


def test_a_photos_kind_is_named_only_as_far_as_it_was_seen():
    boots = item("boots", tags=("ankle-boots",), category="boots")
    (match,) = ranked([Candidate(boots, 0.9)], seen=Facts(categories=("shoes", "boots")))
    assert match.reasons == ()


def test_words_that_the_record_bears_out_are_reasons_and_others_are_not():
    piece = item("piece", color_raw="burgundy", color_family="red", material="linen blend")
    (match,) = ranked([Candidate(piece, 0.9)], said=Facts(families=("red",), materials=("linen",)))
    assert match.reasons == ("also red", "linen, as you said")
    (match,) = ranked([Candidate(piece, 0.9)], said=Facts(families=("green",), materials=("silk",)))
    assert match.reasons == ()
