# 評議会：誰の頭脳が誰か、どの開発元が勝っているか、各モデルは当てになるか。

council-title = 評議会 · { $cast }
council-rules = 規則、モデルなし
council-seat = { $mark } **{ $name }**の頭脳は{ $card }（{ $lab }）{ $state ->
    [down] だが答えず、規則どおりの代役が演じる。
   *[well] 。
}
council-alone = どの頭にも同じ本物のモデル：{ $model }（{ $lab }）。
council-trouble = { $card }は前回答えなかった：{ $why }。
council-narrator = { $state ->
    [plain] 🗞️ **森新報**は自分の言葉で書く。
    [down] 🗞️ **森新報**の{ $card }（{ $lab }）が答えず、自分の言葉で書く。
   *[well] 🗞️ **森新報**の文は{ $card }（{ $lab }）。
}
council-league = 第{ $chapter }章の**開発元**、{ $turn }ターン目までの動物の儲けで：
council-league-line = **{ $rank }** { $lab } { $marks } · 儲け **{ $gained }**、資産{ NUMBER($worth) }
council-reliable = **モデル**、最近のターンで：
council-model = • **{ $model }**：{ $json ->
    [none] 返事はまだない
   *[other] 返事の{ $json }は直しいらず
}、{ $ok ->
    [none] 注文はまだない
   *[other] 注文の{ $ok }が通った
}{ $own ->
    [0] {""}
   *[other] 、自分の品への注文{ $own }件
}{ $out ->
    [0] {""}
   *[other] 、遅れか停止{ $out }ターン
}。
council-habits = **くせ**、1行ずつ：
council-habit = • **{ $model }**：{ $facts }。
council-habits-legend = 差：0はほかと同じ選び方、1は共通点なし。動物ごとに要る品が違うせいもある。無為の増え：後のターンで注文しないことがどれだけ増えたか。
council-fact-first = 最初の品から始めるのが{ $share }（均せば25%）
council-fact-drift = 無為の増え{ $points }%
council-fact-hoarding = 作った品の{ $share }を取り置く
council-fact-speculation = 買い注文の{ $share }は要らない品
council-fact-apart = ほかとの差{ $bits }
council-fact-mended = 直した返事：{ $kinds }
council-fact-refused = 断られた注文：{ $kinds }
council-mended-cut-short = サーバーが打ち切り
council-mended-markup = 周りに思考や記号
council-mended-truncated = 途切れ
council-mended-last-of-many = 返事が複数
council-mended-ran-on = 他人の分まで話す
council-mended-bare-orders = 注文だけ
council-mended-order-dropped = 不明な注文
council-mended-orders-capped = 注文が多すぎ
council-mended-thought-cut = 思考が長すぎ
council-mended-gossip-cut = 噂話が長すぎ
council-mended-loan-dropped = 貸付の答えが不明
council-mended-loan-unasked = 無い貸付に答え
council-mended-scheme-dropped = 企みが不明
council-mended-scheme-unasked = 選べない企み
council-mended-second-reader = 第二の読み手
council-mended-syntax = 記号
council-mended-looped = 堂々巡りの文
council-mended-echoed = 他人の言葉
council-refused-self-buy = 自分の品
council-refused-both-sides = 同じ品を売り買い
council-refused-not-affordable = 高すぎ
council-refused-not-held = 蓄えになし
council-refused-unknown = 無い品や数
council-refused-unreadable = 不明

cast-title = 配役 · { $cast }
cast-chosen = { $line }ここで交代。
cast-served = 選べるもの：
cast-card = • { $card }（{ $lab }）
cast-whole = 配役まるごと：{ $casts }
cast-how = 1人を替えるのは`/配役 交代`、全員をまとめて替えるのは`/配役 総入れ替え`、元の配役に戻すのは`/配役 元に戻す`。どれも次のターンから。
