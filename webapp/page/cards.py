"""Draws results as HTML: text from catalogs and shoppers is escaped, links are checked."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from stylist.domain import CatalogItem, SearchResult

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


def render(template: str, **values: Any) -> str:
    """One of our templates, filled in."""
    return _jinja.get_template(template).render(**values)


def results(result: SearchResult, like: CatalogItem | None = None) -> str:
    """The grid of cards, with what was seen in the photo, or what they are similar to."""
    return render("results.html", result=result, like=like, eager=_COLUMNS_AT_ONCE)


def welcome(starters: tuple[str, ...]) -> str:
    """What stands in the grid's place before anything was asked."""
    return render("welcome.html", starters=starters)


def problem(sentence: str) -> str:
    """What went wrong and what to do, where the results would be."""
    return render("problem.html", sentence=sentence)
