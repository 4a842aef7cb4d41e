"""Fuzzing the parser by coverage: `make fuzz`. The corpus is where it begins; what it finds is kept in var/fuzz."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["inference.parse"], enable_loader_override=False):
    from tests.inference.corpus import CASES
    from tests.inference.oracle import check

PLACE = Path("var/fuzz")
WORDS = [
    "scheme", "denounce", "rumour", "trade", "none",
    "orders", "side", "good", "quantity", "price", "thought", "gossip", "loan", "buy", "sell", "honey", "berries",
    "accept", "<think>", "</think>", "<|channel|>final<|message|>", "assistantfinal", "&quot;", "```json", "/*", "//",
    "“", "”", "‘", "NaN", "None", "True", ": 1", "},{", "]}", '\\"', "\\ud83d",
]  # fmt: skip


def one(data: bytes) -> None:
    """One input: any bytes, as they would come over the wire."""
    check(data.decode(errors="replace"))


def main(seconds: int) -> None:
    """Fuzz for that long; a finding ends it with its stack, and its bytes in a file."""
    seeds = PLACE / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, case in enumerate(CASES):
        (seeds / f"case-{number:03}").write_bytes(case.text.encode())
    words = PLACE / "words.txt"
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS)
    words.write_text("".join(f'"{line}"\n' for line in lines))
    kept, found = PLACE / "kept", PLACE / "found"
    kept.mkdir(exist_ok=True)
    found.mkdir(exist_ok=True)
    bounds = [f"-max_total_time={seconds}", "-max_len=8192", "-timeout=10"]
    atheris.Setup([sys.argv[0], *bounds, f"-dict={words}", f"-artifact_prefix={found}/", str(kept), str(seeds)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(int(sys.argv[1]))
