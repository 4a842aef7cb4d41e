# 規則說不：為什麼，以及接下來怎麼辦。什麼都沒變。

# ---- 是誰、多少、哪一個
refused-paused = 森林睡著了，是管理員按的暫停。你的東西都不會動，等它醒了再試。
refused-unknown-world = 這裡沒有這個世界。可以選：{ $known }。
refused-stranger = 你在這裡還沒開戶。下第一單就開好了，例如 `/放空 { $treasure }`。
refused-already-joined = 你在這裡已經是{ $patron }了。處境看 `/帳本`。
refused-unknown-good = 這座森林沒人買賣「{ $good }」。有哪些貨看 `/行情`。
refused-unknown-creature = 這裡沒有叫「{ $creature }」的居民。住了誰看 `/森林`。
refused-amount-too-small = 請說幾份：至少 { $least }；不填數字，就抓個合理的數。
refused-purse-short = 需要 { NUMBER($need) } 顆石子，你的荷包{ $have ->
    [0] 是空的。鎖住的可以用 `/平倉` 放出來；下一章人人又有同樣的本金。
   *[other] 只有 { NUMBER($have) }。少一點也許就夠，鎖住的可以用 `/平倉` 放出來。
}

# ---- 部位
refused-halted = 有傳說正在動{ $good }，交易所暫停開新單：後面怎麼走人人都知道。手上的可以用 `/平倉`。
refused-other-side = 你在{ $good }已有反方向的部位。先 `/平倉`，再轉向。
refused-patron-cap = 你已有 { $held } 份{ $good }，每位金主最多 { $cap } 份。`/平倉` 可以騰出空間。
refused-book-full = 交易所在這一邊已收了 { $cap } 份{ $good }，誰的都不再收。另一邊還開著，別的貨也是。
refused-unknown-side = 只有兩種單：價格跌 `/放空` 賺，價格漲 `/做多` 賺。
refused-over-cap = 交易所只能再收你 { $room } 份{ $good }，每位金主最多 { $cap } 份。請下 { $room } 份以內。
refused-price-floor = { $good_mark } { $good }現價 { $price }，放空只賣得到一顆石子，再低也沒有了。有空間的是 `/做多`。
refused-quote-moved = 問過你之後，{ $good }的價格動了：現在要鎖 { NUMBER($margin) } 顆石子，不是 { NUMBER($most) }。單沒有成立，請重新詢價。
refused-nothing-to-cover = 你沒有{ $good }的部位。手上有什麼看 `/帳本`。
refused-cover-too-much = 你只有 { $held } 份{ $good }的部位。不填數字就是全平。

# ---- 放款
refused-loan-too-small = 放款至少 { $least } 顆石子。
refused-bad-interest = 利率是每回合 0 到 { $most } %，請在這之間選。
refused-bad-term = 借期是 1 到 { $most } 回合。
refused-lend-hostile = { $creature } 不跟你借：還沒原諒你。送點禮也許有用：`/打點`。
refused-offer-open = { $creature } 手上已有你開的條件，下一回合答覆。
refused-over-indebted = { $creature } 已經借到頂了。借給別人，或等牠還錢。
refused-lent-enough = 每位金主最多同時借出 { NUMBER($most) } 顆石子，待答覆的也算。{ $room ->
    [0] 你的額度用完了：等有人還錢。
   *[other] 你還能借出 { NUMBER($room) }。
}
refused-loan-too-large = 看家當和負債，{ $creature } 只能再借 { NUMBER($room) } 顆石子。請開這個數以內。

# ---- 耳語、送禮、結盟
refused-bait-unset = 假消息要有餌：說哪樣貨，還有會漲還是會跌。
refused-whisper-live = { $creature } 還信著你上一則傳聞，最晚第 { $until } 回合見分曉。在那之前，去跟別的居民耳語。
refused-whispered-enough = 兩回合之間最多 { $most } 次耳語，下一回合後再試。
refused-gift-too-small = 送禮至少 { $least } 顆石子。
refused-wish-without-good = 心願要說哪樣貨：囤什麼、賣什麼、買什麼、別碰什麼？
refused-magistrate-too-small = 治安官的書記最少收 { $least } 顆石子。
refused-no-heat = 治安官沒盯上你，石子自己留著吧。
refused-ally-itself = { $creature } 跟自己本來就意見一致。請說兩位不同的居民。
refused-already-allied = { $a } 與 { $b } 已經結盟到章末。換一對試試。
refused-ally-hostile = { $creature } 不要你牽的線：還沒原諒你。送點禮也許有用：`/打點`。

# ---- 回合與管理員
refused-already-planted = 這個伺服器已經有森林了，看 `/森林`。
refused-no-wood = 這裡還沒有森林。管理員可以種一座：`/守林 種林`。
refused-turn-is-over = 第 { $turn } 回合已經走過了，沒有重複發生。
refused-bad-interval = 每回合要在 { NUMBER($low) } 到 { NUMBER($high) } 秒之間，{ NUMBER($value) } 不行。
refused-bad-chapter = 一章要有 { NUMBER($low) } 到 { NUMBER($high) } 回合，{ NUMBER($value) } 不行。
refused-unknown-legend = 這裡沒人講過「{ $legend }」。請從清單裡選。
refused-keeper-holds = 你自己的金主有{ $good }的部位，這會動到它。先平倉，或請別的守林人來點。
refused-keeper-called = 動到{ $good }的天氣是你以守林人身分點的。等它過去，你的金主才能再碰這樣貨。
refused-legend-running = 「{ $legend }」已經在上演，等它結束。
refused-unknown-weather = 沒有「{ $weather }」這種天氣。請從清單裡選。
refused-unknown-card = 這裡沒有這個模型。有哪些看 `/卡司 查看`。
refused-unknown-cast = 這裡沒有這套卡司。有哪些看 `/卡司 查看`。
refused-cast-already = 現在就是這樣了。全員名單看 `/卡司 查看`。
