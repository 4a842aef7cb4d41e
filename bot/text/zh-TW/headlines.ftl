# 《林報》的標題：誰、做了什麼、結果如何，短。
# headline-<種類>-<n>：同一種類的各種寫法，從 1 起連號。`lot` 是「9 份蜂蜜」。

headline-lot = { $quantity } 份{ $good }
headline-names = { $first } 和 { $last }
headline-names-more = { $first }、{ $more }

## 傳說與章節

headline-legend-called-1 = 守林人當眾點了「{ $legend }」。
headline-legend-called-2 = 「{ $legend }」登場在即：守林人當眾點的。
headline-recast-1 = { $creature } 醒來換了一顆頭腦：{ $card }。
headline-recast-2 = { $creature } 眼睛後面換了人：{ $card }。
headline-recast-3 = { $creature } 樣子沒變，想法卻像 { $card }。
headline-recast-back-1 = { $creature } 換回原來的頭腦。
headline-recast-back-2 = { $creature } 又照從前的想法過日子。
headline-recast-many-1 = 眼睛還是那幾雙，頭腦換了：{ $names }。
headline-recast-narrator-1 = 《林報》換了一枝筆：{ $card }。
headline-recast-narrator-back-1 = 《林報》換回原來那枝筆。
headline-recast-everyone-back-1 = 全森林都換回原來的頭腦。
headline-rules-changed-1 = 林規昨夜修訂，價格與債務照舊。
headline-rules-changed-2 = 樹樁貼出新版林規，該你的、該還的都沒變。
headline-went-back-1 = 森林回到第 { $chapter } 章的{ $turn ->
    [0] 第一個早晨
   *[other] 第 { $turn } 回合傍晚
}。
headline-went-back-2 = 備份已還原：森林停在第 { $chapter } 章{ $turn ->
    [0] 第 1 回合之前
   *[other] 第 { $turn } 回合之後
}。
headline-planted-1 = 一座森林在此生根，創刊號天亮見報。
headline-chapter-closed-1 = 第 { $chapter } 章落幕。榜首：{ $richest }，{ $wealth } 顆石子。
headline-chapter-closed-2 = 第 { $chapter } 章結束。最富：{ $richest }，身價 { $wealth }。
headline-chapter-closed-shared-1 = 第 { $chapter } 章落幕，榜首並列，各有 { $wealth } 顆石子。
headline-chapter-closed-shared-2 = 第 { $chapter } 章結束：榜首不只一位，各 { $wealth } 顆石子。
headline-chapter-closed-wood-1 = 第 { $chapter } 章沒有金主獲勝：無人賺贏本金。最富：{ $richest }，{ $wealth }。
headline-chapter-closed-wood-2 = 第 { $chapter } 章森林勝：金主全沒賺到。最富：{ $richest }，{ $wealth }。
headline-chapter-opened-1 = 第 { $chapter } 章開始：{ $turns } 回合，舊怨忘了一半。
headline-chapter-opened-2 = 新的一章，第 { $chapter } 章，有 { $turns } 回合可以發財。

## 買賣與價格

headline-sold-down-1 = { $seller } 賣出 { $lot }，價格滑到 { $after }。
headline-sold-down-2 = { $seller } 倒出 { $lot }，價格跌至 { $after }。
headline-sold-down-3 = { $seller } 賣 { $lot }，買盤弱，跌到 { $after }。
headline-sold-down-4 = { $seller } 早餐前就賣掉 { $lot }，價格走低到 { $after }。
headline-sold-down-5 = { $lot }由 { $seller } 賣出，價格降為 { $after }。
headline-sold-up-1 = { $seller } 賣出 { $lot }，價格照樣漲到 { $after }。
headline-sold-up-2 = { $seller } 賣 { $lot }，價格漲至 { $after }。
headline-sold-up-3 = { $seller } 的 { $lot }有人搶，價格攀上 { $after }。
headline-sold-up-4 = { $seller } 賣了 { $lot }，賣便宜了：現在 { $after }。
headline-sold-up-5 = { $lot }由 { $seller } 賣出，價格升為 { $after }。
headline-bought-up-1 = { $buyer } 買進 { $lot }，價格攀到 { $after }。
headline-bought-up-2 = { $buyer } 買 { $lot }，價格升至 { $after }。
headline-bought-up-3 = { $buyer } 買走 { $lot }，留下更高的價：{ $after }。
headline-bought-up-4 = { $buyer } 比誰都想要那 { $lot }，價格來到 { $after }。
headline-bought-up-5 = { $buyer } 追高買 { $lot }，現價 { $after }。
headline-bought-up-6 = { $lot }被 { $buyer } 買走，漲到 { $after }。
headline-bought-up-7 = { $buyer } 扛 { $lot }回家，舊價到此為止：現在 { $after }。
headline-bought-down-1 = { $buyer } 買 { $lot }，價格回落到 { $after }。
headline-bought-down-2 = { $buyer } 等了等才買 { $lot }，價格已跌到 { $after }。
headline-bought-down-3 = { $lot }被 { $buyer } 撿走，跌價中：{ $after }。
headline-bought-down-4 = { $buyer } 買 { $lot }也撐不住，價格跌到 { $after }。
headline-bought-down-5 = { $buyer } 買進 { $lot }，價格低了些：{ $after }。
headline-sold-level-1 = { $seller } 賣出 { $lot }，價格守在 { $after }。
headline-sold-level-2 = { $seller } 賣 { $lot }，價格不動：{ $after }。
headline-sold-level-3 = 交易平穩：{ $seller } 照舊以 { $after } 賣 { $lot }。
headline-sold-level-4 = { $lot }由 { $seller } 賣出，價格還是 { $after }。
headline-sold-level-5 = { $seller } 以 { $after } 賣 { $lot }，買賣雙方都覺得賺到。
headline-bought-level-1 = { $buyer } 照老價 { $after } 買 { $lot }。
headline-bought-level-2 = { $buyer } 買進 { $lot }，價格守在 { $after }。
headline-bought-level-3 = { $buyer } 帶 { $lot }回家，價格還是 { $after }。
headline-bought-level-4 = { $lot }被 { $buyer } 買走，沒人討價，{ $after }。
headline-bought-level-5 = { $buyer } 裝了一籃 { $lot }，價格停在 { $after }。
headline-price-up-1 = { $good }從 { $before } 漲到 { $after }：{ $creature } 一份也不賣。
headline-price-up-2 = { $good }從 { $before } 漲到 { $after }，沒人肯賣。
headline-price-up-3 = { $good }攀上 { $after }，人人要，沒人出。
headline-price-up-4 = 徵求{ $good }，無人供應，價格升到 { $after }。
headline-price-up-5 = { $good } { $after }，原是 { $before }，有貨的都惜售。
headline-price-down-1 = { $good }跌到 { $after }：貨多，買的人少。
headline-price-down-2 = { $good }從 { $before } 滑到 { $after }，沒人急著撿。
headline-price-down-3 = { $good }跌到 { $after }，{ $creature } 架上還有一堆。
headline-price-down-4 = { $good }從 { $before } 跌到 { $after }，缺買盤。
headline-price-down-5 = { $good } { $after }，原是 { $before }，架子滿了，肚子也滿了。

## 過日子

headline-went-cold-1 = { $names } 今晚沒有火。
headline-went-cold-2 = { $names } 沒柴可燒，一夜挨凍。
headline-went-cold-3 = { $names } 沒有火，早早上床。
headline-went-cold-4 = { $names } 沒有火，開始打量椅子。
headline-went-cold-5 = { $names } 挨凍：窗子裡面也結了霜。
headline-went-cold-record-1 = { $names } 斷火 { $turns } 回合，至今最久。
headline-went-cold-record-2 = 斷火 { $turns } 回合：沒有誰冷得比 { $names } 更久。
headline-warm-again-1 = { $names } 又有火了。
headline-warm-again-2 = 冷了幾夜，{ $names } 家又冒煙了。
headline-warm-again-3 = { $names } 總算生起火來。
headline-went-hungry-record-1 = { $names } 連餓 { $turns } 回合，至今最久。
headline-went-hungry-record-2 = 晚餐單薄 { $turns } 回合：沒有誰餓得比 { $names } 更久。
headline-fed-again-1 = { $names } 又吃上一頓飽的。
headline-fed-again-2 = { $names } 的盤子又滿了。
headline-fed-again-3 = { $names } 找到東西吃了。
headline-went-hungry-1 = { $names } 少吃一餐。
headline-went-hungry-2 = { $names } 東西不夠吃。
headline-went-hungry-3 = { $names } 餓著肚子看行情版。
headline-went-hungry-4 = { $names } 挨餓，數起湯匙來。
headline-went-hungry-5 = { $names } 今晚盤子是空的。
headline-spoiled-1 = { $lot }爛在 { $creature } 的地窖。
headline-spoiled-2 = { $creature } 把 { $lot }放太久，爛了。
headline-spoiled-3 = { $creature } 爛掉 { $lot }。
headline-spoiled-4 = { $lot }進了堆肥，沒進 { $creature } 的荷包。
headline-spoiled-5 = 囤著囤著就沒了：{ $creature } 地窖裡的 { $lot }。
headline-weather-called-drought-1 = 這場乾旱是守林人點的。
headline-weather-called-early-winter-1 = 這場早冬是守林人點的。
headline-weather-called-winter-rumour-1 = 這陣寒冬傳聞是守林人放的。
headline-weather-called-windfall-1 = 這場{ $good }豐收是守林人點的。
headline-weather-called-blight-1 = 這場{ $good }病害是守林人點的。
headline-weather-came-drought-1 = 乾旱，至少 { $turns } 回合：作物變少。
headline-weather-came-drought-2 = 不下雨。未來 { $turns } 回合收成會少。
headline-weather-came-early-winter-1 = 冬天提早報到，家家要多添柴。
headline-weather-came-early-winter-2 = 初雪下得措手不及，{ $turns } 回合內爐火要燒得更多。
headline-weather-came-winter-rumour-1 = 都說今年是寒冬，只是沒人量過。
headline-weather-came-winter-rumour-2 = 老烏鴉說今年冬天難過，牠以前說中過。
headline-weather-came-windfall-1 = 豐收：{ $good }掉了滿地，人人有份。
headline-weather-came-windfall-2 = 昨夜的風很大方，吹落最多的是{ $good }。
headline-weather-came-blight-1 = 倉庫鬧病害，快數數你的{ $good }。
headline-weather-came-blight-2 = 一夜病害，{ $good }爛掉一大片。
headline-weather-came-other-1 = 森林上空天氣古怪，留意{ $good }。
headline-weather-passed-drought-1 = 終於下雨，乾旱結束。
headline-weather-passed-early-winter-1 = 寒意退了，今晚火可以小一點。
headline-weather-passed-winter-rumour-1 = 寒冬的傳聞漸漸沒人提了。
headline-weather-passed-other-1 = 古怪的天氣過去了。
headline-mind-silent-1 = { $names } 這回合一言不發，什麼也沒做。
headline-mind-silent-2 = { $names } 今天沒有消息。

## 金主，旁人看到的樣子

headline-patron-joined-1 = 樹樁來了新面孔：{ $patron }，荷包看來很鼓。
headline-patron-joined-2 = { $patron }在樹樁坐下，要了一份價目表。
headline-patron-joined-many-1 = 樹樁來了 { $count } 位新金主，椅子夠坐。
headline-position-opened-short-1 = { $patron }看壞{ $good }：以 { $price } 放空 { $quantity } 份。
headline-position-opened-short-2 = { $patron }放空 { $lot }，價 { $price }。
headline-position-opened-short-3 = { $patron }以 { $price } 放空 { $lot }，沒多說什麼。
headline-position-opened-short-4 = { $patron }賭{ $good }會跌：{ $quantity } 份空單，價 { $price }。
headline-position-opened-short-5 = 又一張{ $good }空單：{ $patron }，{ $quantity } 份，價 { $price }。
headline-position-opened-long-1 = { $patron }看好{ $good }：以 { $price } 做多 { $quantity } 份。
headline-position-opened-long-2 = { $patron }以 { $price } 做多 { $lot }，吹著口哨。
headline-position-opened-long-3 = { $patron }做多 { $lot }，價 { $price }。
headline-position-opened-long-4 = { $patron }賭{ $good }會漲：{ $quantity } 份多單，價 { $price }。
headline-position-opened-long-5 = 又一張{ $good }多單：{ $patron }，{ $quantity } 份，價 { $price }。
headline-positions-short-1 = { $count } 位金主放空{ $good }，合計 { $quantity } 份，大家都注意到了。
headline-positions-short-2 = 空方集結：{ $count } 位金主放空 { $quantity } 份{ $good }。
headline-positions-long-1 = { $count } 位金主做多{ $good }，合計 { $quantity } 份。
headline-positions-long-2 = 多方集結：{ $count } 位金主買了 { $quantity } 份{ $good }。
headline-position-closed-1 = { $patron }平掉 { $lot }，價 { $price }。
headline-position-closed-2 = { $patron }以 { $price } 平掉{ $good }部位。
headline-position-closed-3 = { $patron }出場：{ $good }，價 { $price }。
headline-position-forced-1 = { $patron }的{ $good }在 { $price } 斷頭，保證金沒了。
headline-position-forced-2 = { $price } 強制平倉：{ $patron }，{ $lot }。
headline-rumour-spread-up-1 = 傳聞{ $good }要漲，誰也不肯說是誰先講的。
headline-rumour-spread-up-2 = 有人耳語{ $good }看漲，講的永遠是別人。
headline-rumour-spread-up-3 = 有人聽到{ $good }的風聲，先囤了一點。
headline-rumour-spread-up-4 = 兩位鄰居聊{ $good }，第三位進門就住了口。剛說到要變貴。
headline-rumour-spread-up-5 = 聽說{ $good }會缺，說的人總認識知情的人。
headline-rumour-spread-down-1 = 傳聞對{ $good }不利，誰也不肯說是誰先講的。
headline-rumour-spread-down-2 = 有人耳語{ $good }看跌，為什麼就沒人講了。
headline-rumour-spread-down-3 = 有人聽到{ $good }的風聲，先賣了一點。
headline-rumour-spread-down-4 = 兩位鄰居聊{ $good }，第三位進門就住了口。剛說到要變便宜。
headline-rumour-spread-down-5 = 聽說{ $good }會跌。說得很小聲，自己先賣。
headline-rumour-came-true-1 = { $good }的傳聞是真的，有人早就知道。
headline-rumour-came-true-2 = { $good }的耳語應驗了，大家互看一眼。
headline-rumour-turned-1 = 傳說來了，自己挑了別的貨。{ $good }的傳聞到此為止。
headline-rumour-turned-2 = { $good }的傳聞落幕：傳說去了別處。
headline-rumour-came-to-nothing-1 = { $good }的傳聞落空，沒人記得自己講過。
headline-rumour-came-to-nothing-2 = { $good }的傳聞沒成真，聊得倒是愉快。
headline-gift-seen-1 = { $creature } 穿了新靴子，不肯說誰送的。
headline-gift-seen-2 = { $creature } 門口出現一只小袋子，沒多久就不見了。
headline-gift-seen-3 = 有人對 { $creature } 很好，沒人看到是誰。
headline-loan-made-1 = { $creature } 向{ $patron }借 { $amount } 顆石子，以存貨擔保。
headline-loan-made-2 = { $patron }借給 { $creature } { $amount } 顆石子，手握了兩次。
headline-debt-struck-1 = { $creature } 欠{ $patron }的 { $amount } 顆石子一筆勾銷。
headline-debt-struck-2 = 帳上劃掉一行：{ $creature } 少欠{ $patron } { $amount } 顆石子。
headline-loan-repaid-1 = { $creature } 還{ $patron } { $amount } 顆石子，一顆不少。
headline-loan-repaid-2 = 債清了：{ $creature } 付{ $patron } { $amount }。
headline-loan-overdue-1 = { $creature } 逾期未還，欠{ $patron } { $owed } 顆石子。
headline-loan-overdue-2 = { $patron }在等 { $owed } 顆石子，{ $creature } 看別的地方。
headline-allied-1 = { $a } 和 { $b } 不再互相殺價，茶是{ $patron }倒的。
headline-allied-2 = { $a } 與 { $b } 有了默契，{ $patron }牽的線。
headline-exchange-backed-1 = 交易所石子不夠，鑄幣廠新鑄 { $amount } 顆。
headline-gossiped-1 = { $creature }：「{ $line }」
headline-gossiped-2 = { $creature } 說：「{ $line }」
headline-gossiped-3 = 路過聽到 { $creature } 說：「{ $line }」

## 平靜的回合

headline-quiet-1 = 今天沒有成交，磅秤擦過灰了。
headline-quiet-2 = 只看不買的一天：人人看貨，沒人掏錢。
headline-quiet-3 = 攤子開了又收，沒有一樣換手。
headline-quiet-4 = 沒賣、沒欠，也沒學到什麼。
headline-quiet-5 = 樹樁掃過了，今天的生意就這一樁。
headline-richest-1 = 身價最高的還是 { $creature }：連存貨 { $wealth } 顆石子。
headline-richest-2 = 今早首富：{ $creature }，荷包加存貨 { $wealth }。
headline-richest-3 = 帳面第一：{ $creature }，{ $wealth } 顆石子。
headline-hearth-1 = { $burns ->
    [firewood] { $fuel ->
        [0] 今晚不生火，柴堆放假。
       *[other] 今晚每爐 { $fuel } 根柴。
    }
   *[other] { $fuel ->
        [0] 今晚不生火。
       *[other] 今晚每爐 { $fuel } 份{ $burns_name }。
    }
}
headline-hearth-2 = { $burns ->
    [firewood] { $fuel ->
        [0] 天氣夠暖，斧頭掛在釘子上。
       *[other] 每爐要燒 { $fuel } 根柴，柴堆心裡有數。
    }
   *[other] { $fuel ->
        [0] 天氣夠暖，用不著{ $burns_name }。
       *[other] 每爐要燒 { $fuel } 份{ $burns_name }，有人在數。
    }
}
headline-dearest-1 = 今天最貴的是{ $good }：{ $after }。
headline-dearest-2 = { $good }今天最貴，一份 { $after } 顆石子。
headline-cheapest-1 = 今天最便宜的是{ $good }：{ $after }。
headline-cheapest-2 = { $good }便宜，一份 { $after } 顆石子。
headline-cheapest-3 = 同樣的石子，買{ $good }最划算：{ $after }。
headline-glum-1 = { $creature } 有過更好的日子。
headline-glum-2 = { $creature } 悶悶不樂，鄰居都看出來了。
