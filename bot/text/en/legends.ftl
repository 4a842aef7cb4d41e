# Legends as moderators keep them: written, weighed, switched on and off, forgotten.

# ---- answers
answer-legend-written = “{ $name }” is in the wood’s book: the price of { $good } { $direction ->
    [up] rises
   *[down] falls
} first, over { $turns ->
    [one] one turn
   *[other] { $turns } turns
}. It may come from the next chapter’s deck on; this chapter’s was sealed before. `/keeper legend` draws it sooner, in the open.
answer-legend-on = { $legend } is on, with weight { $weight }: from the next chapter’s deck. This chapter’s was sealed before, and stays as it is.
answer-legend-off = { $legend } is off from the next chapter’s deck. This chapter’s was sealed before: if the legend lies in it, it still strikes.
answer-legend-off-running = { $legend } is under way, and finishes as it began. It is off from the next chapter’s deck.
answer-legend-forgotten = “{ $name }” is out of the wood’s book.

# ---- refusals
refused-legend-empty = { $part ->
    [name] The legend needs a name.
    [history] The legend needs a history: a sentence or two on what it is made of.
   *[headline] Every headline needs some words.
} Nothing else of it is lost: open the form again.
refused-legend-long = { $part ->
    [name] The name
    [history] The history
   *[headline] A headline, with the longest price and good filled in,
} has { NUMBER($length) } characters, and { $most } is the most. Shorten it; the rest of the form keeps what you wrote.
refused-legend-marks = { $part ->
    [name] The name
    [history] The history
   *[headline] A headline
} holds something other than words: a mention, a link, formatting, an emoji or something that cannot be seen. Letters, figures and plain punctuation are fine; a headline may also hold {"{before}"}, {"{after}"} and {"{good}"}.
refused-legend-undrawn = No font here has { $letters }, and a chart could not show the name: use other letters.
refused-legend-numbers = The percents are whole numbers with a comma or a blank between them, as in `130, 165, 75`: no decimals and no words.
refused-legend-turns = Say what percent of its first price the good stands at after each turn: from one number to { $most }, as in `130, 165, 75`.
refused-legend-percent = Each number is a percent of the price the legend begins at, from { $low } to { $high }, as in `130, 165, 75`.
refused-legend-still = The first number is 100: nothing would happen. Over 100 the legend begins with a rise, under it with a fall.
refused-legend-headlines = { $turns ->
    [one] A legend of one turn has one headline.
   *[other] A legend of { $turns } turns has from one headline to { $turns }, a line each; the last serves for the turns after it.
}
refused-legend-taken = There is a legend by this name already. Give yours another.
refused-legend-enough = { $most } legends of its own are as many as a wood can tell. `/keeper legend-forget` makes room.
refused-bad-weight = A weight goes from { $low } to { $high }: how many times as often as the rarest. `on: False` switches a legend off.
refused-legend-already = { $legend } stands so already. `/keeper legends` shows them all.
refused-legend-last = { $legend } is the last one that is on, and a deck needs a legend. Switch another on first.
refused-legend-shipped = { $legend } belongs to every wood and cannot be forgotten. `/keeper legend-set` switches it off.
refused-legend-in-play = { $legend } may still be heard of in this chapter. Switch it off now, and forget it in the next.

# ---- headlines
headline-legend-written-1 = A story nobody knew is being told at the Stump: “{ $name }”.
headline-legend-written-2 = The storyteller has a new one: “{ $name }”.
headline-legend-forgotten-1 = Told no more at the Stump: “{ $name }”.
headline-legend-written-many-1 = Stories nobody knew are being told at the Stump: { $count } of them.
headline-legend-forgotten-many-1 = { headline-legends } are told no more at the Stump.
headline-legend-on-1 = { $name } is in the next chapter’s draw, with weight { $weight }.
headline-legend-on-2 = More, or less, of { $name } from the next chapter on: weight { $weight }.
headline-legend-on-many-1 = { headline-legends } come more or less often from the next chapter on.
headline-legend-off-1 = { $name } is not told from the next chapter on. The storyteller shrugs.
headline-legend-off-2 = { $name } is not told from the next chapter on.
headline-legend-off-many-1 = { headline-legends } are not told from the next chapter on.
headline-legends-weighed-1 = From the next chapter on, legends left out: { $off }; legends with a new weight: { $on }.
headline-legends = { $count ->
    [2] Two legends
    [3] Three legends
    [4] Four legends
    [5] Five legends
    [6] Six legends
    [7] Seven legends
    [8] Eight legends
    [9] Nine legends
    [10] Ten legends
    [11] Eleven legends
    [12] Twelve legends
   *[other] { $count } legends
}

# ---- /keeper legends, legend-write, legend-set, legend-forget
cmd-keeper-legends-description = Every legend, how often it comes, and which are off
cmd-legend-write = legend-write
cmd-legend-write-description = Write a legend of this wood’s own, in a form with a preview
cmd-legend-set = legend-set
cmd-legend-set-description = Switch a legend on or off, or make it rarer or more frequent, from the next chapter on
opt-legend-set-on = False switches it off; True is usual
opt-legend-set-weight = How many times as often as the rarest
cmd-legend-forget = legend-forget
cmd-legend-forget-description = Take a legend that was written here out of the wood

legends-keep-title = Legends of this wood
legends-keep-line = { $good_mark } **{ $name }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
} · { $weight ->
    [0] off
   *[other] weight { $weight }
}{ $own ->
    [true] {" "}· written here
   *[false] {""}
}{ $running ->
    [true] {" "}· under way
    [called] {" "}· called, comes with the next turn
   *[false] {""}
}
legends-keep-how = A change holds from the next chapter on: this one was sealed before. `/keeper legend-set` changes a line, `/keeper legend-write` adds one, `/keeper legend` draws one now, in the open.

legend-form-title = A legend of this wood’s own
legend-form-name = Name
legend-form-name-description = As in The Great Acorn Mania
legend-form-history = History
legend-form-history-description = A sentence or two: what really happened once
legend-form-good = Good
legend-form-good-description = Whose price it writes
legend-form-percents = Percent of its first price, turn by turn
legend-form-percents-description = As in 130, 165, 75: two turns up, then below where it began
legend-form-headlines = Headlines
legend-form-headlines-description = A line for each turn, or one for all. Braces: {"{before}"}, {"{after}"}, {"{good}"}

legend-preview-title = Preview: { $name }
legend-preview-good = { $good_mark } The price of { $good } { $direction ->
    [up] rises
   *[down] falls
} first. At today’s price of { $price }:
legend-preview-turn = { $turn }. { $percent } % · { $after } · { $line }
legend-preview-how = Nothing is stored yet. It would come with weight 1, from the next chapter on.
legend-store = Store it
legend-change = Change it
legend-discard = Discard it
legend-discarded = The form is closed, and nothing was stored.
error-legend-gone = This form was closed, or the bot was restarted since. What the preview shows is still yours to copy: `/keeper legend-write` opens a new form.
