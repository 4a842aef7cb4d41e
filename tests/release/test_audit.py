"""What pip-audit says is not taken for more than it is: silence is no clean bill."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.release.audit import UNKNOWN, verdict

WELL = {"name": "oak", "version": "1", "vulns": []}
ILL = {"name": "elm", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}
AWAY = {"name": "ash", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "last"),
    [
        ([WELL], 0, "1 packages audited, 0 of them unsafe."),
        ([WELL, ILL, AWAY], 1, "2 packages audited, 1 of them unsafe."),
        ([AWAY], 0, UNKNOWN),
        ([], 0, UNKNOWN),
    ],
)
def test_a_verdict(packages: list[dict[str, Any]], code: int, last: str) -> None:
    found, lines = verdict(json.dumps({"dependencies": packages}))
    assert (found, lines[-1]) == (code, last)
    assert [line for line in lines if "PYSEC-1, mended by 3" in line] == (
        ["elm 2: PYSEC-1, mended by 3"] if code else []
    )


def test_no_answer_is_no_verdict() -> None:
    assert verdict("") == verdict("Traceback") == (0, [UNKNOWN])
