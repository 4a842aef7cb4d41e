# 自分だけの帳面と手紙。

ledger-title = ## { $name }
ledger-standing = 純資産 **{ NUMBER($worth) }**、{ $of }人中{ $rank }位。財布{ NUMBER($purse) }、預け{ NUMBER($locked) }。
ledger-goal = 目標：{ $turns }ターン目の終わりに一番金持ちのパトロン。{ $left ->
    [0] いまがその時
   *[other] あと{ $left }ターン
}。{ $gap ->
    [0] 前に誰もいない。
   *[other] 先頭は{ $leader }、差{ NUMBER($gap) }。
}
ledger-short = { $good_mark } { $good }を{ $quantity }口空売り、{ $price }→いま{ $mark }：**{ $profit }**
    証拠金 { $bar } 残り{ NUMBER($left) }/{ NUMBER($margin) }。強制決済は{ $call }。いま決済なら{ $close }。
ledger-long = { $good_mark } { $good }を{ $quantity }口空買い、{ $price }→いま{ $mark }：**{ $profit }**
    証拠金 { $bar } 残り{ NUMBER($left) }/{ NUMBER($margin) }。強制決済は{ $call }。いま決済なら{ $close }。
ledger-no-positions = 賭けはない。値下がりなら`/空売り`、値上がりなら`/空買い`が勝つ。
ledger-empty = 賭けはない。元になる小石も、貸した分が戻るまでない。
ledger-ruined = 小石は1つもない。次の章まで見るだけ。次はまた全員が同じ元手で始まる。
ledger-loan-offered = { $creature }に{ NUMBER($principal) }を申し出中、1ターン{ $interest }%。返事は次のターン。
ledger-loan-active = { $creature }への貸し{ NUMBER($owed) }、期日は{ $chapters ->
    [0] { $due }ターン目
    [1] 次の章の{ $due }ターン目
   *[other] { $chapters }章先の{ $due }ターン目
}。
ledger-loan-overdue = { $creature }への貸し{ NUMBER($owed) }、延滞中。毎ターン払える分だけ払う。
ledger-heat = 疑惑 { $bar } { $band ->
    [cool] 治安官は関心がない。
    [warm] 治安官は名前を聞いた。
    [hot] 治安官が聞き回っている。冷まそう。
   *[burning] 治安官が戸口にいる。
}
ledger-liked = { $creature }：{ $bucket ->
    [devoted] あなたに心酔
    [warm] あなたに好意的
    [wary] あなたを警戒
   *[hostile] あなたに敵意、手を出してくるかも。`/賄賂`で和らぐことも
}。

# 品物の一覧と、選んだ品物にできる賭け。
menu-goods = 品物に賭ける…
menu-goods-line = いま{ $price }、{ $change ->
    [up] { $by }上げ
    [down] { $by }下げ
   *[same] 変わらず
}
bet-offer = { $good_mark } { $good }の値は{ $price }、{ $change ->
    [up] このターン{ $by }上げ
    [down] このターン{ $by }下げ
   *[same] 前のターンと同じ
}。下がれば**空売り**、上がれば**空買い**の勝ち。預けた証拠金より多くは失わない。

tips-title = 届いた手紙
tips-none = 手紙はまだない。`/耳打ち 真偽:本物`で1通届く。誰より早い、次の相場の動き。
tips-line = { $when } { $letter }
