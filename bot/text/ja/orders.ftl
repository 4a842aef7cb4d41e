# 予約注文、相手側の賭け、払った小石の行方：答え、断り、手紙、帳面の行。

# ---- コマンド
opt-cover-at = 待つ値：最初に届いたターンの終わりに決済（省けば今すぐ）
cmd-cancel = 取消
cmd-cancel-description = 品物への予約注文を取り消す。賭けはそのまま
opt-cancel-good = 予約注文のある品物
choice-ordered = { $good_mark } { $good }、{ $prices }で
opt-cancel-at = この値の注文（省けば全部）

# ---- 答え
answer-order-left = 予約しました。いま{ $good_mark } { $good }は{ $now }。{ $price }{ $way ->
    [up] 以上
   *[down] 以下
}で終わったターンに、{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity ->
    [0] を全部
   *[other] のうち{ $quantity }口を
}、そのターンの取引値で決済します。注文の一覧は`/帳面`に。章の終わりに消えます。
answer-order-cancelled = { $good_mark } { $good }の予約注文{ $count }件を取り消しました。賭けはそのままです。`/決済 { $good }`で今すぐ閉じます。

# ---- 断り
refused-orders-later = 予約注文は次の章からです。この章は始まったときの規則で終わります。値を省いた`/決済`なら今すぐ閉じます。
refused-order-last-turn = 次のターンで章が終わり、賭けは全部閉じます。値を省いた`/決済`なら今すぐ閉じます。
refused-order-price = 値は小石{ $low }～{ NUMBER($high) }個です。{ NUMBER($value) }にはなりません。いまの値は`/市場`に。
refused-order-now = いま{ $good_mark } { $good }は{ $price }です。値を省いた`/決済 { $good }`ですぐ閉じます。
refused-order-beyond-call = { $good }が{ $price }になる前に、{ $call }で強制決済されます。{ $call }より先に届く値を選んでください。
refused-order-twice = { $good_mark } { $good }を{ $price }で決済する注文はもうあります。別の値にするか、先に`/取消 { $good }`を。
refused-orders-enough = 予約注文は{ $most }件でいっぱいです。`/取消`で空きます。
refused-no-order = { $price ->
    [0] { $good_mark } { $good }の予約注文はありません。
   *[other] { $good_mark } { $good }を{ NUMBER($price) }で決済する注文はありません。済んだか、取り消されました。
}注文の一覧は`/帳面`に。

# ---- 手紙
letter-order-carried-out = { $ordered }の予約注文が通りました：{ $good_mark } { $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity }口を{ $price }で決済。{ $result ->
    [won] 小石{ NUMBER($pebbles) }個の勝ちです。
    [lost] 小石{ NUMBER($pebbles) }個の負けです。
   *[even] 損も得もありません。
}
letter-bet-opposed = { $good_mark } { $good }で反対側に賭ける人が出ました：{ $rival }が{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity }口。あなたの賭けはそのままです。両側は`/市場`に。
letter-bet-crowded = { $good_mark } { $good }に人が集まっています：{ $patrons }人で{ $side ->
    [short] 空売り
   *[long] 空買い
}計{ $quantity }口。{ $stance ->
    [against] あなたとは反対側ですが、賭けはそのままです
   *[with] あなたもその1人です。混むと決済の値が悪くなります
}。両側は`/市場`に。

# ---- 帳面
ledger-order = ⏳ { $good_mark } { $price }{ $way ->
    [up] 以上
   *[down] 以下
}で{ $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}を{ $quantity ->
    [0] 全部
   *[other] { $quantity }口
}決済。
# 賭けや注文の横、スマホでは狭いところ。
button-cancel = { $price }を取消
button-cover-here = { $good_mark } 決済
ledger-stake = { $side ->
    [yes] はい
   *[no] いいえ
}に{ $amount }：{ $question }
ledger-above = すぐ上、{ $gap ->
    [0] 同点
   *[other] 差{ NUMBER($gap) }
}：{ $patron }。
ledger-below = すぐ下、差{ NUMBER($gap) }：{ $patron }。

scoreboard-you = あなたは{ $patron }、{ $of }人中{ $rank }位、資産{ NUMBER($worth) }。ほかの人には見えません。

ledger-deeds = **払った小石の行方**
ledger-deed = { $turn }ターン目：{ $words }
ledger-deed-gift = { $creature }への贈り物{ NUMBER($amount) }：{ $outcome ->
    [devoted] いまは心酔。
    [warm] いまは好意的。
    [wary] まだ警戒。
    [hostile] まだ許さず。
    [neutral] 何とも思わず。
   *[wait] 気持ちは次のターンに。
}
ledger-deed-wish = { $creature }に{ NUMBER($amount) }払い、願いは{ $way ->
    [hoard] { $good }のため込み：{ $outcome ->
        [did] 聞き入れ、売らず。
        [did-not] 聞かず、{ $units }個売る。
       *[wait] 結果は次のターンに。
    }
    [dump] { $good }の売り払い：{ $outcome ->
        [did] 聞き入れ、{ $units }個売る。
        [did-not] 1つも売らず。
       *[wait] 結果は次のターンに。
    }
    [buy] { $good }の買い：{ $outcome ->
        [did] 聞き入れ、{ $units }個買う。
        [did-not] 1つも買わず。
       *[wait] 結果は次のターンに。
    }
   *[shun] { $good }を買わぬこと：{ $outcome ->
        [did] 聞き入れ、買わず。
        [did-not] 聞かず、{ $units }個買う。
       *[wait] 結果は次のターンに。
    }
}
ledger-deed-rumour = { $creature }に聞かせた「{ $good }は{ $way ->
    [up] 上がる
   *[down] 下がる
}」：{ $outcome ->
    [bought] { $units }個買う。
    [sold] { $units }個売る。
    [nothing] それでは動かず。
   *[wait] 動きは次のターンに。
}
ledger-deed-alliance = { $creature }と{ $other }の同盟：{ $outcome ->
    [held] どちらも安く売らず。
    [strained] すぐに片方が安く売る。
    [broken] すぐに破れる。
   *[wait] 守るかは次のターンに。
}
ledger-deed-loan = { $creature }への貸付{ NUMBER($amount) }：{ $outcome ->
    [spent] そのターンに{ $good }など計{ $units }個買う。
    [kept] 手元に置き、何も買わず。
    [declined] 受け取らず。
   *[wait] 返事はまだ。
}

# ---- 紙面
headline-alliance-held-1 = { $a }と{ $b }、{ $patron }の仲立ちで同じ売り値。
headline-alliance-held-2 = { $a }も{ $b }も安く売らず。{ $patron }の声が届く。
headline-alliance-held-3 = { $a }と{ $b }、{ $patron }の払った約束を守る。
headline-loan-spent-1 = { $creature }、{ $patron }から借りて{ $lot }を買う。
headline-loan-spent-2 = { $patron }が貸し、{ $creature }が使う：{ $lot }。
headline-loan-spent-3 = { $creature }、{ $patron }に借りた分で{ $lot }。

# ---- ボタン
button-bet = { $side ->
    [short] 空売り
   *[long] 空買い
}{ $how ->
    [third] ：財布の3分の1
   *[other] {" "}{ $how }
}
button-cover = { $good }を今すぐ決済
button-cover-at = 決めた値で決済…
button-lend = { $creature }にまた{ NUMBER($amount) }貸す
button-clerk = 書記に{ $amount }渡す
button-against = { $good_mark } { $patron }に逆張り
button-news = { $good_mark } { $side ->
    [long] 上げに賭ける
   *[short] 下げに賭ける
}
cover-at-title = { $good }を決めた値で決済
cover-at-label = 待つ値
cover-at-description = その値かその先で終わった最初のターンに、{ $good }の賭けを閉じます。
error-no-price = 値は小石の数です。たとえば8。まだ何も予約していません。もう一度ボタンを押してください。
