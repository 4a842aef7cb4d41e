# Sandbox woods: everyone calls legends and sends weather, and nothing counts.

cmd-sandbox = sandbox
cmd-sandbox-description = In a sandbox wood: call legends, send weather, play the gambit
cmd-sandbox-legend = legend
cmd-sandbox-legend-description = Call any legend: it strikes at the end of the next turn
cmd-sandbox-weather = weather
cmd-sandbox-weather-description = Send any weather: it changes stores, yields or needs, never a price
cmd-sandbox-gambit = gambit
cmd-sandbox-gambit-description = Short, whisper, call the run, collect: the whole trick in one turn
opt-plant-sandbox = A wood for trying things: everyone may call legends and weather, nothing counts
button-gambit = Play the gambit
sandbox-choose-legend = Call a legend…
sandbox-choose-weather = Send weather…
wood-sandbox = **Sandbox:** everyone may call legends and send weather with the menus below, and nothing counts.

answer-planted-sandbox = The sandbox is planted: everyone may call legends and send weather, and nothing counts. A chapter is { $turns } turns. `/wood` shows it, with the menus.
    Sealed for fairness: `/wood page:verify`.

gambit-short = **1. Short.** You sold { $quantity } { $good_mark } { $good } at { $price } without owning them. Margin { NUMBER($margin) } is locked.
gambit-whisper = **2. Whisper.** { $creature } has heard that { $good } will fall. The talk moves creatures, not prices.
gambit-call = **3. Spring.** { $legend } was called, and the turn was played.
gambit-collected = **4. Collect.** { $good_mark } { $good } went from { $before } to { $after }, written at the seam. Your short: **{ $profit }** pebbles.
gambit-waits = **4. Wait.** { $good_mark } { $good } went from { $before } to { $after }, and your short is still open. `/cover` closes it.
gambit-none = No legend of this wood makes a good fall by name, and the gambit needs one.

refused-not-a-sandbox = This wood is played for points: only a moderator may call a legend or weather. In a sandbox wood everyone may.
season-none-sandbox = This is a sandbox: everyone may call legends and send weather, and nothing counts.
