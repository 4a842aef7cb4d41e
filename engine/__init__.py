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
    public.py     those views of the public and of a mind, built from Wood alone
    needs.py      production, shortages, meals, fires, rot, mood
    market.py     judging orders, the call auction, drift
    weather.py    shocks to inputs; legend_seam.py: prices written after clearing
    deck.py       which legend strikes when
    chapter.py    planting, and the turning of a chapter; ceremony.py: its deck sealed, its books written, all shown
    telling.py    legends as moderators keep them; quarry.py: those that find their good when they begin
    fairness.py   what a chapter's seal is; annals.py: what a wood remembers; inquest.py: the check of a chapter

No I/O, no clock, no unseeded random: time, seeds and model replies enter as arguments.
"""
