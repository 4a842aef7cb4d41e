"""A study as one HTML file that needs nothing from elsewhere, and as Markdown for a book: the same rows and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from importlib.resources import files
from string import Template
from typing import Final

from bot.lab.study.charts import intervals
from bot.lab.study.claims import Claim, Measure
from bot.lab.study.report import Report, Row
from bot.lab.study.tables import (
    Part,
    Table,
    apart_part,
    bar,
    cells,
    cost_part,
    habits_part,
    head,
    html_table,
    markdown_table,
    spelled,
)
from bot.text import Text

_CODE: Final = re.compile(r"`([^`]+)`")


def as_html(text: Text, told: Report, date: str, command: str) -> str:
    """The whole page."""
    parts = [_headline(text, told, date, command, _html_note)]
    for claim, measures in told.measured.items():
        shown = {measure: rows for measure, rows in measures.items() if rows}
        if shown:
            parts.append(f"<h2>{escape(text(f'study-claim-{claim.name}'))}</h2>")
            parts += [_html_measure(text, claim, measure, rows) for measure, rows in shown.items()]
    parts += [
        f"<h2>{escape(title)}</h2>{_html_note(note)}{html_table(rows)}" for title, note, rows in _ends(text, told)
    ]
    frame = Template(files(__package__).joinpath("page.html").read_text(encoding="utf-8"))
    title = escape(text("study-title", date=date))
    return frame.substitute(language=text.language, title=title, body="\n".join(parts))


def as_markdown(text: Text, told: Report, date: str, command: str) -> str:
    """The same, without pictures; its headings begin one level down."""
    parts = [f"## {text('study-title', date=date)}", _headline(text, told, date, command, str)]
    for claim, measures in told.measured.items():
        rows: Table = [
            (text(f"study-measure-{measure.name}"), *row)
            for measure, found in measures.items()
            for row in cells(text, measure, found)
        ]
        if rows:
            heads = (text("study-head-figure"), *head(text))
            parts.append(f"### {text(f'study-claim-{claim.name}')}\n\n{markdown_table([heads, *rows])}")
    parts += [f"### {title}\n\n{note}\n\n{markdown_table(rows)}" for title, note, rows in _ends(text, told)]
    return "\n\n".join(parts) + "\n"


def _headline(text: Text, told: Report, date: str, command: str, note: Callable[[str], str]) -> str:
    """What it is, whom it is about, and what did not hold: before any table."""
    casts = [f"{cost.cast} ({cost.mark})" for cost in told.costs]
    lines = [text("study-about", date=date, command=command), text("study-minds", casts=", ".join(casts) or "-")]
    broken = [
        text(
            "study-broken-one",
            cast=row.cast,
            figure=text(f"study-measure-{measure.name}"),
            value=spelled(measure, row.found.value),
        )
        for _, measure, row in told.broken()
    ]
    lines.append(text("study-broken", list="; ".join(broken)) if broken else text("study-unbroken"))
    if not {cost.mark for cost in told.costs} & {"pocket", "taught", "served"}:
        lines.append(text("study-no-models"))
    return "\n\n".join(map(note, lines))


def _html_note(line: str) -> str:
    marked = _CODE.sub(r"<code>\1</code>", escape(line))
    return f"<p>{marked}</p>"


def _html_measure(text: Text, claim: Claim, measure: Measure, rows: Sequence[Row]) -> str:
    name = text(f"study-measure-{measure.name}")
    alt = text("study-alt", figure=name, claim=text(f"study-claim-{claim.name}"))
    picture = intervals(measure, rows, lambda value: spelled(measure, value), alt)
    table = html_table([head(text), *cells(text, measure, rows)])
    above = f"<h3>{escape(name)}</h3>{_html_note(bar(text, measure))}"
    return f'<section>{above}<div class="wide">{picture}</div>{table}</section>'


def _ends(text: Text, told: Report) -> list[Part]:
    """What follows the claims: how minds differ, and what they cost."""
    parts = habits_part(text, told.habits), apart_part(text, told.apart), cost_part(text, told.costs)
    return [part for part in parts if part.rows]
