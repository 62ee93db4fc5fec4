"""What the requests hold. Each field says what it is for and what it must be."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

from stylist.domain import Filters, Money, Pick
from stylist.domain.checks import is_token
from stylist.domain.colors import family_of
from stylist.domain.outfit import MOST_PIECES
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS
from stylist.search.query import MOST_RESULTS, MOST_TEXT, SearchQuery
from stylist.talk.conversations import MOST_WORDS

_SHORT_SIZE: Final = 3
"""Letters of sizes such as XXL, which items name in capitals."""


def _decoded(value: Any) -> Any:
    """Base64, plain or as a data: address, as the bytes it stands for."""
    if not isinstance(value, str):
        return value
    _, _, tail = value.rpartition(";base64,")
    try:
        return base64.b64decode(tail, validate=True)
    except binascii.Error as error:
        raise ValueError("must be a picture in base64") from error


def _hex(value: str) -> str:
    if not is_token(value):
        raise ValueError("must be 32 hexadecimal digits, as this API gave them")
    return value


def _color(value: str) -> str:
    """A family as it is; a finer word such as navy as the family it belongs to."""
    return _among(COLOR_FAMILIES)(family_of(value) or value.strip().lower())


def _among(words: Sequence[str]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value and value not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return value

    return check


Id = Annotated[str, AfterValidator(_hex), Field(json_schema_extra={"pattern": "^[0-9a-f]{32}$"})]
Photo = Annotated[
    bytes, BeforeValidator(_decoded),
    WithJsonSchema({"type": "string", "contentEncoding": "base64", "description":
                    "A picture in base64: JPEG, PNG, WebP, AVIF, GIF, BMP or TIFF, at most 20 MB "
                    "and 40 megapixels. Faces in it are covered before anything else is done."}),
]  # fmt: skip
UTTERANCE: Final = "job interview on Monday, 5 degrees, nothing over $90 a piece, I hate yellow"
_VISITOR: Final = "Who asks: 32 hexadecimal digits that this API gave. Left out: somebody new."


def _shown(**example: Any) -> ConfigDict:
    """The example that the documentation shows."""
    return ConfigDict(json_schema_extra={"example": example})


class Body(BaseModel):
    """Strict: no field that is not known, no number in place of a text."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


class PhotoBody(Body):
    """What may bear a photo."""

    photo: Photo | None = None


class SearchBody(PhotoBody):
    """A photo, a few words, or both; and limits that hold."""

    text: str = Field("", max_length=MOST_TEXT, examples=["navy wool coat"],
                      description="What is looked for, in a few words.")  # fmt: skip
    photo_weight: float = Field(0.5, ge=0, le=1, description=(
        "What counts where both are given: 0 the words alone, 1 the photo alone."))  # fmt: skip
    garment: str = Field("", max_length=20, description=(
        "Which piece of the photo: upper, lower, full or feet; '2:upper' for the second person, "
        "'photo' for the photo as it is. Left out: the one that shows most."))  # fmt: skip
    max_price: float | None = Field(None, ge=0, le=1_000_000, examples=[250], description=(
        "Most that one piece may cost, in whole units of the catalog's currency."))  # fmt: skip
    size: str = Field("", max_length=20, description=(
        "A size that must be in stock: M, 38, 'EU 38', 'waist 32'."))  # fmt: skip
    color: Annotated[str, AfterValidator(_color)] = Field("", max_length=40, description=(
        f"One of {', '.join(COLOR_FAMILIES)}; a finer word such as navy is looked for among all "
        "of its family."))  # fmt: skip
    category: Annotated[str, AfterValidator(_among(CATEGORIES))] = Field(
        "", description="The kind of piece.", json_schema_extra={"enum": ["", *CATEGORIES]}
    )
    gender: Annotated[str, AfterValidator(_among(GENDERS))] = Field(
        "", description="Whose clothes; female and male also let unisex pieces through.",
        json_schema_extra={"enum": ["", *GENDERS]})  # fmt: skip
    limit: int = Field(12, ge=1, le=MOST_RESULTS, description="Pieces wanted.")

    def query(self, photo: bytes | None) -> SearchQuery:
        """The search that is asked for. photo: as `Stylist.receive` gave it."""
        size = self.size.strip()
        filters = Filters(
            max_price_minor=None if self.max_price is None else Money.of(self.max_price).minor,
            size=size.upper() if len(size) <= _SHORT_SIZE else size,
            color=self.color, category=self.category, gender=self.gender,
        )  # fmt: skip
        return SearchQuery(photo=photo, pick=Pick.read(self.garment), text=self.text,
                           photo_weight=self.photo_weight, filters=filters,
                           limit=self.limit)  # fmt: skip


class Asking(Body):
    """Somebody who may be new."""

    visitor: Id | None = Field(None, description=_VISITOR)


class ChatBody(PhotoBody, Asking):
    """One message of a conversation."""

    message: str = Field("", max_length=MOST_WORDS, description="What the shopper says.")
    conversation: Id | None = Field(
        None, description="Which conversation goes on. Left out: a new one."
    )

    @model_validator(mode="after")
    def _belongs(self) -> "ChatBody":
        if self.conversation and not self.visitor:
            raise ValueError("must name the visitor whose conversation it is")
        return self


class LookBody(Asking):
    """An outfit to be saved: one that was composed here, or pieces of the catalog."""

    model_config = _shown(items=["merino-crew-navy", "chino-shorts-sand"], title="A mild evening")

    outfit: Id | None = Field(None, description="Key of an outfit from chat or /outfits.")
    items: list[str] | None = Field(
        None, min_length=1, max_length=MOST_PIECES,
        description="Instead of outfit: product ids, one a slot.")  # fmt: skip
    title: str = Field("", max_length=80, description="A few words above the pieces of `items`.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "LookBody":
        if bool(self.outfit) == bool(self.items):
            raise ValueError("must hold either outfit or items")
        return self


class VisitorBody(Body):
    """Somebody who was here."""

    model_config = _shown(visitor="3f1c0b7a9d2e4c5b8a6f0e1d2c3b4a59")

    visitor: Id = Field(description="Who: 32 hexadecimal digits that this API gave.")
