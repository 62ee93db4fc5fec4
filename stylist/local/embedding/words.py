"""Sentences to vectors: MiniLM, eight-bit, mean over tokens."""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from stylist.errors import BrokenModel

SENTENCE_SIZE = 384
MOST_TOKENS = 128

Floats = NDArray[np.float32]


class SentenceTower:
    """The frozen text tower, [n, 384] of unit length."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: bytes) -> None:
        """Raises BrokenModel when `tokenizer` is no tokenizer.json."""
        self._session = session
        try:
            self._tokenizer = Tokenizer.from_str(tokenizer.decode())
        except Exception as error:  # tokenizers raises bare Exception
            raise BrokenModel("tokenizer.json cannot be read; reinstall the stylist.") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Embed each text on its own.

        The network scales its activations by the largest in the batch, so that a text's vector
        would depend on its company; alone, the same words always give the same vector.
        """
        rows = [self._vector(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, SENTENCE_SIZE), np.float32)

    def _vector(self, text: str) -> Floats:
        tokens = np.array([self._tokenizer.encode(text).ids], np.int64)
        feed = {
            "input_ids": tokens,
            "attention_mask": np.ones_like(tokens),
            "token_type_ids": np.zeros_like(tokens),
        }
        states = self._session.run(["last_hidden_state"], feed)[0][0]
        mean: Floats = states.mean(0)
        return mean / np.linalg.norm(mean)
