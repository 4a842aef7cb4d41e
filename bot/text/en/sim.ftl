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
sim-replies = Replies: { $count }; { $shares }.
sim-too-few = A sim needs at least one turn, one chapter and one seed.
sim-gambit-moved = --world names a world now: say --gambit { $gambit }.
sim-no-bust = The world { $world } tells no legend of a fall in { $good }, and the gambit of settlement needs one.
sim-unknown = { $option } knows nothing called “{ $value }”. It takes one of: { $choices }.

sim-column-seed = seed
sim-column-trades = trades
sim-column-silent = silent
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
sim-figure-treasure-end = { $treasure } at the end
sim-figure-fuel-end = { $burns_name } at the end
sim-figure-fuel-ratio = { $burns_name }, end over start
sim-figure-gini-start = Gini at the start
sim-figure-gini-end = Gini at the end
sim-figure-mood-min = lowest mood
sim-figure-goods-per-window = goods traded in ten turns, fewest

sim-gambit = Gambit in the { $world } world, { $runs } seeds, minds: { $cast }. Won { $wins } of them; median { $middle } pebbles, worst { $worst }, best { $best }.
sim-gambit-settlement = The price was written at the seam, after clearing. No mind could argue with it.
sim-gambit-emergent = No price was written here: this is only what these minds made of it, and it promises nothing.

sim-column-tip = tip
sim-column-bets = bets
sim-column-wins = won
sim-column-pnl = mean pebbles (95 %)
sim-column-after-fee = after the whisper’s fee

sim-edge = What a tip is worth: one bet on a true forecast and one on bait in each of { $runs } woods, minds: { $cast }. Pebbles of the wallet, after the spread.
sim-edge-true = true
sim-edge-planted = planted
sim-edge-nothing = nothing struck
sim-bar-holds = The bar holds.
sim-bar-broken = The bar does not hold.

sim-column-patron = player
sim-column-patrons = of them
sim-column-denounced = denounced
sim-column-accused = accused
sim-column-convicted = convicted
sim-column-verdicts = acquitted · fined · frozen · exiled
sim-column-heat = heat
sim-column-peak = peak
sim-column-worth = worth

sim-justice = A chapter before the magistrate, { $runs } woods, minds: { $cast }. The first five kinds of player never whisper.
sim-justice-innocent = Convicted though they cannot know: { $count } of { $of }.
sim-justice-rings = Rings of two and three: { $share } convicted; their richest ends with { $ring_mean }, one careful insider with { $careful_mean }. Two who spend all on a third take it from { $alone_mean } to { $funnel_mean }. A keeper wins { $keeper } by calling.
sim-patron-honest = honest trader
sim-patron-bear = stubborn short
sim-patron-crowd = follower of rumours
sim-patron-lender = lender
sim-patron-briber = giver of gifts
sim-patron-greedy = greedy insider
sim-patron-careful = careful insider
sim-patron-liar = liar

sim-column-way = way to play
sim-column-middle = alone
sim-column-half = half of them
sim-column-range = worst and best
sim-column-won-alone = won
sim-column-beside = together
sim-column-beside-half = half of them
sim-column-won = won
sim-players = What each way to play ends a chapter with, alone and beside all the others, from a stake of 100, in { $runs } woods of each, minds: { $cast }.
sim-players-wood = Chapters that the wood won where all play: { $count }. Chapters that whoever does nothing won: { $idle }.
sim-way-idle = does nothing
sim-way-always-lend = always lends
sim-way-careful-insider = careful insider
sim-way-greedy-insider = greedy insider
sim-way-trend = follows the trend
sim-way-legend-reader = reads the legends
sim-way-contrarian = bets against moves
sim-way-rumour-follower = follows rumours
sim-way-shortage-reader = reads shortages
sim-way-good-mix = plays well
sim-way-blind-short = blind: short { $good }
sim-way-blind-long = blind: long { $good }

sim-column-legend = legend
sim-legends = What the legends promise: the share of first strikes that moved their good the promised way, and its median price before and after, in { $runs } woods of each cast.

sim-column-chapter = chapter
sim-column-prices = opening prices, of the first
sim-column-banished = banished / still away
sim-column-state = state, bytes
sim-column-entries = entries
sim-column-postings = postings
sim-column-file = file grew by, bytes

sim-months = { $chapters } chapters of { $runs } woods with players of every kind, minds: { $cast }. Sizes are means over woods.
sim-months-growth = Later chapters over earlier ones:
sim-months-books = Pebbles by which the books are out: { $off }.
