"""What the web application serves, handed to it whole."""

from dataclasses import dataclass
from pathlib import Path

from stylist.looks import Looks
from stylist.ports import Blobs, Store
from stylist.service import Stylist
from stylist.settings_sign_in import SignInSettings
from stylist.talk.conversations import Conversations


@dataclass(frozen=True, kw_only=True)
class Serving:
    """The use cases, where what they keep is, and where the page is.

    data_dir: uploads are copied below it. host: the address listened at; decides which Host
    headers are answered. public_url: where others find the page; '' goes by the Host header.
    proxies: how many stand before the page. sign_in: who may use it; None for everybody.
    """

    stylist: Stylist
    talk: Conversations
    looks: Looks
    blobs: Blobs
    store: Store
    data_dir: Path
    host: str = "127.0.0.1"
    public_url: str = ""
    proxies: int = 0
    sign_in: SignInSettings | None = None
