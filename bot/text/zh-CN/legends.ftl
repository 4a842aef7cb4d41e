# 守林人手里的传说：写、定权重、开关、忘掉。

# ---- 答复
answer-legend-written = “{ $name }”记进了林子的书：{ $good }的价格先{ $direction ->
    [up] 涨
   *[down] 跌
}，走{ $turns }回合。最早进下一章的牌堆；本章的早已封存。想快些，`/守林 抽传说`可当众抽出。
answer-legend-on = “{ $legend }”已打开，权重{ $weight }，从下一章的牌堆算起。本章的早已封存，不变。
answer-legend-off = “{ $legend }”从下一章的牌堆起关闭。本章的早已封存：若它在里面，照样应验。
answer-legend-off-running = “{ $legend }”正在应验，会照样走完。从下一章的牌堆起关闭。
answer-legend-forgotten = “{ $name }”从林子的书里划掉了。

# ---- 拒绝
refused-legend-empty = { $part ->
    [name] 传说要有名字。
    [history] 传说要有来历：一两句，说它由何而来。
   *[headline] 每条标题都要有字。
}别的都没丢：再打开表单就行。
refused-legend-long = { $part ->
    [name] 名字
    [history] 来历
   *[headline] 标题（填进最长的价格和货名之后）
}有{ NUMBER($length) }个字符，最多{ $most }。请改短；表单里别的内容都留着。
refused-legend-marks = { $part ->
    [name] 名字
    [history] 来历
   *[headline] 标题
}里有文字以外的东西：提及、链接、格式、表情或看不见的字符。文字、数字和普通标点都行；标题还可用{"{before}"}、{"{after}"}和{"{good}"}。
refused-legend-undrawn = 这里没有字体能写{ $letters }，图上显示不出这个名字：请换别的字。
refused-legend-numbers = 百分数要写整数，用逗号或空格隔开，如`130, 165, 75`：不要小数，不要文字。
refused-legend-turns = 写每回合之后的价格是起初的百分之几：一个到{ $most }个数，如`130, 165, 75`。
refused-legend-percent = 每个数都是传说开始时价格的百分数，从{ $low }到{ $high }，如`130, 165, 75`。
refused-legend-still = 第一个数是100，那就什么也不会发生。大于100先涨，小于100先跌。
refused-legend-headlines = { $turns ->
    [1] 一回合的传说只有一条标题。
   *[other] { $turns }回合的传说可有一条到{ $turns }条标题，一行一条；不够时，后面的回合用最后一条。
}
refused-legend-taken = 已有同名的传说。换个名字。
refused-legend-enough = 一片林子自写的传说最多{ $most }个。`/守林 忘传说`可腾地方。
refused-bad-weight = 权重从{ $low }到{ $high }：是最稀有的几倍。`启用:False`是关掉。
refused-legend-already = “{ $legend }”本来就是这样。`/守林 传说`看全部。
refused-legend-last = 开着的只剩“{ $legend }”，牌堆总得有一个传说。先打开别的。
refused-legend-shipped = “{ $legend }”是每片林子都有的，忘不掉。`/守林 调传说`可以关掉它。
refused-legend-in-play = “{ $legend }”本章也许还会听到。先关掉，下一章再忘。

# ---- 标题
headline-legend-written-1 = 树桩上有人讲一个没听过的故事：“{ $name }”。
headline-legend-written-2 = 说书的有了新段子：“{ $name }”。
headline-legend-forgotten-1 = 树桩上不再讲：“{ $name }”。
headline-legend-written-many-1 = 树桩上有人讲没听过的故事，一共{ $count }个。
headline-legend-forgotten-many-1 = { headline-legends }，树桩上不再讲了。
headline-legend-on-1 = 下一章的牌堆里有“{ $name }”，权重{ $weight }。
headline-legend-on-2 = 下一章起，“{ $name }”改了权重：{ $weight }。
headline-legend-on-many-1 = 下一章起，{ headline-legends }改了权重。
headline-legend-off-1 = “{ $name }”从下一章起不讲了。说书的耸耸肩。
headline-legend-off-2 = “{ $name }”从下一章起不讲了。
headline-legend-off-many-1 = 下一章起，{ headline-legends }不讲了。
headline-legends-weighed-1 = 下一章起：不讲的传说{ $off }个，改权重的{ $on }个。
headline-legends = { $count ->
    [2] 两个传说
    [3] 三个传说
    [4] 四个传说
    [5] 五个传说
    [6] 六个传说
    [7] 七个传说
    [8] 八个传说
    [9] 九个传说
    [10] 十个传说
    [11] 十一个传说
    [12] 十二个传说
   *[other] { $count }个传说
}

# ---- /守林 传说、写传说、调传说、忘传说
cmd-keeper-legends-description = 所有传说，各有多常来，哪些关着
cmd-legend-write = 写传说
cmd-legend-write-description = 给这片林子写一个自己的传说，填表，可预览
cmd-legend-set = 调传说
cmd-legend-set-description = 开关一个传说，或让它多来少来，从下一章起
opt-legend-set-on = False关掉；True照常
opt-legend-set-weight = 是最稀有的几倍
cmd-legend-forget = 忘传说
cmd-legend-forget-description = 把本林自写的一个传说去掉

legends-keep-title = 这片林子的传说
legends-keep-line = { $good_mark } **{ $name }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
} · { $weight ->
    [0] 关
   *[other] 权重{ $weight }
}{ $own ->
    [true] {" "}· 本林自写
   *[false] {""}
}{ $running ->
    [true] {" "}· 正在应验
    [called] {" "}· 已点名，下一回合来
   *[false] {""}
}
legends-keep-how = 改动从下一章起算：本章的早已封存。`/守林 调传说`改一行，`/守林 写传说`添一行，`/守林 抽传说`现在当众抽一个。

legend-form-title = 这片林子自己的传说
legend-form-name = 名字
legend-form-name-description = 例如：橡果大狂热
legend-form-history = 来历
legend-form-history-description = 一两句：当年真有的那件事
legend-form-good = 货
legend-form-good-description = 它改谁的价
legend-form-percents = 每回合是起初价格的百分之几
legend-form-percents-description = 例如130, 165, 75：涨两回合，再跌破起点
legend-form-headlines = 标题
legend-form-headlines-description = 每回合一行，或一行通用。可用{"{before}"}、{"{after}"}、{"{good}"}

legend-preview-title = 预览：{ $name }
legend-preview-good = { $good_mark } { $good }的价格先{ $direction ->
    [up] 涨
   *[down] 跌
}。照今天的价{ $price }：
legend-preview-turn = { $turn }. { $percent }% · { $after } · { $line }
legend-preview-how = 还没有存。存了权重为1，从下一章起。
legend-store = 存下
legend-change = 修改
legend-discard = 丢弃
legend-discarded = 表单已关，什么都没存。
error-legend-gone = 表单已关，或机器人重启过。预览里的字还可以抄走：`/守林 写传说`开一张新表。
