"""The bricks of the corpus: a case, and replies to break."""

from __future__ import annotations

from dataclasses import dataclass

B2 = '{"side": "buy", "good": "berries", "quantity": 2, "price": 7}'
S3 = '{"side": "sell", "good": "honey", "quantity": 3, "price": 10}'
F1 = '{"side": "buy", "good": "firewood", "quantity": 1, "price": 6}'
REPLY = f'{{"thought": "Short of berries.", "gossip": "Mild for the time of year.", "orders": [{B2}, {S3}]}}'
BUY = ("buy 2 berries 7",)
BOTH = ("buy 2 berries 7", "sell 3 honey 10")
THREE = (*BOTH, "buy 1 firewood 6")


@dataclass(frozen=True)
class Case:
    kind: str
    text: str
    orders: tuple[str, ...]
    status: str = "repaired"


def cases(kind: str, orders: tuple[str, ...], *texts: str, status: str = "repaired") -> list[Case]:
    return [Case(kind, text, orders, status) for text in texts]


def one_order(**changes: str) -> str:
    """A reply with one order, each field's JSON as given, e.g. quantity='"2"'."""
    fields = {"side": '"buy"', "good": '"berries"', "quantity": "2", "price": "7"} | changes
    return '{"orders": [{' + ", ".join(f'"{name}": {value}' for name, value in fields.items()) + "}]}"
