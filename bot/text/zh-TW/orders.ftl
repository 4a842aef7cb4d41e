# 掛單、對手，以及你花的錢有什麼下文：回覆、拒絕、信、帳本上的行。

# ---- 指令
opt-cover-at = 等到這個價：第一個到價的回合結束後平倉（不填就現在平）
cmd-cancel = 刪單
cmd-cancel-description = 撤掉某樣貨的掛單，部位本身還開著
opt-cancel-good = 你有掛單的貨
choice-ordered = { $good_mark } { $good }，掛 { $prices }
opt-cancel-at = 這個價位的掛單（不填就全部）

# ---- 回覆
answer-order-left = 掛好了。{ $good_mark } { $good }現價 { $now }；哪一回合收在 { $price } 或更{ $way ->
    [up] 高
   *[down] 低
}，{ $quantity ->
    [0] 你整筆{ $side ->
        [short] 空單
       *[long] 多單
    }就
   *[other] 你的{ $side ->
        [short] 空單
       *[long] 多單
    }就有 { $quantity } 份
}照那一回合交易所的價平倉。掛單列在 `/帳本`，章末自動取消。
answer-order-cancelled = 已刪掉 { $count } 筆掛單：{ $good_mark } { $good }。部位還開著，現在要平用 `/平倉 { $good }`。

# ---- 拒絕
refused-orders-later = 掛單下一章才開放，這一章照開始時的規則走完。現在要平，用不填價格的 `/平倉`。
refused-order-last-turn = 下一回合就是章末，到時所有部位都會平掉。現在要平，用不填價格的 `/平倉`。
refused-order-price = 價格在 { $low } 到 { NUMBER($high) } 顆石子之間，{ NUMBER($value) } 永遠等不到。今天的價格看 `/行情`。
refused-order-now = { $good_mark } { $good }現在就是 { $price }。`/平倉 { $good }` 不填價格，馬上平掉。
refused-order-beyond-call = { $good }還沒到 { $price }，交易所在 { $call } 就會強制平倉。請選 { $call } 之前到得了的價。
refused-order-twice = 你在 { $price } 已掛了 { $good_mark } { $good }。換個價位，或先 `/刪單 { $good }`。
refused-orders-enough = 你已有 { $most } 筆掛單，這是上限。`/刪單` 可以騰出空間。
refused-no-order = { $price ->
    [0] 你沒有 { $good_mark } { $good }的掛單。
   *[other] 你在 { NUMBER($price) } 沒有 { $good_mark } { $good }的掛單：成交了，或刪了。
}掛單列在 `/帳本`。

# ---- 信
letter-order-carried-out = 你掛在 { $ordered } 的單成交了：{ $good_mark } { $good }{ $side ->
    [short] 空單
   *[long] 多單
}（{ $quantity } 份）以 { $price } 平倉。{ $result ->
    [won] 賺了 { NUMBER($pebbles) } 顆石子。
    [lost] 賠了 { NUMBER($pebbles) } 顆石子。
   *[even] 不賺不賠。
}
letter-bet-opposed = { $good_mark } { $good }有人跟你對作：{ $rival }{ $side ->
    [short] 放空
   *[long] 做多
}了 { $quantity } 份。你的部位沒變，兩邊看 `/行情`。
letter-bet-crowded = { $good_mark } { $good }人擠人：{ $patrons } 位金主一共{ $side ->
    [short] 放空
   *[long] 做多
} { $quantity } 份，{ $stance ->
    [against] 跟你對作
   *[with] 你也在裡面
}。{ $stance ->
    [against] 你的部位沒變
   *[with] 大家一起跑，平倉價會比較差
}；兩邊看 `/行情`。

# ---- 帳本
ledger-order = ⏳ { $good_mark } 到 { $price } 或更{ $way ->
    [up] 高
   *[down] 低
}，{ $quantity ->
    [0] { $good }{ $side ->
        [short] 空單
       *[long] 多單
    }全部平倉
   *[other] { $good }{ $side ->
        [short] 空單
       *[long] 多單
    }平掉 { $quantity } 份
}。
# 在部位或掛單旁邊，手機上位置不多。
button-cancel = 刪單 { $price }
button-cover-here = 平倉 { $good_mark }
ledger-stake = 押 { $amount } 在「{ $side ->
    [yes] 會
   *[no] 不會
}」：{ $question }
ledger-above = { $gap ->
    [0] 與你平手
   *[other] 前一名，多你 { NUMBER($gap) }
}：{ $patron }。
ledger-below = 後一名，少你 { NUMBER($gap) }：{ $patron }。

scoreboard-you = 你是{ $patron }，第 { $rank } 名（共 { $of } 位），身價 { NUMBER($worth) }。這行只有你看得到。

ledger-deeds = **花出去的錢有什麼下文**
ledger-deed = 第 { $turn } 回合：{ $words }
ledger-deed-gift = { $creature } 收了你 { NUMBER($amount) }，{ $outcome ->
    [devoted] 現在對你死心塌地。
    [warm] 現在覺得你人不錯。
    [wary] 還是防著你。
    [hostile] 沒有原諒你。
    [neutral] 沒什麼感覺。
   *[wait] 下一回合看牠怎麼想。
}
ledger-deed-wish = 你付 { $creature } { NUMBER($amount) }，要牠{ $way ->
    [hoard] 囤{ $good }：{ $outcome ->
        [did] 牠照做，一份都沒賣。
        [did-not] 牠沒照做，賣了 { $units } 份。
       *[wait] 下一回合見分曉。
    }
    [dump] 賣{ $good }：{ $outcome ->
        [did] 牠照做，賣了 { $units } 份。
        [did-not] 牠一份都沒賣。
       *[wait] 下一回合見分曉。
    }
    [buy] 買{ $good }：{ $outcome ->
        [did] 牠照做，買了 { $units } 份。
        [did-not] 牠一份都沒買。
       *[wait] 下一回合見分曉。
    }
   *[shun] 別碰{ $good }：{ $outcome ->
        [did] 牠照做，一份都沒買。
        [did-not] 牠沒照做，買了 { $units } 份。
       *[wait] 下一回合見分曉。
    }
}
ledger-deed-rumour = { $creature } 聽你說{ $good }會{ $way ->
    [up] 漲
   *[down] 跌
}，{ $outcome ->
    [bought] 買了 { $units } 份。
    [sold] 賣了 { $units } 份。
    [nothing] 沒什麼動作。
   *[wait] 下一回合看牠怎麼做。
}
ledger-deed-alliance = 你牽線讓 { $creature } 與 { $other } 結盟，{ $outcome ->
    [held] 誰也沒開得比對方便宜。
    [strained] 其中一位馬上就開得比較便宜。
    [broken] 其中一位馬上就拆夥。
   *[wait] 下一回合看守不守約。
}
ledger-deed-loan = 你借給 { $creature } { NUMBER($amount) }，{ $outcome ->
    [spent] 牠那回合買了{ $good }，共 { $units } 份。
    [kept] 牠留著沒花：那回合什麼都沒買。
    [declined] 牠沒有收。
   *[wait] 牠還沒答覆。
}

# ---- 報上
headline-alliance-held-1 = { $a } 和 { $b } 賣同一個價，照{ $patron }的安排。
headline-alliance-held-2 = { $a } 與 { $b } 都沒殺價，{ $patron }的話有用。
headline-alliance-held-3 = { $patron }付了錢，{ $a } 和 { $b } 守了約。
headline-loan-spent-1 = { $creature } 拿{ $patron }的借款買了 { $lot }。
headline-loan-spent-2 = { $patron }出借，{ $creature } 花掉：{ $lot }搬回家。
headline-loan-spent-3 = { $creature } 花掉{ $patron }借的錢：{ $lot }。

# ---- 按鈕
button-bet = { $side ->
    [short] 放空
   *[long] 做多
}{ $how ->
    [third] ：荷包的三分之一
   *[other] {" "}{ $how }
}
button-cover = 現在平倉：{ $good }
button-cover-at = 到價平倉…
button-lend = 再借 { $creature } { NUMBER($amount) }
button-clerk = 打點書記 { $amount }
button-against = { $good_mark } 跟{ $patron }對作
button-news = { $good_mark } { $side ->
    [long] 賭它漲
   *[short] 賭它跌
}
cover-at-title = { $good }到價平倉
cover-at-label = 等到什麼價
cover-at-description = 哪一回合收在這個價，或超過，你的{ $good }就平倉。
error-no-price = 價格是整數的石子，例如 8。沒有掛出去，請再按一次按鈕。
