# 沙盒森林：人人可以點傳說、送天氣，什麼都不算數。

cmd-sandbox = 沙盒
cmd-sandbox-description = 在沙盒森林裡：點傳說、送天氣、玩連環計
cmd-sandbox-legend = 點傳說
cmd-sandbox-legend-description = 點任何一則傳說，下一回合結束時應驗
cmd-sandbox-weather = 天氣
cmd-sandbox-weather-description = 送任何天氣：動存貨、收成或需求，不動價格
cmd-sandbox-gambit = 連環計
cmd-sandbox-gambit-description = 放空、耳語、點擠兌、收錢：整套一回合走完
opt-plant-sandbox = 試玩用的森林：人人可以點傳說、送天氣，什麼都不算數
button-gambit = 玩連環計
sandbox-choose-legend = 點一則傳說…
sandbox-choose-weather = 送天氣…
wood-sandbox = **沙盒**：人人可以用下面的選單點傳說、送天氣，什麼都不算數。

answer-planted-sandbox = 沙盒種好了：人人可以點傳說、送天氣，什麼都不算數。一章 { $turns } 回合。選單在 `/森林` 裡。
    已封存，以示公平：`/森林 頁面:查驗`。

gambit-short = **1. 放空**：你把手上沒有的 { $quantity } 份 { $good_mark } { $good }以 { $price } 賣出，鎖住保證金 { NUMBER($margin) }。
gambit-whisper = **2. 耳語**：{ $creature } 聽說{ $good }會跌。傳聞動得了居民，動不了價格。
gambit-call = **3. 發動**：點了「{ $legend }」，回合走完。
gambit-collected = **4. 收錢**：{ $good_mark } { $good }從 { $before } 到 { $after }，盤後結算時改寫的。你的空單：**{ $profit }** 顆石子。
gambit-waits = **4. 等**：{ $good_mark } { $good }從 { $before } 到 { $after }，你的空單還開著。想出場用 `/平倉`。
gambit-none = 這座森林沒有哪則傳說會讓指定的貨下跌，連環計少不了它。

refused-not-a-sandbox = 這座森林有在計分：只有管理員能點傳說、送天氣。沙盒森林裡人人都能。
season-none-sandbox = 這是沙盒：人人可以點傳說、送天氣，什麼都不算數。
