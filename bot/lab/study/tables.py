"""A study's tables: rows of words, as HTML and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

from bot.lab.study.claims import Measure
from bot.lab.study.differ import Distance
from bot.lab.study.estimates import Estimate
from bot.lab.study.report import Cost, Row
from bot.text import Text

Table = list[tuple[str, ...]]
PLAIN: Final = 0.05  # chance below which two minds are said to differ
_SHARE: Final = Measure("", "share")


class Part(NamedTuple):
    """A table with its title, and what is to be known to read it; no rows where there is nothing to tell."""

    title: str
    note: str
    rows: Table


def habits_part(text: Text, habits: Mapping[str, Sequence[Row]]) -> Part:
    """What minds tend to do."""
    rows: Table = [
        (
            text(f"study-measure-{name}"),
            row.cast,
            row.mark,
            spelled(_SHARE, row.found.value),
            interval(_SHARE, row.found),
        )
        for name, found in habits.items()
        for row in found
    ]
    return _part(text, "habits", ("figure", "cast", "mark", "value", "interval"), rows)


def apart_part(text: Text, apart: Iterable[Distance]) -> Part:
    """Whether minds differ."""
    rows: Table = [
        (
            f"{one.one} / {one.other}",
            f"{one.apart:.2f}",
            f"{one.one_again:.2f} / {one.other_again:.2f}",
            f"{one.chance:.3f}",
            text("study-differ-yes" if one.chance < PLAIN else "study-differ-no"),
        )
        for one in apart
    ]
    return _part(text, "differ", ("pair", "apart", "again", "chance", "verdict"), rows)


def cost_part(text: Text, costs: Iterable[Cost]) -> Part:
    """What asking came to."""
    rows: Table = [
        (
            cost.cast,
            cost.mark,
            f"{cost.woods:,}",
            f"{cost.replies:,}",
            f"{cost.unread:.1%}",
            f"{cost.prompt_tokens:,} / {cost.reply_tokens:,}",
            f"{cost.seconds:,.0f}",
            f"{cost.wood_s[0]:.2f} / {cost.wood_s[1]:.2f}",
        )
        for cost in costs
    ]
    heads = ("cast", "mark", "woods", "replies", "unread", "tokens", "seconds", "wood-seconds")
    return _part(text, "cost", heads, rows)


def _part(text: Text, name: str, heads: Iterable[str], rows: Table) -> Part:
    head = tuple(text(f"study-head-{one}") for one in heads)
    return Part(text(f"study-{name}"), text(f"study-{name}-note"), [head, *rows] if rows else [])


def head(text: Text) -> tuple[str, ...]:
    """The heads of a claim's columns."""
    return tuple(text(f"study-head-{part}") for part in ("cast", "mark", "value", "interval", "woods", "verdict"))


def cells(text: Text, measure: Measure, rows: Iterable[Row]) -> Table:
    """A figure's rows, under `head`."""
    return [
        (
            row.cast,
            row.mark,
            spelled(measure, row.found.value),
            interval(measure, row.found),
            str(row.found.woods),
            text(f"study-verdict-{row.verdict}"),
        )
        for row in rows
    ]


def bar(text: Text, measure: Measure) -> str:
    """What is claimed of a figure, in a sentence."""
    if measure.never or measure.always:
        return text("study-bar-never" if measure.never else "study-bar-always")
    least = None if measure.at_least is None else spelled(measure, measure.at_least)
    most = None if measure.at_most is None else spelled(measure, measure.at_most)
    if least and most:
        return text("study-bar-both", least=least, most=most)
    if least or most:
        return text("study-bar-least", least=least) if least else text("study-bar-most", most=most or "")
    return text("study-bar-none")


def spelled(measure: Measure, value: float) -> str:
    """A value of a figure: a share as a percentage."""
    if measure.kind == "share":
        return f"{value:.1%}" if 0 < value < 1 else f"{value:.0%}"
    return f"{value:.2f}" if measure.kind in ("gini", "place") or abs(value) < 10 else f"{value:.1f}"


def interval(measure: Measure, found: Estimate) -> str:
    """From its low to its high end; a dash where there is none."""
    if found.low is None or found.high is None:
        return "-"
    return f"{spelled(measure, found.low)} – {spelled(measure, found.high)}"


def html_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as HTML, the first of them heads."""
    head, *body = [
        "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
        for row, tag in zip(rows, ["th", *["td"] * len(rows)], strict=False)
    ]
    lines = "".join(f"<tr>{row}</tr>" for row in body)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>'


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as Markdown, the first of them heads."""
    lines = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("---" for _ in rows[0]) + " |")
    return "\n".join(lines)
