"""The rules of the Wood: pure functions over frozen dataclasses. A folder for each chapter of the rule book:

    apply      apply(world, state, entry): the only way a wood changes
    turn       what plays an entry: a turn in its order, the seam, commands, moderators, chapters
    hidden     what nobody may see before it settles
    views      what may be seen: by everyone, by one mind, by one Patron
    insider    favours that are paid for, schemes: the half that everyone may see
    season     points, titles, records, masks: what chapters come to together
    court      heat, trials and their verdicts: the same
    fairness   the seal, the deck dealt from it, the annals, the audit
    credit     loans until they are paid or struck out, margin calls and default
    exchange   quotes, positions, what a Patron is worth, reminders
    market     the call auction, drift, the caravan
    creatures  needs, weather, feelings, alliances
    legends    what one can do, out of its file, as moderators write it
    core       the working copy, the ledger, named chance, guards, one house's rules
    events     what everyone could have seen, and what one Patron is told
    model      the plain data that all of it is made of

A room's `__init__` is its public face; it uses the rooms below it, never those above. `hidden` is imported by `turn`,
`apply` and the private tables alone. No I/O, no clock, no unseeded random: time, seeds and model replies enter as
arguments.
"""
