# 私人信件：幾小時後在手機上單獨打開，也要看得懂。

letter-of-server = **{ $server }**
    { $letter }

letter-welcome = 你好。你在這座森林裡是{ $patron }，有 { NUMBER($stake) } 顆石子。這種信是私下寄的，因為裡面的事值錢：內線、債務、結果。章末最有錢、而且賺贏本金的人獲勝。如果你關了私訊，`/信箱` 裡每封信都在。

letter-forecast = **真內線**：{ forecast-window }會有傳說把 { $good_mark } { $good }{ $direction ->
    [up] 推高
   *[down] 壓低
}，有人花錢催更的話會更早。{ $direction ->
    [up] 在那之前買（`/做多`），轉頭之前賣。
   *[down] 在那之前放空（`/放空`），然後等。
}靠這種內線贏兩次，就會被治安官找上。
# 傳說來的時候才挑貨：現在說的是眼前的樣子，之後可能會變。
letter-forecast-most-shorted = **真內線**：{ forecast-window }會有傳說把空單最多的貨{ $direction ->
    [up] 推高
   *[down] 壓低
}，有人花錢催更的話會更早。今天是 { $good_mark } { $good }，但每筆單都可能改變它，請盯著 `/行情`。靠這種內線贏兩次，就會被治安官找上。
letter-forecast-most-lent = **真內線**：{ forecast-window }會有傳說把欠債最多的居民產的貨{ $direction ->
    [up] 推高
   *[down] 壓低
}，有人花錢催更的話會更早。今天是 { $good_mark } { $good }，但每筆借款都可能改變它，請盯著 `/居民`。靠這種內線贏兩次，就會被治安官找上。
letter-bait-set = 假消息放好了：{ $creature } 相信 { $good_mark } { $good }會{ $direction ->
    [up] 漲
   *[down] 跌
}。到第 { $last } 回合還沒有傳說讓它成真，牠就會怪你。
letter-tip-came-true = 你的傳聞成真了：{ $good_mark } { $good }{ $direction ->
    [up] 漲了
   *[down] 跌了
}，跟你說的一樣。
letter-tip-turned = 你傳的那則傳說來了，動的卻是別的貨：{ $found_mark } { $found }{ $direction ->
    [up] 漲了
   *[down] 跌了
}，因為大家的單已不在 { $good_mark } { $good }上。你手上還有什麼，看 `/帳本`。
letter-tip-withdrawn = 這座森林從備份還原，牌重新發過：你說 { $good_mark } { $good }會{ $direction ->
    [up] 漲
   *[down] 跌
}的耳語不算數了，真假都一樣。不會怪任何人。
letter-tip-came-to-nothing = 你的傳聞沒說中：期限內沒有傳說讓 { $good_mark } { $good }{ $direction ->
    [up] 漲
   *[down] 跌
}。

letter-loan-accepted = { $creature } 收下你的 { NUMBER($amount) } 顆石子，第 { $due } 回合連利息還你。
letter-loan-accepted-for-later = { $creature } 收下你的 { NUMBER($amount) } 顆石子，{ $chapters ->
    [1] 下一章
   *[other] { $chapters } 章之後的
}第 { $due } 回合連利息還你。
letter-loan-declined = { $creature } 不跟你借。{ NUMBER($amount) } 顆石子已回到你的荷包。
letter-loan-lapsed = { $creature } 一直沒答覆。{ NUMBER($amount) } 顆石子已回到你的荷包。
letter-loan-returned = { $creature } 還錢了：{ NUMBER($amount) } 顆石子，{ $profit ->
    [0] 沒有利息
   *[other] 其中 { NUMBER($profit) } 是利息
}。
letter-loan-struck = 勾銷：{ $creature } 欠你的 { NUMBER($amount) } 顆石子。借出去的石子躲不過罰款，也躲不過新的一章：新章人人從頭開始。{ $owed ->
    [0] 牠不再欠你。
   *[other] 牠還欠你 { NUMBER($owed) }。
}
letter-loan-late = { $creature } 這回合該還你錢。{ $paid ->
    [0] 牠荷包是空的
   *[other] 牠還了 { NUMBER($paid) }
}，還欠 { NUMBER($owed) }，利息繼續算。之後每回合有多少還多少。

letter-position-settled = { $why ->
    [called] 強制平倉：保證金賠光了。
    [struck] 已結算：傳說結束了。
    [court] 由法庭平倉。
   *[chapter] 已結算：這一章結束了。
}你的 { $good_mark } { $good }{ $side ->
    [short] 空單
   *[long] 多單
}（{ $quantity } 份）以 { $price } 了結。{ $result ->
    [won] 賺了 { NUMBER($pebbles) } 顆石子。
    [lost] 賠了 { NUMBER($pebbles) } 顆石子。
   *[even] 不賺不賠。
}
letter-heat-risen = 有人注意到你猜得很準。{ $band ->
    [cool] 治安官還沒興趣。
    [warm] 治安官聽說過你。
    [hot] 治安官在打聽你。避一避，或找書記：`/打點 治安官`。
   *[burning] 你已超過治安官的底線，等著收傳票吧；到時用 `/答辯`。
}
letter-chapter-shared = 第 { $chapter } 章結束。你和另外 { $level } 位金主並列第一，各有 { NUMBER($worth) } 顆石子。紀錄在 `/森林 頁面:歷史`；下一章人人從頭開始，舊怨忘了一半。
letter-chapter-result = 第 { $chapter } 章結束。{ $rank ->
    [1] 你贏了，
   *[other] 你排第 { $rank } 名（共 { $of } 位），
}身價 { NUMBER($worth) } 顆石子。紀錄在 `/森林 頁面:歷史`；下一章人人從頭開始，舊怨忘了一半。
letter-chapter-unwon = 第 { $chapter } 章結束。{ $of ->
    [1] {""}
   *[other] { $of } 位裡
}你排第一，身價 { NUMBER($worth) } 顆石子，但沒有賺贏 { NUMBER($stake) } 的本金，所以這章沒有贏家。要贏，結束時得比本金多。下一章人人從頭開始。
# 傳說何時來，用在預測的信裡。
forecast-window = { $span ->
    [1] 第 { $first } 回合
   *[other] 第 { $first } 到 { $last } 回合之間
}{ forecast-when }
# 其中第一個回合是什麼時候，知道的話。
forecast-when = { $when ->
    [none] {""}
   *[other] { $span ->
        [1] （{ $when }）
       *[other] （最早 { $when }）
    }
}
