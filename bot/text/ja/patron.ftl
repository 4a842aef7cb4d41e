# 確かめる問いと、答えに続くもの。

magistrate-name = 治安官
answer-more-by-letter = 自分だけが読める手紙をDMに送りました。`/手紙`にもあります。

confirm-open = { $good_mark } { $good }を{ $quantity }口、{ $price }で{ $side ->
    [short] 空売り
   *[long] 空買い
}しますか。小石{ NUMBER($worth) }個のうち{ NUMBER($margin) }を預け、失うのは最大{ NUMBER($risk) }。{ $call }で強制決済です。
confirm-pay = 小石{ NUMBER($worth) }個のうち{ NUMBER($risk) }を{ $creature }へ。戻らないかもしれません。
confirm-again = 尋ねてから値か章か立場が変わったので、まだ何もしていません。いまはこうです：
confirm-yes = する
confirm-no = やめる
confirm-left = やめました。小石はそのままです。
