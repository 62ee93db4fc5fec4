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

SIGN_IN_ROUTE: Final = "/auth/sign-in"
CALLBACK_ROUTE: Final = "/auth/callback"
"""Where the provider sends who has signed in; it knows this address from the stack."""
SIGN_OUT_ROUTE: Final = "/auth/sign-out"
SIGN_IN_ROUTES: Final = {
    SIGN_IN_ROUTE: frozenset({"GET"}),
    CALLBACK_ROUTE: frozenset({"GET"}),
    SIGN_OUT_ROUTE: frozenset({"POST"}),
}
"""Address → methods, where shoppers sign in."""
