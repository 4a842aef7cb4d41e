# 手紙：何時間か後に、スマホで、それだけ読んでもわかること。

letter-of-server = **{ $server }**
    { $letter }

letter-welcome = こんにちは。この森でのあなたは{ $patron }、元手は小石{ NUMBER($stake) }個です。情報、借り、結果は値打ちがあるので、手紙はあなただけに届きます。章の終わりに元手を超えて一番金持ちなら勝ち。DMを閉じていても、手紙は`/手紙`で全部読めます。

letter-forecast = **本物の情報**：{ forecast-window }、伝説が{ $good_mark } { $good }を{ $direction ->
    [up] 上げます
   *[down] 下げます
}。誰かが急かせば早まります。{ $direction ->
    [up] その前に`/空買い`し、崩れる前に決済を。
   *[down] その前に`/空売り`して待つこと。
}こうした勝ちが2つで、治安官に呼ばれます。
# 来たときに品物を選ぶ伝説：いまの時点では正しく、変わることもある。
letter-forecast-most-shorted = **本物の情報**：{ forecast-window }、伝説が、空売りの一番多い品物を{ $direction ->
    [up] 上げます
   *[down] 下げます
}。誰かが急かせば早まります。いまは{ $good_mark } { $good }ですが、賭けのたびに変わるので`/市場`を見てください。こうした勝ちが2つで、治安官に呼ばれます。
letter-forecast-most-lent = **本物の情報**：{ forecast-window }、伝説が、一番借りの多い動物の作る品物を{ $direction ->
    [up] 上げます
   *[down] 下げます
}。誰かが急かせば早まります。いまは{ $good_mark } { $good }ですが、貸付のたびに変わるので`/動物`を見てください。こうした勝ちが2つで、治安官に呼ばれます。
letter-bait-set = 餌をまきました：{ $creature }は{ $good_mark } { $good }が{ $direction ->
    [up] 上がる
   *[down] 下がる
}と信じています。{ $last }ターン目までにそんな伝説が来なければ、恨まれます。
letter-tip-came-true = あなたの噂は当たりました：{ $good_mark } { $good }は言ったとおり{ $direction ->
    [up] 上がりました
   *[down] 下がりました
}。
letter-tip-turned = あなたの噂の伝説は来ましたが、人が{ $good_mark } { $good }から離れていたので、別の品物{ $found_mark } { $found }を{ $direction ->
    [up] 上げました
   *[down] 下げました
}。残る賭けは`/帳面`に。
letter-tip-withdrawn = この森は写しから戻され、山札も配り直されました。{ $good_mark } { $good }が{ $direction ->
    [up] 上がる
   *[down] 下がる
}という耳打ちは、本物でもガセでももう無効。誰も責められません。
letter-tip-came-to-nothing = あなたの噂は外れました：期限までに{ $good_mark } { $good }を{ $direction ->
    [up] 上げた
   *[down] 下げた
}伝説はありません。

letter-loan-accepted = { $creature }が小石{ NUMBER($amount) }個を借りました。期日は{ $due }ターン目、利息つきで戻ります。
letter-loan-accepted-for-later = { $creature }が小石{ NUMBER($amount) }個を借りました。期日は{ $chapters ->
    [1] 次の章の{ $due }ターン目
   *[other] { $chapters }章先の{ $due }ターン目
}、利息つきで戻ります。
letter-loan-declined = { $creature }は貸付を断りました。小石{ NUMBER($amount) }個は財布に戻っています。
letter-loan-lapsed = { $creature }の返事はありませんでした。小石{ NUMBER($amount) }個は財布に戻っています。
letter-loan-returned = { $creature }が返しました：小石{ NUMBER($amount) }個、{ $profit ->
    [0] 利息なし
   *[other] うち利息{ NUMBER($profit) }個
}。
letter-loan-struck = 帳消し：{ $creature }への貸し、小石{ NUMBER($amount) }個。貸した小石も、罰金や、全員が同じに始まる次の章からは守られません。{ $owed ->
    [0] 貸しはもうありません。
   *[other] まだ{ NUMBER($owed) }の貸しがあります。
}
letter-loan-late = このターンが{ $creature }の返す期日でした。{ $paid ->
    [0] 財布は空
   *[other] 払ったのは{ NUMBER($paid) }
}で、残る貸しは{ NUMBER($owed) }、まだ増えます。毎ターン払える分だけ払います。

letter-position-settled = { $why ->
    [called] 強制決済：証拠金が尽きました。
    [struck] 清算：伝説が終わりました。
    [court] 裁判所が決済しました。
   *[chapter] 清算：章が終わりました。
}{ $good_mark } { $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity }口は{ $price }で終了。{ $result ->
    [won] 小石{ NUMBER($pebbles) }個の勝ちです。
    [lost] 小石{ NUMBER($pebbles) }個の負けです。
   *[even] 損も得もありません。
}
letter-heat-risen = 勘の良さが人目につきました。{ $band ->
    [cool] 治安官はまだ関心がありません。
    [warm] 治安官が名前を耳にしました。
    [hot] 治安官が聞き回っています。冷めるのを待つか、書記へ：`/賄賂 治安官`。
   *[burning] 治安官の我慢も限界です。呼び出しが来たら、`/答弁`で答えられます。
}
letter-chapter-shared = 第{ $chapter }章が終わりました。小石{ NUMBER($worth) }個で、ほかのパトロン{ $level }人と首位を分け合いました。記録は`/森 頁:履歴`に。次の章は全員が同じに始まり、恨みは半分忘れます。
letter-chapter-result = 第{ $chapter }章が終わりました。小石{ NUMBER($worth) }個で{ $rank ->
    [1] 勝者はあなたです
   *[other] { $of }人中{ $rank }位です
}。記録は`/森 頁:履歴`に。次の章は全員が同じに始まり、恨みは半分忘れます。
letter-chapter-unwon = 第{ $chapter }章が終わりました。小石{ NUMBER($worth) }個で{ $of ->
    [1] 首位
   *[other] { $of }人中1位
}ですが、元手の{ NUMBER($stake) }を超えず、勝者なし。勝つには元手より多く残すこと。次の章は全員が同じに始まります。
# 伝説がいつ来るか。予報の手紙の中で使う。
forecast-window = { $span ->
    [1] { $first }ターン目
   *[other] { $first }～{ $last }ターン目
}{ forecast-when }に
# その最初のターンはいつか。わかるときだけ。
forecast-when = { $when ->
    [none] {""}
   *[other] { $span ->
        [1] （{ $when }）
       *[other] （最初は{ $when }）
    }
}
