"""What is shown on the way in and out: plain HTML, without script."""

from typing import Final

from starlette.responses import HTMLResponse, RedirectResponse, Response

from webapp.rendering import render
from webapp.signing_in.failed import SignInFailed

_HEADERS: Final = {
    "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
                               "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-robots-tag": "noindex, nofollow",
    "cache-control": "no-store",
}  # fmt: skip


def failed(error: SignInFailed, again: str) -> Response:
    """What did not work, and the way to try it again."""
    page = render("signing_in.html", title="Signing in did not work", said=str(error),
                  label="Try again", address=again)  # fmt: skip
    return HTMLResponse(page, error.status, _HEADERS)


def refused_sign_out() -> Response:
    """For a form that is not ours."""
    page = render("signing_in.html", title="You are still signed in", label="To the stylist",
                  said="Signing out was not asked for by this page.", address="/")  # fmt: skip
    return HTMLResponse(page, 403, _HEADERS)


def leaving(address: str) -> Response:
    """Goes on to the provider by itself: a form may not lead to another site, a page may."""
    page = render("signing_in.html", title="Signing you out …", label="Go on", address=address,
                  said="If nothing happens, go on yourself.", goes_on=True)  # fmt: skip
    return HTMLResponse(page, headers=_HEADERS)


def going_to(address: str) -> Response:
    """Elsewhere, at once."""
    return RedirectResponse(address, 303, {"cache-control": "no-store"})
