"""The council over HTTP: any server that speaks OpenAI's chat completions.

    _council.py   ModelCouncil: a whole batch at once, never raising, understudies for minds that are down
    _mind.py      one card's model behind its addresses: least outstanding first, bounded retry
    _endpoint.py  one address: the request, the deadline, the bounded read, what each failure means
    _turns.py     servers that are awake one at a time, where the GPU does not hold them all
    _failures.py  what a failure means, when to leave a dead address alone, and when to try it again
    _wire.py      request bytes out, reply bytes in

Errors, by what the caller can do:

    MindError
    ├── Again        try again next turn: slow, busy, or an answer that is none
    │   └── Busy     the same, and the server is well (429)
    └── Down         this mind is down: refused, 503, circuit open, or it does not know us
        └── Stranger it does not know the model by this name (404)
"""

from inference.client._council import MindHealth, ModelCouncil
from inference.client._failures import Again, Busy, Down, MindError, Stranger

__all__ = ["Again", "Busy", "Down", "MindError", "MindHealth", "ModelCouncil", "Stranger"]
