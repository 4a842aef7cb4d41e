"""The page as HTML: a shell with its words and its data, drawn by scripts of our own; served, or a file by itself."""

from __future__ import annotations

import base64
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any, Final

from bot.text import Text
from bot.window.answers import Album, Now
from bot.window.words import words
from db.codec import dump

SCRIPTS: Final = ("uplot.min.js", "page.js", "charts.js", "shared.js", "now.js", "album.js")
STYLES: Final = ("uplot.min.css", "window.css")
KINDS: Final = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}

# Everything from the page's own place, nothing inline, nothing framed, nothing sent anywhere.
SERVED: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@cache
def static(name: str) -> bytes:
    """A file of the page; raises KeyError for any that is not one of those above."""
    if name not in (*SCRIPTS, *STYLES):
        raise KeyError(name)
    return (files(__package__) / "static" / name).read_bytes()


@cache
def mark_of(name: str) -> str:
    """What stands in a file's address, so that a new release's is another file."""
    return sha256(static(name)).hexdigest()[:12]


def page(text: Text, shown: Now | Album, api: str) -> bytes:
    """The page that a server answers with; `api` is where its data lies."""
    styles = "\n".join(f'<link rel="stylesheet" href="/static/{name}?{mark_of(name)}">' for name in STYLES)
    scripts = "\n".join(f'<script defer src="/static/{name}?{mark_of(name)}"></script>' for name in SCRIPTS)
    return _filled(text, shown, api, head=f"{styles}\n{scripts}", meta="", foot="")


def alone(text: Text, album: Album) -> bytes:
    """An album as one file that needs nothing else, and may reach for nothing else."""
    style = "\n".join(static(name).decode() for name in STYLES)
    script = "\n".join(static(name).decode() for name in SCRIPTS)
    policy = f"default-src 'none'; img-src data:; script-src '{_hash(script)}'; style-src '{_hash(style)}'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    foot = f"<script>{script}</script>"
    return _filled(text, album, "", head=f"<style>{style}</style>", meta=meta, foot=foot)


def _hash(inside: str) -> str:
    return f"sha256-{base64.b64encode(sha256(inside.encode()).digest()).decode()}"


def _filled(text: Text, shown: Now | Album, api: str, *, head: str, meta: str, foot: str) -> bytes:
    album = isinstance(shown, Album)
    title = (
        text("window-page-album", title=shown.title, chapter=shown.chapter)
        if isinstance(shown, Album)
        else text("window-page", title=shown.title)
    )
    shell = Template((files(__package__) / "static" / "shell.html").read_text(encoding="utf-8"))
    return shell.substitute(
        lang=text.language,
        meta=meta,
        title=escape(title),
        head=head,
        skip=escape(text("window-skip")),
        heading=escape(title),
        about=escape(text("window-about")),
        noscript=escape(text("window-noscript", api=api)),
        words=_inside(words(text)),
        data=_inside({"page": "album" if album else "now", "api": api, "shown": shown}),
        foot=foot,
    ).encode()


def _inside(value: Any) -> str:
    """JSON that may stand in a page: nothing in it ends a script or begins a tag."""
    return dump(value).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
