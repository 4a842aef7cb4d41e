"""The figures of a cast's models, as a table for people and as an object for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import orjson

from bot.text import Text
from inference.cards import STAND_IN
from inference.quality import Tally, share

# A percentage's name ends so.
_PERCENT = "-percent"
# What the woods of one cast came to (`bot.lab.figures.summary`).
Life: TypeAlias = dict[str, float | int]
_LIVES: Final = (
    "trades_min", "trades_max", "share_turns_3_to_9", "silent_turns", "firewood_ratio_median", "gini_start_median",
    "gini_end_median", "woodcutter_richest_share", "mood_min",
)  # fmt: skip


def figures(one: Tally) -> dict[str, float | int | None]:
    """A model's figures by name: counts, percentages, milliseconds and tokens; None where there is nothing to count."""
    return {
        "asked": one.asked,
        "replies": one.replies,
        "valid-json-percent": _percent(one.clean, one.replies),
        "repaired-percent": _percent(one.repaired, one.replies),
        "no-ops": one.no_ops,
        "late": one.late,
        "down": one.down,
        "offers": one.offers,
        "valid-offers-percent": _percent(one.valid_offers, one.offers),
        "self-buys": one.self_buys,
        "self-buys-percent": _percent(one.self_buys, one.offers),
        "idle-percent": _percent(sum(one.idle), len(one.idle)),
        "idle-drift-percent": None if one.idle_drift is None else round(100 * one.idle_drift, 1),
        "first-offer-percent": _percent(one.first_offers, one.openings),
        "hoarding-percent": _percent(one.kept, one.held),
        "speculation-percent": _percent(one.beyond, one.bid),
        "copied-percent": _percent(one.copied, one.shown),
        "looped": one.repairs["looped"],
        "echoed": one.repairs["echoed"],
        "distinct-gossip-percent": _percent(len(one.lines), one.lines.total()),
        "latency-p50-ms": one.took(50),
        "latency-p95-ms": one.took(95),
        "prompt-tokens": _mean(one.prompt_tokens, one.replies),
        "reply-tokens": _mean(one.reply_tokens, one.replies),
        "cache-hits-percent": _percent(one.cached_tokens, one.prompt_tokens),
    }


def as_json(
    _text: Text, tallies: Sequence[Tally], lives: Mapping[str, Life], cast: str, turns: int, woods: int, seed: int
) -> str:
    """One JSON object; `models` has the figures, the repairs and the refused offers by kind, `lives` the woods'."""
    models: dict[str, dict[str, Any]] = {}
    for one in tallies:
        counts = {"repairs": dict(one.repairs.most_common()), "refused": dict((+one.refused).most_common())}
        models[one.model] = {name.replace("-", "_"): value for name, value in figures(one).items()} | counts
    body = {"cast": cast, "turns": turns, "woods": woods, "seed": seed, "models": models, "lives": lives}
    body["tokens_a_wood_turn"] = wood_turn_cost(tallies, turns, woods)
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def as_markdown(
    text: Text, tallies: Sequence[Tally], lives: Mapping[str, Life], cast: str, turns: int, woods: int, seed: int
) -> str:
    """A heading, a table with a column for each model, one for each cast's woods, and what its rows mean."""
    told = [figures(one) for one in tallies]
    rows = [["", *(one.model for one in tallies)]]
    rows += [
        [text(f"evaluate-{name}"), *(_cell(name, one[name]) for one in told)] for name in (told[0] if told else ())
    ]
    rows.append([text("evaluate-repairs"), *(_kinds(one.repairs.most_common()) for one in tallies)])
    rows.append([text("evaluate-refused"), *(_kinds((+one.refused).most_common()) for one in tallies)])
    parts = [text("evaluate-title", cast=cast, turns=turns, woods=woods, seed=seed), table(rows)]
    if lives:
        named = [(text("evaluate-life-" + name.replace("_", "-")), name) for name in _LIVES]
        came = [[label, *(f"{life[name]:.3g}" for life in lives.values())] for label, name in named]
        parts.append(table([[text("evaluate-life"), *lives], *came]))
    if (cost := wood_turn_cost(tallies, turns, woods)) is not None:
        parts.append(text("evaluate-cost", tokens=cost, day=24 * cost))
    parts.append(text("evaluate-notes"))
    if any(one.model == STAND_IN for one in tallies):
        parts.append(text("evaluate-stand-in"))
    return "\n\n".join(parts) + "\n"


def wood_turn_cost(tallies: Sequence[Tally], turns: int, woods: int) -> int | None:
    """Tokens that one turn of one wood costs with this cast, asked and said; None where no server counts."""
    return _mean(sum(one.prompt_tokens + one.reply_tokens for one in tallies), turns * woods)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a Markdown table, the first its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "| " + " | ".join("-" * max(3, width) for width in widths) + " |")
    return "\n".join(lines)


def _percent(part: int, whole: int) -> float | None:
    found = share(part, whole)
    return None if found is None else round(100 * found, 1)


def _mean(total: int, count: int) -> int | None:
    return round(total / count) if count and total else None


def _cell(name: str, value: float | int | None) -> str:
    if value is None:
        return "-"
    return f"{value:g} %" if name.endswith(_PERCENT) else str(value)


def _kinds(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in counts) or "-"
