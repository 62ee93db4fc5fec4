"""How an item lies in the table: the full record as JSON, the filter facts beside it."""

from collections.abc import Iterable, Iterator

import orjson
import pyarrow as pa

from stylist.domain import CatalogItem
from stylist.errors import EmbedderMismatch
from stylist.local.lance_index.chunks import chunks
from stylist.local.unit_vectors import unit_rows
from stylist.ports import IndexEntry

BATCH_ROWS = 4096
"""Entries held in memory at a time while a feed streams in: about 10 MB."""

_PRIMARY_KEY = {"lance-schema:unenforced-primary-key": "true"}
"""With it Lance settles two writers who add the same new id; a scalar index on `id` would
switch that off again (lance-format/lance#9238), so `id` stays without one."""


def schema_for(embedder_id: str, dimension: int) -> pa.Schema:
    """The table's columns; embedder and dimension travel with every version of it."""
    columns = [
        pa.field("id", pa.string(), nullable=False, metadata=_PRIMARY_KEY),
        pa.field("vector", pa.list_(pa.float32(), dimension), nullable=False),
        pa.field("record", pa.string(), nullable=False),
        pa.field("row_hash", pa.string(), nullable=False),
        pa.field("image_sha256", pa.string(), nullable=False),
        pa.field("price_minor", pa.int32(), nullable=False),
        pa.field("category", pa.string(), nullable=False),
        pa.field("color_family", pa.string(), nullable=False),
        pa.field("gender", pa.string(), nullable=False),
        pa.field("sizes", pa.list_(pa.string()), nullable=False),
        pa.field("in_stock", pa.bool_(), nullable=False),
    ]
    return pa.schema(columns, {"embedder_id": embedder_id, "dimension": str(dimension)})


def embedder_of(schema: pa.Schema) -> tuple[str, int]:
    """Id and dimension of the embedder that the table was built by."""
    notes = schema.metadata or {}
    return notes.get(b"embedder_id", b"").decode(), int(notes.get(b"dimension", b"0"))


def check_embedder(schema: pa.Schema, embedder_id: str, dimension: int) -> None:
    """Refuse to mix vectors of two spaces.

    Raises:
        EmbedderMismatch: The table was built by another embedder; names the remedy.
    """
    built = embedder_of(schema)
    if built != (embedder_id, dimension):
        raise EmbedderMismatch(
            f"The catalog was embedded by {built[0] or 'an unknown embedder'} in {built[1]} "
            f"dimensions, this program embeds by {embedder_id} in {dimension}; "
            "build it anew with `python -m stylist catalog build`."
        )


def batches(entries: Iterable[IndexEntry], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The entries as batches of at most BATCH_ROWS; each id once a batch, the later one stays.

    Raises:
        InvalidRequest: A vector does not fit; see `unit_rows`.
    """
    for some in chunks(entries, BATCH_ROWS):
        yield _batch(list({entry.item.product_id: entry for entry in some}.values()), schema)


def _batch(entries: list[IndexEntry], schema: pa.Schema) -> pa.RecordBatch:
    dimension = embedder_of(schema)[1]
    vectors = unit_rows([entry.vector for entry in entries], dimension)
    rows = [_facts(entry.item) for entry in entries]
    columns: dict[str, pa.Array] = {
        field.name: pa.array([row[field.name] for row in rows], field.type)
        for field in schema
        if field.name != "vector"
    }
    columns["vector"] = pa.FixedSizeListArray.from_arrays(pa.array(vectors.ravel()), dimension)
    return pa.record_batch([columns[field.name] for field in schema], schema=schema)


def _facts(item: CatalogItem) -> dict[str, object]:
    return {
        "id": item.product_id,
        "record": orjson.dumps(item.to_record()).decode(),
        "row_hash": item.row_hash,
        "image_sha256": item.image_sha256,
        "price_minor": item.price_minor,
        "category": item.category,
        "color_family": item.color_family,
        "gender": item.gender,
        "sizes": list(item.size_words),
        "in_stock": bool(item.sizes_in_stock),
    }


def item_of(record: str) -> CatalogItem:
    """The item that `_facts` wrote.

    Raises:
        ValueError: The record is damaged, or of another version of the stylist.
    """
    try:
        return CatalogItem.from_store(orjson.loads(record))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a stored item cannot be read: {error}") from error
