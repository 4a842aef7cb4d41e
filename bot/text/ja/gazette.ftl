# 森新報：紙面、ボタン、最初の取引。

gazette-title = 森新報 · 第{ $chapter }章 { $turn }/{ $turns }ターン目
gazette-headline = • { $line }
gazette-mood = { $mood ->
    [content] 森は満ち足りている。
    [uneasy] 森は落ち着かない。
   *[miserable] 森はどん底だ。
}{ $lowest ->
    [uneasy] 一番浮かないのは{ $creature }。
   *[miserable] 一番つらいのは{ $creature }。
}
gazette-mood-even = { $mood ->
    [content] 森は満ち足りている。
    [uneasy] 森は落ち着かない。
   *[miserable] 森はどん底だ。
}
gazette-race = 先頭：{ $name }、資産{ NUMBER($worth) }。{ $left ->
    [0] 章は終わった。
   *[other] あと{ $left }ターン。
}
gazette-goal = 目標：{ $turns }ターン目の終わりに一番金持ちのパトロン。取引はまだない{ $left ->
    [0] まま、終わった。
   *[other] 。あと{ $left }ターン。
}
gazette-next = 次は{ $turn }ターン目、{ $when }。
gazette-paused = 森は眠っている。
gazette-cast = { $changes ->
    [0] 頭脳：{ $cast }
   *[other] 頭脳：{ $cast }（ここで{ $changes }名交代）
}
gazette-alone = どの頭にも同じモデル、{ $model }（{ $lab }）
gazette-understudy = 代役：{ $names }
gazette-narrator = 文：{ $card }
gazette-chart = 値動き、第{ $chapter }章

button-ledger = 自分の帳面
button-first = 最初の取引
button-how = 遊び方

first-trade-margin = 証拠金は賭けで失う上限です。閉じるまで小石{ NUMBER($margin) }個を預け、それ以上は取られません。値が上がると損で、{ $call }になると取引所が強制決済し、証拠金のほとんどか全部を失います。
first-trade-why = { $good_mark } { $good }の値は{ $price }。{ $stance ->
    [high] この章のふだんより高い
   *[usual] ふだん並み
}ので、値下がりは悪くない賭けです。
first-trade-goal = 目標：{ $turns }ターン目の終わりに一番金持ちのパトロン。いまは{ $of }人中{ $rank }位。ほかの人は`/順位`に。
first-trade-when = { $turn }ターン目（{ $when }）に動きがわかります。`/決済 { $good }`で閉じ、`/帳面`で様子が見られます。
first-trade-when-paused = 森は眠っていて、森番が起こすまで何も動きません。`/決済 { $good }`で閉じ、`/帳面`で様子が見られます。
first-trade-crowd = このターンは値下がりに賭けた人が多く、空売りしても安くしか売れません。逆に賭けましょう。**空買い**は値上がりで勝ち。下のボタンで始まり、結果は手紙と`/帳面`に届きます。
button-first-long = { $good }を{ $quantity }口空買い
first-trade-had = もう取引をしています。このボタンは最初の取引用です。次は`/空売り`か`/空買い`で。いまの賭けは`/帳面`に。
