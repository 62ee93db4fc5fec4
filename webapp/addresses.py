"""The addresses of the page's own traffic."""

from typing import Final

EVENT_ROUTE: Final = "/gradio_api/run/predict"
"""Events that are answered at once."""
STREAM_ROUTE: Final = "/gradio_api/queue/stream"
"""Events whose answer grows: one request each, which is ours and not Gradio's."""
UPLOAD_ROUTE: Final = "/gradio_api/upload"
FILE_ROUTE: Final = "/gradio_api/file="

EVENT_ROUTES: Final = (EVENT_ROUTE, STREAM_ROUTE)
UPLOAD_NAME: Final = "photo.jpg"
"""What every upload is called once it is ours."""
