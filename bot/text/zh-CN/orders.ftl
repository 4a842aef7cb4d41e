# 挂单、对家，和你的钱做成了什么：答复、拒绝、信、账本里的句子。

# ---- 命令
opt-cover-at = 等哪个价：哪回合收盘到了这个价，就平仓（不填则现在平）
cmd-cancel = 撤单
cmd-cancel-description = 撤回你在一种货上的挂单；仓位不动
opt-cancel-good = 你有挂单的货
choice-ordered = { $good_mark } { $good }：{ $prices }
opt-cancel-at = 撤哪个价的挂单（不填则全撤）

# ---- 答复
answer-order-left = 已挂单。{ $good_mark }{ $good }现价{ $now }；哪回合收在{ $price }或{ $way ->
    [up] 更高
   *[down] 更低
}，就按交易所当回合的价平掉{ $quantity ->
    [0] 你的全部{ $side ->
        [short] 空单
       *[long] 多单
    }
   *[other] 你的{ $quantity }份{ $side ->
        [short] 空单
       *[long] 多单
    }
}。挂单列在`/账本`，章末作废。
answer-order-cancelled = 已撤{ $count }张挂单：{ $good_mark }{ $good }。仓位还在；现在就平用`/平仓 { $good }`。

# ---- 拒绝
refused-orders-later = 挂单从下一章开始；这一章照开篇时的规矩走完。不带价格的`/平仓`现在就平。
refused-order-last-turn = 下一回合本章就结束，仓位反正全平。不带价格的`/平仓`现在就平。
refused-order-price = 价格在{ $low }到{ NUMBER($high) }枚石子之间，{ NUMBER($value) }等不来。`/行情`看今天的价。
refused-order-now = { $good_mark }{ $good }现价就是{ $price }。不带价格的`/平仓 { $good }`立刻平仓。
refused-order-beyond-call = 到{ $call }交易所就会强平，{ $good }等不到{ $price }。挂一个先于{ $call }的价。
refused-order-twice = { $good_mark }{ $good }在{ $price }这个价上，你已有挂单。换个价，或先`/撤单 { $good }`。
refused-orders-enough = 你有{ $most }张挂单，到顶了。`/撤单`可腾地方。
refused-no-order = { $price ->
    [0] 你在{ $good_mark }{ $good }上没有挂单。
   *[other] { $good_mark }{ $good }在{ NUMBER($price) }这个价上，你没有挂单：已成交，或已撤。
}挂单列在`/账本`。

# ---- 信
letter-order-carried-out = 挂单（{ $ordered }）已成交：{ $good_mark }{ $good }{ $side ->
    [short] 空单
   *[long] 多单
}{ $quantity }份，平在{ $price }。{ $result ->
    [won] 赢了{ NUMBER($pebbles) }枚石子。
    [lost] 亏了{ NUMBER($pebbles) }枚石子。
   *[even] 不赚不亏。
}
letter-bet-opposed = 有人在{ $good_mark }{ $good }上跟你对着押：{ $rival }{ $side ->
    [short] 做空
   *[long] 做多
}{ $quantity }份。你的仓位没有变；两边的单子看`/行情`。
letter-bet-crowded = { $good_mark }{ $good }扎堆了：{ $patrons }位金主{ $side ->
    [short] 做空
   *[long] 做多
}，共{ $quantity }份，{ $stance ->
    [against] 跟你对着
   *[with] 你也在里面
}。{ $stance ->
    [against] 你的仓位没有变
   *[with] 人多，平仓的价就差
}；两边的单子看`/行情`。

# ---- 账本
ledger-order = ⏳ { $good_mark } 到{ $price }或{ $way ->
    [up] 更高
   *[down] 更低
}，平掉{ $quantity ->
    [0] 全部{ $good }{ $side ->
        [short] 空单
       *[long] 多单
    }
   *[other] { $quantity }份{ $good }{ $side ->
        [short] 空单
       *[long] 多单
    }
}。
# 在仓位或挂单旁边，手机上地方不多。
button-cancel = 撤{ $price }
button-cover-here = 平仓{ $good_mark }
ledger-stake = 押了{ $amount }，{ $side ->
    [yes] 是
   *[no] 否
}：{ $question }
ledger-above = { $gap ->
    [0] 与你持平
   *[other] 在你前一名，多{ NUMBER($gap) }
}：{ $patron }。
ledger-below = 在你后一名，少{ NUMBER($gap) }：{ $patron }。

scoreboard-you = 你是{ $patron }，{ $of }位中排第{ $rank }，身家{ NUMBER($worth) }。只有你看得到这行。

ledger-deeds = **你的钱做成了什么**
ledger-deed = 第{ $turn }回合：{ $words }
ledger-deed-gift = { $creature }收了你的{ NUMBER($amount) }，{ $outcome ->
    [devoted] 如今对你死心塌地。
    [warm] 如今对你有好感。
    [wary] 对你仍有戒心。
    [hostile] 还没原谅你。
    [neutral] 没什么感觉。
   *[wait] 什么感觉，下一回合见。
}
ledger-deed-wish = 你给{ $creature } { NUMBER($amount) }，要它{ $way ->
    [hoard] 囤着{ $good }：{ $outcome ->
        [did] 照办了，一份没卖。
        [did-not] 没照办，卖了{ $units }份。
       *[wait] 下一回合见分晓。
    }
    [dump] 抛掉{ $good }：{ $outcome ->
        [did] 照办了，卖了{ $units }份。
        [did-not] 一份也没卖。
       *[wait] 下一回合见分晓。
    }
    [buy] 买进{ $good }：{ $outcome ->
        [did] 照办了，买了{ $units }份。
        [did-not] 一份也没买。
       *[wait] 下一回合见分晓。
    }
   *[shun] 别碰{ $good }：{ $outcome ->
        [did] 照办了，一份没买。
        [did-not] 没照办，买了{ $units }份。
       *[wait] 下一回合见分晓。
    }
}
ledger-deed-rumour = { $creature }听你说{ $good }要{ $way ->
    [up] 涨
   *[down] 跌
}，{ $outcome ->
    [bought] 买了{ $units }份。
    [sold] 卖了{ $units }份。
    [nothing] 没当回事。
   *[wait] 怎么做，下一回合见。
}
ledger-deed-alliance = { $creature }和{ $other }由你牵线结盟，{ $outcome ->
    [held] 谁也没压价。
    [strained] 当回合就有一位压了价。
    [broken] 当回合就散了。
   *[wait] 守不守约，下一回合见。
}
ledger-deed-loan = 你借给{ $creature } { NUMBER($amount) }，{ $outcome ->
    [spent] 它当回合就去买{ $good }，共{ $units }份。
    [kept] 它留着没动，当回合什么也没买。
    [declined] 它没要。
   *[wait] 它还没答复。
}

# ---- 报上
headline-alliance-held-1 = { $a }和{ $b }卖一个价，照{ $patron }的安排。
headline-alliance-held-2 = { $a }和{ $b }谁也没压价：{ $patron }的话管用。
headline-alliance-held-3 = { $a }和{ $b }守约，{ $patron }的钱没白花。
headline-loan-spent-1 = { $creature }拿了{ $patron }的贷款，去买{ $lot }。
headline-loan-spent-2 = { $patron }借的，{ $creature }花的：{ $lot }进了家门。
headline-loan-spent-3 = { $creature }把{ $patron }的贷款花了：{ $lot }。

# ---- 按钮
button-bet = { $side ->
    [short] 做空
   *[long] 做多
}{ $how ->
    [third] ：钱袋的三分之一
   *[other] { $how }
}
button-cover = 现在平掉{ $good }
button-cover-at = 挂价平仓…
button-lend = 再借{ $creature } { NUMBER($amount) }
button-clerk = 给书记员{ $amount }
button-against = { $good_mark } 跟{ $patron }对着押
button-news = { $good_mark } { $side ->
    [long] 押它涨
   *[short] 押它跌
}
cover-at-title = 挂价平掉{ $good }
cover-at-label = 等哪个价
cover-at-description = 哪回合收在这个价或越过它，你的{ $good }仓位就平掉。
error-no-price = 价格是整数石子，比如8。没有挂上；再按一次按钮。
