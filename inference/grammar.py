"""The reply schema once more, as the grammar that a server holds a model to: the same replies, far cheaper to read.

vLLM reads the shape of every request anew, twice, on the one thread that also answers everybody else. On two cores with
xgrammar 0.2.8 a JSON schema with bounded patterns cost 26 ms each time, and this grammar 0.13; filling a token's mask
fell from 35 to 12 us. It is EBNF as xgrammar takes it, and regular, so that tests can hold it against `json_schema`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from engine.model import MAX_GOSSIP, MAX_ORDERS, MAX_PRICE, MAX_QUANTITY, SCHEMES
from inference.reply import MAX_LINE, MAX_THOUGHT, NO_SCHEME

# One blank where JSON may have any number: endless white space is a way not to answer.
_JSON: Final = r"""
blank ::= [ \n\t]?
colon ::= ":" blank
comma ::= "," blank
letter ::= [^"\\\x00-\x1f]
"""
_REPLY: Final = r"""
root ::= "{{" blank thought comma gossip comma orders{asked} loan blank "}}"
thought ::= "\"thought\"" colon "\"" letter{{0,{thought}}} "\""
gossip ::= "\"gossip\"" colon "\"" letter{{0,{gossip}}} "\""
orders ::= "\"orders\"" colon "[" blank (order (comma order){{0,{more}}})? blank "]"
order ::= "{{" blank side comma good comma quantity comma price blank "}}"
side ::= "\"side\"" colon ("\"buy\"" | "\"sell\"")
good ::= "\"good\"" colon ({goods})
quantity ::= "\"quantity\"" colon {quantity}
price ::= "\"price\"" colon {price}
loan ::= (comma "\"loan\"" colon ("\"accept\"" | "\"decline\""))?
"""
_LINES: Final = r"""
root ::= "{{" blank "\"lines\"" colon "[" blank line (comma line){{{more}}} blank "]" blank "}}"
line ::= "\"" letter{{0,{line}}} "\""
"""


def reply_grammar(goods: Iterable[str], schemes: bool = False) -> str:
    """The grammar of a mind's reply over a world's goods; `schemes` as in `json_schema`."""
    filled = _REPLY.format(
        asked=" comma scheme" if schemes else "",
        thought=MAX_THOUGHT,
        gossip=MAX_GOSSIP,
        more=MAX_ORDERS - 1,
        goods=_either(goods),
        quantity=_up_to(MAX_QUANTITY),
        price=_up_to(MAX_PRICE),
    )
    scheme = rf'scheme ::= "\"scheme\"" colon ({_either((NO_SCHEME, *SCHEMES))})' + "\n" if schemes else ""
    return filled.lstrip() + scheme + _JSON.lstrip()


def lines_grammar(count: int) -> str:
    """The grammar of the narrator's reply: `count` lines, one at least."""
    return _LINES.format(more=count - 1, line=MAX_LINE).lstrip() + _JSON.lstrip()


def _either(words: Iterable[str]) -> str:
    return " | ".join(rf'"\"{word}\""' for word in words)


def _up_to(most: int) -> str:
    """Whole numbers from 1 to 9, 99, 999 and so on."""
    return f"[1-9] [0-9]{{0,{len(str(most)) - 1}}}"
