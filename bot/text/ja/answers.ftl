# コマンドの結果：何が起きたか、大事な数字、次に見るもの。
answer-went-back = 森は第{ $chapter }章の{ $turn }ターン目に戻りました。この先は引き直しました{ $sealed ->
    [0] {""}
   *[other] 。新しい封印は札`{ $seal }`、運`{ $chance }`
}。
answer-released = これから森は規則第{ $rules }版で進みます。

# ---- パトロン
answer-joined = ここでのあなたは{ $patron }、元手は小石{ NUMBER($stake) }個。正体は誰にも見えません。最初は`/空売り { $treasure }`がおすすめ。`/帳面`は自分だけの頁です。
answer-short = { $good }を{ $quantity }口、{ $price }で空売りしました。証拠金{ NUMBER($margin) }を預けています。値下がりで勝ち、{ $call }で強制決済。`/決済`で閉じます。
answer-long = { $good }を{ $quantity }口、{ $price }で空買いしました。証拠金{ NUMBER($margin) }を預けています。値上がりで勝ち、{ $call }で強制決済。`/決済`で閉じます。
answer-covered = { $good }を{ $quantity }口、{ $price }で決済しました。{ $result ->
    [won] 小石{ NUMBER($pebbles) }個の勝ち
    [lost] 小石{ NUMBER($pebbles) }個の負け
   *[even] 損も得もなし
}。{ $left ->
    [0] ここに賭けは残っていません。
   *[other] 残り{ $left }口。
}財布{ NUMBER($purse) }。
answer-loan-offered = { $creature }に申し出ました：小石{ NUMBER($amount) }個、1ターン{ $interest }%、期日は{ $term }ターン後。返事の来る次のターンまで取り置き、結果は手紙で届きます。財布{ NUMBER($purse) }。
answer-whispered = { $creature }に聞かせました：{ $good }は{ $direction ->
    [up] 上がる
   *[down] 下がる
}。費用は小石{ $fee }個。{ $until }ターン目までにそんな伝説が来なければ、{ $creature }の機嫌を損ねます。財布{ NUMBER($purse) }。
answer-gift = { $creature }に小石{ NUMBER($amount) }個を贈りました。{ $feeling ->
    [devoted] 何でもしてくれそうです
    [warm] あなたに好意的です
    [wary] まだ警戒されています
    [hostile] まだ許してくれません
   *[neutral] うなずいています
}。次の贈り物は効きめが減ります。財布{ NUMBER($purse) }。
answer-gift-with-wish = { $creature }に小石{ NUMBER($amount) }個を贈り、願いを伝えました：{ $good }を{ $wish ->
    [hoard] ため込む
    [dump] 売り払う
    [buy] 買う
   *[shun] 買わない
}。{ $feeling ->
    [devoted] 何でもしてくれそうです
    [warm] あなたに好意的です
    [wary] まだ警戒されています
    [hostile] まだ許してくれません
   *[neutral] うなずいています
}。従うかは相手しだい、次のターンを見ましょう。財布{ NUMBER($purse) }。
answer-magistrate = 書記が小石{ NUMBER($amount) }個を受け取り、あなたは目立たなくなりました。{ $band ->
    [cool] 治安官は関心がありません。
    [warm] 治安官はまだ名前を覚えています。
    [hot] 治安官はまだ聞き回っています。
   *[burning] 足りません。治安官の我慢は限界のままです。
}財布{ NUMBER($purse) }。
answer-allied = { $a }と{ $b }は章の終わりまで同盟です。互いより安く売りません。費用は小石{ $fee }個、ほかの動物も見ていました。財布{ NUMBER($purse) }。

# ---- 森番とターン
answer-planted = 森を植えました。1章は{ $turns }ターン、最初のターンはもうすぐです。様子は`/森`、説明は`/遊び方`。
    最初の章は公正のため封印済み。`/森 頁:検証`なら、賭ける前に誰でも封印を見られます。
answer-ticked = { $turn }ターン目が終わりました。詳しくは森新報に。
answer-configured = 設定：ターンは{ turn-every }、1章{ $turns }ターン、森新報は<#{ $channel }>。この章は{ $ends }ターン目で終わります。
answer-paused = 森は眠りました。`/森番 再開`で起こすまで何も動きません。
answer-unpaused = 森が起きました。ターンは{ turn-every }。
# ターンの間隔。上の2つの答えの中で使う。
turn-every = { $unit ->
    [days] { $every }日
    [hours] { $every }時間
    [minutes] { $every }分
   *[seconds] { $every }秒
}ごと
answer-legend-drawn = 「{ $legend }」は次のターンの終わりに起きます。引いたことは皆が知っています。
answer-weather-made = { $weather ->
    [drought] 日照り：{ $turns }ターン、畑の実りが減ります。
    [early-winter] 早い冬：{ $turns }ターン、どの炉も余計に燃やします。
    [winter-rumour] 厳冬の噂、{ $turns }ターン。
    [windfall] 風の恵み：{ $good }が山ほど見つかり、分け合いました。
   *[blight] { $good }に腐れ病が入りました。
}どうするかは動物しだいです。
answer-recast = 次のターンから{ $creature ->
    [narrator] 森新報の文は{ $card }が書きます
   *[other] { $creature }の頭脳は{ $card }です
}。新聞に載ります。全員は`/配役 一覧`に。
answer-cast-used = 次のターンから全員の頭脳は配役{ $cast }です。新聞に載ります。全員は`/配役 一覧`に。
answer-recast-back = 次のターンから{ $creature ->
    [narrator] 森新報の文は元の語り手が書きます
    [everyone] 全員が元の配役に戻ります
   *[other] { $creature }は元の頭脳に戻ります
}。新聞に載ります。全員は`/配役 一覧`に。
