# 交易之外玩家能問的：對帳單、傳說、催更、提醒。

## 指令

cmd-statement = 對帳單
cmd-statement-description = 每筆單、放款、送禮的結果，新的在前，只有你看得到
cmd-legends = 傳說
cmd-legends-description = 這座森林講的傳說，這一章來過哪些
cmd-spring = 催更
cmd-spring-description = 付錢給法庭，讓下一則傳說早一回合來
cmd-remind = 提醒
cmd-remind-description = 私下提醒：保證金快沒了、內線的時間到了、放款快到期
opt-remind-about = 提醒哪件事
opt-remind-when = 開或關（不填就是開）
choice-call = 部位的保證金快沒了
choice-tip = 內線的時間開始了
choice-loan = 放款快到期了
choice-on = 開
choice-off = 關
choice-held = { $good_mark } { $good }：{ $side ->
    [short] 放空
   *[long] 做多
} { $quantity }，{ $profit }，現價 { $mark }
pages-back = 上一頁
pages-onward = 下一頁
pages-newer = 較新
pages-older = 較舊

## 對帳單

statement-title = 你的對帳單
statement-none = 還沒有進出。
statement-line = **{ $change }** { $words } · 荷包 { NUMBER($purse) }{ $locked ->
    [0] {""}
   *[other] ，鎖住 { NUMBER($locked) }
} · { $when }
statement-change = { $free ->
    [no] 🔒 { $by }
   *[yes] { $by }
}
statement-page = 第 { $page }／{ $pages } 頁。🔒 是鎖住的錢，平倉或對方答覆後才動：保證金和待答覆的放款是你的，放空賣得的要還回去。
button-postings = 逐筆明細
deals-footer = 荷包 { NUMBER($purse) }，鎖住 { NUMBER($locked) }。底下的帳在「逐筆明細」。
deal-bet = { $side ->
    [short] 放空
   *[long] 做多
} { $good_mark } { $good }：**{ $result }** · { $when }
deal-bet-open = { $side ->
    [short] 放空
   *[long] 做多
} { $good_mark } { $good }：未平倉，鎖住保證金 { NUMBER($margin) } · { $when }
deal-loan-lent = 放款給 { statement-whom }：借出 { NUMBER($lent) }，{ $back ->
    [0] 還沒收回
   *[other] 收回 { NUMBER($back) }：**{ $result }**
} · { $when }
deal-loan-offered = 放款給 { statement-whom }：開出 { NUMBER($lent) }，還沒答覆 · { $when }
deal-loan-declined = 放款給 { statement-whom }：沒收下，沒有損失 · { $when }
deal-wager = 樹樁押注：**{ $result }** · { $when }
deal-wager-open = 樹樁押注：押了 { NUMBER($staked) }，還沒揭曉 · { $when }
deal-other = { $words }：**{ $result }** · { $when }
statement-bet = { $side ->
    [short] { $good }空單
    [long] { $good }多單
   *[other] 部位
}
statement-whom = { $creature ->
    [nobody] 一位居民
   *[other] { $creature }
}
statement-stake = 這一章的本金
statement-last-chapters-winnings = 上一章賺的歸零：人人從頭開始
statement-margin = { statement-bet }的保證金
statement-proceeds = { statement-bet }賣得的錢，平倉前先保管
statement-close = { $way ->
    [paid] 付給交易所，{ statement-bet }平倉
    [came] { statement-bet }賺的
   *[freed] { statement-bet }解鎖
}
statement-loan-offer = 預備借給 { statement-whom }
statement-loan-offer-returned = { statement-whom } 沒收下放款
statement-loan = 借給 { statement-whom }
statement-loan-repaid = { statement-whom } 還款
statement-gift = 送禮給 { statement-whom }
statement-gift-court = 打點治安官的書記
statement-whisper = 對 { statement-whom } 耳語
statement-spring = 催更
statement-alliance = 為結盟付給 { statement-whom }
statement-fine-of-turn = 法庭罰款
statement-other = { $way ->
    [came] 收到
    [paid] 付出
    [held] 鎖住
   *[freed] 解鎖
}

## 傳說

legends-title = 這座森林講的傳說
legends-line = { $good_mark } **{ $legend }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
}{ $seen ->
    [never] {""}
    [off] {" "}· 不在下一副牌裡
    [called] {" "}· **已點名**，下一回合登場
    [now] {" "}· 第 { $first } 回合起**上演中**
   *[past] {" "}· 這一章來過，{ $last ->
        [0] 第 { $first } 回合
       *[other] 第 { $first } 到 { $last } 回合
    }
}
legends-found = { $finds ->
    [most-shorted] 空單最多的貨
   *[most-lent] 欠債最多的居民產的貨
}
legends-all-goods = 全部的貨
legends-all-food = 全部食物
legends-page = 第 { $page }／{ $pages } 頁。箭頭是開頭的方向，結尾往往不是。下一則是哪則，誰也看不到：/耳語 買得到線索，/催更 讓它早來。

## 催更

answer-sprung = 法庭收下 { $fee } 顆石子催更。下一則傳說能早就早一回合；早成了沒有，誰也不會知道，報上只會說有人付了錢。荷包 { NUMBER($purse) }。
refused-sprung-enough = 這一章你催過了，每人每章 { $most } 次。
refused-sprung-already = 上一回合之後已經有人催過了，下一回合後再試。
headline-hurried-1 = 有人付錢催更，法庭不說是誰。
headline-hurried-2 = 法庭收到一只荷包，附一張字條：麻煩快一點。
headline-hurried-3 = 有人拿零錢到法庭催更：有事要提早了。

## 提醒

answer-reminders = 用私信提醒你：
    { $call ->
    [on] ✅
   *[off] ⬜
} 部位的保證金快沒了
    { $tip ->
    [on] ✅
   *[off] ⬜
} 內線的時間開始了
    { $loan ->
    [on] ✅
   *[off] ⬜
} 放款快到期了
    開關用 `/提醒`，信都在 `/信箱`。
refused-unknown-reminder = 提醒有三種：保證金快沒了、內線的時間到了、放款快到期。請從清單裡選。
letter-call-near = 你的{ $side ->
    [short] 空單
   *[long] 多單
}（{ $quantity } 份 { $good_mark } { $good }）保證金快沒了：現價 { $price }，到 { $call } 就強制平倉。趕在前面平掉用 `/平倉 { $good }`，會平在什麼價看 `/帳本`。
letter-loan-due-soon = { $creature } 下一回合該還你：{ NUMBER($owed) } 顆石子，加那一回合的利息。牠荷包裡有 { NUMBER($held) }。
letter-tip-opens = 你的內線下一回合開始：{ forecast-window }，{ $good_mark } { $good }會{ $direction ->
    [up] 漲
   *[down] 跌
}。要下單就趁現在：{ $direction ->
    [up] `/做多 { $good }`
   *[down] `/放空 { $good }`
}。
# 傳說來的時候才挑貨：等它來，手上的可能已經不是那樣貨了。
letter-tip-opens-most-shorted = 你的內線下一回合開始：{ forecast-window }會有傳說把空單最多的貨{ $direction ->
    [up] 推高
   *[down] 壓低
}。照目前看是 { $good_mark } { $good }，但每筆單都可能改變它，每回合前先看 `/行情`。
letter-tip-opens-most-lent = 你的內線下一回合開始：{ forecast-window }會有傳說把欠債最多的居民產的貨{ $direction ->
    [up] 推高
   *[down] 壓低
}。照目前看是 { $good_mark } { $good }，但每筆借款都可能改變它，每回合前先看 `/居民`。

## 已結束的章節，公不公平

opt-wood-page = 已結束的章節，或查驗發牌公不公平（不填就看森林現況）
opt-wood-chapter = 查驗用：哪一個已結束的章節（不填就是最近的）
choice-history = 歷史：已結束的章節
choice-verify = 查驗：發牌公不公平
history-title = 森林的歷史
history-none = 還沒有結束的章節。第一章結束時就有這一頁。
history-chapter = **第 { $chapter } 章** · { $turns } 回合{ $sealed ->
    [yes] ，已封存並攤開
   *[no] {""}
}
history-won = { $richest }獲勝，{ NUMBER($wealth) }。最富的居民：{ $creature }，{ NUMBER($creature_wealth) }。
history-wood = 沒有金主獲勝：無人賺贏本金。最富的居民：{ $creature }，{ NUMBER($creature_wealth) }。
history-shared = 並列：{ $names }，各 { NUMBER($wealth) }。最富的居民：{ $creature }，{ NUMBER($creature_wealth) }。
history-shared-more = { $names } 等
history-behind = 其後：{ $names }。
history-legends = 傳說：{ $legends }。
history-footer = /森林 頁面:查驗，用開章時的封存碼核對那一章的牌組。
verify-title = 第 { $chapter } 章公平嗎？
