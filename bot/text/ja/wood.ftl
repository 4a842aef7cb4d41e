# 森の公の頁。

chapter-bar = 第{ $chapter }章 { $bar } { $turn }/{ $turns }ターン目

wood-title = 森のいま · 第{ $chapter }章 { $turn }/{ $turns }ターン目
wood-creature = { $mark } **{ $name }** { $mood ->
    [content] 満足
    [uneasy] 不安
   *[miserable] どん底
}、資産{ NUMBER($wealth) }
wood-goal = **目標**：{ $turns }ターン目の終わりに一番金持ちのパトロン。{ $left ->
    [0] いまがその時。
   *[other] あと{ $left }ターン。
}
wood-leader = 先頭：{ $name }、資産{ NUMBER($worth) }。全員は`/順位`、自分は`/帳面`に。
wood-leader-none = この章ではまだ誰も取引していない。遊び方は`/遊び方`に4行で。
wood-fuel = どの炉も1ターンに{ $fuel }を{ $need }個燃やす。
wood-next = 次は{ $turn }ターン目、{ $when }。
wood-paused = 森は眠っている。森番が`/森番 再開`で起こせる。
wood-weather = { $weather ->
    [drought] 日照り：食べ物の実りが減る
    [early-winter] 早い冬：炉がよく燃やす
    [windfall] 風の恵み：{ $good }
    [blight] { $good }に腐れ病
    [winter-rumour] 厳冬の噂
   *[other] { $weather }
}（{ $until }ターン目まで）。
wood-legend = 「{ $legend }」が進行中。
wood-legend-called = 「{ $legend }」が呼ばれた。次のターンに起きる。
wood-allies = { $a }と{ $b }は同盟中。

market-title = 市場 · 第{ $chapter }章 { $turn }ターン目
market-good-title = { $good_mark } { $good }は{ $price }
market-interest = いまの賭け：{ $goods }。
market-interest-good = { $good_mark } { $shorts ->
    [0] 空買い{ $longs }口
   *[other] 空売り{ $shorts }口{ $longs ->
        [0] {""}
       *[other] 、空買い{ $longs }口
    }
}
market-interest-none = 賭けているパトロンはいません。下のリストから賭けられます。
market-good-line = { $change ->
    [up] 前のターンから{ $by }上げ。
    [down] 前のターンから{ $by }下げ。
   *[same] 前のターンから動かず。
}この章の最高{ $high }、最安{ $low }。作り手は{ $creature }だけ。
market-good-interest = { $shorts ->
    [0] 空売りはなし
   *[other] 空売りは{ $shorts }口
}、{ $longs ->
    [0] 空買いはなし。
   *[other] 空買いは{ $longs }口。
}
market-bet = { $name }が{ $side ->
    [short] 空売り{ $units }
   *[long] 空買い{ $units }
}
market-bets = いまの賭け：{ $bets }{ $more ->
    [0] 。
   *[other] 、ほか{ $more }件。
}
market-chart = 値動き、第{ $chapter }章
wood-chart = 値動き、第{ $chapter }章
market-good-chart = { $good }、第{ $chapter }章
market-alt = ターンごとの値。{ $prices }
market-alt-one = { $good }{ $price }（初め{ $first }）
chart-turn = ターン
chart-gap = 貧富の差（0 = みな同じ）
chart-gap-alt = 貧富の差（ジニ係数）：{ $now }%、初めは{ $first }%。

creature-title = ## { $mark } { $animal }の{ $name }
creature-portrait = { $animal }の{ $name }の絵
menu-creatures = 動物を見る…
button-lend-one = { $creature }に{ NUMBER($amount) }貸す
button-give = { $creature }に{ NUMBER($amount) }贈る
creature-line = 財布{ NUMBER($purse) }、資産は計{ NUMBER($wealth) }、{ $of }匹中{ $rank }位。作るのは{ $good_mark } { $good }。気分は{ $mood ->
    [content] 満足
    [uneasy] 不安
   *[miserable] どん底
}。
creature-held = { $mark } { $good }{ $quantity }個
creature-store = 蓄え：{ $store }。
creature-store-empty = 蓄えは空。
creature-owes = 借りは小石{ NUMBER($owes) }個。
creature-says = 最近の言葉：「{ $line }」
creature-ally = { $creature }と同盟中。
animal-owl = 梟
animal-fox = 狐
animal-beaver = ビーバー
animal-squirrel = りす
animal-mole = もぐら

scoreboard-title = 長者番付 · 第{ $chapter }章 { $turn }/{ $turns }ターン目
scoreboard-patron = { $rank }. { $name } · { NUMBER($worth) }{ $gap ->
    [0] {""}
   *[other] 、差{ NUMBER($gap) }
}{ $moved ->
    [up] {" "}▲{ $by }
    [down] {" "}▼{ $by }
    [new] {" "}· 新顔
   *[same] {""}
}
scoreboard-none = この章ではまだ誰も取引していない。森新報の下のボタンから始められる。
scoreboard-more = ほか{ $more }人
scoreboard-goal = { $turns }ターン目の終わりに一番の金持ちが章の勝者。「差」はすぐ上との小石の差、矢印は前のターンからの順位の動き。
scoreboard-chart = 資産、小石
scoreboard-alt = 資産、小石。{ $rows }
scoreboard-alt-one = { $name } { $value }
