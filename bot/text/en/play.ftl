# The start page of play mode, and the line that names it.
play-open = The wood is growing. Open { $url } in a browser (Ctrl-C stops it).
play-offer = Rules play the creatures. For a real small language model in every head, no GPU needed: make play MINDS=pocket
play-title = Thousand Token Wood
play-bot = Wood Gazette
play-stage = to the start page · in-memory Discord by SimCord
play-motto = { many-creatures-opening } creatures trade { many-creatures } goods. You are a Patron in the shadows: bet on them, lend to them, whisper to them.
play-cast = { $cast }
play-cast-why = { $cast ->
    [stand-in] The creatures are played by a stand-in: rule-based tempers, no language model. The rules are the real ones.
   *[other] The creatures are played by the models of this cast. One that cannot be reached is played by its understudy, and the paper says so.
}
play-cast-alone = One small language model thinks in every head, on this machine: { $model } ({ $lab }). When it does not answer, a rule-based understudy plays, and the paper says so.
play-cast-trouble = { $why } Until its model answers, a creature is played by a rule-based understudy, and the paper says so.
play-starting = { $cards } begins to listen
play-host-up = Model servers are up on this machine already: they are asked.

play-minute = The first minute
play-step-open = Open <a href="/open/wood" target="_blank">the wood</a>. You are Ann; the box at the top makes you Bob, or Morag the moderator.
play-step-short = Type <kbd>/short</kbd> Enter <kbd>{ $treasure }</kbd> Enter, and Enter again to send. You have bet that the price of { $treasure } falls; the answer says what it costs if you are wrong.
play-step-whisper = Type <kbd>/whisper</kbd> Enter <kbd>{ $first_name }</kbd> Enter <kbd>true</kbd> Enter, and send. You learn what comes next; { $first_name } hears a rumour.
play-step-letter = Read <a href="/open/ann" target="_blank">Ann’s private messages</a>: the forecast is there, for her eyes only.
play-step-wait = Wait for the paper. A turn comes every { $seconds } seconds, with headlines, prices and now and then a chart. Its buttons are for pressing.

play-windows = Open windows
play-window-wood = #{ $channel }
play-window-wood-about = everyone’s: the paper, the buttons, the slash commands
play-window-sandbox-about = a sandbox: everyone calls legends and weather, and nothing counts
play-window-letters = { $name }’s private messages
play-window-none = nothing yet
play-window-count = { $count ->
    [one] one
   *[other] { $count }
}
play-window-file = a picture

play-now = The wood now
play-turn = chapter { $chapter }, turn { $turn } of { $turns }
play-paused = paused
play-next = { $seconds ->
    [0] the next turn any moment
    [one] next turn in one second
   *[other] next turn in { $seconds } seconds
}
play-uprooted = No wood stands here. Write to the channel as Morag: /keeper plant.
play-quiet = No paper yet. The first is on its way.
play-kept = This wood is kept in { $path } between runs; delete the file for a new one.
play-restart = Restart the bot
play-restart-why = Buttons, bets and letters survive it.

# What a Discord client says itself; play mode's page says it in this language.
play-client-viewing = Viewing as
play-client-empty = No messages in this channel.
play-client-earlier = Load earlier messages
play-client-newer = Newer messages
play-client-latest = New messages · jump to latest
play-client-send = Send
play-client-message = Message { $channel }
play-client-commands = You can use application commands here
play-client-required = This field is required.
play-client-range = Value is outside the allowed range.
play-client-choose = Choose an available option.
play-client-selected = { $count } of { $most } chosen
play-client-invalid = Enter a valid value.
play-client-options = OPTIONS
play-client-channels = CHANNELS
play-client-optional = +{ $count } optional
play-client-used = { $who } used
play-client-private = Only you can see this
play-client-thinking = Thinking…
play-client-edited = (edited)
play-client-cancel = Cancel
play-client-submit = Submit
play-client-form = This form goes to the bot. Write no passwords in it.
