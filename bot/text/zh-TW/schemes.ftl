# 看得見的恩怨：生變與破裂的同盟、回擊的居民、頁面上的仇。

headline-alliance-strained-1 = { $b } 逮到 { $a } 把{ $good }開得比較便宜，同盟還在，勉強。
headline-alliance-strained-2 = { $a } 差點在{ $good }上搶 { $b } 的生意，被問了幾句。
headline-alliance-broken-1 = { $b } 與 { $a } 拆夥，為的是{ $good }。
headline-alliance-broken-2 = { $a } 背著 { $b } 賣{ $good }，同盟到此為止。
headline-alliance-ended-1 = { $a } 走了，{ $b } 又是一個人。

headline-rumour-countered-up-1 = { $creature } 說{ $good }會漲，{ $patron }押的正好相反。
headline-rumour-countered-up-2 = { $creature } 說{ $good }快漲了，牠很受不了{ $patron }。
headline-rumour-countered-down-1 = { $creature } 說{ $good }會跌，{ $patron }押的正好相反。
headline-rumour-countered-down-2 = { $creature } 說{ $good }快跌了，牠很受不了{ $patron }。
headline-traded-against-buys-1 = { $creature } 買了用不著的{ $good }，{ $patron }正放空。
headline-traded-against-buys-2 = { $creature } 出價買{ $good }，存心跟{ $patron }過不去。
headline-traded-against-sells-1 = { $creature } 低價賣{ $good }，對{ $patron }沒好處。
headline-traded-against-sells-2 = { $creature } 把{ $good }倒進市場，存心跟{ $patron }過不去。
headline-traded-against-keeps-1 = { $creature } 今天把{ $good }留在家，{ $patron }正放空。
headline-traded-against-keeps-2 = { $creature } 這回合不賣{ $good }，存心跟{ $patron }過不去。

creature-hates = 敵視：{ $names }。
