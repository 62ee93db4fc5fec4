"""Draws results as HTML: text from catalogs and shoppers is escaped, links are checked."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from stylist.domain import CatalogItem, SearchResult
from webapp.page import assets
from webapp.page.chips import seen, sought
from webapp.page.choices import EXAMPLES, LIMITS, STARTERS

_TEMPLATES = Path(__file__).parent.parent / "templates"
_COLUMNS_AT_ONCE = 8
"""Pictures loaded at once; those further down wait until they are scrolled to."""


def _inert(text: str) -> Markup:
    """Escaped for HTML and for the page's own template language, which reads ${} and {{}}."""
    shown = str(escape(text)).replace("{", "&#123;").replace("}", "&#125;").replace("$", "&#36;")
    return Markup(shown)


_jinja = Environment(
    loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_jinja.filters["inert"] = _inert
_jinja.globals["asset"] = assets.address


def render(template: str, **values: Any) -> str:
    """One of our templates, filled in."""
    return _jinja.get_template(template).render(**values)


def results(
    result: SearchResult,
    *,
    like: CatalogItem | None = None,
    words: str = "",
    limits: dict[str, str] | None = None,
    lifts: Sequence[str] = (),
) -> str:
    """The grid of cards, with what was seen in the photo, or what they are similar to.

    words: what was said, if anything. limits: the filters that are set.
    lifts: those of them that help when nothing is found.
    """
    said = [(limit.name, limit.says(limits[limit.name])) for limit in LIMITS
            if limits and limits.get(limit.name)]  # fmt: skip
    return render(
        "results.html", result=result, like=like, seen=seen(result), limits=said,
        sought="" if like else sought(result, words),
        lifts=[limit for limit in LIMITS if limit.name in lifts], eager=_COLUMNS_AT_ONCE,
    )  # fmt: skip


def welcome() -> str:
    """What stands in the grid's place before anything was asked."""
    return render("welcome.html", examples=EXAMPLES, starters=STARTERS)


def filters() -> str:
    """The filters as a form of the browser's own fields."""
    department, *rest = LIMITS
    return render("filters.html", department=department, limits=rest)


def problem(sentence: str) -> str:
    """What went wrong and what to do, where the results would be."""
    return render("problem.html", sentence=sentence)
