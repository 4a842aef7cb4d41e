"""What becomes of commands whose acknowledgement or answer meets trouble: played once, and told truly."""

from __future__ import annotations

import pytest

from tests.discord.loopback import DROPPED, Reply, page, problem
from tests.discord.loopback.api.routes import CALLBACK, EDIT_ANSWER
from tests.discord.rig import Rig

LOST = [problem(500), problem(503), page(502), DROPPED]


@pytest.mark.parametrize("reply", LOST, ids=["error", "overload", "a proxy's", "cut"])
async def test_an_acknowledgement_whose_answer_is_lost_counts(rig: Rig, reply: Reply) -> None:
    """Discord took it, the bot heard an error: the next try is told 40060, and the command is played and answered."""
    home = await rig.planted()
    (ann,) = rig.users(1)
    fault = rig.discord.fail(CALLBACK, reply, after=True)
    one = await home.slash(ann, "short", good="honey", amount=1).answered()
    assert fault.hits == 1
    assert one.text
    assert "broke" not in one.text
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("reply", LOST, ids=["error", "overload", "a proxy's", "cut"])
@pytest.mark.parametrize("after", [False, True], ids=["before it stands", "after it stands"])
async def test_an_answer_that_is_lost_is_said_again(rig: Rig, reply: Reply, after: bool) -> None:
    """The command is played once; what is read in the end is what it came to."""
    home = await rig.planted()
    (ann,) = rig.users(1)
    await home.slash(ann, "bribe", creature="pip", amount=5).answered()
    fault = rig.discord.fail(EDIT_ANSWER, reply, after=after)
    one = await home.slash(ann, "ally", a="pip", b="mirel").answered()
    assert fault.hits == 1
    assert rig.books.played(one.id)
    await rig.until("the answer stands as it was played", lambda: "Mirel" in one.text)
    assert not rig.bot.tracebacks()


async def test_an_answer_that_never_comes_through_is_no_bug(rig: Rig) -> None:
    """What was played stays played; the log says so in one line, and the next command is answered."""
    home = await rig.planted()
    (ann,) = rig.users(1)
    fault = rig.discord.fail(EDIT_ANSWER, DROPPED, times=None)
    one = home.slash(ann, "ally", a="pip", b="mirel")
    await rig.until("it is played", lambda: rig.books.played(one.id))
    await rig.until("the bot has given up", lambda: "was played, but could not be answered" in rig.bot.err(), 60.0)
    assert fault.hits > 2
    rig.discord.heal()
    assert (await home.slash(ann, "ledger").answered()).text
    assert not rig.bot.tracebacks()
