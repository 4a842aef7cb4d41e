"""The widest world that is let in: as many creatures as there may be, every word as long as it may be."""

from __future__ import annotations

from engine.model.world_faults import CREATURES, LONGEST


def widest() -> str:
    """Its file."""
    count = CREATURES[1]
    goods = [f"g{number}".ljust(LONGEST["good"], "x") for number in range(count)]
    lines = ['id = "widest"', f'place = "{"P" * LONGEST["place"]}"', f'fuel = "{goods[-1]}"', 'like = "thousand-token"']
    for number, good in enumerate(goods):
        food = str(number < count - 1).lower()
        lines += [
            f"[goods.{good}]",
            'mark = "■"',
            f'colour = "#00000{number}"',
            "price = 9",
            f"food = {food}",
            "rot = 9",
        ]
    for number, good in enumerate(goods):
        name = f"C{number}".ljust(LONGEST["name"], "x")
        lines += [f"[creatures.c{number}]", f'name = "{name}"', f'animal = "{"a" * LONGEST["animal"]}"', 'mark = "▲"']
        lines += [f'makes = "{good}"', "yields = 4", "purse = 40", "temper = 'gossip'", f"store = {{ {good} = 3 }}"]
        lines += [f'role = "{"r" * LONGEST["role"]}"']
    return "\n".join(lines)


def fall() -> str:
    """A legend of it."""
    good = "g0".ljust(LONGEST["good"], "x")
    return (
        f'id = "fall"\nname = "A Fall"\nworld = "widest"\nhistory = "Once."\ngood = "{good}"\ndirection = "down"\n'
        f'[[steps]]\npercent = {{ {good} = 50 }}\nheadline = "It falls to {{after}}."\n'
    )
