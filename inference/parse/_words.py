"""Words by which minds lead up to an answer, doubt it, or take it back; `_speech` weighs them against shape.

A word that nobody thought of loses an answer at worst.
"""

from __future__ import annotations

import re
from typing import Final


def names(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


# Thinking aloud: an object near these is talked about, unless the last sentence before it calls it the answer.
_HEDGES: Final = names(
    "maybe perhaps possibly probably likely might could would suppose guess tentative tentatively wonder wondering "
    "unsure hm hmm hmmm thinking thought reasoning brainstorm brainstorming monologue musing musings ponder pondering "
    "deliberate deliberation consider considering analysis idea ideas option options alternative alternatively draft "
    "drafts candidate attempt step steps scratch scratchpad example format template like user wants"
)
_HEDGING: Final = re.compile(
    r" (?:may be|what if|if i|not sure|(?:my|the) thoughts|for instance|e g|looks? like|(?:should|shall|can) i|"
    r"(?:i|we) (?:think|need to|have to|want to)|your (?:reply|answer|response|turn|move|orders?)|"
    r"let(?: me| us|['’]s) (?:think|see|check|look|start|plan|try|work|reason)) "
)
# A line that is the name of thinking and no more.
_THINKING: Final = re.compile(
    r"^[^\w\n]*+(?:(?:my|the) )?(?:inner )?(?:thinking|thoughts?|reasoning|analysis|scratchpad|monologue|musings?|"
    r"deliberation|drafts?)[^\w\n]*+$",
    re.IGNORECASE | re.MULTILINE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# A field of a reply whose brace was forgotten.
_FIELD: Final = re.compile(r"['\"“”]thought['\"“”]\s*:", re.IGNORECASE)
# Words of the prompt, repeated: they say how an answer is written, and not that one is only imagined.
_AS_ASKED: Final = re.compile(
    r"\b(?:in|using|following) (?:\w+ ){0,4}format\b|\b(?:you|the user) (?:asked|requested|wanted)\b|"
    r"\b(?:asked|requested|required|wanted)(?: for)? by the user\b",
    re.IGNORECASE,
)
DENIED: Final = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
# The names of an answer, and what is said when one is handed over.
SURELY: Final = re.compile(
    r"\b(?:final(?:ly)?|answer|reply|response|decision|conclusion|decide|here|sure|right away|of course|certainly|done|"
    r"réponse|antwort|respuesta|risposta|resposta|odpowiedź|ответ)\b|回答|答案|回复|답변",
    re.IGNORECASE,
)
# Words that an answer is led up to by, and other things are too.
RATHER: Final = re.compile(
    r"\b(?:say|actions?|orders?|trades?|json|output|result|therefore|submit|place|send|return|do|better|rather|instead|"
    r"correct(?:ion|ed)|revised?|fix(?:ed)?|on (?:reflection|second thoughts?))\b",
    re.IGNORECASE,
)
# That thinking is over.
THOUGHT_OUT: Final = re.compile(r"\b(?:done|finished|end of(?: my)?) (?:thinking|thoughts?|reasoning)\b", re.IGNORECASE)
# How a mind begins that changes itself.
CHANGE: Final = re.compile(
    r"(?:no|nope|nah|wait|hold on|h+m+|actually|rather|instead|correct(?:ion|ed)|sorry|oops|scratch|strike|"
    r"not (?:that|this|so|quite|good|enough)|on (?:reflection|second thoughts?)|second thoughts?|better|but|however|"
    r"though|or (?:rather|better|instead)|let me (?:fix|correct|redo|change|revise|rephrase|rethink|reconsider|try)|"
    r"i (?:meant?|take)|revised?|final (?:answer|reply|response|decision|version|orders?)|too|never ?mind|forget|"
    r"(?:that|this|it)(?: is|'s|’s) (?:too|not|wrong|dear))\b",
    re.IGNORECASE,
)


def hedged(text: str) -> int:
    """Whether somebody thinks aloud in it, and whether a heading says so: 0, 1 or 2."""
    if _THINKING.search(text):
        return 2
    said = _WORD.findall(_AS_ASKED.sub("", _FIELD.sub("", text)).lower())
    return int(not _HEDGES.isdisjoint(said) or _HEDGING.search(f" {' '.join(said)} ") is not None)
