"""The month that the product is planned for, in dollars, as each model would have it."""

from collections.abc import Iterator

from benchmarks.aws.rehearsed import Shop
from benchmarks.aws.used import Used
from benchmarks.report import Figure
from stylist.aws import prices
from stylist.settings_aws import AwsSettings

SHOPPERS, CHATS, TURNS, PICTURES = 1000, 10_000, 4, 3000
"""Pictures: those that are asked for."""
MODELS = ("us.amazon.nova-2-lite-v1:0", "us.amazon.nova-lite-v1:0",
          "us.anthropic.claude-haiku-5-5")  # fmt: skip
AIM = 120.0
DAYS = 30
CATALOG = 3000


def figures(used: Used, shop: Shop) -> Iterator[Figure]:
    """With the cap on pictures as it is by default, and with none."""
    price = prices.picture(shop.parts.aws.picture_model) / 1e6
    image = prices.table()["embedding"]["models"][0]["image"]
    beside = used.beside / used.conversations * CHATS + CATALOG * image
    cap = AwsSettings.cap_pictures_day
    bought = min(PICTURES, cap * DAYS)
    yield Figure("pictures, a month", f"${bought * price:.2f}", "",
                 f"{bought:,} of {PICTURES:,} asked for, by the default cap of {cap} a day; "
                 f"${price:.3f} each; all {PICTURES:,}: ${PICTURES * price:.2f}")  # fmt: skip
    yield Figure("vectors and queries, a month", f"${beside:.2f}", "",
                 f"with {CATALOG:,} pictures of the catalog")  # fmt: skip
    for model in MODELS:
        chat, bare = used.chat(model) * CHATS, used.chat(model, keeps=False) * CHATS
        rest = beside + bought * price
        left = int(max(AIM - chat - beside, 0.0) / price)
        how = (
            f"{CHATS:,} chats of {TURNS} turns of {SHOPPERS:,} shoppers; chat ${chat:.2f}, with "
            f"nothing cached ${bare:.2f} and the month ${bare + rest:.2f}; within the aim {left:,} "
            f"pictures can be bought, {left // DAYS} a day"
        )
        yield Figure(f"the month, {model}", f"${chat + rest:.2f}", f"≤ ${AIM:.0f}", how)
