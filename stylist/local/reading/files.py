"""The reader's files, opened only when they are the ones we shipped."""

from stylist.local.reading.reader import MessageReader
from stylist.weights import MODELS, model_bytes, open_session

FOLDER = MODELS / "reader"


def open_reader() -> MessageReader:
    """The reader that we ship.

    Raises:
        BrokenModel: A file is missing or another one.
    """
    session = open_session(model_bytes(FOLDER, "reader.onnx"), threads=1)
    return MessageReader(session, model_bytes(FOLDER, "tokenizer.json"))
