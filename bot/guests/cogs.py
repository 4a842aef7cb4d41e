"""Cogs of guests, by the name that Python imports each by: what packages declare, and what lies in the guests' folder.

The folder's are imported as parts of a package that is no file, so that they may import their neighbours.
"""

from __future__ import annotations

import pkgutil
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from inference.registry import Seen, Sources, brought_by, declared, places

FOLDER = "wood_guests"


@dataclass(frozen=True, slots=True)
class GuestCog:
    """A module with a `setup`: its name among guests, the module to import, and who brings it."""

    name: str
    module: str
    source: str


def find_cogs(sources: Sources, seen: Seen) -> list[GuestCog]:
    """The guests' cogs, each module once; none of them is imported. What is no folder is noted."""
    packed = [GuestCog(point.name, point.module, brought_by(point)) for point in declared("cogs", sources)]
    folders = places("cogs", Sources(sources.folder, plugins=False), seen)
    loose = [cog for place in folders for cog in _mounted(Path(str(place.root)))]
    return list({cog.module: cog for cog in (*packed, *loose)}.values())


def _mounted(folder: Path) -> list[GuestCog]:
    """The modules of a folder, as parts of a package of our own; what was mounted before is forgotten."""
    for name in [name for name in sys.modules if name.partition(".")[0] == FOLDER]:
        del sys.modules[name]
    package = ModuleType(FOLDER, "The cogs of the guests' folder.")
    package.__path__ = [str(folder)]
    sys.modules[FOLDER] = package
    names = sorted(module.name for module in pkgutil.iter_modules([str(folder)]))
    return [GuestCog(name, f"{FOLDER}.{name}", str(folder / name)) for name in names if not name.startswith("_")]
