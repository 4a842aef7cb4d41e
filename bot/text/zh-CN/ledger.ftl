# 私人账本和信箱。

ledger-title = ## { $name }
ledger-standing = 身家**{ NUMBER($worth) }**，{ $of }位中排第{ $rank }。钱袋{ NUMBER($purse) }，锁定{ NUMBER($locked) }。
ledger-goal = 目标：第{ $turns }回合结束时最有钱，{ $left ->
    [0] 就是现在
   *[other] 还剩{ $left }回合
}。{ $gap ->
    [0] 没人在你前面。
   *[other] 领先你{ NUMBER($gap) }的是{ $leader }。
}
ledger-short = { $good_mark } 做空{ $quantity }份{ $good }，价{ $price }，现价{ $mark }：**{ $profit }**
    保证金 { $bar } 剩{ NUMBER($left) }/{ NUMBER($margin) }。到{ $call }强平；平仓报价{ $close }。
ledger-long = { $good_mark } 做多{ $quantity }份{ $good }，价{ $price }，现价{ $mark }：**{ $profit }**
    保证金 { $bar } 剩{ NUMBER($left) }/{ NUMBER($margin) }。到{ $call }强平；平仓报价{ $close }。
ledger-no-positions = 没有持仓。`/做空`，跌了你赢；`/做多`，涨了你赢。
ledger-empty = 没有持仓，也没钱开仓，要等借出去的回来。
ledger-ruined = 一枚石子也不剩。这章只能看着，下一章人人重新领本金。
ledger-loan-offered = 借给{ $creature }的{ NUMBER($principal) }枚待答复，每回合利息{ $interest }%；下一回合见。
ledger-loan-active = { $creature }欠你{ NUMBER($owed) }，{ $chapters ->
    [0] 第{ $due }回合到期
    [1] 下一章第{ $due }回合到期
   *[other] { $chapters }章之后的第{ $due }回合到期
}。
ledger-loan-overdue = { $creature }欠你{ NUMBER($owed) }，已逾期。每回合还得起多少还多少。
ledger-heat = 嫌疑 { $bar } { $band ->
    [cool] 治安官对你没兴趣。
    [warm] 治安官听说过你。
    [hot] 治安官在打听你。避避风头。
   *[burning] 治安官到你门口了。
}
ledger-liked = { $creature }{ $bucket ->
    [devoted] 对你死心塌地
    [warm] 对你有好感
    [wary] 对你有戒心
   *[hostile] 敌视你，可能会下手；送点礼或许管用：`/送礼`
}。

# 货物菜单，以及选中之后能押什么。
menu-goods = 押一种货…
menu-goods-line = 现价{ $price }，{ $change ->
    [up] 本回合涨{ $by }
    [down] 本回合跌{ $by }
   *[same] 与上回合持平
}
bet-offer = { $good_mark } { $good }现价{ $price }，{ $change ->
    [up] 本回合涨{ $by }
    [down] 本回合跌{ $by }
   *[same] 与上回合持平
}。**做空**，跌了你赢；**做多**，涨了你赢。开仓要锁定保证金，最多就亏这些。

tips-title = 你的信
tips-none = 还没有信。`/耳语 真假:真`就有一封：下一桩大事，你先知道。
tips-line = { $when } { $letter }
