"""One command for a mind that is made here; settings as the bot reads them; the program, and the flags of a CPU."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from inference.host.plan import SMALL_GIB, cpu_flags, cpu_gib
from inference.host.ready import find
from inference.host.servers import Server, arguments
from inference.pocket import llama_cpp
from tests.builders import warm
from tests.conventions.tree import ROOT
from tests.inference.host.conftest import FAKE, card, free_port
from tests.inference.pocket.ggufs import card_of, wheel

pytest.importorskip("numpy")


def toml(told: dict[str, Any]) -> str:
    told = dict(told)
    table = told.pop("wheel")
    lines = [f"{name} = {json.dumps(value)}" for name, value in told.items()]
    return "\n".join([*lines, "[wheel]", *(f"{name} = {json.dumps(value)}" for name, value in table.items())])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A machine's folder: a shelf with one tiny mind, its wheel where pip looks, the double of vLLM's program."""
    for kind in ("cards", "casts"):
        (tmp_path / "shelf" / kind).mkdir(parents=True)
    (tmp_path / "shop").mkdir()
    told = card_of(wheel(tmp_path / "shop"), free_port())
    (tmp_path / "shelf" / "cards" / "tiny.toml").write_text(toml(told))
    (tmp_path / "shelf" / "casts" / "tiny.toml").write_text('id = "tiny"\nabout = "Tiny."\nothers = "tiny"\n')
    (tmp_path / "programs").mkdir()
    vllm = tmp_path / "programs" / "vllm"
    vllm.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{FAKE}" "$@"\n')
    vllm.chmod(0o755)
    return tmp_path


def command(*args: str) -> list[str]:
    return ["inference.host", *args]


def env(folder: Path, **changes: str) -> dict[str, str]:
    found = {
        "PATH": f"{folder / 'programs'}:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(folder / "shop"),
    }
    return found | changes


def run(folder: Path, *args: str, **changes: str) -> subprocess.CompletedProcess[str]:
    line = command(*args)
    return warm.run(line, cwd=folder, env=env(folder, **changes))


def sentence(done: subprocess.CompletedProcess[str], code: int = 2) -> str:
    assert done.returncode == code, done.stderr
    return done.stderr.splitlines()[-1]


@contextmanager
def up(folder: Path, *args: str, **changes: str) -> Iterator[dict[str, Any]]:
    """What the double says of itself, once the host has it ready."""
    with (folder / "up.log").open("w") as log:
        line = command("up", "--cast", "tiny", *args)
        with warm.start(line, cwd=folder, env=env(folder, **changes), stdout=log, stderr=log) as running:
            try:
                yield json.load(urlopen(f"{ready(folder)}/about", timeout=5))
            finally:
                running.send_signal(signal.SIGTERM)
                running.wait(30)


def ready(folder: Path) -> str:
    until = time.monotonic() + 30
    while True:
        assert time.monotonic() < until, (folder / "up.log").read_text()
        try:
            (server,) = json.loads((folder / "var" / "host" / "host.json").read_text())["servers"]
        except (FileNotFoundError, ValueError):
            server = {}
        if server.get("state") == "ready":
            return str(server["url"])
        time.sleep(0.02)


def test_up_is_one_command_with_neither_key_nor_gpu(folder: Path) -> None:
    with up(folder, WOOD_COUNCIL_FOLDER="shelf") as told:
        assert told["key"] == ""
        model = Path(told["argv"][1])
        assert (model / "model.safetensors").is_file(), "what is served is what was made"
        assert told["named"] == "tiny", "a path is nobody's name"
        assert "--enforce-eager" in told["argv"]
        assert "127.0.0.1" in told["argv"]


def test_a_key_that_is_set_is_asked_for_and_one_is_wanted_beyond_this_machine(folder: Path) -> None:
    (folder / ".env").write_text("WOOD_COUNCIL_FOLDER=shelf\nWOOD_COUNCIL_KEY=s3cret\n")
    with up(folder) as told:
        assert told["key"] == "s3cret"
    (folder / ".env").write_text("WOOD_COUNCIL_FOLDER=shelf\n")
    assert "WOOD_COUNCIL_KEY" in sentence(run(folder, "up", "--cast", "tiny", "--bind", "0.0.0.0"))


@pytest.mark.parametrize("how", ["environment", "file", "flag"])
def test_a_folder_of_ones_own_is_read_as_the_bot_reads_it(how: str, folder: Path) -> None:
    given = ["--folder", "shelf"] if how == "flag" else []
    changes = {"WOOD_COUNCIL_FOLDER": "shelf"} if how == "environment" else {}
    if how == "file":
        (folder / ".env").write_text("WOOD_COUNCIL_FOLDER=shelf\n")
    done = run(folder, "k8s", "--cast", "tiny", *given, **changes)
    assert done.returncode == 0, done.stderr
    assert "Lab/Tiny-Mind" in done.stdout


def test_an_empty_setting_is_none(folder: Path) -> None:
    assert "no cast called tiny" in sentence(run(folder, "k8s", "--cast", "tiny", WOOD_COUNCIL_FOLDER=""))


def test_guests_cards_are_served_too(folder: Path) -> None:
    (folder / "shelf").rename(folder / "guests")
    done = run(folder, "k8s", "--cast", "tiny", WOOD_GUESTS="guests")
    assert done.returncode == 0, done.stderr
    assert "Lab/Tiny-Mind" in done.stdout


def test_settings_that_cannot_be_read_are_one_sentence(folder: Path) -> None:
    (folder / ".env").write_bytes(b"\xff\xfe\x00")
    assert ".env cannot be read as settings" in sentence(run(folder, "k8s", "--cast", "tiny"))


def test_no_program_is_one_sentence_that_says_how_to_get_one(folder: Path) -> None:
    (folder / "programs" / "vllm").unlink()
    said = sentence(run(folder, "up", "--cpu", "--cast", "one-mind", WOOD_COUNCIL_KEY="k"))
    assert "python -m inference.host install" in said
    assert "--vllm" in said


def test_a_program_on_the_path_or_made_here_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", env(folder)["PATH"])
    assert find() == str(folder / "programs" / "vllm")
    (folder / "programs" / "vllm").unlink()
    assert find() == ""
    made = folder / ".venv-vllm" / "bin" / "vllm"
    made.parent.mkdir(parents=True)
    made.touch()
    assert find() == "", "an environment that was interrupted is none"
    (folder / ".venv-vllm" / ".vllm-0.32.0").touch()
    assert find() == str(made)


def test_vllm_that_cannot_be_had_is_one_sentence(folder: Path) -> None:
    done = run(folder, "install", "--into", "env")
    assert "vLLM 0.32.0 for CPUs cannot be installed in env" in sentence(done, 3)
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_said_at_once(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = card_of(next((folder / "shop").glob("*.whl")), port)
        (folder / "shelf" / "cards" / "tiny.toml").write_text(toml(told))
        done = run(folder, "up", "--cast", "tiny", WOOD_COUNCIL_FOLDER="shelf")
    assert f"Port {port} is taken" in sentence(done)


def flag(words: tuple[str, ...], name: str) -> str:
    return words[words.index(name) + 1]


def test_the_cache_of_a_cpu_is_what_the_card_needs() -> None:
    small = Server(card(context=2048, memory={"weights_gib": 0.26, "kv_kib_per_token": 22.5}))
    size = int(flag(cpu_flags(small), "--kv-cache-memory-bytes"))
    assert size == (8 + 4) * small.tokens * 22.5 * 1024, "eight questions at once, whole, and four that come back"
    alone = Server(card(context=8192, serve={"flags": ["--max-num-seqs", "1"]}))
    assert int(flag(cpu_flags(alone), "--kv-cache-memory-bytes")) == 8192 * 128 * 1024, "at least a whole context"
    assert flag(cpu_flags(Server(card(memory=None))), "--kv-cache-memory-bytes") == str(128 * 2**20)


def test_a_small_model_is_held_in_full_where_the_processor_has_no_halves() -> None:
    small, large = (
        Server(card(memory={"weights_gib": gib, "kv_kib_per_token": 22.5})) for gib in (0.26, SMALL_GIB + 0.1)
    )
    said = cpu_flags(small, halves=False)
    assert flag(said, "--dtype") == "float32"
    assert int(flag(said, "--kv-cache-memory-bytes")) == 2 * int(flag(cpu_flags(small), "--kv-cache-memory-bytes"))
    assert cpu_gib(small, halves=False) > cpu_gib(small) + 0.26
    for flags in (cpu_flags(small), cpu_flags(large, halves=False), cpu_flags(Server(card(memory=None)), halves=False)):
        assert "--dtype" not in flags
    own = Server(card(memory={"weights_gib": 0.26, "kv_kib_per_token": 22.5}, serve={"flags": ["--dtype=bfloat16"]}))
    assert "float32" not in cpu_flags(own, halves=False)


def test_a_flag_of_the_card_is_not_said_again() -> None:
    own = ["--kv-cache-memory-bytes=7G", "--block-size", "16"]
    server = Server(card(serve={"flags": own}))
    said = arguments(server, cpu_flags(server))
    assert [word for word in said if word.startswith(("--kv-cache-memory-bytes", "--block-size"))] == [
        "--kv-cache-memory-bytes=7G",
        "--block-size",
    ]
    assert "--enforce-eager" in said


def test_a_flag_that_the_card_denies_is_not_said() -> None:
    assert "--enforce-eager" not in cpu_flags(Server(card(serve={"flags": ["--no-enforce-eager"]})))


@pytest.mark.parametrize("hub", ["/models/mine", "./mine", "../mine", "var/council/qwen", "~/mine"])
def test_a_path_is_served_by_the_cards_own_name(hub: str) -> None:
    one = card(hub=hub)
    assert one.called == "oak"
    assert arguments(Server(one), ())[1:4] == [hub, "--served-model-name", "oak"]
    assert card(hub="lab/oak").called == "lab/oak"
    assert card(hub=hub, model="acorn").called == "acorn"


def llama(folder: Path, **changes: Any) -> dict[str, Any]:
    """The shelf's card, served by llama.cpp's program."""
    told = card_of(next((folder / "shop").glob("*.whl")), free_port()) | {"at_once": 4} | changes
    text = toml(told) + '\n[serve]\nprogram = "llama-server"\n[request]\nstructured = "grammar"\n'
    (folder / "shelf" / "cards" / "tiny.toml").write_text(text)
    return told


def test_llama_cpps_server_loads_the_wheels_file_as_it_is(folder: Path) -> None:
    llama(folder)
    program = folder / "programs" / "llama-server"
    program.write_text('#!/bin/sh\necho "$LLAMA_API_KEY|$*"\n')
    program.chmod(0o755)
    done = run(folder, "serve", "tiny", "--cast", "tiny", WOOD_COUNCIL_FOLDER="shelf", WOOD_COUNCIL_KEY="s3cret")
    key, _, said = done.stdout.strip().rpartition("\n")[2].partition("|")
    words = said.split()
    assert key == "s3cret", done.stderr
    assert Path(words[words.index("--model") + 1]).read_bytes()[:4] == b"GGUF"
    assert words[words.index("--alias") + 1] == "tiny"
    assert words[words.index("--ctx-size") + 1] == str(4 * 2048), "its context is for all at once"
    assert words[words.index("--parallel") + 1] == "4"
    assert "s3cret" not in said


def test_where_llama_cpps_server_cannot_be_had_one_sentence_says_so(folder: Path) -> None:
    """The machine's folder has no index to ask."""
    llama(folder)
    said = sentence(run(folder, "up", "--cast", "tiny", WOOD_COUNCIL_FOLDER="shelf"))
    assert said.startswith("llama.cpp's server cannot be had (no package index that has it can be reached)")


# Stands for the library: it says how it was started, and ends.
LIBRARY = b"""
import json, os, types
class CommonParams:
    def __init__(self):
        self.model = types.SimpleNamespace(path="")
class Server:
    def __init__(self, params):
        told = vars(params) | {"model": params.model.path, "model_alias": sorted(params.model_alias)}
        print(json.dumps(told), flush=True)
        os._exit(0)
"""


def test_llama_cpps_server_comes_out_of_a_wheel_where_there_is_none(folder: Path) -> None:
    llama(folder)
    wheel(folder / "shop", LIBRARY, llama_cpp.PACKAGE, "xllamacpp.py", llama_cpp.VERSION)
    line = ["serve", "tiny", "--cast", "tiny"]
    for _ in range(2):  # fetched once, and found again without the shop
        done = run(folder, *line, WOOD_COUNCIL_FOLDER="shelf", WOOD_COUNCIL_KEY="s3cret")
        told = json.loads(done.stdout.splitlines()[-1])
        assert Path(told["model"]).read_bytes()[:4] == b"GGUF"
        assert (told["model_alias"], told["n_ctx"], told["n_parallel"]) == (["tiny"], 4 * 2048, 4)
        assert (told["hostnames"], told["api_keys"]) == (["127.0.0.1"], ["s3cret"])
        (folder / "shop" / f"{llama_cpp.PACKAGE}-{llama_cpp.VERSION}-py3-none-any.whl").unlink(missing_ok=True)
    assert [one.name for one in (folder / llama_cpp.HOME).iterdir() if one.is_dir()] == [llama_cpp.VERSION]


def test_llama_cpps_server_is_started_with_wheels_alone() -> None:
    with pytest.raises(ValueError, match="the file of a wheel alone"):
        card(serve={"program": "llama-server"})
