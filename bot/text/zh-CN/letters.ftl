# 私信：几小时后在手机上单看一封，也要看得懂。

letter-of-server = **{ $server }**
    { $letter }

letter-welcome = 你好。你在这片林子里叫{ $patron }，有{ NUMBER($stake) }枚石子。这样的信只给你看，因为里面的东西值钱：消息、债务、结局。章末谁最有钱，又比这笔本金多，谁就赢。若你关了私信，`/密信`里照样都有。

letter-forecast = **真消息**：{ forecast-window }，一张传说会让{ $good_mark }{ $good }{ $direction ->
    [up] 涨
   *[down] 跌
}；若有人花钱催更，还会更早。{ $direction ->
    [up] 赶在前面买（`/做多`），回落之前卖。
   *[down] 赶在前面做空（`/做空`），然后等。
}靠这种消息赢上两回，治安官就会找你。
# 来了才挑货的传说：照眼下说是真的，人群可能会挪窝。
letter-forecast-most-shorted = **真消息**：{ forecast-window }，一张传说会让空单最多的那种货{ $direction ->
    [up] 涨
   *[down] 跌
}；若有人花钱催更，还会更早。眼下是{ $good_mark }{ $good }，但每笔仓位都可能改变它，留心`/行情`。靠这种消息赢上两回，治安官就会找你。
letter-forecast-most-lent = **真消息**：{ forecast-window }，一张传说会让欠债最多的居民出产的货{ $direction ->
    [up] 涨
   *[down] 跌
}；若有人花钱催更，还会更早。眼下是{ $good_mark }{ $good }，但每笔贷款都可能改变它，留心`/居民`。靠这种消息赢上两回，治安官就会找你。
letter-bait-set = 饵已放出：{ $creature }信了{ $good_mark }{ $good }要{ $direction ->
    [up] 涨
   *[down] 跌
}。到第{ $last }回合还没有传说应验，它会怪你。
letter-tip-came-true = 你的传闻应验了：{ $good_mark }{ $good }果然{ $direction ->
    [up] 涨
   *[down] 跌
}了。
letter-tip-turned = 你传的那张传说来了，却落在别的货上：人群已离开{ $good_mark }{ $good }，{ $found_mark }{ $found }{ $direction ->
    [up] 涨
   *[down] 跌
}了。你手里还有什么，看`/账本`。
letter-tip-withdrawn = 这片林子从备份恢复，牌堆重发：你传的{ $good_mark }{ $good }要{ $direction ->
    [up] 涨
   *[down] 跌
}，无论真假，一概作废。谁也不会因此受责怪。
letter-tip-came-to-nothing = 你的传闻落空了：期限内没有传说让{ $good_mark }{ $good }{ $direction ->
    [up] 涨
   *[down] 跌
}。

letter-loan-accepted = { $creature }收下了你的{ NUMBER($amount) }枚石子，第{ $due }回合连本带利还。
letter-loan-accepted-for-later = { $creature }收下了你的{ NUMBER($amount) }枚石子，{ $chapters ->
    [1] 下一章第{ $due }回合
   *[other] { $chapters }章之后的第{ $due }回合
}连本带利还。
letter-loan-declined = { $creature }没要你的贷款。{ NUMBER($amount) }枚石子已回到你的钱袋。
letter-loan-lapsed = { $creature }一直没答复。{ NUMBER($amount) }枚石子已回到你的钱袋。
letter-loan-returned = { $creature }还了你{ NUMBER($amount) }枚石子，{ $profit ->
    [0] 没有利息
   *[other] 其中利息{ NUMBER($profit) }
}。
letter-loan-struck = 一笔勾销：{ $creature }欠你的{ NUMBER($amount) }枚石子。借出去的石子躲不过罚款，也躲不过新的一章，那时人人从头来过。{ $owed ->
    [0] 它不再欠你什么。
   *[other] 它还欠你{ NUMBER($owed) }。
}
letter-loan-late = { $creature }这回合该还你钱。{ $paid ->
    [0] 它的钱袋是空的
   *[other] 它还了{ NUMBER($paid) }
}；还欠{ NUMBER($owed) }，利息照算。往后每回合，它还得起多少还多少。

letter-position-settled = { $why ->
    [called] 强平：你的保证金耗尽了。
    [struck] 结算：传说已了。
    [court] 法庭替你平了仓。
   *[chapter] 结算：本章结束。
}你的{ $good_mark }{ $good }{ $side ->
    [short] 空单
   *[long] 多单
}{ $quantity }份，平在{ $price }。{ $result ->
    [won] 赢了{ NUMBER($pebbles) }枚石子。
    [lost] 亏了{ NUMBER($pebbles) }枚石子。
   *[even] 不赚不亏。
}
letter-heat-risen = 有人注意到你猜得太准。{ $band ->
    [cool] 治安官暂时没兴趣。
    [warm] 治安官听说过你。
    [hot] 治安官在打听你。避避风头，或者去找书记员：`/送礼 治安官`。
   *[burning] 你越过了治安官的红线。等着传唤吧；到时用`/申辩`回话。
}
letter-chapter-shared = 第{ $chapter }章结束。你与另外{ $level }位金主并列头名，各有{ NUMBER($worth) }枚石子。记录在`/林子 页面:历史`；下一章人人从头来过，旧怨忘掉一半。
letter-chapter-result = 第{ $chapter }章结束。{ $rank ->
    [1] 你赢了，
   *[other] 你在{ $of }位中排第{ $rank }，
}有{ NUMBER($worth) }枚石子。记录在`/林子 页面:历史`；下一章人人从头来过，旧怨忘掉一半。
letter-chapter-unwon = 第{ $chapter }章结束。你{ $of ->
    [1] {""}
   *[other] 在{ $of }位中
}排第一，有{ NUMBER($worth) }枚石子，但没超过本金{ NUMBER($stake) }：这一章无人胜出。要赢，就得比本金多。下一章人人从头来过。
# 传说什么时候来，放在预告信里。
forecast-window = { $span ->
    [1] 第{ $first }回合
   *[other] 第{ $first }到{ $last }回合之间
}{ forecast-when }
# 头一个回合什么时候到，如果知道的话。
forecast-when = { $when ->
    [none] {""}
   *[other] { $span ->
        [1] （{ $when }）
       *[other] （最早{ $when }）
    }
}
