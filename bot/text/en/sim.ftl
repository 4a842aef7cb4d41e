# The headless simulation, for whoever calibrates the rules.
sim-progress = Woods ({ $cast })
sim-title = { $runs ->
    [one] One wood
   *[other] { $runs } woods
} of { $turns ->
    [one] one turn
   *[other] { $turns } turns
}. Minds: { $cast }. Scenario: { $scenario }. Gini is of purse and store at reference price.
sim-stand-in = These minds are rule-based stand-ins. The figures say what the rules allow, and nothing about models.
sim-too-few = A sim needs at least one turn and one seed.
sim-unknown = { $option } knows nothing called “{ $value }”. It takes one of: { $choices }.

sim-column-seed = seed
sim-column-trades = trades
sim-column-silent = silent
sim-column-honey = honey
sim-column-firewood = firewood
sim-column-gini = Gini
sim-column-mood = mood
sim-column-richest = richest
sim-column-poorest = poorest
sim-column-figure = over runs
sim-column-least = least
sim-column-median = median
sim-column-most = most

sim-figure-trades-min = fewest trades in a turn
sim-figure-trades-max = most trades in a turn
sim-figure-silent = turns without a trade
sim-figure-honey-end = honey at the end
sim-figure-firewood-end = firewood at the end
sim-figure-firewood-ratio = firewood, end over start
sim-figure-gini-start = Gini at the start
sim-figure-gini-end = Gini at the end
sim-figure-mood-min = lowest mood
sim-figure-goods-per-window = goods traded in ten turns, fewest

sim-gambit = Gambit in the { $world } world, { $runs } seeds, minds: { $cast }. Won { $wins } of them; median { $middle } pebbles, worst { $worst }, best { $best }.
sim-gambit-settlement = The price was written at the seam, after clearing. No mind could argue with it.
sim-gambit-emergent = No price was written here: this is only what these minds made of it, and it promises nothing.
