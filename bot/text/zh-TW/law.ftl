# 法律：聽審、答辯、判決；報紙、法庭的信與回覆怎麼說。

# ---- 指令
cmd-plead = 答辯
cmd-plead-description = 回覆治安官，只有一次：認罪、否認，或指認別人
opt-plead-answer = 認罪罰得輕，或否認，或指認別人
opt-plead-whom = 指認別人才要填：是誰
choice-confess = 認罪
choice-deny = 否認
choice-blame = 指認
cmd-bar = 禁入
cmd-bar-description = 不准一位金主進森林，直到赦免；報上會登
opt-bar-patron = 哪位金主，用化名
cmd-pardon = 赦免
cmd-pardon-description = 解除聽審、凍結、流放或禁入；報上會登
opt-pardon-patron = 哪位金主，用化名
button-confess = 認罪
button-deny = 否認

# ---- 回覆
answer-pleaded = { $plea ->
    [confess] 你認罪了。會罰款，但罰得輕，最壞的結果不會發生
   *[deny] 你否認。被採信就有幫助，不信也不扣分
}。第 { $until } 回合結束時宣判。
answer-blamed = 你指認的是「{ $blamed }」。被採信對你有利；信不信，對方都知道是誰說的。第 { $until } 回合結束時宣判。
answer-magistrate-exposed = 書記收下 { NUMBER($amount) } 顆石子，轉身告訴治安官。人人都會讀到，判決也不會輕。荷包 { NUMBER($purse) }。
button-bar = 禁入
confirm-bar = 要禁止{ $patron }進森林嗎？{ $bets ->
    [0] 對方沒有部位
   *[other] 對方的 { $bets } 筆部位照今天的價平倉
}，開出的條件收回，赦免後也不會還原。不想動，就別按按鈕。
answer-barred = 已禁入：{ $patron }。部位照今天的價平倉，條件收回，報上會登。要放人回來用 `/守林 赦免`。
answer-pardoned = 已赦免：{ $patron }。既往不咎，報上會登。

# ---- 拒絕
refused-barred = 守林人禁止你進這座森林。公開頁面還能看，其餘請問管理員。
refused-exiled = 你在流放中，到章末只能看：`/森林`、`/行情`、`/排行榜`，還有自己的 `/帳本`。下一章你就回來了。
refused-frozen = 你的資產凍結到第 { $until } 回合結束。手上的還能 `/平倉`，其他都得等。
refused-no-hearing = 沒人在調查你，不必答辯。處境看 `/帳本`。
refused-already-pleaded = 你已經答辯過，治安官只聽一次。第 { $until } 回合結束時宣判。
refused-unknown-plea = 治安官只聽三種答覆：認罪、否認、指認。
refused-blame-oneself = 指認自己就是認罪。`/答辯` 選認罪，罰得更輕。
refused-blame-beyond = 「{ $blamed }」已被禁入，治安官不收這個指控。`/答辯` 可以指認還在的人，或認罪、否認。
refused-blame-whom = 指認要有名字：一位居民，或這裡的另一位金主。請從清單裡選。
refused-unknown-patron = 這裡沒人用「{ $name }」這個化名。請從清單裡選。
refused-already-barred = 已經禁入了：{ $patron }。要放人回來用 `/守林 赦免`。
refused-nothing-to-pardon = { $patron }沒有聽審、凍結、流放或禁入在身，沒什麼好赦免的。

# ---- 信
headline-ring-shown-1 = { $patron }與別人共用 { $count } 則真耳語，碰巧的機率是 1／{ $odds }。
headline-ring-shown-2 = { $count } 則共用的耳語全是真的：{ $patron }不是自己猜的（1／{ $odds }）。
letter-hearing-ends = 你的聽審到下一回合、第 { $until } 回合為止。{ $plea ->
    [confess] 你已認罪。
    [deny] 你已否認。
    [blame] 你已指認別人。
   *[other] 你還沒答辯，現在還能用 `/答辯`。
}
letter-summoned = 治安官對你展開調查：你有 { $wins } 次贏得像是早就知道，共 { NUMBER($profit) } 顆石子。你可以用 `/答辯` 回覆一次：認罪罰得輕，或否認，或指認別人。打點書記也許有用，也可能曝光。第 { $until } 回合結束時宣判，章末若先到就提前。不答辯，不加分也不扣分。
letter-verdict = { $verdict ->
    [acquitted] 治安官認為證據不足，結案：你什麼都不欠，名聲清白。
    [fined] 治安官判你有罪：罰 { NUMBER($amount) } 顆石子，從荷包扣，不夠的從部位和放款扣。結案。
    [frozen] 治安官判你有罪：罰 { NUMBER($amount) } 顆石子，荷包、部位、放款能扣的都扣了，資產凍結到第 { $until } 回合結束。手上的還能 `/平倉`。
   *[exiled] 治安官判你流放到章末。部位照今天的價平倉，並罰 { NUMBER($amount) } 顆石子。你可以旁觀，下一章就回來。
}
letter-set-free = 治安官對你的處分結束了，市場重新對你開放：`/行情`。
letter-denounced = { $creature } 向治安官告了你。{ $band ->
    [cool] 沒什麼人在聽。
    [warm] 治安官記下了你的名字。
    [hot] 治安官在打聽你。光靠閒話不會立案，知道太多就會。
   *[burning] 你已經超過治安官的底線了。
}
letter-blamed = { $patron }在治安官面前指認你。{ $band ->
    [cool] 沒什麼人在聽。
    [warm] 治安官記下了你的名字。
    [hot] 治安官在打聽你。光靠閒話不會立案，知道太多就會。
   *[burning] 你已經超過治安官的底線了。
}
letter-shut-out = 守林人禁止你進這座森林。部位已照今天的價平倉，別人欠你的照樣會還。若覺得是誤會，請找管理員。
letter-let-in = 守林人赦免你了，既往不咎。用任何指令就回來了。
letter-loan-withdrawn = 法庭取消了你給 { $creature } 的放款。{ NUMBER($amount) } 顆石子已回到你的荷包。

# ---- 標題
headline-investigation-opened-1 = 治安官對{ $patron }立案，第 { $until } 回合宣判。
headline-investigation-opened-2 = { $patron }猜得太準太多次，治安官想知道怎麼猜的。
headline-investigation-opened-3 = 傳喚：{ $patron }，聽審到第 { $until } 回合。
headline-pleaded-confess-1 = { $patron }認罪，罰款會輕一些。
headline-pleaded-confess-2 = { $patron }說「我早就知道」，院子裡一片安靜。
headline-pleaded-deny-1 = { $patron }一概否認，聲音很清楚。
headline-pleaded-deny-2 = { $patron }告訴治安官，只是運氣。
headline-blamed-1 = 問{ $patron }怎麼猜的，答案是：{ $blamed }。
headline-blamed-2 = { $patron }對治安官指認：「{ $blamed }。」
headline-bribe-exposed-1 = { $patron }送治安官的禮被當眾唸了出來。
headline-bribe-exposed-2 = 書記當著大家的面數{ $patron }的石子。
headline-acquitted-1 = 無罪：{ $patron }，治安官認為證據不足。
headline-acquitted-2 = { $patron }走出法庭：什麼都沒查出來。
headline-fined-1 = 治安官罰{ $patron } { $amount } 顆石子。
headline-fined-2 = { $patron }付法庭 { $amount }，照常交易。
headline-assets-frozen-1 = 法庭凍結{ $patron }的資產，到第 { $until } 回合。
headline-assets-frozen-2 = 凍結到第 { $until } 回合：{ $patron }只能平倉。
headline-exiled-1 = 流放：{ $patron }離開森林，章末才回。
headline-exiled-2 = { $patron }被送到森林邊上，部位全平。
headline-assets-released-1 = 法庭解凍{ $patron }的資產。
headline-assets-released-2 = { $patron }又能花錢了：解凍。
headline-exile-ended-1 = { $patron }可以回森林了。
headline-exile-ended-2 = { $patron }流放歸來。
headline-denounced-1 = 有人看見 { $creature } 在治安官那裡談起{ $patron }。
headline-denounced-2 = { $creature } 請治安官去問問{ $patron }。
headline-barred-1 = 守林人不准{ $patron }再進森林。
headline-barred-2 = 守林人公告：{ $patron }不得在此交易。
headline-pardoned-1 = 守林人赦免{ $patron }。
headline-pardoned-2 = 守林人公告：對{ $patron }既往不咎。

# ---- 帳本與公開頁面
ledger-accused = { $plea ->
    [confess] 你正受調查，已認罪。
    [deny] 你正受調查，已否認。
    [blame] 你正受調查，已指認別人。
   *[none] 你正受調查；`/答辯` 可以回覆一次。
}第 { $until } 回合結束時宣判。
ledger-frozen = 你的資產凍結到第 { $until } 回合結束。手上的還能 `/平倉`。
ledger-exiled = 你在流放中，到章末為止。
ledger-barred = 守林人禁止你進這座森林。
patron-standing = { $line } · { $standing ->
    [accused] 調查中
    [frozen] 資產凍結
    [exiled] 流放中
   *[barred] 禁入
}
wood-accused = 調查中：{ $patron }，第 { $until } 回合宣判。
wood-frozen = 資產凍結：{ $patron }。
wood-exiled = 流放中：{ $patron }。
wood-barred = 禁入：{ $patron }。
