# 规矩说不行：为什么，怎么办。什么都没有变。

# ---- 谁、多少、什么名字
refused-paused = 林子睡着了：管理员按了暂停。你的东西都原样放着，等它醒了再试。
refused-unknown-world = 这里没有这个世界。可选：{ $known }。
refused-stranger = 你在这里还没有账页。做一笔就有了，比如`/做空 { $treasure }`。
refused-already-joined = 你在这里已是{ $patron }。`/账本`看你的处境。
refused-unknown-good = 林子里没人买卖“{ $good }”。`/行情`列着有什么货。
refused-unknown-creature = 这里没有叫“{ $creature }”的居民。`/林子`列着有谁。
refused-amount-too-small = 说个数：至少{ $least }；不填，就给个合适的数。
refused-purse-short = 这要{ NUMBER($need) }枚石子，而你的钱袋{ $have ->
    [0] 空了。`/平仓`能放出锁定的部分；下一章人人重新领本金。
   *[other] 只有{ NUMBER($have) }。少来一点试试；`/平仓`能放出锁定的部分。
}

# ---- 仓位
refused-halted = 传说正在{ $good }上应验，后面怎么走人人都知道，交易所暂不开新仓。手里的可以`/平仓`。
refused-other-side = 你在{ $good }上押的是反方向。先`/平仓`，再掉头。
refused-patron-cap = 你已有{ $held }份{ $good }；每位金主最多{ $cap }份。`/平仓`可腾地方。
refused-book-full = 交易所在{ $good }这一边已有{ $cap }份，谁的也不收了。反方向还开着，别的货也开着。
refused-unknown-side = 方向只有两种：`/做空`，跌了你赢；`/做多`，涨了你赢。
refused-over-cap = 交易所还肯收你{ $room }份{ $good }；每位金主最多{ $cap }份。请报{ $room }份以内。
refused-price-floor = { $good_mark }{ $good }现价{ $price }，做空只能卖得一枚石子，而价格不会更低了。还有余地的是`/做多`。
refused-quote-moved = 问价之后{ $good }的价格动了：这笔现在要锁定{ NUMBER($margin) }枚石子，不是{ NUMBER($most) }。没有开仓；请重新问价。
refused-nothing-to-cover = 你没有{ $good }的仓位。`/账本`看你有什么。
refused-cover-too-much = 你的{ $good }只有{ $held }份。不填份数就全平。

# ---- 贷款
refused-loan-too-small = 贷款至少{ $least }枚石子。
refused-bad-interest = 利息是每回合0到{ $most }%，请在中间选。
refused-bad-term = 贷款期限是1到{ $most }回合。
refused-lend-hostile = { $creature }不肯借你的钱：它还没原谅你。送点礼或许管用：`/送礼`。
refused-offer-open = { $creature }手上已有你的一份贷款，下一回合答复。
refused-over-indebted = { $creature }欠得够多了，还不起更多。借给别人，或等它还清。
refused-lent-enough = 一位金主同时最多借出{ NUMBER($most) }枚石子，待答复的也算。{ $room ->
    [0] 你已借满：等哪笔还回来再说。
   *[other] 你还能借出{ NUMBER($room) }。
}
refused-loan-too-large = 照{ $creature }的家底和欠债，最多再借{ NUMBER($room) }枚石子。请报这个数以内。

# ---- 耳语、送礼、结盟
refused-bait-unset = 编造传闻要有饵：说是哪种货，要涨还是要跌。
refused-whisper-live = { $creature }还信着你上一个传闻，最晚第{ $until }回合见分晓；在那之前，说给别的居民听。
refused-whispered-enough = 两个回合之间最多耳语{ $most }次。下一回合之后再来。
refused-gift-too-small = 送礼至少{ $least }枚石子。
refused-wish-without-good = 心愿要说是哪种货：囤什么，抛什么，买什么，别碰什么？
refused-magistrate-too-small = 治安官的书记员，{ $least }枚石子起收。
refused-no-heat = 治安官没抓着你什么。石子自己留着。
refused-ally-itself = { $creature }跟{ $creature }向来意见一致。请说两位居民。
refused-already-allied = { $a }和{ $b }已结盟到章末。换一对试试。
refused-ally-hostile = { $creature }不肯让你牵线：它还没原谅你。送点礼或许管用：`/送礼`。

# ---- 回合与管理员
refused-already-planted = 本服务器已有林子。`/林子`看得到。
refused-no-wood = 这里还没有林子。管理员可以种一片：`/守林 植林`。
refused-turn-is-over = 第{ $turn }回合已经走过。没有什么发生两遍。
refused-bad-interval = 一回合要{ NUMBER($low) }到{ NUMBER($high) }秒，{ NUMBER($value) }不行。
refused-bad-chapter = 一章要{ NUMBER($low) }到{ NUMBER($high) }回合，{ NUMBER($value) }不行。
refused-unknown-legend = 这里没人讲“{ $legend }”。请从列表里选。
refused-keeper-holds = 你自己的金主持有{ $good }，而这会动它的价。先平仓，或请另一位守林人来点。
refused-keeper-called = 影响{ $good }的天气是你以守林人身份点的。等它过去，你的金主才能再押这种货。
refused-legend-running = “{ $legend }”正在应验。等它完了再说。
refused-unknown-weather = 没有叫“{ $weather }”的天气。请从列表里选。
refused-unknown-card = 这里没有这个模型。`/阵容 查看`列着有哪些。
refused-unknown-cast = 这里没有这套阵容。`/阵容 查看`列着有哪些。
refused-cast-already = 本来就是这样。`/阵容 查看`有全体名单。
