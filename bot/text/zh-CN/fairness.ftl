# 一章的牌堆：开篇前封存，章末亮牌，谁都能查验。

headline-chapter-sealed-1 = 第{ $chapter }章的牌已发好封存：谁也改不了。
headline-chapter-revealed-1 = 第{ $chapter }章的牌亮出来了。谁都能查验。
headline-chapter-resized-1 = 管理员改了本章：到第{ $last }回合结束。

# 一章的封条是两个哈希：一个封牌序，一个封抽天气、收成和裁决的种子。
seal-hashes = 牌序`{ $seal }`，机运`{ $chance }`

# ---- 查验一章的结果
verify-fits = 第{ $chapter }章是公平的。章末亮出的与{ $resealed ->
    [0] 开篇的
   *[other] 当时的
}封条相符：{ seal-hashes }。{ $resealed ->
    [0] {""}
   *[other] 第{ $after }回合之后林子退回备份，牌重发过；此前的与旧封条相符。
}照它重抽一遍，结果一致：{ $cards }张牌，{ $strikes }张传说应验的回合，{ $weather }回合的天气，{ $harvests }次收成{ $verdicts ->
    [0] {""}
   *[other] ，{ $verdicts }次裁决
}。请与{ $resealed ->
    [0] 开篇
   *[other] 重发
}时登出的封条对照。
verify-unsealed = 第{ $chapter }章没有可查验的封条：它开篇时这里还不封存，或不是这片林子的。
verify-unfinished = 第{ $chapter }章还没完：封着的内容最后一回合才亮出。封条：{ seal-hashes }。
verify-now = 正在走的第{ $chapter }章，封条是：{ seal-hashes }。封着的内容最后一回合才亮出。
verify-seal = 第{ $chapter }章不符：章末亮出的牌（条目{ $seq }）不是开篇封条里的那些。
verify-chance = 第{ $chapter }章不符：章末亮出的机运（条目{ $seq }）不是开篇封条里的那个。
verify-deal = 第{ $chapter }章不符：章末亮出的种子（条目{ $seq }）发出的是另一副牌。
verify-strike = 第{ $chapter }章第{ $turn }回合不符（条目{ $seq }）：{ $about }当时做的，与牌上写的不一样。
verify-weather = 第{ $chapter }章第{ $turn }回合不符（条目{ $seq }）：当时的天气（{ $about }）不是抽出来的那个。
verify-harvest = 第{ $chapter }章第{ $turn }回合不符（条目{ $seq }）：{ $about }当时的收成不是抽出来的那个。
verify-verdict = 第{ $chapter }章第{ $turn }回合不符（条目{ $seq }）：对{ $about }的裁决不是抽出来的那个。
verify-rules = 第{ $chapter }章封条完好：章末亮出的内容，算出来正是开篇的哈希：{ seal-hashes }。它按另一版规则走的，这一版无法重抽其余；没有改动过的迹象。
verify-gap = 第{ $chapter }章第{ $turn }回合不符（条目{ $seq }）：此前缺一回合，或有一回合出现两次。
verify-page = 第{ $chapter }章读不出来：有一页写着从未登过的东西。

# ---- 一章完后亮出的内容
verify-cards = **发好的牌**（没有人催更、也没有人改章长之前）
verify-card = 第{ $turn }回合：{ $legend }
verify-cards-more = 还有{ $more }张，在文件里
verify-how = 想自己查验封条：在文件里取每个“text”的SHA-256（UTF-8，到最后一个换行为止）。它应等于旁边的哈希，也等于当时登出的那个。
verify-how-file = “sealed”下每段文字的SHA-256（UTF-8，到最后一个换行为止），应等于旁边的哈希，也等于开篇时登出的那个。

# ---- 收官那期，和下一章的头一期
closing-story = **第{ $chapter }章的故事**
closing-listed = {"、"}
closing-strike = { $legend }（{ $last ->
    [0] 第{ $first }回合
   *[other] 第{ $first }到{ $last }回合
}）
closing-struck = 应验的传说：{ $struck }。
closing-rose = { $good_mark } 涨得最多：{ $good }，从{ $before }到{ $after }。
closing-fell = { $good_mark } 跌得最多：{ $good }，从{ $before }到{ $after }。
closing-creature = 居民首富：{ $creature }，连货{ NUMBER($wealth) }枚石子。
# 数字加粗：写成“1.”的话，Discord会把后面每行都排成列表。
closing-place = **{ $rank }** { $patron } · { NUMBER($worth) }
closing-open = 牌已亮出：`/林子 页面:查验`可查验，`/林子 页面:历史`存结果。
closing-spring = 下一章开篇前，价格大半回到常价，每位金主重新领同样的本金。
closing-sealed = 第{ $chapter }章已封存，以示公平：`/林子 页面:查验`。
gazette-sealed = 已封存，以示公平：`/林子 页面:查验`。
