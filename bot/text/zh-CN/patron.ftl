# 金主会遇到的：确认一步，和答复之后的话。

magistrate-name = 治安官
answer-more-by-letter = 另有一封只给你看的信，在你的私信里；`/密信`里也有。

confirm-open = { $side ->
    [short] 做空
   *[long] 做多
}{ $quantity }份{ $good_mark }{ $good }，价{ $price }？要锁定{ NUMBER($margin) }枚石子（你的身家是{ NUMBER($worth) }），最多亏{ NUMBER($risk) }。到{ $call }强平。
confirm-pay = 这是给{ $creature }的{ NUMBER($risk) }枚石子，你的身家才{ NUMBER($worth) }。给了未必回得来。
confirm-again = 问你之后，价格、章节或你的处境变了，所以什么都还没做。现在是这样：
confirm-yes = 就这么办
confirm-no = 算了
confirm-left = 没做。石子原样放着。
