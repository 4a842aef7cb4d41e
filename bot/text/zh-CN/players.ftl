# 交易之外玩家可以要的：流水、传说、催更、提醒。

## 命令

cmd-statement = 流水
cmd-statement-description = 每笔仓位、贷款、送礼的结果，新的在前，只有你看得到
cmd-legends = 传说
cmd-legends-description = 这片林子里讲的传说，以及本章来过哪些
cmd-spring = 催更
cmd-spring-description = 给法庭交钱，让下一张传说早来一回合
cmd-remind = 提醒
cmd-remind-description = 私信提醒：保证金快没了、消息的日子到了、贷款要到期
opt-remind-about = 提醒什么
opt-remind-when = 开，或再关上（不填为开）
choice-call = 我的仓位保证金快没了
choice-tip = 我的消息日子到了
choice-loan = 我的贷款要到期
choice-on = 开
choice-off = 关
choice-held = { $good_mark } { $good }：{ $side ->
    [short] 做空
   *[long] 做多
}{ $quantity }，现价{ $mark }，{ $profit }
pages-back = 上一页
pages-onward = 下一页
pages-newer = 更新的
pages-older = 更早的

## 流水

statement-title = 你的流水
statement-none = 还没有进出。
statement-line = **{ $change }** { $words } · 钱袋{ NUMBER($purse) }{ $locked ->
    [0] {""}
   *[other] ，锁定{ NUMBER($locked) }
} · { $when }
statement-change = { $free ->
    [no] 🔒 { $by }
   *[yes] { $by }
}
statement-page = 第{ $page }/{ $pages }页。🔒是锁定的，平仓或对方答复后解锁：保证金和待答复的贷款是你的，做空卖得的钱将来要还。
button-postings = 逐笔明细
deals-footer = 钱袋{ NUMBER($purse) }，锁定{ NUMBER($locked) }。背后的账在“逐笔明细”。
deal-bet = { $side ->
    [short] 做空
   *[long] 做多
}{ $good_mark }{ $good }：**{ $result }** · { $when }
deal-bet-open = { $side ->
    [short] 做空
   *[long] 做多
}{ $good_mark }{ $good }：未平，锁定保证金{ NUMBER($margin) } · { $when }
deal-loan-lent = 借给{ statement-whom }：借出{ NUMBER($lent) }，{ $back ->
    [0] 还没收回
   *[other] 收回{ NUMBER($back) }：**{ $result }**
} · { $when }
deal-loan-offered = 借给{ statement-whom }：提出{ NUMBER($lent) }，还没答复 · { $when }
deal-loan-declined = 借给{ statement-whom }：没要，没有损失 · { $when }
deal-wager = 树桩之问：**{ $result }** · { $when }
deal-wager-open = 树桩之问：押了{ NUMBER($staked) }，还没揭晓 · { $when }
deal-other = { $words }：**{ $result }** · { $when }
statement-bet = { $side ->
    [short] { $good }空单
    [long] { $good }多单
   *[other] 一笔仓位
}
statement-whom = { $creature ->
    [nobody] 一位居民
   *[other] { $creature }
}
statement-stake = 你这一章的本金
statement-last-chapters-winnings = 上一章赢的交回：人人从头来过
statement-margin = { statement-bet }的保证金
statement-proceeds = { statement-bet }卖得的钱，平仓前先押着
statement-close = { $way ->
    [paid] 付给交易所，平掉{ statement-bet }
    [came] { statement-bet }赢的
   *[freed] { statement-bet }解锁退回
}
statement-loan-offer = 预备借给{ statement-whom }
statement-loan-offer-returned = { statement-whom }没要贷款
statement-loan = 借给{ statement-whom }
statement-loan-repaid = { statement-whom }还款
statement-gift = 送{ statement-whom }的礼
statement-gift-court = 送治安官书记员的礼
statement-whisper = 对{ statement-whom }耳语
statement-spring = 催更
statement-alliance = 付给{ statement-whom }，结盟
statement-fine-of-turn = 法庭罚款
statement-other = { $way ->
    [came] 收到
    [paid] 付出
    [held] 预留
   *[freed] 解锁
}

## 传说

legends-title = 这片林子里讲的传说
legends-line = { $good_mark } **{ $legend }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
}{ $seen ->
    [never] {""}
    [off] {" "}· 下一副牌堆里没有
    [called] {" "}· **已点名**，下一回合来
    [now] {" "}· **正在应验**，始于第{ $first }回合
   *[past] {" "}· 本章来过，{ $last ->
        [0] 第{ $first }回合
       *[other] 第{ $first }到{ $last }回合
    }
}
legends-found = { $finds ->
    [most-shorted] 空单最多的货
   *[most-lent] 欠债最多的那家的货
}
legends-all-goods = 所有货
legends-all-food = 所有食物
legends-page = 第{ $page }/{ $pages }页。箭头是开头的方向，往往不是结尾的。下一张是什么谁也看不到：/耳语 买得到风声，/催更 能让它早来。

## 催更

answer-sprung = 法庭收下{ $fee }枚石子，催一催故事。能早的话，下一张传说早来一回合；早没早成，谁也不告诉，报上只说有人付了钱。钱袋{ NUMBER($purse) }。
refused-sprung-enough = 这一章你催过了。每人每章只能催{ $most }次。
refused-sprung-already = 上一回合之后已有人催过。下一回合之后再来。
headline-hurried-1 = 有人花钱催更。法庭不说是谁。
headline-hurried-2 = 法庭收到一只钱袋，附条：快些，劳驾。
headline-hurried-3 = 有人拿零碎石子付给法庭：要有事早点发生。

## 提醒

answer-reminders = 私信提醒：
    { $call ->
    [on] ✅
   *[off] ⬜
} 仓位的保证金快没了
    { $tip ->
    [on] ✅
   *[off] ⬜
} 消息的日子到了
    { $loan ->
    [on] ✅
   *[off] ⬜
} 贷款要到期
    `/提醒`开关其中一项；信都留在`/密信`。
refused-unknown-reminder = 提醒有三种：保证金快没了、消息的日子到了、贷款要到期。请从列表里选。
letter-call-near = 你的{ $good_mark }{ $good }{ $side ->
    [short] 空单
   *[long] 多单
}{ $quantity }份，保证金快没了：现价{ $price }，到{ $call }强平。`/平仓 { $good }`可以抢先平掉；平在什么价，看`/账本`。
letter-loan-due-soon = { $creature }下一回合该还你：{ NUMBER($owed) }枚石子，外加那回合的利息。它的钱袋有{ NUMBER($held) }。
letter-tip-opens = 你的消息从下一回合起：{ forecast-window }，{ $good_mark }{ $good }{ $direction ->
    [up] 涨
   *[down] 跌
}。要押就趁现在：{ $direction ->
    [up] `/做多 { $good }`
   *[down] `/做空 { $good }`
}。
# 来了才挑货的传说：先进去的人，到时候也许押错了货。
letter-tip-opens-most-shorted = 你的消息从下一回合起：{ forecast-window }，一张传说让空单最多的那种货{ $direction ->
    [up] 涨
   *[down] 跌
}。眼下是{ $good_mark }{ $good }；每笔仓位都可能改变它，每回合前看一眼`/行情`。
letter-tip-opens-most-lent = 你的消息从下一回合起：{ forecast-window }，一张传说让欠债最多的居民出产的货{ $direction ->
    [up] 涨
   *[down] 跌
}。眼下是{ $good_mark }{ $good }；每笔贷款都可能改变它，每回合前看一眼`/居民`。

## 已完的章，公不公平

opt-wood-page = 已完的章，或查验某章发牌是否公平（不填看现在的林子）
opt-wood-chapter = 查验时填：哪一章（不填查最新的）
choice-history = 历史：已完的章
choice-verify = 查验：那一章发牌公平吗
history-title = 林子的历史
history-none = 还没有走完的章。第一章完了，这一页才有字。
history-chapter = **第{ $chapter }章** · { $turns }回合{ $sealed ->
    [yes] ，封存并亮过牌
   *[no] {""}
}
history-won = { $richest }胜出，{ NUMBER($wealth) }。居民首富：{ $creature }，{ NUMBER($creature_wealth) }。
history-wood = 没有金主胜出：无人超过本金。居民首富：{ $creature }，{ NUMBER($creature_wealth) }。
history-shared = { $names }并列，各{ NUMBER($wealth) }。居民首富：{ $creature }，{ NUMBER($creature_wealth) }。
history-shared-more = { $names }等
history-behind = 其后：{ $names }。
history-legends = 传说：{ $legends }。
history-footer = /林子 页面:查验 可对照开篇的封条，查验某章的牌堆。
verify-title = 第{ $chapter }章公平吗？
