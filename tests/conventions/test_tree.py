"""House rules over the whole tree: what stands where, how long it is, and what it never names."""

from __future__ import annotations

import ast

from tests.conventions.tree import ROOMS, ROOT, files, modules, name_of, parsed, top_level

TOP = {*ROOMS, "tests", "bench", "deploy", "docs", "examples", ".ci", ".github"} | {
    "pyproject.toml", "constraints.txt", "Makefile", "Dockerfile", "README.md", "LICENSE",
    "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
    ".gitignore", ".dockerignore", ".env.example", ".pre-commit-config.yaml",
}  # fmt: skip
LONGEST = 300
NO_NAME = {"utils", "util", "helpers", "misc", "common"}
# Hosts that a mirror must be able to stand in for, and one developer's paths. Written apart, or this file would fail.
NEVER = [
    *("pypi" + ".org", "python" + "hosted.org", "docker" + ".io", "ghcr" + ".io", "quay" + ".io"),
    *("npmjs" + ".org", "index" + "-url", "/work" + "/", "/home" + "/", "/Users" + "/"),
]


def test_the_top_level_is_the_fixed_list() -> None:
    assert top_level() == TOP


def test_every_module_says_what_it_is() -> None:
    bodies = {name_of(path): path.read_text(encoding="utf-8").lstrip() for path in modules()}
    assert not [name for name, body in bodies.items() if body and not body.startswith('"""')]


def test_no_module_is_long() -> None:
    counted = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert not {name: lines for name, lines in counted.items() if lines > LONGEST}


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not [
        name_of(path) for path in modules() if {part.strip("_") for part in (path.stem, path.parent.name)} & NO_NAME
    ]


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = []
    for path in files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [(name_of(path), word) for word in NEVER if word in text]
    assert not found


def test_a_cog_folder_opens_with_setup_and_nothing_else() -> None:
    folders = [path for path in (ROOT / "cogs").iterdir() if path.is_dir() and path.name[0] not in "_."]
    assert folders
    for folder in folders:
        body = parsed(folder / "__init__.py").body[1:]
        odd = [node for node in body if not isinstance(node, ast.Import | ast.ImportFrom)]
        assert [type(node) for node in odd] == [ast.AsyncFunctionDef], f"{folder.name}: only imports and setup"
        assert odd[0].name == "setup", f"{folder.name}: {odd[0].name} belongs in a module of its own"  # type: ignore[attr-defined]
        assert (folder / "_cog.py").is_file(), f"{folder.name} has no _cog.py"
