"""The council over HTTP: any server that speaks OpenAI's chat completions.

    _council.py   ModelCouncil: a whole batch at once, never raising, understudies for minds that are down
    _mind.py      one card's model behind its addresses: least outstanding first, bounded retry
    _endpoint.py  one card at one address: the deadline, and what is made of how it went
    _check.py     how a server is, and how it wants to be asked
    _turns.py     servers that are awake one at a time, where the GPU does not hold them all
    _failures.py  the errors, when to leave a dead address alone, and when to try it again
    _server.py    HTTP to one address: who may ask, credentials, the bounded read
    _refusal.py   what a refusal means, and why, in words that may be shown
    _protocol.py  what is heard of a server at all: nothing it sends holds the loop
    _wire.py      request bytes out, reply bytes in

Errors, by what the caller can do:

    MindError
    ├── Again        try again next turn: slow, busy, or an answer that is none
    │   ├── Busy     the same, and the server is well (429)
    │   └── TooLong  more came than an answer can need
    └── Down         this mind is down: refused, 503, circuit open, or it does not know us
        ├── Stranger it does not know the model by this name (404)
        └── WrongKey it does not take our key, or asks for one (401, and 403 in such words)
"""

from inference.client._check import MindHealth, Way
from inference.client._council import CONNECTIONS, WAIT_S, ModelCouncil
from inference.client._failures import Again, Busy, Down, MindError, Stranger, TooLong, WrongKey

__all__ = [
    "CONNECTIONS",
    "WAIT_S",
    "Again",
    "Busy",
    "Down",
    "MindError",
    "MindHealth",
    "ModelCouncil",
    "Stranger",
    "TooLong",
    "Way",
    "WrongKey",
]
