"""The council: five minds behind one protocol, from prompt to validated decision.

    protocol.py   what is asked of a mind, what comes back
    turn.py       one turn of thinking: prompts, one batch, decisions
    cards/        model cards: a model's quirks as data, one TOML file each
    casts/        which card thinks for which creature
    registry.py   where both come from: this package, installed ones, a folder
    client/       the council over HTTP: any server that speaks OpenAI's chat completions
    prompt.py     MindView -> prompt, constant part first; its words are in text/
    reply.py      the reply schema (pydantic), and the grammar a server holds a model to
    narrator.py   a model that words the paper better, held to its facts
    parse/        parse and repair: raw text -> Decision, never raising
    pocket/       a small mind out of a package's wheel, and vLLM for machines without a GPU
    quality/      how far a model can be relied upon, counted from traces
    standin/      five rule-based tempers that answer in JSON text
    testing.py    a queue of raw replies, a journal's recorded replies

Nothing here can reach the engine's secrets or the database: import-linter refuses it.
"""
