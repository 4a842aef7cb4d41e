"""What the reader can note on a decision, one word each; counted per model."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Repair: TypeAlias = Literal[
    "cut-short",  # the server stopped the text, or it was longer than we look at
    "markup",  # channels, thinking, special tokens or a whole escaping were taken off
    "truncated",  # the text ended inside the reply; what was whole before is kept
    "last-of-many",  # several replies in one text: the last whole one counts
    "ran-on",  # the mind spoke on after its turn, in another's name
    "bare-orders",  # orders without a reply around them
    "order-dropped",  # an order that was not whole, or could mean more than one thing
    "orders-capped",  # more orders than a turn allows
    "thought-cut",  # a thought longer than is kept
    "gossip-cut",  # a public line longer than fits
    "loan-dropped",  # an answer to a loan that is neither of the two, or both
    "loan-unasked",  # an answer to a loan that nobody offered
    "scheme-dropped",  # a scheme that is none of those there are
    "scheme-unasked",  # a scheme that this creature was not offered
    "second-reader",  # our reader found nothing, and a library a whole reply in the same words
    "looped",  # a text that loops, breaks off or says the prompt back: it is dropped
    "echoed",  # a public line that is a neighbour's: it is dropped
    "syntax",  # nothing of the above: quotes, commas, comments, wrappers
]
REPAIRS: Final[tuple[Repair, ...]] = get_args(Repair)
