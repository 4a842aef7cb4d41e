# 树桩之问：题目、两边、结果。

# ---- 命令
cmd-wager = 押注
cmd-wager-description = 押树桩之问：1到10枚石子，押是或否（都不填就看题目）
opt-wager-side = 是或否
opt-wager-amount = 石子，1到10
choice-yes = 是
choice-no = 否

# ---- 题目，报上和单独的页面
wager-question-price = 第{ $due }回合结束时，{ $good_mark }{ $good }会高于{ $price }吗？
wager-question-poorest = 第{ $due }回合结束时，{ $creature }会是最穷的居民吗？
wager-question-verdict = 第{ $due }回合，治安官会给{ $accused }定罪吗？
gazette-wager = **树桩之问**：{ $question }押是{ $yes }，押否{ $no }。第{ $closes }回合截止。
wager-title = 树桩之问
wager-page = { $question }
    押是：{ NUMBER($yes) }枚石子。押否：{ NUMBER($no) }枚。猜对的分走全部；若都押一边，各自退回。
    每人1到{ $most }枚，第{ $closes }回合走完截止。
wager-own = 你押了{ $amount }，{ $side ->
    [yes] 是
   *[no] 否
}。
wager-waiting = 已截止，等结果：{ $question }押是{ $yes }，押否{ $no }。
wager-nothing = 树桩眼下没有题目。下一题就在这几期报上。
button-wager = { $side ->
    [yes] 是
   *[no] 否
} · { $amount }

# ---- 答复
answer-wagered-price = 押{ $amount }，{ $side ->
    [yes] 是：第{ $due }回合结束时，{ $good_mark }{ $good }会高于{ $price }
   *[no] 否：第{ $due }回合结束时，{ $good_mark }{ $good }不会高于{ $price }
}。{ wager-so-far }
answer-wagered-poorest = 押{ $amount }，{ $side ->
    [yes] 是：第{ $due }回合结束时，{ $creature }会是最穷的居民
   *[no] 否：第{ $due }回合结束时，{ $creature }不会是最穷的居民
}。{ wager-so-far }
answer-wagered-verdict = 押{ $amount }，{ $side ->
    [yes] 是：第{ $due }回合，治安官会给{ $accused }定罪
   *[no] 否：第{ $due }回合，治安官不会给{ $accused }定罪
}。{ wager-so-far }
wager-so-far = 你共押了{ $staked }；大家押是{ NUMBER($yes) }，押否{ NUMBER($no) }。猜对的分走全部。钱袋{ NUMBER($purse) }。

# ---- 拒绝
refused-wager-later = 树桩从下一章起出题；这一章照开篇时的规矩走完。
refused-wager-none = 树桩眼下没有题目。下一题就在这几期报上。
refused-wager-closed = 那道题已截止。`/押注`看有没有正开着的。
refused-wager-side = 树桩只认两边：是和否。
refused-wager-own-case = 那道题问的是你自己的案子，你不能押。别人可以；下一题你可以。
refused-wager-other-side = 你已押了{ $side ->
    [yes] 是
   *[no] 否
}，不能两边都押。可以在“{ $side ->
    [yes] 是
   *[no] 否
}”上加码。
refused-wager-enough = 你已押了{ $most }枚石子，到顶了。下一题就在这几期报上。
refused-wager-amount = { $high ->
    [1] 你只能再押一枚石子
   *[other] 你可以再押{ $low }到{ $high }枚石子
}，{ NUMBER($value) }不行。

# ---- 信
letter-wager-won-price = 你在树桩猜对了：第{ $due }回合后，{ $good_mark }{ $good }{ $side ->
    [yes] 高于
   *[no] 不高于
}{ $price }。押的{ $staked }枚变成{ NUMBER($paid) }枚回来了。
letter-wager-won-poorest = 你在树桩猜对了：第{ $due }回合后，{ $creature }{ $side ->
    [yes] 最穷
   *[no] 不是最穷
}。押的{ $staked }枚变成{ NUMBER($paid) }枚回来了。
letter-wager-won-verdict = 你在树桩猜对了：治安官{ $side ->
    [yes] 给{ $accused }定了罪
   *[no] 放过了{ $accused }
}。押的{ $staked }枚变成{ NUMBER($paid) }枚回来了。
letter-wager-lost-price = 你在树桩猜错了：第{ $due }回合后，{ $good_mark }{ $good }{ $side ->
    [yes] 不高于
   *[no] 高于
}{ $price }。押的{ $staked }枚没了。
letter-wager-lost-poorest = 你在树桩猜错了：第{ $due }回合后，{ $creature }{ $side ->
    [yes] 不是最穷
   *[no] 最穷
}。押的{ $staked }枚没了。
letter-wager-lost-verdict = 你在树桩猜错了：治安官{ $side ->
    [yes] 放过了{ $accused }
   *[no] 给{ $accused }定了罪
}。押的{ $staked }枚没了。
letter-wager-returned-price = 押{ $good_mark }{ $good }价格的{ $staked }枚从树桩退回：没人押对面，或题目取消了。
letter-wager-returned-poorest = 押{ $creature }最穷的{ $staked }枚从树桩退回：没人押对面，或题目取消了。
letter-wager-returned-verdict = 押{ $accused }案子的{ $staked }枚从树桩退回：没人押对面，或没有裁决。

statement-wager = { $way ->
    [held] 押在树桩
    [freed] 树桩退回的押注
    [came] 树桩赢的
   *[paid] 押注进了树桩的池子
}

# ---- 报上
headline-wager-placed-price-yes-1 = { $patron }押{ $amount }，{ $good }第{ $due }回合后高于{ $price }。
headline-wager-placed-price-yes-2 = { $patron }在树桩说{ $good }会过{ $price }：押{ $amount }。
headline-wager-placed-price-yes-3 = { $amount }枚，{ $patron }押的：第{ $due }回合{ $good }在{ $price }之上。
headline-wager-placed-price-no-1 = { $patron }押{ $amount }，{ $good }第{ $due }回合后不高于{ $price }。
headline-wager-placed-price-no-2 = { $patron }在树桩说{ $good }过不了{ $price }：押{ $amount }。
headline-wager-placed-price-no-3 = { $amount }枚，{ $patron }押的：第{ $due }回合{ $good }上不了{ $price }。
headline-wager-placed-poorest-yes-1 = { $patron }押{ $amount }，{ $creature }第{ $due }回合后最穷。
headline-wager-placed-poorest-yes-2 = { $patron }在树桩押{ $amount }：最穷的会是{ $creature }。
headline-wager-placed-poorest-no-1 = { $patron }押{ $amount }，第{ $due }回合后有谁比{ $creature }更穷。
headline-wager-placed-poorest-no-2 = { $patron }在树桩押{ $amount }：最穷的不会是{ $creature }。
headline-wager-placed-verdict-yes-1 = { $patron }押{ $amount }，{ $accused }会定罪。
headline-wager-placed-verdict-no-1 = { $patron }押{ $amount }，{ $accused }会没事。
headline-wager-settled-price-yes-1 = { $good }高于{ $price }：树桩付给{ $patron }{ $paid }。
headline-wager-settled-price-yes-2 = 高于{ $price }，{ $good }应了{ $patron }的话。树桩付{ $paid }。
headline-wager-settled-price-yes-3 = { $patron }从树桩拿走{ $paid }：{ $good }高于{ $price }。
headline-wager-settled-price-no-1 = { $good }不高于{ $price }：树桩付给{ $patron }{ $paid }。
headline-wager-settled-price-no-2 = 没过{ $price }，{ $good }应了{ $patron }的话。树桩付{ $paid }。
headline-wager-settled-price-no-3 = { $patron }从树桩拿走{ $paid }：{ $good }不高于{ $price }。
headline-wager-settled-poorest-yes-1 = { $creature }最穷：树桩付给{ $patron }{ $paid }。
headline-wager-settled-poorest-yes-2 = { $patron }从树桩拿走{ $paid }：没谁比{ $creature }更穷。
headline-wager-settled-poorest-no-1 = { $creature }不是最穷：树桩付给{ $patron }{ $paid }。
headline-wager-settled-poorest-no-2 = { $patron }从树桩拿走{ $paid }：有谁比{ $creature }更穷。
headline-wager-settled-verdict-yes-1 = { $accused }定了罪，树桩付给{ $patron }{ $paid }。
headline-wager-settled-verdict-no-1 = { $accused }没事了，树桩付给{ $patron }{ $paid }。
error-wager-half = { $given ->
    [side] 还要说押多少：1到10枚石子。都不填就看题目。
   *[amount] 还要说押哪边：是或否。都不填就看题目。
}
