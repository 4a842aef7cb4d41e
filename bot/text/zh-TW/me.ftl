# 留下了問的人哪些資料：/我的資料 匯出、/我的資料 忘了我。

# ---- 指令
cmd-me = 我的資料
cmd-me-description = 留下你哪些資料：寄一份給你，或把你忘掉
cmd-me-export = 匯出
cmd-me-export-description = 這裡留下你的全部資料，做成檔案寄到你的私訊
cmd-me-forget = 忘了我
cmd-me-forget-description = 讓這裡永久忘掉你；會先說你會失去什麼，再確認一次

# ---- 寄一份
me-export-letter = 這裡留下你的全部資料。`you.txt` 給人讀，`you.json` 給程式讀，內容一樣。想被忘掉用 `/我的資料 忘了我`。
answer-me-exported = { $way ->
    [letter] 寄了：檔案在你的私訊裡。
   *[here] 我傳不進你的私訊，檔案就放在這裡，只有你看得到。
}
me-file-about = Discord 帳號 { $id } 在這裡留下的全部資料，截至 { $at }。
    金額以石子計，時間是 UTC。you.json 的內容相同，給程式讀。
me-file-barred = 經營這個機器人的人不為這個帳號服務。
me-file-wood = { $played ->
    [0] 伺服器 { $server }：你在這裡守林，不是金主。
   *[other] 伺服器 { $server }：你在這裡是{ $patron }。
}
me-file-purse = 荷包 { NUMBER($purse) }，鎖住 { NUMBER($locked) }；一路上 { $count } 筆帳，都在 you.json。
me-file-commands = 你下過的指令：{ $count }。
me-file-letters = 你收過的信，新的在前：{ $count }。

# ---- 被忘掉
forget-title = 要這裡忘掉你嗎？
forget-wood = **{ $server }**：你是{ $patron }，身價 { NUMBER($worth) } 顆石子{ $points ->
    [0] {""}
   *[other] ，本季 { $points } 分
}。這些都會失去。
forget-bets = • 你的 { $bets } 筆部位留在帳上，少了你照樣結算。
forget-loans = • 你的 { $loans } 筆放款，{ NUMBER($lent) } 顆石子，還了也沒人收。
forget-hearing = • 你的聽審照常進行，少了你照樣宣判。
forget-goes = **刪掉**：你的 Discord ID、你的信、通往你私訊的路，所有伺服器都刪。不能復原。想留一份，先用 `/我的資料 匯出`。
forget-stays = **留著**：玩過的事，但沒有名字，名單上寫「已離開的金主」。下一章開始時你可以用新的身分再加入。
forget-barred = **也留著**：你被禁入這件事，只是一個看不出你 ID 的記號。
button-forget = 忘了我
answer-forgotten = 好了。這裡留下的東西，都看不出你是誰了。經營這個機器人的人在今天之前做的備份，由他自己處理。
error-nothing-kept = 這裡沒有留下你的任何資料，沒什麼可忘的。
refused-left-already = 你要求過被忘掉，但中途斷了。`/我的資料 忘了我` 可以做完。
refused-left-lately = 你在第 { $chapter } 章離開了這座森林。下一章開始時可以再加入。
refused-left-for-good = 有個被這座森林禁入的人用你的帳號離開，所以你不能再加入。原因可以問這個伺服器的管理員。

# ---- `python -m bot forget`
forget-done = { $kind ->
    [user] { $count ->
        [0] 沒有留下使用者 { $id } 的資料
       *[other] 已忘掉：使用者 { $id }。之前做的備份內容不變
    }
   *[server] { $count ->
        [0] 沒有留下伺服器 { $id } 的資料
       *[other] 已清除：伺服器 { $id } 的 { $count } 座森林留下的資料。之前做的備份內容不變
    }
}
answer-left = { $patron }離開了森林。
