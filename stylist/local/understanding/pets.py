"""Clothes for an animal: this shop dresses people."""

import re

_PETS = (
    r"dogs?|puppy|puppies|pups?|doggos?|cats?|kittens?|kitty|horses?|pony|rabbits?|bunny|"
    r"hamsters?|parrots?|ferrets?|greyhounds?|whippets?|dachshunds?|labradors?|poodles?|pugs?|"
    r"beagles?|spaniels?|terriers?|chihuahuas?|bulldogs?|corgis?|retrievers?|husky|pets?"
)
_WORN = (
    r"(?:rain ?)?coats?|jackets?|jumpers?|sweaters?|hoodies?|vests?|scar(?:f|ves)|hats?|boots|"
    r"shoes|outfits?|costumes?|clothes|clothing|bandanas?|bow ties?|ties?|t-?shirts?|tees?|"
    r"dress(?:es)?|something|anything|one"
)
_FOR_A_PET = re.compile(
    rf"\b(?:{_WORN}) (?:[\w-]+ ){{0,3}}?for (?:my|our|the|an?|his|her|their) (?:[\w-]+ ){{0,2}}?"
    rf"(?:{_PETS})(?=\s*(?:$|[,.;:!?)]|(?:who|that|she|he|it|because|please|under|in|to wear)\b))|"
    rf"\b(?:my|our|the) (?:{_PETS}) (?:needs?|wants?|would like) (?:an? |some )?(?:new |warm )?"
    rf"(?:{_WORN})\b"
)
"""'A coat for my greyhound, she shivers', and no 'shoes for my dog walks'."""
_FOR_US = re.compile(
    r"\bfor (?:me|myself|him|her|my (?!(?:[\w-]+ ){0,2}?(?:"
    + _PETS
    + r")\b))|\b(?:and|too|also) me\b"
)


def is_for_a_pet(words: str) -> bool:
    """Whether lower-case words want clothes for an animal, and for nobody else."""
    return bool(_FOR_A_PET.search(words)) and not _FOR_US.search(words)
