# 赛季：几章一起算；头衔、纪录、面具。

# ---- 命令与按钮
cmd-season = 赛季
cmd-season-description = 本赛季：各人积分、这一章争什么、头衔、纪录
opt-rules-season = 一个赛季几章，从下个赛季起
button-unmask = 亮明身份
button-unmask-sure = 是，告诉大家

# ---- 页面
season-title = 第{ $season }赛季 · 第{ $nth }/{ $chapters }章
season-title-none = 赛季
season-none = 赛季还没开始。第一个从下一章算起。
season-bar = { $bar } 已走完{ $played }/{ $chapters }章
season-goal = 章末身家超过本金{ NUMBER($stake) }枚石子，且至少自己做过一笔交易，才有积分。其中最富的得**{ $first }**分，其次{ $second }，再次{ $third }，其余各{ $rest }。
season-table-none = 还没有人有积分。
season-place = **{ $rank }** { $name } · { NUMBER($points) }分 · 赚{ NUMBER($gained) }枚石子
season-titles = **头衔**，赛季末颁发：
season-title-line = { $title }：{ $how }
season-title-line-plain = { $title }
season-records = **本林纪录**
season-record = { $record ->
    [worth] 章末最富：{ $holder }，{ NUMBER($value) }枚石子
    [bet] 单笔最赚：{ $holder }，+{ NUMBER($value) }枚石子
    [points] 单季积分最高：{ $holder }，{ NUMBER($value) }
    [rise] 单回合涨幅最大：{ $holder }，+{ NUMBER($value) }
   *[fall] 单回合跌幅最大：{ $holder }，-{ NUMBER($value) }
}（第{ $chapter }章）
season-past = **第{ $season }赛季**，{ $name }以{ NUMBER($points) }分夺冠。
season-past-nobody = 第{ $season }赛季无人得分。
season-past-title = { $title }：{ $names }
season-mask = 每章结束后，金主可以自己亮明身份；别人不能代劳。

# ---- 本林自带的头衔
title-clean-hands = 两袖清风
title-clean-hands-how = 两章超过本金，从未被立案
title-bear-of-the-stump = 树桩空头司令
title-bear-of-the-stump-how = 做空赚得最多，至少40枚
title-twice-convicted = 二进宫
title-twice-convicted-how = 两次定罪
title-banker = 林中钱庄
title-banker-how = 收回贷款最多，至少5笔，且没有未还的
title-caught-short = 强平常客
title-caught-short-how = 强平次数最多，至少3次

# ---- 标题
headline-season-opened-1 = 第{ $season }赛季开始：共{ $chapters }章，超过本金的有积分。
headline-season-closed-1 = { $champion }以{ $points }分拿下第{ $season }赛季。
headline-season-closed-nobody-1 = 第{ $season }赛季没有冠军：无人超过本金。
headline-at-stake-1 = 第{ $season }赛季第{ $nth }/{ $chapters }章：头名值{ $first }分。
headline-at-stake-led-1 = 第{ $nth }/{ $chapters }章：头名{ $first }分；{ $leader }以{ $points }分领先。
headline-at-stake-last-1 = 赛季最后一章：头名{ $first }分；{ $leader }现有{ $points }分。
headline-title-earned-1 = { $patron }获得头衔：{ $title }。
headline-record-broken-worth-1 = 新纪录：{ $patron }章末有{ $value }枚石子。旧纪录{ $before }。
headline-record-broken-bet-1 = 新纪录：{ $patron }单笔赚{ $value }枚石子。旧纪录{ $before }。
headline-record-broken-points-1 = 新纪录：{ $patron }一个赛季拿了{ $value }分。旧纪录{ $before }。
headline-record-broken-rise-1 = 新纪录：{ $good }本章有一回合涨了{ $value }。旧纪录{ $before }。
headline-record-broken-fall-1 = 新纪录：{ $good }本章有一回合跌了{ $value }。旧纪录{ $before }。
headline-season-set-1 = 守林人告示：从下个赛季起，一个赛季{ $chapters }章。
headline-unmasked-1 = { $patron }说了自己是谁。名字就在本频道。
headline-unmasked-2 = 不再是秘密：{ $patron }是谁，本频道里已说过。

# ---- 收官那期
closing-points = **第{ $season }赛季**：{ $points }
closing-points-one = { $patron } +{ $points }（{ $total }）
closing-points-none = **第{ $season }赛季**：本章无人超过本金，没有积分。
closing-champion = 第{ $season }赛季冠军：**{ $champion }**，{ $points }分。
closing-champion-nobody = 第{ $season }赛季没有冠军。
closing-title = 头衔：{ $patron }，{ $title }。
closing-record = 新纪录：{ $record ->
    [worth] { $patron }章末有{ NUMBER($value) }枚石子
    [bet] { $patron }单笔赚{ NUMBER($value) }
    [points] { $patron }一个赛季拿了{ NUMBER($value) }分
    [rise] { $good }一回合涨了{ NUMBER($value) }
   *[fall] { $good }一回合跌了{ NUMBER($value) }
}；旧纪录{ NUMBER($before) }。
closing-at-stake = 第{ $season }赛季第{ $nth }/{ $chapters }章开始：头名值{ $first }分。积分表见`/赛季`。

# ---- 信与答复
letter-points-scored = 这值**{ $points }分**：第{ $season }赛季累计{ $total }分，排第{ $rank }。{ $left ->
    [0] 这是本赛季最后一章。
   *[other] 还剩{ $left }章。
}积分表见`/赛季`。
letter-title-won = 第{ $season }赛季结束，你得了个头衔：**{ $title }**。`/赛季`里人人看得到。
answer-unmasked = 好了。林子的频道已登出{ $patron }就是你。收不回来了。
confirm-unmask = 林子频道里的人都会读到{ $patron }就是你。收不回来，往后各章也都算数。想继续戴着面具，就别按按钮。
word-unmasked = { $patron }就是<@{ $user }>。

# ---- 拒绝
refused-unmask-other = 那不是你的面具。只有金主本人能亮明身份，用自己信里或`/赛季`里的按钮。
refused-unmask-twice = 第{ $chapter }章之后你已亮明身份。大家都知道了，没什么可再亮的。
refused-unmask-early = 章末才能亮明身份。第{ $chapter }章到第{ $turns }回合结束。
refused-unmask-late = 只有章末之后的头{ $turns }回合可以。下次机会是第{ $chapter }章结束时。
refused-bad-season = 一个赛季{ NUMBER($low) }到{ NUMBER($high) }章，{ NUMBER($value) }不行。
