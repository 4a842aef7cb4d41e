"""The words of prompts: those that are shipped, and variants of them to compare, each written over the shipped ones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

SHIPPED: Final = ""
_FOLDER: Final = files(__package__) / "text"


@cache
def words(variant: str = SHIPPED) -> Mapping[str, Any]:
    """Every word by its place; raises LookupError for a variant that there is not."""
    shipped = tomllib.loads(_FOLDER.joinpath("prompt.toml").read_text(encoding="utf-8"))
    if variant == SHIPPED:
        return shipped
    if variant not in variants():
        raise LookupError(variant)
    return _over(shipped, tomllib.loads((_FOLDER / "variants" / f"{variant}.toml").read_text(encoding="utf-8")))


@cache
def variants() -> tuple[str, ...]:
    """The variants that there are, by name; the shipped words are none."""
    names = (path.name for path in (_FOLDER / "variants").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """One table written over another, table by table."""
    told = dict(below)
    for name, value in above.items():
        told[name] = _over(told[name], value) if isinstance(value, dict) and name in told else value
    return told
