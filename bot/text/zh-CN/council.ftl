# 智囊团：谁替谁动脑，哪家实验室领先，各家模型靠不靠得住。

council-title = 智囊团 · { $cast }
council-rules = 只有规则，没有模型
council-seat = { $mark } **{ $name }** { $state ->
    [down] 配的是{ $card }（{ $lab }），没有应答：由规则替补上场。
   *[well] 由{ $card }（{ $lab }）动脑。
}
council-alone = 同一个真模型替全体动脑：{ $model }（{ $lab }）。
council-trouble = { $card }上次没有应答：{ $why }。
council-narrator = { $state ->
    [plain] 🗞️ **林报**用自己的话登。
    [down] 🗞️ **林报**配的是{ $card }（{ $lab }），没有应答：用自己的话登。
   *[well] 🗞️ **林报**由{ $card }（{ $lab }）执笔。
}
council-league = **各家实验室**，第{ $chapter }章到第{ $turn }回合，按名下居民的进账排：
council-league-line = **{ $rank }** { $lab } { $marks } · 进账 **{ $gained }**，身家{ NUMBER($worth) }
council-reliable = **各家模型**，近几回合：
council-model = • **{ $model }**：{ $json ->
    [none] 还没有答复
   *[other] 答复{ $json }无须修补
}，{ $ok ->
    [none] 还没有下单
   *[other] 下单{ $ok }作数
}{ $own ->
    [0] {""}
   *[other] ；有{ $own }单是买自家的货
}{ $out ->
    [0] {""}
   *[other] ；有{ $out }回合迟到或缺席
}。
council-habits = **它们的习性**，一家一行：
council-habit = • **{ $model }**：{ $facts }。
council-habits-legend = 差异：0为与别家选得一样，1为毫无共同处；其中一部分是因为居民需要的货不同。懈怠：后半程不下单的情形多了多少。
council-fact-first = 有{ $share }从第一种货写起（25%算均匀）
council-fact-drift = 懈怠{ $points }%
council-fact-hoarding = 自产的留下{ $share }
council-fact-speculation = 求购里{ $share }是自己用不着的
council-fact-apart = 与别家差异{ $bits }
council-fact-mended = 答复修补：{ $kinds }
council-fact-refused = 订单作废：{ $kinds }
council-mended-cut-short = 服务器掐断
council-mended-markup = 外面裹着思绪或标记
council-mended-truncated = 没写完
council-mended-last-of-many = 写了好几份
council-mended-ran-on = 替别人接着说
council-mended-bare-orders = 只有订单
council-mended-order-dropped = 有一单不清楚
council-mended-orders-capped = 订单太多
council-mended-thought-cut = 思绪太长
council-mended-gossip-cut = 闲话太长
council-mended-loan-dropped = 贷款答复不清楚
council-mended-loan-unasked = 没人问却答了贷款
council-mended-scheme-dropped = 心计不清楚
council-mended-scheme-unasked = 用了没给的心计
council-mended-second-reader = 换读法才读懂
council-mended-syntax = 符号
council-mended-looped = 车轱辘话
council-mended-echoed = 照搬别人的话
council-refused-self-buy = 买自家的货
council-refused-both-sides = 同一种货又买又卖
council-refused-not-affordable = 买不起
council-refused-not-held = 没存货
council-refused-unknown = 没有这种货或这个数
council-refused-unreadable = 看不清楚

cast-title = 阵容 · { $cast }
cast-chosen = { $line } 本林选定。
cast-served = 可选：
cast-card = • { $card }（{ $lab }）
cast-whole = 整套阵容：{ $casts }
cast-how = `/阵容 指定`给谁换个头脑，`/阵容 套用`全体换一套，`/阵容 还原`恢复原配。都从下一回合起。
