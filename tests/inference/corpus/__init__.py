"""What models really write instead of JSON, as data, with the right reading of each written down by hand.

In the TOML files beside this one, a table is one case of the kind it is named for: `text` as the model wrote it,
`orders` as "side quantity good price", `status` where it is not "repaired", `scheme` where there is one, `gossip` where
it matters. Where the
right reading is "no order", anything else would be a wrong order.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

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
    gossip: str | None = None
    scheme: str | None = None


def _cases(path: Path) -> list[Case]:
    kinds = tomllib.loads(path.read_bytes().decode())  # not read_text: it would turn a carriage return into a newline
    return [
        Case(
            kind, one["text"], tuple(one["orders"]), one.get("status", "repaired"), one.get("gossip"), one.get("scheme")
        )
        for kind, listed in kinds.items()
        for one in listed
    ]


CASES = [case for path in sorted(Path(__file__).parent.glob("*.toml")) for case in _cases(path)]
