"""A public link where a tunnel can be had, a plain sentence where not; nothing waits for ever."""

import hashlib
import os
import threading
from types import SimpleNamespace
from unittest import mock

import httpx
import pytest
from fastapi.testclient import TestClient
from gradio import exceptions, tunneling

from tests.talk.shop import Shop
from webapp import __main__ as start
from webapp.app import build_app
from webapp.serving import Serving
from webapp.share import GradioTunnel, NoTunnel, public_link


class FakeTunnel:
    """Opens as it is told, and notes what it led to and how often it was closed."""

    def __init__(self, opens="http://abc.gradio.live"):
        self._opens = opens
        self.led_to = None
        self.closed = 0

    def open(self, host, port):
        self.led_to = (host, port)
        if isinstance(self._opens, Exception):
            raise self._opens
        return self._opens

    def close(self):
        self.closed += 1


class SlowTunnel(FakeTunnel):
    """Is open only after everybody has stopped waiting."""

    def __init__(self):
        super().__init__()
        self.goes_on = threading.Event()
        self.is_over = threading.Event()

    def open(self, host, port):
        assert self.goes_on.wait(20)
        return super().open(host, port)

    def close(self):
        super().close()
        if self.goes_on.is_set():
            self.is_over.set()


def caused(error, cause):
    error.__cause__ = cause
    return error


def test_the_link_is_the_tunnels_address_encrypted():
    tunnel = FakeTunnel("http://abc.gradio.live/")
    assert public_link("127.0.0.1", 7860, tunnel) == "https://abc.gradio.live"
    assert tunnel.closed == 0


@pytest.mark.parametrize(
    ("host", "reached"),
    [("0.0.0.0", "127.0.0.1"), ("", "127.0.0.1"), ("::", "::1"), ("10.0.0.5", "10.0.0.5")],
)
def test_a_page_that_listens_everywhere_is_led_to_at_this_machine(host, reached):
    tunnel = FakeTunnel()
    public_link(host, 7860, tunnel)
    assert tunnel.led_to == (reached, 7860)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (caused(RuntimeError("no link"), httpx.ConnectError("no name")), "no network"),
        (caused(RuntimeError("no link"), httpx.ReadTimeout("late")), "firewall"),
        (caused(RuntimeError("no link"), KeyError(0)), "hands out none"),
        (exceptions.ChecksumMismatchError(), "not run"),
        (exceptions.ShareCertificateWriteError("read-only"), "read-only"),
        (PermissionError("frpc"), "frpc"),
        (ValueError("login to server failed"), "connected"),
    ],
)
def test_why_there_is_no_link_is_said_in_a_sentence(error, said):
    with pytest.raises(NoTunnel) as told:
        public_link("127.0.0.1", 7860, FakeTunnel(error))
    assert said in str(told.value)
    assert str(told.value).endswith("The page runs on this machine alone.")


def test_a_tunnel_that_opens_too_late_is_closed():
    tunnel = SlowTunnel()
    with pytest.raises(NoTunnel, match=r"within 0\.01 seconds"):
        public_link("127.0.0.1", 7860, tunnel, within=0.01)
    assert tunnel.closed == 1
    tunnel.goes_on.set()
    assert tunnel.is_over.wait(20)


def test_what_the_tunnels_program_says_is_not_for_people(capsys):
    class Loud(FakeTunnel):
        def open(self, host, port):
            print("frpc: login to server failed")
            return super().open(host, port)

    public_link("127.0.0.1", 7860, Loud())
    assert capsys.readouterr().out == ""


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Where Gradio keeps the tunnel's program; it expects the bytes b'good'."""
    path = tmp_path / "frpc"
    monkeypatch.setattr(tunneling, "BINARY_PATH", str(path))
    good = hashlib.sha256(b"good").hexdigest()
    monkeypatch.setattr(tunneling, "CHECKSUMS", {tunneling.BINARY_URL: good})
    return path


@pytest.mark.parametrize(("content", "stays"), [(b"good", True), (b"evil", False)])
def test_a_program_that_is_not_gradios_is_never_run(program, monkeypatch, content, stays):
    program.write_bytes(content)
    there = []

    def set_up(*given):
        there.append(program.exists())
        return "http://abc.gradio.live"

    monkeypatch.setattr("gradio.networking.setup_tunnel", set_up)
    GradioTunnel().open("127.0.0.1", 7860)
    assert there == [stays]


def test_a_program_that_arrives_damaged_is_removed(program, monkeypatch):
    def set_up(*given):
        program.write_bytes(b"half")
        raise exceptions.ChecksumMismatchError

    monkeypatch.setattr("gradio.networking.setup_tunnel", set_up)
    with pytest.raises(NoTunnel, match="not run"):
        public_link("127.0.0.1", 7860, GradioTunnel())
    assert not program.exists()


LINK = "https://abc.gradio.live"


@pytest.mark.parametrize(
    ("name", "status"),
    [("abc.gradio.live", 404), ("127.0.0.1", 404), ("evil.gradio.live", 400)],
)
def test_the_page_answers_to_the_name_of_its_link_and_to_no_other(tmp_path, name, status):
    shop = Shop()
    with mock.patch.dict(os.environ):
        app = build_app(Serving(
            stylist=shop.stylist, talk=shop.talk(), looks=shop.looks, blobs=shop.blobs,
            store=shop.store, data_dir=tmp_path, public_url=LINK,
        ))  # fmt: skip
    assert TestClient(app, f"http://{name}").get("/looks/none").status_code == status


SIGN_IN = {
    "STYLIST_AUTH": "cognito", "STYLIST_OIDC_ISSUER": "https://pool.example",
    "STYLIST_OIDC_CLIENT_ID": "abc", "STYLIST_OIDC_SIGN_OUT": "https://pool.example",
    "STYLIST_SESSION_KEY": "k" * 32,
}  # fmt: skip


@pytest.fixture
def started(tmp_path, monkeypatch):
    """Starts the page with arguments, but for serving it; gives what it serves."""
    shop = Shop()
    parts = SimpleNamespace(stylist=shop.stylist, talk=shop.talk(), looks=shop.looks,
                            blobs=shop.blobs, store=shop.store)  # fmt: skip
    served = []
    monkeypatch.setenv("STYLIST_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("STYLIST_PORT", "0")
    monkeypatch.setattr(start, "Parts", lambda settings: parts)
    monkeypatch.setattr(start, "_prepare", lambda parts: None)
    monkeypatch.setattr(start, "build_app", served.append)
    monkeypatch.setattr(start, "serve", lambda *given: None)
    monkeypatch.setattr(shop.stylist, "warm_up", lambda: None)

    def run(*arguments):
        assert start.main([*arguments]) == 0
        return served[-1]

    with mock.patch.dict(os.environ):
        yield run


def test_looks_are_shared_under_the_link(started, monkeypatch, capsys):
    monkeypatch.setattr(start, "GradioTunnel", lambda: FakeTunnel("http://abc.gradio.live"))
    monkeypatch.setenv("STYLIST_PUBLIC_URL", "https://stylist.example")
    assert started("--share").public_url == LINK
    said = capsys.readouterr().err
    assert LINK in said and "everybody who has this link" in said and "a week at most" in said


def test_without_a_tunnel_the_page_starts_all_the_same(started, monkeypatch, capsys):
    monkeypatch.setattr(start, "GradioTunnel", lambda: FakeTunnel(PermissionError("frpc")))
    assert started("--share").public_url == ""
    said = capsys.readouterr().err
    assert "No public link could be had" in said and "The stylist is at" in said
    assert "everybody" not in said


def test_nobody_is_asked_for_a_link_that_nobody_wants(started, monkeypatch):
    def refuse():
        raise AssertionError("no tunnel was asked for")

    monkeypatch.setattr(start, "GradioTunnel", refuse)
    assert started().public_url == ""


def test_who_has_to_sign_in_is_given_no_link(started, monkeypatch, capsys):
    for name, value in SIGN_IN.items():
        monkeypatch.setenv(name, value)
    assert start.main(["--share"]) == 1
    assert "STYLIST_AUTH" in capsys.readouterr().err
    assert started().sign_in.client_id == "abc"
