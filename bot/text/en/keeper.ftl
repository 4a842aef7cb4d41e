# What keepers lay down for their wood, look after, and end: /keeper rules, quiet, health, uproot.

answer-tick-asked = The next turn is being played.

# ---- Commands
cmd-quiet = quiet
cmd-quiet-description = Hours in which no turn comes; leave both out for turns around the clock
opt-quiet-start = First quiet hour, 0 to 23, UTC
opt-quiet-end = The hour at which turns come again, 0 to 23, UTC
cmd-rules = rules
cmd-rules-description = The stake of chapters to come, the most of one good that a Patron may hold, the length of a season
opt-rules-stake = Pebbles that everyone begins a chapter with, from the next one on
opt-rules-cap = Units of one good, short or long, from now on
opt-rules-account = Days that a newcomer’s Discord account must be old; 0 for any
opt-rules-member = Days that a newcomer must have been in this server; 0 for any
cmd-health = health
cmd-health-description = Wood health: are turns, minds and papers as they should be, and what to do
cmd-export = export
cmd-export-description = One file with the finished chapters, prices, and what the minds said in them
cmd-uproot = uproot
cmd-uproot-description = End this wood for good; asks first, and hands you the export
button-uproot = Uproot it
button-uproot-erase = Uproot it and erase it now

# ---- Answers
answer-quiet-hours = No turn comes between { $start }:00 and { $end }:00 UTC; one that would waits until { $end }:00. `/wood` has the next, in everyone’s own time.
answer-quiet-none = No quiet hours: turns come around the clock.
answer-house-rules = Set: every Patron begins with { NUMBER($stake) } pebbles, from the next chapter on, and may hold { $cap } of one good, from now on. Whoever holds more may keep it. A season has { $season ->
    [one] one chapter
   *[other] { $season } chapters
}, from the next season on.
answer-house-rules-door = Set: every Patron begins with { NUMBER($stake) } pebbles, from the next chapter on, and may hold { $cap } of one good. A season has { $season ->
    [one] one chapter
   *[other] { $season } chapters
}, from the next season on. Newcomers need a Discord account of { $account_days ->
    [0] any age
    [one] one day
   *[other] { $account_days } days
} and { $member_days ->
    [0] no time
    [one] one day
   *[other] { $member_days } days
} in this server. Who has joined already stays.

answer-uprooted = Uprooted, on turn { $turn } of chapter { $chapter }. Its channel has been told. { $days ->
    [0] Everything that was kept of it is erased within minutes.
    [one] Everything that is kept of it is erased tomorrow.
   *[other] Everything that is kept of it is erased in { $days } days.
} `/keeper plant` plants another.
word-uprooted = This wood is over: its keepers have uprooted it, on turn { $turn } of chapter { $chapter }. What you held stays in its books; thank you for lending, shorting and whispering.
confirm-uproot = Uproot this wood, in turn { $turn } of chapter { $chapter }, with { $patrons ->
    [0] nobody
    [one] one Patron
   *[other] { $patrons } Patrons
} in it? It cannot be replanted: nothing is settled, no cards are shown, and all of this chapter ends as it stands. The file is yours to keep. To leave the wood standing, leave the button alone; `/keeper pause` only lets it sleep. What is kept of an uprooted wood is erased { $days ->
    [0] within minutes
    [one] after a day
   *[other] after { $days } days
}, or now, by the other button.
word-removed = I was removed from your server **{ $server }**. { $days ->
    [0] What is kept of its wood is erased now.
    [one] Its wood is kept for one day and then erased.
   *[other] Its wood is kept for { $days } days and then erased.
} Invite me again before that, and it goes on.
answer-exported = What the export holds: how the wood stands, its finished chapters, and what the minds were asked and said in them. Nothing secret of this chapter is in it.

# ---- How the wood does
health-title = Wood health
health-turns-well = ✓ { $turn ->
    [0] Chapter { $chapter } has begun; its first turn comes { $due }.
   *[other] Turn { $turn } of chapter { $chapter } came { $last }; the next comes { $due }.
}
health-turns-late = ✗ A turn of chapter { $chapter } was due { $due }. If it does not come within minutes, the bot’s log says why; `/keeper tick` plays it now.
health-turns-paused = · The wood sleeps after turn { $turn } of chapter { $chapter }. `/keeper resume` wakes it.
health-minds = { $asked ->
    [0] · The minds have not been asked yet.
   *[other] { $missed ->
        [0] ✓ The minds were asked { NUMBER($asked) } times lately, and answered each time.
       *[other] · The minds were asked { NUMBER($asked) } times lately, and missed { NUMBER($missed) }. `/council` says which model.
    }
}
health-down = ✗ Played by an understudy, for want of their model: { $names }. `/council` says why, `/cast set` gives them another.
health-papers-well = { $waiting ->
    [0] ✓ Every paper is posted.
    [one] · One paper is on its way.
   *[other] · { $waiting } papers are on their way.
}
health-papers-stuck = ✗ { $waiting ->
    [0] The newest paper could not be posted
    [one] One paper waits to be posted
   *[other] { $waiting } papers wait to be posted
}: { $why ->
    [forbidden] I may not write in the channel. Let me, or name another with `/keeper schedule`.
    [gone] the channel is gone. Name another with `/keeper schedule`.
    [away] Discord does not take it. It is tried again by itself.
   *[broken] it failed on my side. The bot’s log says where.
}
health-wood = Its id, for whoever looks after the bot: `{ $wood }`

# ---- Refusals
refused-uprooted = This wood has been uprooted. `/keeper plant` plants another.
refused-other-wood = That button belongs to a wood that is gone. `/keeper uproot` asks about the one that stands here.
refused-bad-hour = Hours run from { $low } to { $high }, in UTC; { NUMBER($value) } will not do.
refused-bad-stake = A stake is { NUMBER($low) } to { NUMBER($high) } pebbles; { NUMBER($value) } will not do.
refused-bad-cap = A Patron may hold { $low } to { $high } of one good; { NUMBER($value) } will not do.
refused-bad-days = Days are a number from { $low } to { $high }; 0 asks for nothing.
refused-house-rules-empty = Nothing changed: give a stake, a cap, a season’s length, or the days that a newcomer must have.
error-quiet-half = Quiet hours have a first and a last: give both, or leave both out for none.

# ---- Headlines
headline-stake-set-1 = A keeper’s notice: { $stake } pebbles for every Patron, from the next chapter on.
headline-cap-set-1 = A keeper’s notice: nobody may hold more than { $cap } of one good.
