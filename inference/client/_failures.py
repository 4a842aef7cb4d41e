"""What failures mean: two families of them, try again next turn or this mind is down; and the circuit breaker.

The breaker leaves a failing address alone, and lets one call through now and then to see.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

TOLERATED: Final = 3  # failures in a row
FIRST_REST_S: Final = 1.0
LONGEST_REST_S: Final = 60.0


class MindError(Exception):
    """A mind did not answer; the message is a few words for the operator's log."""


class Again(MindError):
    """This time it failed, the next it may not: the mind misses the turn."""


class Busy(Again):
    """The server is well and has too much to do. `after` is the seconds it asks for, 0 if it does not say."""

    def __init__(self, why: str, after: float = 0.0) -> None:
        super().__init__(why)
        self.after = after


class Down(MindError):
    """Nothing to be had here for now: an understudy plays."""


class Stranger(Down):
    """The server is well and has no model of this name."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call under way: whether it is the trial of an open breaker, and how many troubles were known as it went out."""

    trial: bool
    known: int


class Breaker:
    """Closed while calls succeed; open for a rest that doubles each time the one call sent after it fails.

    Calls that were out together and fail together have met one trouble, not many: a model in five heads may be slow
    once. `clock` gives seconds, of any beginning.
    """

    __slots__ = ("_clock", "_failures", "_known", "_rest_s", "_trying", "_until")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failures = 0
        self._known = 0
        self._rest_s = 0.0  # 0 while closed
        self._until = 0.0
        self._trying = False

    @property
    def is_open(self) -> bool:
        """Whether the address is left alone, but for a trial now and then."""
        return self._rest_s > 0

    @property
    def admits(self) -> bool:
        """Whether a call may go out now."""
        return not self._rest_s or (not self._trying and self._clock() >= self._until)

    def enter(self) -> Call:
        """A call goes out; a trial must end in one of the three calls below."""
        self._trying = self.is_open
        return Call(self._trying, self._known)

    def succeeded(self) -> None:
        """A call was answered, whenever it went out."""
        self._failures = 0
        self._rest_s = 0.0
        self._trying = False

    def failed(self, call: Call, *, dead: bool = False) -> None:
        """A call failed; `dead` means that there is nothing to wait for. Late failures do not lengthen a rest."""
        if call.known == self._known:
            self._known += 1
            self._failures += 1
        if call.trial:
            self._rest_s = min(2 * self._rest_s, LONGEST_REST_S)
            self._trying = False
        elif self.is_open or (self._failures < TOLERATED and not dead):
            return
        else:
            self._rest_s = FIRST_REST_S
        self._until = self._clock() + self._rest_s

    def abandoned(self, call: Call) -> None:
        """A call ended without telling anything of the server: it was cancelled, or the server is only busy."""
        if call.trial:
            self._trying = False
