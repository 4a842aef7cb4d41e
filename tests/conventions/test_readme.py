"""The README promises nothing that is not there: targets, files, pictures; and it stays a newcomer's page."""

from __future__ import annotations

import re

from bot.app.settings import Settings, variable
from tests.conventions.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LONGEST = 120


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= LONGEST


def test_the_example_env_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()[1:]
    given = [line.removeprefix("#") for line in lines]
    expected = []
    for name, field in Settings.model_fields.items():
        value = "" if field.default in (None, ()) else field.default
        expected.append(f"{variable(name)}={str(value).lower() if isinstance(value, bool) else value}")
    assert given == expected


def test_every_make_target_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    blocks = re.findall(r"^ *```.*?^ *```", README, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^ *```.*?^ *```", "", README, flags=re.MULTILINE | re.DOTALL)
    code = "\n".join(blocks + re.findall(r"`[^`]+`", prose))
    named = set(re.findall(r"\bmake ([a-z-]+)\b", code))
    assert {"play", "test", "run", "lint", "bench", "docs"} <= named <= targets


def test_every_file_it_links_to_exists() -> None:
    links = re.findall(r"\]\(([^):#]+)\)", README) + re.findall(r'src="([^":]+)"', README)
    assert len([link for link in links if link.endswith(".png")]) == 3
    for link in links:
        assert (ROOT / link).exists(), link
