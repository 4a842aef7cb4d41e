# 破産：持つより借りが多い動物と、その留守に来る隊商。

caravan-name = 隊商

# ---- 紙面
headline-loans-called-1 = { $good }はもう担保にならず。{ $creature }の貸し手、今日中に{ $owed }を求める。
headline-loans-called-2 = { $good }で借りた{ $creature }、貸し手に中を見られる。返済{ $owed }、即日。
headline-margin-called-1 = 追証：{ $creature }、差し押さえで{ $paid }を払い、{ $left ->
    [0] 借りは消える
   *[other] 残り{ $left }
}。全部二度数えた。
headline-margin-called-2 = { $creature }、棚より重い借り。差し押さえで{ $paid }が貸し手へ。
headline-creature-banished-1 = { $creature }、返せず次の章まで追放。小石{ $lost }個が消える。
headline-creature-banished-2 = { $creature }、返済不能で章の終わりまで追放。貸し手に{ $paid }、{ $good }は途絶える。
headline-loans-lost-1 = { $creature }の借り、小石{ $owed }個は貸し手の損に。
headline-loans-lost-2 = { $creature }の借りた小石{ $owed }個、もう戻らず。
headline-debts-written-off-1 = { $creature }、返せないが欠かせない。借り小石{ $lost }個は帳消し。
headline-debts-written-off-2 = 森には小石{ $lost }個より{ $creature }が要る。借りは帳消し。
headline-creature-returned-1 = { $creature }、小石{ $purse }個で戻る。前のことは話さない。
headline-creature-returned-2 = { $creature }、痩せて丸くなって帰る。手元は小石{ $purse }個。
headline-imported-1 = { $creature }は留守。隊商が{ $good }を{ $price }で売る。急ぎはしない。
headline-imported-2 = 今日も隊商の{ $good }、{ $price }で。{ $creature }が少し恋しい。
headline-imported-3 = 隊商に{ $lot }、1個{ $price }。作り手の留守を知っている。
headline-purses-filled-1 = 乏しい春。造幣所、森の財布に新しい小石{ $amount }個を入れる。
headline-purses-filled-2 = 造幣所、小石の足りない森に{ $amount }個を打つ。
headline-purses-levied-1 = 豊かな春。造幣所、小石{ $amount }個を引き取り、皆ひとしくため息。
headline-purses-levied-2 = 春の徴収：小石{ $amount }個が造幣所へ。重かったのは金持ち。

# ---- 貸し手への手紙
letter-loan-called = { $creature }の借りが財布と蓄えを超えました：追証です。持ち物を差し押さえて売り、小石{ NUMBER($paid) }個が戻りました。残る貸しは{ NUMBER($owed) }。
letter-loan-lost = { $creature }に貸した小石{ NUMBER($amount) }個は、伝説で消えました。{ $paid ->
    [0] 戻りはありません。
   *[other] その前に{ NUMBER($paid) }戻っています。
}1匹に貸しすぎないか、作る品物の下がる噂に気をつけましょう。
letter-loan-defaulted = { $creature }は返せません。持ち物は全部売られ、貸し手が分けました。貸した小石{ NUMBER($amount) }個のうち{ $paid ->
    [0] 戻りはなく
   *[other] { NUMBER($paid) }が戻り
}、貸付は終わりです。様子は`/帳面`に。

# ---- 帳面
ledger-loan-called = 追証の後、{ $creature }への貸し{ NUMBER($owed) }、期日は{ $chapters ->
    [0] { $due }ターン目
    [1] 次の章の{ $due }ターン目
   *[other] { $chapters }章先の{ $due }ターン目
}。戻りは{ NUMBER($paid) }。
ledger-loan-defaulted = { $creature }は返せず：貸し{ NUMBER($principal) }のうち{ NUMBER($paid) }が戻り、残り{ NUMBER($owed) }は消えた。

# ---- 公の頁
wood-creature-banished = { $mark } **{ $name }** 借りで追放中、次の章に戻る
wood-import = 隊商が{ $good_mark } { $good }を{ $price }で売っている。
creature-banished = 借りで追放中、次の章の初めに戻る。それまで隊商が{ $good_mark } { $good }を{ $price }で売る。
market-good-imported = 作り手は追放中。次の章まで隊商が{ $price }で売る。

# ---- 断り
refused-lend-banished = { $creature }は借りで追放中、戻るのは次の章です。それまではほかの動物に。
refused-whisper-banished = { $creature }は次の章まで追放中で、耳に届きません。ほかの動物に。
refused-bribe-banished = { $creature }は次の章まで追放中で、受け取れません。ほかの動物に。
refused-ally-banished = { $creature }は次の章まで追放中で、同盟できません。ここにいる2匹を。
