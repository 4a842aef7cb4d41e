"""What is installed is what is declared: imports, pinned versions, data files, and the image's copies."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from inference.pocket import llama_cpp
from tests.builders.wheels import FOR_DOCKER, pinned
from tests.conventions.tree import ROOMS, ROOT, files, modules, name_of, parsed

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# What an extra brings may be imported in its folder alone.
EXTRAS = {
    "play": "bot/play/",
    "testing": "bot/testing",
    "export": "bot/dataset/",
    "postgres": "db/postgres/",
    "proof": "bot/lab/reading",
    "sentry": "bot/app/watching/",
}
# How a package is imported that need not be installed, where that is not its name.
IMPORTED_AS = {"sklearn": "scikit-learn"}
# The same for an extra that is never installed beside the bot.
ELSEWHERE = {"train": "inference/finetune/", "llama": "inference/pocket/llama_server"}


@cache
def declared(*extras: str) -> set[str]:
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *(one for extra in extras for one in project["optional-dependencies"][extra])]
    return {canonicalize_name(Requirement(one).name) for one in wanted}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def test_the_bot_imports_only_what_it_declares() -> None:
    owners = packages_distributions()
    for path in modules(*ROOMS):
        folders = EXTRAS | ELSEWHERE
        allowed = declared(*(extra for extra, folder in folders.items() if name_of(path).startswith(folder)))
        for name in set(imported(path)) - set(sys.stdlib_module_names) - set(ROOMS):
            owner = {canonicalize_name(one) for one in owners.get(name, [IMPORTED_AS.get(name, name)])}
            assert owner & allowed, f"{name_of(path)} imports {name}, which pyproject.toml does not declare for it"


def test_what_the_bot_declares_is_imported() -> None:
    names = {name for path in modules(*ROOMS) for name in imported(path)}
    owners = packages_distributions()
    used = {canonicalize_name(one) for name in names for one in owners.get(name, [IMPORTED_AS.get(name, name)])}
    assert declared(*EXTRAS) <= used


def test_every_version_is_pinned() -> None:
    groups = PROJECT["dependency-groups"]
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *(one for extra in EXTRAS for one in extras[extra])]
    wanted += [one for name in ("dev", "audit", "bench", "deploy", "docs", "font", "fuzz") for one in groups[name]]
    pins = pinned()
    for one in map(Requirement, wanted):
        version = pins.get(canonicalize_name(one.name))
        assert version, f"{one.name} has no line in constraints.txt"
        assert one.specifier.contains(version), f"constraints.txt holds {one.name} {version}, but {one} is asked for"


def test_what_is_fetched_beside_the_bot_is_what_the_extra_names() -> None:
    assert PROJECT["project"]["optional-dependencies"]["llama"] == [f"{llama_cpp.PACKAGE}=={llama_cpp.VERSION}"]


def brought(wanted: Iterable[str]) -> set[str]:
    """Names of what is wanted, and of all that comes along with it; raises ModuleNotFoundError for what is not here."""
    todo, found = [Requirement(one) for one in wanted], set[str]()
    while todo:
        one = todo.pop()
        found.add(canonicalize_name(one.name))
        parts = [Requirement(part) for part in requires(one.name) or []]
        for extra in one.extras or {""}:
            fits = [part for part in parts if part.marker is None or part.marker.evaluate({"extra": extra})]
            todo += [part for part in fits if canonicalize_name(part.name) not in found]
    return found


def test_what_comes_along_with_a_setup_is_pinned() -> None:
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["play"], *extras["testing"], *PROJECT["dependency-groups"]["dev"]]
    assert brought(wanted) <= set(pinned())


def test_what_is_pinned_is_needed() -> None:
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["play"] + extras["proof"] + extras["sentry"] + groups["dev"]
    wanted += groups["audit"] + groups["bench"] + groups["deploy"] + groups["docs"] + groups["font"]
    fuzz = {canonicalize_name(Requirement(one).name) for one in groups["fuzz"]}  # which brings nothing else
    try:
        needed = brought(wanted)
    except ModuleNotFoundError:
        pytest.skip("the bench's peers, and what the book and proof take, are not installed here")
    assert set(pinned()) == (needed | fuzz) - {"pip"}  # which every environment begins with


def test_every_cog_folder_is_kept_apart_from_the_others() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    (apart,) = [contract["modules"] for contract in contracts if contract["type"] == "independence"]
    folders = [path.name for path in (ROOT / "cogs").iterdir() if (path / "__init__.py").is_file()]
    assert sorted(apart) == sorted(f"cogs.{name}" for name in folders if not name.startswith("_"))


def test_every_data_file_is_packed() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    suffixes = {pattern.removeprefix("*") for pattern in patterns}
    data = [path for path in files() if path.relative_to(ROOT).parts[0] in ROOMS and path.suffix != ".py"]
    assert data
    assert {name_of(path) for path in data if path.suffix not in suffixes} == FOR_DOCKER


def test_the_image_copies_what_is_there() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    copies = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ") and "--from=" not in line]
    sources = {source.rstrip("/") for copy in copies for source in copy}
    assert set(ROOMS) | {"pyproject.toml", "constraints.txt", "README.md", "LICENSE"} == sources
    assert all((ROOT / source).exists() for source in sources)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    kept = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    assert sources <= kept, "the .dockerignore keeps out something that is copied"


def test_the_image_runs_as_nobody_special() -> None:
    last = (ROOT / "Dockerfile").read_text(encoding="utf-8").split("\nFROM ")[-1]
    user = re.search(r"^USER (\S+)$", last, re.MULTILINE)
    assert user, "the image names no user"
    assert user[1] not in ("root", "0")
    assert "HEALTHCHECK" in last
