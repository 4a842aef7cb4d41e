"""Where guests come from: what packages declare, one folder for all kinds; what is wrong is noted and left out."""

from __future__ import annotations

import asyncio
import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import opened, shelf, worlds_of
from bot.app.settings import Settings
from bot.cli.check import check_house
from bot.guests import find_worlds
from inference.registry import Seen, Sources
from tests.conventions.tree import ROOT

EXAMPLE = ROOT / "examples" / "mountain" / "mountain"
KINDS = ("worlds", "legends", "cards", "casts", "texts")
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package with entry points where Python finds packages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)

    def one(name: str, points: dict[str, str], source: Path | None = None, code: str = "") -> None:
        if source is not None:
            shutil.copytree(source, tmp_path / name)
        else:
            (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{name}-2.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.0\n", encoding="utf-8")
        lines = [f"[thousand_token_wood.{kind}]\n{name} = {value}\n" for kind, value in points.items()]
        (info / "entry_points.txt").write_text("".join(lines), encoding="utf-8")
        importlib.invalidate_caches()

    yield one
    for name in set(sys.modules) - before:
        if name.partition(".")[0].startswith("guest_"):
            del sys.modules[name]


async def test_a_package_brings_every_kind_of_data(install: Install) -> None:
    install("guest_alps", {kind: f"guest_alps.{kind}" for kind in KINDS}, EXAMPLE)
    settings = Settings(world="cold-shoulder", cast="one-climber")
    async with opened(settings) as house:
        assert list(house.worlds) == ["cold-shoulder", "thousand-token"]
        assert len(house.worlds["cold-shoulder"].legends) == 3
        assert "smollm2-1.7b" in house.woods.cards()
        assert not house.seen.broken
        assert {one.kind for one in house.seen.guests} == set(KINDS)
        assert all(one.source.startswith("guest_alps 2.0/") for one in house.seen.guests)
    with pytest.raises(Stop, match="no wood called"):
        worlds_of(settings.model_copy(update={"plugins": False}))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("code", "value", "why"),
    [
        ("raise RuntimeError('no mountain')", "guest_bad", "RuntimeError: no mountain"),
        ("import sys; sys.exit('bye')", "guest_bad", "SystemExit: bye"),
        ("raise RuntimeError('two\\nlines')", "guest_bad", "RuntimeError: two lines"),
        ("", "guest_nowhere", "ModuleNotFoundError"),
        ("", "guest_bad.nowhere", "ModuleNotFoundError"),
    ],
)
async def test_a_package_that_breaks_leaves_the_bot_and_the_others_alone(
    install: Install, kind: str, code: str, value: str, why: str
) -> None:
    install("guest_bad", {kind: value}, code=code)
    install("guest_good", {"worlds": "guest_good.worlds", "legends": "guest_good.legends"}, EXAMPLE)
    async with opened(Settings(world="cold-shoulder")) as house:
        (broken,) = house.seen.broken
    assert (broken.kind, broken.name, broken.source) == (kind, "guest_bad", "guest_bad 2.0")
    assert why in broken.fault
    assert "\n" not in broken.fault


CARD = 'id = "{id}"\nhub = "lab/it"\nlab = "It"\nparameters_b = 1.0\nlicence = "MIT"\ncontext = 4096\n'


@pytest.mark.parametrize(
    ("kind", "name", "text", "why"),
    [
        ("cards", "mine", "id = ", "not TOML"),
        ("cards", "mine", CARD.format(id="mine"), "at least one address"),
        ("cards", "gpt-oss-20b", CARD.format(id="gpt-oss-20b") + 'urls = ["http://gpu:1"]', "there is a gpt-oss-20b"),
        ("cards", "stand-in", CARD.format(id="stand-in") + 'urls = ["http://gpu:1"]', "no card may be called that"),
        (
            "cards",
            "mine",
            CARD.format(id="mine") + '[adapter]\nbase = "no"\nname = "n"\npath = "p"\n',
            "no model's card",
        ),
        ("casts", "ours", 'id = "ours"\nabout = "Ours."\nothers = "nobody"\n', "a card that is not there: nobody"),
        ("casts", "ours", 'id = "ours"\n', "about"),
        ("casts", "stand-in", 'id = "stand-in"\nabout = "Ours."\n', "there is a stand-in already"),
    ],
)
def test_a_card_or_a_cast_that_is_wrong_is_left_out(tmp_path: Path, kind: str, name: str, text: str, why: str) -> None:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / f"{name}.toml").write_text(text, encoding="utf-8")
    cards, casts = shelf(Settings(guests=tmp_path, plugins=False), seen := Seen())
    usual_cards, usual_casts = shelf(Settings(plugins=False))
    assert (cards, casts) == (usual_cards, usual_casts)
    (broken,) = seen.broken
    assert (broken.kind, broken.name) == (kind, name)
    assert why in broken.fault
    assert "\n" not in broken.fault


def test_the_council_folder_stays_the_operators_and_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "mine.toml").write_text("id = ", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        shelf(Settings(council_folder=tmp_path, guests=tmp_path / "none", plugins=False))
    assert stop.value.code == Exit.SETTINGS


def test_a_kind_that_is_a_file_is_said_and_the_other_kinds_are_found(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "worlds", tmp_path / "worlds")
    (tmp_path / "legends").write_text("", encoding="utf-8")
    worlds = find_worlds(Sources(tmp_path, plugins=False), seen := Seen())
    assert [(one.kind, one.name) for one in seen.guests] == [("folder", "legends"), ("worlds", "cold_shoulder")]
    assert "it needs a legend" in seen.broken[1].fault
    assert set(worlds) == {"thousand-token"}


def test_check_lists_everybody_and_its_code_says_that_somebody_is_left_out(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "mine")
    install("guest_bad", {"cogs": "guest_bad", "worlds": "guest_bad"}, code="raise RuntimeError('no mountain')")
    code = asyncio.run(check_house(Settings(guests=tmp_path / "mine")))
    guests = [line for line in capsys.readouterr().out.splitlines() if line.startswith("guest ")]
    assert code == Exit.GUEST_LEFT_OUT
    well = [line for line in guests if " ok " in line]
    assert len(well) == 8, "one of each kind, and three legends"
    ill = [line for line in guests if " !! " in line]
    assert len(ill) == 2
    assert all("guest_bad, of guest_bad 2.0, is left out: " in line for line in ill)
