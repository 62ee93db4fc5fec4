"""The event stream of AWS: frames with a prelude, headers, a payload and two checksums.

All numbers are big-endian: uint32 total length, uint32 header length, uint32 CRC32 of those eight
bytes; headers; payload; uint32 CRC32 of everything before it.
"""

import base64
import datetime as dt
import json
import struct
import zlib
from typing import Any

Event = dict[str, dict[str, Any]]
"""One event of a stream: its name and what it holds."""

_STRING = 7


def frame(headers: dict[str, str], payload: bytes) -> bytes:
    """One message of the stream."""
    head = b"".join(_header(name, value) for name, value in headers.items())
    prelude = struct.pack(">II", 16 + len(head) + len(payload), len(head))
    body = prelude + struct.pack(">I", zlib.crc32(prelude)) + head + payload
    return body + struct.pack(">I", zlib.crc32(body))


def event_frame(event: Event) -> bytes:
    """An event; the payload is what its one key holds."""
    ((name, inner),) = event.items()
    headers = {":event-type": name, ":content-type": "application/json", ":message-type": "event"}
    return frame(headers, encode(inner))


def exception_frame(code: str, message: str) -> bytes:
    """A fault told inside the stream; nothing comes after it. code: ThrottlingException ..."""
    headers = {
        ":exception-type": code[:1].lower() + code[1:],
        ":content-type": "application/json",
        ":message-type": "exception",
    }
    return frame(headers, encode({"message": message}))


def broken(sound: bytes) -> bytes:
    """The frame with one payload byte changed and the old checksum."""
    spoiled = bytearray(sound)
    spoiled[-6] ^= 0x01
    return bytes(spoiled)


def encode(body: Any) -> bytes:
    """JSON as AWS writes it: bytes in base64, timestamps in seconds."""
    return json.dumps(body, default=_plain).encode()


def _plain(value: Any) -> str | float:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dt.datetime):
        return value.timestamp()
    raise TypeError(f"{type(value).__name__} has no place in JSON.")


def _header(name: str, value: str) -> bytes:
    label, text = name.encode(), value.encode()
    return struct.pack(">B", len(label)) + label + struct.pack(">BH", _STRING, len(text)) + text
