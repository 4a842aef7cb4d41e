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
# After two refusals in a row that no waiting changes: longer than a turn, and no turn is spent on asking again.
REFUSED_REST_S: Final = 2 * 3600.0
LONGEST_REFUSED_REST_S: Final = 8 * 3600.0


class MindError(Exception):
    """A mind did not answer; the message is a few words for the operator's log. `status` is HTTP's, 0 for none."""

    def __init__(self, why: str, *, status: int = 0) -> None:
        super().__init__(why)
        self.status = status


class Again(MindError):
    """This time it failed, the next it may not: the mind misses the turn."""


class TooLong(Again):
    """More came than an answer can need."""


class Busy(Again):
    """The server is well and has too much to do. `after` is the seconds it asks for, 0 if it does not say."""

    def __init__(self, why: str, after: float = 0.0, *, status: int = 0) -> None:
        super().__init__(why, status=status)
        self.after = after


class Down(MindError):
    """Nothing to be had here for now: an understudy plays. Where it is `lasting`, waiting changes nothing."""

    def __init__(self, why: str, *, lasting: bool = False, status: int = 0) -> None:
        super().__init__(why, status=status)
        self.lasting = lasting


class Stranger(Down):
    """The server is well and has no model of this name."""


class WrongKey(Down):
    """The server does not take the key that it was given, or asks for one and was given none."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call under way: whether it is the trial of an open breaker, and how many troubles were known as it went out."""

    trial: bool
    known: int


class Breaker:
    """Closed while calls succeed; open for a rest that doubles each time the one call sent after it fails.

    Calls that were out together and fail together have met one trouble, not many: a model in five heads may be slow
    once. A refusal that lasts rests for hours, from the second in a row on: the first may be one prompt's own.
    `clock` gives seconds, of any beginning.
    """

    __slots__ = ("_clock", "_failures", "_known", "_refusals", "_rest_s", "_trying", "_until")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failures = 0
        self._known = 0
        self._refusals = 0
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
        self._failures = self._refusals = 0
        self._rest_s = 0.0
        self._trying = False

    def failed(self, call: Call, *, dead: bool = False, lasting: bool = False) -> None:
        """A call failed; `dead` means that there is nothing to wait for. Late failures do not lengthen a rest."""
        if call.known == self._known:
            self._known += 1
            self._failures += 1
            self._refusals = self._refusals + 1 if lasting else 0
        hopeless = self._refusals > 1
        first, longest = (REFUSED_REST_S, LONGEST_REFUSED_REST_S) if hopeless else (FIRST_REST_S, LONGEST_REST_S)
        if call.trial:
            self._rest_s = min(max(2 * self._rest_s, first), longest)
            self._trying = False
        elif self.is_open or (self._failures < TOLERATED and not dead):
            return
        else:
            self._rest_s = first
        self._until = self._clock() + self._rest_s

    def abandoned(self, call: Call) -> None:
        """A call ended without telling anything of the server: it was cancelled, or the server is only busy."""
        if call.trial:
            self._trying = False
