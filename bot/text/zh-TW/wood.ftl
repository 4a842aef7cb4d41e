# 森林的公開頁面。

chapter-bar = 第 { $chapter } 章 { $bar } 第 { $turn } 回合，共 { $turns } 回合

wood-title = 森林 · 第 { $chapter } 章，第 { $turn }／{ $turns } 回合
wood-creature = { $mark } **{ $name }** { $mood ->
    [content] 安好
    [uneasy] 不安
   *[miserable] 愁苦
}，身價 { NUMBER($wealth) }
wood-goal = **目標**：第 { $turns } 回合結束時，當最有錢的金主。{ $left ->
    [0] 就是現在。
   *[other] 還剩 { $left } 回合。
}
wood-leader = 領先：{ $name }，身價 { NUMBER($worth) }。看全部用 `/排行榜`，看自己用 `/帳本`。
wood-leader-none = 這一章還沒有金主進場。怎麼玩？`/玩法` 四行說完。
wood-fuel = 每個爐子每回合燒 { $need } 份{ $fuel }。
wood-next = 下一回合：第 { $turn } 回合，{ $when }。
wood-paused = 森林睡著了，管理員可以用 `/守林 喚醒` 叫醒它。
wood-weather = { $weather ->
    [drought] 乾旱：作物變少
    [early-winter] 早冬：爐子燒得更多
    [windfall] { $good }豐收
    [blight] { $good }病害
    [winter-rumour] 有人說今年會是寒冬
   *[other] { $weather }
}（到第 { $until } 回合）。
wood-legend = 「{ $legend }」正在上演。
wood-legend-called = 「{ $legend }」已被點名，下一回合登場。
wood-allies = { $a } 與 { $b } 結盟中。

market-title = 行情 · 第 { $chapter } 章，第 { $turn } 回合
market-good-title = { $good_mark } { $good }　{ $price }
market-interest = 未平倉：{ $goods }。
market-interest-good = { $good_mark } { $shorts ->
    [0] 多單 { $longs } 份
   *[other] 空單 { $shorts } 份{ $longs ->
        [0] {""}
       *[other] 、多單 { $longs } 份
    }
}
market-interest-none = 目前沒有人下注。從下面的選單就能下注。
market-good-line = { $change ->
    [up] 比上回合漲 { $by }。
    [down] 比上回合跌 { $by }。
   *[same] 跟上回合一樣。
}本章最高 { $high }，最低 { $low }。只有 { $creature } 會產。
market-good-interest = { $shorts ->
    [0] 沒有空單
   *[other] 空單共 { $shorts } 份
}，{ $longs ->
    [0] 沒有多單。
   *[other] 多單 { $longs } 份。
}
market-bet = { $name }{ $side ->
    [short] 放空
   *[long] 做多
} { $units }
market-bets = 未平倉：{ $bets }{ $more ->
    [0] 。
   *[other] ，另有 { $more } 筆。
}
market-chart = 第 { $chapter } 章價格
wood-chart = 第 { $chapter } 章價格
market-good-chart = { $good }，第 { $chapter } 章
market-alt = 各回合價格。{ $prices }
market-alt-one = { $good } { $price }，起初 { $first }
chart-turn = 回合
chart-gap = 貧富差距（0 = 人人一樣）
chart-gap-alt = 貧富差距（吉尼係數）：{ $now } %，起初 { $first } %。

creature-title = ## { $mark } { $animal } { $name }
creature-portrait = { $animal } { $name } 的畫像
menu-creatures = 看看一位居民…
button-lend-one = 借 { $creature } { NUMBER($amount) }
button-give = 送 { $creature } { NUMBER($amount) }
creature-line = 荷包 { NUMBER($purse) }，身價 { NUMBER($wealth) }，居民第 { $rank } 名（共 { $of } 位）。產 { $good_mark } { $good }。心情{ $mood ->
    [content] 安好
    [uneasy] 不安
   *[miserable] 愁苦
}。
creature-held = { $mark } { $good } { $quantity } 份
creature-store = 存貨：{ $store }。
creature-store-empty = 倉庫是空的。
creature-owes = 欠 { NUMBER($owes) } 顆石子。
creature-says = 最近說過：「{ $line }」
creature-ally = 與 { $creature } 結盟。
animal-owl = 貓頭鷹
animal-fox = 狐狸
animal-beaver = 河狸
animal-squirrel = 松鼠
animal-mole = 鼴鼠

scoreboard-title = 誰最有錢 · 第 { $chapter } 章，第 { $turn }／{ $turns } 回合
scoreboard-patron = { $rank }. { $name } · { NUMBER($worth) }{ $gap ->
    [0] {""}
   *[other] ，落後 { NUMBER($gap) }
}{ $moved ->
    [up] {" "}▲{ $by }
    [down] {" "}▼{ $by }
    [new] {" "}· 新進
   *[same] {""}
}
scoreboard-none = 這一章還沒有金主進場。按《林報》下方的按鈕，就能下第一單。
scoreboard-more = 還有 { $more } 位
scoreboard-goal = 第 { $turns } 回合結束時最有錢的人贏得這一章。「落後」是離前一名差幾顆石子；箭頭是上一回合開始以來的名次升降。
scoreboard-chart = 身價（石子）
scoreboard-alt = 身價，以石子計。{ $rows }
scoreboard-alt-one = { $name } { $value }
