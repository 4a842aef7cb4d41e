# 金主過招的標題：軋空、對作、衝著部位來的傳聞、擠滿的單。

headline-squeezed-short-1 = { $good }軋空：{ $patron }在 { $price } 出場，{ $rival }微笑。
headline-squeezed-short-2 = { $good }到 { $price }，{ $patron }遭軋空，{ $rival }哼著歌。
headline-squeezed-short-3 = { $patron }在 { $price } 被軋出{ $good }，{ $rival }受惠。
headline-squeezed-long-1 = { $patron }在 { $price } 被洗出{ $good }，{ $rival }受惠。
headline-squeezed-long-2 = { $patron }在 { $price } 放掉{ $good }，{ $rival }等的就是這個。
headline-squeezed-long-3 = { $good } { $price }：{ $patron }嫌太低，{ $rival }覺得剛好。
headline-duel-short-1 = { $patron }看壞{ $good }，跟{ $rival }對作：{ $quantity } 份，價 { $price }。
headline-duel-short-2 = { $rival }看好{ $good }，{ $patron }放空 { $quantity } 份，欠身致意。
headline-duel-short-3 = 為了{ $good }，{ $patron }與{ $rival }不再同桌。
headline-duel-long-1 = { $patron }看好{ $good }，跟{ $rival }對作：{ $quantity } 份，價 { $price }。
headline-duel-long-2 = { $rival }放空{ $good }，{ $patron }慢慢買進 { $quantity } 份。
headline-duel-long-3 = { $good }槓上了：{ $rival }賣的，{ $patron }買了。
headline-rumour-aimed-up-1 = 傳聞{ $good }要漲，手上有空單的{ $patron }慢半拍才笑。
headline-rumour-aimed-up-2 = 有人耳語{ $good }會漲，剛好讓放空的{ $patron }聽見。
headline-rumour-aimed-up-3 = 傳聞{ $good }看漲，放空的{ $patron }在問誰先說的。
headline-rumour-aimed-down-1 = 傳聞{ $good }不妙，做多的{ $patron }聽到了。
headline-rumour-aimed-down-2 = 有人耳語{ $good }會跌，剛好讓做多的{ $patron }聽見。
headline-rumour-aimed-down-3 = 傳聞{ $good }看跌，做多的{ $patron }在問誰先說的。
headline-crowded-short-1 = { $good }空方擁擠：交易所收 { $cap } 份，已有 { $units } 份。
headline-crowded-short-2 = { $good }空單已有 { $units } 份，下一位只能賣更低。
headline-crowded-long-1 = { $good }多方擁擠：交易所收 { $cap } 份，已有 { $units } 份。
headline-crowded-long-2 = { $good }多單已有 { $units } 份，下一位得買更貴。
