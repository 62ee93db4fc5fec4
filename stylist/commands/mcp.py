"""Serve the catalog to assistants that speak the Model Context Protocol, over stdin and stdout.

\b
  pip install -r requirements-mcp.txt
  python -m stylist mcp
  {"mcpServers": {"stylist": {"command": "/path/to/.venv/bin/python", "args": ["-m", "stylist",
   "mcp"], "cwd": "/path/to/virtual-stylist"}}}
"""

import json
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import anyio
import anyio.to_thread

from stylist import __version__
from stylist.commands.shell import parts, ready, told
from stylist.errors import ServiceUnavailable, StylistError
from stylist.talk.arguments import checked
from stylist.talk.conversations import Conversations
from stylist.talk.specs import SPECS

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

NOT_INSTALLED: Final = (
    "The Model Context Protocol is not installed. Run: "
    ".venv/bin/pip install -r requirements-mcp.txt"
)
_TOOLS: Final = ("search_catalog", "compose_outfit")
_OF_A_PHOTO: Final = ("use_photo", "garment")
"""Arguments that mean nothing where nobody has shown a photo."""
_ABOUT: Final = (
    "Finds clothes in one shop's catalog and puts outfits together from what is in stock. Money in "
    "wishes is in whole units, in answers in minor ones: price_minor 4900 is $49. Say nothing of a "
    "piece that its record does not hold."
)


def mcp() -> None:
    """Serve until stdin ends; the module's text is what --help shows."""
    with told():
        try:
            from mcp.server.stdio import stdio_server
        except ImportError as error:
            raise ServiceUnavailable(NOT_INSTALLED) from error
        talk = ready(parts()).talk
        visitor = talk.begin()
        server = server_of(talk, visitor)

        async def serve() -> None:
            async with stdio_server() as (read, write):
                await server.run(read, write, server.create_initialization_options())

        try:
            anyio.run(serve)
        finally:
            # What was composed here is nobody's to come back to.
            talk.forget(visitor)


def server_of(talk: Conversations, visitor: str) -> "Server[Any]":
    """A server of our tools. visitor: whose the outfits are."""
    import mcp_types as types
    from mcp.server.lowlevel import Server

    schemas = {spec["name"]: _schema(spec) for spec in SPECS if spec["name"] in _TOOLS}
    tools = [
        types.Tool(name=spec["name"], description=spec["description"],
                   input_schema=schemas[spec["name"]])
        for spec in SPECS if spec["name"] in schemas
    ]  # fmt: skip

    async def list_tools(context: Any, asked: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    async def call_tool(context: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            if asked.name not in schemas:
                raise StylistError(f"There is no such tool; there are {' and '.join(schemas)}.")
            given = checked(asked.arguments or {}, schemas[asked.name])
            found = await anyio.to_thread.run_sync(partial(talk.use, visitor, asked.name, given))
            said, failed = json.dumps(found.result, ensure_ascii=False), found.failed
        except StylistError as error:
            said, failed = str(error), True
        return types.CallToolResult(content=[types.TextContent(text=said)], is_error=failed)

    return Server("virtual-stylist", version=__version__, instructions=_ABOUT,
                  on_list_tools=list_tools, on_call_tool=call_tool)  # fmt: skip


def _schema(spec: Mapping[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = spec["inputSchema"]["json"]
    known = {name: field for name, field in schema["properties"].items() if name not in _OF_A_PHOTO}
    return schema | {"properties": known}
