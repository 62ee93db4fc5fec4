import pytest

from stylist.domain import Filters, Pick, Wish
from stylist.errors import EmptyCatalog, InvalidRequest, NotFound, RefusedPhoto
from stylist.local.pictures import FolderPictures
from stylist.local.remembering import RememberingEmbedder
from stylist.ports import IndexEntry, SeenGarment, SeenPhoto
from stylist.search.query import SearchQuery, WishQuery
from stylist.service import Stylist
from tests.builders import item
from tests.fakes import ColorEmbedder, Couple, OneGarment, TrustingCleaner, picture
from tests.fakes.memory_index import MemoryIndex

SHOP = {
    "red-shirt": "red",
    "green-shirt": "green",
    "blue-shirt": "blue",
}


@pytest.fixture
def embedder():
    return ColorEmbedder()


@pytest.fixture
def index(embedder):
    shop = MemoryIndex("color-3", 3)
    shop.rebuild(
        IndexEntry(item(name, color_family=color, color_raw=color),
                   embedder.embed_images([picture(color)])[0])
        for name, color in SHOP.items()
    )  # fmt: skip
    return shop


def stylist_of(embedder, index, finder, folder):
    return Stylist(
        RememberingEmbedder(embedder), index, finder, FolderPictures(lambda: folder / "feed.jsonl"),
        TrustingCleaner(),
    )  # fmt: skip


@pytest.fixture
def stylist(embedder, index, tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "red-shirt.webp").write_bytes(b"the picture")
    return stylist_of(embedder, index, OneGarment(), tmp_path)


@pytest.fixture
def with_people(embedder, index, tmp_path):
    return stylist_of(embedder, index, Couple(), tmp_path)


def ids(result):
    return [match.item.product_id for match in result.matches]


def test_a_photo_alone_is_enough(stylist):
    result = stylist.search(SearchQuery(photo=picture("blue")))
    assert ids(result)[0] == "blue-shirt"
    assert result.garments[0].colors == ("red",)  # what the finder says, true or not


def test_words_alone_are_enough(stylist):
    result = stylist.search(SearchQuery(text="green"))
    assert ids(result)[0] == "green-shirt"
    assert result.garments == ()


@pytest.mark.parametrize(("weight", "first"), [(1.0, "blue-shirt"), (0.0, "green-shirt")])
def test_the_weight_decides_between_photo_and_words(stylist, weight, first):
    query = SearchQuery(photo=picture("blue"), text="green", photo_weight=weight)
    assert ids(stylist.search(query))[0] == first


def test_moving_the_slider_costs_no_model_call(stylist, embedder):
    stylist.search(SearchQuery(photo=picture("blue"), text="green", photo_weight=0.2))
    before = embedder.pictures_seen, embedder.texts_seen
    stylist.search(SearchQuery(photo=picture("blue"), text="green", photo_weight=0.9))
    assert (embedder.pictures_seen, embedder.texts_seen) == before


def test_nothing_that_breaks_a_filter_is_shown(stylist):
    result = stylist.search(SearchQuery(text="red", filters=Filters(color="blue")))
    assert ids(result) == ["blue-shirt"]


def test_when_filters_leave_too_little_the_culprit_is_named(stylist):
    filters = Filters(color="blue", max_price_minor=9900)
    assert "blue" in stylist.search(SearchQuery(text="red", filters=filters)).notice


@pytest.mark.parametrize(
    "find",
    [lambda stylist: stylist.search(SearchQuery(text="red")),
     lambda stylist: stylist.find(WishQuery(wish=Wish(colors=("red",))))],
)  # fmt: skip
def test_a_catalog_that_holds_nothing_yet_says_so(embedder, tmp_path, find):
    empty = stylist_of(embedder, MemoryIndex("color-3", 3), OneGarment(), tmp_path)
    with pytest.raises(EmptyCatalog, match="still empty"):
        find(empty)


def test_more_like_this_leaves_the_piece_itself_out(stylist):
    assert "red-shirt" not in ids(stylist.more_like("red-shirt", Filters()))


def test_warming_up_opens_the_picture_model_too(stylist, embedder):
    stylist.warm_up()
    assert embedder.pictures_seen > len(SHOP) and embedder.texts_seen


def test_a_piece_deleted_meanwhile_is_not_found(stylist, monkeypatch):
    monkeypatch.setattr(MemoryIndex, "vectors", lambda self, product_ids: {})
    with pytest.raises(NotFound, match="red-shirt"):
        stylist.more_like("red-shirt", Filters())


def test_more_like_what_the_catalog_does_not_hold_is_refused(stylist):
    with pytest.raises(NotFound, match="ghost"):
        stylist.more_like("ghost", Filters())


def test_a_piece_has_its_picture(stylist):
    assert stylist.item_picture("red-shirt") == b"the picture"
    with pytest.raises(NotFound):
        stylist.item_picture("blue-shirt")


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"text": "   "},
        {"text": "x" * 501},
        {"text": "red", "limit": 0},
        {"text": "red", "limit": 101},
        {"text": "red", "photo_weight": 1.5},
        {"text": "red", "photo_weight": float("nan")},
    ],
)
def test_a_query_that_makes_no_sense_is_refused_with_a_sentence(query):
    with pytest.raises(InvalidRequest, match=r"\.$"):
        SearchQuery(**query)


def test_a_refused_photo_is_told_kindly(stylist):
    with pytest.raises(RefusedPhoto, match="another photo"):
        stylist.receive(b"naked")


def test_every_garment_of_the_largest_person_is_named(with_people):
    result = with_people.search(SearchQuery(photo=b"a couple"))
    assert [one.key for one in result.garments] == ["1:upper", "1:lower"]
    assert result.chosen == "1:upper"
    assert len(result.people) == 2


def test_another_person_and_garment_can_be_picked(with_people):
    result = with_people.search(SearchQuery(photo=b"a couple", pick=Pick(2, "lower")))
    assert result.garment.key == "2:lower"
    assert result.garment.colors == ("blue",)


def test_words_that_name_a_piece_choose_the_garment_worn_there(with_people):
    result = with_people.search(SearchQuery(photo=b"a couple", text="jeans like these"))
    assert result.chosen == "1:lower"


def test_the_photo_as_it_is_can_be_searched_with(with_people):
    result = with_people.search(SearchQuery(photo=picture("green"), pick=Pick(whole=True)))
    assert ids(result)[0] == "green-shirt"
    assert (result.chosen, result.garment) == ("photo", None)
    assert result.garments  # still there to choose from


def test_a_region_the_photo_does_not_show_is_refused_with_those_it_shows(with_people):
    with pytest.raises(InvalidRequest, match="no feet garment; it shows: upper, lower"):
        with_people.search(SearchQuery(photo=b"a couple", pick=Pick(1, "feet")))


def test_only_what_can_be_worn_there_is_shown_for_a_garment(embedder, tmp_path):
    index = MemoryIndex("color-3", 3)
    index.rebuild(
        IndexEntry(item(name, category=category), embedder.embed_images([picture("blue")])[0])
        for name, category in (("some-jeans", "jeans"), ("some-top", "top"))
    )
    stylist = stylist_of(embedder, index, Couple(), tmp_path)
    trousers = stylist.search(SearchQuery(photo=b"a couple", pick=Pick(1, "lower")))
    assert ids(trousers) == ["some-jeans"]


@pytest.mark.parametrize("never", [(), ("skirt",), ("skirt", "trousers"), ("jeans", "shorts")])
def test_what_a_shape_rules_out_is_not_guessed(embedder, index, tmp_path, never):
    class OnLegs(OneGarment):
        def find(self, photo, person=1):
            seen = SeenGarment("lower", photo, ("red",), (0, 0, 1, 1), never=never)
            return SeenPhoto((seen,), ((0, 0, 1, 1),), 1)

    stylist = stylist_of(embedder, index, OnLegs(), tmp_path)
    guessed = stylist.search(SearchQuery(photo=picture("red"))).garment.category
    assert guessed in {"trousers", "jeans", "shorts", "skirt"} - set(never)


def test_asking_again_whether_all_is_well_works_no_model_again(embedder, index, tmp_path):
    class Counting(TrustingCleaner):
        received = 0

        def clean(self, photo):
            self.received += 1
            return super().clean(photo)

    cleaner = Counting()
    pictures = FolderPictures(lambda: tmp_path / "feed.jsonl")
    stylist = Stylist(RememberingEmbedder(embedder), index, OneGarment(), pictures, cleaner)
    stylist.warm_up()
    stylist.warm_up()
    assert cleaner.received == 1
