# How to play, the first word in a server, and the owner's upkeep.

how-title = How to play
how-1 = • { many-creatures-opening } creatures trade { many-creatures } goods. You are a Patron: a purse, a wood name, and the goal of being richest when the chapter ends.
how-2 = • `/short { $treasure }` wins if the price of { $treasure } falls, `/long { $treasure }` if it rises. Only the margin you lock can be lost.
how-3 = • `/whisper` with truth:true tells you, alone, the next market event. Planted talk is bait. The magistrate notices winners who knew.
how-4 = • Every turn the Wood Gazette says what happened. `/lend`, `/bribe` and `/ally` make friends; `/ledger` is yours alone, `/legends` tells what may come.

privacy-title = What is kept of you
privacy-1 = • **Kept**: your Discord id, and what you do in a wood: bets, gifts, loans, rumours, and the letters you get. Not your name, your messages or your profile.
privacy-2 = • **Seen by others**: only your wood name, unless you take your mask off at a chapter’s end. The minds that play the creatures see that name too, never you.
privacy-3 = • **Seen by whoever runs this bot**: all of it lies in their database and in its backups. No log has your id in it.
privacy-4 = • **For how long**: until you ask to be forgotten, or this server removes the bot and { $days ->
    [0] its wood is erased
    [one] a day has passed
   *[other] { $days } days have passed
}. Letters in your private messages are yours to delete.
privacy-5 = • **To have it sent to you**: `/me export`. **To have it deleted**: `/me forget`, which asks first. Anything else: ask whoever runs this bot{ $policy ->
    [0] .
   *[other] , as [their privacy policy]({ $privacy }) says.
}{ $rules ->
    [0] {""}
   *[other] {" "}Their terms: { $terms }
}

greeting = Good morning. I keep the **Thousand Token Wood**: { many-creatures } creatures trade { many-creatures } goods, a newspaper tells of it, and you can bet on the prices.
greeting-plant = Someone with Manage Server plants it with one command: `/keeper plant`. `/how` tells the rest in four lines.
greeting-back = The wood of this server slept while I was away, and goes on as it was left. If it was paused before, someone with Manage Server wakes it with `/keeper resume`.
greeting-missing = First give me { $missing } in the channel it should live in.

sync-done = { $count ->
    [one] One command registered
   *[other] { $count } commands registered
}. Discord may take a minute to show a change.
sync-later = Discord takes no commands just now. The old ones stay; try again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
sync-failed = Discord did not take the commands (status { $status }). The old ones stay; try again later.
