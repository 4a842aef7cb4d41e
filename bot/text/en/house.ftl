# What the operator of the house reads: on the terminal, at start and when the process must stop.

stop-settings = { $problem }
stop-token-missing = No bot token: set DISCORD_TOKEN in the environment or in .env, or try `make play`, which needs none.
stop-token-wrong = Discord does not know this token: copy it again from the Bot page of your application into DISCORD_TOKEN.
stop-discord-away = Discord cannot be reached ({ $why }): check the network and start again; nothing was lost.
stop-token-reset = Discord no longer takes this token: it was reset. Copy the new one from the Bot page of your application into DISCORD_TOKEN and start again; nothing was lost.
stop-shard-wrong = Discord does not know the shard that this process asked for (code { $number }): every process needs a shard of its own, numbered below their count. Nothing was lost.
stop-shards-needed = This bot is in more servers than Discord tells over so few connections (code { $number }): start it with more shards. Nothing was lost.
stop-gateway-too-old = Discord no longer speaks as this release does (code { $number }): update the bot. Nothing was lost.
stop-intents-refused = Discord does not let this bot hear what it asks to hear (code { $number }): look at the intents on the Bot page of your application, and update the bot. Nothing was lost.
stop-intents-unknown = Discord does not know what this bot asks to hear (code { $number }): update the bot. Nothing was lost.
stop-not-alive = The bot on { $path } has not heard Discord for { $seconds } seconds, or does not run.
stop-cast-unknown = There is no cast called "{ $cast }": set WOOD_CAST to one of { $known }.
stop-model-away = { $why ->
    [key] A model server does not take the key: set WOOD_COUNCIL_KEY to the one that it was started with.
   *[away] A model does not answer: start its server, or give its address in WOOD_MODEL_URLS. An understudy plays until then.
}
stop-database-locked = The database { $path } is locked by another process: stop the other bot, or set WOOD_DATABASE to another file.
stop-database-readonly = The database { $path } cannot be written: give this user the right to write the file and its folder.
stop-database-newer = The database { $path } was made by a newer version of this bot: update the bot, or set WOOD_DATABASE to another file.
stop-database-broken = The file { $path } is not a database of ours or is damaged: restore a copy, or set WOOD_DATABASE to another file.
stop-database-log-strange = The log { $path }-wal was not written for the database that lies beside it, as when a backup is copied over a file that was in use. Nothing was changed. To go on from the copy, move { $path }-wal and { $path }-shm away; to go on from before, put the file back that they belong to.
stop-database-full = The disk under { $path } is full: make room and start again; everything acknowledged is safe.
stop-database-away = The database { $path } cannot be reached ({ $why }): start the server, or put its address right in WOOD_DATABASE and WOOD_DATABASE_READER.
stop-database-server-old = The database { $path } is on PostgreSQL { $why }, which is too old: 14 or newer is needed.
stop-database-reader-sees = The database { $path } would let what players see be read from private tables: { $why }. Give WOOD_DATABASE_READER a role of its own, which is no superuser, owns nothing, and is a member of no other role.
stop-database-driver-missing = The database { $path } is on PostgreSQL, which needs two packages more: run `pip install -e '.[postgres]'`.
stop-database-on-server = The database { $path } is on a server, and `{ $command }` is for files: use pg_dump and pg_restore.
stop-move-not-empty = { $path } holds woods already: move to a database that is empty. Nothing was changed.
stop-move-in-use = A bot runs on { $path } ({ $holder }): stop it first, for what it plays meanwhile would stay behind.
stop-move-differs = What arrived in { $target } is not what { $path } holds ({ $what }): nothing was kept there, and the file is as it was.
stop-wood-unknown = There is no wood "{ $wood }" in { $path }.
stop-replay-differs = Wood { $wood } does not replay to what is stored: entry { $seq } is the first that does not fit ({ $what }).
stop-replay-other-rules = Wood { $wood } was played by the rules of another release from entry { $seq } on, which this one cannot play again: its chain of hashes holds, and nothing says that it was changed. Replay it with the release that played it, or let the bot run once: then it starts again from there.
stop-chapter-differs = { $words }
stop-chapter-other-rules = { $words }
stop-database-older = The database { $path } was written by a version so old that this one cannot bring it up to date: go on with the version that wrote it. The file is as it was.
stop-chapter-unknown = { $words }
stop-chapter-unreadable = { $path } holds no chapter that could be checked ({ $why }): `verify --wood ID --out FILE` writes one.
stop-no-traces = There are no traces in { $path } yet: let a turn pass, and keep WOOD_TRACE_TURNS above 0.
stop-export-missing = Parquet needs pyarrow: run `pip install -e '.[export]'`, or use `--format jsonl`, which needs nothing.
stop-export-unwritable = The export cannot be written to { $path } ({ $why }): choose another folder with --out.
export-done = { $count ->
    [one] 1 decision is
   *[other] { $count } decisions are
} in { $path }.
stop-port-in-use = Port { $port } is taken: stop what listens there, or choose another with --port.
stop-cog-failed = The cog "{ $cog }" did not load ({ $why }): fix it, or take it out of WOOD_COGS.
stop-play-missing = Play mode needs SimCord: run `make setup`, or `pip install -e '.[play]'`.

# One setting that is wrong, by what is wrong with it.
setting-unknown = { $name } is not a setting of this bot.
setting-unknown-near = { $name } is not a setting of this bot; did you mean { $near }?
setting-wrong = { $name } is { $value }, but { $why }.
setting-wrong-secret = { $name } is set to something unusable: { $why }.
setting-guest-wrong = { $name } is wrong: { $why }
setting-guest-unknown = { $name } is no setting of this guest; the nearest is { $near }
setting-guest-unreadable = the file { $path } cannot be read as settings
setting-env-unreadable = The file { $path } cannot be read as settings: save it as plain UTF-8 lines of NAME=value.
setting-reader-missing = WOOD_DATABASE names a server, but WOOD_DATABASE_READER says nothing: give it the same server as a role of its own, by which everything that players see is read.
setting-folder = WOOD_DATABASE is { $value }, but that folder cannot be made: choose a place this user may write.

# Starting.
run-invite = Invite the bot with { $url }
run-went-back = The database { $path } is older than the one that was here before, a copy of it: { $woods ->
    [one] one wood has
   *[other] { $woods } woods have
} dealt anew what is still to come.
restored-done = restored   { $mark } { $woods ->
    [one] one wood knows that it went back
   *[other] { $woods } woods know that they went back
}; their channels are told when the bot runs
run-ready = { $name } is awake in { $servers ->
    [one] one server
   *[other] { $servers } servers
}.

# `python -m bot check`: one line each.
check-settings = settings   { $mark } { $count } read; the rest are as shipped
check-token-shape = token      { $mark } present and shaped like one (add --network to ask Discord)
check-token-known = token      { $mark } Discord knows it as { $name }
check-token-none = token      { $mark } none: fine for `play` and `sim`, needed for `run`
check-token-bad = token      { $mark } { $why }
check-world = world      { $mark } { $world }
check-database-none = database   { $mark } { $path }, not there yet: `run` makes it
check-database-older = database   { $mark } { $path }, of an older version (revision { $revision }): `run` brings it to { $ours } and leaves a copy beside it
check-server-older = database   { $mark } { $path }, of an older version (revision { $revision }): `run` brings it to { $ours }
check-database-empty = database   { $mark } { $path }, no wood yet. If this is a copy of a running bot’s file, its woods were left behind in the log beside it: `python -m bot backup` makes whole copies
check-database = database   { $mark } { $path }, { $woods ->
    [one] one wood
   *[other] { $woods } woods
}{ $seconds ->
    [0] {""}
   *[other] ; it is large, and was looked at for { $seconds } seconds, not to the end
}
check-cast-rules = models     { $mark } { $cast } (rule-based tempers, no model is asked)
check-cast = models     { $mark } { $cast }, { $count ->
    [one] one model
   *[other] { $count } models
}
check-model = model      { $mark } { $card } ({ $lab }) at { $url }: { $state ->
    [well] well, answered in { $seconds } s
    [mended] it answers in { $seconds } s, and its reply needed mending ({ $why })
    [base] well, but it has no such adapter: the base model plays
    [unlisted] it has no model called { $model }; it lists { $why }
    [other] another model answers in its place ({ $why }); its turns are counted apart
    [changed] it does not answer as it is asked ({ $why ->
        [unread] its reply cannot be read
       *[other] { $why }
    }), and it does when asked as below
    [shapeless] it answers, and nothing in it can be read as a reply ({ $why ->
        [length] cut off: too few tokens
       *[other] no shape of a reply that it was told of is held to
    })
    [late] each turn would be missed ({ $why })
    [key] { $why }; set WOOD_COUNCIL_KEY to the one that it was started with, and until then an understudy plays
   *[down] down ({ $why }); an understudy plays until it answers
}
check-set = set        { $mark } { $setting }={ $value }
check-set-address = set        { $mark } the address of { $card }: { $url }
check-set-card = set        { $mark } in the card { $card }, under [request]: { $line }
check-cogs = cogs       { $mark } { $count } load
check-guest = guest      { $mark } { $kind } { $name }, of { $source }
check-guest-left-out = guest      { $mark } { $kind } { $name }, of { $source }, is left out: { $why }
stop-guest-left-out = a guest is left out: { $kind } { $name }, of { $source }: { $why }
stop-lease-lost = This process stood still too long, and { $holder } serves the database now. One of the two may go: start this one again when it shall wait its turn.
check-alive = alive      { $mark } the bot on { $path } hears Discord
check-replay = replay     { $mark } wood { $wood } rebuilt from { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, and it is the one stored
check-replay-from = replay     { $mark } wood { $wood } rebuilt from { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, and it is the one stored; the { $older ->
    [one] one before it was
   *[other] { $older } before them were
} played by the rules of another release: their chain holds, and the state they led to is the one that was pinned
check-bad = { $what } { $mark } { $why }

# A moderator is told once when a channel no longer takes the paper.
word-parked = The Wood Gazette can no longer post in <#{ $channel }>: { $why ->
    [gone] the channel is gone
    [forbidden] I may not write there
   *[broken] it failed { $times } times (look for { $id } in the log)
}. The wood lives on, and `/wood` shows it. I try again with each new paper: let me write there again, or name another channel with `/keeper schedule`, and the next paper appears. Those missed until then stay unprinted.

# Each wood's channel, when the database is a copy that was put back.
word-went-back = This wood went back to { $turn ->
    [0] the first morning
   *[other] the evening of turn { $turn }
} of chapter { $chapter }: its records were restored from a copy. What happened after that has not happened. What is still to come was drawn anew{ $sealed ->
    [0] {""}
   *[other] , under a new seal (cards `{ $seal }`, chance `{ $chance }`)
}; what was whispered before counts no more.

# Permissions, as Discord's own settings page calls them.
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-embed-links = Embed Links
permission-attach-files = Attach Files
permission-manage-guild = Manage Server
