"""The seams: what the use cases need, whoever provides it."""

from stylist.ports.blobs import Blobs
from stylist.ports.catalog import CatalogIndex, IndexEntry, IndexGaps, ItemPictures
from stylist.ports.chat import ChatModel, Message, ModelRequest, ModelStream, TellsWish
from stylist.ports.embedding import Embedder, Vector
from stylist.ports.knowledge import Knowledge, Passage
from stylist.ports.photos import (
    Forgetful,
    GarmentFinder,
    Moderator,
    PhotoCleaner,
    SeenGarment,
    SeenPhoto,
)
from stylist.ports.pictures import DrawsAhead, OutfitImaginer, OutfitPicture, PictureMaker
from stylist.ports.store import Change, Store
from stylist.ports.weather import Weather

__all__ = [
    "Blobs",
    "CatalogIndex",
    "Change",
    "ChatModel",
    "DrawsAhead",
    "Embedder",
    "Forgetful",
    "GarmentFinder",
    "IndexEntry",
    "IndexGaps",
    "ItemPictures",
    "Knowledge",
    "Message",
    "ModelRequest",
    "ModelStream",
    "Moderator",
    "OutfitImaginer",
    "OutfitPicture",
    "Passage",
    "PhotoCleaner",
    "PictureMaker",
    "SeenGarment",
    "SeenPhoto",
    "Store",
    "TellsWish",
    "Vector",
    "Weather",
]
