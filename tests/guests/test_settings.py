"""A guest's settings: variables of its own, and one sentence that leaves it out when one is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import Field, SecretStr, field_validator

from bot.api import GuestError, GuestSettings
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import load_settings


class Tides(GuestSettings, guest="tide-pool"):
    """A guest's."""

    hours: int = Field(6, ge=1, le=24)
    key: SecretStr | None = None

    @field_validator("key")
    @classmethod
    def _long(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < 8:
            raise ValueError("a key has eight letters")
        return key


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_guest_reads_its_own_variables_and_the_bot_lets_them_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Tides.load().hours == 6
    monkeypatch.setenv("WOOD_GUEST_TIDE_POOL_HOURS", "12")
    assert Tides.load().hours == 12
    load_settings()


def test_the_env_file_counts_where_the_environment_is_silent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WOOD_GUEST_TIDE_POOL_HOURS=3\n", encoding="utf-8")
    assert Tides.load().hours == 3
    monkeypatch.setenv("WOOD_GUEST_TIDE_POOL_HOURS", "4")
    assert Tides.load().hours == 4


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WOOD_GUEST_TIDE_POOL_HOURS", "soon", "WOOD_GUEST_TIDE_POOL_HOURS is wrong: it should be a valid integer"),
        ("WOOD_GUEST_TIDE_POOL_HOURS", "25", "less than or equal to 24"),
        ("WOOD_GUEST_TIDE_POOL_HOUR", "3", "no setting of this guest; the nearest is WOOD_GUEST_TIDE_POOL_HOURS"),
        ("WOOD_GUEST_TIDE_POOL_KEY", "hunter2", "WOOD_GUEST_TIDE_POOL_KEY is wrong: a key has eight letters"),
    ],
)
def test_a_wrong_one_is_one_sentence_without_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(GuestError) as error:
        Tides.load()
    assert said in str(error.value)
    assert "hunter2" not in str(error.value)
    assert "\n" not in str(error.value)
    load_settings()  # which is none of the bot's business


def test_an_env_file_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GuestError, match="cannot be read as settings"):
        Tides.load()


def test_a_misspelt_prefix_is_still_the_bots_to_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_GUEST", "somewhere")
    with pytest.raises(Stop) as stop:
        load_settings()
    assert stop.value.code == Exit.SETTINGS
    assert "WOOD_GUESTS" in str(stop.value)
