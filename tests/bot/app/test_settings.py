"""A wrong setting is one sentence and an exit code, and a token is never said aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings, load_settings, variable
from bot.cli.commands import main
from bot.text import catalogue

SECRET = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"

WRONG = [
    ("WOOD_INTERVAL_S", "soon", "WOOD_INTERVAL_S is 'soon', but"),
    ("WOOD_INTERVAL_S", "1", "60"),
    ("WOOD_CHAPTER_TURNS", "-3", "WOOD_CHAPTER_TURNS is '-3', but"),
    ("WOOD_CHAPTER_TURNS", "401", "400"),
    ("WOOD_LOG_LEVEL", "loud", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ("WOOD_PLAY_PORT", "99999", "WOOD_PLAY_PORT"),
    ("WOOD_PLUGINS", "perhaps", "WOOD_PLUGINS"),
    ("WOOD_DATABSE", "x.db", "did you mean WOOD_DATABASE?"),
    ("WOOD_ZZZZZZZ", "x", "WOOD_ZZZZZZZ is not a setting of this bot."),
]


def stopped(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    """Run the command line; its exit code, and what it said on stderr."""
    with pytest.raises(SystemExit) as end:
        main(argv)
    return int(end.value.code or 0), capsys.readouterr().err


@pytest.mark.parametrize("command", ["run", "play", "check"])
@pytest.mark.parametrize(("name", "value", "said"), WRONG)
def test_a_wrong_setting_is_one_sentence(
    name: str, value: str, said: str, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    code, err = stopped(capsys, command)
    assert code == Exit.SETTINGS
    assert said in err
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize(("name", "value", "said"), WRONG)
def test_the_env_file_is_held_to_the_same(name: str, value: str, said: str, home: Path) -> None:
    (home / ".env").write_text(f"{name}={value}\n", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        load_settings()
    assert said in str(stop.value)


def test_the_environment_wins_over_the_env_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / ".env").write_text("WOOD_INTERVAL_S=120\nWOOD_CHAPTER_TURNS=10\nSHELL_OF_ANOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("WOOD_INTERVAL_S", "240")
    settings = load_settings()
    assert (settings.interval_s, settings.chapter_turns) == (240, 10)


def test_an_empty_line_in_the_env_file_is_no_setting(home: Path) -> None:
    (home / ".env").write_text("DISCORD_TOKEN=\nWOOD_COGS=\nWOOD_INTERVAL_S=\n", encoding="utf-8")
    assert load_settings() == Settings()


def test_an_env_file_that_is_no_text_is_one_sentence(home: Path) -> None:
    (home / ".env").write_bytes(b"WOOD_CAST=\xff\xfe\n")
    with pytest.raises(Stop) as stop:
        load_settings()
    assert stop.value.code == Exit.SETTINGS
    assert ".env" in str(stop.value)


def test_cogs_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_COGS", "one.two, three,")
    assert load_settings().cogs == ("one.two", "three")


def test_the_token_is_never_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", SECRET)
    settings = load_settings()
    assert settings.token is not None
    assert settings.token.get_secret_value() == SECRET
    assert SECRET not in f"{settings!r} {settings} {settings.model_dump_json()}"


def loaded(field: str, value: str) -> Settings | Stop:
    """What comes of one variable set to this value."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(variable(field), value)
        try:
            return load_settings()
        except Stop as stop:
            return stop


@given(
    st.sampled_from(sorted(Settings.model_fields)),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40),
)
def test_whatever_is_set_it_is_used_or_refused_in_one_sentence(field: str, value: str) -> None:
    come = loaded(field, value)
    if isinstance(come, Stop):
        assert come.code == Exit.SETTINGS
        assert variable(field) in str(come)
        assert len(str(come).splitlines()) == 1
        assert field != "token"


def test_every_way_to_stop_has_its_sentence_and_its_number() -> None:
    text = catalogue()
    codes = [code for code in Exit if code > Exit.USAGE]
    assert len({int(code) for code in codes}) == len(codes)
    assert [code for code in codes if not text.has(f"stop-{code.name.lower().replace('_', '-')}")] == []
