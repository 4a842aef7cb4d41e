# What keepers lay down for their wood, look after, and end: /keeper rules, quiet, health, uproot.

answer-tick-asked = The next turn is being played.

# ---- Commands
cmd-quiet = quiet
cmd-quiet-description = Hours in which no turn comes; leave both out for turns around the clock
opt-quiet-start = First quiet hour, 0 to 23, UTC
opt-quiet-end = The hour at which turns come again, 0 to 23, UTC
cmd-rules = rules
cmd-rules-description = The stake of the chapters to come, and the most that a Patron may hold of one good
opt-rules-stake = Pebbles that everyone begins a chapter with, from the next one on
opt-rules-cap = Units of one good, short or long, from now on

# ---- Answers
answer-quiet-hours = No turn comes between { $start }:00 and { $end }:00 UTC; one that would waits until { $end }:00. `/wood` has the next, in everyone’s own time.
answer-quiet-none = No quiet hours: turns come around the clock.
answer-house-rules = Laid down: { NUMBER($stake) } pebbles for every Patron, from the next chapter on; { $cap } of one good at most for each, from now on. Whoever holds more may keep it.

# ---- Refusals
refused-bad-hour = Hours run from { $low } to { $high }, in UTC; { NUMBER($value) } will not do.
refused-bad-stake = A stake is { NUMBER($low) } to { NUMBER($high) } pebbles, so that five small purses can bear it; { NUMBER($value) } will not do.
refused-bad-cap = A Patron may hold { $low } to { $high } of one good; { NUMBER($value) } will not do.
refused-house-rules-empty = Nothing was laid down. `/keeper rules` takes a stake, a cap, or both.
error-quiet-half = Quiet hours have a first and a last: give both, or leave both out for none.

# ---- Headlines
headline-stake-set-1 = A keeper’s notice: { $stake } pebbles for every Patron, from the next chapter on.
headline-cap-set-1 = A keeper’s notice: nobody may hold more than { $cap } of one good.
