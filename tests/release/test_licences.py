"""Nothing comes along with the bot under a licence that asks more of its operators than the bot's own."""

from __future__ import annotations

from importlib.metadata import PathDistribution, distribution
from pathlib import Path

import pytest

from tests.release.licences import fits, licence, of_the_bot


def test_every_dependency_says_a_licence_that_is_allowed() -> None:
    found = of_the_bot()
    assert len(found) > 30
    assert not {package: said for package, said in found.items() if not fits(said)}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["License-Expression: MPL-2.0 AND (MIT OR Apache-2.0)"], "MPL-2.0 AND (MIT OR Apache-2.0)"),
        (["License: BSD-3-Clause"], "BSD-3-Clause"),
        ([f"License: {'The MIT License, in full. ' * 4}", "Classifier: License :: OSI Approved :: MIT License"], "MIT"),
        (["License: as you like", "Classifier: Framework :: AsyncIO"], ""),
    ],
    ids=["expression", "word", "text", "nothing"],
)  # fmt: skip
def test_what_a_package_says_is_understood(lines: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "METADATA").write_text("\n".join(["Metadata-Version: 2.4", "Name: oak", "Version: 1", *lines, ""]))
    assert licence(PathDistribution(tmp_path)) == said
    assert fits(said) == bool(said)


def test_a_licence_that_asks_more_is_refused() -> None:
    assert not fits("GPL-3.0-only")
    assert not fits("MIT OR AGPL-3.0-or-later")
    assert fits(licence(distribution("discord.py")))
