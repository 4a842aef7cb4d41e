# 《林報》：報紙本身、按鈕、第一單。

gazette-title = 林報 · 第 { $chapter } 章，第 { $turn }／{ $turns } 回合
gazette-headline = • { $line }
gazette-mood = { $mood ->
    [content] 林中安好，
    [uneasy] 林中不安，
   *[miserable] 林中愁苦，
}{ $lowest ->
    [uneasy] { $creature } 心情最差。
   *[miserable] { $creature } 最難過。
}
gazette-mood-even = { $mood ->
    [content] 林中安好。
    [uneasy] 林中不安。
   *[miserable] 林中愁苦。
}
gazette-race = 領先：{ $name }，身價 { NUMBER($worth) }。{ $left ->
    [0] 本章結束。
   *[other] 還剩 { $left } 回合。
}
gazette-goal = 目標：第 { $turns } 回合結束時，當最有錢的金主。還沒有金主進場{ $left ->
    [0] ，而回合已經走完。
   *[other] ，還剩 { $left } 回合。
}
gazette-next = 下一回合：第 { $turn } 回合，{ $when }。
gazette-paused = 森林睡著了。
gazette-cast = { $changes ->
    [0] 卡司：{ $cast }
   *[other] 卡司：{ $cast }，這裡換了 { $changes } 位
}
gazette-alone = 全員同一個模型，{ $model }（{ $lab }）
gazette-understudy = { $names } 由代打上場
gazette-narrator = { $card } 撰稿
gazette-chart = 第 { $chapter } 章價格

button-ledger = 我的帳本
button-first = 下第一單
button-how = 怎麼玩

first-trade-margin = 保證金就是這一單最多會輸的數目：鎖住 { NUMBER($margin) } 顆石子，平倉才解開，絕不多收。風險是價格反而漲上去：漲到 { $call }，交易所會強制平倉，保證金大半或全部賠掉。
first-trade-why = { $good_mark } { $good }現價 { $price }，{ $stance ->
    [high] 比這一章平常高
   *[usual] 和平常差不多
}，賭它跌很合理。
first-trade-goal = 目標：第 { $turns } 回合結束時，當最有錢的金主。你現在第 { $rank } 名（共 { $of } 位），其他人看 `/排行榜`。
first-trade-when = 第 { $turn } 回合（{ $when }）就知道往哪邊走。平掉用 `/平倉 { $good }`，看進度用 `/帳本`。
first-trade-when-paused = 森林睡著了，管理員喚醒之前什麼都不會動。平掉用 `/平倉 { $good }`，看進度用 `/帳本`。
first-trade-crowd = 這回合太多人賭跌，現在放空賣不到好價。改賭漲吧：價格漲，**做多**就贏。按一下就開，結果會寫信給你，`/帳本` 也看得到。
button-first-long = 做多 { $quantity } 份{ $good }
first-trade-had = 你已經交易過了，這顆按鈕是給第一單用的。要再下單用 `/放空` 或 `/做多`，手上有什麼看 `/帳本`。
