"""The dataset card that lies beside the data: what the columns are, and whose words they hold."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template

from inference.cards import STAND_IN, Card, load_cards
from inference.registry import RegistryError

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def card_of(form: str, models: Mapping[str, int], folder: Path | None) -> str:
    """The text of README.md; `models` counts decisions by model, `folder` holds the operator's own cards."""
    try:
        cards = load_cards(folder)
    except RegistryError:  # the data is what it is, whatever became of the cards since
        cards = load_cards(plugins=False)
    count = sum(models.values())
    template = Template(files(__package__).joinpath("card.txt").read_text(encoding="utf-8"))
    return template.substitute(
        form=form,
        count=count,
        size=next((size for most, size in _SIZES if count < most), "1M<n<10M"),
        models="\n".join(_row(model, models[model], cards.get(model)) for model in sorted(models)),
    )


def _row(model: str, count: int, card: Card | None) -> str:
    if card is None:
        return f"| {model} | {'rules, no model' if model == STAND_IN else '-'} | - | - | {count} |"
    return f"| {model} | {card.hub} | {card.lab} | {card.licence} | {count} |"
