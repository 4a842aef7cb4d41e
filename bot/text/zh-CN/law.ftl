# 法律：审理、申辩、裁决；报纸、法庭的信和答复怎么说。

# ---- 命令
cmd-plead = 申辩
cmd-plead-description = 向治安官回话，只有一次：认罪、否认，或指认别人
opt-plead-answer = 认罪（罚得轻些）、否认，或指认别人
opt-plead-whom = 指认时才填：谁
choice-confess = 认罪
choice-deny = 否认
choice-blame = 指认
cmd-bar = 封禁
cmd-bar-description = 把一位金主挡在林子外，直到赦免；报上会登
opt-bar-patron = 哪位金主，填雅号
cmd-pardon = 赦免
cmd-pardon-description = 撤销审理、冻结、流放或封禁；报上会登
opt-pardon-patron = 哪位金主，填雅号
button-confess = 认罪
button-deny = 否认

# ---- 答复
answer-pleaded = { $plea ->
    [confess] 你认了罪。罚款免不了，但会少些，最坏的结果不会有了
   *[deny] 你否认了。信你，就对你有利；不信，也不会更糟
}。第{ $until }回合结束时裁决。
answer-blamed = 你指认了{ $blamed }。信你，就对你有利；信不信，对方都会知道是你说的。第{ $until }回合结束时裁决。
answer-magistrate-exposed = 书记员收下{ NUMBER($amount) }枚石子，转身告诉了治安官。人人都会在报上读到，裁决不会因此变轻。钱袋{ NUMBER($purse) }。
button-bar = 封禁
confirm-bar = 把{ $patron }挡在林子外？{ $bets ->
    [0] 对方没有持仓
   *[other] 对方的{ $bets }笔仓位按今天的价平掉
}，未答复的贷款撤回，赦免也不会还原。不想动，就别按按钮。
answer-barred = 已封禁：{ $patron }。仓位按今天的价平掉，未答复的贷款撤回。报上会登。`/守林 赦免`可放回来。
answer-pardoned = 已赦免：{ $patron }。前事一概不究。报上会登。

# ---- 拒绝
refused-barred = 守林人把你挡在了林子外。公开页面还能看；别的请问管理员。
refused-exiled = 你被流放到章末，只能看：`/林子`、`/行情`、`/排行榜`和你自己的`/账本`。下一章你就能回来。
refused-frozen = 你的资产冻结到第{ $until }回合结束。手里的还能`/平仓`，别的都得等。
refused-no-hearing = 没人在查你，无话可回。`/账本`看你的处境。
refused-already-pleaded = 你已回过话，治安官只听一次。第{ $until }回合结束时裁决。
refused-unknown-plea = 治安官只认三种回话：认罪、否认、指认。
refused-blame-oneself = 指认自己就叫认罪。`/申辩`选“认罪”更管用。
refused-blame-beyond = { $blamed }已经被挡在林子外，治安官不听这个。`/申辩`可以指认还在的人，或认罪，或否认。
refused-blame-whom = 指认要有名字：一位居民，或林子里另一位金主。请从列表里选。
refused-unknown-patron = 这里没有叫“{ $name }”的。请从列表里选。
refused-already-barred = 早已封禁：{ $patron }。`/守林 赦免`可放回来。
refused-nothing-to-pardon = { $patron }没有在审、冻结、流放或封禁，无可赦免。

# ---- 信
headline-ring-shown-1 = { $patron }与另一位分享了{ $count }条真消息。碰巧的机会：1/{ $odds }。
headline-ring-shown-2 = 分享的{ $count }条全是真的：{ $patron }不是自己猜的（1/{ $odds }）。
letter-hearing-ends = 你的案子下一回合（第{ $until }回合）审结。{ $plea ->
    [confess] 你已认罪。
    [deny] 你已否认。
    [blame] 你已指认别人。
   *[other] 你还没回话：现在`/申辩`还来得及。
}
letter-summoned = 治安官对你立案了：你赢了{ $wins }次，看着像早就知道，共赚{ NUMBER($profit) }枚石子。你可以用`/申辩`回一次话：认罪罚得轻些，也可否认，或指认别人。给书记员送礼也许管用，也许露馅。第{ $until }回合结束时裁决；若本章先结束，就提前。不回话，不加罪也不减罪。
letter-verdict = { $verdict ->
    [acquitted] 治安官查无实据，不予追究。结案：你什么都不用付，名声清白。
    [fined] 治安官判你有错：罚{ NUMBER($amount) }枚石子，从钱袋扣，不够再扣仓位和贷款。结案。
    [frozen] 治安官判你有错：罚{ NUMBER($amount) }枚石子（钱袋、仓位、贷款有多少扣多少），资产冻结到第{ $until }回合结束。手里的还能`/平仓`。
   *[exiled] 治安官把你流放到章末。仓位按今天的价平掉，罚{ NUMBER($amount) }枚石子。你可以看；下一章就能回来。
}
letter-set-free = 治安官的处分到期了。市场重新对你开放：`/行情`。
letter-denounced = { $creature }向治安官告发了你。{ $band ->
    [cool] 没几个人当真。
    [warm] 治安官记下了你的名字。
    [hot] 治安官在打听你。光凭闲话立不了案；知道得太多，就难说了。
   *[burning] 你已经越过了治安官的红线。
}
letter-blamed = { $patron }在治安官面前指认了你。{ $band ->
    [cool] 没几个人当真。
    [warm] 治安官记下了你的名字。
    [hot] 治安官在打听你。光凭闲话立不了案；知道得太多，就难说了。
   *[burning] 你已经越过了治安官的红线。
}
letter-shut-out = 守林人把你挡在了林子外。仓位按今天的价平掉；别人欠你的还会照还。若觉得弄错了，请问管理员。
letter-let-in = 守林人赦免了你，前事一概不究。随便用一条命令就能回来。
letter-loan-withdrawn = 法庭撤回了你借给{ $creature }的款。{ NUMBER($amount) }枚石子已回到你的钱袋。

# ---- 标题
headline-investigation-opened-1 = 治安官对{ $patron }立案。第{ $until }回合裁决。
headline-investigation-opened-2 = { $patron }猜对太多次，治安官问起缘由。
headline-investigation-opened-3 = 传唤：{ $patron }。审到第{ $until }回合。
headline-pleaded-confess-1 = { $patron }认罪，罚款会少些。
headline-pleaded-confess-2 = { $patron }说“我早知道”，满院子没了声。
headline-pleaded-deny-1 = { $patron }一概否认，嗓音清亮。
headline-pleaded-deny-2 = { $patron }对治安官说，那是运气。
headline-blamed-1 = { $patron }答不上怎么知道的，伸手指向{ $blamed }。
headline-blamed-2 = { $patron }在治安官面前说：是{ $blamed }。
headline-bribe-exposed-1 = { $patron }送治安官的礼，被当众念了出来。
headline-bribe-exposed-2 = 书记员当着大家，数{ $patron }送来的石子。
headline-acquitted-1 = 不予追究：{ $patron }。治安官查无实据。
headline-acquitted-2 = { $patron }没事了：什么也没查实。
headline-fined-1 = 治安官罚{ $patron }{ $amount }枚石子。
headline-fined-2 = { $patron }向法庭缴{ $amount }枚，可以接着做买卖。
headline-assets-frozen-1 = 法庭冻结{ $patron }的资产，到第{ $until }回合。
headline-assets-frozen-2 = 冻结到第{ $until }回合：{ $patron }只准平仓。
headline-exiled-1 = 流放：{ $patron }离开林子，到章末。
headline-exiled-2 = { $patron }被送到林子边上。仓位已平。
headline-assets-released-1 = 法庭解冻了{ $patron }的资产。
headline-assets-released-2 = { $patron }又能花钱了：冻结期满。
headline-exile-ended-1 = { $patron }可以回林子了。
headline-exile-ended-2 = { $patron }流放归来。
headline-denounced-1 = 有人看见{ $creature }去了治安官那儿，说的是{ $patron }。
headline-denounced-2 = { $creature }叫治安官去问问{ $patron }。
headline-barred-1 = 守林人把{ $patron }挡在了林子外。
headline-barred-2 = 守林人告示：{ $patron }不得在此交易。
headline-pardoned-1 = 守林人赦免{ $patron }。
headline-pardoned-2 = 守林人告示：{ $patron }前事不究。

# ---- 账本与公开页面
ledger-accused = { $plea ->
    [confess] 你正受调查，已认罪。
    [deny] 你正受调查，已否认。
    [blame] 你正受调查，已指认别人。
   *[none] 你正受调查；`/申辩`可回话，只有一次。
}第{ $until }回合结束时裁决。
ledger-frozen = 你的资产冻结到第{ $until }回合结束。手里的还能`/平仓`。
ledger-exiled = 你被流放到章末。
ledger-barred = 守林人把你挡在了林子外。
patron-standing = { $line } · { $standing ->
    [accused] 受调查
    [frozen] 资产冻结
    [exiled] 流放
   *[barred] 封禁
}
wood-accused = 受调查：{ $patron }。第{ $until }回合裁决。
wood-frozen = 资产冻结：{ $patron }。
wood-exiled = 流放：{ $patron }。
wood-barred = 封禁：{ $patron }。
