# 試玩模式的首頁，以及它的那一行字。
play-open = 森林長出來了（按 Ctrl-C 停止）。用瀏覽器打開 { $url }
play-offer = 居民照規則走。想讓每顆頭腦都是真的小語言模型，不必 GPU：make play MINDS=pocket
play-title = 千詞之森
play-bot = 林報
play-stage = 回首頁 · SimCord 模擬的 Discord，只在記憶體裡
play-motto = { many-creatures-opening }位居民買賣{ many-creatures }樣貨。你是幕後的金主：賭牠們、借牠們錢、對牠們耳語。
play-cast = { $cast }
play-cast-why = { $cast ->
    [stand-in] 居民由替身扮演：照規則走的性子，不是語言模型。遊戲規則是真的。
   *[other] 居民由這套卡司的模型扮演。連不上的由代打上場，報上會寫明。
}
play-cast-alone = 每顆頭腦都是這台機器上的同一個小語言模型：{ $model }（{ $lab }）。它沒回應時，由照規則走的代打上場，報上會寫明。
play-cast-trouble = { $why }模型回應之前，居民由照規則走的代打上場，報上會寫明。
play-starting = { $cards } 開始聽了
play-host-up = 這台機器上的模型伺服器已經開著，就問它們。

play-minute = 第一分鐘
play-step-open = 打開<a href="/open/wood" target="_blank">森林</a>。你是 Ann；最上面的框可以換成 Bob，或管理員 Morag。
play-step-short = 輸入 <kbd>/放空</kbd> Enter <kbd>{ $treasure }</kbd> Enter，再按一次 Enter 送出。這是賭{ $treasure }會跌；回覆會說賭錯要賠多少。
play-step-whisper = 輸入 <kbd>/耳語</kbd> Enter <kbd>{ $first_name }</kbd> Enter <kbd>真消息</kbd> Enter，送出。你會知道接下來的事；{ $first_name } 聽到一則傳聞。
play-step-letter = 讀 <a href="/open/ann" target="_blank">Ann 的私訊</a>：預測在裡面，只有她看得到。
play-step-wait = 等報紙。每 { $seconds } 秒一回合，有標題、價格，偶爾一張圖。按鈕就是給你按的。

play-windows = 開啟視窗
play-window-wood = #{ $channel }
play-window-wood-about = 大家的：報紙、按鈕、斜線指令
play-window-sandbox-about = 沙盒：人人點傳說、送天氣，什麼都不算數
play-window-letters = { $name } 的私訊
play-window-none = 還沒有
play-window-count = { $count }
play-window-file = 一張圖

play-now = 森林現況
play-turn = 第 { $chapter } 章，第 { $turn }／{ $turns } 回合
play-paused = 暫停中
play-next = { $seconds ->
    [0] 下一回合馬上來
   *[other] 下一回合：{ $seconds } 秒後
}
play-uprooted = 這裡沒有森林。用 Morag 在頻道裡輸入：/守林 種林。
play-quiet = 還沒有報紙，創刊號在路上。
play-kept = 這座森林存在 { $path }，下次接著玩；刪掉檔案就是新的一座。
play-restart = 重新啟動機器人
play-restart-why = 按鈕、部位和信都還在。

# Discord 用戶端自己的話，試玩頁面上用。
play-client-viewing = 目前身分
play-client-empty = 這個頻道還沒有訊息。
play-client-earlier = 載入更早的訊息
play-client-newer = 較新的訊息
play-client-latest = 有新訊息 · 跳到最新
play-client-send = 送出
play-client-message = 傳訊息到 { $channel }
play-client-commands = 這裡可以使用指令
play-client-required = 這一欄必填。
play-client-range = 超出允許的範圍。
play-client-choose = 請從清單裡選。
play-client-invalid = 請填有效的值。
play-client-options = 選項
play-client-channels = 頻道
play-client-optional = 可選填 +{ $count }
play-client-used = { $who } 使用了
play-client-private = 只有你看得到
play-client-thinking = 思考中…
play-client-edited = （已編輯）
play-client-cancel = 取消
play-client-submit = 送出
play-client-form = 這份表單會送給機器人，別寫密碼之類的東西。
