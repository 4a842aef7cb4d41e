"""The same prompt by jinja2, as chat templates are written: one compiled template over the words of `prompt.toml`.

Like ours it is given the constant part ready made; unlike ours it knows no bound and tells every line.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from engine.model import MindView, World
from inference.prompt import _scheme, mood, rumour

_USER = """\
{{ line.turn.format(turn=view.turn, of=view.chapter_turns, season=season, need=view.fuel_need, fuel=fuel) }}
{% for kind, good in view.weather %}
{{ said.weather.get(kind, said.weather.other).format(kind=kind, good=good, fuel=said.fuel.get(fuel, fuel)) }}
{% endfor %}
{% set prices %}
{% for good in goods %}
{% set change = view.prices[good] - view.before.get(good, view.prices[good]) %}
{{- good }} {{ view.prices[good] }} ({{ '%+d' % change if change else 'same' }}){{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.prices.format(prices=prices) }}
{% for good, price in view.imports.items() %}
{{ line.away.format(name=makers[good], good=good, price=price) }}
{% endfor %}
{{ line.purse.format(purse=view.purse) }}
{% if view.owes %}
{{ line.owes.format(owes=view.owes) }}
{% endif %}
{% set store %}
{% for good in goods %}
{{- good }} {{ view.store.get(good, 0) }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.store.format(store=store) }}
{% set lacking %}
{% for good in goods if view.short_of.get(good, 0) > 0 %}
{{- good }} {{ view.short_of[good] }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.short.format(short=lacking) if lacking else line.short_none }}
{% if view.store.get(makes, 0) %}
{{ line.spare.format(good=makes, units=view.store[makes]) }}
{% endif %}
{{ mood }}
{% if others %}
{% set felt %}
{% for one in others %}
{{- said.feeling[one.bucket].format(name=called(one.name)) }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.feelings.format(feelings=felt) }}
{% endif %}
{% if view.allies %}
{{ line.allies.format(allies=allies | join(' and ')) }}
{% endif %}
{% for one in view.rumours | unique %}
{{ line.heard.format(patron=called(one.patron, 'opening'), rumour=rumour(one.good, one.direction)) }}
{% endfor %}
{% for one in view.wishes %}
{{ line.wish.format(patron=called(one.patron, 'opening'), amount=one.amount, wish=said.wish[one.wish].format(good=one.good)) }}
{% endfor %}
{% if view.grudge %}
{{ scheme(view.grudge) }}
{% endif %}
{% for other, words in view.gossip %}
{{ line.hearsay.format(name=names[other], said=words) }}
{% endfor %}
{% if view.offer %}
{{ line.offer.format(patron=called(view.offer.patron, 'opening'), amount=view.offer.amount, interest=view.offer.interest, term=view.offer.term) }}
{% endif %}
{{ line.end }}"""  # noqa: E501


def changing(world: World, view: MindView) -> str:
    """The changing part of a creature's prompt: the same text as ours where ours leaves nothing out."""
    said, names = _said(), {spec.id: spec.name for spec in world.creatures.values()}
    seasons = said["season"]["names"]
    return str(
        _template().render(
            view=view,
            goods=list(world.goods),
            makes=world.creatures[view.creature].makes,
            season=seasons[min(view.fuel_need, len(seasons) - 1)],
            fuel=world.fuel,
            mood=said["mood"][mood(view.mood)],
            others=[one for one in view.feelings if view.grudge is None or one.name != view.grudge.name],
            makers={good: world.creatures[maker].name for good, maker in world.maker.items()},
            allies=[names[ally] for ally in view.allies],
            names=names,
            said=said,
            line=said["line"],
            rumour=rumour,
            scheme=lambda grudge: _scheme(world, grudge, world.creatures[view.creature].makes),
            called=lambda name, form="name": name if name in names.values() else said["patron"][form].format(name=name),
        )
    )


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(files("inference").joinpath("text", "prompt.toml").read_text(encoding="utf-8"))


@cache
def _template() -> Template:
    return Environment(undefined=StrictUndefined, trim_blocks=True, autoescape=False).from_string(_USER)
