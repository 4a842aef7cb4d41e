"""`python -m inference.finetune data | train`: see the package. A fault is one sentence and exit code 2."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inference.finetune.data import NothingToLearn, write_examples
from inference.pocket.running import MakingError

if TYPE_CHECKING:
    from inference.cards import Card


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="inference.finetune", description="Teach a small model what a larger one did well."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    data = commands.add_parser("data", help="traces in, examples out: only clean replies whose orders could all stand")
    data.add_argument(
        "--traces",
        type=Path,
        required=True,
        action="append",
        help="what an export wrote as JSON lines; may be repeated",
    )
    data.add_argument("--out", type=Path, required=True, help="folder for the examples")
    data.add_argument("--teacher", action="append", default=[], help="learn from this model only; may be repeated")
    data.add_argument("--most", type=int, default=0, help="keep so many examples, drawn by their digests; 0 for all")
    data.add_argument("--own-words", action="store_true", help="thoughts that reckon, gossip that hardly two share")
    train = commands.add_parser("train", help="LoRA on the base of a card, into the folder that the card names")
    train.add_argument("--data", type=Path, required=True, help="folder with the examples")
    train.add_argument("--card", default="qwen2.5-0.5b-wood", help="the adapter's card")
    train.add_argument("--folder", type=Path, help="your own cards and casts: cards/*.toml, casts/*.toml")
    train.add_argument("--epochs", type=float, default=2.0)
    train.add_argument("--rate", type=float, default=2e-4, help="learning rate")
    train.add_argument("--batch", type=int, default=4, help="examples at a time")
    train.add_argument("--gather", type=int, default=4, help="batches to a step")
    train.add_argument("--unlearned", action="append", default=[], help="a field that is read, not learned: gossip")
    train.add_argument("--seed", type=int, default=0, help="of what is drawn: the order, and where it begins")
    args = parser.parse_args(argv)
    try:
        return _data(args) if args.command == "data" else _train(args)
    except (NothingToLearn, MakingError, OSError) as error:
        return _fault(str(error))


def _data(args: argparse.Namespace) -> int:
    kept = write_examples(args.traces, args.out, args.teacher, args.most, args.own_words)
    for fault, count in kept.most_common():
        sys.stdout.write(f"{count:>8}  {fault}\n")
    return 0


def _train(args: argparse.Namespace) -> int:
    from inference.cards import load_cards  # pydantic; `data` does without

    cards = load_cards(args.folder)
    card = cards.get(args.card)
    if card is None or not (card.adapter or (card.wheel and card.wheel.lora)):
        return _fault(f"There is no card of an adapter called {args.card}.")
    try:
        from inference.finetune.train import Course, train
    except ModuleNotFoundError as error:
        return _fault(f"Training needs {error.name}: pip install '.[train]' in an environment of its own.")
    base, out, rank = _lesson(card)
    course = Course(
        rank,
        args.epochs,
        args.rate,
        args.batch,
        args.gather,
        unlearned=(*args.unlearned,),
        seed=args.seed,
    )
    told = train(base, args.data, out, course, card.hub)
    sys.stdout.write(f"{out}: " + ", ".join(f"{name} {value:g}" for name, value in told.items()) + "\n")
    return 0


def _lesson(card: Card) -> tuple[str, Path, int]:
    """What is taught, a hub id or a folder that is made here; where the adapter goes; its rank. Raises MakingError."""
    if card.adapter:
        return card.hub, Path(card.adapter.path), card.adapter.rank
    from inference.host.progress import shown
    from inference.pocket.making import ADAPTERS, HOME, made

    assert card.wheel is not None
    plain = card.model_copy(update={"wheel": card.wheel.model_copy(update={"lora": ""})})
    with shown() as say:
        folder = asyncio.run(made(plain, HOME, sys.executable, say))
    return str(folder), ADAPTERS / card.wheel.lora, card.wheel.rank


def _fault(sentence: str) -> int:
    sys.stderr.write(sentence.rstrip(".") + ".\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
