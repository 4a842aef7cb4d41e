# 守林人给林子定的、照看的、了结的：/守林 规矩、勿扰、体检、伐林。

answer-tick-asked = 下一回合正在走。

# ---- 命令
cmd-quiet = 勿扰
cmd-quiet-description = 哪几个钟头不走回合；都不填就昼夜不停
opt-quiet-start = 从几点开始，0到23，UTC
opt-quiet-end = 到几点恢复，0到23，UTC
cmd-rules = 规矩
cmd-rules-description = 往后各章的本金、一位金主一种货最多几份、一个赛季几章
opt-rules-stake = 每章人人的本金，从下一章起
opt-rules-cap = 一种货做空或做多最多几份，从现在起
opt-rules-account = 新人的Discord账号要满几天；0为不限
opt-rules-member = 新人要进本服务器满几天；0为不限
cmd-health = 体检
cmd-health-description = 林子体检：回合、头脑、报纸是否如常，该怎么办
cmd-export = 导出
cmd-export-description = 一个文件：已完的章、价格、各头脑说过的话
cmd-uproot = 伐林
cmd-uproot-description = 永远结束这片林子；先问一声，并把导出文件交给你
button-uproot = 伐掉
button-uproot-erase = 伐掉，并立即抹去

# ---- 答复
answer-quiet-hours = UTC { $start }:00到{ $end }:00不走回合；该来的等到{ $end }:00。下一回合何时，`/林子`按各人的时区显示。
answer-quiet-none = 没有勿扰时段：回合昼夜不停。
answer-house-rules = 已设定：从下一章起每位金主本金{ NUMBER($stake) }枚石子；从现在起一种货最多{ $cap }份，已超出的可以留着。从下个赛季起，一个赛季{ $season }章。
answer-house-rules-door = 已设定：从下一章起每位金主本金{ NUMBER($stake) }枚石子，一种货最多{ $cap }份。从下个赛季起，一个赛季{ $season }章。新人的Discord账号{ $account_days ->
    [0] 不限年头
   *[other] 要满{ $account_days }天
}，进本服务器{ $member_days ->
    [0] 不限天数
   *[other] 要满{ $member_days }天
}。已加入的照旧。

answer-uprooted = 已伐掉，在第{ $chapter }章第{ $turn }回合。频道里已告知。{ $days ->
    [0] 它的全部存档几分钟内抹去。
   *[other] 它的全部存档{ $days }天后抹去。
}`/守林 植林`可另种一片。
word-uprooted = 这片林子到头了：守林人在第{ $chapter }章第{ $turn }回合把它伐了。你持有的留在账上；多谢各位放贷、做空、耳语。
confirm-uproot = 在第{ $chapter }章第{ $turn }回合伐掉这片林子？{ $patrons ->
    [0] 里面没有金主。
   *[other] 里面有{ $patrons }位金主。
}伐了种不回来：不结算，不亮牌，本章就停在这里。文件归你。想留着林子，就别按按钮；`/守林 暂停`只是让它睡下。伐掉的林子，存档{ $days ->
    [0] 几分钟内
   *[other] { $days }天后
}抹去；按另一个按钮，现在就抹。
word-removed = 我被移出了你的服务器**{ $server }**。{ $days ->
    [0] 那片林子的存档现在抹去。
   *[other] 那片林子的存档留{ $days }天，然后抹去。
}在那之前再请我进来，就接着走。
answer-exported = 导出的内容：林子的现状、已完的章，以及其中问了各头脑什么、答了什么。本章的秘密不在里面。

# ---- 林子怎么样
health-title = 林子体检
health-turns-well = ✓ { $turn ->
    [0] 第{ $chapter }章已开篇；第一回合{ $due }到。
   *[other] 第{ $chapter }章第{ $turn }回合{ $last }到的；下一回合{ $due }。
}
health-turns-late = ✗ 第{ $chapter }章有一回合本该{ $due }到。几分钟内还不来，机器人日志里有原因；`/守林 推进`现在就走。
health-turns-paused = · 林子在第{ $chapter }章第{ $turn }回合之后睡着了。`/守林 唤醒`叫醒它。
health-minds = { $asked ->
    [0] · 还没问过各头脑。
   *[other] { $missed ->
        [0] ✓ 近来问了各头脑{ NUMBER($asked) }次，次次有答。
       *[other] · 近来问了各头脑{ NUMBER($asked) }次，漏答{ NUMBER($missed) }次。是哪个模型，看`/智囊`。
    }
}
health-down = ✗ 模型缺席，由替补上场：{ $names }。原因看`/智囊`，换头脑用`/阵容 指定`。
health-papers-well = { $waiting ->
    [0] ✓ 报纸都已登出。
   *[other] · 有{ $waiting }期报纸在路上。
}
health-papers-stuck = ✗ { $waiting ->
    [0] 最新一期没登出来
   *[other] 有{ $waiting }期报纸等着登
}：{ $why ->
    [forbidden] 我不能在那个频道发言。给我权限，或用`/守林 日程`换一个。
    [gone] 频道没了。用`/守林 日程`换一个。
    [away] Discord没收。会自动再试。
   *[broken] 我这边出了错。机器人日志里有位置。
}
health-wood = 它的编号，给照看机器人的人：`{ $wood }`

# ---- 拒绝
refused-uprooted = 这片林子已伐掉。`/守林 植林`可另种一片。
refused-other-wood = 那个按钮属于一片已没了的林子。`/守林 伐林`问的是现在这片。
refused-bad-hour = 钟点从{ $low }到{ $high }，UTC；{ NUMBER($value) }不行。
refused-bad-stake = 本金{ NUMBER($low) }到{ NUMBER($high) }枚石子，{ NUMBER($value) }不行。
refused-bad-cap = 一种货最多可设{ $low }到{ $high }份，{ NUMBER($value) }不行。
refused-bad-days = 天数从{ $low }到{ $high }；0为不限。
refused-house-rules-empty = 什么都没变：请填本金、上限、赛季章数，或新人要满的天数。
error-quiet-half = 勿扰时段有头有尾：两个都填，或都不填（取消）。

# ---- 标题
headline-stake-set-1 = 守林人告示：从下一章起，每位金主{ $stake }枚石子。
headline-cap-set-1 = 守林人告示：一种货谁也不得超过{ $cap }份。
