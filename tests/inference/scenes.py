"""Views of one creature's mind for tests: an ordinary one, and the fullest the engine could hand over."""

from __future__ import annotations

from dataclasses import replace

from engine.model import MAX_GOSSIP, Feeling, Grudge, Heard, MindView, Offered, Wished, World

GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")
OFFER = Offered("Grey", 40, 3, 5)
GRUDGE = Grudge("amber", "Amber", ("denounce", "rumour", "trade"), "berries", "short")

PLAIN = MindView(
    wood="w1",
    creature="oona",
    chapter=1,
    turn=7,
    chapter_turns=40,
    purse=34,
    store={"honey": 9},
    mood=50,
    short_of={"berries": 2, "firewood": 1},
    fuel_need=2,
    prices={"honey": 10, "acorns": 4, "berries": 5, "mushrooms": 5, "firewood": 4},
    before={"honey": 9, "acorns": 4, "berries": 6, "mushrooms": 5, "firewood": 4},
    weather=(),
    feelings=(),
    allies=(),
    rumours=(),
    wishes=(),
    offer=None,
    owes=0,
    gossip=(),
    makes="honey",
    temper="hoarder",
)
OFFERED = replace(PLAIN, offer=OFFER, grudge=GRUDGE)


def fullest(world: World, creature: str) -> MindView:
    """Everything at once, every number at its widest, every name at its longest."""
    others = tuple(other for other in world.creatures if other != creature)
    name = max(world.names, key=len)
    good = max(world.goods, key=len)
    return replace(
        PLAIN,
        creature=creature,
        chapter=99,
        turn=400,
        chapter_turns=400,
        purse=99_999,
        store=dict.fromkeys(world.goods, 999),
        mood=1,
        short_of=dict.fromkeys(world.goods, 99),
        fuel_need=9,
        prices=dict.fromkeys(world.goods, 999),
        before=dict.fromkeys(world.goods, 1),
        weather=tuple((kind, good) for kind in ("drought", "early-winter", "winter-rumour", "windfall", "blight")),
        feelings=tuple(Feeling(name, "hostile") for _ in range(4)),
        allies=others,
        rumours=tuple(Heard(name, good, "down", ago) for ago in range(3)),
        wishes=tuple(Wished(name, "dump", good, 9_999) for _ in range(3)),
        offer=Offered(name, 9_999, 30, 40),
        owes=99_999,
        imports={world.creatures[other].makes: 999 for other in others[-2:]},
        gossip=tuple((other, "m" * MAX_GOSSIP) for other in others),
        makes=world.creatures[creature].makes,
        temper=world.creatures[creature].temper,
        grudge=Grudge("slug", name, GRUDGE.schemes, good, "short"),
    )
