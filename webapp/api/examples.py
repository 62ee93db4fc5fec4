"""Answers as the documentation shows them; a test holds each against a real one."""

from typing import Any, Final

_PROBLEM: Final = {"application/problem+json": {"example": {
    "type": "about:blank", "title": "Unprocessable Entity", "status": 422,
    "detail": "limit must be less than or equal to 100.",
    "errors": [{"field": "limit", "detail": "must be less than or equal to 100."}],
}}}  # fmt: skip

Answers = dict[int | str, dict[str, Any]]

WITH_BODY: Final[Answers] = {
    400: {"description": "Every field is fine, but it cannot be done as asked: a photo that cannot "
                         "be opened, pieces that are not worn together, thousands of values …"},
    404: {"description": "What is named is not there."},
    408: {"description": "The request took too long to arrive."},
    410: {"description": "The visitor who is named was forgotten."},
    413: {"description": "More than 25 MB, or a photo of more than 20 MB; where no photo is due, "
                         "more than 64 KiB."},
    422: {"description": "A field is not what it must be; says which, and what.",
          "content": _PROBLEM},
    429: {"description": "Too much within a minute; Retry-After says when to go on."},
    503: {"description": "Something on our side does not work now."},
}  # fmt: skip
GONE: Final[Answers] = {
    404: {"description": "There is no such look, or it is not the visitor's."},
    410: {"description": "There was one; who saved it took it back."},
}

_PIECE: Final = {
    "product_id": "city-trench-navy", "title": "City trench coat in navy",
    "url": "/items/city-trench-navy", "price_minor": 21000, "currency": "USD",
    "availability": "in_stock",
    "sizes": [{"size": "M", "system": "alpha", "available": True, "quantity": 8}],
    "category": "outerwear", "slot": "outerwear", "color_family": "blue", "gender": "male",
}  # fmt: skip
_ID: Final = "3f1c0b7a9d2e4c5b8a6f0e1d2c3b4a59"
_KEY: Final = "9b2d7c1e5f3a4b8c0d6e7f8091a2b3c4"
_OUTFIT: Final = {
    "items": [_PIECE], "total_minor": 21000, "currency": "USD", "title": "Rainy day at the office",
    "scheme": "navy with white", "why": "The coat is water-repellent.", "key": _KEY,
    "picture": f"/media/outfits/{_KEY}.jpg",
}  # fmt: skip


def _ok(example: Any, status: int = 200, description: str = "Done.") -> Answers:
    return {status: {"description": description,
                     "content": {"application/json": {"example": example}}}}  # fmt: skip


FOUND: Final = _ok({
    "garments": [], "matches": [
        _PIECE | {"score": 1.2064, "reasons": ["navy, as you said", "trench coat"]}],
})  # fmt: skip
WISHED: Final = {"occasion": "interview", "temperature_c": 5, "max_price": 250,
                 "avoid_colors": ["yellow"], "department": "male", "count": 1}  # fmt: skip
COMPOSED: Final = _ok({"visitor": _ID, "outfits": [_OUTFIT]})
_LOOK: Final = {
    "look_id": "q3Zb0n8vT1uXk2LwPz5y7A", "url": "https://stylist.example/looks/q3Zb0n8vT1uXk2LwPz5y7A",
    "picture": "https://stylist.example/media/looks/q3Zb0n8vT1uXk2LwPz5y7A.jpg",
    "alt": "Rainy day at the office: …", "title": "Rainy day at the office",
    "pieces": [{"product_id": "city-trench-navy", "title": "City trench coat in navy",
                "price_minor": 21000, "currency": "USD", "slot": "outerwear"}],
    "total_minor": 21000, "currency": "USD", "why": "The coat is water-repellent.",
    "saved_at": "2026-11-22T09:30:00+00:00",
}  # fmt: skip
READ: Final = _ok(_LOOK)
SAVED: Final = _ok(_LOOK | {"visitor": _ID}, 201, "Saved.")
TALK: Final[Answers] = {200: {"description": "The answer, as it grows.", "content": {
    "text/event-stream": {"example": "\n\n".join((
        f'event: conversation\ndata: {{"type": "conversation", "visitor": "{_ID}", '
        f'"conversation": "{_KEY}"}}',
        'event: text\ndata: {"type": "text", "text": "For an interview at 5 °C "}',
        'event: done\ndata: {"type": "done"}',
    ))},
}}}  # fmt: skip
