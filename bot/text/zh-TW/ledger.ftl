# 私人帳本與信箱。

ledger-title = ## { $name }
ledger-standing = 身價 **{ NUMBER($worth) }**，第 { $rank } 名（共 { $of } 位）。荷包 { NUMBER($purse) }，鎖住 { NUMBER($locked) }。
ledger-goal = 目標：第 { $turns } 回合結束時當最有錢的金主，{ $left ->
    [0] 就是現在
   *[other] 還有 { $left } 回合
}。{ $gap ->
    [0] 沒人在你前面。
   *[other] 領先的是{ $leader }，多你 { NUMBER($gap) }。
}
ledger-short = { $good_mark } 放空 { $quantity } 份{ $good }，成交 { $price }，現價 { $mark }：**{ $profit }**
    保證金 { $bar } 剩 { NUMBER($left) }／{ NUMBER($margin) }。強制平倉價 { $call }，現在平倉價 { $close }。
ledger-long = { $good_mark } 做多 { $quantity } 份{ $good }，成交 { $price }，現價 { $mark }：**{ $profit }**
    保證金 { $bar } 剩 { NUMBER($left) }／{ NUMBER($margin) }。強制平倉價 { $call }，現在平倉價 { $close }。
ledger-no-positions = 沒有部位。價格跌 `/放空` 賺，價格漲 `/做多` 賺。
ledger-empty = 沒有部位，借出去的回來之前也沒錢開。
ledger-ruined = 一顆石子都不剩。這一章只能看戲，下一章人人又有同樣的本金。
ledger-loan-offered = 已向 { $creature } 開出 { NUMBER($principal) }，每回合 { $interest } %；下一回合會有答覆。
ledger-loan-active = { $creature } 欠你 { NUMBER($owed) }，{ $chapters ->
    [0] 第 { $due } 回合到期
    [1] 下一章第 { $due } 回合到期
   *[other] { $chapters } 章之後的第 { $due } 回合到期
}。
ledger-loan-overdue = { $creature } 欠你 { NUMBER($owed) }，已逾期。每回合有多少還多少。
ledger-heat = 嫌疑 { $bar } { $band ->
    [cool] 治安官對你沒興趣。
    [warm] 治安官聽說過你。
    [hot] 治安官在打聽你，避一避。
   *[burning] 治安官就在門口。
}
ledger-liked = { $creature } { $bucket ->
    [devoted] 對你死心塌地
    [warm] 覺得你人不錯
    [wary] 防著你
   *[hostile] 恨你，可能會動手；送點禮也許有用：`/打點`
}。

# 貨的選單，以及選了之後可以下什麼單。
menu-goods = 挑一樣貨下單…
menu-goods-line = 現價 { $price }，{ $change ->
    [up] 這回合漲 { $by }
    [down] 這回合跌 { $by }
   *[same] 沒動
}
bet-offer = { $good_mark } { $good }現價 { $price }，{ $change ->
    [up] 這回合漲 { $by }
    [down] 這回合跌 { $by }
   *[same] 跟上回合一樣
}。跌，**放空**賺；漲，**做多**賺。下單會鎖保證金，最多輸這麼多。

tips-title = 你的信
tips-none = 還沒有信。`/耳語 真假:真消息` 就會有一封：下一件市場大事，比誰都早知道。
tips-line = { $when } { $letter }
