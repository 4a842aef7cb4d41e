# 看得见的脸色：闹僵和散伙的联盟，还手的居民，居民页上的怨。

headline-alliance-strained-1 = { $b }撞见{ $a }的{ $good }要价更低。还算盟友，勉强。
headline-alliance-strained-2 = { $a }想在{ $good }上压{ $b }的价，已被问过话。
headline-alliance-broken-1 = { $b }跟{ $a }散伙了。为的是{ $good }。
headline-alliance-broken-2 = { $a }背着{ $b }卖{ $good }。联盟到此为止。
headline-alliance-ended-1 = { $a }不在，{ $b }又是孤身一个。

headline-rumour-countered-up-1 = { $creature }说{ $good }要贵。{ $patron }押的正相反。
headline-rumour-countered-up-2 = 问{ $creature }，就说{ $good }快贵了。它受不了{ $patron }。
headline-rumour-countered-down-1 = { $creature }说{ $good }要便宜。{ $patron }押的正相反。
headline-rumour-countered-down-2 = 问{ $creature }，就说{ $good }快便宜了。它受不了{ $patron }。
headline-traded-against-buys-1 = { $creature }买了用不着的{ $good }。{ $patron }正做空它。
headline-traded-against-buys-2 = { $creature }出价买{ $good }，就为气{ $patron }。
headline-traded-against-sells-1 = { $creature }贱卖{ $good }，{ $patron }可不好受。
headline-traded-against-sells-2 = { $creature }把{ $good }摆上集市，就为气{ $patron }。
headline-traded-against-keeps-1 = { $creature }今天把{ $good }留在家里。{ $patron }正做空它。
headline-traded-against-keeps-2 = { $creature }这回合不卖{ $good }，就为气{ $patron }。

creature-hates = 敌视：{ $names }。
