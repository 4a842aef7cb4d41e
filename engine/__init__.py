"""The rules of the Wood: pure functions over frozen dataclasses. Where to find what:

    the frame    apply (the only way a wood changes) · draft (the working copy) · tick (a turn, in order) · entries ·
                 commands · decisions · refusals · checks · draws (named chance) · money (double entry)
    the data     world · numbers · legends · names · state (Wood, all that is visible) · secrets (the rest of it)
    the day      needs (production, meals, fires, mood) · market (auction, drift) · weather
    legends      legend_seam (prices written after clearing) · deck · quarry (those that find their good) · telling
                 (as moderators keep them) · spring (hurrying the next)
    fairness     ceremony (sealed, written up, shown) · fairness (the seal) · annals (what is kept) · books (history) ·
                 inquest (the check)
    chapters     chapter · mint (spring money) · moderation
    Patrons      patronage · positions · quotes · worth · gifts · reminders
    credit       credit · ruin (margin call, default, banishment) · caravan (imports) · dues (what is told of it)
    the insider  whispers · rumours · law (the notebook) · heat · trial · court · verdict · proceedings (what is told)
    feelings     feelings · alliances · schemes · rivalry · feuds (what is told)
    what is seen view, page (types) · public, private (built from Wood alone) · events

Modules that views and prompts are built with never reach `secrets`; import-linter sees to it.
No I/O, no clock, no unseeded random: time, seeds and model replies enter as arguments.
"""
