"""The smoke test, against a page that works and against what is none."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from tests.running_page import Page, free_port
from tools.smoke import main


def test_a_page_that_works_passes_and_keeps_nothing(page: Page, capsys: pytest.CaptureFixture[str]):
    assert main([page.url + "/"]) == 0
    told = capsys.readouterr().out
    assert "The page loads." in told
    assert "can be saved and opened." in told
    assert "It is gone again." in told


def test_where_nobody_answers_it_says_so(capsys: pytest.CaptureFixture[str]):
    assert main([f"http://127.0.0.1:{free_port()}"]) == 1
    assert "/healthz does not answer" in capsys.readouterr().err


def test_what_is_no_page_fails(capsys: pytest.CaptureFixture[str]):
    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = b'{"status": "ok", "items": 3}'
            self.send_response(200)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Other) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            assert main([f"http://127.0.0.1:{server.server_port}"]) == 1
        finally:
            server.shutdown()
            thread.join()
    assert "it is not the stylist's page" in capsys.readouterr().err


def test_an_address_that_is_none_is_wrong_usage():
    with pytest.raises(SystemExit) as ended:
        main(["page.example"])
    assert ended.value.code == 2
