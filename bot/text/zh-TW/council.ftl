# 智囊團：誰替誰動腦、哪家實驗室領先、各模型靠不靠得住。

council-title = 智囊團 · { $cast }
council-rules = 規則，不是模型
council-seat = { $mark } **{ $name }** { $state ->
    [down] 的 { $card }（{ $lab }）沒有回應，由照規則走的代打上場。
   *[well] 由 { $card }（{ $lab }）動腦。
}
council-alone = 所有頭腦都是同一個真模型：{ $model }（{ $lab }）。
council-trouble = { $card } 上次沒有回應：{ $why }。
council-narrator = { $state ->
    [plain] 🗞️ **林報** 用自己的現成文字。
    [down] 🗞️ **林報** 的 { $card }（{ $lab }）沒有回應，用自己的現成文字。
   *[well] 🗞️ **林報** 由 { $card }（{ $lab }）撰稿。
}
council-league = **各家實驗室**，第 { $chapter } 章到第 { $turn } 回合，看旗下居民賺了多少：
council-league-line = **{ $rank }** { $lab } { $marks } · 賺 **{ $gained }**，身價 { NUMBER($worth) }
council-reliable = **各模型**，最近幾回合：
council-model = • **{ $model }**：{ $json ->
    [none] 還沒有回覆
   *[other] { $json } 的回覆不必修補
}，{ $ok ->
    [none] 還沒下單
   *[other] { $ok } 的單有效
}{ $own ->
    [0] {""}
   *[other] ；{ $own } 次想買自己產的貨
}{ $out ->
    [0] {""}
   *[other] ；{ $out } 回合遲到或當機
}。
council-habits = **各模型的習慣**，一行一個：
council-habit = • **{ $model }**：{ $facts }。
council-habits-legend = 差異：0 表示選得跟別人一樣，1 表示毫無共同點；一部分是因為居民需要的貨本來就不同。怠速：後半段沒下單的回合比前半段多多少。
council-fact-first = { $share } 從清單第一樣貨開始（平均是 25 %）
council-fact-drift = 怠速 { $points } %
council-fact-hoarding = 自產的貨留下 { $share }
council-fact-speculation = 出價買的有 { $share } 用不著
council-fact-apart = 與其他模型差異 { $bits }
council-fact-mended = 修補過的回覆：{ $kinds }
council-fact-refused = 退掉的單：{ $kinds }
council-mended-cut-short = 伺服器截斷
council-mended-markup = 夾帶思考或標記
council-mended-truncated = 話沒說完
council-mended-last-of-many = 好幾份回覆
council-mended-ran-on = 連別人的話也說了
council-mended-bare-orders = 只有單
council-mended-order-dropped = 有張單不清楚
council-mended-orders-capped = 單太多
council-mended-thought-cut = 想法太長
council-mended-gossip-cut = 閒話太長
council-mended-loan-dropped = 借款答覆不清楚
council-mended-loan-unasked = 沒人問卻答了借款
council-mended-scheme-dropped = 計謀不清楚
council-mended-scheme-unasked = 沒開放的計謀
council-mended-second-reader = 第二讀法
council-mended-syntax = 符號
council-mended-looped = 話在繞圈
council-mended-echoed = 學別人說話
council-refused-self-buy = 自己產的貨
council-refused-both-sides = 同一樣貨又買又賣
council-refused-not-affordable = 買不起
council-refused-not-held = 沒有存貨
council-refused-unknown = 沒這種貨或數字
council-refused-unreadable = 看不懂

cast-title = 卡司 · { $cast }
cast-chosen = { $line }這裡指定的。
cast-served = 可以選：
cast-card = • { $card }（{ $lab }）
cast-whole = 整套卡司：{ $casts }
cast-how = 換一位用 `/卡司 指派`，整套換用 `/卡司 套用`，換回原本的用 `/卡司 還原`。都從下一回合起算。
