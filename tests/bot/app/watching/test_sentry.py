"""What leaves the house for a Sentry: where something broke, and of what kind; without the extra, one sentence."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import orjson
import pytest

from bot.app.exit_codes import Exit
from bot.app.watching.sentry import scrubbed
from bot.cli.commands import main

USER = "80351110224678912"
EVENT = {
    "event_id": "1", "level": "error", "logger": "bot.outbox", "server_name": "my-laptop", "user": {"id": USER},
    "request": {"url": f"https://discord.com/api/v10/channels/{USER}/messages"}, "modules": {"discord.py": "2.7.1"},
    "breadcrumbs": {"values": [{"message": "the letter said: sell"}]}, "extra": {"argv": ["--token"]},
    "logentry": {"message": "message %s waits", "params": [USER, "the letter said: sell"], "formatted": "the letter"},
    "exception": {"values": [{
        "type": "ValueError", "module": "builtins", "value": "the letter said: sell",
        "stacktrace": {"frames": [{
            "module": "bot.outbox", "function": "_send", "lineno": 7, "filename": "bot/outbox.py", "in_app": True,
            "vars": {"words": "the letter said: sell"}, "context_line": "secret = 1", "abs_path": "/srv/bot/outbox.py",
        }]},
    }]},
}  # fmt: skip


def test_only_where_and_of_what_kind_is_told() -> None:
    told = scrubbed(EVENT)
    said = orjson.dumps(told).decode()
    assert not [word for word in (USER, "letter", "my-laptop", "/srv", "secret") if word in said]
    assert told["logentry"] == {"message": "message %s waits"}
    (raised,) = told["exception"]["values"]
    assert raised["type"] == "ValueError"
    assert raised["stacktrace"]["frames"] == [
        {"filename": "bot/outbox.py", "module": "bot.outbox", "function": "_send", "lineno": 7, "in_app": True}
    ]


def test_an_id_in_any_word_that_stays_is_taken_out() -> None:
    assert USER not in orjson.dumps(scrubbed({"logentry": {"message": f"user {USER}"}, "level": "error"})).decode()


@pytest.mark.skipif(find_spec("sentry_sdk") is not None, reason="the extra is installed here")
def test_without_the_extra_it_is_one_sentence(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WOOD_SENTRY_DSN", "https://secret@sentry.example/1")
    with pytest.raises(SystemExit) as end:
        main(["run"])
    said = capsys.readouterr().err
    assert end.value.code == Exit.SETTINGS
    assert "pip install '.[sentry]'" in said
    assert "secret" not in said
