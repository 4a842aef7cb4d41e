# 破产：欠的比有的多的居民，和它不在时来的商队。

caravan-name = 商队

# ---- 报上
headline-loans-called-1 = { $good }作抵押，没人信了。{ $creature }的债主今天就要回{ $owed }。
headline-loans-called-2 = { $creature }拿{ $good }抵押借的钱，债主去看了一眼，现在就要{ $owed }。
headline-margin-called-1 = 追缴：{ $creature }被强制还债{ $paid }，{ $left ->
    [0] 两清
   *[other] 还欠{ $left }
}。它样样数了两遍。
headline-margin-called-2 = { $creature }的债压垮了货架。债主强制收回{ $paid }。
headline-creature-banished-1 = { $creature }还不起债，放逐到下一章。{ $lost }枚石子打了水漂。
headline-creature-banished-2 = { $creature }违约，放逐到章末：债主收回{ $paid }，{ $good }断供。
headline-loans-lost-1 = { $creature }欠的{ $owed }枚石子，谁借的谁认亏。
headline-loans-lost-2 = { $creature }借的{ $owed }枚石子，再也见不着了。
headline-debts-written-off-1 = { $creature }还不起债，林子又少不了它。{ $lost }枚石子的债勾销。
headline-debts-written-off-2 = 比起{ $lost }枚石子，林子更缺{ $creature }。债划掉了。
headline-creature-returned-1 = { $creature }回来了，带着{ $purse }枚石子，去年的事不提。
headline-creature-returned-2 = { $creature }回家了，瘦了，客气了，有{ $purse }枚石子起步。
headline-imported-1 = { $creature }不在。商队卖{ $good }，价{ $price }，一点不急。
headline-imported-2 = 又是商队的{ $good }，价{ $price }。大家有点想{ $creature }。
headline-imported-3 = 商队带来{ $lot }，每份{ $price }。它知道这里没人出产。
headline-purses-filled-1 = 青黄不接的春天。铸币局往各家钱袋添了{ $amount }枚新石子。
headline-purses-filled-2 = 林子缺石子，铸币局新铸{ $amount }枚。
headline-purses-levied-1 = 富足的春天。铸币局收回{ $amount }枚石子，大家一齐叹气。
headline-purses-levied-2 = 春税：{ $amount }枚石子交回铸币局。越富的扛得越多。

# ---- 给债主的信
letter-loan-called = { $creature }的债超过了钱袋和存货：追缴。家当已强制变卖，你分到{ NUMBER($paid) }枚石子，还欠{ NUMBER($owed) }。
letter-loan-lost = 你借给{ $creature }的{ NUMBER($amount) }枚石子没了：传说带走的。{ $paid ->
    [0] 一枚也没还回来。
   *[other] 此前还回{ NUMBER($paid) }。
}别把太多借给同一位，或留意它那种货要跌的传闻。
letter-loan-defaulted = { $creature }还不起债。家当全卖了分给债主。你借出{ NUMBER($amount) }枚石子，{ $paid ->
    [0] 一枚也没收回
   *[other] 收回{ NUMBER($paid) }
}，这笔贷款了结。`/账本`看你的处境。

# ---- 账本
ledger-loan-called = { $creature }被追缴之后还欠你{ NUMBER($owed) }，{ $chapters ->
    [0] 第{ $due }回合到期
    [1] 下一章第{ $due }回合到期
   *[other] { $chapters }章之后的第{ $due }回合到期
}。已收回{ NUMBER($paid) }。
ledger-loan-defaulted = { $creature }还不起：借出{ NUMBER($principal) }，收回{ NUMBER($paid) }，剩下的欠款{ NUMBER($owed) }没了。

# ---- 公开页面
wood-creature-banished = { $mark } **{ $name }** 因债放逐，下一章回来
wood-import = 商队卖{ $good_mark }{ $good }，价{ $price }。
creature-banished = 因债放逐；下一章开篇回来。其间由商队卖{ $good_mark }{ $good }，价{ $price }。
market-good-imported = 出产它的居民遭放逐：下一章之前由商队卖，价{ $price }。

# ---- 拒绝
refused-lend-banished = { $creature }因债放逐，下一章才回来。先借给别的居民。
refused-whisper-banished = { $creature }放逐到下一章，听不见。说给别的居民听。
refused-bribe-banished = { $creature }放逐到下一章，收不了礼。送给别的居民。
refused-ally-banished = { $creature }放逐到下一章，结不了盟。请说两位在这里的。
