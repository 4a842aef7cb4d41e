"""What a player may ask for beside trading: every posting, the legends, a hurried story, reminders, a place."""

from __future__ import annotations

import re

from engine.model import Cover, Open
from tests.cogs.conftest import Stage, buttons, private, read, said

LINE = re.compile(r"\*\*(?:🔒 )?([+-]\d+)\*\* (.+) · purse (\d+)(?:, locked (\d+))? · <t:\d+:R>")


async def test_a_statement_adds_up_and_is_nobody_elses(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey", amount=2)
    await wood.ann.slash(wood.channel, "bribe", creature="pip", amount=5)
    await wood.bob.slash(wood.channel, "long", good="acorns", amount=3)
    await wood.ann.slash(wood.channel, "cover", good="honey")
    short = await wood.ann.slash(wood.channel, "statement")
    assert private(short)
    bet, gift, stake = said(short).splitlines()[1:]
    assert re.fullmatch(r"Short 🍯 honey: \*\*[+±-]\d+\*\* · <t:\d+:R>", bet), bet
    assert gift.startswith("A gift to Pip: **-5**")
    assert stake.startswith("Your stake for the chapter: **+100**")
    answer = await wood.ann.click(short.response, label="Every posting")
    assert private(answer)
    lines = LINE.findall(said(answer))
    assert "acorns" not in said(answer)
    words = [line[1] for line in lines]
    assert words[-1] == "your stake for the chapter"
    assert "margin for your short of honey" in words
    assert "what your short of honey sold for, kept until it closes" in words
    assert "a gift to Pip" in words
    assert words[0] == "back from your short of honey"
    ledger = await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.id))
    assert (int(lines[0][2]), int(lines[0][3] or 0)) == (ledger.purse, ledger.locked)
    assert lines[-1][0] == "+100"
    assert buttons(answer) == {}


async def test_a_long_statement_has_pages_that_outlive_a_restart_and_show_each_their_own(wood: Stage) -> None:
    server, ann = str(wood.guild.id), str(wood.ann.id)
    for round_ in range(6):
        await wood.bot.woods.command(server, ann, f"o{round_}", Open("long", "acorns", 1))
        await wood.bot.woods.command(server, ann, f"c{round_}", Cover("acorns"))
    whole = await wood.ann.slash(wood.channel, "statement")
    assert said(whole).count("Long 🌰 acorns: **") == 6
    assert buttons(whole) == {"Every posting": True}
    first = await wood.ann.click(whole.response, label="Every posting")
    assert buttons(first) == {"Newer": False, "Older": True}
    newer = LINE.findall(said(first))  # the message itself is turned over below
    page = first.response
    assert page is not None
    await wood.restart()
    second = await wood.ann.click(page, label="Older")
    assert "Page 2 of 2" in second.response.embeds[0].footer.text  # type: ignore[union-attr]
    assert "your stake for the chapter" in said(second)
    older = LINE.findall(said(second))
    assert len(newer) == 10
    # Each line follows from the one before it: purse and locked together move by what came or went.
    held = 0
    for change, words, purse, locked in [*reversed(older), *reversed(newer)]:
        inward = words.startswith(("margin for", "back from"))  # from one of one's own accounts to the other
        held += 0 if inward else int(change)
        assert int(purse) + int(locked or 0) == held
    back = await wood.ann.click(second.response, label="Newer")  # type: ignore[arg-type]
    assert LINE.findall(said(back)) == newer


async def test_a_stranger_has_no_statement_but_a_way_on(wood: Stage) -> None:
    answer = await wood.ann.slash(wood.channel, "statement")
    assert "no page here yet" in said(answer)
    assert private(answer)
    assert "You are short" in said(await wood.ann.click(answer.response, label="First trade"))  # type: ignore[arg-type]


async def all_legends(wood: Stage) -> str:
    """Every page of /legends, turned by somebody who reads along."""
    first = await wood.ann.slash(wood.channel, "legends")
    assert not private(first)
    assert buttons(first) == {"Back": False, "Next": True}
    told = said(first)
    page = first.response
    assert page is not None
    while buttons(turned := await wood.bob.click(page, label="Next"))["Next"]:
        told += "\n" + said(turned)
        page = turned.response
        assert page is not None
    return told + "\n" + said(turned)


async def test_a_called_legend_is_called_until_it_begins(wood: Stage) -> None:
    """All within the first four turns, when no deck has come to a legend yet."""

    async def hare() -> tuple[str, str, str]:
        kept = said(await wood.mod.slash(wood.channel, "keeper legends"))
        pages = (kept, await all_legends(wood), said(await wood.ann.slash(wood.channel, "wood")))
        kept, told, seen = (next((line for line in page.splitlines() if "Flash Hare" in line), "") for page in pages)
        return kept, told, seen

    for first in (1, 3):
        await wood.mod.slash(wood.channel, "keeper legend", name="flash-hare")
        kept, told, seen = await hare()
        assert kept.endswith("· called, comes with the next turn")
        assert told.endswith("· **called**, comes with the next turn")
        assert seen == "The Flash Hare was called, and comes with the next turn."
        await wood.turns()
        kept, told, seen = await hare()
        assert kept.endswith("· under way")
        assert told.endswith(f"· **at work** since turn {first}")
        assert seen == "The Flash Hare is under way."
        await wood.turns()
        kept, told, seen = await hare()
        assert kept.endswith("· weight 1")
        assert told.endswith(f"came this chapter, turns {first} to {first + 1}")
        assert seen == ""


async def test_a_legend_that_moves_several_goods_says_so(wood: Stage) -> None:
    for told in (await all_legends(wood), said(await wood.mod.slash(wood.channel, "keeper legends"))):
        lines = {line.split("**")[1]: line for line in told.splitlines() if "▲" in line or "▼" in line}
        assert "🍯🌰🫐🍄🪵 **Black Thursday at the Stump** · all goods ▼" in lines["Black Thursday at the Stump"]
        assert "🍯🌰🫐🍄 **The Mississippi Burrow** · all food ▲" in lines["The Mississippi Burrow"]
        assert "🪵 **The Long Frost** · firewood ▲" in lines["The Long Frost"]
        assert "🔍 **The Porcupine Squeeze** · whatever is most sold short ▲" in lines["The Porcupine Squeeze"]


async def test_legends_are_public_paged_and_say_what_came(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper legend", name="great-acorn-mania")
    await wood.mod.slash(wood.channel, "keeper legend-set", name="flash-hare", on=False)
    await wood.turns(2)
    told = await all_legends(wood)
    world = wood.bot.woods.world(str(wood.guild.id))
    for legend in world.legends.values():
        assert told.count(f"**{legend.name}**") == 1
    assert "whatever is most sold short ▲" in told
    mania = next(line for line in told.splitlines() if "Acorn Mania" in line)
    assert "since turn 1" in mania
    assert "1637" in told
    assert "left out of the next deck" in next(line for line in told.splitlines() if "Flash Hare" in line)
    assert (
        sum("this chapter" in line or "at work" in line for line in told.splitlines() if "▲" in line or "▼" in line)
        >= 1
    )


async def test_hurrying_the_story_is_paid_in_public_and_answered_in_one_way(wood: Stage) -> None:
    answer = await wood.ann.slash(wood.channel, "spring")
    assert private(answer)
    assert "nobody is told whether it could" in said(answer)
    assert "hurried the story since the last turn" in said(await wood.bob.slash(wood.channel, "spring"))
    await wood.turns()
    paper = read(wood.papers()[-1])
    assert "the Court" in paper or "sooner" in paper
    assert "Paid to hurry the story" in said(await wood.ann.slash(wood.channel, "statement"))


async def test_reminders_are_switched_by_name_and_come_by_letter(wood: Stage) -> None:
    answer = await wood.ann.slash(wood.channel, "remind", about="loan")
    assert private(answer)
    assert "✅ a loan falls due" in said(answer)
    assert "⬜ a bet has little margin left" in said(answer)
    await wood.ann.slash(wood.channel, "lend", creature="pip", amount=8, interest=1, term=1)
    await wood.turns(1)
    assert any("pay you back with the next turn" in letter for letter in wood.letters(wood.ann))
    assert "⬜ a loan falls due" in said(await wood.ann.slash(wood.channel, "remind", about="loan", when="off"))


async def test_only_ones_own_bets_are_offered_to_cover(wood: Stage) -> None:
    assert await wood.ann.autocomplete(wood.channel, "cover", "good", "") == []
    await wood.ann.slash(wood.channel, "short", good="honey", amount=2)
    await wood.bob.slash(wood.channel, "long", good="acorns", amount=3)
    (choice,) = await wood.ann.autocomplete(wood.channel, "cover", "good", "")
    assert choice["value"] == "honey"
    assert re.fullmatch(r"🍯 honey: short 2, [+±-]\d+ at \d+", choice["name"])
    assert await wood.ann.autocomplete(wood.channel, "cover", "good", "aco") == []


async def test_the_scoreboard_says_who_has_risen(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "bribe", creature="pip", amount=5)
    assert "· new" in said(await wood.bob.slash(wood.channel, "scoreboard"))
    await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=30)
    await wood.turns()
    ahead = said(await wood.ann.slash(wood.channel, "scoreboard"))
    assert "▲" not in ahead
    await wood.ann.slash(wood.channel, "bribe", creature="mirel", amount=31)
    moved = said(await wood.ann.slash(wood.channel, "scoreboard"))
    assert "▲1" in moved
    assert "▼1" in moved
    assert "wins the chapter" in moved


async def test_the_goal_and_ones_place_stand_where_a_newcomer_looks(wood: Stage) -> None:
    glance = said(await wood.ann.slash(wood.channel, "wood"))
    assert "be the richest Patron when turn 40 is over" in glance
    assert "No Patron has traded yet" in glance
    await wood.turns()
    paper = wood.papers()[-1]
    goal = "The goal: be the richest Patron when turn 40 is over. No Patron has traded yet; 39 turns to go."
    assert goal in read(paper)
    first = said(await wood.ann.click(paper, label="First trade"))
    for words in (
        "You are short 2",
        "What can go wrong",
        "closes the bet by force",
        "<t:",
        "You stand in place 1 of 1",
    ):
        assert words in first, words
    assert "In front: the " in said(await wood.bob.slash(wood.channel, "wood"))
    await wood.turns()
    race = read(wood.papers()[-1])
    assert "In front: the " in race
    assert "The goal" not in race
    assert "Nobody is ahead of you" in said(await wood.ann.slash(wood.channel, "ledger"))
    await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=30)
    behind = said(await wood.bob.slash(wood.channel, "ledger"))
    assert re.search(r"In front, by \d+: the \w+ Patron", behind)


async def test_who_bets_on_a_good_stands_on_its_page(wood: Stage) -> None:
    assert "No Patron has a bet open." in said(await wood.ann.slash(wood.channel, "market"))
    await wood.ann.slash(wood.channel, "short", good="honey", amount=2)
    await wood.bob.slash(wood.channel, "long", good="honey", amount=3)
    page = said(await wood.ann.slash(wood.channel, "market", good="honey"))
    assert re.search(r"Open bets: the \w+ Patron long 3, the \w+ Patron short 2\.", page)
    assert "Open bets" not in said(await wood.ann.slash(wood.channel, "market", good="acorns"))
    await wood.bob.slash(wood.channel, "long", good="acorns", amount=1)
    assert "Bets open now: 🍯 2 short, 3 long · 🌰 1 long." in said(await wood.bob.slash(wood.channel, "market"))
