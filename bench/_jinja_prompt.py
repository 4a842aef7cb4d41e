"""The same prompt by jinja2, as chat templates are written: one compiled template over the words of `prompt.toml`.

Like ours it is given the constant part and the worked example ready made; unlike ours it knows no bound and tells
every line.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from engine.model import GoodId, MindView, World
from inference.example import worked
from inference.prompt import _scheme, mood, rumour
from inference.words import words

_USER = """\
{{ example }}
{{ line.turn.format(turn=view.turn, season=season, need=view.fuel_need, fuel=fuel) }}
{% for kind, good in view.weather %}
{{ said.weather.get(kind, said.weather.other).format(kind=kind, good=good, fuel=said.fuel.get(fuel, fuel)) }}
{% endfor %}
{% set prices %}
{% for good in goods if good not in lacked and (good != makes or not view.store.get(good, 0)) %}
{% set change = view.prices[good] - view.before.get(good, view.prices[good]) %}
{{- good }} {{ view.prices[good] }}{{ ' (%+d)' % change if change }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{% if prices %}
{{ line.prices.format(prices=prices) }}
{% endif %}
{% for good, price in view.imports.items() %}
{{ line.away.format(name=makers[good], good=good, price=price) }}
{% endfor %}
{% if view.gossip %}
{% set other, words = view.gossip[view.turn % view.gossip | length] %}
{{ line.hearsay.format(name=names[other], said=words) }}
{% endif %}
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
{% if view.offer %}
{{ line.offer.format(patron=called(view.offer.patron, 'opening'), amount=view.offer.amount, interest=view.offer.interest, term=view.offer.term) }}
{% endif %}
{{ line.mood.format(mood=view.mood, word=mood) }}
{% if view.owes %}
{{ line.owes.format(owes=view.owes) }}
{% endif %}
{{ line.purse.format(purse=view.purse) }}
{% set store %}
{% for good in goods if view.store.get(good, 0) > 0 %}
{{- priced(good, view.store[good]) if good == makes else good + ' ' + view.store[good] | string }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.store.format(store=store or line.nothing) }}
{% set lacking %}
{% for good in lacked %}
{{- priced(good, view.short_of[good]) }}{{ ', ' if not loop.last -}}
{% endfor %}
{% endset %}
{{ line.short.format(short=lacking) if lacking else line.short_none }}"""  # noqa: E501


def changing(world: World, view: MindView) -> str:
    """The changing part of a creature's prompt: the same text as ours where ours leaves nothing out."""
    said, names = words(), {spec.id: spec.name for spec in world.creatures.values()}
    seasons = said["season"]["names"]

    def priced(good: GoodId, units: int) -> str:
        change = view.prices[good] - view.before.get(good, view.prices[good])
        told = f", {change:+d}" if change else ""
        return str(said["line"]["priced"]).format(good=good, units=units, price=view.prices[good], change=told)

    return str(
        _template().render(
            view=view,
            example=worked(world, view, said),
            goods=list(world.goods),
            lacked=sorted(
                (good for good in world.goods if view.short_of.get(good, 0) > 0), key=lambda good: -view.short_of[good]
            ),
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
            priced=priced,
            scheme=lambda grudge: _scheme(world, grudge, world.creatures[view.creature].makes),
            called=lambda name, form="name": name if name in names.values() else said["patron"][form].format(name=name),
        )
    )


@cache
def _template() -> Template:
    return Environment(undefined=StrictUndefined, trim_blocks=True, autoescape=False).from_string(_USER)
