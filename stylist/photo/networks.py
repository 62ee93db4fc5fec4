"""Small TensorFlow Lite networks, opened when first used and shared by all threads."""

import threading
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from stylist.errors import BrokenModel
from stylist.weights import MODELS, model_bytes

MODEL_FOLDER: Final = MODELS / "mediapipe"

# More threads finish one photo sooner but cost more processor time for each; a page serves many.
_THREADS = 1

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]


class Network:
    """One network of `folder`; calls from several threads wait for each other."""

    def __init__(self, name: str, folder: Path = MODEL_FOLDER) -> None:
        self._name = name
        self._folder = folder
        self._interpreter: Interpreter | None = None
        # An interpreter keeps its tensors between calls, so two threads would mix their pictures.
        self._turn = threading.Lock()

    def run(self, values: NDArray[Any]) -> list[Floats]:
        """The outputs in the file's order, without the leading axis of one picture.

        Args:
            values: [height, width, 3] as the network expects them.

        Raises:
            BrokenModel: The file is missing or damaged, or the runtime cannot open it.
        """
        with self._turn:
            if self._interpreter is None:
                self._interpreter = _opened(self._folder, self._name)
            interpreter = self._interpreter
            place = interpreter.get_input_details()[0]["index"]
            interpreter.set_tensor(place, values[None].astype(np.float32, copy=False))
            interpreter.invoke()
            outputs = interpreter.get_output_details()
            return [interpreter.get_tensor(output["index"])[0] for output in outputs]


def shrunk(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """The picture at `size` (width, height), by averaging when that is smaller."""
    # Halving is many times cheaper than averaging to an odd size, which is left for the last bit.
    while pixels.shape[1] >= 2 * size[0] and pixels.shape[0] >= 2 * size[1]:
        half = (pixels.shape[1] // 2, pixels.shape[0] // 2)
        pixels = np.asarray(cv2.resize(pixels, half, interpolation=cv2.INTER_AREA), np.uint8)
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def size_at(pixels: Pixels, scale: float) -> tuple[int, int]:
    """Width and height, at least one pixel, of a picture `scale` times as large."""
    height, width = pixels.shape[:2]
    return max(1, round(width * scale)), max(1, round(height * scale))


def _opened(folder: Path, name: str) -> Interpreter:
    content = model_bytes(folder, name)
    try:
        interpreter = Interpreter(model_content=content, num_threads=_THREADS)
        interpreter.allocate_tensors()
    except Exception as error:  # the runtime raises whatever it likes
        message = f"The runtime cannot open the model file {folder / name}: {error}"
        raise BrokenModel(message) from error
    return interpreter
