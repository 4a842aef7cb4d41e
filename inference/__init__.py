"""The council: five minds behind one protocol, from prompt to validated decision.

    council.py    the protocol: what is asked of a mind, what comes back
    prompt.py     MindView -> prompt, constant part first
    reply.py      the reply schema (pydantic)
    parse.py      parse and repair: raw text -> Decision, never raising
    standin.py    five rule-based tempers that answer in JSON text
    doubles.py    a queue of raw replies, a journal's recorded replies

Nothing here can reach the engine's secrets or the database: import-linter refuses it.
"""
