"""The rules of the Wood: pure functions over frozen dataclasses.

    world.py      goods, creatures, numbers: data, read from one TOML text
    state.py      Wood: everything the wood is, but for its secrets
    secrets.py    Secrets: seeds, deck, tip flags (never imported by a view, a prompt or a headline)
    commands.py   what a Patron or a moderator may ask for
    decisions.py  what a creature's mind decided
    entries.py    one line of the journal: plant, command, tick
    events.py     public events, private notices
    draft.py      the working copy that an entry is played on
    apply.py      apply(world, state, entry): the only way a wood changes
    view.py       what the public, a creature, and a Patron may see

No I/O, no clock, no unseeded random: time, seeds and model replies enter as arguments.
"""
