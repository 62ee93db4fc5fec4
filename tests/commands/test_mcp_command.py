"""The tools for assistants, as a client of the protocol sees them."""

import contextlib
import json
import sys
from types import SimpleNamespace

import anyio
import pytest
import typer
from mcp import Client

from stylist import __version__
from stylist.commands.mcp import mcp, server_of
from tests.talk.shop import SHOPPER, Shop


@pytest.fixture
def shop():
    return Shop()


def asked(shop, ask):
    """What `ask` of a client gives, connected to the shop's server."""

    async def run():
        async with Client(server_of(shop.talk(), SHOPPER)) as client:
            return await ask(client)

    return anyio.run(run)


def called(shop, name, **arguments):
    answer = asked(shop, lambda client: client.call_tool(name, arguments))
    return answer.is_error, answer.content[0].text


def test_there_are_two_tools_and_none_of_their_arguments_needs_a_photo(shop):
    tools = asked(shop, lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == ["search_catalog", "compose_outfit"]
    for tool in tools:
        assert tool.description and tool.input_schema["properties"]["max_price"]
        assert not {"use_photo", "garment"} & set(tool.input_schema["properties"])


def test_the_server_says_which_version_it_is(shop):
    async def who(client):
        return client.server_info

    assert asked(shop, who).version == __version__


def test_pieces_are_found_within_limits(shop):
    failed, said = called(shop, "search_catalog", pieces=["dress"], colors=["red"], max_price=90)
    assert not failed
    assert [one["product_id"] for one in json.loads(said)["items"]] == ["dress-red"]


def test_outfits_are_composed_within_the_total(shop):
    failed, said = called(shop, "compose_outfit", pieces=["dress"], total=250, count=1)
    (outfit,) = json.loads(said)["outfits"]
    assert not failed and outfit["total_minor"] <= 25000


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("search_catalog", {"limit": "many"}, "limit has to be a whole number"),
        ("search_catalog", {"use_photo": True}, "use_photo"),
        ("search_catalog", {"month": 13}, "from 1 to 12"),
        ("compose_outfit", {"keep": ["nothing"]}, "no piece 'nothing'"),
        ("draw_outfit", {"product_ids": ["dress-red"]}, "search_catalog and compose_outfit"),
    ],
)
def test_what_cannot_be_done_is_an_error_in_a_sentence(shop, name, arguments, said):
    failed, told = called(shop, name, **arguments)
    assert failed and said in told


def test_without_the_protocol_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "mcp.server.stdio", None)
    with pytest.raises(typer.Exit) as left:
        mcp()
    assert left.value.exit_code == 1
    assert "pip install -r requirements-mcp.txt" in capsys.readouterr().err


def test_when_stdin_ends_it_stops_and_leaves_nothing_behind(shop, monkeypatch):
    talk = shop.talk()
    monkeypatch.setattr(talk, "begin", lambda: SHOPPER)
    monkeypatch.setattr("stylist.commands.mcp.parts", lambda: SimpleNamespace(talk=talk))
    monkeypatch.setattr("stylist.commands.mcp.ready", lambda made: made)
    monkeypatch.setattr("mcp.server.stdio.stdio_server", closed_streams)
    talk.judge(SHOPPER, "dress-red", True)
    assert shop.store.owned(SHOPPER)
    mcp()
    assert not shop.store.owned(SHOPPER)


@contextlib.asynccontextmanager
async def closed_streams():
    """Streams whose other end has nothing to say and is gone."""
    says, read = anyio.create_memory_object_stream(1)
    write, hears = anyio.create_memory_object_stream(1)
    says.close()
    async with read, write, hears:
        yield read, write
