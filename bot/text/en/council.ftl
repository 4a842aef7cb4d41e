# The council: who thinks for whom, which lab is ahead, how far each model can be relied upon.

council-title = The council · { $cast }
council-rules = rules, no model
council-seat = { $mark } **{ $name }** { $state ->
    [down] has { $card } ({ $lab }), which does not answer: a rule-based understudy plays.
   *[well] thinks with { $card } ({ $lab }).
}
council-alone = One real model thinks in every head: { $model } ({ $lab }).
council-trouble = { $card } did not answer last: { $why }.
council-narrator = { $state ->
    [plain] 🗞️ The **Gazette** prints its own words.
    [down] 🗞️ The **Gazette** has { $card } ({ $lab }), which does not answer: it prints its own words.
   *[well] 🗞️ The **Gazette** is worded by { $card } ({ $lab }).
}
council-league = **The labs** in chapter { $chapter }, by what their creatures gained up to turn { $turn }:
council-head-lab = lab
council-head-gained = gained
council-head-worth = worth
council-reliable = **The models**, over the last turns:
council-head-model = model
council-head-json = json
council-head-ok = ok
council-head-self = self
council-head-out = out
council-legend = json: replies that needed no mending. ok: orders that could stand. self: orders for what the creature itself makes. out: turns late or down.

cast-title = The cast · { $cast }
cast-chosen = { $line } Chosen here.
cast-served = To choose from:
cast-card = • { $card } ({ $lab })
cast-whole = Whole casts: { $casts }
cast-how = `/cast set` gives somebody another mind, `/cast use` everyone those of a cast, `/cast reset` gives the house’s back. All count from the next turn on.
