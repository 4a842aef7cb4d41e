# 命令的结果：发生了什么，要紧的数，接下来看什么。
answer-went-back = 林子退回到第{ $chapter }章第{ $turn }回合。往后的事已重新抽定{ $sealed ->
    [0] {""}
   *[other] ，并重新封存：牌序`{ $seal }`，机运`{ $chance }`
}。
answer-released = 从现在起，林子按第{ $rules }号规则走。

# ---- 金主
answer-joined = 你在这里叫{ $patron }，有{ NUMBER($stake) }枚石子。没人知道你是谁。第一笔不妨`/做空 { $treasure }`；`/账本`是你自己的页面。
answer-short = 已做空{ $quantity }份{ $good }，成交价{ $price }。锁定保证金{ NUMBER($margin) }。价格跌了你赢；涨到{ $call }强平。平仓用`/平仓`。
answer-long = 已做多{ $quantity }份{ $good }，成交价{ $price }。锁定保证金{ NUMBER($margin) }。价格涨了你赢；跌到{ $call }强平。平仓用`/平仓`。
answer-covered = 已平仓：{ $quantity }份{ $good }，成交价{ $price }。{ $result ->
    [won] 赢了{ NUMBER($pebbles) }枚石子
    [lost] 亏了{ NUMBER($pebbles) }枚石子
   *[even] 不赚不亏
}。{ $left ->
    [0] 这种货上你已没有仓位。
   *[other] 还剩{ $left }份未平。
}钱袋{ NUMBER($purse) }。
answer-loan-offered = { $creature }拿到了你的条件：{ NUMBER($amount) }枚石子，每回合利息{ $interest }%，{ $term }回合后到期。石子先替你留着，下一回合它会答复，有信通知你。钱袋{ NUMBER($purse) }。
answer-whispered = { $creature }听见了：{ $good }要{ $direction ->
    [up] 涨
   *[down] 跌
}。花了{ $fee }枚石子。到第{ $until }回合还没有传说应验，{ $creature }对你的好感会变少。钱袋{ NUMBER($purse) }。
answer-gift = { $creature }收下{ NUMBER($amount) }枚石子，{ $feeling ->
    [devoted] 对你死心塌地
    [warm] 对你有好感
    [wary] 对你仍有戒心
    [hostile] 还没原谅你
   *[neutral] 点了点头
}。下一份礼的分量会轻些。钱袋{ NUMBER($purse) }。
answer-gift-with-wish = { $creature }收下{ NUMBER($amount) }枚石子，也听了你的心愿：{ $wish ->
    [hoard] 囤着{ $good }
    [dump] 抛掉{ $good }
    [buy] 买进{ $good }
   *[shun] 别碰{ $good }
}。它{ $feeling ->
    [devoted] 对你死心塌地
    [warm] 对你有好感
    [wary] 对你仍有戒心
    [hostile] 还没原谅你
   *[neutral] 点了点头
}，做不做随它。看下一回合。钱袋{ NUMBER($purse) }。
answer-magistrate = 书记员收下{ NUMBER($amount) }枚石子，你的嫌疑轻了些。{ $band ->
    [cool] 治安官对你没兴趣。
    [warm] 治安官还记得你的名字。
    [hot] 治安官还在打听你。
   *[burning] 还不够：你仍踩着治安官的红线。
}钱袋{ NUMBER($purse) }。
answer-allied = { $a }和{ $b }结盟到章末：谁也不比对方卖得便宜。花了{ $fee }枚石子，别的居民都看见了。钱袋{ NUMBER($purse) }。

# ---- 管理员与回合
answer-planted = 林子种下了。一章{ $turns }回合，第一回合就快到了。`/林子`看全貌，`/玩法`讲怎么玩。
    第一章已封存，以示公平：下第一笔之前，谁都能用`/林子 页面:查验`看到封条。
answer-ticked = 第{ $turn }回合结束。消息见《林报》。
answer-configured = 已设定：每{ turn-every }一回合，一章{ $turns }回合，《林报》登在<#{ $channel }>。本章到第{ $ends }回合为止。
answer-paused = 林子睡下了。`/守林 唤醒`之前，什么都不动。
answer-unpaused = 林子醒了：每{ turn-every }一回合。
# 多久一回合，嵌在上面两句里。
turn-every = { $unit ->
    [days] { $every }天
    [hours] { $every }小时
    [minutes] { $every }分钟
   *[seconds] { $every }秒
}
answer-legend-drawn = “{ $legend }”将在下一回合结束时应验，人人都知道是抽出来的。
answer-weather-made = { $weather ->
    [drought] 旱灾：地里减产{ $turns }回合。
    [early-winter] 早冬：各家炉子多烧柴{ $turns }回合。
    [winter-rumour] 今冬难熬的传言，要传{ $turns }回合。
    [windfall] 横财：发现一大堆{ $good }，人人有份。
   *[blight] 虫害：虫子进了{ $good }的仓。
}居民怎么应对，随它们。
answer-recast = 从下一回合起，{ $creature ->
    [narrator] 由{ $card }给《林报》执笔。
   *[other] 由{ $card }替{ $creature }动脑。
}报上会登。`/阵容 查看`有全体名单。
answer-cast-used = 从下一回合起，由{ $cast }这套阵容替全体动脑。报上会登。`/阵容 查看`有全体名单。
answer-recast-back = 从下一回合起，{ $creature ->
    [narrator] 原配主笔回来给《林报》执笔。
    [everyone] 原配阵容替全体动脑。
   *[other] { $creature }恢复原配头脑。
}报上会登。`/阵容 查看`有全体名单。
