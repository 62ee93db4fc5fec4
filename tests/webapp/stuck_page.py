"""A process that serves as the page does: a stream without end, a thread that waits for ever."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import anyio
from fastapi import FastAPI
from starlette.responses import StreamingResponse

from webapp import stopping

app = FastAPI()
pool = ThreadPoolExecutor(1)


@app.get("/healthz")
def healthz() -> str:
    return "ok"


@app.get("/stream")
async def stream() -> StreamingResponse:
    async def words():
        while True:
            yield b"word\n"
            await anyio.sleep(0.05)

    return StreamingResponse(words())


@app.get("/stuck")
def stuck() -> str:
    pool.submit(threading.Event().wait)
    return "stuck"


if __name__ == "__main__":
    stopping._THREADS_GRACE = 0.5
    stopping.end_on_sigterm()
    stopping.serve(app, "127.0.0.1", int(sys.argv[1]), grace=1)
