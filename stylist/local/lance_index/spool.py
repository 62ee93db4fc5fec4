"""A catalog on its way in: batches wait in a file until all are there."""

from collections.abc import Iterator
from typing import IO

import pyarrow as pa


class Spool:
    """Batches in an open file that may be read, written and searched.

    A failure while entries are made thus leaves the old catalog alone, and a catalog larger
    than memory passes through.
    """

    def __init__(self, file: IO[bytes], schema: pa.Schema) -> None:
        self._file = file
        self._schema = schema
        self._writer = pa.ipc.new_stream(file, schema)
        self._batches = 0
        self._batch_of: dict[str, int] = {}

    @property
    def distinct(self) -> int:
        """How many different ids came in."""
        return len(self._batch_of)

    def add(self, batch: pa.RecordBatch) -> None:
        """Write a batch down. Raises OSError when the disk is full."""
        self._writer.write_batch(batch)
        self._batch_of.update(dict.fromkeys(batch["id"].to_pylist(), self._batches))
        self._batches += 1

    def end(self) -> None:
        """Nothing more comes; to be called before `reader`. Raises OSError as `add` does."""
        self._writer.close()
        self._file.flush()

    def reader(self) -> pa.RecordBatchReader:
        """The batches from the start, of each id the row that came last."""
        return pa.RecordBatchReader.from_batches(self._schema, self._last_rows())

    def _last_rows(self) -> Iterator[pa.RecordBatch]:
        self._file.seek(0)
        for number, batch in enumerate(pa.ipc.open_stream(self._file)):
            last = [self._batch_of[name] == number for name in batch["id"].to_pylist()]
            yield batch if all(last) else batch.filter(pa.array(last))
