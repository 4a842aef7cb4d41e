# Seasons: chapters that count together; titles, records, masks.

# ---- Commands and buttons
cmd-season = season
cmd-season-description = The season: who has how many points, what this chapter is played for, titles, records
opt-rules-season = Chapters in a season, from the next season on
button-unmask = Show who I am
button-unmask-sure = Yes, tell everyone

# ---- The page
season-title = Season { $season } · chapter { $nth } of { $chapters }
season-title-none = The season
season-none = No season is being played yet. The first begins with the next chapter.
season-bar = { $bar } { $played } of { $chapters } chapters played
season-goal = End a chapter with more than the stake of { NUMBER($stake) } pebbles, with at least one trade of your own. The richest of those gets **{ $first }** points, then { $second }, { $third }, and { $rest } for everyone else.
season-table-none = Nobody has points yet.
season-place = **{ $rank }** { $name } · { NUMBER($points) } { $points ->
    [one] point
   *[other] points
} · { NUMBER($gained) } pebbles gained
season-titles = **Titles**, given at the season’s end:
season-title-line = { $title }: { $how }
season-title-line-plain = { $title }
season-records = **Records of this wood**
season-record = { $record ->
    [worth] Richest at a chapter’s end: { $holder }, { NUMBER($value) } pebbles
    [bet] Best single bet: { $holder }, +{ NUMBER($value) } pebbles
    [points] Most points in a season: { $holder }, { NUMBER($value) }
    [rise] Highest rise in one turn: { $holder }, +{ NUMBER($value) }
   *[fall] Deepest fall in one turn: { $holder }, -{ NUMBER($value) }
} (chapter { $chapter })
season-past = **Season { $season }** was won by { $name }, with { $points ->
    [one] one point
   *[other] { NUMBER($points) } points
}.
season-past-nobody = Nobody scored in season { $season }.
season-past-title = { $title }: { $names }
season-mask = After a chapter a Patron may say who they are; nobody else can do it for them.

# ---- Titles of the shipped wood
title-clean-hands = Clean Hands
title-clean-hands-how = above the stake in two chapters, and never accused
title-bear-of-the-stump = the Bear of the Stump
title-bear-of-the-stump-how = most pebbles won by shorts, at least 40
title-twice-convicted = Twice Convicted
title-twice-convicted-how = found guilty twice
title-banker = the Banker
title-banker-how = most loans repaid, at least 5, and none left open
title-caught-short = Caught Out
title-caught-short-how = most bets closed by force, at least 3

# ---- Headlines
headline-season-opened-1 = Season { $season } begins: { $chapters ->
    [one] one chapter
   *[other] { $chapters } chapters
}, and points for those who beat the stake.
headline-season-closed-1 = { $champion } wins season { $season } with { $points ->
    [one] one point
   *[other] { $points } points
}.
headline-season-closed-nobody-1 = Season { $season } ends without a champion: nobody beat the stake.
headline-at-stake-1 = Chapter { $nth } of { $chapters } in season { $season }: first place is worth { $first } points.
headline-at-stake-led-1 = Chapter { $nth } of { $chapters }: { $first } points for the first; { $leader } leads with { $points }.
headline-at-stake-last-1 = The season’s last chapter: { $first } points for the first; { $leader } has { $points }.
headline-title-earned-1 = { $patron } earns a title: { $title }.
headline-record-broken-worth-1 = A record: { $patron } ends the chapter with { $value } pebbles. The old one was { $before }.
headline-record-broken-bet-1 = A record: { $patron } won { $value } pebbles on one bet. The old one was { $before }.
headline-record-broken-points-1 = A record: { $patron } has { $value } points in one season. The old one was { $before }.
headline-record-broken-rise-1 = A record: { $good } rose by { $value } in one turn this chapter. The old one was { $before }.
headline-record-broken-fall-1 = A record: { $good } fell by { $value } in one turn this chapter. The old one was { $before }.
headline-season-set-1 = A keeper’s notice: seasons have { $chapters ->
    [one] one chapter
   *[other] { $chapters } chapters
}, from the next one on.
headline-unmasked-1 = { $patron } has said who they are. The name is in this channel.
headline-unmasked-2 = No longer a secret: who { $patron } is. It was said in this channel.

# ---- The closing paper
closing-points = **Season { $season }**: { $points }
closing-points-one = { $patron } +{ $points } ({ $total })
closing-points-none = **Season { $season }**: no points in this chapter, because nobody beat the stake.
closing-champion = Season { $season } is won by **{ $champion }**, with { $points ->
    [one] one point
   *[other] { $points } points
}.
closing-champion-nobody = Season { $season } ends without a champion.
closing-title = Title: { $patron }, { $title }.
closing-record = New record: { $record ->
    [worth] { $patron } ends with { NUMBER($value) } pebbles
    [bet] { $patron } won { NUMBER($value) } on one bet
    [points] { $patron } has { NUMBER($value) } points in one season
    [rise] { $good } rose by { NUMBER($value) } in one turn
   *[fall] { $good } fell by { NUMBER($value) } in one turn
}; before, { NUMBER($before) }.
closing-at-stake = Chapter { $nth } of { $chapters } in season { $season } begins: first place is worth { $first } points. `/season` has the table.

# ---- Letters and answers
letter-points-scored = That is worth **{ $points } points**: { $total } in season { $season }, place { $rank }. { $left ->
    [0] It was the season’s last chapter.
    [one] One chapter is left.
   *[other] { $left } chapters are left.
} `/season` has the table.
letter-title-won = Season { $season } is over, and a title is yours: **{ $title }**. `/season` shows it to everyone.
answer-unmasked = Done. The wood’s channel now says that { $patron } is you. It cannot be taken back.
confirm-unmask = Everyone in the wood’s channel will read that { $patron } is you. This cannot be taken back, and holds for the chapters to come. To stay masked, leave the button alone.
word-unmasked = { $patron } is <@{ $user }>.

# ---- Refusals
refused-unmask-other = That is not your mask. Only a Patron can say who they are, with the button in their own letter or in `/season`.
refused-unmask-twice = You said who you are after chapter { $chapter }. Everyone knows already; there is nothing left to show.
refused-unmask-early = You can show who you are when a chapter is over. Chapter { $chapter } ends with turn { $turns }.
refused-unmask-late = That was possible in the first { $turns } turns after the chapter. The next chance is the end of chapter { $chapter }.
refused-bad-season = A season has between { NUMBER($low) } and { NUMBER($high) } chapters; { NUMBER($value) } will not do.
