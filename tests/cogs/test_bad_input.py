"""A whole chapter of wrong input: each is answered in one sentence or two, nothing is lost, and the journal replays.

docs: playing.md
"""

from __future__ import annotations

from bot.audit.journal import replay
from bot.testing import Answered
from cogs._shared.sandbox import GambitButton
from engine.model import Bribe, CreatureId
from tests.cogs.conftest import Stage, buttons, hung, ids, private, said

TURNS = 5
LONGEST = 320  # characters: what is wrong, and the way on


async def purse(wood: Stage) -> int:
    return (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).purse


async def emptied(wood: Stage) -> None:
    """Ann gives away all that she has."""
    gift = Bribe(CreatureId("oona"), await purse(wood))
    await wood.bot.woods.command(str(wood.guild.id), str(wood.ann.user.id), "gift", gift)


async def test_wrong_input_of_a_whole_chapter(wood: Stage) -> None:
    answers: dict[str, Answered] = {}
    await wood.slash(wood.mod, "keeper schedule", turns=TURNS)
    await wood.slash(wood.ann, "short", good="honey", amount=2)
    await wood.turns()
    paper, now = wood.papers()[-1], (await wood.bot.woods.view(str(wood.guild.id))).goods[0].price
    before = await purse(wood)
    for name, good, at in (
        ("not held", "acorns", 5), ("at nothing", "honey", 0), ("far away", "honey", 9_999), ("now", "honey", now),
    ):  # fmt: skip
        answers[name] = await wood.slash(wood.ann, "cover", good=good, at=at)
    assert await purse(wood) == before
    await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    answers["twice"] = await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    ledger = (await wood.slash(wood.ann, "ledger")).response
    theirs = await hung(wood, ids(ledger)[f"Cancel {now - 3}"])
    answers["another's"] = await wood.bob.click(theirs, label="Press")
    await wood.ann.click(paper, label="Yes · 1")
    answers["both sides"] = await wood.ann.click(paper, label="No · 1")
    await wood.turns(2)
    answers["closed"] = await wood.ann.click(paper, label="Yes · 1")
    stray = await hung(wood, GambitButton(wood.bot.text).item.custom_id or "")
    answers["a sandbox's"] = await wood.ann.click(stray, label="Press")
    answers["nowhere"] = await wood.bob.user.slash("ledger")
    await emptied(wood)
    assert await purse(wood) == 0
    answers["empty purse"] = await wood.ann.click(wood.papers()[-1], label="Yes · 1")
    await wood.turns(TURNS - 4)
    answers["on the last turn"] = await wood.slash(wood.ann, "cover", good="honey", at=1)
    await wood.turns()
    assert "⏳" not in said(await wood.slash(wood.ann, "ledger"))
    answers["old order"] = await wood.ann.click(theirs, label="Press")
    answers["old paper"] = await wood.ann.click(paper, label="Yes · 1")
    for name, answer in answers.items():
        assert private(answer) or name == "nowhere", name
        assert not buttons(answer), name
        assert 0 < len(said(answer)) <= LONGEST, f"{name}: {said(answer)}"
        assert "went wrong" not in said(answer), name
    assert len({said(one) for one in answers.values()}) >= len(answers) - 2, "each says what is wrong with it"
    view = await wood.bot.woods.view(str(wood.guild.id))
    assert wood.bot._house is not None
    assert (await replay(wood.bot._house.store, view.wood)).fault is None
