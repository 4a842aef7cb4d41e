"""SimCord still has the step that the house makes shorter."""

from __future__ import annotations

from inspect import signature

import pytest
import simcord

from bot.play.settling import STEP_S, look_often


@pytest.mark.parametrize("method", ["settle", "_settle_internal"])
def test_simcord_looks_after_milliseconds(method: str) -> None:
    look_often()

    assert signature(getattr(simcord.Env, method)).parameters["idle"].default == STEP_S
