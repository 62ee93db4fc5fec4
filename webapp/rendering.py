"""Fills in our HTML templates: text from catalogs and shoppers is escaped."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from webapp import assets

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: Any) -> str:
    """One of our templates, filled in."""
    return _jinja.get_template(template).render(**values)


def _inert(text: str) -> Markup:
    """Escaped for HTML and for the page's own template language, which reads ${} and {{}}."""
    shown = str(escape(text)).replace("{", "&#123;").replace("}", "&#125;").replace("$", "&#36;")
    return Markup(shown)


_jinja = Environment(
    loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_jinja.filters["inert"] = _inert
_jinja.globals["asset"] = assets.address
