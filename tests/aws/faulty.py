"""A loopback server between our clients and a service that breaks what it is told to break."""

import base64
import http.client
import json
import select
import socket
import struct
import threading
import time
import zlib
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_HOPS = ("connection", "transfer-encoding", "content-length", "host")


class FaultyLine:
    """Forwards to `url`; `faults` are used up one a request, `always` stays."""

    def __init__(self, url):
        self._to = url.removeprefix("http://")
        self.faults, self.always, self.seen = deque(), None, 0
        self.connections = 0
        self._lock = threading.Lock()
        self.closing = threading.Event()

    def __enter__(self):
        line = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                line.serve(self)

            do_HEAD = do_POST = do_PUT = do_DELETE = do_GET

            def setup(self):
                super().setup()
                line.count(1)

            def finish(self):
                line.count(-1)
                super().finish()

            def log_message(self, *about):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        return self

    def __exit__(self, *about):
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def count(self, more):
        with self._lock:
            self.connections += more

    def serve(self, handler):
        body = _body(handler)
        self.seen += 1
        fault = self.faults.popleft() if self.faults else self.always
        (fault or forward)(self, handler, body)

    def answer_of(self, handler, body):
        connection = http.client.HTTPConnection(self._to, timeout=20)
        headers = {k: v for k, v in handler.headers.items() if k.lower() not in _HOPS}
        connection.request(handler.command, handler.path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer, data


def _body(handler):
    if "chunked" not in handler.headers.get("Transfer-Encoding", ""):
        return handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
    whole = b""
    while size := int(handler.rfile.readline().split(b";")[0], 16):
        whole += handler.rfile.read(size)
        handler.rfile.readline()
    while handler.rfile.readline().strip():
        pass
    return whole


def forward(line, handler, body):
    """The usual answer."""
    _send(handler, *line.answer_of(handler, body))


def done_then_reset(line, handler, body):
    """The request is carried out, and the connection reset before the answer."""
    line.answer_of(handler, body)
    reset(line, handler, body)


def half(line, handler, body):
    """The connection ends in the middle of the usual answer, or of its head if that is all."""
    answer, data = line.answer_of(handler, body)
    if data:
        _send(handler, answer, data, upto=0.5)
    else:
        reset(line, handler, body)


def damaged(line, handler, body):
    """The usual answer with one byte changed, and S3's checksum of what it was."""
    answer, data = line.answer_of(handler, body)
    checksum = base64.b64encode(struct.pack(">I", zlib.crc32(data))).decode()
    answer.headers["x-amz-checksum-crc32"] = checksum
    _send(handler, answer, bytes(byte ^ 1 for byte in data[:1]) + data[1:])


def reset(line, handler, body):
    """The connection is reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.rfile.close()
    handler.connection.close()


def silent(line, handler, body):
    """Nothing is said until the client or the test has enough."""
    handler.close_connection = True
    ends = time.monotonic() + 20
    while time.monotonic() < ends and not line.closing.is_set():
        heard, _, _ = select.select([handler.connection], [], [], 0.02)
        if heard and not handler.connection.recv(1, socket.MSG_PEEK):
            return


def page(line, handler, body):
    """Somebody else answers: HTTP 200, and a page for people."""
    data = b"<html><body>Please sign in to this network.</body></html>"
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def error(code, status, message="as scripted"):
    """An answer of AWS's that is a fault."""

    def give(line, handler, body):
        if "/s3/aws4_request" not in handler.headers["Authorization"]:
            data = json.dumps({"__type": f"com.amazonaws#{code}", "message": message}).encode()
        else:
            data = f"<Error><Code>{code}</Code><Message>{message}</Message></Error>".encode()
        handler.send_response(status)
        handler.send_header("x-amzn-ErrorType", code)
        handler.send_header("x-amzn-RequestId", "request-7")
        handler.send_header("x-amz-request-id", "request-7")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data if handler.command != "HEAD" else b"")

    return give


def _send(handler, answer, data, upto=1.0):
    handler.send_response(answer.status)
    for name, value in answer.getheaders():
        if name.lower() not in (*_HOPS, "date", "server"):
            handler.send_header(name, value)
    length = answer.getheader("Content-Length") if handler.command == "HEAD" else len(data)
    handler.send_header("Content-Length", str(length))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(data[: int(len(data) * upto)])
    if upto < 1:
        handler.wfile.flush()
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)
