# 森番が扱う伝説：書く、重みを決める、切り替える、忘れる。

# ---- 答え
answer-legend-written = 「{ $name }」を森の本に記しました。{ $good }の値がまず{ $turns }ターンかけて{ $direction ->
    [up] 上がります
   *[down] 下がります
}。出るのは次の章の山札から。この章の山札は封印済みです。`/森番 伝説`なら、公にもっと早く引けます。
answer-legend-on = 「{ $legend }」は次の章の山札から入ります、重み{ $weight }。この章の山札は封印済みで、変わりません。
answer-legend-off = 「{ $legend }」は次の章の山札から外れます。この章の山札は封印済みなので、入っていれば起きます。
answer-legend-off-running = 進行中の「{ $legend }」は最後まで進み、次の章の山札から外れます。
answer-legend-forgotten = 「{ $name }」を森の本から消しました。

# ---- 断り
refused-legend-empty = { $part ->
    [name] 伝説に名前が要ります。
    [history] 伝説に由来が要ります。
   *[headline] どの見出しにも言葉が要ります。
}ほかは残っています。もう一度用紙を開いてください。
refused-legend-long = { $part ->
    [name] 名前が
    [history] 由来が
   *[headline] 見出しが（一番長い値と品物を入れると）
}{ NUMBER($length) }字です。{ $most }字までに縮めてください。ほかに書いたものは用紙に残っています。
refused-legend-marks = { $part ->
    [name] 名前
    [history] 由来
   *[headline] 見出し
}に言葉でないもの（メンション、リンク、書式、絵文字、見えない字）があります。使えるのは文字、数字、ふつうの句読点。見出しには{"{before}"}、{"{after}"}、{"{good}"}も使えます。
refused-legend-undrawn = { $letters }はどの書体にもなく、名前をグラフに出せません。別の字にしてください。
refused-legend-numbers = %は整数をカンマか空白で区切ります。例：`130, 165, 75`。小数や言葉は使えません。
refused-legend-turns = 各ターンの後の値が初めの何%かを1～{ $most }個並べてください。例：`130, 165, 75`。
refused-legend-percent = どの数も、伝説が始まる値の{ $low }～{ $high }%です。例：`130, 165, 75`。
refused-legend-still = 最初が100では何も起きません。100より上なら上げ、下なら下げで始まります。
refused-legend-headlines = { $turns ->
    [1] 1ターンの伝説の見出しは1つです。
   *[other] { $turns }ターンの伝説の見出しは1～{ $turns }個、1行に1つ。最後のものは残りのターンにも使います。
}
refused-legend-taken = その名前の伝説はもうあります。別の名前にしてください。
refused-legend-enough = 森が自作の伝説を語れるのは{ $most }本までです。`/森番 伝説を忘れる`で空きます。
refused-bad-weight = 重みは{ $low }～{ $high }、一番まれなものの何倍出るかです。切るのは`有効:False`。
refused-legend-already = 「{ $legend }」はもうその設定です。一覧は`/森番 伝説一覧`に。
refused-legend-last = 入っている伝説は「{ $legend }」だけで、山札には1本要ります。先に別の伝説を入れてください。
refused-legend-shipped = 「{ $legend }」はどの森にもあり、忘れられません。切るのは`/森番 伝説を変える`。
refused-legend-in-play = 「{ $legend }」はこの章でまだ出るかもしれません。いまは切り、次の章で忘れてください。

# ---- 見出し
headline-legend-written-1 = 切り株で、誰も知らなかった話が始まる：「{ $name }」。
headline-legend-written-2 = 語り部に新作：「{ $name }」。
headline-legend-forgotten-1 = 切り株でもう語られない：「{ $name }」。
headline-legend-written-many-1 = 切り株で、誰も知らなかった話が{ $count }本始まる。
headline-legend-forgotten-many-1 = { headline-legends }の伝説、切り株でもう語られず。
headline-legend-on-1 = 「{ $name }」、次の章の山札に入る。重み{ $weight }。
headline-legend-on-2 = 「{ $name }」の出る割合、次の章から変わる：重み{ $weight }。
headline-legend-on-many-1 = { headline-legends }の伝説、次の章から出る割合が変わる。
headline-legend-off-1 = 「{ $name }」、次の章から語られず。語り部は肩をすくめる。
headline-legend-off-2 = 「{ $name }」、次の章から語られず。
headline-legend-off-many-1 = { headline-legends }の伝説、次の章から語られず。
headline-legends-weighed-1 = 次の章から、外れる伝説は{ $off }本、重みの変わる伝説は{ $on }本。
headline-legends = { $count }本

# ---- /森番 伝説一覧、伝説を書く、伝説を変える、伝説を忘れる
cmd-keeper-legends-description = すべての伝説、出る割合、切れているもの
cmd-legend-write = 伝説を書く
cmd-legend-write-description = この森だけの伝説を書く。下見のできる用紙
cmd-legend-set = 伝説を変える
cmd-legend-set-description = 次の章から、伝説を入れるか切るか、出やすさを変える
opt-legend-set-on = Falseで切る。ふつうはTrue
opt-legend-set-weight = 一番まれなものの何倍出るか
cmd-legend-forget = 伝説を忘れる
cmd-legend-forget-description = ここで書いた伝説を森から消す

legends-keep-title = この森の伝説
legends-keep-line = { $good_mark } **{ $name }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
} · { $weight ->
    [0] 切
   *[other] 重み{ $weight }
}{ $own ->
    [true] {" "}· 自作
   *[false] {""}
}{ $running ->
    [true] {" "}· 進行中
    [called] {" "}· 次のターンに起きる
   *[false] {""}
}
legends-keep-how = 変更は次の章から。この章は封印済み。変えるのは`/森番 伝説を変える`、足すのは`/森番 伝説を書く`、いま公に引くのは`/森番 伝説`。

legend-form-title = この森だけの伝説
legend-form-name = 名前
legend-form-name-description = 例：どんぐり狂時代
legend-form-history = 由来
legend-form-history-description = 昔、本当にあったことを1、2文で
legend-form-good = 品物
legend-form-good-description = 値を書き換える品物
legend-form-percents = ターンごとの値、初めの何%か
legend-form-percents-description = 例：130, 165, 75は2ターン上げ、初めより下へ
legend-form-headlines = 見出し
legend-form-headlines-description = 1ターン1行、または全体で1行。使える括弧：{"{before}"}、{"{after}"}、{"{good}"}

legend-preview-title = 下見：{ $name }
legend-preview-good = { $good_mark } { $good }の値はまず{ $direction ->
    [up] 上がります
   *[down] 下がります
}。いまの値{ $price }なら：
legend-preview-turn = { $turn }. { $percent }% · { $after } · { $line }
legend-preview-how = まだ何も残していません。残せば重み1で、次の章から出ます。
legend-store = 残す
legend-change = 直す
legend-discard = 捨てる
legend-discarded = 用紙を閉じました。何も残していません。
error-legend-gone = この用紙は閉じられたか、その後Botが再起動しました。下見の言葉は写せます。新しい用紙は`/森番 伝説を書く`。
