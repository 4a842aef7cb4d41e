"""`check` says a line for each part, and its exit code is that of the first that is wrong; `run` refuses as clearly."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.database import database_stop
from bot.app.exit_codes import Exit
from bot.app.runtime import opened
from bot.app.scheduler import DEAD_AFTER_S, alive_file
from bot.app.settings import Settings
from bot.cli.commands import main
from db import errors
from tests.builders.by_hand import by_hand

SHAPED = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


def ran(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, list[str], str]:
    """Exit code, lines on stdout, words on stderr."""
    code = 0
    try:
        main(argv)
    except SystemExit as end:
        code = int(end.code or 0)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err


def test_a_fresh_house_is_well(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    code, lines, err = ran(capsys, "check")
    assert (code, err) == (Exit.OK, "")
    assert [line.split()[0] for line in lines] == ["settings", "token", "world", "database", "models", "cogs"]
    assert "stand-in" in lines[4]
    assert not (home / "var").exists(), "a look makes nothing"


def test_a_token_is_judged_by_its_shape_and_never_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", SHAPED)
    code, lines, err = ran(capsys, "check")
    assert code == Exit.OK
    monkeypatch.setenv("DISCORD_TOKEN", "my client secret")
    code, more, err = ran(capsys, "check")
    assert code == Exit.TOKEN_WRONG
    assert not [line for line in [*lines, *more, err] if SHAPED in line or "client secret" in line]


def a_file_of_another_kind(path: Path) -> None:
    path.write_bytes(b"not a database, but long enough to be looked at as one. " * 40)


def a_database_of_the_future(path: Path) -> None:
    with by_hand(path) as raw:
        raw.execute("CREATE TABLE alembic_version (version_num TEXT NOT NULL)")
        raw.execute("INSERT INTO alembic_version VALUES ('9999_the_future')")


@pytest.mark.parametrize(
    ("make", "expected"),
    [(a_file_of_another_kind, Exit.DATABASE_BROKEN), (a_database_of_the_future, Exit.DATABASE_NEWER)],
)
@pytest.mark.parametrize("command", ["check", "play --port 0", "run"])  # somebody may be playing while the tests run
def test_a_database_that_will_not_do_is_one_sentence(
    make: object, expected: Exit, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    home: Path,
) -> None:  # fmt: skip
    make(home / "wood.db")  # type: ignore[operator]
    for name in ("WOOD_DATABASE", "WOOD_PLAY_DATABASE"):
        monkeypatch.setenv(name, str(home / "wood.db"))
    monkeypatch.setenv("DISCORD_TOKEN", SHAPED)
    code, lines, err = ran(capsys, *command.split())
    assert code == expected
    said = "\n".join([*lines, err])
    assert "wood.db" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errors.Locked, Exit.DATABASE_LOCKED),
        (errors.ReadOnly, Exit.DATABASE_READONLY),
        (errors.Full, Exit.DATABASE_FULL),
        (errors.NewerVersion, Exit.DATABASE_NEWER),
        (errors.Damaged, Exit.DATABASE_BROKEN),
        (errors.NotADatabase, Exit.DATABASE_BROKEN),
    ],
)
def test_whatever_the_database_says_has_a_code_of_its_own(error: type[errors.StoreError], expected: Exit) -> None:
    stop = database_stop(error("wood.db"), Path("wood.db"))
    assert stop.code == expected
    assert "wood.db" in stop.sentence


def test_a_wood_is_replayed_from_its_journal(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    async def grown() -> str:
        async with opened(Settings()) as house:
            await house.woods.plant(Plot("1", "2", 600), "3", "plant")
            await house.woods.tick_now("1")
            found = await house.store.home("1")
        assert found is not None
        return found.wood

    wood = asyncio.run(grown())
    code, lines, err = ran(capsys, "replay", "--wood", wood)
    assert (code, err) == (Exit.OK, "")
    assert wood in lines[0]
    assert ran(capsys, "replay", "--wood", "atlantis")[0] == Exit.WOOD_UNKNOWN
    with by_hand(home / "var" / "wood.db") as raw:
        raw.execute("UPDATE journal SET payload = '{}' WHERE seq = 2")
    code, _, err = ran(capsys, "replay", "--wood", wood)
    assert code == Exit.REPLAY_DIFFERS
    assert "entry 2" in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_made_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOOD_DATABASE", "/proc/nowhere/wood.db")
    code, _, err = ran(capsys, "run")
    assert code in (Exit.SETTINGS, Exit.TOKEN_MISSING)
    assert "Traceback" not in err


def test_an_unknown_cast_or_world_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOOD_CAST", "five-friends")
    code, lines, _ = ran(capsys, "check")
    assert code == Exit.CAST_UNKNOWN
    assert any("five-friends" in line and "stand-in" in line for line in lines)
    monkeypatch.delenv("WOOD_CAST")
    monkeypatch.setenv("WOOD_WORLD", "atlantis")
    code, lines, _ = ran(capsys, "check")
    assert code == Exit.SETTINGS
    assert any("WOOD_WORLD" in line and "atlantis" in line for line in lines)


def test_run_without_a_token_says_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ran(capsys, "run")
    assert code == Exit.TOKEN_MISSING
    assert "DISCORD_TOKEN" in err
    assert err.count("\n") == 1


def test_a_guest_cog_that_fails_is_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_COGS", "no_such_guest")
    code, lines, _ = ran(capsys, "check")
    assert code == Exit.COG_FAILED
    assert any(line.startswith("cogs") and "no_such_guest" in line for line in lines)


def test_the_health_check_asks_for_a_sign_of_life(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    assert ran(capsys, "check", "--alive")[0] == Exit.NOT_ALIVE
    beat = alive_file(home / "var" / "wood.db")
    beat.parent.mkdir()
    beat.touch()
    assert ran(capsys, "check", "--alive")[0] == Exit.OK
    for then in (time.time() - DEAD_AFTER_S - 5, time.time() + 86_400):  # tomorrow's was made by a clock set back since
        os.utime(beat, (then, then))
        assert ran(capsys, "check", "--alive")[0] == Exit.NOT_ALIVE


@pytest.mark.parametrize("command", ["run", "play", "sim", "replay", "check"])
def test_every_command_has_help_worth_reading(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, _ = ran(capsys, command, "--help")
    assert code == 0
    assert len(" ".join(lines).split()) > 12


def test_a_file_without_woods_is_said_to_be_perhaps_a_bad_copy(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    async def opened_once() -> None:
        async with opened(Settings()):
            pass

    asyncio.run(opened_once())
    code, lines, _ = ran(capsys, "check")
    assert code == Exit.OK
    assert "python -m bot backup" in lines[3]
    assert "no wood yet" in lines[3]
