"""Find pieces like a photo, like some words, or in between.

\b
  python -m stylist search --text "navy wool coat" --max-price 250
  python -m stylist search --photo jacket.jpg --size M --json
  python -m stylist search --photo selfie.jpg --garment feet
  python -m stylist search --photo dress.jpg --text "in green" --photo-weight 0.4
"""

import json
from pathlib import Path
from typing import Annotated

import typer

from stylist.commands.shell import parts, ready, told
from stylist.domain import Filters, Match, Money, Pick, SearchResult
from stylist.domain.colors import family_of
from stylist.domain.pick import place_in_words
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS
from stylist.errors import InvalidRequest
from stylist.photo.intake import MOST_BYTES
from stylist.search.query import SearchQuery

_PEOPLE = {"women": "female", "woman": "female", "men": "male", "man": "male"}


def search(
    photo: Annotated[
        Path | None, typer.Option(help="A picture of a piece, or of somebody dressed.")
    ] = None,
    garment: Annotated[
        str,
        typer.Option(
            help="Which piece of the photo: upper, lower, full or feet; '2:upper' for the second "
            "person, '2' for that person's outfit; 'photo' for the photo as it is."
        ),
    ] = "",
    text: Annotated[str, typer.Option(help="What you look for, in a few words.")] = "",
    photo_weight: Annotated[
        float, typer.Option(help="0: only the words count. 1: only the photo.")
    ] = 0.5,
    max_price: Annotated[
        float | None, typer.Option(help="Most that one piece may cost, in dollars.")
    ] = None,
    size: Annotated[
        str, typer.Option(help="A size that must be in stock: M, 38, 'EU 38', 'waist 32'.")
    ] = "",
    color: Annotated[str, typer.Option(help=f"One of {', '.join(COLOR_FAMILIES)}.")] = "",
    category: Annotated[str, typer.Option(help=f"One of {', '.join(CATEGORIES)}.")] = "",
    gender: Annotated[str, typer.Option(help=f"One of {', '.join(GENDERS)}.")] = "",
    limit: Annotated[int, typer.Option(help="Results wanted, 1 to 100.")] = 12,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Search the catalog; the module's text is what --help shows."""
    with told():
        filters = Filters(
            max_price_minor=_minor(max_price),
            size=size.strip().upper() if len(size.strip()) < 4 else size.strip(),
            color=_family(color),
            category=category.strip().lower(),
            gender=_PEOPLE.get(gender.strip().lower(), gender.strip().lower()),
        )
        if filters.color not in ("", color.strip().lower()):
            typer.echo(f"{color} is looked for among all of {filters.color}.", err=True)
        stylist = ready(parts()).stylist
        query = SearchQuery(
            photo=stylist.receive(_read(photo)) if photo else None,
            pick=Pick.read(garment),
            text=text,
            photo_weight=photo_weight,
            filters=filters,
            limit=limit,
        )
        result = stylist.search(query)
        if as_json:
            typer.echo(json.dumps(result.to_record(), ensure_ascii=False))
        else:
            _print(result)


def _minor(max_price: float | None) -> int | None:
    if max_price is None:
        return None
    if not 0 <= max_price <= 1_000_000:
        raise InvalidRequest(f"The max price is {max_price}; it must be from 0 to 1000000.")
    return Money.of(max_price).minor


def _family(color: str) -> str:
    """A family as it is; a finer word such as navy as the family it belongs to."""
    return family_of(color) or color.strip().lower()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise InvalidRequest(f"The photo {path} cannot be read: {reason}.") from error


def _print(result: SearchResult) -> None:
    _print_photo(result)
    for rank, match in enumerate(result.matches, start=1):
        _print_match(rank, match)
    if result.notice:
        typer.echo(result.notice, err=True)
    elif not result.matches:
        typer.echo("Nothing found.", err=True)


def _print_photo(result: SearchResult) -> None:
    if len(result.people) > 1:
        person = result.garments[0].person
        place = place_in_words(result.people, person)
        typer.echo(f"{len(result.people)} people are in the photo; this is the one {place}. "
                   f"Choose another with --garment {person % len(result.people) + 1}.")  # fmt: skip
    for garment in result.garments:
        colors = " and ".join(garment.colors) or "no clear colour"
        name = f"{garment.region}: " if garment.person else ""
        mark = "   <- searched for" if garment.key == result.chosen and garment.person else ""
        typer.echo(f"In the photo: {name}{garment.category}, {colors}{mark}")
    if result.garments:
        typer.echo()


def _print_match(rank: int, match: Match) -> None:
    item = match.item
    sizes = " ".join(item.sizes_in_stock) or "sold out"
    typer.echo(f"{rank:3}. {item.title}  {item.price}  [{sizes}]")
    typer.echo(f"     {'; '.join(match.reasons)}" if match.reasons else "     similar look")
    typer.echo(f"     {item.product_id}  {item.url}")
