"""The content as HTML that is safe to open: everything escaped, nothing fetched, only our own script runs."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli.output import numbers
from hyvinvointi_cli.output.clean import printable
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.manifest import manifest_table
from hyvinvointi_cli.output.page.fitting import PAGE_BUDGET
from hyvinvointi_cli.output.page.pictures import PICTURES_BUDGET, Draw, Shown, picture_id, pictures

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from hyvinvointi_cli.output.page.content import Content

SECTIONS = ("documents", "flow", "cards", "themes", "balance", "quotes", "unread", "made")
"""Templates and anchors of the page's sections, in order; `html_` + name is the heading."""
WITHOUT_DOCUMENTS = ("unread", "made")
LARGEST = 5_000_000
"""Bytes of an attachment that any mail server lets through."""
_TOLD = 2
"""A passage of a measure is as dear to a picture as so many quotations of a unit."""
_BREAKS = re.compile(r"[/\\_]")
"""Where a path may go on in the next line."""
_TEMPLATES = Path(__file__).parent / "templates"


def html(content: Content) -> bytes:
    """Return the page as one self-contained file in UTF-8; the same content gives the same bytes."""
    style = _asset("page.css")
    script = _asset("page.js")
    environment = _environment(content.language)
    text = environment.get_template("page.html.j2").render(
        page=content,
        opened=content.opened,
        sections=_sections(content),
        manifest_rows=manifest_table(content.manifest, content.language).rows,
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return text.encode("utf-8")


def _sections(content: Content) -> tuple[str, ...]:
    """What became of promises is left out where no two documents can tell of it."""
    if not content.entries:
        return WITHOUT_DOCUMENTS
    return (
        SECTIONS if content.flows else (*(id for id in SECTIONS[:5] if id != "flow"), "flow", *SECTIONS[5:])
    )


def illustrated(content: Content, draw: Draw) -> Content:
    """Return the content with as many pictures as the page has room for."""
    room = min(PICTURES_BUDGET, PAGE_BUDGET - len(html(content)))
    if room <= 0:
        return content
    shelves = content.shelves
    quoted: list[tuple[Shown, ...]] = [
        (*shelf.quoted, *told * _TOLD) for shelf, told in zip(shelves, content.told, strict=True)
    ]
    drawn = pictures([shelf.report for shelf in shelves], quoted, draw, room)
    return replace(content, pictures=drawn)


def left_out(content: Content, page: bytes) -> tuple[str, ...]:
    """Return in words what the page had to leave out for its size, and that it is too large all the same."""
    language = content.language
    told = []
    if content.silent:
        told.append(named("html_silent", language, n=numbers.count(content.silent, language)))
    if len(page) > LARGEST:
        told.append(named("html_too_large", language, n=numbers.plain(round(len(page) / 1e6, 1), language)))
    return tuple(told)


def _policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy that allows this style, this script and pictures in the page."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _environment(language: str) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = partial(_label, language)
    environment.globals["number"] = partial(_number, language)
    environment.globals["rate"] = partial(_rate, language)
    environment.globals["count"] = partial(_count, language)
    environment.globals["picture_id"] = picture_id
    environment.filters["breakable"] = _breakable
    environment.globals["tn"] = partial(_named, language)
    return environment


def _clean(value: object) -> object:
    """Leave control characters, bidi overrides and halves of characters out of whatever is written."""
    from markupsafe import Markup

    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _breakable(path: str) -> Markup:
    """Return a path, or a name made of one, that goes on in the next line after a slash or underscore."""
    from markupsafe import Markup, escape

    text = str(escape(printable(path)))
    return Markup(_BREAKS.sub(r"\g<0><wbr>", text))


def _label(language: str, key: str) -> str:
    return label(key, language)


def _named(language: str, key: str, **values: object) -> str:
    return named(key, language, **values)


def _rate(language: str, value: float) -> str:
    return numbers.rate(value, language)


def _count(language: str, value: int) -> str:
    return numbers.count(value, language)


def _number(language: str, value: float) -> str:
    return numbers.plain(value, language)
