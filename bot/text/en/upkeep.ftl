# What the operator reads of backups, bans and what watches the bot.

stop-backup-unwritable = No backup can be written to { $folder }: give this user the right to write there, or choose another folder with --to or WOOD_BACKUP_TO.
stop-backup-full = There is no room for a backup in { $folder }: make room, or choose another folder. The backups that lie there are as they were.
stop-backup-unsound = The backup is not sound ({ $what ->
    [file] its pages are damaged
   *[wood] wood { $wood } does not replay: entry { $seq } is the first that does not fit
}), and so is the database: the copy is kept as { $path }, and older backups are as they were. `python -m bot check` and `replay` say more.
stop-backup-empty = There is nothing to back up: { $path } is not there yet, or empty. Set WOOD_DATABASE to the file that the bot uses.
stop-restore-unusable = { $why ->
    [missing] There is no file { $path }: give the path of a backup.
    [unread] { $path } cannot be read: give this user the right to read it.
    [empty] { $path } holds no wood, so it was not put back. It may be a copy of a running bot’s file without the log beside it; `python -m bot backup` makes whole ones.
   *[damaged] { $path } is damaged, or no database of the wood, and was not put back: try an older backup.
}
stop-restore-newer = { $path } was made by a newer version of this bot: update the bot first. Nothing was changed.
stop-restore-other = { $path } is a backup of another database than { $database }. To use it all the same, move { $database } away first. Nothing was changed.
stop-restore-in-use = { $path } is in use{ $held ->
    [0] {""}
   *[other] {" "}by { $holder }
}: stop the bot first, then restore. Nothing was changed.
bans-none = nobody is barred
bans-line = { $kind ->
    [server] server
   *[user] user  
} { $id }, since { $at } UTC
bans-done = { $done ->
    [added] barred: { $kind } { $id }; a bot that runs knows within half a minute
    [lifted] barred no more: { $kind } { $id }{ $kind ->
        [server] . It has to invite the bot again
       *[user] {""}
    }
    [known] { $kind } { $id } was barred already
   *[unknown] { $kind } { $id } was not barred
}
woods-none = no wood is planted yet
woods-head = wood          server               language chapter turn   next turn    trouble
woods-paused = paused
woods-due = in { $count } { $unit ->
    [minutes] min
    [hours] h
   *[days] d
}
woods-late = { $count } { $unit ->
    [minutes] min
    [hours] h
   *[days] d
} late
woods-trouble-none = none
woods-trouble-damaged = damaged: restore a backup
woods-trouble-waiting = { $count ->
    [one] 1 message waits
   *[other] { $count } messages wait
} ({ $why })
woods-trouble-parked = its channel is parked ({ $why })

stop-metrics-unreachable = { $address } cannot be listened at ({ $why }): stop what listens there, or set WOOD_METRICS_ADDRESS to another.

# A wood’s channel, once a day, when its minds have cost what they may.
word-minds-resting = The minds of this wood rest until <t:{ $until }:t>: what they may cost a day is used up. Until then simple rules play for all creatures; everything else goes on as ever.

check-replay-folded = replay     { $mark } { $folded ->
    [one] the first entry is
   *[other] the first { $folded } entries are
} folded: their chapters are over, and the state that they led to is the one that was pinned

setting-sentry-missing = WOOD_SENTRY_DSN is set, but Sentry’s package is not installed: run `pip install '.[sentry]'`, or leave the setting out.
setting-sentry-wrong = WOOD_SENTRY_DSN is no address of a Sentry: copy it again from the project’s settings, or leave it out.

move-done = { $mark } { $rows } rows of { $woods ->
    [one] one wood
   *[other] { $woods } woods
} ({ $entries } entries) of { $path } are in { $target }, and compare row for row (hash { $hash }). Set WOOD_DATABASE to that address; the file is as it was.
backup-done = backup     { $mark } { $path }, { $size } MB, { $woods ->
    [one] one wood
   *[other] { $woods } woods
}{ $entries ->
    [0] {""}
    [one] ; wood { $wood } replays over one entry
   *[other] ; wood { $wood } replays over { $entries } entries
}{ $gone ->
    [0] {""}
    [one] ; one older backup was let go
   *[other] ; { $gone } older backups were let go
}
restore-done = restore    { $mark } { $path } holds the backup now: { $told } of { $woods ->
    [one] 1 wood knows that it went back
   *[other] { $woods } woods know that they went back
}; their channels are told when the bot runs{ $kept ->
    [0] {""}
   *[other] . What lay there before is kept as { $aside }
}
