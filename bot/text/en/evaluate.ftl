# `python -m inference.evaluate`, for whoever chooses models.
evaluate-progress = Turns ({ $cast })
evaluate-title = ## { $cast }: { $woods ->
    [one] one wood
   *[other] { $woods } woods
} of { $turns ->
    [one] one turn
   *[other] { $turns } turns
}, seed { $seed }
evaluate-asked = decisions asked for
evaluate-replies = replies
evaluate-valid-json-percent = valid JSON
evaluate-repaired-percent = repaired
evaluate-no-ops = no-ops
evaluate-late = late
evaluate-down = down
evaluate-offers = offers
evaluate-valid-offers-percent = valid offers
evaluate-self-buys = self-buys
evaluate-self-buys-percent = self-buys, of offers
evaluate-idle-percent = idle
evaluate-idle-drift-percent = idle drift
evaluate-first-offer-percent = first-offer bias
evaluate-hoarding-percent = hoarding
evaluate-speculation-percent = speculation
evaluate-copied-percent = orders copied from the example
evaluate-looped = replies with talk that says nothing
evaluate-echoed = replies with a neighbour's line
evaluate-distinct-gossip-percent = gossip that differs
evaluate-latency-p50-ms = latency p50, ms
evaluate-latency-p95-ms = latency p95, ms
evaluate-prompt-tokens = prompt tokens, mean
evaluate-reply-tokens = reply tokens, mean
evaluate-cost = Cost: { $tokens } tokens a wood-turn, asked and said; a wood that turns every hour takes { $day } a day (WOOD_TOKENS_PER_DAY_WOOD bounds it).
evaluate-cache-hits-percent = prompt tokens from cache
evaluate-repairs = repairs
evaluate-refused = refused offers
evaluate-life = what the woods came to
evaluate-life-trades-min = fewest trades in a turn
evaluate-life-trades-max = most trades in a turn
evaluate-life-share-turns-3-to-9 = share of turns with 3 to 9 trades
evaluate-life-silent-turns = turns without a trade
evaluate-life-firewood-ratio-median = fuel, end over start, median
evaluate-life-gini-start-median = Gini at the start, median
evaluate-life-gini-end-median = Gini at the end, median
evaluate-life-woodcutter-richest-share = share of woods whose woodcutter is richest
evaluate-life-mood-min = lowest mood
evaluate-notes =
    A no-op is a turn lost because the model was down, or its reply late or past reading. Idle: a reply that could be read, without an order; idle drift is its share in
    the second half of the turns less that in the first. First-offer bias: replies that begin with the good that stands first in the prompt; an even hand has 25 %, and replies that begin with a good of their worked example are not counted.
    Copied: orders that stand in the worked example as they are. Talk that says nothing (a phrase that loops, half a sentence, the prompt said back) and a neighbour's line are dropped.
    Hoarding: units of what it makes, held and not offered. Speculation: units bid for that it was not short of.
evaluate-stand-in = The stand-in plays by rules: its figures say nothing about models.
evaluate-differ-title = ## The same { $views } views to each mind
evaluate-differ-progress = Evenings ({ $cast })
evaluate-differ-alone = The cast names no model: give --card, or a --cast that names some.

variants-unknown = There is no wording called { $name }; there are { $names }.
variants-title = ## { $cast }: wordings of the prompt
variants-shipped = shipped
variants-valid-offers = valid offers, %
variants-self-buys = self-buys, % of offers
variants-copied = orders copied from the example, %
variants-idle = idle, % of replies
variants-lacks-bid = lacks that get a bid, %
variants-buys-lacked = buys of what it lacks, %
variants-looped = talk that says nothing, % of replies
variants-gossip = gossip kept, % of replies
variants-prompt-tokens = prompt tokens, mean
variants-reply-tokens = reply tokens, mean
variants-cache-hits = prompt tokens from cache, %
variants-notes =
    Each wording was asked about the same turns of woods that the stand-in played. In brackets: 95 % intervals by bootstrap over the turns asked about. An asterisk: it
    differs from the shipped wording on the same turns.
