# 一章的牌組：開始前封存，結束後攤開，人人可以查驗。

headline-chapter-sealed-1 = 第 { $chapter } 章的牌發好封存，從現在起沒人能動。
headline-chapter-revealed-1 = 第 { $chapter } 章的牌攤開了，人人可以查驗。
headline-chapter-resized-1 = 管理員改了這一章：到第 { $last } 回合為止。

# 一章的封存碼是兩個雜湊值：一個是牌，一個是天氣、收成、判決抽籤用的種子。
seal-hashes = 牌 `{ $seal }`、機運 `{ $chance }`

# ---- 查驗一個已結束的章節，結果如何
verify-fits = 第 { $chapter } 章公平。章末攤開的內容與{ $resealed ->
    [0] 開章時
   *[other] 當時
}的封存碼相符：{ seal-hashes }。{ $resealed ->
    [0] {""}
   *[other] 第 { $after } 回合後森林回到一份備份，牌重新發過；在那之前的與前一個封存碼相符。
}照它重抽一遍，結果全部一樣：{ $cards } 張牌、{ $strikes } 則傳說應驗的回合、{ $weather } 回合的天氣、{ $harvests } 次收成{ $verdicts ->
    [0] {""}
   *[other] 、{ $verdicts } 次判決
}。請與{ $resealed ->
    [0] 開章時
   *[other] 重新發牌時
}登報的封存碼對照。
verify-unsealed = 第 { $chapter } 章沒有封存碼可查：它開始時這裡還沒有封存，或不是這座森林的章節。
verify-unfinished = 第 { $chapter } 章還沒結束：封存的內容要到最後一回合才攤開。封存碼：{ seal-hashes }。
verify-now = 進行中的第 { $chapter } 章，封存碼是：{ seal-hashes }。裡面是什麼，最後一回合攤開。
verify-seal = 第 { $chapter } 章不符：章末攤開的牌（第 { $seq } 筆）不是開章時封存的那些。
verify-chance = 第 { $chapter } 章不符：章末攤開的機運（第 { $seq } 筆）不是開章時封存的那個。
verify-deal = 第 { $chapter } 章不符：章末攤開的種子（第 { $seq } 筆）發出來的是別的牌。
verify-strike = 第 { $chapter } 章第 { $turn } 回合不符（第 { $seq } 筆）：「{ $about }」做的事跟牌上寫的不同。
verify-weather = 第 { $chapter } 章第 { $turn } 回合不符（第 { $seq } 筆）：那時的天氣（{ $about }）不是抽到的。
verify-harvest = 第 { $chapter } 章第 { $turn } 回合不符（第 { $seq } 筆）：{ $about }的收成不是抽到的。
verify-verdict = 第 { $chapter } 章第 { $turn } 回合不符（第 { $seq } 筆）：對{ $about }的判決不是抽到的。
verify-rules = 第 { $chapter } 章的封存完好：章末攤開的內容算得出開章時的雜湊值：{ seal-hashes }。它當時照另一版規則走，這一版沒辦法重抽其餘部分；沒有跡象顯示被改過。
verify-gap = 第 { $chapter } 章第 { $turn } 回合不符（第 { $seq } 筆）：前面少了一回合，或有一回合出現兩次。
verify-page = 第 { $chapter } 章讀不了：有一頁裡有從沒登過報的東西。

# ---- 已結束的章節攤開了什麼，接在下面
verify-cards = **當初發的牌**（有人催更、或更動章末之前的樣子）
verify-card = 第 { $turn } 回合：{ $legend }
verify-cards-more = 還有 { $more } 張，在檔案裡
verify-how = 想自己查驗封存碼：檔案裡每段「text」（UTF-8，到最後一個換行為止）取 SHA-256，要等於旁邊的雜湊值，也要等於登報的那個。
verify-how-file = 「sealed」底下每段文字（UTF-8，到最後一個換行為止）的 SHA-256，要等於旁邊的雜湊值，也要等於開章時登報的那個。

# ---- 一章最後的報紙，和下一章的第一份
closing-story = **第 { $chapter } 章的經過**
closing-listed = {"、"}
closing-strike = { $legend }（{ $last ->
    [0] 第 { $first } 回合
   *[other] 第 { $first } 到 { $last } 回合
}）
closing-struck = 應驗的傳說：{ $struck }。
closing-rose = { $good_mark } 漲最多：{ $good }，從 { $before } 到 { $after }。
closing-fell = { $good_mark } 跌最多：{ $good }，從 { $before } 到 { $after }。
closing-creature = 最富的居民：{ $creature }，連貨 { NUMBER($wealth) } 顆石子。
# 名次用粗體：寫成「1.」的話，Discord 會把後面每一行都當成清單。
closing-place = **{ $rank }** { $patron } · { NUMBER($worth) }
closing-open = 牌攤開了：查驗用 `/森林 頁面:查驗`，成績留在 `/森林 頁面:歷史`。
closing-spring = 下一章開始前，價格大致回到平常，每位金主的本金一樣多。
closing-sealed = 第 { $chapter } 章已封存，以示公平：`/森林 頁面:查驗`。
gazette-sealed = 已封存，以示公平：`/森林 頁面:查驗`。
