"""The network that reads messages: MiniLM, taught by `training.reader`."""

from functools import lru_cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from stylist.errors import BrokenModel
from stylist.local.reading.labels import ASKS, DEPARTMENTS, UNKNOWN_BEFORE
from stylist.local.reading.reading import UNREAD, Piece, Reading

MOST_TOKENS = 160
REMEMBERED = 512
"""Readings kept: a conversation's messages are read again with every turn."""


class MessageReader:
    """Reads messages; the same words always give the same reading. Safe to use from threads."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: bytes) -> None:
        """Raises BrokenModel when `tokenizer` is no tokenizer.json."""
        self._session = session
        try:
            self._tokenizer = Tokenizer.from_str(tokenizer.decode())
        except Exception as error:  # tokenizers raises bare Exception
            raise BrokenModel(
                "The reader's tokenizer.json cannot be read; reinstall it."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._read = lru_cache(REMEMBERED)(self._reading)

    def __call__(self, text: str, before: str = UNKNOWN_BEFORE) -> Reading:
        """What `text` says. before: what stood in the conversation, 'pieces: jeans, boots'."""
        return self._read(text, before) if text.strip() else UNREAD

    def forget(self) -> None:
        """Let go of all readings."""
        self._read.cache_clear()

    def _reading(self, text: str, before: str) -> Reading:
        told = self._tokenizer.encode(before, text)
        ids = np.array([told.ids], np.int64)
        feed = {
            "ids": ids, "segments": np.array([told.type_ids], np.int64), "mask": np.ones_like(ids),
        }  # fmt: skip
        parts, asks, department, only = self._session.run(None, feed)
        shares = _softmax(parts[0])
        pieces = tuple(
            Piece(start, end, tuple(map(float, row)))
            for (start, end), segment, row in zip(told.offsets, told.type_ids, shares, strict=True)
            if segment == 1 and end > start
        )
        return Reading(
            pieces,
            dict(zip(ASKS, map(float, _sigmoid(asks[0])), strict=True)),
            dict(zip(DEPARTMENTS, map(float, _softmax(department[0])), strict=True)),
            float(_sigmoid(only)[0]),
        )


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    shares: NDArray[np.float32] = raised / raised.sum(-1, keepdims=True)
    return shares


def _sigmoid(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)
