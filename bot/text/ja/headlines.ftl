# 森新報の見出し：誰が、何をして、どうなったか。全角45字まで。
# headline-<種類>-<n>：同じ種類の言い回し。1から欠けずに数える。`lot`は「蜂蜜9個」。

headline-lot = { $good }{ $quantity }個
headline-names = { $first }と{ $last }
headline-names-more = { $first }、{ $more }

## 伝説と章

headline-legend-called-1 = 森番が「{ $legend }」を公に呼んだ。
headline-legend-called-2 = 森番が公に呼んだのは「{ $legend }」。
headline-legend-called-sandbox-1 = 「{ $legend }」が公に呼ばれた。
headline-recast-1 = { $creature }、別の頭で目を覚ます：{ $card }。
headline-recast-2 = { $creature }の目の奥に別の誰か：{ $card }。
headline-recast-3 = { $creature }、見た目は同じで考えは{ $card }。
headline-recast-back-1 = { $creature }、元の頭に戻る。
headline-recast-back-2 = { $creature }、やはり前の考えに落ち着く。
headline-recast-many-1 = 顔はそのまま、頭は新しく：{ $names }。
headline-recast-narrator-1 = 本紙の書き手が替わる：{ $card }。
headline-recast-narrator-back-1 = 本紙、元の書き手に戻る。
headline-recast-everyone-back-1 = 森じゅうが元の頭に戻る。
headline-rules-changed-1 = 森の規則が夜のうちに繕われた。値も借りも元のまま。
headline-rules-changed-2 = 切り株に規則の新版が貼られる。持ち物も借りも変わらず。
headline-went-back-1 = 森は第{ $chapter }章の{ $turn ->
    [0] 最初の朝
   *[other] { $turn }ターン目の夕
}に戻った。
headline-went-back-2 = 写しが戻された。森は第{ $chapter }章の{ $turn ->
    [0] 1ターン目の前
   *[other] { $turn }ターン目の後
}に立つ。
headline-planted-1 = ここに森が根を下ろす。初刷りは夜明けに。
headline-chapter-closed-1 = 第{ $chapter }章、閉幕。一番は{ $richest }、小石{ $wealth }個。
headline-chapter-closed-2 = 第{ $chapter }章が終わる。首位は{ $richest }、小石{ $wealth }個。
headline-chapter-closed-shared-1 = 第{ $chapter }章、閉幕。首位は分け合い、小石{ $wealth }個ずつ。
headline-chapter-closed-shared-2 = 第{ $chapter }章が終わる。首位は複数、小石{ $wealth }個ずつ。
headline-chapter-closed-wood-1 = 第{ $chapter }章は勝者なし。元手を超えた者はいない。{ $richest }は{ $wealth }。
headline-chapter-closed-wood-2 = 第{ $chapter }章は森の勝ち。儲けたパトロンなし。{ $richest }は{ $wealth }。
headline-chapter-opened-1 = 第{ $chapter }章、開幕。全{ $turns }ターン、恨みは半分忘れた。
headline-chapter-opened-2 = 第{ $chapter }章が始まる。金持ちになるまで{ $turns }ターン。

## 売り買いと値

headline-sold-down-1 = { $seller }、{ $lot }を売る。値は{ $after }に下がる。
headline-sold-down-2 = { $seller }が{ $lot }を売り、値は{ $after }へ下落。
headline-sold-down-3 = { $seller }、{ $lot }を売るも買い手は少なく、値は{ $after }。
headline-sold-down-4 = { $seller }、朝飯前に{ $lot }を売る。値は{ $after }に落ちる。
headline-sold-down-5 = { $lot }、{ $seller }が手放す。値は下がって{ $after }。
headline-sold-up-1 = { $seller }が{ $lot }を売るも、値は{ $after }に上がる。
headline-sold-up-2 = { $seller }、{ $lot }を売る。値は{ $after }に上がる。
headline-sold-up-3 = { $seller }の{ $lot }に買い手。値は{ $after }へ。
headline-sold-up-4 = { $seller }、{ $lot }を売り急ぐ。値はもう{ $after }。
headline-sold-up-5 = { $lot }、{ $seller }が売る。値は上げて{ $after }。
headline-bought-up-1 = { $buyer }、{ $lot }を買う。値は{ $after }に上がる。
headline-bought-up-2 = { $buyer }が{ $lot }を買い、値は{ $after }へ。
headline-bought-up-3 = { $buyer }、{ $lot }を買い、値を{ $after }に上げて帰る。
headline-bought-up-4 = 誰より{ $lot }が欲しかった{ $buyer }。値は{ $after }。
headline-bought-up-5 = { $buyer }、{ $lot }に奮発。値は{ $after }。
headline-bought-up-6 = { $lot }、{ $buyer }が買う。値は上げて{ $after }。
headline-bought-up-7 = { $buyer }、前の値で最後の{ $lot }を持ち帰る。いま{ $after }。
headline-bought-down-1 = { $buyer }、{ $lot }を買う。値は{ $after }に緩む。
headline-bought-down-2 = { $buyer }、待ってから{ $lot }を買う。値は{ $after }。
headline-bought-down-3 = { $lot }、{ $buyer }が下げ値で買う：{ $after }。
headline-bought-down-4 = { $buyer }が{ $lot }を買っても、値は{ $after }に下がる。
headline-bought-down-5 = { $buyer }、{ $lot }を買う。値は下げて{ $after }。
headline-sold-level-1 = { $seller }、{ $lot }を売る。値は{ $after }のまま。
headline-sold-level-2 = { $seller }が{ $lot }を売っても、値は動かず{ $after }。
headline-sold-level-3 = 堅い商い：{ $seller }が{ $lot }を売り、値は{ $after }。
headline-sold-level-4 = { $lot }、{ $seller }が売る。値はやはり{ $after }。
headline-sold-level-5 = { $seller }、{ $lot }を売る。{ $after }なら皆が得をした気分。
headline-bought-level-1 = { $buyer }、{ $lot }をいつもの{ $after }で買う。
headline-bought-level-2 = { $buyer }、{ $lot }を買う。値は{ $after }のまま。
headline-bought-level-3 = { $buyer }、{ $lot }を持ち帰る。値はまだ{ $after }。
headline-bought-level-4 = { $lot }、{ $buyer }が買う。もめごとなし、値は{ $after }。
headline-bought-level-5 = { $buyer }の籠に{ $lot }。値は{ $after }のまま。
headline-price-up-1 = { $good }、{ $before }から{ $after }へ。{ $creature }は1つも売らず。
headline-price-up-2 = { $good }、{ $before }から{ $after }へ。売る者なし。
headline-price-up-3 = { $good }、{ $after }に上がる。欲しい者ばかりで売り手なし。
headline-price-up-4 = 求む{ $good }、売り物なし。値は上げて{ $after }。
headline-price-up-5 = { $good }、{ $before }から{ $after }へ。持つ者は放さない。
headline-price-down-1 = { $good }、{ $after }に下がる。品は多く、買い手は少ない。
headline-price-down-2 = { $good }、{ $before }から{ $after }へ。買いに走る者なし。
headline-price-down-3 = { $good }、{ $after }に下がる。{ $creature }の棚にはまだある。
headline-price-down-4 = { $good }、買い手なく{ $before }から{ $after }へ。
headline-price-down-5 = { $good }、{ $before }から{ $after }へ。棚も満腹、皆も満腹。

## 暮らし

headline-went-cold-1 = 今夜、{ $names }に火の気なし。
headline-went-cold-2 = { $names }、燃やす薪がなく寒い夜。
headline-went-cold-3 = { $names }、火がなく早寝。
headline-went-cold-4 = { $names }、火が尽きて椅子を眺める。
headline-went-cold-5 = { $names }、寒い。窓の内側に霜。
headline-went-cold-record-1 = { $names }、{ $turns }ターン火がない。これまでで最長。
headline-went-cold-record-2 = 火のない{ $turns }ターン。{ $names }ほど寒かった者はいない。
headline-warm-again-1 = { $names }に火が戻る。
headline-warm-again-2 = 寒い夜が明け、{ $names }に再び煙。
headline-warm-again-3 = { $names }、ようやく火にあたる。
headline-went-hungry-record-1 = { $names }、{ $turns }ターン食べ足りない。これまでで最長。
headline-went-hungry-record-2 = ひもじい夕飯が{ $turns }ターン。{ $names }ほどの者はいない。
headline-fed-again-1 = { $names }、久々に腹いっぱい。
headline-fed-again-2 = { $names }の皿が再び満ちる。
headline-fed-again-3 = { $names }、食べる物にありつく。
headline-went-hungry-1 = { $names }、一食抜く。
headline-went-hungry-2 = { $names }、食べ足りない。
headline-went-hungry-3 = { $names }、空腹で相場欄を読む。
headline-went-hungry-4 = { $names }、空腹で匙を数える。
headline-went-hungry-5 = { $names }の今夜の皿は空。
headline-spoiled-1 = { $creature }の蔵で{ $lot }が腐る。
headline-spoiled-2 = { $creature }、{ $lot }を寝かせすぎて腐らせる。
headline-spoiled-3 = { $creature }、{ $lot }を腐らせて失う。
headline-spoiled-4 = 堆肥は{ $lot }分豊かに。{ $creature }はその逆。
headline-spoiled-5 = ため込んで失う：{ $creature }の蔵の{ $lot }。
headline-weather-called-drought-1 = この日照りは森番が呼んだもの。
headline-weather-called-early-winter-1 = この早い冬は森番が呼んだもの。
headline-weather-called-winter-rumour-1 = この厳冬の噂は森番が呼んだもの。
headline-weather-called-windfall-1 = この{ $good }の恵みは森番が呼んだもの。
headline-weather-called-blight-1 = この{ $good }の腐れ病は森番が呼んだもの。
headline-weather-came-drought-1 = 日照り、少なくとも{ $turns }ターン。食べ物の実りが減る。
headline-weather-came-drought-2 = 雨なし。{ $turns }ターンは実りが薄い見込み。
headline-weather-came-early-winter-1 = 冬が早く来る。どの火も薪をもっと欲しがる。
headline-weather-came-early-winter-2 = 初雪、備えた者なし。{ $turns }ターンは火がよく燃やす。
headline-weather-came-winter-rumour-1 = 今年の冬は厳しいとの噂。測った者はいない。
headline-weather-came-winter-rumour-2 = 老いたカラスが言う、冬は厳しいと。前にも当てている。
headline-weather-came-windfall-1 = 風の恵み：{ $good }が地に落ち、皆のものに。
headline-weather-came-windfall-2 = 夜の風は気前がよく、{ $good }を落としていった。
headline-weather-came-blight-1 = 腐れ病が蔵に入る。{ $good }を数えておくこと。
headline-weather-came-blight-2 = 夜のうちに腐れ病：{ $good }の多くが腐る。
headline-weather-came-other-1 = 森の上に妙な天気。{ $good }に注意。
headline-weather-passed-drought-1 = ようやく雨。日照りが終わる。
headline-weather-passed-early-winter-1 = 寒さが緩む。今夜の火は小さくて足りる。
headline-weather-passed-winter-rumour-1 = 厳冬の噂、立ち消える。
headline-weather-passed-other-1 = 妙な天気は過ぎた。
headline-mind-silent-1 = { $names }、このターンは何も言わず、何もせず。
headline-mind-silent-2 = { $names }、今日は音沙汰なし。

## 傍から見たパトロン

headline-patron-joined-1 = 切り株に新顔：{ $patron }。財布は重そうだ。
headline-patron-joined-2 = { $patron }、切り株に座り、値段表を求める。
headline-patron-joined-many-1 = 切り株に新しいパトロン{ $count }人。椅子を足す。
headline-position-opened-short-1 = { $patron }、{ $good }安に賭ける：{ $price }で{ $quantity }口。
headline-position-opened-short-2 = { $patron }が{ $lot }を空売り、値は{ $price }。
headline-position-opened-short-3 = { $patron }、黙って{ $lot }を{ $price }で空売り。
headline-position-opened-short-4 = { $good }は下がると{ $patron }。{ $price }で空売り{ $quantity }口。
headline-position-opened-short-5 = { $good }の下げに{ $quantity }口、{ $price }で。賭けたのは{ $patron }。
headline-position-opened-long-1 = { $patron }、{ $good }高に賭ける：{ $price }で{ $quantity }口。
headline-position-opened-long-2 = { $patron }、口笛まじりに{ $lot }を{ $price }で空買い。
headline-position-opened-long-3 = { $patron }、{ $lot }を{ $price }で空買い。
headline-position-opened-long-4 = { $good }は上がると{ $patron }。{ $price }で空買い{ $quantity }口。
headline-position-opened-long-5 = { $good }の上げに{ $quantity }口、{ $price }で。賭けたのは{ $patron }。
headline-positions-short-1 = { $good }の空売りは{ $count }人、計{ $quantity }口。気づかれている。
headline-positions-short-2 = { $good }に売りの列：{ $count }人で{ $quantity }口の空売り。
headline-positions-long-1 = { $good }の空買いは{ $count }人、計{ $quantity }口。
headline-positions-long-2 = { $good }に買いの列：{ $count }人で{ $quantity }口の空買い。
headline-position-closed-1 = { $patron }、{ $lot }の賭けを{ $price }で決済。
headline-position-closed-2 = { $patron }、{ $good }の賭けを{ $price }で閉じる。
headline-position-closed-3 = { $patron }、{ $price }で{ $good }から降りる。
headline-position-forced-1 = { $patron }の{ $good }、{ $price }で強制決済。証拠金は消えた。
headline-position-forced-2 = { $price }で強制決済：{ $patron }、{ $lot }。
headline-rumour-spread-up-1 = { $good }が高くなるとの噂。出どころは誰も言わない。
headline-rumour-spread-up-2 = { $good }は上がるとの耳打ち。いつも言うのは別の誰か。
headline-rumour-spread-up-3 = 誰かが{ $good }の話を聞き、少しため込む。
headline-rumour-spread-up-4 = { $good }の立ち話、三人目が来て止む。「高くなる」と聞こえた。
headline-rumour-spread-up-5 = { $good }は品薄になるらしい。知り合いの知り合いの話。
headline-rumour-spread-down-1 = { $good }に悪い噂。出どころは誰も言わない。
headline-rumour-spread-down-2 = { $good }は下がるとの耳打ち。理由までは誰も囁かない。
headline-rumour-spread-down-3 = 誰かが{ $good }の話を聞き、少し売る。
headline-rumour-spread-down-4 = { $good }の立ち話、三人目が来て止む。「安くなる」と聞こえた。
headline-rumour-spread-down-5 = { $good }は安くなるらしい。小声で言い、先に売る。
headline-rumour-came-true-1 = { $good }の噂は本当だった。誰かが知っていた。
headline-rumour-came-true-2 = { $good }について囁かれたことが起きた。皆が振り返る。
headline-rumour-turned-1 = 来た伝説は自分で品を選んだ。{ $good }の噂はここまで。
headline-rumour-turned-2 = { $good }の噂はここまで。伝説はよそへ行った。
headline-rumour-came-to-nothing-1 = { $good }の噂、外れる。広めた覚えは誰にもない。
headline-rumour-came-to-nothing-2 = { $good }の噂、何も起きず。話としては良かった。
headline-gift-seen-1 = { $creature }、新しい長靴。誰からかは言わない。
headline-gift-seen-2 = { $creature }の戸口に小さな袋。長くは置かれなかった。
headline-gift-seen-3 = { $creature }、相場のわりに機嫌がいい。
headline-loan-made-1 = { $creature }、{ $patron }から小石{ $amount }個を借りる。担保は蓄え。
headline-loan-made-2 = { $patron }、{ $creature }に{ $amount }貸す。握手は二度。
headline-debt-struck-1 = { $creature }の{ $patron }への借り、小石{ $amount }個が帳消し。
headline-debt-struck-2 = 借りに線：{ $creature }の{ $patron }への借りが{ $amount }減る。
headline-loan-repaid-1 = { $creature }、{ $patron }に小石{ $amount }個を残らず返す。
headline-loan-repaid-2 = 完済：{ $creature }から{ $patron }へ{ $amount }。
headline-loan-overdue-1 = { $creature }、延滞。{ $patron }に小石{ $owed }個の借り。
headline-loan-overdue-2 = { $patron }、{ $owed }個を待つ。{ $creature }は目をそらす。
headline-allied-1 = { $a }と{ $b }、安売り合戦をやめる。茶を注いだのは{ $patron }。
headline-allied-2 = { $a }と{ $b }に申し合わせ。仲立ちは{ $patron }。
headline-exchange-backed-1 = 取引所の小石が足りず、造幣所が新しく{ $amount }個を作る。
headline-gossiped-1 = { $creature }「{ $line }」
headline-gossiped-2 = { $creature }いわく「{ $line }」
headline-gossiped-3 = 小耳に挟んだ{ $creature }の話「{ $line }」

## 静かなターン

headline-quiet-1 = 今日は商いなし。秤のほこりを払う。
headline-quiet-2 = 売れぬ市。皆が見て、誰も払わず。
headline-quiet-3 = 店が開き、店が閉まる。品は動かず。
headline-quiet-4 = 売れず、借りず、学ばず。
headline-quiet-5 = 切り株を掃いて、今日の商いとする。
headline-richest-1 = 一番の物持ちはなお{ $creature }：蓄え込みで小石{ $wealth }個。
headline-richest-2 = 今朝の一番は{ $creature }、財布と蓄えで小石{ $wealth }個。
headline-richest-3 = 帳面の首位は{ $creature }、小石{ $wealth }個。
headline-hearth-1 = { $burns ->
    [firewood] { $fuel ->
        [0] 今夜は火いらず。薪の山が休む。
       *[other] 今夜の炉は薪{ $fuel }本ずつ。
    }
   *[other] { $fuel ->
        [0] 今夜は火いらず。
       *[other] 今夜の炉は{ $burns_name }{ $fuel }個ずつ。
    }
}
headline-hearth-2 = { $burns ->
    [firewood] { $fuel ->
        [0] 暖かく、斧は釘に掛けたまま。
       *[other] 火に薪が{ $fuel }本ずつ。薪の山は数えている。
    }
   *[other] { $fuel ->
        [0] 暖かく、{ $burns_name }はいらない。
       *[other] 火に{ $burns_name }が{ $fuel }個ずつ。誰かが数えている。
    }
}
headline-dearest-1 = 今日一番高い品：{ $good }、{ $after }。
headline-dearest-2 = { $good }が今日の最高値：1個小石{ $after }個。
headline-cheapest-1 = 今日一番安い品：{ $good }、{ $after }。
headline-cheapest-2 = { $good }が安い：1個小石{ $after }個。
headline-cheapest-3 = 小石の使い出は{ $good }が一番：{ $after }。
headline-glum-1 = { $creature }、先週のほうがましだった。
headline-glum-2 = { $creature }は不機嫌。近所も知っている。
