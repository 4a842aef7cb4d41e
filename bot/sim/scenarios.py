"""Weather by the turn before which it comes: what a sim may throw at a wood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from engine.commands import MakeWeather

Scenario: TypeAlias = Mapping[int, tuple[MakeWeather, ...]]

SCENARIOS: dict[str, Scenario] = {
    "none": {},
    "drought-and-winter": {5: (MakeWeather("drought"),), 8: (MakeWeather("winter-rumour"),)},
}
