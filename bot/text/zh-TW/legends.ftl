# 管理員手上的傳說：寫、調權重、開關、刪除。

# ---- 回覆
answer-legend-written = 「{ $name }」收進這座森林的書裡了：{ $good }的價格先{ $direction ->
    [up] 漲
   *[down] 跌
}，歷時 { $turns } 回合。最快從下一章的牌組出現，這一章的早已封存。想提早，`/守林 點傳說` 可以當眾點。
answer-legend-on = 「{ $legend }」開著，權重 { $weight }，從下一章的牌組算起。這一章早已封存，不變。
answer-legend-off = 「{ $legend }」從下一章的牌組起關閉。這一章早已封存：牌組裡若有，還是會應驗。
answer-legend-off-running = 「{ $legend }」正在上演，會照演完。從下一章的牌組起關閉。
answer-legend-forgotten = 「{ $name }」從這座森林的書裡拿掉了。

# ---- 拒絕
refused-legend-empty = { $part ->
    [name] 傳說要有名字。
    [history] 傳說要有來歷：一兩句，說它出自哪件事。
   *[headline] 每則標題都要有字。
}其他內容都還在：再打開表單就好。
refused-legend-long = { $part ->
    [name] 名字
    [history] 來歷
   *[headline] 填進最長的價格與貨名後，有一則標題
}有 { NUMBER($length) } 個字，上限是 { $most }。請縮短，表單裡其他內容都留著。
refused-legend-marks = { $part ->
    [name] 名字
    [history] 來歷
   *[headline] 標題
}裡有不是文字的東西：提及、連結、格式、表情符號，或看不見的字元。文字、數字、一般標點都行；標題還可以用 {"{before}"}、{"{after}"}、{"{good}"}。
refused-legend-undrawn = 這裡的字型沒有「{ $letters }」，圖表畫不出這個名字：請換別的字。
refused-legend-numbers = 百分比是整數，中間用逗號或空格隔開，例如 `130, 165, 75`：不要小數，不要文字。
refused-legend-turns = 請寫每一回合後價格是起初的百分之幾：一到 { $most } 個數字，例如 `130, 165, 75`。
refused-legend-percent = 每個數字是傳說開始時價格的百分比，從 { $low } 到 { $high }，例如 `130, 165, 75`。
refused-legend-still = 第一個數字是 100：什麼都不會發生。大於 100 先漲，小於 100 先跌。
refused-legend-headlines = { $turns } 回合的傳說最多 { $turns } 則標題，一行一則；不夠時最後一則沿用到完。
refused-legend-taken = 已經有同名的傳說。請換一個名字。
refused-legend-enough = 一座森林最多講 { $most } 則自己的傳說。`/守林 刪傳說` 可以騰出位置。
refused-bad-weight = 權重從 { $low } 到 { $high }：是最少見傳說的幾倍。要關掉用 `啟用:False`。
refused-legend-already = 「{ $legend }」現在就是這樣。全部看 `/守林 傳說`。
refused-legend-last = 只剩「{ $legend }」還開著，牌組裡不能沒有傳說。請先開另一則。
refused-legend-shipped = 「{ $legend }」每座森林都有，刪不掉。可以用 `/守林 調傳說` 關掉。
refused-legend-in-play = 這一章還可能聽到「{ $legend }」。先關掉，下一章再刪。

# ---- 標題
headline-legend-written-1 = 樹樁旁在講一則沒人聽過的傳說：「{ $name }」。
headline-legend-written-2 = 說書人有新段子：「{ $name }」。
headline-legend-forgotten-1 = 樹樁旁不再講「{ $name }」了。
headline-legend-written-many-1 = 樹樁旁多了 { $count } 則沒人聽過的傳說。
headline-legend-forgotten-many-1 = { headline-legends }從此不在樹樁旁講了。
headline-legend-on-1 = 「{ $name }」列入下一章抽籤，權重 { $weight }。
headline-legend-on-2 = 「{ $name }」下一章起的權重改為 { $weight }。
headline-legend-on-many-1 = 下一章起，{ headline-legends }的出現機會有變。
headline-legend-off-1 = 下一章起不講「{ $name }」了，說書人聳聳肩。
headline-legend-off-2 = 下一章起不講「{ $name }」了。
headline-legend-off-many-1 = 下一章起，{ headline-legends }停講。
headline-legends-weighed-1 = 下一章起：停講的傳說 { $off } 則，改權重的 { $on } 則。
headline-legends = { $count ->
    [2] 兩則傳說
    [3] 三則傳說
    [4] 四則傳說
    [5] 五則傳說
    [6] 六則傳說
    [7] 七則傳說
    [8] 八則傳說
    [9] 九則傳說
    [10] 十則傳說
    [11] 十一則傳說
    [12] 十二則傳說
   *[other] { $count } 則傳說
}

# ---- /守林 傳說、寫傳說、調傳說、刪傳說
cmd-keeper-legends-description = 所有傳說、多常出現、哪些關著
cmd-legend-write = 寫傳說
cmd-legend-write-description = 替這座森林寫一則自己的傳說，表單附預覽
cmd-legend-set = 調傳說
cmd-legend-set-description = 開關一則傳說，或讓它少見、常見，下一章起生效
opt-legend-set-on = False 就是關掉；平常是 True
opt-legend-set-weight = 是最少見傳說的幾倍
cmd-legend-forget = 刪傳說
cmd-legend-forget-description = 把這裡寫的一則傳說拿掉

legends-keep-title = 這座森林的傳說
legends-keep-line = { $good_mark } **{ $name }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
} · { $weight ->
    [0] 關閉
   *[other] 權重 { $weight }
}{ $own ->
    [true] {" "}· 本林自寫
   *[false] {""}
}{ $running ->
    [true] {" "}· 上演中
    [called] {" "}· 已點名，下一回合登場
   *[false] {""}
}
legends-keep-how = 更動從下一章起生效，這一章早已封存。改一則用 `/守林 調傳說`，加一則用 `/守林 寫傳說`，現在當眾點一則用 `/守林 點傳說`。

legend-form-title = 這座森林自己的傳說
legend-form-name = 名字
legend-form-name-description = 例如：橡實狂熱
legend-form-history = 來歷
legend-form-history-description = 一兩句：真有其事的那件事
legend-form-good = 貨
legend-form-good-description = 改寫哪樣貨的價格
legend-form-percents = 各回合的價格，起初的百分之幾
legend-form-percents-description = 例如 130, 165, 75：漲兩回合，再跌破起點
legend-form-headlines = 標題
legend-form-headlines-description = 每回合一行，或一行用到底。可用 {"{before}"}、{"{after}"}、{"{good}"}

legend-preview-title = 預覽：{ $name }
legend-preview-good = { $good_mark } { $good }的價格先{ $direction ->
    [up] 漲
   *[down] 跌
}。以今天的 { $price } 來算：
legend-preview-turn = { $turn }. { $percent } % · { $after } · { $line }
legend-preview-how = 還沒存。存了會從下一章起出現，權重 1。
legend-store = 存起來
legend-change = 修改
legend-discard = 不要了
legend-discarded = 表單關了，什麼都沒存。
error-legend-gone = 這份表單已關閉，或機器人重新啟動過。預覽裡的字你還能複製；`/守林 寫傳說` 會開新表單。
