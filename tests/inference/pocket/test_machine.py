"""What a machine lacks is one sentence, before minutes are spent on it."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from inference.pocket import machine
from inference.pocket.machine import free_gib, multiplies_halves, want_memory, want_processor, want_room
from inference.pocket.running import MakingError
from tests.conventions.tree import ROOT


def test_memory_is_what_is_free_and_no_more_is_promised() -> None:
    free = free_gib()
    assert free is None or 0 < free < 100_000
    want_memory(0.001, "a gnat")
    with pytest.raises(MakingError, match=r"^a whale needs 1000000\.0 GiB of free memory, and [\d.]+ are free here\.$"):
        want_memory(1e6, "a whale")


def test_a_machine_of_two_gigabytes_is_too_small_for_three() -> None:
    """As a shell's `ulimit -v` makes one."""

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))

    code = "from inference.pocket.machine import want_memory; want_memory({}, 'pocket')"
    fits = subprocess.run([sys.executable, "-c", code.format(0.1)], cwd=ROOT, preexec_fn=small, check=False)
    assert fits.returncode == 0
    line = [sys.executable, "-c", code.format(3)]
    done = subprocess.run(line, cwd=ROOT, preexec_fn=small, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1].endswith("pocket needs 3.0 GiB of free memory, and 2.0 are free here.")


def test_room_on_the_disk_is_asked_of_the_folder_that_will_be(tmp_path: Path) -> None:
    want_room(tmp_path / "not" / "yet", 1, "a gnat")
    with pytest.raises(MakingError, match="a whale needs 1000000000 MB of room in"):
        want_room(tmp_path / "not" / "yet", 10**9, "a whale")


@pytest.mark.parametrize(
    ("flags", "well"), [("fpu sse4_2 avx", False), ("fpu avx avx2", True), ("fpu avx2 avx512f", True)]
)
def test_a_processor_that_is_too_old_is_named(flags: str, well: bool, tmp_path: Path) -> None:
    """vLLM for CPUs comes in two builds, and the lesser of them wants no AVX-512."""
    (tmp_path / "cpuinfo").write_text(f"processor\t: 0\nmodel name\t: old\nflags\t\t: {flags}\n")
    if well:
        want_processor(tmp_path, "x86_64")
        return
    with pytest.raises(MakingError, match="no AVX2"):
        want_processor(tmp_path, "x86_64")
    want_processor(tmp_path, "aarch64")


def test_what_says_nothing_keeps_nobody_out(tmp_path: Path) -> None:
    want_processor(tmp_path, "x86_64")


@pytest.mark.parametrize(
    ("flags", "halves"), [("avx2", False), ("avx2 avx512f", False), ("avx2 avx512_bf16", True), ("avx2 amx_bf16", True)]
)
def test_a_processor_that_multiplies_halves_says_so(flags: str, halves: bool, tmp_path: Path) -> None:
    assert multiplies_halves(tmp_path, "x86_64"), "where nothing is said, nothing is changed"
    (tmp_path / "cpuinfo").write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    assert multiplies_halves(tmp_path, "x86_64") is halves
    assert multiplies_halves(tmp_path, "aarch64")


@pytest.mark.parametrize(
    ("line", "folder", "most", "taken"),
    [
        ("0::/slice/scope", "slice", "memory.max", "memory.current"),  # a limit above its own
        ("0::/slice/scope", "slice/scope", "memory.max", "memory.current"),
        (
            "5:cpu,memory:/box",
            "memory/box",
            "memory.limit_in_bytes",
            "memory.usage_in_bytes",
        ),  # the kernel's first kind
    ],
)
def test_a_containers_limit_counts_wherever_it_is_written(
    line: str, folder: str, most: str, taken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel, groups = tmp_path / "proc", tmp_path / "groups"
    (kernel / "self").mkdir(parents=True)
    (groups / folder).mkdir(parents=True)
    (kernel / "self" / "cgroup").write_text(f"{line}\n")
    (groups / folder / most).write_text(f"{2 * 2**30}\n")
    (groups / folder / taken).write_text(f"{3 * 2**29}\n")
    monkeypatch.setattr(machine, "_KERNEL", kernel)
    monkeypatch.setattr(machine, "_GROUPS", groups)
    assert free_gib() == 0.5
    (groups / folder / taken).write_text(f"{3 * 2**30}\n")
    with pytest.raises(MakingError, match=r"and 0\.0 are free here"):
        want_memory(0.1, "a gnat")
