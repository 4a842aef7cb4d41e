# 金主相斗的标题：逼仓、对赌、冲着谁来的话、挤满的盘口。

headline-squeezed-short-1 = { $good }逼空：{ $patron }以{ $price }出局。{ $rival }笑了。
headline-squeezed-short-2 = { $good }到{ $price }，{ $patron }被逼出场，{ $rival }哼着小曲。
headline-squeezed-short-3 = { $good }涨到{ $price }，{ $patron }被逼平仓；{ $rival }得利。
headline-squeezed-long-1 = { $good }跌到{ $price }，{ $patron }震仓出局；{ $rival }得利。
headline-squeezed-long-2 = { $patron }以{ $price }放手{ $good }。{ $rival }等的就是这个。
headline-squeezed-long-3 = { $good }报{ $price }：{ $patron }嫌太低，{ $rival }正合适。
headline-duel-short-1 = { $patron }看空{ $good }，跟{ $rival }对着来：{ $quantity }份，{ $price }。
headline-duel-short-2 = { $rival }看好{ $good }；{ $patron }做空{ $quantity }份，还鞠了一躬。
headline-duel-short-3 = 为了{ $good }，{ $patron }和{ $rival }不再同桌。
headline-duel-long-1 = { $patron }看好{ $good }，跟{ $rival }对着来：{ $quantity }份，{ $price }。
headline-duel-long-2 = { $rival }做空{ $good }；{ $patron }慢悠悠买进{ $quantity }份。
headline-duel-long-3 = 为{ $good }杠上了：{ $rival }卖的，{ $patron }买了。
headline-rumour-aimed-up-1 = 有话说{ $good }要贵。做空的{ $patron }笑得慢了半拍。
headline-rumour-aimed-up-2 = 有人小声说{ $good }要涨，偏让做空的{ $patron }听见。
headline-rumour-aimed-up-3 = { $good }看涨的传闻在走。做空的{ $patron }问是谁起的头。
headline-rumour-aimed-down-1 = 有话说{ $good }要跌。做多的{ $patron }听见了。
headline-rumour-aimed-down-2 = 有人小声说{ $good }要跌，偏让做多的{ $patron }听见。
headline-rumour-aimed-down-3 = { $good }看跌的传闻在走。做多的{ $patron }问是谁起的头。
headline-crowded-short-1 = { $good }的空头挤满了：交易所收{ $cap }份，已有{ $units }份。
headline-crowded-short-2 = { $good }已做空{ $units }份。再空，卖价更低。
headline-crowded-long-1 = { $good }的多头挤满了：交易所收{ $cap }份，已有{ $units }份。
headline-crowded-long-2 = { $good }已做多{ $units }份。再多，买价更高。
