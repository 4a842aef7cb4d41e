# 樹樁的押注：題目、兩邊、結果。

# ---- 指令
cmd-wager = 押注
cmd-wager-description = 押樹樁的題目：會或不會，1 到 10 顆石子（都不填就看題目）
opt-wager-side = 會或不會
opt-wager-amount = 幾顆石子，1 到 10
choice-yes = 會
choice-no = 不會

# ---- 題目，在報上與專頁
wager-question-price = 第 { $due } 回合結束時，{ $good_mark } { $good }會高於 { $price } 嗎？
wager-question-poorest = 第 { $due } 回合結束時，{ $creature } 會是最窮的居民嗎？
wager-question-verdict = 第 { $due } 回合，治安官會判{ $accused }有罪嗎？
gazette-wager = **樹樁出題**：{ $question }「會」{ $yes }、「不會」{ $no }。押到第 { $closes } 回合為止。
wager-title = 樹樁出題
wager-page = { $question }
    押「會」{ NUMBER($yes) } 顆石子，押「不會」{ NUMBER($no) }。押中的人分全部；如果全押同一邊，就原數退回。
    每人 1 到 { $most } 顆，第 { $closes } 回合結束前都能押。
wager-own = 你押了 { $amount } 在「{ $side ->
    [yes] 會
   *[no] 不會
}」。
wager-waiting = 已截止，等答案：{ $question }「會」{ $yes }、「不會」{ $no }。
wager-nothing = 樹樁現在沒有題目，下一題很快會在報上出現。
button-wager = { $side ->
    [yes] 會
   *[no] 不會
} · { $amount }

# ---- 回覆
answer-wagered-price = 押 { $amount } 在{ $side ->
    [yes] 「會」：第 { $due } 回合結束時 { $good_mark } { $good }高於 { $price }
   *[no] 「不會」：第 { $due } 回合結束時 { $good_mark } { $good }不高於 { $price }
}。{ wager-so-far }
answer-wagered-poorest = 押 { $amount } 在{ $side ->
    [yes] 「會」：第 { $due } 回合結束時 { $creature } 是最窮的居民
   *[no] 「不會」：第 { $due } 回合結束時 { $creature } 不是最窮的居民
}。{ wager-so-far }
answer-wagered-verdict = 押 { $amount } 在{ $side ->
    [yes] 「會」：第 { $due } 回合治安官判{ $accused }有罪
   *[no] 「不會」：第 { $due } 回合治安官不判{ $accused }有罪
}。{ wager-so-far }
wager-so-far = 你共押 { $staked }；全場「會」{ NUMBER($yes) }、「不會」{ NUMBER($no) }，押中的人分全部。荷包 { NUMBER($purse) }。

# ---- 拒絕
refused-wager-later = 樹樁下一章才開始出題，這一章照開始時的規則走完。
refused-wager-none = 樹樁現在沒有題目，下一題很快會在報上出現。
refused-wager-closed = 這一題不再收注。還有沒有題目能押，看 `/押注`。
refused-wager-side = 樹樁只認兩邊：會、不會。
refused-wager-own-case = 這一題問的是你自己的聽審，你不能押，別人可以。下一題你就能押。
refused-wager-other-side = 你已押在「{ $side ->
    [yes] 會
   *[no] 不會
}」，不能兩邊都押。要加碼，請押「{ $side ->
    [yes] 會
   *[no] 不會
}」。
refused-wager-enough = 你這一題已押 { $most } 顆石子，是上限了。下一題很快會在報上出現。
refused-wager-amount = 這一題你最多再押 { $high } 顆石子，最少 { $low }，{ NUMBER($value) } 不行。

# ---- 信
letter-wager-won-price = 樹樁那題你押中了：第 { $due } 回合後 { $good_mark } { $good }{ $side ->
    [yes] 高於
   *[no] 不高於
} { $price }。押 { $staked }，拿回 { NUMBER($paid) }。
letter-wager-won-poorest = 樹樁那題你押中了：第 { $due } 回合後 { $creature } { $side ->
    [yes] 最窮
   *[no] 不是最窮
}。押 { $staked }，拿回 { NUMBER($paid) }。
letter-wager-won-verdict = 樹樁那題你押中了：治安官判{ $accused }{ $side ->
    [yes] 有罪
   *[no] 無罪
}。押 { $staked }，拿回 { NUMBER($paid) }。
letter-wager-lost-price = 樹樁那題你押錯了：第 { $due } 回合後 { $good_mark } { $good }{ $side ->
    [yes] 不高於
   *[no] 高於
} { $price }。押的 { $staked } 顆石子沒了。
letter-wager-lost-poorest = 樹樁那題你押錯了：第 { $due } 回合後 { $creature } { $side ->
    [yes] 不是最窮
   *[no] 最窮
}。押的 { $staked } 顆石子沒了。
letter-wager-lost-verdict = 樹樁那題你押錯了：治安官判{ $accused }{ $side ->
    [yes] 無罪
   *[no] 有罪
}。押的 { $staked } 顆石子沒了。
letter-wager-returned-price = 你押 { $good_mark } { $good }價格的 { $staked } 顆石子從樹樁退回來了：沒人跟你對押，或題目取消。
letter-wager-returned-poorest = 你押 { $creature } 最窮的 { $staked } 顆石子從樹樁退回來了：沒人跟你對押，或題目取消。
letter-wager-returned-verdict = 你押{ $accused }聽審的 { $staked } 顆石子從樹樁退回來了：沒人跟你對押，或沒有判決。

statement-wager = { $way ->
    [held] 押在樹樁
    [freed] 樹樁退回押注
    [came] 樹樁押中
   *[paid] 押注進了樹樁的彩池
}

# ---- 報上
headline-wager-placed-price-yes-1 = { $patron }押 { $amount }：第 { $due } 回合後{ $good }會高於 { $price }。
headline-wager-placed-price-yes-2 = { $patron }在樹樁說{ $good }會過 { $price }，押 { $amount }。
headline-wager-placed-price-yes-3 = { $patron }拿 { $amount } 押{ $good }在第 { $due } 回合站上 { $price }。
headline-wager-placed-price-no-1 = { $patron }押 { $amount }：第 { $due } 回合後{ $good }過不了 { $price }。
headline-wager-placed-price-no-2 = { $patron }在樹樁說{ $good }不會過 { $price }，押 { $amount }。
headline-wager-placed-price-no-3 = { $patron }拿 { $amount } 押{ $good }到第 { $due } 回合站不上 { $price }。
headline-wager-placed-poorest-yes-1 = { $patron }押 { $amount }：第 { $due } 回合後 { $creature } 最窮。
headline-wager-placed-poorest-yes-2 = { $patron }在樹樁押 { $amount }，賭 { $creature } 墊底。
headline-wager-placed-poorest-no-1 = { $patron }押 { $amount }：第 { $due } 回合後有人比 { $creature } 窮。
headline-wager-placed-poorest-no-2 = { $patron }在樹樁押 { $amount }，賭 { $creature } 不墊底。
headline-wager-placed-verdict-yes-1 = { $patron }押 { $amount }，賭{ $accused }有罪。
headline-wager-placed-verdict-no-1 = { $patron }押 { $amount }，賭{ $accused }全身而退。
headline-wager-settled-price-yes-1 = { $good }高於 { $price }，樹樁付{ $patron } { $paid }。
headline-wager-settled-price-yes-2 = { $patron }說中{ $good }過 { $price }，樹樁付 { $paid }。
headline-wager-settled-price-yes-3 = { $patron }從樹樁拿走 { $paid }：{ $good }站上 { $price }。
headline-wager-settled-price-no-1 = { $good }沒過 { $price }，樹樁付{ $patron } { $paid }。
headline-wager-settled-price-no-2 = { $patron }說中{ $good }過不了 { $price }，樹樁付 { $paid }。
headline-wager-settled-price-no-3 = { $patron }從樹樁拿走 { $paid }：{ $good }沒站上 { $price }。
headline-wager-settled-poorest-yes-1 = { $creature } 最窮，樹樁付{ $patron } { $paid }。
headline-wager-settled-poorest-yes-2 = { $patron }從樹樁拿走 { $paid }：沒人比 { $creature } 窮。
headline-wager-settled-poorest-no-1 = { $creature } 不是最窮，樹樁付{ $patron } { $paid }。
headline-wager-settled-poorest-no-2 = { $patron }從樹樁拿走 { $paid }：有人比 { $creature } 窮。
headline-wager-settled-verdict-yes-1 = { $accused }有罪，樹樁付{ $patron } { $paid }。
headline-wager-settled-verdict-no-1 = { $accused }無罪，樹樁付{ $patron } { $paid }。
error-wager-half = { $given ->
    [side] 還要填幾顆石子：1 到 10。兩個都不填，就看樹樁的題目。
   *[amount] 還要選一邊：會或不會。兩個都不填，就看樹樁的題目。
}
