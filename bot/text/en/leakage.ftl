# The headless simulation's search for a tell: whether anything public gives a true tip away.
sim-leakage = { $tips } tips in { $runs } woods, { $true } of them true, minds: { $cast }. A reader saw { $numbers } public numbers of each, up to the turn before it could resolve.
sim-leakage-advantage = What the reader gains over a coin, in chapters it has not read before: { $figure }, 95 %.
sim-leakage-check = What it gains where one word gives a little away: { $figure }, 95 %.
sim-leakage-missing = The leakage sim reads with scikit-learn, which is not installed. `make prove` brings it, and so does pip install "thousand-token-wood[proof]".
