"""What a guest's code is given besides the bot: settings of its own, and one sentence when it cannot be at work.

class TideSettings(GuestSettings, guest="tidepool"):
    hours: int = Field(6, ge=1, le=24)          # WOOD_GUEST_TIDEPOOL_HOURS

async def setup(bot: Host) -> None:
    await bot.add_cog(Tides(bot, TideSettings.load()))
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from dotenv import dotenv_values
from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.text import catalogue

GUEST_PREFIX: Final = "WOOD_GUEST_"


class GuestError(Exception):
    """Raised by a guest that cannot be at work. Its message is one sentence without a full stop, for the operator."""


class GuestSettings(BaseSettings):
    """Settings of one guest, from the environment and `.env`: a subclass names the guest, its fields are variables.

    `guest` is letters, digits and hyphens; a field `hours` of the guest "tide-pool" is WOOD_GUEST_TIDE_POOL_HOURS.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)
    prefix: ClassVar[str] = GUEST_PREFIX

    def __init_subclass__(cls, *, guest: str = "", **kwargs: Any) -> None:
        """Give the subclass its prefix; `guest` may be left out by one that inherits from another guest's."""
        super().__init_subclass__(**kwargs)
        if guest:
            cls.prefix = f"{GUEST_PREFIX}{guest.upper().replace('-', '_')}_"
            cls.model_config["env_prefix"] = cls.prefix

    @classmethod
    def load(cls, env_file: Path = Path(".env")) -> Self:
        """Read the environment, then the file for what it leaves out; raises GuestError, which leaves the guest out.

        The sentence names the variable and never its value: what is wrong may be a secret in the wrong place.
        """
        try:
            cls._refuse_strangers(env_file)
            return cls(_env_file=env_file, _env_file_encoding="utf-8")  # type: ignore[call-arg]
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            name = cls.prefix + "_".join(str(step) for step in first["loc"][:1]).upper()
            why = first["msg"].replace("Input should", "it should").replace("Value error, ", "")
            raise GuestError(catalogue()("setting-guest-wrong", name=name, why=why)) from None
        except (UnicodeDecodeError, OSError):
            raise GuestError(catalogue()("setting-guest-unreadable", path=str(env_file))) from None

    @classmethod
    def _refuse_strangers(cls, env_file: Path) -> None:
        """A misspelt variable would be passed over in silence."""
        known = [cls.prefix + field.upper() for field in cls.model_fields]
        given = [*os.environ, *(dotenv_values(env_file, encoding="utf-8") if env_file.is_file() else ())]
        for name in given:
            if name.upper().startswith(cls.prefix) and name.upper() not in known:
                near = difflib.get_close_matches(name.upper(), known, n=1)
                raise GuestError(catalogue()("setting-guest-unknown", name=name, near=near[0] if near else "none"))
