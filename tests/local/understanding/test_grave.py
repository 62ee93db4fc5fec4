"""Danger, cruelty, hatred and other languages are heard before any wish."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Ask, understand
from stylist.local.understanding.foreign import language_of

READS = open_reader()


def heard(text: str, before: str = "none"):
    return understand(text, reads=READS, before=before)


@pytest.mark.parametrize(
    "text",
    ["I want to kill myself", "I hate myself and want to die", "I feel like ending my life",
     "i wanna die", "I want to end it all", "I'm suicidal", "I keep cutting myself",
     "I don't want to live anymore", "i wish i was dead", "kms", "my husband hits me",
     "I'm scared of my husband", "im in an abusive relationship", "I don\u2019t feel safe at home",
     "everyone would be better off without me", "he hits me and I need sunglasses to hide it"],
)  # fmt: skip
def test_a_shopper_in_danger_is_heard_and_nothing_is_kept(text):
    said = heard(text)
    assert said.asks == (Ask.DANGER,) and said.wish.is_empty and not said.durable


@pytest.mark.parametrize(
    "text",
    ["these shoes are to die for", "I'd kill for a red coat", "dying my hair red",
     "I want to die my hair red", "this bag is killing me", "I hate yellow",
     "drop dead gorgeous", "my feet are killing me", "suicide squad costume",
     "funeral of a friend", "my friend died by suicide, what do I wear to the funeral",
     "I would rather die than wear crocs", "he beat me to it", "my ex hit me up",
     "my brother beats me at tennis, I need new shorts", "hit me with your best looks",
     "I just left an abusive relationship and need a new wardrobe",
     "shoes so I don't hurt myself on the trail", "I'm scared of my mother-in-law's taste",
     "I cut myself some slack", "tops that cover my self-harm scars", "die-cut leather bag",
     "I hate t-shirts", "an anti-racist t-shirt", "death metal t-shirt", "I hate you don't have XL",
     "tired of living in jeans", "my mom is going to kill me if I wear that"],
)  # fmt: skip
def test_everyday_ways_of_speaking_of_death_stay_what_they_are(text):
    assert heard(text).ask not in (Ask.DANGER, Ask.OFFENSIVE, Ask.HATEFUL, Ask.DISTASTE)


@pytest.mark.parametrize(
    "text",
    ["you're ugly and I hope you die", "I hope you die", "go die", "i hate you", "you suck",
     "I wish you were dead", "you are disgusting"],
)  # fmt: skip
def test_cruel_words_are_no_thanks(text):
    assert heard(text).asks == (Ask.OFFENSIVE,)


@pytest.mark.parametrize(
    "text",
    ["a swastika t-shirt", "nazi uniform", "a shirt that says kill all jews",
     "racist slogan tee", "white power hoodie"],
)  # fmt: skip
def test_signs_of_hatred_are_no_wish(text):
    assert heard(text).asks == (Ask.HATEFUL,)


@pytest.mark.parametrize(
    ("text", "language"),
    [("hola, busco un vestido rojo por menos de 60 euros", "es"),
     ("Ich brauche eine warme Jacke für den Winter, Herren, unter 80 Euro", "de"),
     ("une robe rouge pour un mariage", "fr"), ("robe noire", "fr"), ("trop cher", "fr"),
     ("zu teuer", "de"), ("me gusta", "es"), ("jeans para hombre", "es"),
     ("cerco una giacca nera da uomo", "it"), ("procuro um casaco preto para o inverno", "pt"),
     ("ik zoek een rode jurk voor een bruiloft", "nl"),
     ("szukam czerwonej sukienki na wesele", "pl"),
     ("jag söker en röd klänning", "sv"),
     ("赤いドレスがほしいです", "script:japanese"), ("أريد فستانا أحمر", "script:arabic"),
     ("мне нужно красное платье", "script:cyrillic"), ("мені потрібна сукня", "other")],
)  # fmt: skip
def test_another_language_is_known_and_changes_nothing(text, language):
    assert language_of(text) == language
    assert heard(text).asks == (Ask.FOREIGN,) and heard(text).wish.is_empty


@pytest.mark.parametrize(
    "text",
    ["a très chic dress", "Zara-like", "crème brûlée coloured", "señorita", "à la mode", "kimono",
     "comme des garçons t-shirt", "dress by Maison Margiela", "faux fur", "prêt-à-porter", "merci",
     "hola", "muchas gracias", "café au lait sweater", "por favor a red dress", "mi casa",
     "a dress for a quinceañera", "black pull and bear jacket", "Les Deux jacket", "ha ha",
     "I want a dress like the one in Das Boot", "film noir look", "por favor",
     "something with je ne sais quoi", "Día de los Muertos party", "the met gala",
     "rock costume", "I was in",
     "ich liebe dich shirt", "Isabel Marant Étoile", "a Las Vegas outfit", "I want a 着物"],
)  # fmt: skip
def test_words_borrowed_by_english_are_english(text):
    assert language_of(text) == ""


@pytest.mark.parametrize(
    "text",
    ["I hate my body", "I look ugly in everything", "nothing suits me", "I hate myself",
     "I hate the way I look", "everything looks bad on me", "I feel fat and ugly",
     "I don't like my body", "everything makes me look fat", "I hate my big thighs",
     "clothes never fit me", "I feel insecure about my body", "my body is disgusting",
     "I'm too fat for dresses"],
)  # fmt: skip
def test_who_dislikes_their_looks_is_not_taken_for_a_taste(text):
    said = heard(text)
    assert said.asks == (Ask.DISTASTE,) and said.wish.is_empty and not said.durable


@pytest.mark.parametrize(
    "text", ["my mom died", "I feel so sad", "I'm depressed", "I was just dumped",
             "nobody loves me", "I'm having a horrible week"],
)  # fmt: skip
def test_a_sorrow_is_no_wish_and_no_joy(text):
    assert heard(text).asks == (Ask.SORROW,) and heard(text).wish.is_empty


def test_a_sorrow_with_a_wish_beside_it_is_dressed_for():
    assert heard("my mom died, I need a black dress").wish.pieces == ("black dress",)
    assert heard("my friend died, what do I wear to the funeral").ask is not Ask.SORROW
    assert heard("I'm so sad the shoes are gone").ask is not Ask.DANGER


def test_a_colour_that_does_not_suit_or_a_wish_beside_stays_a_wish():
    assert heard("I look awful in yellow").wish.avoid_colors == ("yellow",)
    assert heard("I hate my legs, a long skirt please").wish.pieces == ("maxi skirt",)


@pytest.mark.parametrize(
    "text",
    ["I'm fat, what should I wear?", "I'm curvy, what suits me?", "what suits short women?",
     "I'm pregnant, what should I wear?", "I have wide hips, what can I wear?",
     "what should a plus size woman wear?", "I'm skinny, what looks good on me?",
     "I'm old and fat, what suits me"],
)  # fmt: skip
def test_a_question_of_ones_shape_is_one_of_style(text):
    said = heard(text)
    assert said.ask is Ask.ADVICE and said.question and not said.wish.pieces


@pytest.mark.parametrize("text", ["I'm fat", "I'm plus size", "I'm pregnant", "I am very tall"])
def test_a_word_on_ones_body_is_asked_what_for(text):
    assert heard(text).asks == (Ask.BODY,)


def test_a_word_on_ones_body_beside_a_wish_is_no_more_than_that():
    assert heard("I'm pregnant and need a dress for a wedding").ask is Ask.PIECES
    assert heard("I'm petite", "pieces: dress").wish.text == "petite"
