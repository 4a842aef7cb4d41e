# 破產：負債多過家當的居民，以及牠不在時來的商隊。

caravan-name = 商隊

# ---- 報上
headline-loans-called-1 = 沒人信得過{ $good }當擔保，{ $creature } 的債主今天就要收 { $owed }。
headline-loans-called-2 = { $creature } 拿{ $good }借過錢，債主看了貨，馬上要 { $owed }。
headline-margin-called-1 = 追繳：{ $creature } 被迫還 { $paid }，{ $left ->
    [0] 兩清
   *[other] 還欠 { $left }
}。每顆都數了兩遍。
headline-margin-called-2 = { $creature } 負債壓垮貨架，債主強制收回 { $paid }。
headline-creature-banished-1 = { $creature } 還不出錢，放逐到下一章。債主賠掉 { $lost } 顆石子。
headline-creature-banished-2 = { $creature } 倒帳，放逐到章末：債主收回 { $paid }，{ $good }斷貨。
headline-loans-lost-1 = { $creature } 欠的 { $owed } 顆石子，債主是拿不回來了。
headline-loans-lost-2 = { $creature } 借走的 { $owed } 顆石子，沒人會再見到。
headline-debts-written-off-1 = { $creature } 還不出錢，又少不了牠。{ $lost } 顆石子的債打銷。
headline-debts-written-off-2 = 森林需要 { $creature }，勝過 { $lost } 顆石子。債一筆勾銷。
headline-creature-returned-1 = { $creature } 回來了，帶著 { $purse } 顆石子，去年的事不提。
headline-creature-returned-2 = { $creature } 返鄉，瘦了，也客氣了，手上 { $purse } 顆石子重新開始。
headline-imported-1 = { $creature } 不在，商隊賣{ $good }，一份 { $price }，不急著走。
headline-imported-2 = 又是商隊的{ $good }，一份 { $price }。大家有點想 { $creature }。
headline-imported-3 = 商隊載來 { $lot }，一份 { $price }，知道這裡沒人產。
headline-purses-filled-1 = 春荒。鑄幣廠往大家荷包放 { $amount } 顆新石子。
headline-purses-filled-2 = 森林石子不夠用，鑄幣廠新鑄 { $amount } 顆。
headline-purses-levied-1 = 好年頭。鑄幣廠收回 { $amount } 顆石子，大家一起嘆氣。
headline-purses-levied-2 = 春稅：{ $amount } 顆石子回鑄幣廠，有錢的搬得久一點。

# ---- 給債主的信
letter-loan-called = { $creature } 欠的超過荷包與存貨撐得住的數：追繳。家當強制賣出，{ NUMBER($paid) } 顆石子歸你，還欠 { NUMBER($owed) }。
letter-loan-lost = 你借給 { $creature } 的 { NUMBER($amount) } 顆石子沒了：被傳說帶走的。{ $paid ->
    [0] 一顆都沒回來。
   *[other] 之前已回來 { NUMBER($paid) }。
}下次別全借給同一位，或留意牠產的貨有沒有看跌的傳聞。
letter-loan-defaulted = { $creature } 還不出錢，家當全賣，由債主們分。你借出 { NUMBER($amount) } 顆石子，{ $paid ->
    [0] 一顆都沒收回
   *[other] 收回 { NUMBER($paid) }
}，這筆放款結束。處境看 `/帳本`。

# ---- 帳本
ledger-loan-called = { $creature } 經追繳後還欠你 { NUMBER($owed) }，{ $chapters ->
    [0] 第 { $due } 回合到期
    [1] 下一章第 { $due } 回合到期
   *[other] { $chapters } 章之後的第 { $due } 回合到期
}。已收回 { NUMBER($paid) }。
ledger-loan-defaulted = { $creature } 還不出錢：借出 { NUMBER($principal) }，收回 { NUMBER($paid) }，其餘欠款 { NUMBER($owed) } 沒了。

# ---- 公開頁面
wood-creature-banished = { $mark } **{ $name }** 因債遭放逐，下一章回來
wood-import = 商隊賣 { $good_mark } { $good }，價 { $price }。
creature-banished = 因債遭放逐，下一章開始時回來。這段時間商隊賣 { $good_mark } { $good }，價 { $price }。
market-good-imported = 產它的居民遭放逐：下一章之前由商隊賣，價 { $price }。

# ---- 拒絕
refused-lend-banished = { $creature } 因債遭放逐，下一章才回來。先借給別的居民。
refused-whisper-banished = { $creature } 放逐到下一章，什麼都聽不到。去跟別的居民耳語。
refused-bribe-banished = { $creature } 放逐到下一章，收不到禮。送給別的居民。
refused-ally-banished = { $creature } 放逐到下一章，沒辦法結盟。請選兩位在這裡的。
