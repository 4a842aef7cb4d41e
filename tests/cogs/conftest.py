"""Discord's own file as a judge, for all tests of this folder."""

from __future__ import annotations

import pytest

from tests.discord_spec import DiscordSpec, find_document


@pytest.fixture(scope="session")
def specs() -> list[DiscordSpec]:
    """The lenient and the strict judge; none where the file is absent."""
    document = find_document()
    return [] if document is None else [DiscordSpec(document, strict=strict) for strict in (False, True)]
