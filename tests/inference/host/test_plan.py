"""The memory plan: sums that add up, flags that say the same, and advice that would work."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.plan import ASLEEP_GIB, GIB_OF_GB, KIB_OF_GIB, OVERHEAD_GIB, SPARE, cpu_gib, plan
from inference.host.processes import HostError
from inference.host.servers import Server, servers_of
from tests.inference.host.conftest import card

CARDS = load_cards()
CASTS = load_casts(CARDS)
SIZES = (24, 48, 80, 141)

servers = st.lists(
    st.builds(
        lambda weights, cache, seqs, context: Server(
            card(
                context=context,
                memory={"weights_gib": weights, "kv_kib_per_token": cache},
                serve={"flags": ["--max-num-seqs", str(seqs)]},
            )
        ),
        st.floats(0.5, 30),
        st.floats(4, 1024),
        st.integers(1, 256),
        st.sampled_from([2048, 4096, 8192]),
    ),
    min_size=1,
    max_size=6,
)


def test_one_server_by_hand() -> None:
    # 4 GiB of weights, 128 KiB a token, 8 at once of 900 + 400 tokens: 1.27 GiB of cache.
    (share,) = plan([Server(card())], 24).shares
    assert share.at_once == 8
    assert share.cache == pytest.approx(8 * 1300 * 128 / KIB_OF_GIB)
    assert share.total == pytest.approx(4.0 + OVERHEAD_GIB + share.cache)
    flags = share.flags(24 * GIB_OF_GB)
    assert flags[flags.index("--kv-cache-memory-bytes") + 1] == str(8 * 1300 * 128 * 1024)
    assert flags[flags.index("--gpu-memory-utilization") + 1] == "0.29"


@given(servers, st.sampled_from(SIZES))
def test_a_plan_fits_or_says_why_not(many: list[Server], gb: int) -> None:
    made = plan(many, gb)
    if made.advice:
        assert made.used > made.room * SPARE
        assert made.advice.count(".") == 1 + made.advice[:-1].count(".")
        assert made.advice.endswith(".")
        return
    assert made.used <= made.room * SPARE
    for share in made.shares:
        whole = share.server.card.context * share.server.card.memory.kv_kib_per_token / KIB_OF_GIB  # type: ignore[union-attr]
        assert share.cache >= whole * 0.999, "less than one whole context, and vLLM does not start"
        part = float(share.flags(made.room)[1])
        assert part * made.room >= share.total or part == 0.98


@given(servers, st.sampled_from(SIZES[:-1]))
def test_a_larger_card_never_holds_less(many: list[Server], gb: int) -> None:
    small, large = plan(many, gb), plan(many, SIZES[SIZES.index(gb) + 1])
    if not small.advice:
        assert not large.advice
        pairs = zip(small.shares, large.shares, strict=True)
        assert all(less.at_once <= more.at_once for less, more in pairs)


@given(servers, st.sampled_from(SIZES))
def test_the_advice_would_work(many: list[Server], gb: int) -> None:
    named = [Server(one.card.model_copy(update={"id": f"oak{place}"})) for place, one in enumerate(many)]
    made = plan(named, gb)
    if not made.advice:
        return
    if "it would fit" in made.advice:
        turns = plan(named, gb, turns=True)
        assert not turns.advice
        assert max(share.total for share in turns.shares) + ASLEEP_GIB * (len(named) - 1) <= turns.room * SPARE
    else:
        assert plan(named, gb, turns=True).advice
    if "without " in made.advice:
        out = made.advice.rstrip(".").split("without ")[1].split(" and ")
        kept = [one for one in named if one.card.id not in out]
        assert kept
        assert not plan(kept, gb).advice


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("cast", sorted(CASTS))
def test_every_shipped_cast_can_be_planned(cast: str, size: int) -> None:
    made = plan(servers_of(CASTS[cast], CARDS), size)
    assert math.isfinite(made.used)


def test_five_labs_wants_the_larger_cards() -> None:
    five = servers_of(CASTS["five-labs"], CARDS)
    assert [bool(plan(five, size).advice) for size in SIZES] == [True, True, False, False]
    assert "gpt-oss-20b" in plan(five, 24).advice
    assert not plan(servers_of(CASTS["one-mind"], CARDS), 24).advice


def test_in_turns_each_has_what_the_sleeping_leave() -> None:
    five = servers_of(CASTS["five-labs"], CARDS)
    together, turns = plan(five, 48), plan(five, 48, turns=True)
    assert together.advice
    assert not turns.advice
    assert turns.used <= turns.room * SPARE
    assert all(share.at_once >= other.at_once for share, other in zip(turns.shares, together.shares, strict=True))


def test_a_card_without_figures_is_named() -> None:
    with pytest.raises(HostError, match="oak"):
        plan([Server(card(memory=None))], 24)


def test_llama_cpps_server_wants_its_file_its_context_and_little_more() -> None:
    """531 MiB were measured with eight questions at once; vLLM's two processes want more than twice as much."""
    light, heavy = (cpu_gib(Server(CARDS[name])) for name in ("pocket-llama", "pocket"))
    assert 531 / 1024 < light < heavy / 2
