"""Woods shipped as package data: the files of engine/data, read once and handed to the engine as text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from engine.legends import with_legends
from engine.model import World, WorldError, parse_world


@cache
def load_world(name: str = "thousand-token") -> World:
    """The world of this name with all its legends; raises WorldError when there is none."""
    data = files("engine").joinpath("data")
    source = data.joinpath("worlds", f"{name.replace('-', '_')}.toml")
    if not name.replace("-", "").isalnum() or not source.is_file():
        raise WorldError(f"There is no wood called {name!r}.")
    legends = sorted((path for path in data.joinpath("legends").iterdir() if path.name.endswith(".toml")), key=str)
    world = parse_world(source.read_text(encoding="utf-8"))
    return with_legends(world, [path.read_text(encoding="utf-8") for path in legends])
