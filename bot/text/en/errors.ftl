# When a command cannot be played: one sentence, and the way on.

error-account-young = To join, this wood asks for a Discord account of { $days } days. Yours may join <t:{ $at }:R>; you may look until then: `/wood`.
error-member-young = To join, this wood asks for { $days } days in this server. You may join <t:{ $at }:R>, from the server; you may look until then: `/wood`.
error-dm = Give this command in a server that has a wood; the answer is for you alone there, too.
error-dm-nowhere = You play in no wood yet. Give the command in a server that has one; the answer is for you alone there, too.
error-which-wood = You play in more than one wood. Choose the one that your private messages are about, then give the command again.
home-chosen = Your private messages are about the wood of **{ $server }** now. Give the command again; the buttons above change it at any time.
error-other-chapter = That button is of a chapter that is over. `/ledger` shows where you stand in this one.
error-not-yours = That button is in somebody else’s letter, and only they can press it.
error-old-button = That button is of an older version of the bot. Give the command instead; `/ledger` shows where you stand.
error-other-wood = That button is of a wood that is gone. `/wood` shows the one that is here now.
error-third-too-small = A third of your purse, { NUMBER($third) }, does not cover one { $good }: that would lock { NUMBER($margin) }. `/{ $side } { $good }` bets it anyway.
error-not-here = I am not in this server, so nothing was played or planted. Someone with Manage Server can invite me, and then plant a wood: `/keeper plant`.
error-barred-user = Whoever runs this bot does not serve you, in any server. Nothing was played. Ask them if you think that is a mistake.
error-barred-server = Whoever runs this bot does not serve this server, and I leave it. Nothing was played; the wood sleeps. Ask them if you think that is a mistake.
error-no-wood = There is no wood in this server yet. Someone with Manage Server can plant one: `/keeper plant`.
error-unknown-good = Nobody here trades that. This wood knows { $known }.
error-unknown-creature = Nobody of that name lives here. Try { $known }.
# A Patron was named where a creature belongs.
error-no-creature = { $deed ->
    [lend] Only creatures borrow, and { $patron } is none: `/lend` to one of { $known }
    [whisper] Only creatures listen, and { $patron } is none: `/whisper` to one of { $known }
    [bribe] Only creatures take gifts, and { $patron } is none: `/bribe` one of { $known }, or the magistrate
    [ally] Only creatures are allied, and { $patron } is none: `/ally` two of { $known }
   *[creature] Only creatures have a page here, and { $patron } is none: `/creature` with one of { $known }
}. Patrons are listed in `/scoreboard`, and their bets in `/market`.
error-unknown-legend = No such legend is told here. Try { $known }.
error-unknown-seat = There is nobody of that name to choose a model for. Choose one of: { $known }.
error-unknown-world = There is no such world here. Choose one of: { $known }.
error-unknown-cast = There is no cast of that name here. Choose one of: { $known }.
error-unknown-card = There is no model of that name here. Choose one of: { $known }.
error-keeper = Only those with Manage Server keep the wood. Everyone may trade in it: try `/how`.
error-channel = I may not write in { $channel }: give me { $missing } there, or choose another channel.
error-nothing-to-change = Say what should change: `every`, `turns` or `channel`.
error-too-late = That quote is old and the price has moved on. Ask again for a fresh one.
error-store = The wood’s book could not be written just now. Nothing was played and nothing is lost; try again in a minute. (id { $id })
error-damaged = What is kept of this wood is damaged, so it rests: nothing is played, and nothing more is lost. Whoever runs the bot can restore the last backup. (id { $id })
error-ours = Something on our side broke. Nothing of yours is lost; a moderator can find it in the log as { $id }.
error-network = Discord was out of reach for a moment. Nothing was played and nothing is lost: try again.
error-played = That was played. Discord only lost the answer: `/ledger` and `/statement` have it.
error-form-lost = The bot started anew while it read your form. See whether what you wrote is there; if it is not, send it once more.
error-ours-played = That was played, and `/ledger` has it. Only the answer broke on our side; a moderator can find it in the log as { $id }.
error-out-of-date = That command has changed since your Discord last looked. Wait a minute and try again; nothing was played.
error-guest = That command failed. It is part of { $guest }, a plug-in of this bot. Nothing else was lost; a moderator can find it in the log as { $id }.

# What Discord's own checks and options say no to.
error-cooldown = That was a moment ago. Try again in { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}.
error-lacking = This command asks for { $missing } in this server, which you do not have.
error-lacking-myself = I lack { $missing } here, and this command needs it: someone with Manage Server can give it to me.
error-not-allowed = This command is not for everyone, and you may not use it here. Nothing was played.
error-not-understood = That command cannot do anything with “{ $said }”: choose what its list offers, if it has one. Nothing was played.
