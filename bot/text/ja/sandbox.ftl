# 砂場の森：誰でも伝説を呼び、天気を送り、勝ち負けなし。

cmd-sandbox = 砂場
cmd-sandbox-description = 砂場の森で：伝説を呼ぶ、天気を送る、一芝居打つ
cmd-sandbox-legend = 伝説
cmd-sandbox-legend-description = どの伝説でも呼ぶ：次のターンの終わりに起きる
cmd-sandbox-weather = 天気
cmd-sandbox-weather-description = どの天気でも送る：蓄え、実り、必要が変わり、値は変わらない
cmd-sandbox-gambit = 一芝居
cmd-sandbox-gambit-description = 空売り、耳打ち、取り付け、回収：仕掛けの全部を1ターンで
opt-plant-sandbox = 試すための森：誰でも伝説や天気を呼べ、勝ち負けなし
button-gambit = 一芝居打つ
sandbox-choose-legend = 伝説を呼ぶ…
sandbox-choose-weather = 天気を送る…
wood-sandbox = **砂場**：下の一覧から、誰でも伝説や天気を呼べる。勝ち負けなし。

answer-planted-sandbox = 砂場を作りました。誰でも伝説や天気を呼べ、勝ち負けはありません。1章は{ $turns }ターン。一覧は`/森`に。
    公正のため封印済み：`/森 頁:検証`。

gambit-short = **1. 空売り。** 持っていない{ $good_mark } { $good }を{ $quantity }口、{ $price }で売りました。証拠金{ NUMBER($margin) }を預けています。
gambit-whisper = **2. 耳打ち。** { $creature }に{ $good }が下がると聞かせました。噂で動くのは動物で、値ではありません。
gambit-call = **3. 仕掛け。** 「{ $legend }」を呼び、ターンを進めました。
gambit-collected = **4. 回収。** { $good_mark } { $good }は清算で{ $before }から{ $after }に。空売りの結果：**{ $profit }**個。
gambit-waits = **4. 待つ。** { $good_mark } { $good }は{ $before }から{ $after }になり、空売りは続いています。`/決済`で閉じます。
gambit-none = この森には、決まった品物を下げる伝説がなく、一芝居が打てません。

refused-not-a-sandbox = この森は勝負の森です。伝説や天気を呼べるのは森番だけ。砂場の森なら誰でも呼べます。
season-none-sandbox = ここは砂場。誰でも伝説や天気を呼べ、勝ち負けなし。
