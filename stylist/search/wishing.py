"""Pieces that fit a wish: its limits are hard, and what it names is what is shown."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stylist.domain import Candidate, CatalogItem, Filters, Match, SearchResult, Wish
from stylist.domain.colors import family_of
from stylist.ports import CatalogIndex, Embedder, Vector
from stylist.search import facts
from stylist.search.at_once import nearest
from stylist.search.blending import blend
from stylist.search.joint import within
from stylist.search.looking import Reading
from stylist.search.neighbours import instead, ways_to_name
from stylist.search.ordering import Order
from stylist.search.pieces import piece_of
from stylist.search.priced import bare
from stylist.search.query import UNFIT, WishQuery
from stylist.search.ranking import rank
from stylist.search.shortage import shortage
from stylist.search.wanted import allows, facts_of, filters_of, priced_as, suits, words_of

log = logging.getLogger(__name__)

POOL = 400
"""Candidates fetched for each category that is looked in: limits take from these."""
WHOLE = 5000
"""Candidates fetched where these do not do: all, but in the largest of shops."""
DEAREST = "dearest"
"""Of a wish's text: the dearest are to come first."""
LIKE_WEIGHT = 0.7
"""How much 'like this one' counts beside words on how it should differ."""
_NOT_FOR_THE_DAY = "Nothing of the kind is made for such a day; these come nearest."


class WishSearch:
    """Answers wishes from the index."""

    def __init__(self, index: CatalogIndex, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder

    def find(self, query: WishQuery, reading: Reading | None) -> SearchResult:
        """The pieces; of several named kinds, each in turn. reading: of the query's photo."""
        pieces = query.wish.pieces or ("",)
        found: list[list[Match]] = []
        notices: list[str] = []
        for words in pieces:
            matches, notice = self._one_or_near(query, words, reading)
            found.append(matches)
            notices += [notice] if notice else []
        if len(pieces) > 1 and query.wish.total_minor is not None:
            found, over = within(query.wish.total_minor, found)
            notices += [over] if over else []
        shown = tuple(_in_turn([some[: query.limit] for some in found]))[: query.limit]
        log.debug("wish: %d matches for %s", len(shown), sorted(query.wish.stated()))
        result = SearchResult(shown, notice=" ".join(dict.fromkeys(notices)))
        if reading is None:
            return result
        return replace(
            result, garments=reading.garments, chosen=reading.chosen, people=reading.people
        )

    def _one_or_near(
        self, query: WishQuery, words: str, reading: Reading | None
    ) -> tuple[list[Match], str]:
        """The pieces of one name; of a kind that serves as well, where none of the name fits."""
        lacking, wish = "", priced_as(query.wish, (words,))
        words = bare(words)
        for name in ways_to_name(words, wish.text):
            one = _own(wish, name)
            if name != words and "blouse" in piece_of(words).kinds[:1]:  # a woman's shirt serves
                one = replace(one, department=one.department or "female")
            matches, notice = self._one_kind(replace(query, wish=one), reading)
            if matches:
                return matches, notice or instead(words, name)
            lacking = notice if name == words else lacking
        return [], lacking

    def _one_kind(self, query: WishQuery, reading: Reading | None) -> tuple[list[Match], str]:
        wish = query.wish
        seen = facts.of_item(query.like) if query.like else reading.facts if reading else None
        vector, weight = self._aim(query, reading)
        looks = _looks(wish, reading, query.like)
        allowed, is_all = self._fitting(query, vector, looks, POOL)
        if len(allowed) < query.limit and not is_all:
            allowed, is_all = self._fitting(query, vector, looks, WHOLE)
        fitting = [one for one in allowed if query.fitness(one.item) > UNFIT]
        warning = _NOT_FOR_THE_DAY if allowed and not fitting else ""
        fitting = fitting or allowed
        ranked = rank(fitting, seen=seen, said=facts_of(wish), filters=filters_of(wish),
                      photo_weight=weight, limit=len(fitting))  # fmt: skip
        best = self._ordered(query, ranked)
        notice = warning if best else self._shortage(query, vector, looks)
        return best, notice

    @staticmethod
    def _ordered(query: WishQuery, ranked: Sequence[Match]) -> list[Match]:
        is_any_kind = not query.wish.pieces and query.like is None
        order = Order(query.wish, query.fitness, query.liked, query.refused, query.liked_colors)
        found = order.of(ranked)
        if DEAREST in query.wish.text.split():
            return order.dear(found)
        if not query.wish.prefer_cheap:
            return found
        return order.cheap_of_any_kind(found) if is_any_kind else order.cheap(found, query.limit)

    def _aim(self, query: WishQuery, reading: Reading | None) -> tuple[Vector, float]:
        """Where to look, and how much of it is photo or piece rather than words."""
        words = words_of(query.wish)
        vector = self._liked_vector(query.like) if query.like else None
        if vector is None and reading is not None:
            vector = reading.vector
        if vector is None:
            return self._embedder.embed_texts([words or "clothes"])[0], 0.0
        if not words:
            return vector, 1.0
        weight = LIKE_WEIGHT if query.like else query.photo_weight
        text = self._embedder.embed_texts([words])[0]
        return blend(vector, text, weight), weight

    def _liked_vector(self, item: CatalogItem) -> Vector | None:
        return self._index.vectors([item.product_id]).get(item.product_id)

    def _fitting(
        self, query: WishQuery, vector: Vector, looks: Sequence[Filters], most: int
    ) -> tuple[list[Candidate], bool]:
        """What fits among the nearest, and whether the index had no more to look at."""
        lists = nearest(self._index, [(vector, look, most) for look in looks])
        found = {near.item.product_id: near for some in lists for near in some
                 if _fits(query.wish, near.item, query)}  # fmt: skip
        return list(found.values()), all(len(some) < most for some in lists)

    def _shortage(self, query: WishQuery, vector: Vector, looks: Sequence[Filters]) -> str:
        """What is in the way; that has to know what lies beyond price, colour and department."""
        wide = list(dict.fromkeys(Filters(category=one.category, in_stock=False) for one in looks))
        kinds = len(wide)
        if query.wish.age_group == "kids":  # whether there is anything for them, of whatever kind
            wide.append(Filters(in_stock=False))
        lists = nearest(self._index, [(vector, look, WHOLE) for look in wide])
        items = {near.item.product_id: near.item for some in lists for near in some}
        kept = [item for name, item in items.items() if name not in query.without]
        return shortage(query.wish, kept, is_all=all(len(some) < WHOLE for some in lists[:kinds]))


def _own(wish: Wish, name: str) -> Wish:
    """The wish of one piece alone, whose wearer may be another than the rest's."""
    department = piece_of(name).department or wish.department
    return replace(wish, pieces=(name,) if name else (), department=department)


def _looks(wish: Wish, reading: Reading | None, like: CatalogItem | None) -> list[Filters]:
    """Where to look: each category that is meant, in each family of colour that is and in all."""
    pieces = [piece_of(words) for words in wish.pieces]
    named = [name for piece in pieces for name in piece.categories]
    if not named and like is not None:
        named = [like.category]
    if not named and reading is not None:
        named = list(reading.among)
    shades = wish.colors or (tuple(one.color for one in pieces) if len(pieces) == 1 else ())
    families = dict.fromkeys(filter(None, map(family_of, shades)))
    # Beside what is wholly of the colour stands what has it among others.
    return [replace(filters_of(wish, name), color=family)
            for name in dict.fromkeys(named or [""]) for family in (*families, "")]  # fmt: skip


def _fits(wish: Wish, item: CatalogItem, query: WishQuery) -> bool:
    ids = {query.like.product_id} if query.like else set()
    ids |= {one.product_id for one in query.refused}
    return item.product_id not in (ids | query.without) and allows(wish, item) and suits(wish, item)


def _in_turn(found: Sequence[list[Match]]) -> Iterator[Match]:
    """The best of each kind, then the second of each …, nothing twice."""
    shown: set[str] = set()
    for place in range(max(map(len, found), default=0)):
        for matches in found:
            if place < len(matches) and matches[place].item.product_id not in shown:
                shown.add(matches[place].item.product_id)
                yield matches[place]
