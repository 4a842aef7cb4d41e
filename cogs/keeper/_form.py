"""The form for a legend of the wood's own: a modal, then a preview to store, change or discard.

What was typed lies in memory until it is stored or discarded, so that a no loses nothing. After a restart the preview
still shows it, and its buttons say so.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import discord
from discord.ui import Button, Item, Label, Select, TextInput, View

from bot.api import Context, GuardedButton, Host, Manner, Sorry, guarded
from bot.text import Text, dress, good_name
from bot.text.tales import filled
from cogs._charts import undrawn
from cogs._shared.wording import COLOUR, clipped, plain
from engine.legends import HEADLINE_MOST, HISTORY_MOST, NAME_MOST, STEPS_MOST, compose
from engine.model import NO_LEGEND, GoodId, Legend, PublicView, Refused, World, WriteLegend, written

KEPT = 64  # forms in memory
NUMBERS = 80  # characters for the percents of a form
_APART = re.compile(r"[\s,;%/、，；％]+")
STYLES = {
    "store": discord.ButtonStyle.primary,
    "change": discord.ButtonStyle.secondary,
    "discard": discord.ButtonStyle.secondary,
}


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed, as it was typed."""

    name: str = ""
    history: str = ""
    good: str = ""
    percents: str = ""
    headlines: str = ""

    def command(self) -> WriteLegend:
        """The command that it comes to; raises Refused where the numbers are none."""
        try:
            percents = tuple(int(number) for number in filter(None, _APART.split(self.percents)))
        except ValueError:
            raise Refused("legend-numbers") from None
        lines = tuple(line for line in self.headlines.splitlines() if line.strip())
        return WriteLegend(self.name, self.history, GoodId(self.good), percents, lines)


class Forms(OrderedDict[str, Form]):
    """Forms under way, by the interaction that began each; the oldest are let go."""

    def keep(self, key: str, form: Form) -> None:
        """Remember a form, or what became of it."""
        self[key] = form
        while len(self) > KEPT:
            self.popitem(last=False)


class LegendForm(discord.ui.Modal):
    """Five fields. `key` names the form; `again` says whether it changes one whose preview stands already."""

    def __init__(self, text: Text, world: World, forms: Forms, key: str, form: Form, *, again: bool = False) -> None:
        super().__init__(title=text("legend-form-title"), custom_id=f"legend-form:{key}")
        self._forms, self._key, self._again = forms, key, again
        long = discord.TextStyle.paragraph
        most = (HEADLINE_MOST + 1) * STEPS_MOST
        self._name = TextInput[Any](custom_id="name", default=form.name or None, max_length=NAME_MOST)
        self._history = TextInput[Any](
            custom_id="history", default=form.history or None, max_length=HISTORY_MOST, style=long
        )
        self._good = Select[Any](
            custom_id="good",
            options=[
                discord.SelectOption(
                    label=good_name(text, good.id), value=good.id, emoji=good.mark, default=good.id == form.good
                )
                for good in world.goods.values()
            ],
        )
        self._percents = TextInput[Any](custom_id="percents", default=form.percents or None, max_length=NUMBERS)
        self._headlines = TextInput[Any](
            custom_id="headlines", default=form.headlines or None, max_length=most, style=long
        )
        for part, field in (
            ("name", self._name), ("history", self._history), ("good", self._good), ("percents", self._percents),
            ("headlines", self._headlines),
        ):  # fmt: skip
            self.add_item(
                Label(
                    text=text(f"legend-form-{part}"),
                    description=text(f"legend-form-{part}-description"),
                    component=cast(Item[Any], field),
                )
            )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        form = Form(
            self._name.value, self._history.value, self._good.values[0], self._percents.value, self._headlines.value
        )
        manner: Manner = "rewriting" if self._again else "private"
        submitted = partial(self._submitted, form=form)
        await guarded(interaction, submitted, manner=manner, for_keepers=True, module=__name__)

    async def _submitted(self, context: Context, form: Form) -> None:
        self._forms.keep(self._key, form)
        await show(context, self._key, form)


async def show(context: Context, key: str, form: Form) -> None:
    """The preview of a form with its buttons; or why it cannot stand, with the way back into it."""
    view = await context.woods.view(context.server)
    try:
        legend = compose(context.world, view, form.command(), NO_LEGEND)
        if letters := (await context.host.draw(_undrawn, legend.name)).decode():
            raise Refused("legend-undrawn", letters=letters)
    except Refused as no:
        words = await context.render(f"refused-{no.kind}", no.data)
        await context.say(words, view=buttons(context.text, key, "change", "discard"))
        return
    embed = preview(context.text, context.world, view, legend)
    await context.say(embed=embed, view=buttons(context.text, key, "store", "change", "discard"))


def _undrawn(name: str) -> bytes:
    """The letters of a name that no chart could show."""
    return undrawn(name).encode()


def preview(text: Text, world: World, view: PublicView, legend: Legend) -> discord.Embed:
    """A legend as the wood would tell it, at today's price."""
    price = next(line.price for line in view.goods if line.id == legend.good)
    facts = dress(text, world, {"good": legend.good}, {})
    lines = [plain(legend.history), "", text("legend-preview-good", **facts, direction=legend.direction, price=price)]
    start = prices = {legend.good: price}
    for turn, step in enumerate(legend.steps, start=1):
        before, prices = prices[legend.good], written(step, start, prices, world.economy.price_cap)
        after, percent = prices[legend.good], step.percent[legend.good]
        line = filled(step.headline, {"before": before, "after": after, "good": facts["good"]})
        lines.append(text("legend-preview-turn", turn=turn, percent=percent, after=after, line=plain(line)))
    lines += ["", text("legend-preview-how")]
    title = text("legend-preview-title", name=plain(legend.name))
    return discord.Embed(title=title, description=clipped(lines), colour=COLOUR)


class FormButton(GuardedButton, template=r"legend:(?P<what>store|change|discard):(?P<key>\d{1,20})"):
    """One of the three buttons below a preview."""

    for_keepers = True

    def __init__(self, text: Text, what: str, key: str) -> None:
        super().__init__(Button(label=text(f"legend-{what}"), style=STYLES[what], custom_id=f"legend:{what}:{key}"))
        self.what, self.key = what, key
        self.manner = "at-once" if what == "change" else "rewriting"  # Discord takes a form as a first answer alone

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> FormButton:
        return cls(cast(Host, interaction.client).read_by(interaction), match["what"], match["key"])

    async def pressed(self, context: Context) -> None:
        forms, form = self._form(context)
        if self.what == "change":
            modal = LegendForm(context.own, context.world, forms, self.key, form, again=True)
            await context.interaction.response.send_modal(modal)
            return
        if self.what == "store":
            context.key = f"legend:{self.key}"  # the form's own: pressed twice, it is stored once
            await context.moderate(form.command())
        else:
            await context.say(context.text("legend-discarded"))
        forms.pop(self.key, None)

    def _form(self, context: Context) -> tuple[Forms, Form]:
        forms = cast(Forms, getattr(context.host.get_cog("keeper"), "forms", Forms()))
        form = forms.get(self.key)
        if form is None:
            raise Sorry("error-legend-gone")
        return forms, form


def buttons(text: Text, key: str, *what: str) -> View:
    """Some of the three buttons, in order."""
    view = View(timeout=None)
    for one in what:
        view.add_item(FormButton(text, one, key))
    return view
