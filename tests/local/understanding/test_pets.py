"""Clothes for animals, which this shop has none of."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize("words", [
    "coat for my dog", "a warm coat for my greyhound, she shivers so much",
    "do you have jumpers for our two kittens?", "My dog needs a raincoat",
    "something for the cat to wear at Christmas",
])  # fmt: skip
def test_clothes_for_an_animal_are_told_apart(words: str) -> None:
    assert understand(words).asks == (Ask.PET,)


@pytest.mark.parametrize("words", [
    "shoes for my dog walks", "a coat for me, my dog pulls a lot", "boots for walking the dog",
    "a t-shirt for a cat lover", "a sweater with a dog on it", "jacket for my cat cafe job",
    "a raincoat for my husband and one for the dog", "black trousers, I live with a husky",
])  # fmt: skip
def test_who_only_has_an_animal_is_dressed(words: str) -> None:
    assert Ask.PET not in understand(words).asks
