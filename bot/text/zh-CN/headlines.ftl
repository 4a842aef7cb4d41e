# 《林报》的标题：谁，做了什么，结果怎样；不超过90个字符。
# headline-<kind>-<n>：同一种事的几个说法，从1起连续编号。`lot`是“9份蜂蜜”。

headline-lot = { $quantity }份{ $good }
headline-names = { $first }和{ $last }
headline-names-more = { $first }、{ $more }

## 传说与章

headline-legend-called-1 = 守林人当众点了一张传说：“{ $legend }”。
headline-legend-called-2 = “{ $legend }”来了，是守林人当众点的。
headline-legend-called-sandbox-1 = 有人当众点了一张传说：“{ $legend }”。
headline-recast-1 = { $creature }一觉醒来换了头脑：{ $card }。
headline-recast-2 = { $creature }眼睛后面换了一位：{ $card }。
headline-recast-3 = { $creature }模样照旧，想事情却像{ $card }。
headline-recast-back-1 = { $creature }找回了原来的头脑。
headline-recast-back-2 = { $creature }又照从前的路数想事了。
headline-recast-many-1 = 旧面孔，新头脑：{ $names }。
headline-recast-narrator-1 = 本报换了主笔：{ $card }。
headline-recast-narrator-back-1 = 本报的老主笔回来了。
headline-recast-everyone-back-1 = 全林都找回了原来的头脑。
headline-rules-changed-1 = 林子的规矩昨夜修过了。价格和债务照旧。
headline-rules-changed-2 = 树桩上贴了新印的规矩。谁有什么、欠什么，一概没变。
headline-went-back-1 = 林子退回到第{ $chapter }章{ $turn ->
    [0] 开篇的早晨
   *[other] 第{ $turn }回合的傍晚
}。
headline-went-back-2 = 旧档放了回来：林子现在停在第{ $chapter }章{ $turn ->
    [0] 第1回合之前
   *[other] 第{ $turn }回合之后
}。
headline-planted-1 = 一片林子在此扎根。创刊号天亮付印。
headline-chapter-closed-1 = 第{ $chapter }章收官。{ $richest }最富，{ $wealth }枚石子。
headline-chapter-closed-2 = 第{ $chapter }章结束：{ $richest }以{ $wealth }枚石子居首。
headline-chapter-closed-shared-1 = 第{ $chapter }章收官，头名并列，各有{ $wealth }枚石子。
headline-chapter-closed-shared-2 = 第{ $chapter }章结束：几位并列头名，每位{ $wealth }枚石子。
headline-chapter-closed-wood-1 = 第{ $chapter }章没有金主胜出：无人赚过本金。{ $richest }有{ $wealth }。
headline-chapter-closed-wood-2 = 第{ $chapter }章是林子赢了：没有金主盈利。{ $richest }有{ $wealth }。
headline-chapter-opened-1 = 第{ $chapter }章开篇：共{ $turns }回合，旧怨忘了一半。
headline-chapter-opened-2 = 新的一章，第{ $chapter }章。发财有{ $turns }回合。

## 买卖与价格

headline-sold-down-1 = { $seller }卖出{ $lot }，价格滑到{ $after }。
headline-sold-down-2 = { $seller }出手{ $lot }。价格降至{ $after }。
headline-sold-down-3 = { $seller }卖{ $lot }，买家寥寥，价格跌到{ $after }。
headline-sold-down-4 = 早饭前{ $seller }就卖了{ $lot }，价格滑到{ $after }。
headline-sold-down-5 = { $seller }的{ $lot }压低了价：现在{ $after }。
headline-sold-up-1 = { $seller }卖出{ $lot }，价格照涨，到{ $after }。
headline-sold-up-2 = { $seller }出手{ $lot }；价格升至{ $after }。
headline-sold-up-3 = { $seller }的{ $lot }有人抢，价格攀到{ $after }。
headline-sold-up-4 = { $seller }卖掉{ $lot }，要价低了：现在{ $after }。
headline-sold-up-5 = { $lot }出自{ $seller }，价格反涨到{ $after }。
headline-bought-up-1 = { $buyer }买进{ $lot }，价格攀到{ $after }。
headline-bought-up-2 = { $buyer }入手{ $lot }；价格涨到{ $after }。
headline-bought-up-3 = { $buyer }买走{ $lot }，留下个更高的价：{ $after }。
headline-bought-up-4 = { $buyer }比谁都想要那{ $lot }：现价{ $after }。
headline-bought-up-5 = { $buyer }加价买下{ $lot }。现价{ $after }。
headline-bought-up-6 = { $lot }归了{ $buyer }；价格升到{ $after }。
headline-bought-up-7 = { $buyer }赶着老价扛走{ $lot }：现在{ $after }了。
headline-bought-down-1 = { $buyer }买进{ $lot }，价格松到{ $after }。
headline-bought-down-2 = { $buyer }等了等才买{ $lot }。价格落到{ $after }。
headline-bought-down-3 = { $lot }归了{ $buyer }，价格一路走低：{ $after }。
headline-bought-down-4 = { $buyer }买了{ $lot }，价格还是跌到{ $after }。
headline-bought-down-5 = { $buyer }买下{ $lot }，价格却低到{ $after }。
headline-sold-level-1 = { $seller }卖出{ $lot }，价格仍是{ $after }。
headline-sold-level-2 = { $seller }卖了{ $lot }，价格纹丝不动：{ $after }。
headline-sold-level-3 = 买卖平稳：{ $seller }照旧价{ $after }卖出{ $lot }。
headline-sold-level-4 = { $lot }出自{ $seller }；价格还是{ $after }。
headline-sold-level-5 = { $seller }卖出{ $lot }。价格{ $after }，人人都觉得自己赚了。
headline-bought-level-1 = { $buyer }按常价{ $after }买下{ $lot }。
headline-bought-level-2 = { $buyer }买进{ $lot }；价格停在{ $after }。
headline-bought-level-3 = { $buyer }带着{ $lot }回家；价格仍是{ $after }。
headline-bought-level-4 = { $lot }归了{ $buyer }。没人还价，价格{ $after }。
headline-bought-level-5 = { $buyer }往篮子里装了{ $lot }；价格还是{ $after }。
headline-price-up-1 = { $good }从{ $before }涨到{ $after }：{ $creature }一份没卖。
headline-price-up-2 = { $good }从{ $before }涨到{ $after }。没人肯卖。
headline-price-up-3 = { $good }攀到{ $after }。想要的多，肯卖的没有。
headline-price-up-4 = 求购：{ $good }。供货：无。价格涨到{ $after }。
headline-price-up-5 = { $good }报{ $after }，原先{ $before }。谁有谁捂着。
headline-price-down-1 = { $good }跌到{ $after }：货多，买家少。
headline-price-down-2 = { $good }从{ $before }滑到{ $after }，也没人抢着买。
headline-price-down-3 = { $good }跌到{ $after }。{ $creature }的货还在架上。
headline-price-down-4 = { $good }从{ $before }跌到{ $after }，就缺买家。
headline-price-down-5 = { $good }报{ $after }，原先{ $before }。货架满了，大家也饱了。

## 日子

headline-went-cold-1 = { $names }今晚没有火。
headline-went-cold-2 = { $names }没柴可烧，挨了一夜冻。
headline-went-cold-3 = { $names }早早上床，炉子是冷的。
headline-went-cold-4 = { $names }没有火，开始打量椅子。
headline-went-cold-5 = { $names }挨冻：霜结到窗户里面来了。
headline-went-cold-record-1 = { $names }已有{ $turns }回合没生火，破了纪录。
headline-went-cold-record-2 = { $turns }回合没有火：谁也没像{ $names }冻这么久。
headline-warm-again-1 = { $names }又生上火了。
headline-warm-again-2 = 冷了几夜，{ $names }屋顶又冒烟了。
headline-warm-again-3 = { $names }总算有火了。
headline-went-hungry-record-1 = { $names }已有{ $turns }回合没吃饱，破了纪录。
headline-went-hungry-record-2 = { $turns }回合的清汤寡水：谁也没像{ $names }饿这么久。
headline-fed-again-1 = { $names }又吃上饱饭了。
headline-fed-again-2 = { $names }的盘子又满了。
headline-fed-again-3 = { $names }又够吃了。
headline-went-hungry-1 = { $names }少吃了一顿。
headline-went-hungry-2 = { $names }不够吃。
headline-went-hungry-3 = { $names }饿着肚子看行情版。
headline-went-hungry-4 = { $names }饿着，把勺子数了一遍。
headline-went-hungry-5 = { $names }今晚的盘子是空的。
headline-spoiled-1 = { $lot }烂在了{ $creature }的地窖里。
headline-spoiled-2 = { $creature }的{ $lot }放太久，烂了。
headline-spoiled-3 = { $creature }烂掉{ $lot }。
headline-spoiled-4 = 肥堆多了{ $lot }，{ $creature }少了{ $lot }。
headline-spoiled-5 = 囤着囤着就没了：{ $creature }地窖里的{ $lot }。
headline-weather-called-drought-1 = 这场旱灾是守林人点的。
headline-weather-called-early-winter-1 = 这个早冬是守林人点的。
headline-weather-called-winter-rumour-1 = 寒冬的传言是守林人放的。
headline-weather-called-windfall-1 = 这笔{ $good }横财是守林人给的。
headline-weather-called-blight-1 = { $good }的虫害是守林人点的。
headline-weather-came-drought-1 = 旱灾，至少{ $turns }回合：食物减产。
headline-weather-came-drought-2 = 滴雨未下。往后{ $turns }回合收成都薄。
headline-weather-came-early-winter-1 = 冬天来早了。每炉火都要多添柴。
headline-weather-came-early-winter-2 = 初雪，谁也没备好。往后{ $turns }回合费柴。
headline-weather-came-winter-rumour-1 = 有人说今冬难熬。没人量过。
headline-weather-came-winter-rumour-2 = 老乌鸦说今冬难熬。她说准过。
headline-weather-came-windfall-1 = 横财：{ $good }落了一地，人人有份。
headline-weather-came-windfall-2 = 昨夜的风很大方，送来的多是{ $good }。
headline-weather-came-blight-1 = 虫子进了仓。各家数数{ $good }。
headline-weather-came-blight-2 = 一夜虫害：许多{ $good }坏了。
headline-weather-came-other-1 = 林子上空天色古怪。留心{ $good }。
headline-weather-passed-drought-1 = 终于下雨。旱灾过去了。
headline-weather-passed-early-winter-1 = 寒气松了。今晚可以少烧点。
headline-weather-passed-winter-rumour-1 = 今冬难熬的话，没人再提了。
headline-weather-passed-other-1 = 古怪的天色散了。
headline-mind-silent-1 = { $names }这回合没说话，也没动。
headline-mind-silent-2 = { $names }今天没有消息。

## 旁人眼里的金主

headline-patron-joined-1 = 树桩来了新面孔：{ $patron }。钱袋看着挺鼓。
headline-patron-joined-2 = { $patron }在树桩坐下，要了一份价目表。
headline-patron-joined-many-1 = 树桩新来{ $count }位金主。椅子还够。
headline-position-opened-short-1 = { $patron }看空{ $good }：以{ $price }做空{ $quantity }份。
headline-position-opened-short-2 = { $patron }做空{ $lot }，价{ $price }。
headline-position-opened-short-3 = { $patron }以{ $price }做空{ $lot }，一言不发。
headline-position-opened-short-4 = { $patron }押{ $good }要跌：{ $quantity }份空单，价{ $price }。
headline-position-opened-short-5 = 有人押{ $good }跌：{ $patron }，{ $quantity }份，价{ $price }。
headline-position-opened-long-1 = { $patron }看好{ $good }：以{ $price }做多{ $quantity }份。
headline-position-opened-long-2 = { $patron }以{ $price }做多{ $lot }，吹着口哨。
headline-position-opened-long-3 = { $patron }做多{ $lot }，价{ $price }。
headline-position-opened-long-4 = { $patron }押{ $good }要涨：{ $quantity }份多单，价{ $price }。
headline-position-opened-long-5 = 有人押{ $good }涨：{ $patron }，{ $quantity }份，价{ $price }。
headline-positions-short-1 = { $count }位金主做空{ $good }，共{ $quantity }份。有人注意到了。
headline-positions-short-2 = 空头扎堆{ $good }：{ $count }位金主，{ $quantity }份。
headline-positions-long-1 = { $count }位金主看好{ $good }，共{ $quantity }份。
headline-positions-long-2 = 多头扎堆{ $good }：{ $count }位金主，{ $quantity }份。
headline-position-closed-1 = { $patron }以{ $price }平掉{ $lot }。
headline-position-closed-2 = { $patron }平了{ $good }的仓，价{ $price }。
headline-position-closed-3 = { $patron }从{ $good }离场，价{ $price }。
headline-position-forced-1 = { $patron }的{ $good }以{ $price }强平：保证金没了。
headline-position-forced-2 = 强平：{ $patron }，{ $lot }，价{ $price }。
headline-rumour-spread-up-1 = 有传闻说{ $good }要贵。谁起的头，没人肯说。
headline-rumour-spread-up-2 = 都在小声说{ $good }要涨。说的永远是别人。
headline-rumour-spread-up-3 = 有谁听到了{ $good }的风声，悄悄囤了点。
headline-rumour-spread-up-4 = 两位邻居正聊{ $good }，来了第三位便不聊了。说的是“要贵”。
headline-rumour-spread-up-5 = 都说{ $good }要缺货。都说认识知情的人。
headline-rumour-spread-down-1 = 有传闻不看好{ $good }。谁起的头，没人肯说。
headline-rumour-spread-down-2 = 都在小声说{ $good }要跌。为什么，没人小声说。
headline-rumour-spread-down-3 = 有谁听到了{ $good }的风声，悄悄卖了点。
headline-rumour-spread-down-4 = 两位邻居正聊{ $good }，来了第三位便不聊了。说的是“要贱”。
headline-rumour-spread-down-5 = 都说{ $good }要便宜。说得很轻，先卖了再说。
headline-rumour-came-true-1 = { $good }的传闻是真的。有人早就知道。
headline-rumour-came-true-2 = { $good }的事应了先前的悄悄话。大家互相看了看。
headline-rumour-turned-1 = 传说来了，自己挑了别的货。{ $good }的话到此为止。
headline-rumour-turned-2 = { $good }的话到此为止：传说拐去了别处。
headline-rumour-came-to-nothing-1 = { $good }的传闻落空。没人记得自己传过。
headline-rumour-came-to-nothing-2 = { $good }的话没有下文。话倒是好话。
headline-gift-seen-1 = { $creature }穿了双新靴子，不肯说谁送的。
headline-gift-seen-2 = { $creature }门口出现过一只小口袋，没待多久。
headline-gift-seen-3 = 有人对{ $creature }不错，谁也没看见是谁。
headline-loan-made-1 = { $creature }向{ $patron }借{ $amount }枚石子，拿货作抵押。
headline-loan-made-2 = { $patron }借给{ $creature } { $amount }枚。握了两回手。
headline-debt-struck-1 = { $creature }欠{ $patron }的{ $amount }枚石子，一笔勾销。
headline-debt-struck-2 = 账上划了一道：{ $creature }少欠{ $patron }{ $amount }枚石子。
headline-loan-repaid-1 = { $creature }还清{ $patron }{ $amount }枚石子，一枚不少。
headline-loan-repaid-2 = 债清了：{ $creature }还{ $patron }{ $amount }枚。
headline-loan-overdue-1 = { $creature }逾期：欠{ $patron }{ $owed }枚石子。
headline-loan-overdue-2 = { $patron }等着{ $owed }枚石子。{ $creature }看别处。
headline-allied-1 = { $a }和{ $b }不再互相压价。茶是{ $patron }倒的。
headline-allied-2 = { $a }与{ $b }有了默契，{ $patron }牵的线。
headline-exchange-backed-1 = 交易所石子不够，铸币局新铸了{ $amount }枚。
headline-gossiped-1 = { $creature }：“{ $line }”
headline-gossiped-2 = { $creature }说：“{ $line }”
headline-gossiped-3 = 听{ $creature }讲：“{ $line }”

## 没事的回合

headline-quiet-1 = 今日无成交。秤擦了一遍。
headline-quiet-2 = 集市没开张。都来看，没人掏钱。
headline-quiet-3 = 摊子摆了又收，货没换手。
headline-quiet-4 = 没卖，没欠，也没长见识。
headline-quiet-5 = 树桩扫了一遍，这就是今天的买卖。
headline-richest-1 = { $creature }仍是首富：连存货{ $wealth }枚石子。
headline-richest-2 = 今早首富：{ $creature }，钱袋加仓库{ $wealth }枚石子。
headline-richest-3 = { $creature }以{ $wealth }枚石子领跑账面。
headline-hearth-1 = { $burns ->
    [firewood] { $fuel ->
        [0] 今晚不生火。柴堆歇着。
       *[other] 今晚每炉烧{ $fuel }根柴。
    }
   *[other] { $fuel ->
        [0] 今晚不生火。
       *[other] 今晚每炉烧{ $fuel }份{ $burns_name }。
    }
}
headline-hearth-2 = { $burns ->
    [firewood] { $fuel ->
        [0] 天够暖，斧子挂在钉上。
       *[other] 每炉火吃{ $fuel }根柴，柴堆心里有数。
    }
   *[other] { $fuel ->
        [0] 天够暖，用不着{ $burns_name }。
       *[other] 每炉火吃{ $fuel }份{ $burns_name }，有人记着数。
    }
}
headline-dearest-1 = 今日最贵：{ $good }，{ $after }。
headline-dearest-2 = { $good }今天最贵：每份{ $after }枚石子。
headline-cheapest-1 = 今日最便宜：{ $good }，{ $after }。
headline-cheapest-2 = { $good }便宜：每份{ $after }枚石子。
headline-cheapest-3 = 石子最经花的是{ $good }，{ $after }。
headline-glum-1 = { $creature }这阵子不太顺。
headline-glum-2 = { $creature }闷闷不乐，邻居都知道。
