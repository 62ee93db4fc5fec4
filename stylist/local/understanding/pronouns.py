"""'Those shoes look stiff, can you swap them?': the pronoun becomes the piece it stands for."""

import re

_PIECE = (
    r"shoes|boots|sneakers|trainers|heels|loafers|flats|sandals|trousers|pants|jeans|skirt|shorts|"
    r"top|shirt|blouse|jumper|sweater|cardigan|coat|jacket|blazer|bag|scarf|hat|belt|dress"
)
_SWAP_IT = re.compile(
    rf"\b(?P<said>(?:those|these|that|this|the) (?P<piece>{_PIECE})\b[^;!?]{{0,60}}"
    r"\b(?:swap|change|replace|switch|exchange)) (?:them|it|those|that)(?: out)?(?=\s*(?:$|[,.;!?]|"
    r"please\b|for\b))"
)


def with_nouns(text: str) -> str:
    """Lower-case words in which a piece that is to be swapped is named where a pronoun stood."""
    return _SWAP_IT.sub(r"\g<said> the \g<piece>", text)
