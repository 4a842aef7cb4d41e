# Slash commands as Discord shows them: names (lower case, no spaces), descriptions (100 characters at most), options.

cmd-lend = lend
cmd-lend-description = Offer a creature a loan; it answers at the next turn
opt-lend-creature = The creature that should borrow
opt-lend-amount = Pebbles to lend
opt-lend-interest = Percent a turn (3 if left out)
opt-lend-term = Turns until it is due (5 if left out)

cmd-short = short
cmd-short-description = Bet that a good’s price will fall
opt-short-good = What to sell short: the name of a good
opt-short-amount = Units (a sensible few if left out)

cmd-long = long
cmd-long-description = Bet that a good’s price will rise
opt-long-good = What to buy: the name of a good
opt-long-amount = Units (a sensible few if left out)

cmd-cover = cover
cmd-cover-description = Close your bets on a good: now, or at a price you name
opt-cover-good = A good that you have a bet open on
opt-cover-amount = Units (all if left out)

cmd-whisper = whisper
cmd-whisper-description = Put a rumour in a creature’s ear: a true forecast, or bait of your own
opt-whisper-creature = The creature that hears it
opt-whisper-truth = True: you get the next market event by private letter. Planted: you invent it
opt-whisper-good = Planted only: which good
opt-whisper-direction = Planted only: which way it is said to go
choice-true = true
choice-planted = planted
choice-up = up
choice-down = down

cmd-bribe = bribe
cmd-bribe-description = Pay a creature so that it likes you, or the magistrate so that you draw less attention
opt-bribe-creature = A creature, or the magistrate
opt-bribe-amount = Pebbles to give
opt-bribe-wish = What you would like it to do
opt-bribe-good = The good that the wish is about
choice-hoard = hoard it
choice-dump = dump it
choice-buy = buy it
choice-shun = shun it

cmd-ally = ally
cmd-ally-description = Make two creatures allies: for this chapter neither asks less than the other
opt-ally-a = One creature
opt-ally-b = The other

cmd-ledger = ledger
cmd-ledger-description = Your purse, bets, loans and standing, for your eyes only

cmd-tips = tips
cmd-tips-description = Your private letters, newest first

cmd-wood = wood
cmd-wood-description = The wood at a glance: prices, creatures, weather, the next turn

cmd-market = market
cmd-market-description = Prices with a chart, and who bets on what
opt-market-good = The name of one good (all of them if left out)

cmd-creature = creature
cmd-creature-description = A creature’s purse, store, mood and talk
opt-creature-name = A creature’s name

cmd-scoreboard = scoreboard
cmd-scoreboard-description = Who is rich: Patrons and creatures

cmd-how = how
cmd-how-description = How to play, in four lines
cmd-privacy = privacy
cmd-privacy-description = What is kept of you, who sees it, and whom to ask

cmd-council = council
cmd-council-description = Who thinks for whom, how far each model can be relied upon, and which lab is ahead

cmd-cast = cast
cmd-cast-description = For those who keep the wood (Manage Server): which model thinks for whom
cmd-show = show
cmd-show-description = Who thinks for whom, and the models there are to choose from
cmd-set = set
cmd-set-description = Give a creature, or the paper, another mind from the next turn on; the paper says so
opt-set-who = A creature, or the narrator
opt-set-model = One of the models that are served
cmd-use = use
cmd-use-description = Give everyone the minds of one cast from the next turn on; the paper says so
opt-use-cast = One of the casts that are served
cmd-reset = reset
cmd-reset-description = Back to the house’s own cast from the next turn on; the paper says so
opt-reset-who = A creature, or the narrator (everyone if left out)

cmd-keeper = keeper
cmd-keeper-description = For those who keep the wood (Manage Server)

cmd-plant = plant
cmd-plant-description = Plant a wood in this server
opt-plant-channel = Where the Wood Gazette appears (here if left out)
opt-plant-world = Which world; the usual one if not given
opt-plant-every = Minutes between turns (an hour unless the house says otherwise)

cmd-schedule = schedule
cmd-schedule-description = Change how often the wood turns, how long a chapter is, where the Gazette appears
opt-schedule-every = Minutes between turns
opt-schedule-turns = Turns in a chapter
opt-schedule-channel = The Gazette’s channel

cmd-pause = pause
cmd-pause-description = Let the wood sleep: no turns until it is resumed

cmd-resume = resume
cmd-resume-description = Wake a paused wood

cmd-tick = tick
cmd-tick-description = Play the next turn now

cmd-legend = legend
cmd-legend-description = Draw a legend in the open: it strikes at the next turn
opt-legend-name = A legend’s name

cmd-weather = weather
cmd-weather-description = Send the wood some weather
opt-weather-kind = What comes
opt-weather-good = For a blight or a windfall: which good
choice-drought = drought
choice-early-winter = early winter
choice-windfall = windfall
choice-blight = blight
choice-winter-rumour = talk of winter

# What an option is called, the same in every command; in English as the commands' code calls it.
option-a = a
option-about = about
option-account = account
option-amount = amount
option-answer = answer
option-at = at
option-b = b
option-cap = cap
option-cast = cast
option-channel = channel
option-chapter = chapter
option-creature = creature
option-direction = direction
option-do = do
option-end = end
option-every = every
option-good = good
option-interest = interest
option-kind = kind
option-member = member
option-model = model
option-name = name
option-on = on
option-page = page
option-patron = patron
option-sandbox = sandbox
option-season = season
option-side = side
option-stake = stake
option-start = start
option-term = term
option-to = to
option-truth = truth
option-turns = turns
option-weight = weight
option-when = when
option-who = who
option-whom = whom
option-wish = wish
option-world = world
