# 表に出る気持ち：傷み破れる同盟、やり返す動物、動物の頁の恨み。

headline-alliance-strained-1 = { $b }、{ $a }が{ $good }を安く売るところを見る。同盟はまだ、かろうじて。
headline-alliance-strained-2 = { $a }、{ $good }で{ $b }より安く売ろうとして、問われる。
headline-alliance-broken-1 = { $b }、{ $a }との同盟を解く。わけは{ $good }。
headline-alliance-broken-2 = { $a }、{ $b }に隠れて{ $good }を売る。同盟は終わり。
headline-alliance-ended-1 = { $a }が去り、{ $b }はまたひとり。

headline-rumour-countered-up-1 = { $creature }「{ $good }は高くなる」。{ $patron }の賭けは逆。
headline-rumour-countered-up-2 = { $good }は今に高い、と{ $creature }。{ $patron }が大嫌い。
headline-rumour-countered-down-1 = { $creature }「{ $good }は安くなる」。{ $patron }の賭けは逆。
headline-rumour-countered-down-2 = { $good }は今に安い、と{ $creature }。{ $patron }が大嫌い。
headline-traded-against-buys-1 = { $creature }、要らない{ $good }を買う。{ $patron }は空売り中。
headline-traded-against-buys-2 = { $creature }、{ $patron }への当てつけに{ $good }を買う。
headline-traded-against-sells-1 = { $creature }、{ $good }を安く売る。{ $patron }には痛い。
headline-traded-against-sells-2 = { $creature }、{ $patron }への当てつけに{ $good }を市に出す。
headline-traded-against-keeps-1 = { $creature }、今日は{ $good }を出さない。{ $patron }は空売り中。
headline-traded-against-keeps-2 = { $creature }、{ $patron }への当てつけに{ $good }を出さず。

creature-hates = 敵意：{ $names }。
