# 玩家與管理員會讀到的部分，和啟動時的幾句；終端機上其餘的句子留在英文。

run-invite = 邀請機器人：{ $url }
run-went-back = 資料庫 { $path } 比先前在這裡的舊，是它的備份：{ $woods } 座森林之後的事都重新抽過。
run-ready = { $name } 醒了，在 { $servers } 個伺服器裡。

# 頻道不再收報紙時，告訴管理員一次。
word-parked = 《林報》沒辦法再登在 <#{ $channel }>：{ $why ->
    [gone] 頻道不見了
    [forbidden] 我不能在那裡發言
   *[broken] 失敗了 { $times } 次（紀錄檔裡找 { $id }）
}。森林照常，看 `/森林`。每有新報紙我都會再試：讓我能發言，或用 `/守林 排程` 換頻道，下一份就會登出來。中間漏掉的不補登。

# 資料庫是還原的備份時，每座森林的頻道會收到。
word-went-back = 這座森林回到第 { $chapter } 章的{ $turn ->
    [0] 第一個早晨
   *[other] 第 { $turn } 回合傍晚
}：紀錄是從備份還原的，之後發生的都不算。接下來的事重新抽過{ $sealed ->
    [0] {""}
   *[other] ，新的封存碼（牌 `{ $seal }`、機運 `{ $chance }`）
}；之前的耳語不算數了。

# 權限，照 Discord 設定頁的叫法。
permission-view-channel = 檢視頻道
permission-send-messages = 傳送訊息
permission-send-messages-in-threads = 在討論串中傳送訊息
permission-embed-links = 嵌入連結
permission-attach-files = 附加檔案
permission-manage-guild = 管理伺服器
