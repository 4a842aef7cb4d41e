# 《林报》：报纸本身、报上的按钮、第一笔交易。

gazette-title = 《林报》 · 第{ $chapter }章，第{ $turn }/{ $turns }回合
gazette-headline = • { $line }
gazette-mood = { $mood ->
    [content] 林子里一片舒心。
    [uneasy] 林子里人心不安。
   *[miserable] 林子里愁云不散。
}{ $lowest ->
    [uneasy] 最不痛快的是{ $creature }。
   *[miserable] 最难熬的是{ $creature }。
}
gazette-mood-even = { $mood ->
    [content] 林子里一片舒心。
    [uneasy] 林子里人心不安。
   *[miserable] 林子里愁云不散。
}
gazette-race = 领先：{ $name }，身家{ NUMBER($worth) }。{ $left ->
    [0] 本章结束。
   *[other] 还剩{ $left }回合。
}
gazette-goal = 目标：第{ $turns }回合结束时最有钱。还没有金主出过手{ $left ->
    [0] ，而这已是最后一回合。
   *[other] ；还剩{ $left }回合。
}
gazette-next = 下一回合：第{ $turn }回合，{ $when }。
gazette-paused = 林子睡着了。
gazette-cast = { $changes ->
    [0] 动脑的：{ $cast }
   *[other] 动脑的：{ $cast }，其中{ $changes }个是本林换的
}
gazette-alone = 同一个模型替全体动脑，{ $model }（{ $lab }）
gazette-understudy = { $names }由替补上场
gazette-narrator = { $card }执笔
gazette-chart = 价格，第{ $chapter }章

button-ledger = 我的账本
button-first = 做第一笔
button-how = 怎么玩

first-trade-margin = 保证金就是这笔最多能亏的数：锁定{ NUMBER($margin) }枚石子，平仓时解锁，绝不多扣。要提防的是价格不跌反涨：涨到{ $call }，交易所会强平，保证金就亏掉大半，或者全部。
first-trade-why = { $good_mark } { $good }现价{ $price }，{ $stance ->
    [high] 比本章的常价高
   *[usual] 与常价相当
}，押跌不吃亏。
first-trade-goal = 目标：第{ $turns }回合结束时，做最有钱的金主。你在{ $of }位中排第{ $rank }；`/排行榜`看别人。
first-trade-when = 第{ $turn }回合（{ $when }）见分晓；`/平仓 { $good }`随时平掉，`/账本`看盈亏。
first-trade-when-paused = 林子睡着了，管理员叫醒之前什么都不动。`/平仓 { $good }`随时平掉，`/账本`看盈亏。
first-trade-crowd = 这回合押跌的人太多，再做空卖不出好价。不如押涨：**做多**，价格涨了就赢。按一下即可；结果会写信告诉你，`/账本`里也有。
button-first-long = 做多{ $quantity }份{ $good }
first-trade-had = 你已经做过交易了，这个按钮只管第一笔。再来一笔用`/做空`或`/做多`；`/账本`看持仓。
