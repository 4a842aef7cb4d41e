# 林子的公开页面。

chapter-bar = 第{ $chapter }章 { $bar } { $turn }/{ $turns }回合

wood-title = 林子 · 第{ $chapter }章，第{ $turn }/{ $turns }回合
wood-creature = { $mark } **{ $name }** { $mood ->
    [content] 舒心
    [uneasy] 不安
   *[miserable] 愁苦
}，身家{ NUMBER($wealth) }
wood-goal = **目标**：第{ $turns }回合结束时，做最有钱的金主。{ $left ->
    [0] 就是现在。
   *[other] 还剩{ $left }回合。
}
wood-leader = 领先：{ $name }，身家{ NUMBER($worth) }。`/排行榜`看所有人，`/账本`看你自己。
wood-leader-none = 本章还没有金主出过手。`/玩法`四行说清楚。
wood-fuel = 每个炉子每回合烧{ $need }份{ $fuel }。
wood-next = 下一回合：第{ $turn }回合，{ $when }。
wood-paused = 林子睡着了；管理员可用`/守林 唤醒`叫醒它。
wood-weather = { $weather ->
    [drought] 旱灾：食物减产
    [early-winter] 早冬：炉子多烧柴
    [windfall] 横财：{ $good }
    [blight] 虫害：{ $good }
    [winter-rumour] 有人说今冬难熬
   *[other] { $weather }
}（到第{ $until }回合）。
wood-legend = 正在应验：“{ $legend }”。
wood-legend-called = “{ $legend }”已被点名，下一回合就来。
wood-allies = { $a }和{ $b }是盟友。

market-title = 行情 · 第{ $chapter }章，第{ $turn }回合
market-good-title = { $good_mark } { $good }：{ $price }
market-interest = 持仓：{ $goods }。
market-interest-good = { $good_mark } { $shorts ->
    [0] 做多{ $longs }
   *[other] 做空{ $shorts }{ $longs ->
        [0] {""}
       *[other] 、做多{ $longs }
    }
}
market-interest-none = 现在没有金主下注。从下面的菜单就能下注。
market-good-line = { $change ->
    [up] 比上回合涨{ $by }。
    [down] 比上回合跌{ $by }。
   *[same] 与上回合持平。
}本章最高{ $high }，最低{ $low }。只有{ $creature }出产。
market-good-interest = { $shorts ->
    [0] 没有金主做空
   *[other] 金主共做空{ $shorts }
}，{ $longs ->
    [0] 也没有人做多。
   *[other] 做多{ $longs }。
}
market-bet = { $name } { $side ->
    [short] 做空{ $units }
   *[long] 做多{ $units }
}
market-bets = 持仓：{ $bets }{ $more ->
    [0] 。
   *[other] ，另有{ $more }笔。
}
market-chart = 价格，第{ $chapter }章
wood-chart = 价格，第{ $chapter }章
market-good-chart = { $good }，第{ $chapter }章
market-alt = 各回合价格。{ $prices }
market-alt-one = { $good }{ $price }，起初{ $first }
chart-turn = 回合
chart-gap = 贫富差距（0为人人一样）
chart-gap-alt = 贫富差距（基尼系数）：{ $now }%，起初{ $first }%。

creature-title = ## { $mark } { $animal }{ $name }
creature-portrait = { $animal }{ $name }的画像
menu-creatures = 看看哪位居民…
button-lend-one = 借给{ $creature } { NUMBER($amount) }
button-give = 送给{ $creature } { NUMBER($amount) }
creature-line = 钱袋{ NUMBER($purse) }，总身家{ NUMBER($wealth) }，{ $of }位中排第{ $rank }。出产{ $good_mark }{ $good }。心情：{ $mood ->
    [content] 舒心
    [uneasy] 不安
   *[miserable] 愁苦
}。
creature-held = { $mark } { $good }{ $quantity }份
creature-store = 存货：{ $store }。
creature-store-empty = 仓里空空。
creature-owes = 欠债{ NUMBER($owes) }枚石子。
creature-says = 最近说过：“{ $line }”
creature-ally = 与{ $creature }结盟。
animal-owl = 猫头鹰
animal-fox = 狐狸
animal-beaver = 河狸
animal-squirrel = 松鼠
animal-mole = 鼹鼠

scoreboard-title = 谁最有钱 · 第{ $chapter }章，第{ $turn }/{ $turns }回合
scoreboard-patron = { $rank }. { $name } · { NUMBER($worth) }{ $gap ->
    [0] {""}
   *[other] ，差{ NUMBER($gap) }
}{ $moved ->
    [up] {" "}▲{ $by }
    [down] {" "}▼{ $by }
    [new] {" "}· 新来
   *[same] {""}
}
scoreboard-none = 本章还没有金主出过手。《林报》下面的按钮可以做第一笔。
scoreboard-more = 另有{ $more }位
scoreboard-goal = 第{ $turns }回合结束时最有钱的，赢下本章。“差”是离前一名的石子数；箭头是这一回合名次的升降。
scoreboard-chart = 身家（石子）
scoreboard-alt = 身家（石子）。{ $rows }
scoreboard-alt-one = { $name } { $value }
