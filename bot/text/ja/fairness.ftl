# 章の山札：始まる前に封印し、終わると見せ、誰でも検証できる。

headline-chapter-sealed-1 = 第{ $chapter }章の札は配られ封印された。もう誰にも変えられない。
headline-chapter-revealed-1 = 第{ $chapter }章の札を公開。誰でも検証できる。
headline-chapter-resized-1 = 森番がこの章を変えた：{ $last }ターン目で終わる。

# 封印は2つのハッシュ：札と、天気や実りや判決を引く種と。
seal-hashes = 札`{ $seal }`、運`{ $chance }`

# ---- 終わった章の検証の結果
verify-fits = 第{ $chapter }章は公正でした。終わりに見せたものは{ $resealed ->
    [0] 始まりの
   *[other] そのときの
}封印と合います：{ seal-hashes }。{ $resealed ->
    [0] {""}
   *[other] { $after }ターン目の後、森が写しに戻って配り直されましたが、その前も前の封印と合います。
}引き直して同じだったもの：札{ $cards }枚、伝説{ $strikes }本の起きたターン、天気{ $weather }ターン分、実り{ $harvests }回{ $verdicts ->
    [0] {""}
   *[other] 、判決{ $verdicts }件
}。章が{ $resealed ->
    [0] 始まった
   *[other] 配り直された
}ときに印刷された封印と比べてください。
verify-unsealed = 第{ $chapter }章には検証できる封印がありません：封印を始める前の章か、この森の章ではありません。
verify-unfinished = 第{ $chapter }章はまだ終わっていません：中身は最後のターンに見せます。封印：{ seal-hashes }。
verify-now = 進行中の第{ $chapter }章の封印：{ seal-hashes }。中身は最後のターンに見せます。
verify-seal = 第{ $chapter }章は合いません：終わりに見せた札（記録{ $seq }）が、始まりの封印のものではありません。
verify-chance = 第{ $chapter }章は合いません：終わりに見せた運（記録{ $seq }）が、始まりの封印のものではありません。
verify-deal = 第{ $chapter }章は合いません：終わりに見せた種（記録{ $seq }）では、別の札が配られます。
verify-strike = 第{ $chapter }章は{ $turn }ターン目（記録{ $seq }）で合いません：「{ $about }」の動きが札と違います。
verify-weather = 第{ $chapter }章は{ $turn }ターン目（記録{ $seq }）で合いません：天気（{ $about }）が引いたものと違います。
verify-harvest = 第{ $chapter }章は{ $turn }ターン目（記録{ $seq }）で合いません：{ $about }の実りが引いたものと違います。
verify-verdict = 第{ $chapter }章は{ $turn }ターン目（記録{ $seq }）で合いません：{ $about }の判決が引いたものと違います。
verify-rules = 第{ $chapter }章は封印を守りました。終わりに見せたものは始まりのハッシュになります：{ seal-hashes }。別の版の規則で進んだので、残りは引き直せません。変えられた形跡はありません。
verify-gap = 第{ $chapter }章は{ $turn }ターン目（記録{ $seq }）で合いません：前のターンがないか、二度あります。
verify-page = 第{ $chapter }章は読めません：印刷されていないものが頁に混じっています。

# ---- その下に、終わった章が開いたもの
verify-cards = **配られたままの札**（誰かが急かしたり、章の終わりを動かしたりする前）
verify-card = { $turn }ターン目：{ $legend }
verify-cards-more = ほか{ $more }枚はファイルに
verify-how = 自分で封印を確かめるには：ファイルの各「text」（UTF-8、最後の改行まで）のSHA-256を取ります。横のハッシュ、つまり印刷されたものと同じはずです。
verify-how-file = 「sealed」の各文（UTF-8、最後の改行まで）のSHA-256は、横のハッシュ、つまり章の始まりに印刷されたものと同じはずです。

# ---- 章を閉じる新聞と、次の章の最初の新聞
closing-story = **第{ $chapter }章のあらすじ**
closing-listed = 、
closing-strike = { $legend }（{ $last ->
    [0] { $first }ターン目
   *[other] { $first }～{ $last }ターン目
}）
closing-struck = 起きた伝説：{ $struck }。
closing-rose = { $good_mark } 一番上げた品：{ $good }、{ $before }から{ $after }へ。
closing-fell = { $good_mark } 一番下げた品：{ $good }、{ $before }から{ $after }へ。
closing-creature = 動物の首位：{ $creature }、品も入れて小石{ NUMBER($wealth) }個。
# 太字の数字：「1.」だとDiscordは続く行を箇条書きにしてしまう。
closing-place = **{ $rank }** { $patron } · { NUMBER($worth) }
closing-open = 札は公開済み：検証は`/森 頁:検証`、結果の記録は`/森 頁:履歴`。
closing-spring = 次の章の前に、値はおおかた元の水準に戻り、どのパトロンも同じ元手で始まる。
closing-sealed = 第{ $chapter }章は公正のため封印済み：`/森 頁:検証`。
gazette-sealed = 公正のため封印済み：`/森 頁:検証`。
