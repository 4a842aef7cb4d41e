# 森番が決め、世話し、終わらせること：/森番 規則、消灯、診断、引き抜く。

answer-tick-asked = 次のターンを進めています。

# ---- コマンド
cmd-quiet = 消灯
cmd-quiet-description = ターンの来ない時間帯。両方省けば一日中ターンが来る
opt-quiet-start = 消灯の始まり、0～23時（UTC）
opt-quiet-end = ターンが再び来る時、0～23時（UTC）
cmd-rules = 規則
cmd-rules-description = これからの章の元手、パトロンが1品に持てる口数、シーズンの長さ
opt-rules-stake = 次の章から全員が始める小石の数
opt-rules-cap = 1品の口数の上限、売りも買いも、いまから
opt-rules-account = 新しい人のDiscordアカウントに要る日数。0なら不問
opt-rules-member = 新しい人がこのサーバーにいるべき日数。0なら不問
cmd-health = 診断
cmd-health-description = 森の健康：ターン、頭脳、新聞は順調か、どうすればよいか
cmd-export = 書き出し
cmd-export-description = 終わった章、値、頭脳が言ったことを1つのファイルに
cmd-uproot = 引き抜く
cmd-uproot-description = この森を終わらせる。先に確かめ、書き出しを渡す
button-uproot = 引き抜く
button-uproot-erase = 引き抜いて今すぐ消す

# ---- 答え
answer-quiet-hours = { $start }:00～{ $end }:00（UTC）はターンが来ません。その間の分は{ $end }:00に。次のターンは`/森`に、各自の時刻で出ます。
answer-quiet-none = 消灯なし：ターンは一日中来ます。
answer-house-rules = 設定：次の章から元手は小石{ NUMBER($stake) }個、いまから1品の上限は{ $cap }口。超えている人はそのまま持てます。シーズンは次から{ $season }章です。
answer-house-rules-door = 設定：次の章から元手は小石{ NUMBER($stake) }個、1品の上限は{ $cap }口。シーズンは次から{ $season }章です。新しい人に要るのは、Discordアカウントの日数（{ $account_days ->
    [0] 不問
   *[other] { $account_days }日
}）とこのサーバーでの日数（{ $member_days ->
    [0] 不問
   *[other] { $member_days }日
}）。もういる人はそのままです。

answer-uprooted = 第{ $chapter }章の{ $turn }ターン目で引き抜きました。チャンネルにも伝えました。残っているものは{ $days ->
    [0] 数分のうちに
    [1] 明日
   *[other] { $days }日後に
}消えます。新しく植えるのは`/森番 植える`。
word-removed = サーバー**{ $server }**から外されました。森は{ $days ->
    [0] いま消されます
   *[other] { $days }日残り、その後消されます
}。その前にまた招待されれば、続きから始まります。
word-uprooted = この森は終わりました。森番が第{ $chapter }章の{ $turn }ターン目で引き抜きました。持っていたものは帳簿に残ります。貸し、空売りし、耳打ちしてくれてありがとう。
confirm-uproot = 第{ $chapter }章{ $turn }ターン目のこの森（{ $patrons ->
    [0] パトロンなし
   *[other] パトロン{ $patrons }人
}）を引き抜きますか。植え直せません。清算も札の公開もなく、この章はこのまま終わります。ファイルは手元に残せます。残すなら、ボタンを押さずにおいてください。眠らせるだけなら`/森番 休止`。引き抜いた森の記録は{ $days ->
    [0] 数分のうちに
   *[other] { $days }日後に
}消えます。もう1つのボタンなら今すぐです。
answer-exported = 書き出しの中身：森の様子、終わった章、その中で頭脳が聞かれ、言ったこと。この章の秘密は入っていません。

# ---- 森の健康
health-title = 森の健康
health-turns-well = ✓ { $turn ->
    [0] 第{ $chapter }章が始まった。最初のターンは{ $due }。
   *[other] 第{ $chapter }章の{ $turn }ターン目は{ $last }に済んだ。次は{ $due }。
}
health-turns-late = ✗ 第{ $chapter }章のターンが遅れている（予定は{ $due }）。数分待っても来なければ、わけはBotのログに。`/森番 進める`で今すぐ進む。
health-turns-paused = · 森は第{ $chapter }章の{ $turn }ターン目の後、眠っている。起こすのは`/森番 再開`。
health-minds = { $asked ->
    [0] · 頭脳はまだ聞かれていない。
   *[other] { $missed ->
        [0] ✓ 頭脳は最近{ NUMBER($asked) }回聞かれ、毎回答えた。
       *[other] · 頭脳は最近{ NUMBER($asked) }回聞かれ、{ NUMBER($missed) }回答えず。どのモデルかは`/評議会`に。
    }
}
health-down = ✗ モデルが答えず、代役が演じている：{ $names }。わけは`/評議会`に、替えるのは`/配役 交代`。
health-papers-well = { $waiting ->
    [0] ✓ 新聞は全部出た。
   *[other] · 新聞{ $waiting }部が配達中。
}
health-papers-stuck = ✗ { $waiting ->
    [0] 最新の新聞が出せなかった
   *[other] 新聞{ $waiting }部が出せない
}：{ $why ->
    [forbidden] チャンネルに書けない。許可するか、`/森番 予定`で別の場所を。
    [gone] チャンネルがない。`/森番 予定`で別の場所を。
    [away] Discordが受け付けない。自動でまた試す。
   *[broken] こちらの失敗。場所はBotのログに。
}
health-wood = Botの世話をする人のためのID：`{ $wood }`

# ---- 断り
refused-uprooted = この森は引き抜かれました。新しく植えるのは`/森番 植える`。
refused-other-wood = そのボタンはもうない森のものです。いまの森については`/森番 引き抜く`で。
refused-bad-hour = 時は{ $low }～{ $high }（UTC）です。{ NUMBER($value) }にはできません。
refused-bad-stake = 元手は小石{ NUMBER($low) }～{ NUMBER($high) }個です。{ NUMBER($value) }にはできません。
refused-bad-cap = 1品の上限は{ $low }～{ $high }口です。{ NUMBER($value) }にはできません。
refused-bad-days = 日数は{ $low }～{ $high }です。0なら不問。
refused-house-rules-empty = 何も変えていません：元手、上限、シーズンの長さ、新しい人に要る日数のどれかを入れてください。
error-quiet-half = 消灯には始まりと終わりが要ります：両方入れるか、両方省いてください。

# ---- 見出し
headline-stake-set-1 = 森番より：次の章から、どのパトロンも元手は小石{ $stake }個。
headline-cap-set-1 = 森番より：1品の賭けは1人{ $cap }口まで。
