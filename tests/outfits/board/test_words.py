import pytest

from stylist.domain import Outfit
from stylist.outfits.board.captions import MARGIN, TEXT, caption_name, frame
from stylist.outfits.board.lettering import BOLD, SANS, SERIF, cut, has, legible, width
from stylist.outfits.board.paper import WIDTH
from stylist.outfits.board.words import alt_text
from tests.builders import item

LONG = "A garden wedding in July that goes on until very late in the evening by a lake in Norway"


def test_the_alt_text_tells_title_pieces_prices_and_total():
    shirt = item("a", title="Oxford shirt", price_minor=124950, currency="SEK", color_raw="sky")
    shoes = item("b", title="Navy loafers", category="shoes", currency="SEK", color_family="blue",
                 color_raw="navy")  # fmt: skip
    told = alt_text(Outfit((shoes, shirt), title="First day"))
    assert told == (
        "First day: 2 pieces laid out flat. 1. Oxford shirt, sky, 1,249.50 SEK; "
        "2. Navy loafers, 49 SEK. Total 1,298.50 SEK. Composed from catalog pieces."
    )


def test_a_color_of_two_words_is_not_said_twice():
    tee = item(title="Striped tee in cream and red", color_raw="cream/red")
    assert "cream/red" not in alt_text(Outfit((tee,)))


@pytest.mark.parametrize(("room", "name"), [
    (900, "Sky blue Breton-stripe long-sleeve tee in sky blue"),
    (520, "Breton-stripe long-sleeve tee"),
    (300, "Breton-stripe tee"),
    (90, "Tee"),
])  # fmt: skip
def test_a_name_is_shortened_to_what_a_shopper_would_say(room, name):
    tee = item(title="Sky blue Breton-stripe long-sleeve tee in sky blue", color_raw="sky blue",
               category="top")  # fmt: skip
    found = caption_name(tee, room)
    assert found.lines == (name,)
    assert width(name, SANS, found.size) <= room


@pytest.mark.parametrize("room", range(80, 500, 20))
def test_a_name_always_fits_and_is_never_cut_without_an_ellipsis(sample, room):
    for one in sample:
        found = caption_name(one, room)
        (name,) = found.lines
        assert width(name, SANS, found.size) <= room
        assert found.size >= 29
        words = one.title.lower().split()
        last = name.lower().split()[-1]
        assert last.rstrip(",") in [word.rstrip(",") for word in words] or name.endswith("…")


def test_seven_digits_of_money_leave_room_for_a_name():
    price = width("1,249.50 SEK", BOLD, TEXT)
    column = (WIDTH - 2 * MARGIN - 44) / 2
    assert column - price - 72 > width("Sunglasses", SANS, TEXT)


def test_a_name_in_letters_we_lack_is_the_category():
    assert caption_name(item(title="東京 シャツ", category="shirt"), 300).lines == ("Shirt",)


def test_a_long_title_takes_two_lines_and_stays_inside():
    title = frame(Outfit((item(),), title=LONG)).title
    assert len(title.lines) == 2
    assert all(width(line, title.name, title.size) <= WIDTH - 2 * MARGIN for line in title.lines)
    assert title.size >= 44


@pytest.mark.parametrize("title", ["x" * 200, "a " + "x" * 200, LONG * 3])
def test_an_endless_title_is_cut_with_an_ellipsis(title):
    found = frame(Outfit((item(),), title=title)).title
    assert len(found.lines) <= 2 and found.lines[-1].endswith("…")
    assert all(width(line, found.name, found.size) <= WIDTH - 2 * MARGIN for line in found.lines)


def test_a_short_title_leaves_more_room_to_the_pieces():
    short, long = (frame(Outfit((item(),), title=title)) for title in ("Lunch", LONG))
    assert short.stage[1] < long.stage[1]


@pytest.mark.parametrize("title", ["", "   ", "東京の日"])
def test_an_outfit_without_a_title_that_can_be_set_gets_a_plain_one(title):
    assert frame(Outfit((item(),), title=title)).title.lines == ("Your outfit",)


def test_greek_is_set_in_the_font_that_has_it():
    found = frame(Outfit((item(),), title="Αθήνα")).title
    assert (found.lines, found.name) == (("Αθήνα",), SANS)
    assert not has(SERIF, "Αθήνα")


def test_currencies_and_accents_have_letters():
    for name in (SANS, BOLD):
        assert has(name, "£49 €1,249.50 ¥ ₩ ₹ zł kr – “é” Łódź Ærø ß …")


def test_signs_without_a_shape_are_left_out():
    assert legible("Beach\n day 🏖") == "Beach day"


def test_text_is_cut_between_words():
    room = width("Leather court …", SANS, 31)
    assert cut("Leather court sneakers", SANS, 31, room) == "Leather court …"


def test_a_temperature_stands_on_one_line_of_a_title():
    outfit = Outfit((item(),), title="Dubai in August, 36 °C for women, in lavender and white")
    lines = frame(outfit).title.lines
    assert len(lines) == 2 and sum("36\u2009ºC" in line for line in lines) == 1


def test_the_line_of_colours_is_set_smaller_rather_than_cut():
    scheme = "quiet colours with one colour: lavender, white, navy, powder blue and natural"
    note = frame(Outfit((item(),), scheme=scheme)).note
    assert note.lines == (scheme.capitalize(),)
    assert width(note.lines[0], SANS, note.size) <= WIDTH - 2 * MARGIN
    assert frame(Outfit((item(),))).note.lines == ()


def test_a_list_is_not_cut_after_its_and():
    assert cut("Navy, white and forest green", SANS, 31, 250) == "Navy, white …"
